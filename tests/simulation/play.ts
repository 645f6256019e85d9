import './machinery/formatters.ts';
import './machinery/late.ts';
import type { Weaken } from './guards/weaken.ts';
import { drawSchedule } from './machinery/draw-schedule.ts';
import type { Schedule } from './machinery/schedule.ts';
import { createStory, type Story, type StoryResult } from './world.ts';

const settled = Promise.resolve();

/**
 * Steps to the end, and lets every promise that can go on do so in between: asked for out of a promise, the tick comes
 * when none is left. That is all a story needs of real time, and a hundred times cheaper than a turn of the event loop;
 * a loop that waits for a promise of its own at each step weighs as much as the steps do.
 */
const toItsEnd = (story: Story): Promise<void> =>
  new Promise((resolve, reject) => {
    const go = (): void => {
      try {
        if (story.step()) process.nextTick(tick);
        else resolve();
      } catch (error) {
        reject(error);
      }
    };
    const tick = (): void => {
      settled.then(go);
    };
    go();
  });

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
  await toItsEnd(story);
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
