import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Desk, startDesk } from '#tests/support/desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await startDesk({ personas: ['books'] });
});
afterAll(() => desk?.close());

const say = (): Promise<Response> =>
  fetch(`http://127.0.0.1:${desk.port}/chat`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ message: 'my ear hurts', client_message_id: 'said-once' }),
  });

test('a patient whose words the store had no time for is asked to send them again, and they count once', async () => {
  // More than the SDK gets over by itself.
  desk.dynamodb.faults.throttle({ times: 20 });
  const refused = await say();
  desk.dynamodb.faults.clear();
  expect(refused.status).toBe(503);
  expect(refused.headers.get('retry-after')).toBe('1');
  expect(await refused.json()).toMatchObject({ code: 'unavailable', status: 503 });
  expect(desk.logged.some((line) => line.includes('REQUEST_FAILED'))).toBe(true);

  expect((await say()).status).toBe(201);
  const patients = (await desk.items()).filter(({ type }) => type === 'session');
  expect(patients).toHaveLength(1);
});
