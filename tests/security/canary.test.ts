import { createSocket } from 'node:dgram';
import { GetExecutionHistoryCommand, ListExecutionsCommand, SFNClient } from '@aws-sdk/client-sfn';
import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { create } from '#functions/chat/index.ts';
import { coldStart } from '#functions/wiring.ts';
import { createKey } from '#infra/keys/create-key.ts';
import { dynamodbApiKeys } from '#shared/adapters/dynamodb/api-keys.ts';
import { logCatalogue } from '#shared/contracts/log-catalogue.ts';
import { task } from '#shared/lambda/task.ts';
import { aClinic, aConsent, start, untilConcluded } from '#tests/support/a-consent.ts';
import { aPatient, yesTo } from '#tests/support/a-patient.ts';
import { aContext, anEvent } from '#tests/support/an-event.ts';
import { type Desk, startDesk } from '#tests/support/desk.ts';

/** One unmistakable word for every thing a patient may tell us; wherever one turns up, that thing leaked. */
const canaries = {
  first_name: 'Quillfeather',
  full_name: 'Quillfeather Obsidiana',
  date_of_birth: '1961-02-03',
  insurer: 'Zephyrine Mutual',
  callback_number: '2125550163',
  complaint: 'kumquat',
  wish: 'gazpacho',
  email: 'quill@example.org',
} as const;
const words = [...Object.values(canaries), 'February 3, 1961', 'Obsidiana', 'Zephyrine'];

let desk: Desk;
let tokens: string[];
const refusals: string[] = [];

