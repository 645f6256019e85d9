import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newSession } from '#shared/domain/dialogue/new-session.ts';
import { policy } from '#shared/domain/policy.ts';
import type { SessionMessage } from '#shared/domain/session/entries.ts';
import type { OpenSession } from '#shared/ports.ts';
import { aCascade, noon } from '#tests/support/a-cascade.ts';
import { type Store, stores } from './stores.ts';

const message = (text: string, role: SessionMessage['role'] = 'patient'): SessionMessage => ({
  message_id: `m-${text}`,
  role,
  text,
  at: noon.toISOString(),
});

describe.each(stores)('the sessions on %s', (_name, open) => {
  let store: Store;
  beforeEach(async () => {
    store = await open();
  });
  afterEach(() => store.close());

  const created = async (id = 'ses_1'): Promise<OpenSession> => {
    const session = newSession({ session_id: id, token_hash: 'hash', now: store.clock.now() });
    await store.sessions.saveTurn({
      before: undefined,
      after: session,
      messages: [message('hello'), message('what is wrong?', 'assistant')],
      events: [],
    });
    const opened = await store.sessions.open(id);
    if (opened === undefined) throw new Error('The session must exist.');
    return opened;
  };
  const texts = async (after = 0) =>
    (await store.sessions.entries('ses_1', { after, limit: 500 })).map((entry) =>
      entry.kind === 'message' ? entry.message.text : entry.event.type,
    );

  it('keeps a turn whole: state, messages, their order', async () => {
    const { session, cursor } = await created();
    expect({ version: session.version, cursor }).toEqual({ version: 1, cursor: 2 });
    expect(await texts()).toEqual(['hello', 'what is wrong?']);
  });

  it('lets one of two turns at once win, and keeps nothing of the other', async () => {
    const before = await created();
    const turn = (text: string) =>
      store.sessions.saveTurn({
        before,
        after: { ...before.session, turns: 9 },
        messages: [message(text)],
        events: [],
      });
    const both = await Promise.all([turn('one'), turn('two')]);
    expect(both.map(({ kind }) => kind).sort()).toEqual(['conflict', 'saved']);
    expect(await texts(2)).toHaveLength(1);
  });

  it('does not lose a turn to somebody who only appended to the log', async () => {
    const before = await created();
    await store.sessions.append('ses_1', { events: [{ type: 'call_ended', at: noon.toISOString() }] });
    const saved = await store.sessions.saveTurn({
      before,
      after: before.session,
      messages: [message('later')],
      events: [],
    });
    expect(saved).toEqual({ kind: 'saved', seq: 4 });
    expect(await texts(2)).toEqual(['call_ended', 'later']);
  });

  it('gives every entry its own number when many write at once', async () => {
    await created();
    await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        store.sessions.append('ses_1', {
          events: [{ type: 'call_ended', at: noon.toISOString(), call_id: `c${index}` }],
        }),
      ),
    );
    const seqs = (await store.sessions.entries('ses_1', { after: 0, limit: 50 })).map(({ seq }) => seq);
    expect(seqs).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(await store.sessions.cursor('ses_1')).toBe(10);
  });

  it('finds the answer a client message already got, and takes the id only once', async () => {
    const before = await created();
    const turn = {
      before,
      after: before.session,
      messages: [message('again'), message('yes', 'assistant')],
      events: [],
      client_message: { id: 'c1', body_hash: 'b' },
    };
    expect(await store.sessions.saveTurn(turn)).toMatchObject({ kind: 'saved', seq: 4 });
    expect((await store.sessions.open('ses_1', 'c1'))?.answered).toEqual({ body_hash: 'b', seq: 4 });
    expect((await store.sessions.open('ses_1', 'c2'))?.answered).toBeUndefined();
  });

  it('gives a reader without a cursor the end of the log', async () => {
    await created();
    expect((await store.sessions.entries('ses_1', { limit: 1 })).map(({ seq }) => seq)).toEqual([2]);
  });

  it('closes a session that nobody used for a day, while its cascade still finds its facts', async () => {
    await created();
    store.clock.advance(policy.sessionSeconds + 1);
    expect(await store.sessions.open('ses_1')).toBeUndefined();
    expect(await store.sessions.get('ses_1')).toBeDefined();
  });

  it('erases everything, and nobody can write there again', async () => {
    const before = await created();
    await store.sessions.erase('ses_1', noon);
    expect(await store.sessions.open('ses_1')).toBeUndefined();
    expect(await store.sessions.get('ses_1')).toBeUndefined();
    expect(await texts()).toEqual([]);
    const late = await store.sessions.saveTurn({
      before,
      after: before.session,
      messages: [message('late')],
      events: [],
    });
    expect(late.kind).toBe('conflict');
    expect(await texts()).toEqual([]);
  });

  it('erases nothing when somebody wrote after what the wish to erase was made of', async () => {
    await created();
    const { session } = (await store.sessions.open('ses_1')) ?? { session: undefined };
    const known = session?.version ?? 0;
    expect(await store.sessions.erase('ses_1', noon, known + 1)).toBe(false);
    expect(await store.sessions.get('ses_1')).toBeDefined();
    expect(await store.sessions.erase('ses_1', noon, known)).toBe(true);
    expect(await store.sessions.get('ses_1')).toBeUndefined();
  });

  describe('and their cascades', () => {
    const running = async () => {
      const session = newSession({ session_id: 'ses_1', token_hash: 'hash', now: noon });
      const cascade = aCascade();
      await store.sessions.saveTurn({
        before: undefined,
        after: session,
        messages: [message('yes')],
        events: [],
        cascade,
      });
      return cascade;
    };
    const conclude = (cascade: ReturnType<typeof aCascade>, text = '**Call summary** booked') =>
      store.cascades.conclude({
        cascade: { ...cascade, status: 'done', outcome: 'booked', concluded_at: noon.toISOString() },
        message: message(text, 'assistant'),
        events: [{ type: 'cascade_concluded', at: noon.toISOString() }],
      });

    it('gives the one summary once, however often it is concluded', async () => {
      const cascade = await running();
      const all = await Promise.all([conclude(cascade), conclude(cascade), conclude(cascade)]);
      expect(all.filter(Boolean)).toHaveLength(1);
      expect(await texts(1)).toEqual(['**Call summary** booked', 'cascade_concluded']);
      expect((await store.sessions.get('ses_1'))?.unsaid_summary?.text).toBe('**Call summary** booked');
    });

    it('is not ended on what it was before somebody went on with it', async () => {
      const cascade = await running();
      await store.cascades.change('cas_1', (present) => ({
        cascade: { ...present, call_ids: ['cas_1.1.1'] },
      }));
      expect(await conclude(cascade)).toBe(false);
      expect((await store.cascades.get('cas_1'))?.status).toBe('running');
      expect(await texts()).toEqual(['yes']);
    });

    it('ends also for a patient who erased the session, who hears nothing more', async () => {
      const cascade = await running();
      await store.sessions.erase('ses_1', noon);
      expect(await conclude(cascade)).toBe(true);
      expect((await store.cascades.get('cas_1'))?.status).toBe('done');
      expect(await texts()).toEqual([]);
    });

    it('is found by the sweeper until somebody runs it, and not once it is over', async () => {
      const cascade = await running();
      const due = async () => (await store.pending.due(store.clock.now(), 10)).map(({ id }) => id);
      expect(await due()).toEqual(['cas_1']);
      await store.cascades.change('cas_1', (present) => ({
        cascade: { ...present, expected_call_id: 'cas_1.1.1' },
      }));
      expect(await due()).toEqual([]);
      store.clock.advance(policy.overdueCallSeconds + 1);
      expect(await due()).toEqual(['cas_1']);
      const present = await store.cascades.get('cas_1');
      await conclude(present ?? cascade);
      expect(await due()).toEqual([]);
    });

    it('keeps what is removed removed, and loses no change of two at once', async () => {
      await running();
      await store.cascades.change('cas_1', (present) => ({
        cascade: { ...present, hold: { reason: 'line', until: noon.toISOString() } },
      }));
      await store.cascades.change('cas_1', ({ hold: _, ...rest }) => ({ cascade: rest }));
      expect((await store.cascades.get('cas_1'))?.hold).toBeUndefined();
      await Promise.all(
        [1, 2, 3, 4].map((position) =>
          store.cascades.change('cas_1', (present) => ({
            cascade: { ...present, order: [...present.order, position] },
          })),
        ),
      );
      expect((await store.cascades.get('cas_1'))?.order).toHaveLength(7);
    });

    it('does not let the token of an earlier wait replace a later one, however late it is written', async () => {
      await running();
      const hold = { reason: 'line', until: noon.toISOString() } as const;
      await store.cascades.storeWaitToken('cas_1', { task_token: 'second', hold, order: 2 });
      await store.cascades.storeWaitToken('cas_1', { task_token: 'first', hold, order: 1 });
      expect(await store.cascades.waitToken('cas_1')).toBe('second');
      await store.cascades.forgetWaitToken('cas_1', 'second');
      await store.cascades.storeWaitToken('cas_1', { task_token: 'first', hold, order: 1 });
      expect(await store.cascades.waitToken('cas_1')).toBeUndefined();
      await store.cascades.storeWaitToken('cas_1', { task_token: 'third', hold, order: 3 });
      expect(await store.cascades.waitToken('cas_1')).toBe('third');
      await expect(
        store.cascades.storeWaitToken('cas_none', { task_token: 'any', hold, order: 1 }),
      ).rejects.toThrow();
    });

    it('keeps the newest waiting token, and forgets only the one that was used', async () => {
      await running();
      const hold = { reason: 'line', until: noon.toISOString() } as const;
      await store.cascades.storeWaitToken('cas_1', { task_token: 'old', hold });
      await store.cascades.storeWaitToken('cas_1', { task_token: 'new', hold });
      await store.cascades.forgetWaitToken('cas_1', 'old');
      expect(await store.cascades.waitToken('cas_1')).toBe('new');
      await store.cascades.forgetWaitToken('cas_1', 'new');
      expect(await store.cascades.waitToken('cas_1')).toBeUndefined();
    });
  });

  it('serves whoever waited longest for a line first, within a class', async () => {
    await store.lines.queue({ cascade_id: 'late', deadline_class: '1', since: '2026-11-23T17:00:02.000Z' });
    await store.lines.queue({ cascade_id: 'early', deadline_class: '1', since: '2026-11-23T17:00:01.000Z' });
    await store.lines.queue({ cascade_id: 'urgent', deadline_class: '0', since: '2026-11-23T17:00:03.000Z' });
    const order = await store.lines.firstWaiting(3);
    expect(order.map(({ cascade_id }) => cascade_id)).toEqual(['urgent', 'early', 'late']);
    for (const { ticket } of order.slice(0, 1)) await store.lines.leave(ticket);
    expect((await store.lines.firstWaiting(1)).map(({ cascade_id }) => cascade_id)).toEqual(['early']);
  });

  it('stores an event once and says when the same bytes come again', async () => {
    const event = {
      conversation_id: 'conv_1',
      type: 'post_call_transcription',
      body_sha256: 'a',
      received_at: noon.toISOString(),
    };
    expect(await store.inbox.store(event)).toBe('stored');
    expect(await store.inbox.store(event)).toBe('duplicate');
    expect(await store.inbox.store({ ...event, body_sha256: 'b' })).toBe('stored');
    expect(await store.inbox.of('conv_1')).toHaveLength(2);
    expect(await store.inbox.of('conv_2')).toEqual([]);
  });

  it('keeps a transcript far beyond one item', async () => {
    const turns = Array.from({ length: 20_000 }, (_, index) => ({
      speaker: index % 2 === 0 ? ('clinic' as const) : ('agent' as const),
      text: `${index} ${((index * 2_654_435_761) % 4_294_967_296).toString(36).repeat(8)}`,
      at_seconds: index,
    }));
    await store.inbox.storeTurns('call_1', turns);
    expect(await store.inbox.turnsOf('call_1')).toEqual(turns);
    expect(await store.inbox.turnsOf('call_2')).toBeUndefined();
  });
});
