import { nothingGoesWrong } from './nothing-goes-wrong.ts';
import { somethingGoesWrong } from './something-goes-wrong.ts';
import type { BaseStory } from './tell.ts';

/** Together they come to every awaited call in `machinery/points.ts`, and a test holds them to it. */
export const baseStories: readonly BaseStory[] = [...nothingGoesWrong, ...somethingGoesWrong];
