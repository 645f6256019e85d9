import { describe, expect, it } from 'vitest';
import type { Call } from '#shared/domain/call/call.ts';
import { beginCall } from '#shared/domain/call/tools/begin-call.ts';
import { checkPreference } from '#shared/domain/call/tools/check-preference.ts';
import { type ConfirmBody, confirm } from '#shared/domain/call/tools/confirm.ts';
import { gateOf } from '#shared/domain/call/tools/decision.ts';
import { disclose } from '#shared/domain/call/tools/disclose.ts';
import { answerEscalation, escalateOptions, noneOption } from '#shared/domain/call/tools/escalate.ts';
import { noAvailability, optOut } from '#shared/domain/call/tools/no-availability.ts';
import { offerSlots } from '#shared/domain/call/tools/offer-slots.ts';
import { toolSentences } from '#shared/domain/call/tools/sentences.ts';
import type { Question } from '#shared/domain/cascade/cascade.ts';
import { anyTime } from '#shared/domain/dates/preferences.ts';
import { readPreferences } from '#shared/domain/dates/read-preferences.ts';
import { aCall, anEnd, dialledAt, toolsWith } from './a-call.ts';

const now = new Date('2026-11-21T15:01:00.000Z');
const later = (seconds: number): Date => new Date(now.getTime() + seconds * 1_000);
const context = { timezone: 'America/New_York', now };
const words = toolSentences.en;

const slotAt = (time: string, phrase = `Tuesday at ${time}`) => ({
  phrase,
  date: '2026-11-24',
  time,
  weekday: 'Tuesday',
});
const tuesday = slotAt('15:30', 'Tuesday at half past three');
const booking: ConfirmBody = { ...tuesday, read_back: 'Tuesday, November 24th at 3:30 PM' };
const recorded = (call: Call, record: Partial<Call['tools']> | undefined): Call => ({
  ...call,
  tools: { ...call.tools, ...record },
});
const offering = (...slots: readonly ReturnType<typeof slotAt>[]): Call => {
  const call = aCall({ tools: toolsWith({}) });
  return recorded(call, offerSlots(call, { slots }, context).record);
};
const ended = (call: Call): Call => ({ ...call, status: 'done', ended_at: now.toISOString() });
const cancelled = (call: Call): Call => ({ ...call, cancel_requested_at: now.toISOString() });

const question: Question = {
  question_id: 'cas_1.1.1.q1',
  call_id: 'cas_1.1.1',
  text: 'Which one?',
  options: [],
  asked_at: now.toISOString(),
  expires_at: later(90).toISOString(),
};
const facts = { expected: true, consented: true, emergency: false };
const body = { question: '?', options: [tuesday.phrase] };
const agreed = { fallback: 'decline', preferences: anyTime } as const;
/** What each tool tells the agent, of a call on which everything was done properly before. */
const tools: Readonly<Record<string, (call: Call, at: Date) => { record: unknown; answer: object }>> = {
  'begin-call': (call, at) => beginCall(call, { ...facts, now: at }),
  slots: (call, at) => offerSlots(call, { slots: [tuesday] }, { ...context, now: at }),
  'check-preference': (call, at) => checkPreference(call, anyTime, tuesday, { ...context, now: at }),
  disclose: (call, at) => disclose(call, 'insurer', ['insurer'], { insurer: 'Acme' }, at),
  confirm: (call, at) => confirm(call, booking, { ...context, now: at }),
  escalate: (call, at) => escalateOptions(call, body, { ...context, now: at }, anyTime),
  'escalate again': (call, at) => answerEscalation(call, question, agreed, at),
  'no-availability': (call, at) => noAvailability(call, {}, at),
  'opt-out': (call, at) => optOut(call, {}, at),
};
const told = (tool: string, call: Call, at: Date) => tools[tool]?.(call, at);

