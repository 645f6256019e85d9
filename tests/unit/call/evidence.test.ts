import { describe, expect, it } from 'vitest';
import type { Call, EndReport } from '#shared/domain/call/call.ts';
import { claimsOf } from '#shared/domain/call/claims.ts';
import {
  collectedAgrees,
  collectedClaim,
  collectedOutcome,
  collectedText,
} from '#shared/domain/call/collected.ts';
import type { Conversation } from '#shared/domain/call/conversation.ts';
import { interpret } from '#shared/domain/call/interpret.ts';
import { endsCascade, outcomes } from '#shared/domain/call/outcome.ts';
import { readEnd, readInitiationFailure } from '#shared/domain/call/read-end.ts';
import {
  aCall,
  afterTheCall,
  anEnd,
  bookedData,
  confirmed,
  dialledAt,
  toolsWith,
  tuesdayAtHalfPastThree as tuesday,
  turns,
} from './a-call.ts';

const spokenAt = new Date(dialledAt);
const at = '2026-11-21T15:05:00.000Z';
const read = (changes: Partial<Call>) => interpret(aCall(changes), afterTheCall);
const evidenceOf = (changes: Partial<Call>) => read(changes)?.evidence;
const offered = toolsWith({ offers: [tuesday] });
const status = (quote: string, supports = true) => ({ source: 'status', supports, quote });
const tool = (quote: string, supports = true) => ({ source: 'tool', supports, quote });
const data = (quote: string, supports = true) => ({ source: 'data_collection', supports, quote });

describe('the evidence of a confirmed booking', () => {
  const booked = (end: Partial<EndReport>, changes: Partial<Call['tools']> = {}) => ({
    tools: { ...confirmed(tuesday), ...changes },
    end: anEnd(end),
  });

  it('is what the agent read back, and what the data says', () => {
    expect(evidenceOf(booked({}))).toEqual([tool(tuesday.phrase)]);
    expect(evidenceOf(booked({ collected: bookedData }))).toEqual([
      tool(tuesday.phrase),
      data('booked Tuesday 2026-11-24 15:30'),
    ]);
    const whole = { ...bookedData, booked_start_iso: tuesday.start, booked_phrase: 'half past three' };
    expect(evidenceOf(booked({ collected: whole }))?.[1]).toEqual(
      data(`booked Tuesday 2026-11-24 15:30 ${tuesday.start} half past three`),
    );
    expect(evidenceOf(booked({ collected: { ...bookedData, booked_time: '16:30' } }))?.[1]).toEqual(
      data('booked Tuesday 2026-11-24 16:30', false),
    );
    const long = { ...bookedData, booked_phrase: 'x'.repeat(500) };
    expect(evidenceOf(booked({ collected: long }))?.[1]?.quote).toHaveLength(400);
  });

  it.each([
    ['voicemail', { voicemail: true }],
    ['voicemail', { call_result: 'voicemail' }],
    ['ended', { voicemail: true, termination_reason: 'ended', call_result: 'voicemail' }],
    ['busy', { source: 'initiation_failure', failure_reason: 'busy', termination_reason: 'ended' }],
  ] as const)('is contradicted by a telephone nobody can have spoken on: %s', (quote, end) => {
    expect(read(booked(end))).toMatchObject({
      status: 'done',
      outcome: 'needs_confirmation',
      booked_slot: tuesday,
      evidence: [tool(tuesday.phrase), status(quote, false)],
    });
  });

  it('is contradicted by what a tool said after it, not by what one said before or in the same moment', () => {
    const record = (minute: string) => ({ reason: 'gone', at: `2026-11-21T15:${minute}:00.000Z` });
    for (const field of ['no_availability', 'opted_out'] as const) {
      expect(read(booked({}, { [field]: record('03') }))).toMatchObject({
        outcome: 'needs_confirmation',
        evidence: [tool(tuesday.phrase), tool('gone', false)],
      });
      for (const minute of ['01', '02'])
        expect(evidenceOf(booked({}, { [field]: record(minute) }))).toEqual([tool(tuesday.phrase)]);
    }
  });

  it('is eight quotes at most: the first two and the last', () => {
    const lines = Array.from({ length: 12 }, (_, n) => `clinic: No, Wednesday at ${(n % 9) + 1}.`);
    const evidence = evidenceOf(booked({ turns: turns(...lines), collected: bookedData })) ?? [];
    expect(evidence.length).toBeLessThanOrEqual(8);
    expect(evidence[0]).toEqual(tool(tuesday.phrase));
    expect(evidence[1]).toEqual(data('booked Tuesday 2026-11-24 15:30'));
  });
});

