import { isUtf8 } from 'node:buffer';
import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aConsent, type Consented } from '#tests/support/a-consent.ts';
import { aLiveCall } from '#tests/support/a-live-call.ts';
import { type Desk, startDesk } from '#tests/support/desk.ts';

const secret = 'secret-of-the-webhook';

let desk: Desk;
let patient: Consented;
let call: Awaited<ReturnType<typeof aLiveCall>>;

beforeAll(async () => {
  desk = await startDesk({ personas: ['books'], variables: { ELEVENLABS_WEBHOOK_SECRET: secret } });
  patient = await aConsent(desk);
  call = await aLiveCall(desk, patient);
});
afterAll(() => desk?.close());

/** Signed as the provider signs: what arrives may still be anything, and every one of its bytes counts. */
const post = async (body: Uint8Array<ArrayBuffer>, signature?: string) => {
  const t = Math.floor(desk.clock.now().getTime() / 1000);
  const v0 = createHmac('sha256', secret).update(`${t}.`).update(body).digest('hex');
  const response = await fetch(`http://127.0.0.1:${desk.port}/webhooks/elevenlabs/post-call`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'elevenlabs-signature': signature ?? `t=${t},v0=${v0}` },
    body,
  });
  return { status: response.status, text: await response.text() };
};

const bytes = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(text));
const states = async () => ({
  call: (await desk.calls.get(call.id))?.end,
  cascade: (await desk.cascades.get(patient.cascade.cascade_id))?.status,
});

const nested = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`;
const event = (data: string): string =>
  `{"type":"post_call_transcription","event_timestamp":1,"data":${data}}`;

describe('raw bytes at the webhook, rightly signed', () => {
  it('are refused or kept, never a fault of ours, and end no call', async () => {
    const before = await states();
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.uint8Array({ maxLength: 400 }).map((raw) => new Uint8Array(raw)),
          fc.json({ maxDepth: 4 }).map(bytes),
          fc.json({ maxDepth: 3 }).map((data) => bytes(event(data))),
          fc
            .tuple(fc.json({ maxDepth: 2 }), fc.json({ maxDepth: 2 }))
            .map(([transcript, metadata]) =>
              bytes(
                event(
                  `{"conversation_id":"conv_x","user_id":"${call.id}x","status":"done","transcript":${transcript},"metadata":${metadata}}`,
                ),
              ),
            ),
        ),
        async (body) => {
          const { status, text } = await post(body);
          // The gateway hands text on as text: bytes that are none arrive changed, so the signature is not theirs any more.
          expect(isUtf8(body) ? [200, 400] : [401]).toContain(status);
          expect(text).not.toMatch(/ at .*\.ts|SyntaxError|undefined/);
        },
      ),
      { numRuns: 150 },
    );
    expect(await states()).toEqual(before);
  }, 60_000);

  it.each([
    ['lists in lists, a hundred thousand deep', nested(100_000)],
    ['an event of lists in lists', event(nested(50_000))],
    [
      'a prototype',
      event('{"__proto__":{"status":"done"},"constructor":{"prototype":{}},"conversation_id":"conv_p"}'),
    ],
    [
      'the same field twice',
      event('{"user_id":"a","user_id":"b","conversation_id":"conv_d","status":"done"}'),
    ],
    ['a byte order mark', `\uFEFF${event('{}')}`],
    ['half a surrogate', event('{"conversation_id":"conv_\\ud800","status":"done","transcript":[]}')],
    [
      'a conversation id that is a key of the table',
      event('{"conversation_id":"SES#1/../../","status":"done"}'),
    ],
    [
      'a number beyond all numbers',
      event('{"conversation_id":"conv_n","metadata":{"call_duration_secs":1e999}}'),
    ],
    ['nothing', ''],
  ])('are answered for what they are: %s', async (_, text) => {
    const before = await states();
    const { status } = await post(bytes(text));
    expect([200, 400, 413]).toContain(status);
    expect(await states()).toEqual(before);
  });

  it('are refused above one megabyte', async () => {
    const { status } = await post(bytes(event(`{"conversation_id":"${'x'.repeat(1_100_000)}"}`)));
    expect(status).toBe(413);
  });

  it('are refused with another time, scheme or order in the signature', async () => {
    const body = bytes(event('{"conversation_id":"conv_s","status":"done","transcript":[]}'));
    const t = Math.floor(desk.clock.now().getTime() / 1000);
    const hex = createHmac('sha256', secret).update(`${t}.`).update(body).digest('hex');
    for (const signature of [
      `v0=${hex},t=${t - 7200}`,
      `t=${t},v1=${hex}`,
      `t=${t}`,
      `v0=${hex}`,
      `t=,v0=${hex}`,
      `t=${t}.5,v0=${hex}`,
      `t=${t},v0=${hex.slice(0, 63)}`,
      `t=${t},v0=${hex}00`,
      `t=-${t},v0=${hex}`,
      `t=${t}e0,v0=${hex}`,
    ]) {
      expect((await post(body, signature)).status, signature.replaceAll(hex, '(hex)')).toBe(401);
    }
  });
});