describe('a tool that is used too late', () => {
  const taken = ['no-availability', 'opt-out'];
  it.each(Object.keys(tools).filter((tool) => !taken.includes(tool)))(
    '%s says after the cancel that the patient no longer needs it, and records nothing',
    (tool) => {
      const decision = told(tool, cancelled(offering(tuesday)), now);
      expect(decision).toMatchObject({ answer: { say: words.cancelled, end_call: true } });
      expect(JSON.stringify(decision?.answer)).not.toMatch(/"(?:accepted|allowed|proceed|hold)":true/);
      expect(decision?.record).toBeUndefined();
    },
  );

  it.each(Object.keys(tools))(
    '%s says after the end that the call is closed, and records nothing',
    (tool) => {
      for (const call of [ended(offering(tuesday)), cancelled(ended(offering(tuesday)))]) {
        const decision = told(tool, call, later(61));
        expect(decision).toMatchObject({ answer: { say: words.ended, end_call: true } });
        expect(decision?.record).toBeUndefined();
        expect(JSON.stringify(decision?.answer)).not.toMatch(
          /"(?:accepted|allowed|proceed|hold)":true|"match"/,
        );
      }
    },
  );

  it('takes what the clinic refused after the cancel all the same', () => {
    for (const tool of taken)
      expect(told(tool, cancelled(aCall()), now)).toMatchObject({
        answer: { accepted: true, end_call: true },
      });
  });

  it.each([
    ['lives', aCall(), 'open'],
    ['lives and is cancelled', cancelled(aCall()), 'cancelled'],
    ['has just ended', ended(aCall()), 'grace'],
    ['has ended by its report alone', { ...aCall(), end: anEnd({ at: now.toISOString() }) }, 'grace'],
    [
      'ended long ago',
      { ...aCall(), status: 'failed', end: anEnd({ at: later(-121).toISOString() }) },
      'ended',
    ],
    [
      'was never placed',
      { ...ended(aCall()), dial: { state: 'not_placed', reason: 'rejected', code: 'x' } },
      'ended',
    ],
  ] as const)('is told by a gate: a call that %s', (_what, call, gate) => {
    expect(gateOf(call, later(60))).toBe(gate);
  });

  it('counts from the dial where no end was told', () => {
    const failed = aCall({ status: 'failed' });
    expect(gateOf(failed, new Date(Date.parse(dialledAt) + 60_000))).toBe('grace');
    expect(gateOf(failed, new Date(Date.parse(dialledAt) + 60_001))).toBe('ended');
  });
});

describe('begin-call', () => {
  const begin = (call: Call, changes: object = {}) => beginCall(call, { ...facts, now, ...changes }).answer;

  it('lets a call begin up to five minutes after the dial, because a long one must be over before it is taken for over', () => {
    const at = (seconds: number) => ({ now: new Date(Date.parse(dialledAt) + seconds * 1000) });
    expect(begin(aCall(), at(300))).toEqual({ proceed: true, say: words.proceed });
    expect(begin(aCall(), at(301))).toEqual({ proceed: false, say: words.stale, end_call: true });
  });

  it.each([{ expected: false }, { consented: false }, { emergency: true }])('is stale with %j', (changes) => {
    expect(begin(aCall(), changes)).toEqual({ proceed: false, say: words.stale, end_call: true });
  });
});

describe('slots', () => {
  const offer = (changes: object, call: Call = aCall()) =>
    offerSlots(call, { slots: [tuesday], ...changes }, context);

  it('says what was noted and what is to be read back', () => {
    const decision = offer({ slots: [tuesday, slotAt('16:00'), { ...tuesday, weekday: 'Friday' }] });
    expect(decision.answer.say).toMatch(
      /^Noted: Tuesday, November 24th at 3:30 PM; Tuesday, November 24th at 4 PM\. That date is Tuesday/,
    );
    expect(offer({ slots: [] }).answer).toStrictEqual({ accepted: false, say: words.noSlots });
  });

  it('keeps notes once, without their margins, and not more than four hundred characters of them', () => {
    expect(offer({ provider_notes: '  bring the card ' }).record?.provider_notes).toBe('bring the card');
    expect(offer({ provider_notes: 'x'.repeat(500) }).record?.provider_notes).toBe('x'.repeat(400));
    expect(offer({ provider_notes: '  ' }).record).not.toHaveProperty('provider_notes');
    const noted = recorded(aCall(), offer({ provider_notes: 'card' }).record);
    expect(offer({ provider_notes: 'card' }, noted).record).toBeUndefined();
    expect(offer({ provider_notes: 'passport' }, noted).record).toStrictEqual({ provider_notes: 'passport' });
    expect(offer({ provider_notes: 'card', slots: [slotAt('16:00')] }, noted).record).not.toHaveProperty(
      'provider_notes',
    );
  });

  it('names what was noted by the ids that are kept', () => {
    const { answer, record } = offer({ slots: [tuesday, slotAt('16:00')] });
    expect(answer.slot_ids).toEqual(record?.offers?.map(({ slot_id }) => slot_id));
  });

  it('keeps who the patient would see', () => {
    const decision = offer({ slots: [{ ...tuesday, clinician: 'Dr. Reyes' }] });
    expect(decision.record?.offers?.[0]?.clinician).toBe('Dr. Reyes');
  });
});

