import { describe, expect, it } from 'vitest';
import type { Question } from '#shared/domain/cascade/cascade.ts';
import { answerTurn, repeatedQuestion } from '#shared/domain/dialogue/answer-turn.ts';
import type { Scene } from '#shared/domain/dialogue/scene.ts';
import { call, cascade, later, tuesdayMorning as now } from './records.ts';
import { sceneOf, sessionWith } from './scene.ts';

const question: Question = {
  question_id: 'q_1',
  call_id: 'cas_1.1.1',
  text: 'Riverside Family Medicine offers two times.',
  options: [
    { option_id: 'fri', label: 'Friday at nine' },
    { option_id: 'mon', label: 'Monday at ten' },
    { option_id: 'none', label: 'None of these' },
  ],
  asked_at: now.toISOString(),
  expires_at: later(now, 60).toISOString(),
};
const unknown = call(1, { outcome: 'unknown' });
const pick = (option_id: string) => ({ type: 'answer_question', question_id: 'q_1', option_id });
const goOn = { type: 'go_on', call_id: unknown.call_id };
const stop = { type: 'cancel_cascade' };
const stale = 'That question is no longer open.';

const answer = (change: Partial<Scene>) => {
  const turn = answerTurn(sceneOf(sessionWith(), change));
  return turn && [turn.reply, ...turn.effects];
};
const press = (option_id: string, question_id: string, change: Partial<Scene>) =>
  answer({ ...change, action: { type: 'answer', question_id, option_id } });

describe("the agent's question", () => {
  const asked = { cascade: cascade({ question }), calls: [call(1, { status: 'in_progress' })] };
  it.each([
    ['Friday', 'Friday at nine', 'fri'],
    ['the second one', 'Monday at ten', 'mon'],
    ['no', 'None of these', 'none'],
  ])('"%s" picks "%s"', (message, label, id) => {
    expect(answer({ ...asked, message })).toEqual([`Thank you. I pass that on: ${label}.`, pick(id)]);
  });

  it.each(['', 'yes', 'go on', 'hm', 'who is next?'])('is not answered by "%s"', (message) => {
    expect(answer({ ...asked, message })).toBeUndefined();
  });

  it('is answered by a button of its own, and by no other', () => {
    expect(press('mon', 'q_1', asked)).toEqual(['Thank you. I pass that on: Monday at ten.', pick('mon')]);
    expect(press('sun', 'q_1', asked)).toEqual([stale]);
    expect(press('mon', 'q_2', asked)).toEqual([stale]);
  });

  it('is answered whatever its options are called, however an earlier call ended', () => {
    const named: Question = {
      ...question,
      call_id: 'cas_1.2.1',
      options: [{ option_id: 'stop', label: 'Stop there' }],
    };
    const calls = [unknown, call(2, { status: 'in_progress' })];
    expect(press('stop', 'q_1', { cascade: cascade({ question: named }), calls })).toEqual([
      'Thank you. I pass that on: Stop there.',
      pick('stop'),
    ]);
  });

  it('stays open after the call, as long as the clinic can be rung again to book what is chosen', () => {
    const calls = [call(1, { outcome: 'needs_decision' })];
    expect(press('mon', 'q_1', { ...asked, calls })).toEqual([
      'Thank you. I pass that on: Monday at ten.',
      pick('mon'),
    ]);
  });

  it.each([
    ['the call ended otherwise', {}, [call(1, { outcome: 'declined' })]],
    [
      'another clinic was rung since',
      {},
      [call(1, { outcome: 'needs_decision' }), call(2, { outcome: 'busy' })],
    ],
    ['the clinic wants no more calls', { order: [2, 3] }, [call(1, { outcome: 'needs_decision' })]],
    [
      'it was rung again before',
      { question: { ...question, call_id: 'cas_1.1.2' } },
      [call(1, { outcome: 'needs_decision' }), call(1, { call_id: 'cas_1.1.2', outcome: 'needs_decision' })],
    ],
    [
      'that was the last of three calls',
      { question: { ...question, call_id: 'cas_1.3.1' } },
      [call(1, { outcome: 'busy' }), call(2, { outcome: 'busy' }), call(3, { outcome: 'needs_decision' })],
    ],
  ] as const)('is closed once an answer would come to nothing: %s', (_why, change, calls) => {
    const over = { cascade: cascade({ question, ...change }), calls };
    expect(press('mon', 'q_1', over)).toEqual([stale]);
    expect(answer({ ...over, message: 'Monday' })).toBeUndefined();
    expect(repeatedQuestion(sceneOf(sessionWith(), over))).toBeUndefined();
  });

  it.each([
    ['run out', { question: { ...question, expires_at: now.toISOString() } }],
    ['answered', { question: { ...question, answer: { option_id: 'fri', at: '', by: 'patient' } } }],
    ['of calls that are over', { question, status: 'done', outcome: 'booked' }],
    ['of calls that are being stopped', { question, cancel_requested_at: now.toISOString() }],
  ] as const)('is no longer open when %s', (_why, change) => {
    const over = { cascade: cascade(change), calls: [] };
    expect(answer({ ...over, message: 'Friday' })).toBeUndefined();
    expect(press('fri', 'q_1', over)).toEqual([stale]);
    expect(repeatedQuestion(sceneOf(sessionWith(), over))).toBeUndefined();
  });

  it('is not there without calls', () => {
    expect(answer({ message: 'Friday' })).toBeUndefined();
    expect(press('fri', 'q_1', {})).toEqual([stale]);
  });

  it('is put again with every option', () => {
    const again = repeatedQuestion(sceneOf(sessionWith(), asked));
    for (const words of [question.text, ...question.options.map(({ label }) => label)]) {
      expect(again).toContain(words);
    }
  });
});

