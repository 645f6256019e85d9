import { beforeEach, describe, expect, it } from 'vitest';
import { createHandler } from '#functions/await-change/handler.ts';
import { newSession } from '#shared/domain/dialogue/new-session.ts';
import { wakeFirstWaiting } from '#shared/flows/wake.ts';
import { aCascade, noon } from '#tests/support/a-cascade.ts';
import { aContext } from '#tests/support/an-event.ts';
import { fakeStore } from '#tests/support/fake-store/fake-store.ts';

let now = noon;
let store: ReturnType<typeof fakeStore>;
let resumed: string[];

const workflow = {
  resume: async (token: string) => {
    resumed.push(token);
    return 'resumed' as const;
  },
};
const log = () => undefined;
const until = new Date(noon.getTime() + 3_600_000).toISOString();

/** A patient whose cascade has just heard that no line is free. */
const consented = async (cascade_id: string): Promise<void> => {
  const session_id = `ses_${cascade_id}`;
  const cascade = aCascade({
    cascade_id,
    session_id,
    started_at: now.toISOString(),
    hold: { reason: 'line', until },
  });
  await store.sessions.saveTurn({
    before: undefined,
    after: { ...newSession({ session_id, token_hash: 'h', now }), consent: cascade.consent },
    messages: [],
    events: [],
    cascade,
  });
};
const wait = (cascade_id: string, task_token: string) =>
  createHandler({ ...store, workflow, lineCount: 0, clock: { now: () => now }, log })(
    { cascade_id, until, reason: 'line', task_token },
    aContext('await-change'),
  );
const minutesLater = (minutes: number): void => {
  now = new Date(now.getTime() + minutes * 60_000);
};
const aLineComesFree = () => wakeFirstWaiting({ ...store, workflow, log });

beforeEach(() => {
  now = noon;
  store = fakeStore({ now: () => now });
  resumed = [];
});

describe('waiting for a line', () => {
  it('serves first who said yes first', async () => {
    await consented('cas_1');
    minutesLater(1);
    await consented('cas_2');
    await wait('cas_2', 'token-2');
    await wait('cas_1', 'token-1');
    await aLineComesFree();
    expect(resumed).toEqual(['token-1']);
  });

  it('leaves the place to who was called up and found the line taken', async () => {
    await consented('cas_1');
    await wait('cas_1', 'token-1');
    minutesLater(1);
    await consented('cas_2');
    await wait('cas_2', 'token-2');
    await aLineComesFree();
    minutesLater(1);
    await store.cascades.change('cas_1', (cascade) => ({
      cascade: { ...cascade, hold: { reason: 'line', until } },
    }));
    await wait('cas_1', 'token-1-again');
    await aLineComesFree();
    expect(resumed).toEqual(['token-1', 'token-1-again']);
  });

  it('has one ticket however often it looks again', async () => {
    await consented('cas_1');
    for (const token of ['a', 'b', 'c']) {
      minutesLater(2);
      await wait('cas_1', token);
    }
    expect(await store.lines.firstWaiting(10)).toHaveLength(1);
  });

  it('wakes the newest try, when an earlier one that hung stores its token after it', async () => {
    await consented('cas_1');
    const entered_at = '2026-11-23T17:00:00Z';
    const wait = (task_token: string, tried: object) =>
      createHandler({ ...store, workflow, lineCount: 0, clock: { now: () => now }, log })(
        { cascade_id: 'cas_1', until, reason: 'line', task_token, ...tried },
        aContext('await-change'),
      );
    await wait('second try', { entered_at, retry_count: 1 });
    await wait('first try', { entered_at, retry_count: 0 });
    expect(await store.cascades.waitToken('cas_1')).toBe('second try');
    await wait('next wait', { entered_at: '2026-11-23T17:00:00.500Z', retry_count: 0 });
    await wait('second try', { entered_at, retry_count: 1 });
    expect(await store.cascades.waitToken('cas_1')).toBe('next wait');
    // An execution of an earlier definition tells neither, and has only ever one open wait.
    await wait('of an earlier definition', {});
    expect(await store.cascades.waitToken('cas_1')).toBe('of an earlier definition');
  });
});
