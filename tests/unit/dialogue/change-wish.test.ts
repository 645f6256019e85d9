import { describe, expect, it } from 'vitest';
import { changeWish } from '#shared/domain/dialogue/reading/change-wish.ts';

const behind = (count: number, wish: string): string => `${'well '.repeat(count)}${wish}`;

describe('what is to be done with an appointment that stands', () => {
  it.each([
    ['cancel the appointment', 'cancel_appointment'],
    ['cámbiala al viernes', 'move_appointment'],
    ["don't cancel the appointment", undefined],
    ['no canceles la cita', undefined],
    [behind(27, 'cancel the appointment'), 'cancel_appointment'],
    [behind(28, 'cancel the appointment'), undefined],
  ])('"%s": %s', (said, wish) => {
    expect(changeWish(said)).toBe(wish);
  });
});
