import { drawSchedule } from './machinery/draw-schedule.ts';
import { createStory } from './world.ts';

const turn = () => new Promise<void>((r) => setImmediate(r));
const rows: [number, number, number][] = [];
let total = 0;
for (let seed = 1; seed <= 600; seed++) {
  const s = createStory(drawSchedule(seed));
  const t = performance.now();
  let n = 0;
  while (s.step()) {
    n++;
    await turn();
  }
  total += n;
  rows.push([seed, n, performance.now() - t]);
}
rows.sort((a, b) => b[1] - a[1]);
console.log('mean steps', total / 600, 'median', rows[300]);
console.log(
  rows
    .slice(0, 25)
    .map((r) => r.map(Math.round).join(':'))
    .join(' '),
);
console.log('share of top 5%', rows.slice(0, 30).reduce((a, r) => a + r[1], 0) / total);
process.exit(0);
