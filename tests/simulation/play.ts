import type { Weaken } from './guards/weaken.ts';
import { drawSchedule } from './machinery/draw-schedule.ts';
import type { Schedule } from './machinery/schedule.ts';
import { createStory, type Story, type StoryResult } from './world.ts';

/** Lets every promise that can go on do so; the one thing in a story that takes real time. */
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Stories that are played side by side, so that one turn of the event loop serves all of them. */
const sideBySide = 48;

/** Plays one story to its end. */
export const play = async (
  schedule: Schedule,
  weaken: Weaken = {},
  trace?: (line: string) => void,
): Promise<StoryResult> => {
  const story = createStory(schedule, weaken, trace);
  while (story.step()) await turn();
  return story.result();
};

/** Plays the stories of these seeds; `told` may end it by answering false. Worlds share nothing, so order is no matter. */
export const playAll = async (
  seeds: Iterable<number>,
  weaken: Weaken,
  told: (result: StoryResult) => boolean,
): Promise<void> => {
  const left = seeds[Symbol.iterator]();
  let playing: Story[] = [];
  let goesOn = true;
  for (;;) {
    while (goesOn && playing.length < sideBySide) {
      const next = left.next();
      if (next.done === true) break;
      playing.push(createStory(drawSchedule(next.value), weaken));
    }
    if (playing.length === 0) return;
    const still: Story[] = [];
    for (const story of playing) {
      if (story.step()) still.push(story);
      else if (goesOn) goesOn = told(story.result());
    }
    playing = goesOn ? still : [];
    await turn();
  }
};