const send = async (
  method: string,
  path: string,
  headers: Readonly<Record<string, string>>,
  body: string,
): Promise<Response> =>
  fetch(`http://127.0.0.1:${desk.port}${path}`, {
    method,
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
const refused = async (...request: Parameters<typeof send>): Promise<void> => {
  const response = await send(...request);
  refusals.push(`${request[1]} ${response.status} ${await response.text()}`);
};

beforeAll(async () => {
  desk = await startDesk({
    personas: ['asks_identity', 'no_answer', 'books'],
    faults: [{ fault: 'webhook_duplicated' }],
  });
  // A chat in which everything is said, and a cascade in which a clinic asks for all of it.
  const patient = aPatient(desk);
  let answer = await patient.say(
    `I am ${canaries.first_name}, 65, and since Tuesday my ear hurts about 5 of 10 after a ${canaries.complaint}, no fever. I am in New York 10001.`,
  );
  for (let turns = 0; answer.phase !== 'consent' && turns < 14; turns += 1) {
    const asked = answer.assistant_reply.toLowerCase();
    answer = await patient.say(
      /any of these true|none/.test(asked)
        ? 'none'
        : /which days and times/.test(asked)
          ? `any time, I only cook ${canaries.wish}`
          : /full name/.test(asked)
            ? `${canaries.full_name}, February 3, 1961, ${canaries.callback_number}`
            : /insur/.test(asked)
              ? canaries.insurer
              : 'skip',
    );
  }
  await patient.post(yesTo(answer.plan));
  await patient.until('done', 'decision');
  await patient.call('GET', `/sessions/${patient.id()}/export`);

  // The same with every field on the plan, and its execution broken off from outside.
  const consented = await aConsent(
    desk,
    {
      clinics: [aClinic({ clinic_id: 'one', phone: '+12125550171' })],
      complaint_phrase: canaries.complaint,
      patient_first_name: canaries.first_name,
    },
    {
      first_name: canaries.first_name,
      full_name: canaries.full_name,
      date_of_birth: canaries.date_of_birth,
      insurer: canaries.insurer,
    },
  );
  await start(desk, consented);
  await untilConcluded(desk, consented.cascade.cascade_id);

  // Requests that are refused: what was wrong in them must not come back, and not be logged.
  const authorization = { authorization: `Bearer ${patient.token()}` };
  const everything = Object.values(canaries).join(' ');
  await refused('POST', '/chat', {}, `{"message": "${everything}`);
  await refused('POST', '/chat', {}, JSON.stringify({ message: 'hello', note: everything }));
  await refused('POST', '/chat', {}, JSON.stringify({ message: 7, action: everything }));
  await refused('POST', '/chat', authorization, JSON.stringify({ session_id: everything, message: 'x' }));
  await refused(
    'POST',
    '/chat',
    { authorization: `Bearer ${everything}` },
    JSON.stringify({ session_id: patient.id(), message: everything }),
  );
  await refused('POST', '/triage', {}, JSON.stringify({ text: everything, age_years: everything }));
  await refused(
    'POST',
    '/tools/confirm',
    { 'x-tool-secret': everything, 'x-call-token': everything },
    JSON.stringify({ phrase: everything }),
  );
  await refused('POST', '/webhooks/elevenlabs/post-call', { 'elevenlabs-signature': everything }, everything);
  await refused('POST', '/webhooks/twilio/messages', { 'x-twilio-signature': everything }, everything);
  const { secret } = await createKey(dynamodbApiKeys(desk.table), { name: 'canary' }, desk.clock.now());
  const key = { 'x-api-key': secret, 'idempotency-key': 'canary-1' };
  await refused(
    'POST',
    '/calls',
    key,
    JSON.stringify({ to_number: canaries.callback_number, purpose: 7, note: everything }),
  );
  await refused('POST', '/calls', key, JSON.stringify({ to_number: '+19005550100', purpose: everything }));
  // And one that fails on our side: the table is gone for a moment.
  desk.dynamodb.faults.throttle({ times: 20 });
  await refused('POST', '/chat', {}, JSON.stringify({ message: everything }));
  desk.dynamodb.faults.clear();
  tokens = [
    patient.token(),
    secret,
    'simulated-tool-secret',
    'simulated-webhook-secret',
    'simulated-key',
    'simulated-token',
  ];
});
afterAll(() => desk?.close());

/** Everything that AWS keeps of an execution: inputs, outputs, errors with their causes. */
const histories = async (): Promise<readonly string[]> => {
  const client = new SFNClient({ endpoint: desk.stepFunctions.endpoint, region: 'us-east-1' });
  const { executions = [] } = await client.send(
    new ListExecutionsCommand({ stateMachineArn: desk.stepFunctions.machineArn('cascade') }),
  );
  const found = executions.map(async ({ executionArn }) => {
    const command = { executionArn, maxResults: 1000, includeExecutionData: true };
    const { events = [] } = await client.send(new GetExecutionHistoryCommand(command));
    return JSON.stringify(events);
  });
  const all = await Promise.all(found);
  client.destroy();
  return all;
};

const leaks = (text: string): readonly string[] => words.filter((word) => text.includes(word));

describe('what patients tell us', () => {
  it('really went in, so that its absence elsewhere means something', async () => {
    const table = JSON.stringify(await desk.items());
    expect(leaks(table).length).toBeGreaterThan(5);
  });

  it('is in no log line, nor in any metric, for both are the same lines', () => {
    expect(desk.logged.length).toBeGreaterThan(40);
    expect(leaks(desk.logged.join('\n'))).toEqual([]);
  });

  it('is in no input, output or token of the state machine', async () => {
    const all = await histories();
    expect(all.length).toBeGreaterThanOrEqual(2);
    for (const history of all) {
      expect(history).toContain('cascade_id');
      expect(leaks(history)).toEqual([]);
      expect(history).not.toMatch(/\+1\d{10}/);
    }
  });

  it('is in no error, cause or dead letter of a task that breaks on it', async () => {
    const broken = await aConsent(desk, {
      clinics: [aClinic({ clinic_id: 'broken', phone: '+12125550172' })],
      complaint_phrase: canaries.complaint,
      patient_first_name: canaries.first_name,
    });
    const Item = (await desk.items()).find(({ pk }) => pk === `CASCADE#${broken.cascade.cascade_id}`);
    const spoilt = {
      ...Item,
      status: canaries.insurer,
      order: canaries.wish,
      [canaries.complaint]: canaries,
    };
    await desk.table.client.send(new PutCommand({ TableName: desk.table.name, Item: spoilt }));
    const before = desk.logged.length;
    await start(desk, broken);
    let history = '';
    for (let looks = 0; looks < 120 && !history.includes('ExecutionFailed'); looks += 1) {
      await desk.scheduler.advanceTo(desk.scheduler.now() + 5_000);
      history = (await histories()).find((one) => one.includes(broken.cascade.cascade_id)) ?? '';
    }
    // Nobody could conclude it either; the desk would try for as long as the test lasts.
    const Key = { pk: Item?.pk, sk: Item?.sk };
    await desk.table.client.send(new DeleteCommand({ TableName: desk.table.name, Key }));
    expect(history).toContain('ExecutionFailed');
    expect(history).toContain('ZodError');
    expect(leaks(history)).toEqual([]);
    // The whole of the event that waits for the finaliser in the queue of given-up work.
    expect(leaks(desk.logged.slice(before).join('\n'))).toEqual([]);
  });

  it('is not in what Lambda prints of an error, whatever a library put into it', async () => {
    const item = { story: canaries.complaint };
    const heavy = Object.assign(new Error(`no ${canaries.full_name}\n    at ${canaries.wish}`), { item });
    heavy.name = 'TransactionCanceledException';
    const handler = task(
      () => undefined,
      z.object({}),
      z.object({}),
      async () => {
        throw heavy;
      },
    );
    const thrown: unknown = await handler({}, aContext('decide-next')).catch((error: unknown) => error);
    if (!(thrown instanceof Error)) throw new Error('Nothing was thrown.');
    // As the runtime does it: name, message, stack, and every field of its own.
    const printed = JSON.stringify({
      ...thrown,
      name: thrown.name,
      message: thrown.message,
      stack: thrown.stack,
    });
    expect(printed).toContain('TransactionCanceledException');
    expect(printed).toContain('canary.test.ts');
    expect(leaks(printed)).toEqual([]);
    expect(thrown.cause).toBeUndefined();
  });

  it('is in no trace: ids alone are sent', async () => {
    const socket = createSocket('udp4');
    const heard: string[] = [];
    socket.on('message', (bytes) => heard.push(bytes.toString('utf8')));
    await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve));
    const chat = coldStart((variables) => create(variables, { clock: desk.clock, write: () => undefined }), {
      ...desk.variables,
      AWS_XRAY_DAEMON_ADDRESS: `127.0.0.1:${socket.address().port}`,
      _X_AMZN_TRACE_ID: 'Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled=1',
    });
    const body = JSON.stringify({
      message: `I am ${canaries.first_name}, my ear hurts after a ${canaries.complaint}`,
    });
    await chat(anEvent('POST /chat', { body }), aContext('chat'));
    await expect.poll(() => heard.length).toBe(1);
    expect(heard[0]).toMatch(/"annotations":\{"session_id":"ses_[0-9a-f]+"\}/);
    expect(leaks(heard.join('\n'))).toEqual([]);
    await new Promise<void>((resolve) => socket.close(() => resolve()));
  });

  it('does not come back in the body of a refusal or of a failure of ours', () => {
    expect(refusals.length).toBeGreaterThan(10);
    for (const refusal of refusals) {
      expect(refusal).toMatch(/ [45]\d\d /);
      expect(leaks(refusal), refusal).toEqual([]);
    }
    expect(refusals.some((refusal) => / 50[03] /.test(refusal))).toBe(true);
  });
});