describe('after a call whose end is unknown', () => {
  const asked = { cascade: cascade(), calls: [unknown] };
  const going = ['All right, I go on to the next clinic.', goOn];
  const stopping = ['I am stopping. No further clinic will be called.', stop];

  it.each([
    'go on',
    'yes',
    'yes, go on',
    'call the next one',
    'no, go on',
    'no problem, go on',
    'no pero siga',
    'ok and where next, go on',
    'go on where you stopped',
    'do not stop, go on',
    'the first one',
  ])('"%s" goes on', (message) => {
    expect(answer({ ...asked, message })).toEqual(going);
  });

  it.each([
    'no',
    'do not go on',
    "please don't call the next one",
    'no siga',
    'never continue',
    'well, do not go on',
    'the second one',
    'stop here',
  ])('"%s" stops', (message) => {
    expect(answer({ ...asked, message })).toEqual(stopping);
  });

  it.each([
    '',
    'hm',
    'who is next?',
    'what is the next clinic?',
    '¿cuál es la siguiente?',
    'who is next, where is it?',
    'I will call the clinic myself',
    'where is it?',
  ])('"%s" does neither', (message) => {
    expect(answer({ ...asked, message })).toBeUndefined();
  });

  it('a button says the same', () => {
    expect(press('go_on', `go_on.${unknown.call_id}`, asked)).toEqual(going);
    expect(press('stop', `go_on.${unknown.call_id}`, asked)).toEqual(stopping);
  });

  it.each([
    ['the patient has gone on', { cascade: cascade({ go_on_after: unknown.call_id }) }],
    ['it is not the last', { calls: [unknown, call(2, { outcome: 'busy' })] }],
    ['the calls are being stopped', { cascade: cascade({ cancel_requested_at: now.toISOString() }) }],
    ['the calls are over', { cascade: cascade({ status: 'done' }) }],
    [
      'no clinic is left to go on to',
      { calls: [call(2, { outcome: 'busy' }), call(3, { outcome: 'busy' }), unknown] },
    ],
    ['the clinics that are left want no calls', { cascade: cascade({ order: [1] }) }],
    [
      'three calls are made',
      {
        calls: [
          call(2, { outcome: 'needs_decision' }),
          call(2, { call_id: 'cas_1.2.2', outcome: 'declined' }),
          unknown,
        ],
      },
    ],
    ['the consent has run out', { now: new Date(cascade().consent.expires_at) }],
  ])('nothing is asked when %s', (_why, change) => {
    expect(answer({ ...asked, ...change, message: 'yes' })).toBeUndefined();
    expect(press('go_on', `go_on.${unknown.call_id}`, { ...asked, ...change })).toEqual([stale]);
    expect(repeatedQuestion(sceneOf(sessionWith(), { ...asked, ...change }))).toBeUndefined();
  });

  it('the clinic is named by its number where it has no name', () => {
    const { clinic_name: _name, ...nameless } = unknown;
    const named = repeatedQuestion(sceneOf(sessionWith(), asked));
    expect(named).toContain('Riverside Family Medicine');
    const bare = repeatedQuestion(sceneOf(sessionWith(), { ...asked, calls: [nameless] }));
    expect(bare).toBe(named?.replaceAll('Riverside Family Medicine', '+12125550101'));
  });
});
