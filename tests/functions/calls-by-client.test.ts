import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createClient } from '#functions/page/client/api/client.ts';
import { createSend, type Result } from '#functions/page/client/api/send.ts';
import { apiClient } from '#tests/support/api-client.ts';
import { type Desk, startDesk } from '#tests/support/desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await startDesk({ personas: ['books'] });
});
afterAll(() => desk?.close());

const bodyOf = <Body>(result: Result<Body>): Body => {
  if (result.kind !== 'ok') throw new Error(`Not answered: ${JSON.stringify(result)}`);
  return result.body;
};

const open = async () => {
  const { secret } = await apiClient(desk);
  return createClient(
    createSend({
      baseUrl: `http://127.0.0.1:${desk.port}`,
      credentials: (security): Readonly<Record<string, string>> =>
        security === 'api-key' ? { 'x-api-key': secret } : {},
    }),
  );
};

describe('a developer with the generated client', () => {
  it('places a call once, follows it, and reads what was said and the recording of it', async () => {
    const client = await open();
    const order = {
      body: { to_number: '+12025550100', purpose: 'Ask when they open.', questions: ['When do you open?'] },
      headers: { 'idempotency-key': 'client-1' },
    };
    const placed = bodyOf(await client.placeCall(order));
    const again = bodyOf(await client.placeCall(order));
    if (!('call_id' in placed) || !('call_id' in again)) throw new Error('A call was only shown.');
    expect(again.call_id).toBe(placed.call_id);
    await desk.scheduler.runUntilIdle({
      until: () => desk.phoneWorld.log().some(({ kind }) => kind === 'webhook'),
    });
    await desk.scheduler.settle();
    const over = bodyOf(await client.readCall({ call_id: placed.call_id }));
    expect(over.status).toBe('done');
    expect(over.answers.map(({ status }) => status)).toEqual(['answered']);
    const conversation_id = over.conversation_id ?? '';
    expect(bodyOf(await client.readConversation({ conversation_id })).conversation_id).toBe(conversation_id);
    expect(JSON.stringify(bodyOf(await client.readTranscript({ conversation_id })))).toContain('agent');
    expect(bodyOf(await client.readRecording({ conversation_id })).size).toBeGreaterThan(0);
  });

  it('hangs up, and is refused in words by name when a number is none', async () => {
    const client = await open();
    const refused = await client.placeCall({
      body: { to_number: '12', purpose: 'Ask when they open.' },
      headers: { 'idempotency-key': 'client-2' },
    });
    expect(refused).toMatchObject({ kind: 'problem', problem: { errors: [{ field: 'to_number' }] } });
    const placed = bodyOf(
      await client.placeCall({
        body: { to_number: '+12025550101', purpose: 'Ask when they open.' },
        headers: { 'idempotency-key': 'client-3' },
      }),
    );
    if (!('call_id' in placed)) throw new Error('A call was only shown.');
    const stopped = await client.cancelCall({ call_id: placed.call_id });
    expect(stopped.kind).toBe('ok');
  });
});