describe('check-preference', () => {
  it('is "no" of a call that is over or no longer needed', () => {
    for (const call of [cancelled(aCall()), ended(aCall())])
      expect(checkPreference(call, anyTime, tuesday, context).answer.fits).toBe('no');
  });

  it('says what to do with a time that suits, and reads a doubtful one back', () => {
    expect(checkPreference(aCall(), anyTime, tuesday, context).answer).toEqual({
      fits: 'match',
      say: words.fits,
    });
    const doubtful = checkPreference(aCall(), anyTime, { ...tuesday, weekday: 'Friday' }, context).answer;
    expect(doubtful.say).toContain('Tuesday, November 24th');
  });
});

describe('confirm', () => {
  const confirmedSlot = (changes: Partial<ConfirmBody>, call: Call = offering(tuesday)) =>
    confirm(call, { ...booking, ...changes }, context).record?.confirmation;

  it('keeps what was learned with the booking, and else what came with the offer', () => {
    const call = aCall();
    const made = { ...tuesday, clinician: 'Dr. Reyes' };
    const offered = recorded(call, offerSlots(call, { slots: [made] }, context).record);
    expect(confirmedSlot({}, offered)?.slot.clinician).toBe('Dr. Reyes');
    expect(confirmedSlot({ clinician: ' ' }, offered)?.slot.clinician).toBe('Dr. Reyes');
    expect(confirmedSlot({ clinician: ' Dr. Lee ' }, offered)?.slot.clinician).toBe('Dr. Lee');
    expect(confirmedSlot({ address: ` ${'x'.repeat(300)}` })?.slot.address).toBe('x'.repeat(200));
    expect(confirmedSlot({})?.slot).not.toHaveProperty('clinician');
    expect(confirmedSlot({})?.slot).not.toHaveProperty('address');
  });

  it('keeps of several offers what came with the one that is confirmed', () => {
    const call = aCall();
    const slots = [
      { ...slotAt('09:00'), clinician: 'Dr. Lee' },
      { ...tuesday, clinician: 'Dr. Reyes' },
    ];
    const offered = recorded(call, offerSlots(call, { slots }, context).record);
    expect(confirmedSlot({}, offered)?.slot.clinician).toBe('Dr. Reyes');
  });

  it('keeps the words of the read-back, without margins and not more than four hundred characters', () => {
    expect(confirmedSlot({ read_back: `  ${booking.read_back} ` })?.read_back).toBe(booking.read_back);
    expect(confirmedSlot({ read_back: booking.read_back.padEnd(500, ' ok') })?.read_back).toHaveLength(400);
  });

  it('tells the agent what is missing', () => {
    const say = (changes: Partial<ConfirmBody>, call: Call = offering(tuesday)) =>
      confirm(call, { ...booking, ...changes }, context).answer;
    expect(say({}, aCall())).toStrictEqual({ accepted: false, say: words.offerFirst });
    expect(say({ read_back: 'half past three' })).toStrictEqual({
      accepted: false,
      say: words.readBack('Tuesday, November 24th at 3:30 PM'),
      read_back_needed: true,
    });
    expect(say({ weekday: 'Monday' })).toMatchObject({ accepted: false, read_back_needed: true });
  });

  it('takes a weekday alone for the coming seven days and not for the seventh from now', () => {
    const exactly = {
      ...slotAt('10:01'),
      date: '2026-11-28',
      weekday: 'Saturday',
      phrase: 'Saturday at 10:01',
    };
    const made = { ...exactly, read_back: 'Saturday at 10:01 AM' };
    expect(confirm(offering(exactly), made, context).answer.accepted).toBe(false);
    const aMinuteLater = { ...context, now: later(60) };
    expect(confirm(offering(exactly), made, aMinuteLater).answer.accepted).toBe(true);
  });
});

describe('no-availability and opt-out', () => {
  it('have words of their own where the agent gives none, and keep four hundred characters of others', () => {
    expect(noAvailability(aCall(), { reason: ' ' }, now).record?.no_availability?.reason).toBe(
      'no appointment available',
    );
    expect(noAvailability(aCall(), { callback: ' in March ' }, now).record?.no_availability?.reason).toBe(
      'in March',
    );
    expect(optOut(aCall(), { reason: ' ' }, now).record?.opted_out?.reason).toBe('asked not to be called');
    expect(optOut(aCall(), { reason: ' stop it ' }, now).record?.opted_out?.reason).toBe('stop it');
    const long = { reason: 'x'.repeat(500) };
    expect(noAvailability(aCall(), long, now).record?.no_availability?.reason).toHaveLength(400);
    expect(optOut(aCall(), long, now).record?.opted_out?.reason).toHaveLength(400);
    expect(noAvailability(aCall(), {}, now).answer.say).toBe(words.noAvailability);
    expect(optOut(aCall(), {}, now).answer.say).toBe(words.optedOut);
  });
});