describe('a booking that is only claimed', () => {
  it('is kept with the one offer that the data names', () => {
    const wednesday = { ...tuesday, slot_id: 'slot_wed', start: '2026-11-25T09:15:00-05:00' };
    const claimed = (offers: readonly (typeof tuesday)[]) =>
      read({ tools: toolsWith({ offers }), end: anEnd({ collected: bookedData }) });
    expect(claimed([wednesday, tuesday])).toEqual({
      status: 'done',
      outcome: 'needs_confirmation',
      evidence: [data('booked Tuesday 2026-11-24 15:30')],
      booked_slot: tuesday,
    });
    expect(claimed([wednesday])).not.toHaveProperty('booked_slot');
    expect(claimed([tuesday, { ...tuesday, slot_id: 'slot_again' }])).not.toHaveProperty('booked_slot');
  });

  const claims = (end: Partial<EndReport>, changes: Partial<Call['tools']> = {}) =>
    claimsOf(aCall({ tools: toolsWith(changes) }), anEnd(end)).map(({ quote, supports }) => [
      quote,
      supports,
    ]);
  const summary = 'They talked. The appointment was successfully booked for Tuesday. It could not be moved!';

  it('is read out of the summary, sentence by sentence, only while nothing firmer speaks', () => {
    const sentence = 'The appointment was successfully booked for Tuesday.';
    expect(claims({ summary })).toEqual([[sentence, true]]);
    expect(claims({ summary, collected: { outcome: 'declined' } })).toEqual([]);
    expect(claims({ summary, collected: { outcome: 'booked' } })).toEqual([['booked', true]]);
    expect(claims({ summary }, { no_availability: { reason: 'full', at } })).toEqual([]);
    expect(claims({ summary }, { opted_out: { reason: 'stop', at } })).toEqual([]);
    expect(claims({ summary, turns: turns("clinic: You're all set for Tuesday.") })).toEqual([
      ["You're all set for Tuesday.", true],
    ]);
    expect(claims({})).toEqual([]);
    expect(claims({ summary: `${'The visit was booked '.padEnd(500, 'x')}.` })[0]?.[0]).toHaveLength(400);
  });

  it.each([
    'A visit has been scheduled.',
    'The booking is confirmed!',
    'She successfully booked an appointment.',
    'They confirmed the new slot.',
    'Their slots were made.',
  ])('is heard in %j', (said) => {
    expect(claims({ summary: said }).length > 0).toBe(!said.includes('slots'));
  });

  it.each([
    'The appointment was not booked.',
    'The agent tried and the visit was booked.',
    'They wanted a visit that is booked.',
    'The visit is to be confirmed.',
    'If the slot is booked they call.',
    'The booking was made and cancelled.',
    'The visit was set without a doctor.',
  ])('is not heard in %j', (said) => {
    expect(claims({ summary: said })).toEqual([]);
  });

  it('of the agent falls when the clinic unsays it, and one of the clinic is quoted with its denial', () => {
    const agent = "agent: Great, I've booked Tuesday at 3:30.";
    expect(claims({ turns: turns(agent) })).toEqual([["Great, I've booked Tuesday at 3:30.", true]]);
    for (const unsaid of [
      'clinic: No, that is not right.',
      'clinic: Sorry, we are fully booked.',
      "clinic: We don't talk to robots, goodbye.",
      'clinic: You have the wrong number.',
      'clinic: Please have the patient call us.',
    ])
      expect(claims({ turns: turns(agent, unsaid) }), unsaid).toEqual([]);
    expect(
      claims({ turns: turns("clinic: You're all set.", 'clinic: Oh no, we are fully booked.') }),
    ).toEqual([
      ["You're all set.", true],
      ['Oh no, we are fully booked.', false],
    ]);
    for (const question of [
      'agent: Is it booked?',
      'agent: I would like it booked.',
      'agent: You are fully booked.',
    ])
      expect(claims({ turns: turns(question) }), question).toEqual([]);
  });
});

