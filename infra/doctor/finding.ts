/** What one check found. `unknown`: it could not be seen from here; never a reason to fail. */
export type Finding = {
  readonly what: string;
  readonly state: 'ok' | 'fault' | 'unknown';
  readonly sentence: string;
  /** What to do, most likely first. */
  readonly fix: readonly string[];
};

export const ok = (what: string, sentence: string): Finding => ({ what, state: 'ok', sentence, fix: [] });
export const fault = (what: string, sentence: string, ...fix: readonly string[]): Finding => ({
  what,
  state: 'fault',
  sentence,
  fix,
});
export const unknown = (what: string, sentence: string, ...fix: readonly string[]): Finding => ({
  what,
  state: 'unknown',
  sentence,
  fix,
});

const marks = { ok: 'ok  ', fault: 'FIX ', unknown: '?   ' } as const;

export const findingLines = ({ what, state, sentence, fix }: Finding): readonly string[] => [
  `${marks[state]} ${what.padEnd(22)} ${sentence}`,
  ...fix.map((one) => `       - ${one}`),
];
