import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance } from '#shared/domain/clinics/edit-distance.ts';

describe('slips of the finger between two names', () => {
  it.each([
    ['', '', 0],
    ['', 'reno', 4],
    ['reno', '', 4],
    ['reno', 'reno', 0],
    ['reno', 'rino', 1],
    ['reno', 'renos', 1],
    ['reno', 'eno', 1],
    ['reno', 'erno', 1],
    ['reno', 'reon', 1],
    ['reno', 'onre', 4],
    ['ab', 'bc', 2],
    ['ab', 'ca', 2],
    ['abc', 'ca', 3],
    ['atlatna', 'atlanta', 1],
    ['pheonix', 'phoenix', 1],
    ['renton', 'trenton', 1],
    ['boston', 'houston', 2],
  ])('%s and %s are %i apart', (one, other, slips) => {
    expect(editDistance(one, other)).toBe(slips);
    expect(editDistance(other, one)).toBe(slips);
  });

  it('is one for any two neighbours that changed places', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{2,12}$/), fc.nat(), (name, pick) => {
        const at = pick % (name.length - 1);
        const [one = '', other = ''] = [name[at], name[at + 1]];
        const swapped = name.slice(0, at) + other + one + name.slice(at + 2);
        expect(editDistance(name, swapped)).toBe(one === other ? 0 : 1);
      }),
    );
  });
});
