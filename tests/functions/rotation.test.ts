import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rotate, valuesOf } from '#infra/operations/rotation.ts';
import { aClinic, aConsent, start, untilConcluded } from '#tests/support/a-consent.ts';
import { anEvent } from '#tests/support/an-event.ts';
import { type Desk, startDesk } from '#tests/support/desk.ts';

const old = 'simulated-webhook-secret';
const fresh = 'the-next-webhook-secret';
const noon = new Date('2026-11-23T17:00:00Z');
const later = (seconds: number) => new Date(noon.getTime() + seconds * 1000);

/** Secrets Manager as far as a function asks it: one value a name. */
const kept = { webhook: old, tool: 'simulated-tool-secret' };
const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const asked = Buffer.concat(chunks).toString('utf8');
    const SecretString = asked.includes('tool') ? kept.tool : kept.webhook;
    response.writeHead(200, { 'content-type': 'application/x-amz-json-1.1' });
    response.end(JSON.stringify({ SecretString }));
  });
});

let desk: Desk;
beforeAll(async () => {
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  const port = address === null || typeof address === 'string' ? 0 : address.port;
  desk = await startDesk({
    personas: ['books'],
    variables: {
      ELEVENLABS_WEBHOOK_SECRET: undefined,
      ELEVENLABS_WEBHOOK_SECRET_PARAMETER: 'ringaround/dev/webhook',
      TOOL_SECRET: undefined,
      TOOL_SECRET_PARAMETER: 'ringaround/dev/tool',
      AWS_ENDPOINT_URL_SECRETS_MANAGER: `http://127.0.0.1:${port}`,
    },
  });
});
afterAll(async () => {
  await desk?.close();
  server.close();
});

const signedWith = async (secret: string) => {
  const seconds = Math.floor(desk.scheduler.now() / 1000);
  const body = JSON.stringify({
    type: 'post_call_transcription',
    event_timestamp: seconds,
    data: { conversation_id: `conv_${secret}`, status: 'done', transcript: [] },
  });
  const signature = createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex');
  const response = await fetch(`http://127.0.0.1:${desk.port}/webhooks/elevenlabs/post-call`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'elevenlabs-signature': `t=${seconds},v0=${signature}` },
    body,
  });
  return response.status;
};
const bookedCascade = async (phone: string) => {
  const patient = await aConsent(desk, { clinics: [aClinic({ clinic_id: phone, phone })] });
  await start(desk, patient);
  return (await untilConcluded(desk, patient.cascade.cascade_id)).outcome;
};

describe('a secret that is replaced', () => {
  it('loses no event: the old one holds to the end, the new one from the first moment', async () => {
    expect(await bookedCascade('+12125550151')).toBe('booked');
    expect(await signedWith(fresh)).toBe(401);

    const added = rotate(kept.webhook, 'add', { fresh, since: undefined, now: noon });
    if (added.kind !== 'write') throw new Error(added.why);
    kept.webhook = added.stored;
    // The function has the old list in memory and asks once more before it refuses.
    expect(await signedWith(fresh)).toBe(200);
    expect(await signedWith(old)).toBe(200);
    // The phone world still signs with the old one: a whole cascade in the overlap.
    expect(await bookedCascade('+12125550152')).toBe('booked');

    const dropped = rotate(kept.webhook, 'drop', { fresh: '', since: noon, now: later(3_601) });
    if (dropped.kind !== 'write') throw new Error(dropped.why);
    expect(valuesOf(dropped.stored)).toEqual([fresh]);
    expect(await signedWith('neither-of-them-ever')).toBe(401);
  });

  it('serves the tools of a running call with either value', async () => {
    const added = rotate(kept.tool, 'add', { fresh: 'the-next-tool-secret', since: undefined, now: noon });
    if (added.kind !== 'write') throw new Error(added.why);
    kept.tool = added.stored;
    expect(await bookedCascade('+12125550153')).toBe('booked');
    const withSecret = (secret: string) =>
      desk.invoke(
        'tools',
        anEvent('POST /tools/{tool}', {
          path: { tool: 'begin-call' },
          headers: { 'x-tool-secret': secret, 'x-call-token': 'a~b' },
        }),
      );
    // A wrong call token behind a right secret is refused for the token, not for the secret.
    await withSecret('the-next-tool-secret');
    expect(desk.logged.at(-2)).toContain('"reason":"token"');
    await withSecret('never');
    expect(desk.logged.at(-2)).toContain('"reason":"secret"');
  });
});

describe('the steps of a rotation', () => {
  const given = { fresh, since: noon, now: later(60) };
  it('never leave less than one valid value, nor more than two', () => {
    expect(rotate('one,two', 'add', given)).toMatchObject({ kind: 'refused' });
    expect(rotate('one', 'drop', given)).toMatchObject({ kind: 'refused' });
    expect(rotate('', 'drop', given)).toMatchObject({ kind: 'refused' });
    expect(rotate('', 'add', given)).toMatchObject({ kind: 'write', stored: fresh });
    expect(rotate(fresh, 'add', given)).toMatchObject({ kind: 'refused' });
  });

  it('put the key of the provider in place of the old one, which stays valid there for a day', () => {
    const replaced = rotate('old-key', 'replace', { ...given, fresh: 'next-key' });
    expect(replaced).toMatchObject({ kind: 'write', stored: 'next-key' });
    expect(replaced).toMatchObject({ next: expect.stringContaining('a day') });
    expect(rotate('old-key', 'replace', { ...given, fresh: 'old-key' })).toMatchObject({ kind: 'refused' });
  });

  it('do not drop the old one while its retries may still come', () => {
    expect(rotate(`${fresh},${old}`, 'drop', given)).toMatchObject({
      kind: 'refused',
      why: expect.stringContaining('59 more minutes'),
    });
    expect(rotate(`${fresh},${old}`, 'drop', { ...given, since: undefined })).toMatchObject({
      kind: 'refused',
    });
  });
});
