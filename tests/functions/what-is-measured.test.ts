import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emptyToolRecord } from '#shared/domain/call/call.ts';
import { aClinic, aConsent, start, untilConcluded } from '#tests/support/a-consent.ts';
import { type Desk, startDesk } from '#tests/support/desk.ts';

let desk: Desk;
/** Every number written in the embedded format: the metric, its value, and the words it is told apart by. */
const written = () =>
  desk.logged
    .filter((one) => one.includes('"_aws"'))
    .map((one): Readonly<Record<string, unknown>> => JSON.parse(one));
const lines = (metric: string) => written().filter((line) => typeof line[metric] === 'number');

/** Late news of the provider: the second clinic had booked too, as its tools had noted. */
const bookedAfterAll = async (call_id: string): Promise<void> => {
  const said = "That's right, you're all set for Friday, November 27th at 9:00 AM.";
  const confirmation = {
    slot: {
      slot_id: 'late',
      phrase: 'Friday at nine',
      start: '2026-11-27T09:00:00-05:00',
      timezone: 'America/New_York',
    },
    read_back: 'Friday, November 27th at nine in the morning',
    at: desk.clock.now().toISOString(),
  };
  const noted = await desk.calls.change(call_id, (call) => ({
    call: { ...call, tools: { ...emptyToolRecord, confirmation } },
  }));
  const seconds = Math.floor(desk.clock.now().getTime() / 1000);
  const body = JSON.stringify({
    type: 'post_call_transcription',
    event_timestamp: seconds,
    data: {
      conversation_id: noted?.call.conversation_id,
      user_id: call_id,
      status: 'done',
      transcript: [
        { role: 'agent', message: 'So that is Friday, November 27th at nine?', time_in_call_secs: 1 },
        { role: 'user', message: said, time_in_call_secs: 5 },
      ],
      metadata: { call_duration_secs: 60, phone_call: { external_number: noted?.call.to_number } },
    },
  });
  const hmac = createHmac('sha256', 'simulated-webhook-secret').update(`${seconds}.${body}`).digest('hex');
  const answer = await fetch(`http://127.0.0.1:${desk.port}/webhooks/elevenlabs/post-call`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'elevenlabs-signature': `t=${seconds},v0=${hmac}` },
    body,
  });
  expect(answer.status).toBe(200);
};

beforeAll(async () => {
  desk = await startDesk({
    personas: ['full', 'no_answer', 'books'],
    variables: { METRICS_NAMESPACE: 'Ringaround/test' },
    // The first dial is refused for want of a line, so the cascade waits; one end is reported after we found it out.
    faults: [{ fault: 'dial_429' }, { fault: 'webhook_lost', times: 2 }],
  });
  const clinics = ['1', '2', '3'].map((n) => aClinic({ clinic_id: `c${n}`, phone: `+1212555017${n}` }));
  const patient = await aConsent(desk, { clinics });
  await start(desk, patient);
  await desk.scheduler.advanceTo(desk.scheduler.now() + 61_000);
  await untilConcluded(desk, patient.cascade.cascade_id);
  await desk.scheduler.advanceTo(desk.scheduler.now() + 61_000);
  await bookedAfterAll(`${patient.cascade.cascade_id}.2.1`);
});
afterAll(() => desk?.close());

describe('what an operator must be able to see is measured by whoever does it', () => {
  it('cascades by state, all of them each minute', () => {
    const states = lines('CascadesInState');
    expect(new Set(states.map(({ state }) => state))).toEqual(
      new Set(['running', 'waiting', 'asking', 'cancelling']),
    );
    expect(states.some(({ CascadesInState: count }) => count === 1)).toBe(true);
    expect(states.slice(-4).map(({ CascadesInState: count }) => count)).toEqual([0, 0, 0, 0]);
  });

  it('outcomes of calls and cascades by kind', () => {
    expect(lines('Calls').map(({ outcome }) => outcome)).toContain('no_availability');
    expect(lines('Cascades').map(({ outcome }) => outcome)).toEqual(['booked']);
  });

  it('the time to a booking, and what it cost', () => {
    const [concluded] = lines('TimeToEnd');
    expect(concluded).toMatchObject({ outcome: 'booked' });
    expect(Number(concluded?.TimeToEnd)).toBeGreaterThan(60_000);
    expect(Number(concluded?.CostMicroUsd)).toBeGreaterThan(1_000);
  });

  it('lines in use, while there is a call and after it', () => {
    const counts = lines('LinesInUse').map(({ LinesInUse: count }) => count);
    expect(counts).toContain(1);
    expect(counts.at(-1)).toBe(0);
  });

  it('work that stood still: a consent whose cascade nobody started', async () => {
    expect(lines('StuckWork')).toEqual([]);
    await aConsent(desk, { clinics: [aClinic({ clinic_id: 'c4', phone: '+12125550174' })] });
    await desk.scheduler.advanceTo(desk.scheduler.now() + 600_000);
    expect(lines('StuckWork')[0]).toMatchObject({ StuckWork: 1 });
  });

  it('how long tools take', () => {
    const tools = lines('Latency').filter(({ route }) => route === 'POST /tools/{tool}');
    expect(tools.length).toBeGreaterThan(0);
  });

  it('errors of the provider by their code', () => {
    expect(lines('ProviderErrors').map(({ provider_code }) => provider_code)).toEqual([
      expect.stringMatching(/^[a-z_]+$/),
    ]);
  });

  it('the share of answers that held: what a late report corrected', () => {
    expect(lines('Corrections')).toHaveLength(1);
  });
});
