import type { Slot } from '../call/outcome.ts';
import { type Mention, mentionsIn } from './mentions.ts';
import { addDays, isoDay, type WallClock, wallClock } from './wall-clock.ts';

/** `mixed`: one mention agrees and another does not, as in "2:30 or 3:30". */
export type Relation = 'agrees' | 'disagrees' | 'mixed' | 'silent';

/** How what was said relates to a slot, its day and its time apart. */
export type Relations = { readonly day: Relation; readonly time: Relation };

const sum = (verdicts: readonly boolean[]): Relation => {
  if (verdicts.length === 0) return 'silent';
  if (verdicts.every((verdict) => verdict)) return 'agrees';
  return verdicts.some((verdict) => verdict) ? 'mixed' : 'disagrees';
};

/** "3:30" without a half of the day fits 15:30; nobody at a clinic means the night. */
const sameTime = (mention: Mention, slot: WallClock): boolean | undefined => {
  if (mention.hour === undefined || mention.minute === undefined) return undefined;
  const exact = mention.meridiem !== undefined || mention.hour > 12 || mention.hour === 0;
  const hour = exact ? (mention.hour % 12) + (mention.meridiem === 'pm' ? 12 : 0) : mention.hour % 12;
  const spoken = mention.hour > 12 ? mention.hour : hour;
  return mention.minute === slot.minute && spoken === (exact ? slot.hour : slot.hour % 12);
};

const sameDay = (mention: Mention, slot: WallClock, spokenOn: string): boolean | undefined => {
  if (mention.relative !== undefined) return addDays(spokenOn, mention.relative) === isoDay(slot);
  if (mention.weekday !== undefined) return mention.weekday === slot.weekday;
  if (mention.day === undefined) return undefined;
  return (
    mention.day === slot.day &&
    (mention.month ?? slot.month) === slot.month &&
    (mention.year ?? slot.year) === slot.year
  );
};

/** A negated mention ("not Tuesday") speaks against the slot it names and says nothing about any other. */
const verdicts = (
  mentions: readonly Mention[],
  judge: (mention: Mention) => boolean | undefined,
): readonly boolean[] =>
  mentions.flatMap((mention) => {
    const same = mention.bound ? undefined : judge(mention);
    if (same === undefined || (mention.negated && !same)) return [];
    return [mention.negated ? false : same];
  });

/** `spokenAt` is the instant of the call: "tomorrow" is the day after it in the slot's zone. */
export const relate = (text: string, slot: Slot, spokenAt: Date): Relations => {
  const at = wallClock(new Date(slot.start), slot.timezone);
  const spokenOn = isoDay(wallClock(spokenAt, slot.timezone));
  const mentions = mentionsIn(text);
  return {
    day: sum(verdicts(mentions, (mention) => sameDay(mention, at, spokenOn))),
    time: sum(verdicts(mentions, (mention) => sameTime(mention, at))),
  };
};
