import { afterEach, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { dynamodbContacts } from '#shared/adapters/dynamodb/contacts.ts';
import { aPatient } from '#tests/support/a-patient.ts';
import { anEvent } from '#tests/support/an-event.ts';
import { type Desk, startDesk } from '#tests/support/desk.ts';

let desk: Desk;
afterEach(() => desk.close());

const result = z.object({ statusCode: z.number(), body: z.optional(z.string()) });
const invoke = async (name: string, event: unknown) => result.parse(await desk.invoke(name, event));

/** As the gateway hands it over once it has checked the token of whoever is signed in. */
const signedIn = (event: ReturnType<typeof anEvent>, sub: string) => ({
  ...event,
  requestContext: {
    ...event.requestContext,
    authorizer: { jwt: { claims: { iss: 'https://login.example.org', sub }, scopes: null } },
  },
});

describe('a signed-in patient', () => {
  it('alone opens the chat, whoever else holds its token', async () => {
    desk = await startDesk({ personas: ['books'] });
    const begun = await invoke(
      'chat',
      signedIn(anEvent('POST /chat', { body: JSON.stringify({ message: 'my ear hurts' }) }), 'ada'),
    );
    const { session_id, session_token } = z
      .object({ session_id: z.string(), session_token: z.string() })
      .parse(JSON.parse(begun.body ?? ''));
    const read = anEvent('GET /sessions/{session_id}', {
      headers: { authorization: `Bearer ${session_token}` },
      path: { session_id },
    });
    expect((await invoke('wait', signedIn(read, 'ada'))).statusCode).toBe(200);
    expect((await invoke('wait', signedIn(read, 'bob'))).statusCode).toBe(404);
    expect((await invoke('wait', read)).statusCode).toBe(404);
    expect(JSON.stringify(await desk.items())).not.toContain('login.example.org');
  });
});

describe('where nobody is phoned without a proved contact', () => {
  it('keeps the plan on the table until the number has proved itself', async () => {
    desk = await startDesk({ personas: ['books'], variables: { VERIFIED_CONTACT: 'required' } });
    const patient = aPatient(desk);
    const { plan } = await patient.untilConsent();
    const consent = () =>
      patient.call('POST', '/chat', {
        session_id: patient.id(),
        action: {
          type: 'consent',
          plan_hash: plan?.plan_hash,
          fields: plan?.fields,
          fallback: plan?.fallback,
        },
      });
    const refused = await consent();
    expect(refused.status).toBe(403);
    expect(await refused.json()).toMatchObject({ code: 'contact_required' });
    expect((await patient.state()).phase).toBe('consent');

    await dynamodbContacts(desk.table).change(patient.id(), () => ({
      number: '+12125550142',
      channel: 'sms',
      codes_sent: 1,
      verified_at: desk.clock.now().toISOString(),
    }));
    expect((await consent()).status).toBe(200);
  });
});

describe('an edge before the API', () => {
  it('cannot be walked around, and names the caller that its budget counts', async () => {
    desk = await startDesk({
      personas: ['books'],
      variables: { ORIGIN_SECRET: 'of-the-edge', BUDGET_CALLER_BURST: '1' },
    });
    const ask = (headers: Readonly<Record<string, string>>) =>
      invoke('chat', anEvent('POST /triage', { body: JSON.stringify({ text: 'sore throat' }), headers }));
    const through = (address: string) =>
      ask({ 'x-origin-secret': 'of-the-edge', 'cloudfront-viewer-address': address });
    expect((await ask({})).statusCode).toBe(403);
    expect((await ask({ 'x-origin-secret': 'guessed' })).statusCode).toBe(403);
    expect((await through('198.51.100.7:4711')).statusCode).toBe(200);
    expect((await through('198.51.100.7:4712')).statusCode).toBe(429);
    expect((await through('198.51.100.8:4711')).statusCode).toBe(200);
    // A household of IPv6 addresses is one caller.
    expect((await through('2001:db8:1:2::5:4711')).statusCode).toBe(200);
    expect((await through('2001:db8:1:2:9:9:9:9:4711')).statusCode).toBe(429);
    expect((await through('2001:db8:1:3::5:4711')).statusCode).toBe(200);
  });
});
