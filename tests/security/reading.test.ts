import { afterEach, describe, expect, it } from 'vitest';
import { createHandler } from '#functions/wait/handler.ts';
import { routes } from '#infra/catalogue.ts';
import { dynamodbBudgets } from '#shared/adapters/dynamodb/budgets.ts';
import { usualBudgets } from '#shared/domain/budget/budgets.ts';
import { aPatient, problemOf } from '#tests/support/a-patient.ts';
import { aContext, anEvent } from '#tests/support/an-event.ts';
import { type Desk, startDesk } from '#tests/support/desk.ts';

let desk: Desk | undefined;
afterEach(async () => {
  await desk?.close();
  desk = undefined;
});

const start = async (variables: Readonly<Record<string, string>>) => {
  desk = await startDesk({
    personas: ['books'],
    variables: { BUDGET_CALLER_PER_SECOND: '20', ...variables },
  });
  const [mine, theirs] = [aPatient(desk), aPatient(desk)];
  await mine.say('my ear hurts');
  await theirs.say('my ear hurts');
  return { on: desk, mine, theirs };
};
const paths = routes.filter(({ function: name }) => name === 'wait').map(({ path }) => path);

describe('what one session may read', () => {
  it.each(paths)('%s counts for its own session and no other, and comes back with time', async (path) => {
    const { on, mine, theirs } = await start({ BUDGET_CALLER_BURST: '5' });
    const read = (patient: typeof mine) => patient.call('GET', path.replace('{session_id}', patient.id()));
    const statuses: number[] = [];
    for (let reads = 0; reads < 8; reads += 1) statuses.push((await read(mine)).status);
    expect(statuses.filter((status) => status === 429)).toHaveLength(3);
    expect(statuses.indexOf(429)).toBe(5);
    const refused = await read(mine);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
    expect((await problemOf(refused)).code).toBe('too_many_requests');
    expect((await read(theirs)).status).not.toBe(429);
    await on.scheduler.advanceTo(on.scheduler.now() + 1_000);
    expect((await read(mine)).status).not.toBe(429);
  });

  it('cannot be used up by somebody without its token', async () => {
    const { mine, theirs } = await start({ BUDGET_CALLER_BURST: '5' });
    for (let guesses = 0; guesses < 10; guesses += 1) {
      expect((await theirs.call('GET', `/sessions/${mine.id()}`)).status).toBe(404);
    }
    expect((await mine.call('GET', `/sessions/${mine.id()}`)).status).toBe(200);
  });

  it('may wait for news ten times at once, and is then answered without waiting', async () => {
    const { on, mine } = await start({ BUDGET_CALLER_BURST: '100' });
    const { cursor } = await mine.state();
    let pauses = 0;
    const handler = createHandler({
      ...on,
      budgets: dynamodbBudgets(on.table),
      limits: usualBudgets,
      pause: async () => {
        pauses += 1;
      },
      log: () => undefined,
    });
    const event = anEvent('GET /sessions/{session_id}', {
      headers: { authorization: `Bearer ${mine.token()}` },
      path: { session_id: mine.id() },
      query: { after: String(cursor), wait: '20' },
    });
    const waited: boolean[] = [];
    for (let polls = 0; polls < 14; polls += 1) {
      const before = pauses;
      expect((await handler(event, aContext('wait'))).statusCode).toBe(200);
      waited.push(pauses > before);
    }
    expect(waited.filter(Boolean)).toHaveLength(10);
    expect(waited.slice(10)).toEqual([false, false, false, false]);
    await on.scheduler.advanceTo(on.scheduler.now() + 1_000);
    const before = pauses;
    await handler(event, aContext('wait'));
    expect(pauses).toBe(before + 40);
  });

  it('leaves nothing that names it', async () => {
    const { on, mine } = await start({ BUDGET_CALLER_BURST: '5' });
    await mine.state();
    const budgets = (await on.items()).filter(({ type }) => type === 'budget');
    expect(JSON.stringify(budgets)).toContain('read#');
    expect(JSON.stringify(budgets)).not.toContain(mine.id());
  });
});
