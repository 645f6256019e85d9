import { describe, expect, it } from 'vitest';
import { isNoDetail } from '#shared/domain/dialogue/reading/no-detail.ts';

describe('what is said where a detail was asked for', () => {
  it.each([
    'hello',
    'ok thank you',
    'yes',
    'how much does it cost?',
    'can that be left out?',
    'why, exactly',
    'you are useless',
    'do you need that',
    'who will see it',
  ])('"%s" tells none', (said) => {
    expect(isNoDetail(said)).toBe(true);
  });

  it.each([
    'hello Aetna',
    'thanks, Aetna',
    'yes, Aetna',
    'Aetna, is that all right?',
    'Ana López',
    'is it 212-555-0188',
    'my insurance is private',
  ])('"%s" may be one', (said) => {
    expect(isNoDetail(said)).toBe(false);
  });
});
