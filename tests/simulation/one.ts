import { drawSchedule } from './machinery/draw-schedule.ts';
import { createStory } from './world.ts';

const from = Number(process.argv[2] ?? 1),
  n = Number(process.argv[3] ?? 1);
const t0 = performance.now();
const by = new Map<string, number[]>();
const counts = new Map<string, number>();
const turn = () => new Promise<void>((r) => setImmediate(r));
for (let start = from; start < from + n; start += 32) {
  const stories = Array.from({ length: Math.min(32, from + n - start) }, (_, i) =>
    createStory(drawSchedule(start + i)),
  );
  let live = stories;
  while (live.length > 0) {
    live = live.filter((s) => s.step());
    await turn();
  }
  for (const s of stories) {
    const r = s.result();
    for (const v of r.violations) {
      const k = v.invariant + ' ' + v.what.replace(/\d+/g, '#');
      by.set(k, [...(by.get(k) ?? []), r.seed]);
    }
    for (const [k, c] of r.counts) counts.set(k, (counts.get(k) ?? 0) + c);
  }
}
console.log(n / ((performance.now() - t0) / 1000), 'stories/s');
if (process.argv[4] === 'counts') for (const [k, c] of [...counts].sort()) console.log(c, k);
for (const [k, seeds] of [...by].sort((a, b) => b[1].length - a[1].length))
  console.log(seeds.length, k, [...new Set(seeds)].slice(0, 6).join(','));

process.exit(0);
