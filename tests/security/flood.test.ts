import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aClinic, aConsent, start, untilConcluded } from '#tests/support/a-consent.ts';
import { type Desk, startDesk } from '#tests/support/desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await startDesk({ personas: ['books'] });
});
afterAll(() => desk?.close());

const post = (headers: Readonly<Record<string, string>>, body: string) =>
  fetch(`http://127.0.0.1:${desk.port}/webhooks/elevenlabs/post-call`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
const seconds = () => Math.floor(desk.scheduler.now() / 1000);
const forged = (n: number): readonly [Readonly<Record<string, string>>, string] => {
  const body = JSON.stringify({ type: 'post_call_transcription', data: { conversation_id: `conv_${n}` } });
  const kinds = [
    {},
    { 'elevenlabs-signature': 'nonsense' },
    { 'elevenlabs-signature': `t=${seconds()},v0=${'0'.repeat(64)}` },
    { 'elevenlabs-signature': `t=1,v0=${'0'.repeat(64)}` },
  ];
  return [kinds[n % kinds.length] ?? {}, body];
};

describe('a flood of posts nobody signed', () => {
  it('is refused at the door: the table is not asked once', async () => {
    await post(...forged(1));
    const before = desk.dynamodb.counters.requests();
    const statuses = await Promise.all(
      Array.from({ length: 400 }, async (_, n) => (await post(...forged(n))).status),
    );
    expect(new Set(statuses)).toEqual(new Set([401]));
    expect(desk.dynamodb.counters.requests()).toBe(before);
  });

  it('does not keep a signed event or a cascade from its way', async () => {
    const patient = await aConsent(desk, { clinics: [aClinic({ clinic_id: 'one', phone: '+12125550171' })] });
    const body = JSON.stringify({
      type: 'post_call_transcription',
      data: { conversation_id: 'conv_true', status: 'done', transcript: [] },
    });
    const v0 = createHmac('sha256', 'simulated-webhook-secret').update(`${seconds()}.${body}`).digest('hex');
    const flood = Promise.all(Array.from({ length: 200 }, (_, n) => post(...forged(n))));
    const genuine = await post({ 'elevenlabs-signature': `t=${seconds()},v0=${v0}` }, body);
    await flood;
    expect(genuine.status).toBe(200);
    await start(desk, patient);
    expect((await untilConcluded(desk, patient.cascade.cascade_id)).outcome).toBe('booked');
  });
});
