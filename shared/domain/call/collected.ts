import { relate } from '../dates/relate.ts';
import { hourMinute, isoDay, wallClock } from '../dates/wall-clock.ts';
import type { EndReport } from './call.ts';
import { type Outcome, outcomes, type Slot } from './outcome.ts';

type Collected = EndReport['collected'];

/** A data collection item as text, or undefined when the agent left it empty. */
export const collectedText = (collected: Collected, item: string): string | undefined => {
  const value = collected[item];
  if (value === undefined || value === null) return undefined;
  const text = String(value).trim();
  return text === '' || /^(?:none|null|unknown|n\/a|not (?:given|mentioned|stated))$/i.test(text)
    ? undefined
    : text;
};

/** The agent's own verdict; words outside our closed set are no verdict. */
export const collectedOutcome = (collected: Collected): Outcome | undefined => {
  const word = collectedText(collected, 'outcome')
    ?.toLowerCase()
    .replace(/[\s-]+/g, '_');
  return outcomes.find((outcome) => outcome === word);
};

/** Anything in the collected data that says a booking was made. */
export const collectedClaim = (collected: Collected): string | undefined => {
  const verdict = collectedOutcome(collected);
  const parts = ['booked_weekday', 'booked_date', 'booked_time', 'booked_start_iso', 'booked_phrase'].flatMap(
    (item) => collectedText(collected, item) ?? [],
  );
  if (verdict === 'booked' || verdict === 'booked_unverified') return ['booked', ...parts].join(' ');
  return verdict === undefined && parts.length > 0 ? parts.join(' ') : undefined;
};

/**
 * Whether the data the agent collected after the call agrees with the slot the tool recorded. It agrees only with
 * the verdict `booked`, the date and the time; any part that differs, or another verdict, disagrees.
 */
export const collectedAgrees = (
  collected: Collected,
  slot: Slot,
  spokenAt: Date,
): 'agrees' | 'disagrees' | 'silent' => {
  const verdict = collectedOutcome(collected);
  if (verdict !== undefined && verdict !== 'booked') return 'disagrees';
  const at = wallClock(new Date(slot.start), slot.timezone);
  const date = collectedText(collected, 'booked_date');
  const time = collectedText(collected, 'booked_time')?.padStart(5, '0').slice(0, 5);
  const iso = collectedText(collected, 'booked_start_iso');
  const words = ['booked_weekday', 'booked_phrase']
    .flatMap((item) => collectedText(collected, item) ?? [])
    .join('. ');
  const spoken = relate(words, slot, spokenAt);
  const day = date === undefined ? undefined : date === isoDay(at);
  const clock = time === undefined ? undefined : time === hourMinute(at);
  const instant = iso === undefined ? undefined : Date.parse(iso) === Date.parse(slot.start);
  const against = [spoken.day, spoken.time].some((one) => one === 'disagrees' || one === 'mixed');
  if (day === false || clock === false || instant === false || against) return 'disagrees';
  return verdict === 'booked' && (instant === true || (day === true && clock === true)) ? 'agrees' : 'silent';
};
