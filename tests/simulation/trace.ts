import { drawSchedule } from './machinery/draw-schedule.ts';
import { createStory } from './world.ts';

const sch = drawSchedule(Number(process.argv[2]));
console.log(JSON.stringify(sch));
const story = createStory(sch, {}, (line) => console.log(line));
while (story.step()) await new Promise<void>((r) => setImmediate(r));
process.exit(0);
