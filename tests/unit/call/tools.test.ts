import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Call } from '#shared/domain/call/call.ts';
import { beginCall } from '#shared/domain/call/tools/begin-call.ts';
import { checkPreference } from '#shared/domain/call/tools/check-preference.ts';
import { type ConfirmBody, confirm } from '#shared/domain/call/tools/confirm.ts';
import { disclose } from '#shared/domain/call/tools/disclose.ts';
import { answerEscalation, escalateOptions, noneOption } from '#shared/domain/call/tools/escalate.ts';
import { noAvailability, optOut } from '#shared/domain/call/tools/no-availability.ts';
import { offerSlots } from '#shared/domain/call/tools/offer-slots.ts';
import type { Question } from '#shared/domain/cascade/cascade.ts';
import { anyTime } from '#shared/domain/dates/preferences.ts';
import { readPreferences } from '#shared/domain/dates/read-preferences.ts';
import { aCall, anEnd, toolsWith } from './a-call.ts';

const now = new Date('2026-11-21T15:01:00.000Z');
const later = (seconds: number): Date => new Date(now.getTime() + seconds * 1_000);
const context = { timezone: 'America/New_York', now };

const tuesday = {
  phrase: 'Tuesday at half past three',
  date: '2026-11-24',
  time: '15:30',
  weekday: 'Tuesday',
};
const wednesday = { phrase: 'Wednesday at 9:15', date: '2026-11-25', time: '09:15', weekday: 'Wednesday' };
const booking: ConfirmBody = {
  ...tuesday,
  clinician: 'Dr. Reyes',
  address: '1 Elm Street',
  read_back: 'Tuesday, November 24th at 3:30 PM with Dr. Reyes',
};

const recorded = (call: Call, record: Partial<Call['tools']> | undefined): Call => ({
  ...call,
  tools: { ...call.tools, ...record },
});
const withOffers = (): Call => {
  const call = aCall({ tools: toolsWith({}) });
  return recorded(call, offerSlots(call, { slots: [tuesday, wednesday] }, context).record);
};
const ended = (call: Call): Call => ({
  ...call,
  status: 'done',
  end: anEnd({ at: now.toISOString() }),
  ended_at: now.toISOString(),
});
const cancelled = (call: Call): Call => ({ ...call, cancel_requested_at: now.toISOString() });

describe('begin-call', () => {
  const facts = { now, expected: true, consented: true, emergency: false };

  it('lets the expected call go on and notes once when it began', () => {
    const first = beginCall(aCall(), facts);
    expect(first.answer.proceed).toBe(true);
    expect(first.record).toEqual({ began_at: now.toISOString() });
    const again = beginCall(recorded(aCall(), first.record), { ...facts, now: later(5) });
    expect(again).toEqual({ record: undefined, answer: first.answer });
  });

  it.each([
    ['another call is expected', aCall(), { expected: false }],
    ['the consent is revoked', aCall(), { consented: false }],
    ['there is an emergency', aCall(), { emergency: true }],
    ['the phone rang far too late', aCall(), { now: later(900) }],
    ['the patient has cancelled', cancelled(aCall()), {}],
    ['the call is over', ended(aCall()), {}],
  ])('hangs up politely when %s', (_why, call, changes) => {
    expect(beginCall(call, { ...facts, ...changes })).toMatchObject({
      record: undefined,
      answer: { proceed: false, end_call: true },
    });
  });
});

describe('slots', () => {
  it('stores the offers and the notes, once', () => {
    const call = aCall({ tools: toolsWith({}) });
    const body = { slots: [tuesday, wednesday], provider_notes: 'bring the card' };
    const first = offerSlots(call, body, context);
    expect(first.record?.offers?.map((slot) => slot.start)).toEqual([
      '2026-11-24T15:30:00-05:00',
      '2026-11-25T09:15:00-05:00',
    ]);
    expect(first.record?.provider_notes).toBe('bring the card');
    expect(first.answer.slot_ids).toHaveLength(2);
    const again = offerSlots(recorded(call, first.record), body, context);
    expect(again).toEqual({ record: undefined, answer: first.answer });
  });

  it('has a doubtful date read back and keeps the others', () => {
    const call = aCall({ tools: toolsWith({}) });
    const decision = offerSlots(call, { slots: [{ ...tuesday, weekday: 'Friday' }, wednesday] }, context);
    expect(decision.record?.offers).toHaveLength(1);
    expect(decision.answer).toMatchObject({ accepted: true });
    expect(decision.answer.say).toContain('That date is Tuesday, November 24th');
  });

  it('accepts nothing when no date adds up, or none was given', () => {
    for (const slots of [[{ ...tuesday, date: '2026-11-17' }], []])
      expect(offerSlots(aCall(), { slots }, context)).toMatchObject({
        record: undefined,
        answer: { accepted: false },
      });
  });

  it('does not grow without end', () => {
    const slots = Array.from({ length: 40 }, (_, index) => ({
      phrase: 'a time',
      date: '2026-11-24',
      time: `${String(8 + Math.floor(index / 4)).padStart(2, '0')}:${String((index % 4) * 15).padStart(2, '0')}`,
      weekday: 'Tuesday',
    }));
    expect(offerSlots(aCall(), { slots }, context).record?.offers).toHaveLength(12);
  });
});

