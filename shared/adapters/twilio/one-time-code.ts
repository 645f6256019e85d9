import { randomInt } from 'node:crypto';

/** Six digits from the system's own randomness, leading zeros included. */
export const sixDigits = (): string => String(randomInt(1_000_000)).padStart(6, '0');
