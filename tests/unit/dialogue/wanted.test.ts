import { expect, it } from 'vitest';
import { readWanted } from '#shared/domain/dialogue/reading/wanted.ts';

it('"tomorrow" is the day after today where the patient is, and on the east coast while nobody knows', () => {
  const late = new Date('2026-11-20T06:00:00Z');
  expect(readWanted('tomorrow', late, 'America/Los_Angeles', 'en')?.compact).toContain('2026-11-20');
  expect(readWanted('banana', late, undefined, 'en')).toBeUndefined();
  expect(readWanted('tomorrow', late, undefined, 'en')?.compact).toContain('2026-11-21');
});