describe('check-preference', () => {
  const preferences = readPreferences('any weekday after 3, not Monday', context) ?? anyTime;
  const check = (body: typeof tuesday, call: Call = aCall()) =>
    checkPreference(call, preferences, body, context).answer;

  it('answers match, near with a better question, or no with what suits', () => {
    expect(check(tuesday).fits).toBe('match');
    expect(check({ ...tuesday, time: '14:15', phrase: 'Tuesday at 2:15' })).toEqual({
      fits: 'near',
      say: 'Do you have anything from 3 PM that day?',
    });
    expect(check(wednesday)).toEqual({
      fits: 'no',
      say: 'That does not suit the patient. Please ask for any weekday from 3 PM; not Monday.',
    });
  });

  it('neither accepts nor rejects a date that does not add up', () => {
    expect(check({ ...tuesday, weekday: 'Wednesday' })).toMatchObject({ fits: 'near' });
  });

  it('speaks the language of the call', () => {
    expect(check(wednesday, aCall({ language: 'es' })).say).toContain('entre semana desde las 3 de la tarde');
  });
});

describe('confirm', () => {
  it('accepts an offered slot that was read back, and says the same when asked again', () => {
    const call = withOffers();
    const first = confirm(call, booking, context);
    expect(first.answer).toEqual({
      accepted: true,
      say: 'Confirmed for Tuesday, November 24th at 3:30 PM. Thank them and say goodbye.',
    });
    expect(first.record?.confirmation).toMatchObject({
      slot: { start: '2026-11-24T15:30:00-05:00', clinician: 'Dr. Reyes', address: '1 Elm Street' },
      read_back: booking.read_back,
      at: now.toISOString(),
    });
    const booked = recorded(call, first.record);
    expect(confirm(booked, booking, context)).toEqual({ record: undefined, answer: first.answer });
    expect(confirm(ended(booked), booking, { ...context, now: later(3_600) }).answer).toEqual(first.answer);
  });

  it.each([
    ['was never offered', { ...booking, time: '15:45', phrase: 'Tuesday at 3:45' }],
    ['has a date that does not add up', { ...booking, weekday: 'Monday' }],
    ['was read back without the time', { ...booking, read_back: 'Tuesday, November 24th' }],
    ['was read back without the day', { ...booking, read_back: 'half past three' }],
    ['was read back as another day', { ...booking, read_back: 'Wednesday, November 25th at 3:30 PM' }],
    ['was read back as another time', { ...booking, read_back: 'Tuesday, November 24th at 4:30 PM' }],
    ['was not read back', { ...booking, read_back: '' }],
  ])('does not accept a slot that %s', (_why, body) => {
    expect(confirm(withOffers(), body, context)).toMatchObject({
      record: undefined,
      answer: { accepted: false },
    });
  });

  it('wants the date, not only the weekday, beyond the coming week', () => {
    const far = { phrase: 'Tuesday at 3:30', date: '2026-12-08', time: '15:30', weekday: 'Tuesday' };
    const call = aCall({ tools: toolsWith({}) });
    const offered = recorded(call, offerSlots(call, { slots: [far] }, context).record);
    expect(confirm(offered, { ...far, read_back: 'Tuesday at 3:30 PM' }, context).answer).toMatchObject({
      accepted: false,
      read_back_needed: true,
    });
    expect(confirm(offered, { ...far, read_back: 'Tuesday the 8th at 3:30' }, context).answer.accepted).toBe(
      true,
    );
    expect(confirm(withOffers(), { ...booking, read_back: 'Tuesday at 3:30' }, context).answer.accepted).toBe(
      true,
    );
  });

  it('lets the last accepted one win', () => {
    const call = withOffers();
    const first = recorded(call, confirm(call, booking, context).record);
    const change = { ...wednesday, read_back: 'Wednesday the 25th at 9:15 in the morning' };
    expect(confirm(first, change, context).record?.confirmation?.slot.start).toBe(
      '2026-11-25T09:15:00-05:00',
    );
  });

  it('is taken a moment after the end, and no later', () => {
    expect(confirm(ended(withOffers()), booking, { ...context, now: later(60) }).answer.accepted).toBe(true);
    expect(confirm(ended(withOffers()), booking, { ...context, now: later(61) })).toMatchObject({
      record: undefined,
      answer: { accepted: false, end_call: true },
    });
  });

  it('is refused once the patient has cancelled', () => {
    expect(confirm(cancelled(withOffers()), booking, context)).toMatchObject({
      record: undefined,
      answer: { accepted: false, end_call: true },
    });
  });
});

