/** The limits of text messages; the same kind of table as `policy.ts`. */
export const contactPolicy = {
  /** A one-time code that proves a number: long enough to find the telephone, too short to be guessed in five tries. */
  codeSeconds: 600,
  codeTries: 5,
  /** Nobody's telephone is to be filled with codes, by one chat or by many. */
  codesPerSession: 3,
  codesPerNumberPerDay: 5,
} as const;
