import type { Known } from './know.ts';
import { blows, type Strike } from './strike.ts';
import type { BaseStory } from './tell.ts';

export type Step = { readonly base: BaseStory; readonly strike: Strike };

/** Every blow at every awaited call of every run of these stories. */
export const everyStep = (stories: readonly Known[]): readonly Step[] =>
  stories.flatMap(({ base, awaited }) =>
    awaited.flatMap(({ fn, port, times }) =>
      Array.from({ length: times }, (_, index) => index + 1).flatMap((nth) =>
        blows.map((kind) => ({ base, strike: { kind, fn, port, nth } })),
      ),
    ),
  );

/** The first step at each of these points, named as in `crash_after place-call voice.dial`. */
export const stepsAt = (stories: readonly Known[], points: Iterable<string>): readonly Step[] =>
  [...points].flatMap((point) => {
    const [blow, name, port] = point.split(' ');
    const kind = blows.find((one) => one === blow);
    const found = stories.find(({ awaited }) => awaited.some((one) => one.fn === name && one.port === port));
    const at = found?.awaited.find((one) => one.fn === name && one.port === port);
    return kind === undefined || found === undefined || at === undefined
      ? []
      : [{ base: found.base, strike: { kind, fn: at.fn, port: at.port, nth: 1 } }];
  });