describe('no-availability and opt-out', () => {
  it('record once, end the call and say the same again', () => {
    for (const [tool, field] of [
      [noAvailability, 'no_availability'],
      [optOut, 'opted_out'],
    ] as const) {
      const first = tool(aCall(), { reason: 'because' }, now);
      expect(first.record).toEqual({ [field]: { reason: 'because', at: now.toISOString() } });
      expect(first.answer).toMatchObject({ accepted: true, end_call: true });
      const again = tool(recorded(aCall(), first.record), { reason: 'other words' }, later(5));
      expect(again).toEqual({ record: undefined, answer: first.answer });
    }
  });

  it('keep when the clinic may be tried again', () => {
    expect(noAvailability(aCall(), { reason: 'full', callback: 'in March' }, now).record).toMatchObject({
      no_availability: { reason: 'full; in March' },
    });
  });

  it('honour a wish not to be called a moment late, but no other tool', () => {
    expect(optOut(ended(aCall()), {}, later(30)).answer.accepted).toBe(true);
    expect(noAvailability(ended(aCall()), {}, later(30)).answer.accepted).toBe(false);
  });
});

describe('disclose', () => {
  const details = { date_of_birth: 'May 4th, 1980', insurer: ' ' };

  it('gives a consented detail and records once that it was told', () => {
    const first = disclose(aCall(), 'date_of_birth', ['date_of_birth'], details, now);
    expect(first.answer).toMatchObject({ allowed: true, value: 'May 4th, 1980' });
    expect(first.record).toEqual({ disclosed: [{ field: 'date_of_birth', at: now.toISOString() }] });
    const again = disclose(
      recorded(aCall(), first.record),
      'date_of_birth',
      ['date_of_birth'],
      details,
      later(5),
    );
    expect(again).toEqual({ record: undefined, answer: first.answer });
  });

  it.each([
    ['was not consented to', 'date_of_birth', [], aCall()],
    ['is not known', 'insurer', ['insurer'], aCall()],
    ['is asked for after the end', 'date_of_birth', ['date_of_birth'], ended(aCall())],
    ['is asked for after the cancel', 'date_of_birth', ['date_of_birth'], cancelled(aCall())],
  ] as const)('gives nothing that %s', (_why, field, consented, call) => {
    const decision = disclose(call, field, consented, details, now);
    expect(decision.record).toBeUndefined();
    expect(decision.answer.allowed).toBe(false);
    expect(decision.answer.value).toBeUndefined();
    expect(decision.answer.say).not.toContain('1980');
  });
});

