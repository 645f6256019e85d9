import { afterEach, describe, expect, it } from 'vitest';
import {
  giveBackCallBudget,
  settleCallBudget,
  takeCallBudget,
} from '#shared/adapters/dynamodb/call-budget.ts';
import { expectedCallMicroUsd } from '#shared/domain/cost/cascade-cost.ts';
import { aCall } from '#tests/support/a-cascade.ts';
import { aPatient, problemOf, wholeOpener } from '#tests/support/a-patient.ts';
import { type Desk, mondayMorning, startDesk } from '#tests/support/desk.ts';

let desk: Desk | undefined;
afterEach(async () => {
  await desk?.close();
  desk = undefined;
});

const start = async (variables: Readonly<Record<string, string>>, startsAt = mondayMorning) => {
  desk = await startDesk({ personas: ['books'], variables, startsAt });
  return desk;
};
const triage = (on: Desk, headers: Readonly<Record<string, string>> = {}) =>
  fetch(`http://127.0.0.1:${on.port}/triage`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ text: 'sore throat since Monday' }),
  });

describe('one caller', () => {
  it('may ask a hundred times at once and is then told when to come back', async () => {
    const on = await start({ BUDGET_CALLER_BURST: '100' });
    const answers = await Promise.all(Array.from({ length: 130 }, () => triage(on)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(100);
    const refused = answers.find(({ status }) => status === 429);
    expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
    expect(await refused?.json()).toMatchObject({ code: 'too_many_requests', reason: 'rate' });
    await on.scheduler.advanceTo(on.scheduler.now() + 1_000);
    const later = await Promise.all(Array.from({ length: 40 }, () => triage(on)));
    expect(later.filter(({ status }) => status === 200)).toHaveLength(20);
  });

  it('is not made another by a header that says so', async () => {
    const on = await start({ BUDGET_CALLER_BURST: '2' });
    const headers = [1, 2, 3, 4].map((n) => ({
      'x-forwarded-for': `198.51.100.${n}`,
      'cloudfront-viewer-address': `198.51.100.${n}:443`,
      'x-origin-secret': 'guess',
    }));
    const statuses = [];
    for (const one of headers) statuses.push((await triage(on, one)).status);
    expect(statuses).toEqual([200, 200, 429, 429]);
  });

  it('has one budget for triage and another for the chat', async () => {
    const on = await start({ BUDGET_CALLER_BURST: '1' });
    expect((await triage(on)).status).toBe(200);
    expect((await triage(on)).status).toBe(429);
    await aPatient(on).say('my ear hurts');
    const refused = await aPatient(on).call('POST', '/chat', { message: 'my ear hurts' });
    expect(refused.status).toBe(429);
    expect((await problemOf(refused)).code).toBe('too_many_requests');
  });

  it('hears about 911 even when there is no time for it', async () => {
    const on = await start({ BUDGET_CALLER_BURST: '1' });
    await triage(on);
    expect(JSON.stringify(await (await triage(on)).json())).toContain('call 911');
  });

  it('may not ask more than its share of a day', async () => {
    const on = await start({ BUDGET_TURNS_PER_CALLER_PER_DAY: '3' }, Date.parse('2026-11-23T23:59:30Z'));
    const statuses = [];
    for (let asked = 0; asked < 4; asked += 1) statuses.push((await triage(on)).status);
    expect(statuses).toEqual([200, 200, 200, 429]);
    await on.scheduler.advanceTo(on.scheduler.now() + 30_000);
    expect((await triage(on)).status).toBe(200);
  });

  it('can still cancel and erase when everything else is used up', async () => {
    const on = await start({ BUDGET_CALLER_BURST: '1' });
    const patient = aPatient(on);
    await patient.say('my ear hurts');
    expect((await patient.call('POST', '/chat', { session_id: patient.id(), message: 'x' })).status).toBe(
      429,
    );
    expect((await patient.call('POST', `/sessions/${patient.id()}/cancel`)).status).toBe(200);
    expect((await patient.call('DELETE', `/sessions/${patient.id()}`)).status).toBe(204);
  });

  it('is stored as a hash that ends, never as an address', async () => {
    const on = await start({});
    await triage(on);
    const items = await on.items();
    const budgets = items.filter(({ type }) => type === 'budget');
    expect(budgets.length).toBeGreaterThan(0);
    expect(JSON.stringify(budgets)).not.toContain('127.0.0.1');
    for (const item of budgets) expect(item.expires_at).toBeTypeOf('number');
  });
});

describe('a day of the house', () => {
  const consent = async (on: Desk) => {
    const patient = aPatient(on);
    const { plan } = await patient.untilConsent(wholeOpener);
    return {
      patient,
      response: await patient.call('POST', '/chat', {
        session_id: patient.id(),
        action: {
          type: 'consent',
          plan_hash: plan?.plan_hash,
          fields: plan?.fields,
          fallback: plan?.fallback,
        },
      }),
    };
  };

  it('ends with its turns', async () => {
    const on = await start({ BUDGET_TURNS_PER_DAY: '2' });
    await aPatient(on).say('my ear hurts');
    await aPatient(on).say('my ear hurts');
    const refused = await aPatient(on).call('POST', '/chat', { message: 'my ear hurts' });
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(60);
  });

  it('ends with its cascades, and the plan stays on the table', async () => {
    const on = await start({ BUDGET_CASCADES_PER_DAY: '1' });
    expect((await consent(on)).response.status).toBe(200);
    const second = await consent(on);
    expect(second.response.status).toBe(429);
    expect((await second.patient.state()).phase).toBe('consent');
    expect((await second.patient.state()).cascade).toBeNull();
  });

  it('gives one caller so many cascades and no more', async () => {
    const on = await start({ BUDGET_CASCADES_PER_CALLER_PER_DAY: '1' });
    expect((await consent(on)).response.status).toBe(200);
    const { response } = await consent(on);
    expect(await response.json()).toMatchObject({ status: 429, reason: 'cascades_per_caller_per_day' });
  });

  it('phones nobody once its calls are used up, and looks again when the next one begins', async () => {
    const on = await start({ BUDGET_CALLS_PER_DAY: '1' });
    const dials = () => on.phoneWorld.log().filter(({ kind }) => kind === 'dial').length;
    await (await consent(on)).patient.until('done');
    const { patient } = await consent(on);
    await on.scheduler.advanceTo(on.scheduler.now() + 3_600_000);
    expect(dials()).toBe(1);
    expect((await patient.state()).cascade).toMatchObject({
      waiting_for: { reason: 'switch', until: '2026-11-24T00:00:00.000Z' },
    });
  });
});

describe('the money of a day', () => {
  const call = (duration_seconds: number) =>
    aCall(1, 'booked', {
      end: { ...anEnd, connected: true, duration_seconds },
    });
  const expected = expectedCallMicroUsd / 1e6;

  it('is counted at the expected price before a dial, and at the real one after the call', async () => {
    const { table } = await start({});
    const budget = { calls: 100, usd: 1 };
    const taken = [];
    for (let dials = 0; dials < 6; dials += 1) taken.push((await takeCallBudget(table, budget)).kind);
    const fits = Math.floor(1 / expected);
    expect(taken.filter((kind) => kind === 'taken')).toHaveLength(fits);
    await settleCallBudget(table, call(20));
    expect((await takeCallBudget(table, budget)).kind).toBe('over_budget');
    await settleCallBudget(table, call(20));
    expect((await takeCallBudget(table, budget)).kind).toBe('taken');
  });

  it('comes back when nothing was dialled', async () => {
    const { table } = await start({});
    const budget = { calls: 1, usd: 100 };
    expect((await takeCallBudget(table, budget)).kind).toBe('taken');
    expect((await takeCallBudget(table, budget)).kind).toBe('over_budget');
    await giveBackCallBudget(table);
    expect((await takeCallBudget(table, budget)).kind).toBe('taken');
  });
});

const anEnd = {
  source: 'transcription' as const,
  at: '2026-11-23T16:40:00.000Z',
  connected: true,
  voicemail: false,
  collected: {},
  turns: [],
  has_audio: false,
};