describe('disclose', () => {
  it('says what may be told, what may not, and what is not known', () => {
    const tell = (consented: readonly ['insurer'] | readonly [], details: object) =>
      disclose(aCall(), 'insurer', consented, details, now).answer;
    expect(tell(['insurer'], { insurer: ' Acme ' })).toEqual({
      allowed: true,
      value: 'Acme',
      say: words.mayTell('Acme'),
    });
    expect(tell([], { insurer: 'Acme' })).toStrictEqual({ allowed: false, say: words.mayNotTell });
    expect(tell(['insurer'], {})).toStrictEqual({ allowed: false, say: words.notKnown });
  });

  it('records each detail beside those told before', () => {
    const told = { field: 'date_of_birth', at: now.toISOString() };
    const call = aCall({ tools: toolsWith({ disclosed: [told] }) });
    expect(disclose(call, 'insurer', ['insurer'], { insurer: 'Acme' }, later(5)).record).toEqual({
      disclosed: [told, { field: 'insurer', at: later(5).toISOString() }],
    });
  });
});

describe('escalate', () => {
  const times = ['09:00', '10:00', '11:00', '13:00', '14:00', '15:00'].map((time) => slotAt(time));
  const ask = (options: readonly string[], call: Call = offering(...times)) =>
    escalateOptions(call, { question: '?', options }, context, anyTime);
  const asked = (options: readonly string[] = times.slice(0, 2).map(({ phrase }) => phrase)) => {
    const call = offering(...times);
    const decision = ask(options, call);
    if (decision.question === undefined) throw new Error('Nothing was asked.');
    return { call: recorded(call, decision.record), question: decision.question };
  };

  it('asks about four times at most, each once, whatever the case or margin of their words', () => {
    const all = asked(times.map(({ phrase }) => phrase)).question.options;
    expect(all).toHaveLength(5);
    expect(all.at(-1)).toStrictEqual({ option_id: noneOption, label: words.noneOfThese });
    const twice = asked(['  TUESDAY at 09:00 ', 'Tuesday at 9 AM', 'Tuesday at 10']).question.options;
    expect(twice.map(({ label }) => label)).toEqual([
      'Tuesday, November 24th at 9 AM',
      'Tuesday, November 24th at 10 AM',
      words.noneOfThese,
    ]);
  });

  it('knows an offer by its time alone, and asks nothing where two fit or the day is another', () => {
    const monday = { ...slotAt('09:00', 'Monday at 09:00'), date: '2026-11-23', weekday: 'Monday' };
    expect(ask(['at ten']).question?.options).toHaveLength(2);
    expect(ask(['at nine'], offering(...times, monday)).answer).toStrictEqual({
      hold: false,
      say: words.noSlots,
    });
    expect(ask(['Friday at nine']).answer).toStrictEqual({ hold: false, say: words.noSlots });
    expect(ask(['Tuesday']).answer).toStrictEqual({ hold: false, say: words.noSlots });
  });

  it('reads no more than twelve options', () => {
    const noise = Array.from({ length: 12 }, () => 'whenever');
    expect(ask([...noise, 'at ten']).question).toBeUndefined();
    expect(ask([...noise.slice(1), 'at ten']).question).toBeDefined();
  });

  it('asks one question a call: the same again or a part of it, no other', () => {
    const { call, question: first } = asked();
    expect(ask(['Tuesday at 09:00'], call)).toMatchObject({
      question: first,
      answer: { hold: true, say: words.hold },
    });
    expect(ask([], call).question).toEqual(first);
    expect(ask(['Tuesday at 11:00'], call).answer).toStrictEqual({ hold: false, say: words.askedBefore });
  });

  it('has an id of its own in every call, the same for every repeat', () => {
    const { call, question: open } = asked();
    expect(open.question_id).toBe('cas_1.1.1.q1');
    const renamed = recorded(call, {
      escalated: { question_id: 'q', options: call.tools.offers, at: open.asked_at },
    });
    expect(ask([], renamed).question?.question_id).toBe('q');
  });

  it('names the clinic, or says "the clinic"', () => {
    expect(asked().question.text).toBe(words.choice('Riverside Family Medicine'));
    const { clinic_name: _, ...nameless } = offering(...times);
    expect(ask(['at ten'], nameless).question?.text).toBe(words.choice(words.theClinic));
    const mornings = readPreferences('evenings', context) ?? anyTime;
    const outside = escalateOptions(
      offering(...times),
      { question: '?', options: ['at ten'] },
      context,
      mornings,
    );
    expect(outside.question?.text).toBe(words.question('Riverside Family Medicine'));
  });

  const answer = (option_id: string, by: 'patient' | 'fallback' = 'patient') => ({
    answer: { option_id, at: now.toISOString(), by },
  });

  it('passes the choice on, and that none was chosen', () => {
    const { call, question: open } = asked();
    const [first] = open.options;
    expect(
      answerEscalation(call, { ...open, ...answer(first?.option_id ?? '') }, agreed, now).answer,
    ).toEqual({
      hold: false,
      say: words.chosen('Tuesday, November 24th at 9 AM'),
      answer: 'Tuesday, November 24th at 9 AM',
      option_index: 0,
    });
    for (const none of [noneOption, 'no-such-option'])
      expect(answerEscalation(call, { ...open, ...answer(none) }, agreed, now).answer).toStrictEqual({
        hold: false,
        say: words.noneChosen,
        answer: words.noneOfThese,
      });
  });

  it('records once when the agent heard the answer, and nothing while it waits', () => {
    const { call, question: open } = asked();
    const answered = { ...open, ...answer(noneOption) };
    const first = answerEscalation(call, answered, agreed, later(5));
    expect(first.record?.escalated).toMatchObject({
      answered_at: later(5).toISOString(),
      question_id: open.question_id,
    });
    expect(answerEscalation(recorded(call, first.record), answered, agreed, later(9)).record).toBeUndefined();
    expect(answerEscalation(offering(...times), answered, agreed, later(9)).record).toBeUndefined();
    expect(answerEscalation(call, open, agreed, later(89))).toStrictEqual({
      record: undefined,
      answer: { hold: true, say: words.hold },
    });
  });

  it.each([
    ['decline', { say: words.fallbackDecline, fallback: 'decline' }],
    ['ask_call_back', { say: words.fallbackCallBack, fallback: 'ask_call_back' }],
    [
      'earliest_in_window',
      {
        say: words.fallbackEarliest('Tuesday, November 24th at 9 AM'),
        fallback: 'earliest_in_window',
        answer: 'Tuesday, November 24th at 9 AM',
        option_index: 1,
      },
    ],
  ] as const)('does at the deadline what was agreed: %s', (fallback, expected) => {
    const { call, question: open } = asked(['Tuesday at 10:00', 'Tuesday at 09:00']);
    const silent = answerEscalation(call, open, { fallback, preferences: anyTime }, later(90));
    expect(silent.answer).toStrictEqual({ hold: false, ...expected });
    // Also where the fallback was chosen for the patient before the deadline.
    const chosen = { ...open, ...answer(noneOption, 'fallback') };
    expect(answerEscalation(call, chosen, { fallback, preferences: anyTime }, now).answer).toEqual(
      silent.answer,
    );
  });

  it('declines at the deadline where no time lies in the window', () => {
    const { call, question: open } = asked();
    const preferences = readPreferences('evenings', context) ?? anyTime;
    const over = answerEscalation(call, open, { fallback: 'earliest_in_window', preferences }, later(90));
    expect(over.answer).toStrictEqual({
      hold: false,
      say: words.fallbackDecline,
      fallback: 'earliest_in_window',
    });
  });
});

describe('in a call in Spanish', () => {
  it('the agent is told everything in Spanish', () => {
    const spanish = { ...offering(tuesday), language: 'es' };
    const es = toolSentences.es;
    for (const tool of Object.keys(tools)) {
      const { answer } = told(tool, ended(spanish), later(61)) ?? {};
      expect(answer).toMatchObject({ say: es.ended });
    }
    expect(told('confirm', spanish, now)?.answer).toMatchObject({
      say: expect.stringContaining('Confirmado'),
    });
    const { question: asked } = escalateOptions(spanish, body, context, anyTime);
    expect(asked?.text).toBe('Riverside Family Medicine ofrece estas horas. ¿Cuál acepto?');
    expect(asked?.options[0]?.label).toContain('martes');
  });

  it('every sentence names what the English one names', () => {
    const { en, es } = toolSentences;
    for (const sentences of [en, es]) {
      for (const say of [
        sentences.noted,
        sentences.fitsNot,
        sentences.readBack,
        sentences.booked,
        sentences.chosen,
        sentences.choice,
        sentences.question,
        sentences.fallbackEarliest,
        sentences.mayTell,
      ])
        expect(say('CANARY')).toMatch(/\w.*CANARY|CANARY.*\w/);
    }
  });
});
