import { createHmac } from 'node:crypto';
import {
  ConditionalCheckFailedException,
  DynamoDBClient,
  ThrottlingException,
} from '@aws-sdk/client-dynamodb';
import { SendTaskSuccessCommand, SFNClient, TaskTimedOut } from '@aws-sdk/client-sfn';
import { DynamoDBDocumentClient, GetCommand, PutCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { create } from '#functions/post-call-webhook/index.ts';
import { keys } from '#shared/adapters/dynamodb/keys.ts';
import type { HttpResult } from '#shared/lambda/http.ts';
import { aCall, noon } from '#tests/support/a-cascade.ts';
import { aContext, anEvent } from '#tests/support/an-event.ts';

const dynamodb = mockClient(DynamoDBDocumentClient);
const bare = mockClient(DynamoDBClient);
const stepFunctions = mockClient(SFNClient);
const secret = 'wsec_test';
const variables = {
  STATE_MACHINE_ARN: 'arn:aws:states:us-east-1:000000000000:stateMachine:cascade',
  ELEVENLABS_WEBHOOK_SECRET: `wsec_next,${secret}`,
  AWS_REGION: 'us-east-1',
};
const lines: string[] = [];

const event = {
  type: 'post_call_transcription',
  event_timestamp: noon.getTime() / 1000,
  data: {
    agent_id: 'agent_1',
    conversation_id: 'conv_1',
    status: 'done',
    user_id: 'cas_1.1.1',
    transcript: [{ role: 'user', message: 'Sorry, we have nothing free. CANARY-WORD', time_in_call_secs: 3 }],
    metadata: { call_duration_secs: 20, phone_call: { external_number: '+12125550101', call_sid: 'CA1' } },
    analysis: null,
  },
};
const body = JSON.stringify(event);
const sign = (text: string, with_secret = secret, t = Math.floor(noon.getTime() / 1000)): string =>
  `t=${t},v0=${createHmac('sha256', with_secret).update(`${t}.${text}`).digest('hex')}`;

const post = async (text: string, signature: string | undefined, base64 = false): Promise<HttpResult> => {
  const handler = await create(variables, { clock: { now: () => noon }, write: (line) => lines.push(line) });
  const given = anEvent('POST /webhooks/elevenlabs/post-call', {
    body: base64 ? Buffer.from(text).toString('base64') : text,
    base64,
    headers: signature === undefined ? {} : { 'elevenlabs-signature': signature },
  });
  return handler(given, aContext('post-call-webhook'));
};

/** The call as the store has it: live, its state machine waiting with a token. */
const stored = {
  ...aCall(1),
  to_number: '+12125550101',
  conversation_id: 'conv_1',
  line: '1',
  task_token: 'token-1',
};

beforeEach(() => {
  dynamodb.reset();
  bare.reset();
  stepFunctions.reset();
  lines.length = 0;
  dynamodb.onAnyCommand().resolves({});
  dynamodb.on(GetCommand, { Key: { ...keys.call('cas_1.1.1') } }).resolves({ Item: stored });
  stepFunctions.on(SendTaskSuccessCommand).resolves({});
});
afterEach(() => dynamodb.reset());
afterAll(() => {
  dynamodb.restore();
  bare.restore();
  stepFunctions.restore();
});

describe('the post-call webhook', () => {
  it('stores the event before anything follows from it, settles the call and resumes its task', async () => {
    const result = await post(body, sign(body));
    expect(result.statusCode).toBe(200);
    const order = dynamodb.calls().map((call) => call.args[0].constructor.name);
    expect(order.indexOf('PutCommand')).toBeLessThan(order.indexOf('TransactWriteCommand'));
    expect(order.indexOf('PutCommand')).toBeGreaterThanOrEqual(0);
    expect(stepFunctions.commandCalls(SendTaskSuccessCommand, { taskToken: 'token-1' })).toHaveLength(1);
  });

  it('understands a body the gateway passed on as base64', async () => {
    expect((await post(body, sign(body), true)).statusCode).toBe(200);
  });

  it.each([
    ['no signature', undefined],
    ['a signature of another secret', sign(body, 'wsec_other')],
    ['a signature of another body', sign(`${body} `)],
    ['a signature from too long ago', sign(body, secret, Math.floor(noon.getTime() / 1000) - 3_700)],
    ['a signature from the future', sign(body, secret, Math.floor(noon.getTime() / 1000) + 400)],
    ['a header that is not one', 'nonsense'],
  ])('refuses %s and touches nothing', async (_what, signature) => {
    const result = await post(body, signature);
    expect(result.statusCode).toBe(401);
    expect(result.headers?.['content-type']).toContain('application/problem+json');
    expect(dynamodb.calls()).toHaveLength(0);
    expect(stepFunctions.calls()).toHaveLength(0);
  });

  it('asks the provider to send again when the store is down', async () => {
    dynamodb.on(PutCommand).rejects(new ThrottlingException({ message: 'slow down', $metadata: {} }));
    expect((await post(body, sign(body))).statusCode).toBe(503);
    expect(stepFunctions.calls()).toHaveLength(0);
  });

  it('asks the provider to send again when the event is stored but its effect is not', async () => {
    dynamodb
      .on(TransactWriteCommand)
      .rejects(new ThrottlingException({ message: 'slow down', $metadata: {} }));
    expect((await post(body, sign(body))).statusCode).toBe(503);
  });

  it('runs the same settle and resume for a duplicate', async () => {
    dynamodb.on(PutCommand).rejects(new ConditionalCheckFailedException({ message: 'there', $metadata: {} }));
    expect((await post(body, sign(body))).statusCode).toBe(200);
    expect(stepFunctions.commandCalls(SendTaskSuccessCommand)).toHaveLength(1);
  });

  it('does not mind a task that has moved on: the record is durable', async () => {
    stepFunctions.on(SendTaskSuccessCommand).rejects(new TaskTimedOut({ message: 'late', $metadata: {} }));
    expect((await post(body, sign(body))).statusCode).toBe(200);
  });

  it('stores what belongs to nobody here, and changes no call', async () => {
    const foreign = JSON.stringify({
      ...event,
      data: { ...event.data, user_id: 'cas_9.1.1', conversation_id: 'conv_9' },
    });
    expect((await post(foreign, sign(foreign))).statusCode).toBe(200);
    expect(dynamodb.commandCalls(PutCommand)).toHaveLength(1);
    expect(dynamodb.commandCalls(TransactWriteCommand)).toHaveLength(0);
  });

  it('changes no call when the number is not the one that was dialled', async () => {
    const other = JSON.stringify({
      ...event,
      data: { ...event.data, metadata: { phone_call: { external_number: '+12125550199' } } },
    });
    expect((await post(other, sign(other))).statusCode).toBe(200);
    expect(dynamodb.commandCalls(TransactWriteCommand)).toHaveLength(0);
  });

  it('stores and acknowledges a kind of event it does not know', async () => {
    const unknown = JSON.stringify({ type: 'something_new', data: { conversation_id: 'conv_1', more: [1] } });
    expect((await post(unknown, sign(unknown))).statusCode).toBe(200);
    expect(dynamodb.commandCalls(PutCommand)).toHaveLength(1);
  });

  it('refuses a body beyond a mebibyte before it hashes it', async () => {
    const huge = 'x'.repeat(1_048_577);
    expect((await post(huge, sign(huge))).statusCode).toBe(413);
    expect(dynamodb.calls()).toHaveLength(0);
  });

  it('writes nothing the clinic said into the log', async () => {
    await post(body, sign(body));
    expect(lines.join('\n')).not.toContain('CANARY-WORD');
    expect(lines.join('\n')).not.toContain('+1212');
    expect(lines.join('\n')).not.toContain('token-1');
    expect(lines.length).toBeGreaterThan(0);
  });
});
