import { describe, expect, it } from 'vitest';
import { readTurns, type Standing } from '#shared/domain/call/reading.ts';
import { dialledAt, tuesdayAtHalfPastThree, turns } from './a-call.ts';

const read = (...lines: readonly string[]) =>
  readTurns(turns(...lines), tuesdayAtHalfPastThree, new Date(dialledAt));

const offer = 'clinic: I have Tuesday at 3:30.';
const takeIt = 'agent: We will take it.';
const readBack = 'agent: So that is Tuesday the 24th at 3:30 PM, is that right?';
const yes = "clinic: Yes, that's right.";
const thanks = 'agent: Thank you.';
const allSet = "clinic: You're all set.";

type Row = readonly [what: string, standing: Standing, ...lines: string[]];

describe('a slot in a conversation', () => {
  it.each<Row>([
    ['nobody spoke of', 'silent'],
    ['nobody spoke of, though they greeted', 'silent', 'clinic: Front desk.', 'agent: Hello.'],
    ['the clinic has', 'offered', offer],
    ['the clinic has, by its time alone', 'offered', 'clinic: I have 3:30.'],
    ['on another day', 'silent', 'clinic: I have Wednesday at 3:30.'],
    ['at another time', 'silent', 'clinic: I have Tuesday at four.'],
    ['that is one of two times', 'silent', 'clinic: I have 2:30 or 3:30 on Tuesday.'],
    ['whose day alone is spoken of', 'silent', 'clinic: I have Tuesday.'],
    ['read back and confirmed', 'agreed', readBack, yes],
    ['read back and murmured at', 'agreed', readBack, 'clinic: Okay.'],
    ['read back and answered with a goodbye', 'silent', readBack, 'clinic: Okay, bye.'],
    ['read back and answered with nothing', 'silent', readBack, 'clinic: And the doctor.'],
    ['read back and asked about', 'silent', readBack, 'clinic: Yes?'],
    ['booked in so many words', 'agreed', offer, takeIt, allSet],
    ['booked for a day without a time', 'silent', "clinic: You're all set for Tuesday."],
    ['booked for a time without a day', 'offered', "clinic: You're all set at 3:30."],
    ['that the clinic asks to book', 'offered', readBack, 'clinic: Can we have you booked Tuesday at 3:30?'],
    ['affirmed where nothing was read back', 'offered', offer, thanks, 'clinic: Yes.'],
    ['murmured at where nothing was read back', 'offered', offer, thanks, 'clinic: Okay.'],
    ['read back by its time alone', 'offered', offer, 'agent: At 3:30, then.', 'clinic: Yes.'],
    ['read back by its day alone', 'offered', offer, 'agent: On Tuesday, then.', 'clinic: Yes.'],
    ['only asked for', 'silent', 'agent: Do you have Tuesday at 3:30?', 'clinic: Yes.'],
    ['asked for at a wrong time', 'silent', 'agent: Do you have Tuesday at 4:15?', 'clinic: Yes.'],
    ['confirmed after one moment', 'agreed', readBack, 'clinic: One moment.', 'clinic: Yes.'],
    ['confirmed after another question', 'silent', readBack, 'clinic: Who is calling?', 'clinic: Yes.'],
  ])('%s', (_what, standing, ...lines) => {
    expect(read(...lines).standing).toBe(standing);
  });

  it.each<Row>([
    ['a yes to the wrong day', 'contradicted', 'agent: So Wednesday at 3:30.', 'clinic: Yes.'],
    ['a yes to the wrong time', 'contradicted', 'agent: So Tuesday at 4:15.', 'clinic: Yes.'],
    ['a yes to two times', 'contradicted', 'agent: So Tuesday at 2:30 or 3:30.', 'clinic: Yes.'],
    ['an okay to the wrong day', 'contradicted', 'agent: So Wednesday at 3:30.', 'clinic: Okay.'],
    ['a yes to the wrong day alone', 'contradicted', 'agent: So Wednesday.', 'clinic: Yes.'],
    ['a yes to the wrong time alone', 'contradicted', 'agent: So at 4:15.', 'clinic: Yes.'],
    ['a no to whether there is one', 'silent', 'agent: Do you have Tuesday at 3:30?', 'clinic: No.'],
    ['a booking of the wrong day', 'contradicted', 'agent: So Wednesday at 3:30.', allSet],
    ['nothing said to the wrong day', 'silent', 'agent: So Wednesday at 3:30.', 'clinic: And the doctor.'],
    [
      'the right day said to the wrong one',
      'offered',
      'agent: So Wednesday at 3:30.',
      'clinic: Yes, Tuesday at 3:30.',
    ],
    [
      'a booking of the wrong day last spoken of',
      'contradicted',
      'clinic: I have Wednesday.',
      thanks,
      allSet,
    ],
    ['a booking of the wrong time last spoken of', 'contradicted', 'clinic: I have four.', thanks, allSet],
    ['a booking without any day', 'silent', thanks, allSet],
    [
      'the right slot booked after a wrong one',
      'agreed',
      'clinic: I have Wednesday at four.',
      thanks,
      "clinic: You're booked for Tuesday at 3:30.",
    ],
    ['a no', 'contradicted', readBack, 'clinic: No.'],
    ['a no to another question', 'offered', offer, 'agent: Any forms to fill in?', 'clinic: No.'],
    ['a no that is a yes', 'silent', readBack, "clinic: Oh no, no, you're all set."],
    ['a no that says the same slot', 'offered', readBack, 'clinic: No, Tuesday at 3:30.'],
    ['a no that says the same time', 'offered', readBack, 'clinic: No, 3:30.'],
    ['a no that says the same day', 'silent', readBack, 'clinic: No, Tuesday.'],
    ['a no and another day', 'contradicted', offer, thanks, 'clinic: No, Wednesday.'],
    ['another day beside the first', 'offered', offer, thanks, 'clinic: I have Wednesday.'],
    ['another time beside the first', 'offered', offer, thanks, 'clinic: I have four.'],
    ['a booking on another day', 'contradicted', "clinic: You're booked for Wednesday at 3:30."],
    ['a booking at another time', 'contradicted', "clinic: You're booked for Tuesday at four."],
    ['another day for an answer', 'contradicted', readBack, 'clinic: Wednesday.'],
    ['another time for an answer', 'contradicted', readBack, 'clinic: At four.'],
    ['another day after the yes', 'contradicted', readBack, yes, thanks, 'clinic: Wednesday.'],
    ['two times after the yes', 'contradicted', readBack, yes, thanks, 'clinic: 3:30 or four.'],
    ['a call back', 'contradicted', offer, "clinic: We'll call you back."],
    ['no robots', 'contradicted', offer, "clinic: We don't talk to robots."],
    ['a wrong number', 'contradicted', offer, 'clinic: You have the wrong number.'],
    ['a slot that is gone', 'contradicted', offer, 'clinic: That slot is gone.'],
    ['no times', 'contradicted', offer, 'clinic: We are fully booked.'],
    ['no such patients', 'contradicted', offer, "clinic: We're not taking new patients."],
    [
      'an agent that takes it back',
      'contradicted',
      readBack,
      yes,
      'agent: I am sorry, we have to cancel that.',
    ],
    ['an agent that asks how to take it back', 'agreed', readBack, yes, 'agent: Can we cancel that?'],
    ['an agent that changes its mind before', 'offered', offer, 'agent: I am sorry, we have to change that.'],
    ['an agent that says thanks', 'agreed', readBack, yes, thanks],
  ])('speaks against it or not: %s', (_what, standing, ...lines) => {
    expect(read(...lines).standing).toBe(standing);
  });

  it.each<Row>([
    ['a plain word', 'agreed', 'clinic: Thanks.'],
    ['a remark', 'agreed', 'clinic: Parking is behind the building.'],
    ['a computer that fails', 'unsettled', 'clinic: The computer is rejecting it.'],
    [
      'a no to a question about the card',
      'agreed',
      'agent: Is the card enough?',
      'clinic: No, the photo too.',
    ],
    ['a no to nothing that was asked', 'unsettled', thanks, 'clinic: No, the photo too.'],
    ['a hm to a question about the day', 'unsettled', 'agent: And on Tuesday?', 'clinic: Hm, the parking.'],
    ['a hm to a question about the time', 'unsettled', 'agent: And at 3:30?', 'clinic: Hm, the parking.'],
    ['a hm to any other question', 'agreed', 'agent: And the entrance?', 'clinic: Hm, the parking.'],
    ['a no to its own yes', 'unsettled', 'clinic: No, the photo too.'],
    ['the same slot once more', 'agreed', 'clinic: Tuesday at 3:30.'],
    ['a second yes after a doubt', 'agreed', 'clinic: The computer is rejecting it.', readBack, yes],
  ])('once agreed, is shaken or not by %s', (_what, standing, ...lines) => {
    expect(read(readBack, yes, ...lines).standing).toBe(standing);
  });

  it('is shaken only where it was agreed', () => {
    expect(read(offer, 'clinic: Hm, the parking.').standing).toBe('offered');
    expect(read("clinic: You're booked for Tuesday at 3:30.", 'clinic: Hm, the parking.').standing).toBe(
      'unsettled',
    );
  });

  it('is proven by the turns that decided, the last of them last', () => {
    const quoted = (...lines: readonly string[]) =>
      read(...lines).quotes.map(({ source, supports, quote }) => [source, supports, quote]);
    expect(quoted()).toEqual([]);
    expect(
      quoted(offer, readBack, yes, 'clinic: The computer is rejecting it.', 'clinic: That slot is gone.'),
    ).toEqual([
      ['clinic_turn', true, 'I have Tuesday at 3:30.'],
      ['clinic_turn', true, "Yes, that's right."],
      ['clinic_turn', false, 'The computer is rejecting it.'],
      ['clinic_turn', false, 'That slot is gone.'],
    ]);
    expect(quoted(readBack, yes, 'agent: We have to cancel that.')).toEqual([
      ['clinic_turn', true, "Yes, that's right."],
      ['agent_turn', false, 'We have to cancel that.'],
    ]);
  });

  it.each<readonly [what: string, answered: boolean, lines: readonly string[]]>([
    ['an okay to what was taken up', true, [offer, takeIt, 'clinic: Okay.']],
    ['a goodbye', false, [offer, takeIt, 'clinic: Okay, bye.']],
    ['one moment', false, [offer, takeIt, 'clinic: One moment.']],
    ['a question', false, [offer, takeIt, 'clinic: Okay?']],
    ['words nobody can vouch for', false, [offer, takeIt, 'clinic: We are a bakery.']],
    ['an okay of its own', false, [offer, 'clinic: Okay.']],
    ['an okay without an offer', false, [takeIt, 'clinic: Okay.']],
    ['an okay to another offer', false, ['clinic: I have Wednesday at four.', takeIt, 'clinic: Okay.']],
    ['an okay a little later', true, [offer, 'clinic: Hello?', takeIt, 'clinic: Okay.']],
    ['an okay to the read-back', true, [readBack, 'clinic: Okay.']],
    [
      'an okay after the read-back was not heard',
      true,
      [readBack, 'clinic: Sorry?', thanks, 'clinic: Okay.'],
    ],
    ['an okay before the read-back', false, [offer, takeIt, 'clinic: Okay.', readBack]],
    ['an okay before the thanks', true, [offer, takeIt, 'clinic: Okay.', thanks]],
    ['an okay and a remark', true, [offer, takeIt, 'clinic: Okay.', 'clinic: We are a bakery.']],
  ])('is answered with more than an offer and a goodbye, or not: %s', (_what, answered, lines) => {
    expect(read(...lines).answered).toBe(answered);
  });
});