describe('the data an agent collects', () => {
  it.each([
    [' Dr. Lee ', 'Dr. Lee'],
    [15, '15'],
    [false, 'false'],
    ['none', undefined],
    ['Unknown', undefined],
    ['N/A', undefined],
    ['not mentioned', undefined],
    ['not stated', undefined],
    ['NULL', undefined],
    ['  ', undefined],
    [null, undefined],
    ['nonexistent', 'nonexistent'],
    ['it is unknown', 'it is unknown'],
  ])('%j says %j', (value, text) => {
    expect(collectedText({ item: value }, 'item')).toBe(text);
  });

  it('has a verdict only in our own words, however they are written', () => {
    expect(collectedText({}, 'item')).toBeUndefined();
    expect(collectedOutcome({ outcome: ' No-Availability ' })).toBe('no_availability');
    expect(collectedOutcome({ outcome: 'no  availability' })).toBe('no_availability');
    expect(collectedOutcome({ outcome: 'great' })).toBeUndefined();
  });

  it('claims a booking by its verdict, or by a date where it has none', () => {
    expect(collectedClaim({ outcome: 'booked' })).toBe('booked');
    expect(collectedClaim({ outcome: 'booked unverified', booked_time: '15:30' })).toBe('booked 15:30');
    expect(collectedClaim({ booked_date: '2026-11-24', booked_time: '15:30' })).toBe('2026-11-24 15:30');
    expect(collectedClaim({ outcome: 'declined', booked_date: '2026-11-24' })).toBeUndefined();
    expect(collectedClaim({})).toBeUndefined();
  });

  it.each([
    ['agrees', bookedData],
    ['agrees', { outcome: 'booked', booked_start_iso: '2026-11-24T20:30:00Z' }],
    ['agrees', { ...bookedData, booked_time: '15:30:00' }],
    ['silent', {}],
    ['silent', { outcome: 'booked' }],
    ['silent', { outcome: 'booked', booked_date: '2026-11-24' }],
    ['silent', { outcome: 'booked', booked_time: '15:30' }],
    ['silent', { booked_date: '2026-11-24', booked_time: '15:30' }],
    ['disagrees', { outcome: 'declined' }],
    ['disagrees', { outcome: 'booked_unverified' }],
    ['disagrees', { ...bookedData, booked_date: '2026-11-25' }],
    ['disagrees', { ...bookedData, booked_time: '3:30' }],
    ['disagrees', { ...bookedData, booked_weekday: 'Wednesday' }],
    ['disagrees', { ...bookedData, booked_phrase: 'Tuesday at four' }],
    ['disagrees', { ...bookedData, booked_start_iso: '2026-11-24T15:30:00Z' }],
  ] as const)('%s with the slot of the tool: %j', (agrees, collected) => {
    expect(collectedAgrees(collected, tuesday, spokenAt)).toBe(agrees);
  });

  it('writes a time before ten with or without its nought', () => {
    const nine = { ...tuesday, start: '2026-11-24T09:15:00-05:00' };
    const collected = { outcome: 'booked', booked_date: '2026-11-24', booked_time: '9:15' };
    expect(collectedAgrees(collected, nine, spokenAt)).toBe('agrees');
  });
});

