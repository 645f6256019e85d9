import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Question } from '#shared/domain/cascade/cascade.ts';
import { newSession } from '#shared/domain/dialogue/new-session.ts';
import { aCall, aCascade, noon } from '#tests/support/a-cascade.ts';
import { type Store, stores } from './stores.ts';

const question: Question = {
  question_id: 'cas_1.1.1.q1',
  call_id: 'cas_1.1.1',
  text: 'Which?',
  options: [],
  asked_at: noon.toISOString(),
  expires_at: noon.toISOString(),
};

/** A consented cascade with its first call on the line. */
const onTheLine = async (store: Store): Promise<void> => {
  await store.control.switchCalling(true);
  const cascade = aCascade({ expected_call_id: 'cas_1.1.1' });
  const session = newSession({ session_id: 'ses_1', token_hash: 'h', now: noon });
  await store.sessions.saveTurn({
    before: undefined,
    after: { ...session, consent: cascade.consent, cascade_id: 'cas_1' },
    messages: [{ message_id: 'm1', role: 'patient', text: 'yes', at: noon.toISOString() }],
    events: [],
    cascade,
  });
  const reserved = await store.calls.reserve({
    call: aCall(1),
    call_token_hash: 'hash',
    cascade: { cascade_id: 'cas_1', session_id: 'ses_1', plan_hash: 'hash' },
    limits: { lines: 1, cooldown: true, daily_cap: 6 },
    events: [],
  });
  expect(reserved.kind).toBe('reserved');
};

describe.each(stores)('a call while the clinic is on the line, in %s', (_name, open) => {
  let store: Store;
  beforeEach(async () => {
    store = await open();
    await onTheLine(store);
  });
  afterEach(() => store.close());

  const opened = async () => {
    const found = await store.calls.open({ call_id: 'cas_1.1.1', session_id: 'ses_1', others: true });
    if (found === undefined) throw new Error('There is no such call.');
    return found;
  };

  it('opens with its cascade, its session and where the log stands', async () => {
    const found = await opened();
    expect(found.call_token_hash).toBe('hash');
    expect(found.cascade).toEqual(await store.cascades.get('cas_1'));
    expect(found.session).toEqual(await store.sessions.get('ses_1'));
    expect(found.cursor).toBe(await store.sessions.cursor('ses_1'));
    expect(found.others).toEqual([]);
    expect(await store.calls.open({ call_id: 'cas_1.3.1', session_id: 'ses_1' })).toBeUndefined();
  });

  it('opens with all of it also for who names no session, or a wrong one', async () => {
    const { others: _, ...whole } = await opened();
    for (const named of [{}, { session_id: 'ses_2' }])
      expect(await store.calls.open({ call_id: 'cas_1.1.1', ...named })).toMatchObject(whole);
  });

  it('changes with its cascade, its number and the log, all at once', async () => {
    const known = await opened();
    await store.calls.change(
      'cas_1.1.1',
      (call, cascade) => ({
        call: { ...call, status: 'in_progress' },
        ...(cascade === undefined ? {} : { cascade: { ...cascade, question } }),
        events: [{ type: 'question_asked', at: noon.toISOString(), question_id: question.question_id }],
        opted_out_at: noon,
      }),
      known,
    );
    expect((await store.calls.get('cas_1.1.1'))?.status).toBe('in_progress');
    expect((await store.cascades.get('cas_1'))?.question).toEqual(question);
    expect(await store.numbers.isOptedOut(known.call.to_number)).toBe(true);
    expect(await store.sessions.cursor('ses_1')).toBe((known.cursor ?? 0) + 1);
  });

  it('is decided again on what is there when it, its cascade or the log changed since it was opened', async () => {
    const moved = [
      () => store.calls.change('cas_1.1.1', (call) => ({ call: { ...call, call_sid: 'CA1' } })),
      () => store.cascades.change('cas_1', (cascade) => ({ cascade: { ...cascade, go_on_after: 'x' } })),
      () => store.sessions.append('ses_1', { events: [{ type: 'call_ringing', at: noon.toISOString() }] }),
    ];
    for (const [turn, move] of moved.entries()) {
      const known = await opened();
      await move();
      await store.calls.change(
        'cas_1.1.1',
        (call, cascade) => ({
          call: { ...call, clinic_name: `clinic ${turn}` },
          ...(cascade === undefined ? {} : { cascade: { ...cascade, question } }),
          events: [{ type: 'call_in_progress', at: noon.toISOString() }],
        }),
        known,
      );
    }
    expect(await store.calls.get('cas_1.1.1')).toMatchObject({ call_sid: 'CA1', clinic_name: 'clinic 2' });
    expect(await store.cascades.get('cas_1')).toMatchObject({ go_on_after: 'x', question });
    const entries = await store.sessions.entries('ses_1', { after: 0, limit: 50 });
    expect(entries.map(({ seq }) => seq)).toEqual(entries.map((_, index) => index + 1));
  });

  it('gives back the token that came after it was opened', async () => {
    const known = await store.calls.open({ call_id: 'cas_1.1.1', alone: true });
    await store.calls.storeTaskToken('cas_1.1.1', 'token-2');
    const settled = await store.calls.change(
      'cas_1.1.1',
      (call) => ({ call: { ...call, status: 'done', outcome: 'no_answer' } }),
      known,
    );
    expect(settled).toMatchObject({ ended: true, task_token: 'token-2' });
  });

  it('writes nothing into a session that was erased meanwhile', async () => {
    const known = await opened();
    await store.sessions.erase('ses_1', noon);
    await store.calls.change(
      'cas_1.1.1',
      (call) => ({
        call: { ...call, status: 'in_progress' },
        events: [{ type: 'call_in_progress', at: noon.toISOString() }],
      }),
      known,
    );
    expect((await store.calls.get('cas_1.1.1'))?.status).toBe('in_progress');
    expect(await store.sessions.entries('ses_1', { after: 0, limit: 50 })).toEqual([]);
    expect((await opened()).session).toBeUndefined();
  });
});
