import { plain } from '../dates/plain.ts';
import { housekeeping, signalPatterns } from './lexicon/signals.ts';

export type Signal = keyof typeof signalPatterns;

export type Signals = ReadonlySet<Signal>;

const names: readonly Signal[] = [
  'commits',
  'affirms',
  'murmurs',
  'goodbye',
  'question',
  'asksAvailability',
  'defers',
  'holds',
  'denies',
  'takesBack',
  'noAvailability',
  'refusesAutomated',
  'wrongNumber',
  'declines',
  'mailbox',
];

/** What a turn does, read from its words by the patterns of the lexicon. */
export const signalsOf = (text: string): Signals => {
  const said = plain(text).replace(housekeeping, ' ');
  return new Set(names.filter((name) => signalPatterns[name].some((pattern) => pattern.test(said))));
};