describe('a call without a booking', () => {
  const failure = (failure_reason: string | undefined, more: Partial<EndReport> = {}) => {
    const { failure_reason: _, ...end } = anEnd({ source: 'initiation_failure', connected: false, ...more });
    return { end: failure_reason === undefined ? end : { ...end, failure_reason } };
  };
  const noTimes = { reason: 'full', at: '2026-11-21T15:01:00.000Z' };

  it.each<[string, Partial<Call>, object]>([
    [
      'a busy line',
      failure('line busy'),
      { status: 'failed', outcome: 'busy', evidence: [status('line busy')] },
    ],
    [
      'a busy line, by the carrier',
      failure(undefined, { call_result: 'busy' }),
      { outcome: 'busy', evidence: [status('busy')] },
    ],
    [
      'a dial the network failed',
      failure('failed'),
      {
        status: 'failed',
        outcome: 'not_placed',
        not_placed_reason: 'rejected',
        evidence: [status('failed')],
      },
    ],
    [
      'a dial that failed because nobody answered',
      failure('no-answer', { call_result: 'failed' }),
      { outcome: 'no_answer', evidence: [status('no-answer')] },
    ],
    [
      'a dial without a reason',
      failure(undefined),
      { status: 'failed', outcome: 'no_answer', evidence: [status('not answered')] },
    ],
    [
      'no answer, heard later',
      { end: anEnd({ call_result: 'no_answer' }) },
      { status: 'failed', outcome: 'no_answer', evidence: [status('no_answer')] },
    ],
    [
      'no answer, looked up',
      { end: anEnd({ source: 'lookup', connected: false }) },
      { status: 'failed', outcome: 'no_answer', evidence: [status('not answered')] },
    ],
    [
      'a voicemail',
      { end: anEnd({ voicemail: true }) },
      { status: 'done', outcome: 'voicemail', evidence: [status('voicemail')] },
    ],
    [
      'a voicemail, by the carrier',
      { end: anEnd({ call_result: 'voicemail' }) },
      { outcome: 'voicemail', evidence: [status('voicemail')] },
    ],
    [
      'a voicemail, by its reason',
      { end: anEnd({ termination_reason: 'voicemail_detection tool' }) },
      { outcome: 'voicemail', evidence: [status('voicemail_detection tool')] },
    ],
    [
      'a busy line after a cancel',
      { ...failure('busy'), cancel_requested_at: dialledAt },
      { outcome: 'busy' },
    ],
    [
      'a cancel',
      { cancel_requested_at: dialledAt, end: anEnd() },
      { status: 'done', outcome: 'cancelled', evidence: [status('cancelled')] },
    ],
    ['an end by a cancel', { end: anEnd({ source: 'cancel' }) }, { outcome: 'cancelled' }],
    [
      'a cancel and then the fence',
      { cancel_requested_at: dialledAt, end: anEnd({ source: 'fence', connected: false }) },
      { status: 'failed', outcome: 'unknown', evidence: [status('nothing heard until the fence')] },
    ],
    [
      'no times before a cancel',
      {
        cancel_requested_at: '2026-11-21T15:02:00.000Z',
        tools: toolsWith({ no_availability: noTimes }),
        end: anEnd(),
      },
      { outcome: 'no_availability', evidence: [tool('full')] },
    ],
    [
      'no times after a cancel',
      { cancel_requested_at: dialledAt, tools: toolsWith({ no_availability: noTimes }), end: anEnd() },
      { outcome: 'cancelled' },
    ],
    [
      'no calls any more after a cancel',
      { cancel_requested_at: dialledAt, tools: toolsWith({ opted_out: noTimes }), end: anEnd() },
      { status: 'done', outcome: 'refuses_automated', evidence: [tool('full')] },
    ],
    [
      'the fence, after tools',
      { tools: toolsWith({}), end: anEnd({ source: 'fence' }) },
      { outcome: 'ended_early' },
    ],
    ['the fence, connected and no tool', { end: anEnd({ source: 'fence' }) }, { outcome: 'unknown' }],
    [
      'the fence, after tools, not connected',
      { tools: toolsWith({}), end: anEnd({ source: 'fence', connected: false }) },
      { outcome: 'unknown' },
    ],
    [
      'a look-up that found nothing',
      { end: anEnd({ source: 'lookup', duration_seconds: 0 }) },
      { status: 'failed', outcome: 'unknown', evidence: [status('no end was reported')] },
    ],
    ['a look-up that found a conversation', { end: anEnd({ source: 'lookup' }) }, { outcome: 'ended_early' }],
    [
      'a look-up after tools',
      { tools: toolsWith({}), end: anEnd({ source: 'lookup', duration_seconds: 0 }) },
      { outcome: 'ended_early' },
    ],
    [
      'an answered call of another purpose',
      { purpose: 'generic', end: anEnd({ termination_reason: 'ended' }) },
      { status: 'done', evidence: [status('ended')] },
    ],
    [
      'an offer and no more',
      { tools: offered, end: anEnd() },
      { outcome: 'ended_early', evidence: [tool(tuesday.phrase)] },
    ],
    [
      'a verdict of the agent',
      { end: anEnd({ collected: { outcome: 'wrong number' } }) },
      { outcome: 'wrong_number', evidence: [data('wrong_number')] },
    ],
    [
      'a verdict that could not move on',
      { end: anEnd({ collected: { outcome: 'cancelled' } }) },
      { outcome: 'ended_early' },
    ],
    [
      'a last word',
      { end: anEnd({ turns: turns('clinic: Hello?', 'agent: Hello, I call for Ana.') }) },
      {
        outcome: 'ended_early',
        evidence: [{ source: 'clinic_turn', supports: true, quote: 'Hello?', at_seconds: 0 }],
      },
    ],
    [
      'nothing at all',
      { end: anEnd({ termination_reason: 'line dropped' }) },
      { outcome: 'ended_early', evidence: [status('line dropped')] },
    ],
    ['nothing at all and no reason', { end: anEnd() }, { outcome: 'ended_early', evidence: [] }],
  ])('%s', (_what, changes, expected) => {
    expect(read(changes)).toMatchObject(expected);
  });

  it('is a decision for the patient only while the question is open and has a time to choose', () => {
    const asked = (changes: object) =>
      read({
        tools: toolsWith({
          offers: [tuesday],
          escalated: { question_id: 'q', options: [tuesday], at, ...changes },
        }),
        end: anEnd(),
      });
    expect(asked({})).toMatchObject({ outcome: 'needs_decision', evidence: [tool(tuesday.phrase)] });
    expect(asked({ answered_at: at })?.outcome).toBe('ended_early');
    expect(asked({ options: [] })?.outcome).toBe('ended_early');
  });

  it('says why no time was given in the graver words, where the tool has them', () => {
    const said = (reason: string) =>
      read({ tools: toolsWith({ no_availability: { reason, at } }), end: anEnd() });
    expect(said('wrong number')?.outcome).toBe('wrong_number');
    expect(said('nothing this week')?.outcome).toBe('no_availability');
    const heard = read({
      tools: toolsWith({ no_availability: { reason: 'full', at } }),
      end: anEnd({ turns: turns('clinic: We are fully booked.', 'clinic: Bye.') }),
    });
    expect(heard?.evidence.map(({ quote }) => quote)).toEqual(['full', 'We are fully booked.']);
  });

  it('hears a refusal only where no time was offered', () => {
    const lines = turns('clinic: Please have the patient call us.');
    expect(read({ end: anEnd({ turns: lines }) })?.outcome).toBe('declined');
    expect(read({ tools: offered, end: anEnd({ turns: lines }) })?.outcome).toBe('ended_early');
  });
});

