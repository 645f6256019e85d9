import { describe, expect, it } from 'vitest';
import {
  isCancel,
  isGoOn,
  isSkip,
  isStartOver,
  isStopWhileCalling,
  smallTalkOf,
  wantsBooking,
} from '#shared/domain/dialogue/reading/intents.ts';

/** A message of so many words that ends as given. */
const worded = (count: number, end: string): string =>
  [...Array.from({ length: count - end.split(' ').length }, () => 'well'), end].join(' ');

describe('what a message wants', () => {
  it.each([
    ['a stop with a "please" before it', isCancel, 'please stop', true],
    ['a stop at the end of fourteen words', isCancel, worded(14, 'stop calling'), true],
    ['calls that stop in a longer story', isCancel, worded(15, 'stop calling'), false],
    ['a stop at the head of fourteen words, in a call', isStopWhileCalling, `stop ${worded(13, 'x')}`, true],
    ['a stop at the head of a longer story', isStopWhileCalling, `stop ${worded(14, 'x')}`, false],
    ['to stop by somewhere', isStopWhileCalling, 'stop by the desk first', false],
    ['the next one in eight words', isGoOn, worded(8, 'next please'), true],
    ['the next one in a longer story', isGoOn, worded(9, 'next please'), false],
    ['the next clinic', isGoOn, 'next clinic', true],
    ['nothing of the kind', isGoOn, 'what now', false],
    ['to skip it', isSkip, 'skip it', true],
    ['to skip what somebody else declined', isSkip, 'she said no', false],
    ['to skip nothing that goes on', isSkip, 'no, my ear hurts', false],
    ['not to say in nine words', isSkip, worded(9, 'rather not'), true],
    ['not to say in a longer story', isSkip, worded(10, 'rather not'), false],
    ['to begin again in ten words', isStartOver, worded(10, 'start over'), true],
    ['to begin again in a longer story', isStartOver, worded(11, 'start over'), false],
    ['one found', wantsBooking, 'please find one', true],
    ['one found for somebody', wantsBooking, 'find me one', true],
    ['an appointment in Spanish', wantsBooking, 'una reserva', true],
    ['a doctor in Spanish', wantsBooking, 'una doctora', true],
    ['no appointment', wantsBooking, 'thanks, bye', false],
  ])('is %s', (_what, reads, said, is) => {
    expect(reads(said)).toBe(is);
  });
});

describe('small talk', () => {
  it.each([
    ['hello there my friend', 'hello'],
    ['hola, me duele el oído', undefined],
    ['thank you so much', 'thanks'],
    ['good, my ear hurts now', undefined],
    ["how's it going", 'howAreYou'],
    ["you're useless", 'abuse'],
    ['are you open late? ', 'generic'],
    ['late? my ear hurts', undefined],
    ['why do you need that from me', 'why'],
  ])('"%s" is %s', (said, kind) => {
    expect(smallTalkOf(said)).toBe(kind);
  });
});
