import { describe, expect, it } from 'vitest';
import { interpret } from '#shared/domain/call/interpret.ts';
import { aCall, afterTheCall, anEnd, confirmed, tuesdayAtHalfPastThree, turns } from './a-call.ts';

/** The agent's tool says booked; this is what the clinic answered when it was read back. */
const answered = (reply: string) =>
  interpret(
    aCall({
      tools: confirmed(tuesdayAtHalfPastThree),
      end: anEnd({
        turns: turns('agent: So that is Tuesday the 24th at 3:30 PM, is that right?', `clinic: ${reply}`),
      }),
    }),
    afterTheCall,
  )?.outcome;

describe('an appointment read back to the clinic', () => {
  it.each([
    'Yes.',
    "Yes, that's right.",
    'Mm-hmm.',
    'Correct.',
    'Perfect, see you then.',
    "No problem, you're all set.",
    'Yeah, no problem.',
    'Sí, correcto.',
    'Claro que sí.',
    'Queda agendado.',
  ])('is booked after "%s"', (reply) => {
    expect(answered(reply)).toBe('booked');
  });

  it.each([
    'No.',
    'Absolutely not.',
    'Of course not.',
    'Certainly not.',
    'Definitely not.',
    'Sure, no.',
    'Yes and no.',
    'Yes it is not.',
    'Yes. Actually no.',
    'Yeah, no.',
    "Yeah, no, we can't.",
    'Okay, no.',
    'Right, but no.',
    'Perfect, but no.',
    'Not at all.',
    'Negative.',
    "That can't be right.",
    'Right, but we are closed that day.',
    'Correct, we are closed then.',
    "I don't have you down.",
    'You are not on the schedule.',
    "You're not all set.",
    "You aren't booked.",
    "We didn't book it.",
    'We have nobody down for then.',
    'Claro que no.',
    'Por supuesto que no.',
    'Sí pero no.',
    'No está confirmado.',
    'No queda agendado.',
    'No lo tengo anotado.',
  ])('has to be confirmed after "%s", whatever the tool wrote', (reply) => {
    expect(answered(reply)).toBe('needs_confirmation');
  });

  it.each(['Yes?', 'Yes, what about it?', 'Yes, I heard you.', 'You wish.', 'Hardly.'])(
    'is not verified by "%s"',
    (reply) => {
      expect(answered(reply)).toBe('booked_unverified');
    },
  );
});