describe('a dial that was not placed', () => {
  it('has its code as evidence', () => {
    expect(read({ dial: { state: 'not_placed', reason: 'capacity', code: '429' } })).toEqual({
      status: 'failed',
      outcome: 'not_placed',
      not_placed_reason: 'capacity',
      evidence: [status('429')],
    });
  });

  it('is what its report says where there is one', () => {
    const dial = { state: 'not_placed', reason: 'rejected', code: 'x' } as const;
    expect(read({ dial, end: anEnd({ voicemail: true }) })?.outcome).toBe('voicemail');
  });

  it('ends no cascade, as only a booking, a claim or a cancelled appointment does', () => {
    expect(outcomes.filter(endsCascade)).toEqual([
      'booked',
      'booked_unverified',
      'needs_confirmation',
      'appointment_cancelled',
    ]);
    expect(endsCascade(undefined)).toBe(false);
  });
});

describe('the report of a conversation', () => {
  const report = (conversation: Conversation) => readEnd(conversation, 'lookup', at);
  const clinicSays = (...lines: readonly string[]): Conversation => ({
    transcript: lines.map((message) => ({ role: 'user', message })),
  });

  it('is bare where nothing is told', () => {
    const bare = {
      source: 'lookup',
      at,
      connected: false,
      voicemail: false,
      collected: {},
      turns: [],
      has_audio: false,
    };
    expect(report({})).toStrictEqual(bare);
    expect(
      report({ metadata: { error: {}, phone_call: {} }, analysis: { data_collection_results: null } }),
    ).toStrictEqual(bare);
    expect(readInitiationFailure('busy', undefined, at)).toStrictEqual({
      ...bare,
      source: 'initiation_failure',
      failure_reason: 'busy',
    });
  });

  it.each(['busy', 'no_answer', 'failed'])(
    'is of no conversation when the carrier says %s',
    (call_result) => {
      const heard = {
        ...clinicSays('Hello?'),
        metadata: { call_duration_secs: 9, phone_call: { call_result } },
      };
      expect(report(heard)).toMatchObject({ connected: false, call_result });
      expect(report({ metadata: { call_duration_secs: 1 } }).connected).toBe(true);
      expect(report({ metadata: { call_duration_secs: 0 } })).toMatchObject({
        connected: false,
        duration_seconds: 0,
      });
      expect(report(clinicSays('Hello?')).connected).toBe(true);
    },
  );

  it('keeps no more of any text than it needs', () => {
    const long = 'x'.repeat(3_000);
    const told = report({
      transcript: [{ role: 'agent', message: long }, { role: 'user', message: '  ' }, {}],
      metadata: { error: { reason: long }, termination_reason: long },
      analysis: {
        transcript_summary: long,
        data_collection_results: Object.fromEntries(
          Array.from({ length: 60 }, (_, n) => [`item_${n}`, { value: n === 0 ? long : true }]),
        ),
      },
    });
    expect(told.failure_reason).toHaveLength(400);
    expect(told.termination_reason).toHaveLength(400);
    expect(told.summary).toHaveLength(2_000);
    expect(told.turns).toEqual([{ speaker: 'agent', text: 'x'.repeat(400), at_seconds: 0 }]);
    expect(Object.keys(told.collected)).toHaveLength(40);
    expect(told.collected.item_0).toHaveLength(400);
    expect(told.collected.item_1).toBe(true);
    expect(report({ analysis: { data_collection_results: { a: null, b: { value: 3 } } } }).collected).toEqual(
      { a: null, b: 3 },
    );
  });

  it('hears a machine only where nobody spoke with the agent', () => {
    const greeting = 'You have reached our voicemail. Please leave a message after the tone.';
    expect(report(clinicSays(greeting, greeting)).voicemail).toBe(true);
    expect(report(clinicSays(greeting, greeting, greeting)).voicemail).toBe(false);
    expect(report(clinicSays(greeting, 'Hello?')).voicemail).toBe(false);
    expect(report({}).voicemail).toBe(false);
    const used = (tool_name: string, is_error: boolean) =>
      report({ transcript: [{ role: 'agent', tool_results: [{ tool_name, is_error }] }] }).voicemail;
    expect([used('voicemail_detection', true), used('slots', false)]).toEqual([false, false]);
    expect(report({ metadata: { termination_reason: 'no voicemail_detection' } }).voicemail).toBe(false);
  });

  it('keeps of a long call the words of the clinic and the last, before small talk', () => {
    const talk = (n: number, role: string, message: string) => ({ role, message, time_in_call_secs: n });
    const transcript = [
      talk(0, 'user', 'Tuesday at nine.'),
      ...Array.from({ length: 30 }, (_, n) => talk(n + 1, 'agent', 'so as I said')),
      ...Array.from({ length: 59 }, (_, n) => talk(n + 31, 'user', 'let me look')),
      talk(90, 'agent', 'so as I said'),
    ];
    const { turns: kept } = report({ transcript });
    expect(kept).toHaveLength(60);
    expect(kept[0]?.text).toBe('Tuesday at nine.');
    expect(kept.filter(({ speaker }) => speaker === 'agent')).toEqual([]);
    expect(report({ transcript: transcript.slice(0, 60) }).turns).toHaveLength(60);
  });
});