describe('escalate', () => {
  const body = { question: 'Which one?', options: ['Tuesday at half past three', 'Wednesday at 9:15'] };
  const asked = () => {
    const call = withOffers();
    const decision = escalateOptions(call, body, context, anyTime);
    const { question } = decision;
    if (!question) throw new Error('no question');
    return { call: recorded(call, decision.record), question, decision };
  };
  const agreed = { fallback: 'decline', preferences: anyTime } as const;
  const answered = (question: Question, option_id: string): Question => ({
    ...question,
    answer: { option_id, at: now.toISOString(), by: 'patient' },
  });

  it('turns offers into options in our own words, with a way to take none', () => {
    const { question, decision } = asked();
    expect(decision.answer).toMatchObject({ hold: true });
    expect(question.options.map((option) => option.label)).toEqual([
      'Tuesday, November 24th at 3:30 PM',
      'Wednesday, November 25th at 9:15 AM',
      'None of these',
    ]);
    expect(question.text).not.toContain('Which one?');
    expect(Date.parse(question.expires_at) - Date.parse(question.asked_at)).toBe(90_000);
  });

  it.each([
    ['any weekday', 'offers these times'],
    ['mornings', 'offers times outside what you asked for'],
    ['evenings', 'offers times outside what you asked for'],
  ])('says that times are outside the wishes only where one is: %s', (wishes, words) => {
    const preferences = readPreferences(wishes, context) ?? anyTime;
    expect(escalateOptions(withOffers(), body, context, preferences).question?.text).toContain(words);
  });

  it('is the same question when asked again', () => {
    const { call, question } = asked();
    const again = escalateOptions(call, body, { ...context, now: later(10) }, anyTime);
    expect(again.record).toBeUndefined();
    expect(again.question).toEqual(question);
  });

  it('asks nothing about times that were not offered', () => {
    const decision = escalateOptions(
      withOffers(),
      { question: '?', options: ['Friday at noon'] },
      context,
      anyTime,
    );
    expect(decision).toMatchObject({ record: undefined, answer: { hold: false } });
    expect(decision.question).toBeUndefined();
  });

  it('holds until the deadline, then does what was agreed', () => {
    const { call, question } = asked();
    expect(answerEscalation(call, question, agreed, later(89)).answer.hold).toBe(true);
    const over = answerEscalation(call, question, agreed, later(90));
    expect(over.answer).toMatchObject({ hold: false, fallback: 'decline' });
    expect(over.record?.escalated?.answered_at).toBe(later(90).toISOString());
  });

  it('gives the patient’s choice by its place', () => {
    const { call, question } = asked();
    const second = question.options[1]?.option_id ?? '';
    expect(answerEscalation(call, answered(question, second), agreed, now).answer).toMatchObject({
      hold: false,
      option_index: 1,
      answer: 'Wednesday, November 25th at 9:15 AM',
    });
    const none = answerEscalation(call, answered(question, noneOption), agreed, now).answer;
    expect(none.option_index).toBeUndefined();
    expect(none.hold).toBe(false);
  });

  it('falls back to the earliest time inside the patient’s window, never outside it', () => {
    const { call, question } = asked();
    const fallback = 'earliest_in_window';
    const mornings = readPreferences('mornings', context) ?? anyTime;
    const evenings = readPreferences('evenings', context) ?? anyTime;
    const over = later(91);
    expect(
      answerEscalation(call, question, { fallback, preferences: mornings }, over).answer.option_index,
    ).toBe(1);
    expect(
      answerEscalation(call, question, { fallback, preferences: anyTime }, over).answer.option_index,
    ).toBe(0);
    expect(
      answerEscalation(call, question, { fallback, preferences: evenings }, over).answer.option_index,
    ).toBeUndefined();
  });
});

describe('any sequence of tools', () => {
  const steps = fc.constantFrom(
    'slots',
    'confirm',
    'none',
    'optOut',
    'escalate',
    'disclose',
    'end',
    'cancel',
  );
  const apply = (call: Call, step: string): Call => {
    if (step === 'end') return call.end ? call : ended(call);
    if (step === 'cancel') return cancelled(call);
    if (step === 'slots') return recorded(call, offerSlots(call, { slots: [tuesday] }, context).record);
    if (step === 'confirm')
      return recorded(call, confirm(call, booking, { ...context, now: later(120) }).record);
    if (step === 'none') return recorded(call, noAvailability(call, {}, now).record);
    if (step === 'optOut') return recorded(call, optOut(call, {}, now).record);
    if (step === 'escalate')
      return recorded(
        call,
        escalateOptions(call, { question: '?', options: [tuesday.phrase] }, context, anyTime).record,
      );
    return recorded(call, disclose(call, 'insurer', ['insurer'], { insurer: 'Acme' }, now).record);
  };

  it('confirms only what was offered before the end and the cancel, and a repeat changes nothing', () => {
    fc.assert(
      fc.property(fc.array(steps, { maxLength: 10 }), (sequence) => {
        const start = aCall({ tools: toolsWith({}) });
        const call = sequence.reduce(apply, start);
        const doubled = sequence.flatMap((step) => [step, step]).reduce(apply, start);
        expect(doubled.tools).toEqual(call.tools);
        const offered = sequence.indexOf('slots');
        const over = sequence.findIndex((step) => step === 'end' || step === 'cancel');
        const usable = sequence.some(
          (step, index) =>
            step === 'confirm' && offered !== -1 && offered < index && (over === -1 || index < over),
        );
        if (!usable) expect(call.tools.confirmation).toBeUndefined();
      }),
    );
  });
});
