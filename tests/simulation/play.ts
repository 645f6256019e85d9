import './machinery/formatters.ts';
import './machinery/late.ts';
import type { Weaken } from './guards/weaken.ts';
import { drawSchedule } from './machinery/draw-schedule.ts';
import type { Schedule } from './machinery/schedule.ts';
import { createStory, type StoryResult } from './world.ts';

/**
 * Lets every promise that can go on do so: asked for out of a promise, the tick comes when none is left. That is all a
 * story needs of real time, and a hundred times cheaper than a turn of the event loop.
 */
const settled = (): Promise<void> => new Promise((resolve) => process.nextTick(resolve));

/** Timers and messages of the thread get their turn between two stories. */
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Plays one story to its end. */
export const play = async (
  schedule: Schedule,
  weaken: Weaken = {},
  trace?: (line: string) => void,
): Promise<StoryResult> => {
  await turn();
  const story = createStory(schedule, weaken, trace);
  while (story.step()) await settled();
  return story.result();
};

/** Plays the stories of these seeds, one after the other; `told` may end it by answering false. */
export const playAll = async (
  seeds: Iterable<number>,
  weaken: Weaken,
  told: (result: StoryResult) => boolean,
): Promise<void> => {
  for (const seed of seeds) if (!told(await play(drawSchedule(seed), weaken))) return;
};
