import { setTimeout as pause } from 'node:timers/promises';
import type { Crowd } from './crowd.ts';

/**
 * After the last fault time is moved on until nobody waits any more: past the fence, cooldowns and cadences, and to the
 * earliest hour anybody waits for when all do.
 */
const rounds = 40;
const leastSleep = 300;

/** `later` starts the server again, so many seconds later. */
export const drain = async (
  crowd: Crowd,
  later: (seconds: number) => Promise<void>,
  progress: () => void,
): Promise<void> => {
  for (let round = 0; crowd.open() > 0 && round < rounds; round += 1) {
    for (let seconds = 0; crowd.open() > 0 && seconds < 20; seconds += 1) await pause(1_000);
    if (crowd.open() > 0) await later(Math.max(leastSleep, crowd.untilNextMoment()));
    progress();
  }
};
