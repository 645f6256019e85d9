import { describe, expect, it } from 'vitest';
import type { ReadSessionReply, TakeTurnReply } from '#functions/page/client/api/client.ts';
import { afterRead, afterTurn, emptyModel, type Model, type State } from '#functions/page/client/model.ts';
import { blocksOf, suggestionsFor } from '#functions/page/client/read-text.ts';
import { sayCountdown, sayPhone, sayShort, sayTime } from '#functions/page/client/say-time.ts';
import { liveStop, quotesOf, settledCall, stopsOf } from '#functions/page/client/timeline.ts';
import { en } from '#functions/page/client/words/en.ts';
import { es } from '#functions/page/client/words/es.ts';

const clinics: State['clinics'] = [1, 2, 3].map((number) => ({
  clinic_id: `c${number}`,
  name: `Clinic ${number}`,
  address: '1 Example Street',
  phone: `+1212555010${number}`,
  distance_km: 1,
  why: ['near'],
}));

const aState = (changes: Partial<State> = {}): State => ({
  session_id: 'ses_1',
  phase: 'intake',
  language: 'en',
  disposition: null,
  clinics,
  plan: null,
  cascade: null,
  appointments: [],
  pending_question: null,
  outbound_call_error: null,
  cursor: 2,
  ...changes,
});

type Call = NonNullable<State['cascade']>['calls'][number];
const aCall = (changes: Partial<Call> = {}): Call => ({
  call_id: 'call_1',
  clinic_id: 'c1',
  clinic_name: 'Clinic 1',
  status: 'in_progress',
  outcome: null,
  evidence: [],
  slots: [],
  booked_slot: null,
  ...changes,
});
const withCalls = (calls: readonly Call[], status: 'running' | 'done' = 'running'): State =>
  aState({
    phase: 'calling',
    cascade: {
      cascade_id: 'cas_1',
      status,
      outcome: status === 'done' ? 'booked' : null,
      request: null,
      feedback: null,
      fallback: 'decline',
      waiting_for: null,
      calls,
    },
  });

const aRead = (
  cursor: number,
  messages: ReadSessionReply['messages'],
  changes: Partial<State> = {},
): ReadSessionReply => ({ ...aState({ cursor, ...changes }), messages, events: [] });

const at = '2026-11-23T16:30:00.000Z';
const now = new Date(at);

describe('what the page knows', () => {
  const reply: TakeTurnReply = {
    ...aState({ cursor: 2 }),
    assistant_reply: 'How old is the patient?',
    message_id: 'msg_2',
    session_token: 'secret',
  };
  const sent: Model = {
    ...emptyModel,
    outgoing: [{ client_message_id: 'mine', text: 'my ear hurts', status: 'sending' }],
  };

  it('shows a reply at once and keeps each message once when the log brings it again', () => {
    const answered = afterTurn(sent, reply, { client_message_id: 'mine', text: 'my ear hurts' }, now);
    expect(answered.outgoing).toEqual([]);
    expect(answered.messages.map(({ text }) => text)).toEqual(['my ear hurts', 'How old is the patient?']);
    const read = afterRead(
      answered,
      aRead(2, [
        { message_id: 'mine', role: 'patient', text: 'my ear hurts', at, seq: 1 },
        { message_id: 'msg_2', role: 'assistant', text: 'How old is the patient?', at, seq: 2 },
      ]),
    );
    expect(read.messages.map(({ seq }) => seq)).toEqual([1, 2]);
  });

  it('keeps the credentials that come once', () => {
    const answered = afterTurn(sent, reply, { client_message_id: 'mine', text: 'x' }, now);
    expect(answered.credentials).toEqual({ session_id: 'ses_1', token: 'secret' });
  });

  it('is not set back by an answer that was overtaken', () => {
    const ahead = afterRead(emptyModel, aRead(9, [], { phase: 'calling' }));
    const late = afterRead(ahead, aRead(4, [], { phase: 'consent' }));
    expect(late.state?.phase).toBe('calling');
    expect(late.seen).toBe(9);
  });
});