describe('a log line', () => {
  it('has a code of the catalogue, its one sentence, and no field that could hold free text', () => {
    const known = new Set([
      'at',
      'level',
      'code',
      'message',
      'function',
      'request_id',
      'route',
      'status',
      'problem',
      'session_id',
      'cascade_id',
      'call_id',
      'clinic_id',
      'conversation_id',
      'question_id',
      'api_key_id',
      'outcome',
      'state',
      'next',
      'reason',
      'provider_code',
      'check',
      'micro_usd',
      'event_type',
      'tool',
      'field',
      'milliseconds',
      'count',
      'error_name',
    ]);
    for (const line of desk.logged.filter((one) => !one.includes('"_aws"'))) {
      const entry: unknown = JSON.parse(line);
      if (entry === null || typeof entry !== 'object' || !('code' in entry)) throw new Error(line);
      if ('message' in entry)
        expect(Object.entries(logCatalogue)).toContainEqual([entry.code, entry.message]);
      expect(Object.keys(entry).filter((name) => !known.has(name))).toEqual([]);
    }
  });

  it('never carries a telephone number, a token or a secret', () => {
    const all = desk.logged.join('\n');
    expect(all).not.toMatch(/\+\d{10,}/);
    for (const token of tokens) expect(all).not.toContain(token);
    expect(all).not.toMatch(/Bearer |ra_[\w-]{20}|task_token|~[\w-]{20}/);
  });
});
