import { afterEach, describe, expect, it } from 'vitest';
import { routes } from '#infra/catalogue.ts';
import { apiClient, watcher } from '#tests/support/api-client.ts';
import { type Desk, startDesk } from '#tests/support/desk.ts';

let desk: Desk | undefined;
afterEach(async () => {
  await desk?.close();
  desk = undefined;
});

/** A call that is over, its key, and a key of somebody else. */
const start = async (burst: string) => {
  const on = await startDesk({
    personas: ['books'],
    variables: { BUDGET_CALLER_PER_SECOND: '20', BUDGET_CALLER_BURST: burst },
  });
  desk = on;
  const [mine, theirs] = [
    await apiClient(on, { scopes: ['calls', 'ops'] }),
    await apiClient(on, { scopes: ['calls', 'ops'] }),
  ];
  const placed = await mine.call({
    to_number: '+12025550100',
    purpose: 'Ask whether walk-in patients are seen.',
    questions: [{ id: 'walk_in', text: 'Do you take walk-in patients?', type: 'yes_no' }],
  });
  const { call_id, conversation_id } = placed.body;
  return { on, mine, theirs, call_id: String(call_id), conversation_id: String(conversation_id) };
};

/** Every route of a key but the two that do something: these have limits of their own, or are never refused. */
const reading = routes
  .filter(({ caller, path }) => caller === 'api-key' && !['/calls', '/calls/{call_id}/cancel'].includes(path))
  .map(({ method, path }) => [method, path] as const);

describe('what one key may read', () => {
  it.each(reading)(
    '%s %s counts for its own key and no other, and comes back with time',
    async (method, path) => {
      const { on, mine, theirs, call_id, conversation_id } = await start('5');
      const address = path
        .replace('{call_id}', call_id)
        .replace('{conversation_id}', conversation_id)
        .replace('{id}', call_id);
      const read = (client: typeof mine) => (method === 'GET' ? client.get(address) : client.post(address));
      const statuses: number[] = [];
      for (let reads = 0; reads < 8; reads += 1) statuses.push((await read(mine)).status);
      expect(statuses.indexOf(429)).toBe(5);
      expect(statuses.filter((status) => status === 429)).toHaveLength(3);
      const refused = await read(mine);
      expect(refused.headers.get('content-type')).toContain('application/problem+json');
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
      expect(refused.body.code).toBe('too_many_requests');
      expect((await read(theirs)).status).not.toBe(429);
      await on.scheduler.advanceTo(on.scheduler.now() + 1_000);
      expect((await read(mine)).status).not.toBe(429);
    },
  );

  it('cannot be used up by somebody without the key, and hanging up is never refused', async () => {
    const { on, mine, call_id } = await start('5');
    for (let guesses = 0; guesses < 10; guesses += 1) {
      const guess = await fetch(`http://127.0.0.1:${on.port}/calls/${call_id}`, {
        headers: { 'x-api-key': `ra_guess${guesses}` },
      });
      expect(guess.status).toBe(401);
    }
    expect((await mine.get(`/calls/${call_id}`)).status).toBe(200);
    for (let reads = 0; reads < 8; reads += 1) await mine.get(`/calls/${call_id}`);
    expect((await mine.post(`/calls/${call_id}/cancel`)).status).toBeLessThan(300);
  });

  it('may wait for news ten times at once, and is then answered without waiting', async () => {
    const { on, mine, call_id } = await start('100');
    const { pauses, watch } = await watcher(on, mine.secret, { standing: true });
    const { cursor } = await watch(call_id, {});
    const waited: boolean[] = [];
    for (let polls = 0; polls < 14; polls += 1) {
      const before = pauses.length;
      await watch(call_id, { after: String(cursor), wait: '1' });
      waited.push(pauses.length > before);
    }
    expect(waited.filter(Boolean)).toHaveLength(10);
    expect(waited.slice(10)).toEqual([false, false, false, false]);
  });

  it('leaves nothing that opens or names the key', async () => {
    const { on, mine, call_id } = await start('5');
    await mine.get(`/calls/${call_id}`);
    const budgets = JSON.stringify((await on.items()).filter(({ type }) => type === 'budget'));
    expect(budgets).toContain('key#');
    expect(budgets).not.toContain(mine.secret);
    expect(budgets).not.toContain(mine.key.api_key_id);
  });
});