describe('the timeline', () => {
  it('gives every clinic the one standing that its call and its events say', () => {
    const standing = (call: Call, type?: 'call_ringing' | 'question_asked') =>
      stopsOf(withCalls([call]), type === undefined ? [] : [{ seq: 1, type, at, call_id: 'call_1' }])[0]
        ?.standing;
    expect(standing(aCall({ status: 'dialling' }))).toBe('dialling');
    expect(standing(aCall({ status: 'dialling' }), 'call_ringing')).toBe('ringing');
    expect(standing(aCall())).toBe('talking');
    expect(standing(aCall({ status: 'processing' }))).toBe('checking');
    expect(standing(aCall({ status: 'done', outcome: 'booked_unverified' }))).toBe('booked');
    expect(standing(aCall({ status: 'done', outcome: 'unknown' }))).toBe('unclear');
    expect(standing(aCall({ status: 'failed', outcome: 'no_answer' }))).toBe('over');
  });

  it('says that a clinic was not called only when nobody will be', () => {
    expect(stopsOf(withCalls([aCall()]), [])[1]?.standing).toBe('planned');
    const done = withCalls([aCall({ status: 'done', outcome: 'booked' })], 'done');
    expect(stopsOf(done, [])[1]?.standing).toBe('spared');
    expect(liveStop(stopsOf(done, []))).toBeUndefined();
  });

  it('settles on the call that booked, never on one that did not', () => {
    const none = withCalls([aCall({ status: 'done', outcome: 'no_availability' })]);
    expect(settledCall(none)).toBeUndefined();
    const booked = withCalls([
      aCall({ status: 'done', outcome: 'no_availability' }),
      aCall({ call_id: 'call_2', clinic_id: 'c2', status: 'done', outcome: 'booked' }),
    ]);
    expect(settledCall(booked)?.clinic_id).toBe('c2');
  });

  it("puts the clinic's own words first and never quotes what contradicts", () => {
    const call = aCall({
      evidence: [
        { source: 'tool', supports: true, quote: 'noted' },
        { source: 'clinic_turn', supports: true, quote: 'you are booked' },
        { source: 'clinic_turn', supports: false, quote: 'wait, no' },
        { source: 'status', supports: true, quote: 'done' },
      ],
    });
    expect(quotesOf(call).map(({ quote }) => quote)).toEqual(['you are booked', 'noted']);
  });
});

describe('reading the assistant', () => {
  it('sees paragraphs, numbered statements, bold words and numbers to ring', () => {
    const blocks = blocksOf(
      '**Call summary**\nAll set, +12125550113.\n\nIs any of these true?\n1. fever\n2. stiff neck',
    );
    expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph', 'list']);
    const [first] = blocks;
    expect(first?.kind === 'paragraph' ? first.lines[0] : undefined).toEqual([
      { text: 'Call summary', strong: true },
    ]);
    expect(JSON.stringify(first)).toContain('"tel":"+12125550113"');
  });

  it('offers statements to tick, a scale, yes and no, or the words it quotes, and nothing while calls run', () => {
    const screen = 'Is any of these true now?\n1. fever\n2. stiff neck\nAnswer with the numbers, or "none".';
    expect(suggestionsFor(screen, 'screening')).toMatchObject({
      statements: ['fever', 'stiff neck'],
      answers: ['none'],
    });
    expect(suggestionsFor('How bad is it now, from 0 (nothing) to 10 (the worst)?', 'screening').scale).toBe(
      true,
    );
    expect(suggestionsFor('Are you pregnant, or could you be?', 'screening').answers).toEqual(['yes-no']);
    const times = suggestionsFor(
      'Which days suit you? For example "any weekday after 3" or "the earliest".',
      'locating',
    );
    expect(times).toMatchObject({ answers: ['the earliest'], drafts: ['any weekday after 3'] });
    expect(suggestionsFor(screen, 'calling').statements).toEqual([]);
  });
});

describe('saying times and numbers', () => {
  it("reads a slot off the clinic's own wall clock, wherever the browser is", () => {
    expect(sayTime('2026-11-24T09:45:00-05:00', 'en')).toBe('9:45 AM');
    expect(sayShort('2026-11-24T23:30:00-08:00', 'en')).toContain('Nov 24');
  });

  it('counts down in minutes and seconds and writes numbers as people do', () => {
    expect(sayCountdown(95)).toBe('1:35');
    expect(sayPhone('+12125550142')).toBe('(212) 555-0142');
    expect(sayPhone('+442071838750')).toBe('+442071838750');
  });
});

describe('both languages', () => {
  const leaves = (value: unknown, path = ''): readonly string[] =>
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, inner]) => leaves(inner, `${path}.${key}`))
      : [`${path}: ${typeof value === 'string' && value.trim() === '' ? 'empty' : typeof value}`];

  it('say the same things, and nothing is left empty', () => {
    expect(leaves(es)).toEqual(leaves(en));
    expect(leaves(en).filter((leaf) => leaf.endsWith('empty'))).toEqual([]);
  });
});
