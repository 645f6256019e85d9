import { type ElevenLabs, ElevenLabsError } from '@elevenlabs/elevenlabs-js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { clinicVariables, dialRequest, type Setting, startSetting } from './world.ts';

let setting: Setting;
beforeEach(async () => {
  setting = await startSetting({ requiredVariables: () => [] });
});
afterEach(() => setting.close());

const convai = () => setting.client.conversationalAi;
const refusal = async (work: Promise<unknown>) => {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof ElevenLabsError)) throw new Error('The provider did not refuse.');
  return { status: error.statusCode, body: JSON.stringify(error.body) };
};

type Schema = ElevenLabs.ObjectJsonSchemaPropertyInput;
const phrase = { type: 'string', description: 'What the clinic said' } as const;

const makeTool = (
  tool: string,
  secretId: string,
  properties: NonNullable<Schema['properties']> = { phrase },
) =>
  convai().tools.create({
    toolConfig: {
      type: 'webhook',
      name: tool.replaceAll('-', '_'),
      description: `The tool ${tool}`,
      apiSchema: {
        url: `${setting.product.url}/tools/${tool}`,
        method: 'POST',
        requestHeaders: {
          'x-tool-secret': { secretId },
          'x-call-token': { variableName: 'secret__call_token' },
        },
        requestBodySchema: { type: 'object', properties, required: Object.keys(properties) },
      },
    },
  });

const makeSecret = () => convai().secrets.create({ name: 'tool-secret', value: 'provisioned-secret' });

const makeAgent = (toolIds: string[], more: { languageAllowed?: boolean; prompt?: string } = {}) =>
  convai().agents.create({
    name: 'Ringaround clinic',
    conversationConfig: {
      agent: {
        firstMessage: 'Hello, this is an automated assistant calling for {{patient_first_name}}.',
        prompt: {
          prompt: more.prompt ?? 'Book a visit about {{chief_complaint}}. Today is {{today}}.',
          toolIds,
        },
      },
    },
    platformSettings: {
      overrides: { conversationConfigOverride: { agent: { language: more.languageAllowed ?? false } } },
    },
    tags: ['ringaround'],
  });

const makeWebhook = async (
  events: ElevenLabs.WebhookEventType[] = ['transcript', 'call_initiation_failure'],
) => {
  const made = await setting.client.webhooks.create({
    settings: {
      authType: 'hmac',
      name: 'post-call',
      webhookUrl: `${setting.product.url}/webhooks/elevenlabs/post-call`,
    },
  });
  await convai().settings.update({ webhooks: { postCallWebhookId: made.webhookId, events } });
  return made;
};

const callAgent = async (
  agentId: string,
  variables: Record<string, string> = clinicVariables('cas_1.1.1', 'cas_1'),
  override?: object,
) => {
  const request = dialRequest({ variables });
  const { conversationId = '' } = await convai().twilio.outboundCall({
    ...request,
    agentId,
    conversationInitiationClientData: {
      ...request.conversationInitiationClientData,
      ...(override === undefined ? {} : { conversationConfigOverride: override }),
    },
  });
  await setting.time.runUntilIdle();
  return convai().conversations.get(conversationId);
};

describe('a provisioned agent', () => {
  test('calls the tools it was given with the secret and the token, and reports to the webhook it was given', async () => {
    const { secretId } = await makeSecret();
    const tools = await Promise.all(
      ['begin-call', 'slots', 'check-preference', 'confirm'].map((tool) => makeTool(tool, secretId)),
    );
    const { agentId } = await makeAgent(tools.map(({ id }) => id));
    const { webhookSecret } = await makeWebhook();
    const conversation = await callAgent(agentId);
    expect(conversation.status).toBe('done');
    expect(setting.product.toolNames()).toEqual(['begin-call', 'slots', 'check-preference', 'confirm']);
    expect(setting.product.tools.map(({ secret, token }) => [secret, token])).toEqual(
      tools.map(() => ['provisioned-secret', 'token-of-cas_1.1.1']),
    );
    const [hook] = setting.product.hooks;
    await expect(
      setting.client.webhooks.constructEvent(hook?.raw ?? '', hook?.signature ?? '', webhookSecret ?? ''),
    ).resolves.toMatchObject({ type: 'post_call_transcription' });
  });

  test('cannot use a tool it was not given', async () => {
    const { agentId } = await makeAgent([(await makeTool('begin-call', (await makeSecret()).secretId)).id]);
    await callAgent(agentId);
    expect(new Set(setting.product.toolNames())).toEqual(new Set(['begin-call']));
  });

  test.each(['today', 'chief_complaint', 'secret__call_token'])(
    'dies after the 200 without %s, which it refers to',
    async (name) => {
      const { secretId } = await makeSecret();
      const { agentId } = await makeAgent([(await makeTool('begin-call', secretId)).id]);
      const { [name]: _, ...without }: Record<string, string> = clinicVariables('cas_1.1.1', 'cas_1');
      const conversation = await callAgent(agentId, without);
      expect(conversation.status).toBe('failed');
      expect(conversation.metadata.error?.reason).toBe(
        `Missing required dynamic variables in first message: {'${name}'}`,
      );
      expect(setting.product.tools).toEqual([]);
    },
  );

  test('needs nothing it does not refer to', async () => {
    const { agentId } = await makeAgent([], { prompt: 'Ask politely.' });
    expect((await callAgent(agentId, { patient_first_name: 'Ana' })).status).toBe('done');
  });

  test('dies when a field is overridden that it does not allow, and speaks when it allows it', async () => {
    const closed = await makeAgent([]);
    const open = await makeAgent([], { languageAllowed: true });
    const override = { agent: { language: 'es' } };
    const dead = await callAgent(closed.agentId, undefined, override);
    expect(dead.status).toBe('failed');
    expect(dead.metadata.error?.reason).toContain("'agent.language' is not allowed");
    expect((await callAgent(open.agentId, undefined, override)).status).toBe('done');
  });

  test('reports nothing it was not told to report', async () => {
    const { agentId } = await makeAgent([]);
    await makeWebhook(['call_initiation_failure']);
    await callAgent(agentId);
    expect(setting.product.hooks).toEqual([]);
  });

  test('has its report tried again only once retries are switched on', async () => {
    const { agentId } = await makeAgent([]);
    const { webhookId } = await makeWebhook();
    setting.product.hookStatuses.push(503);
    await callAgent(agentId);
    expect(setting.product.hooks).toHaveLength(1);
    await setting.client.webhooks.update(webhookId, {
      name: 'post-call',
      isDisabled: false,
      retryEnabled: true,
    });
    setting.product.hookStatuses.push(503);
    await callAgent(agentId);
    expect(setting.product.hooks).toHaveLength(3);
  });

  test('makes every other agent unknown to the workspace', async () => {
    await makeAgent([]);
    expect(await refusal(setting.dial())).toMatchObject({
      status: 404,
      body: expect.stringContaining('agent_not_found'),
    });
  });
});

describe('agents', () => {
  test('are found by name, read back as written, patched in part and deleted', async () => {
    const { agentId } = await makeAgent([]);
    await convai().agents.create({ name: 'Another', conversationConfig: {} });
    const found = await convai().agents.list({ search: 'ringaround' });
    expect(found.agents.map((agent) => [agent.agentId, agent.tags])).toEqual([[agentId, ['ringaround']]]);
    await convai().agents.update(agentId, { conversationConfig: { agent: { language: 'es' } } });
    expect(await convai().agents.get(agentId)).toMatchObject({
      name: 'Ringaround clinic',
      conversationConfig: {
        agent: { language: 'es', prompt: { prompt: expect.stringContaining('{{chief_complaint}}') } },
      },
    });
    await convai().agents.delete(agentId);
    expect((await refusal(convai().agents.get(agentId))).status).toBe(404);
  });

  test('cannot refer to a tool that does not exist', async () => {
    expect(await refusal(makeAgent(['tool_unknown']))).toMatchObject({
      status: 422,
      body: expect.stringContaining('tool_ids'),
    });
  });
});

describe('tools', () => {
  test('are listed, patched, and kept while an agent uses them', async () => {
    const tool = await makeTool('slots', (await makeSecret()).secretId);
    const { agentId } = await makeAgent([tool.id]);
    expect((await convai().tools.list()).tools.map(({ id }) => id)).toEqual([tool.id]);
    expect((await refusal(convai().tools.delete(tool.id))).status).toBe(409);
    await convai().agents.delete(agentId);
    await convai().tools.delete(tool.id);
    expect((await refusal(convai().tools.get(tool.id))).status).toBe(404);
  });

  const wrong: readonly [string, object, string][] = [
    [
      'a parameter with two sources',
      { phrase: { ...phrase, dynamic_variable: 'call_id' } },
      'exactly one of',
    ],
    ['a parameter without a source', { phrase: { type: 'string' } }, 'exactly one of'],
    [
      'a parameter deep inside with two sources',
      {
        list: {
          type: 'array',
          items: { type: 'object', properties: { phrase: { ...phrase, constant_value: 'x' } } },
        },
      },
      'exactly one of',
    ],
  ];
  const create = async (config: object) => {
    const response = await fetch(`${setting.world.endpoint}/v1/convai/tools`, {
      method: 'POST',
      headers: { 'xi-api-key': 'test-key', 'content-type': 'application/json' },
      body: JSON.stringify({ tool_config: config }),
    });
    return { status: response.status, body: JSON.stringify(await response.json()) };
  };
  const config = (more: object = {}, schema: object = {}) => ({
    type: 'webhook',
    name: 'slots',
    description: 'Report times',
    api_schema: { url: 'https://example.com/tools/slots', method: 'POST', ...schema },
    ...more,
  });

  test.each(wrong)('with %s are refused', async (_, properties, message) => {
    const answer = await create(config({}, { request_body_schema: { type: 'object', properties } }));
    expect(answer.status).toBe(422);
    expect(answer.body).toContain(message);
  });

  test.each([
    ['a name with a blank', config({ name: 'two words' }), '"name"'],
    ['no description', config({ description: undefined }), '"description"'],
    ['a time out that is too short', config({ response_timeout_secs: 2 }), '"response_timeout_secs"'],
    ['an address without https', config({}, { url: 'http://example.com/tools/slots' }), '"url"'],
    [
      'an unknown secret',
      config({}, { request_headers: { 'x-tool-secret': { secret_id: 'sec_unknown' } } }),
      'Secret not found',
    ],
    [
      'a required parameter it does not have',
      config({}, { request_body_schema: { type: 'object', properties: {}, required: ['phrase'] } }),
      'phrase is not a property',
    ],
  ])('with %s are refused', async (_, body, place) => {
    const answer = await create(body);
    expect(answer.status).toBe(422);
    expect(answer.body).toContain(place);
  });

  test('that are right are taken', async () => {
    expect((await create(config())).status).toBe(200);
  });
});

describe('secrets', () => {
  test('show their name and their use, never their value', async () => {
    const { secretId } = await makeSecret();
    await makeTool('slots', secretId);
    const { secrets } = await convai().secrets.list();
    expect(secrets).toMatchObject([
      { secretId, name: 'tool-secret', usedBy: { tools: [{ name: 'slots' }] } },
    ]);
    expect(JSON.stringify(secrets)).not.toContain('provisioned-secret');
  });

  test('are kept while a tool uses them', async () => {
    const { secretId } = await makeSecret();
    const tool = await makeTool('slots', secretId);
    expect((await refusal(convai().secrets.delete(secretId))).status).toBe(409);
    await convai().tools.delete(tool.id);
    await convai().secrets.delete(secretId);
    expect((await convai().secrets.list()).secrets).toEqual([]);
  });

  test('can be changed', async () => {
    const { secretId } = await makeSecret();
    await convai().secrets.update(secretId, { name: 'renamed', value: 'other' });
    expect((await convai().secrets.list()).secrets[0]?.name).toBe('renamed');
  });
});

describe('phone numbers', () => {
  const importNumber = (more: object = {}) =>
    convai().phoneNumbers.create({
      provider: 'twilio',
      phoneNumber: '+12025550150',
      label: 'Main line',
      sid: 'AC1',
      token: 'auth-token',
      ...more,
    });

  test('are imported, assigned to an agent, found by it, and never show their credentials', async () => {
    const { agentId } = await makeAgent([]);
    const { phoneNumberId } = await importNumber();
    await convai().phoneNumbers.update(phoneNumberId, { agentId });
    expect(await convai().phoneNumbers.list({ agentId })).toMatchObject([
      { provider: 'twilio', phoneNumberId, phoneNumber: '+12025550150', assignedAgent: { agentId } },
    ]);
    expect((await convai().phoneNumbers.listV2({})).phoneNumbers).toHaveLength(1);
    expect(await convai().phoneNumbers.list({ agentId: 'agent_other' })).toEqual([]);
    expect(JSON.stringify(await convai().phoneNumbers.get(phoneNumberId))).not.toContain('auth-token');
    expect((await convai().agents.get(agentId)).phoneNumbers).toHaveLength(1);
  });

  test('with an API key need the account’s token too', async () => {
    expect(await refusal(importNumber({ sid: 'SK1' }))).toMatchObject({
      status: 422,
      body: expect.stringContaining('account_auth_token'),
    });
  });

  test('that were not imported cannot be called from, once one was', async () => {
    const { phoneNumberId } = await importNumber();
    expect(await refusal(setting.dial())).toMatchObject({
      status: 404,
      body: expect.stringContaining('phone_number_not_found'),
    });
    await expect(
      convai().twilio.outboundCall({ ...dialRequest(), agentPhoneNumberId: phoneNumberId }),
    ).resolves.toMatchObject({ success: true });
  });
});

describe('webhooks', () => {
  test('show their secret once, and where they are used', async () => {
    const { webhookId, webhookSecret } = await makeWebhook();
    expect(webhookSecret).toMatch(/^wsec_/);
    const { webhooks } = await setting.client.webhooks.list({ includeUsages: true });
    expect(webhooks).toMatchObject([
      { webhookId, isDisabled: false, usage: [{ usageType: 'ConvAI Settings' }] },
    ]);
    expect(JSON.stringify(webhooks)).not.toContain(String(webhookSecret));
  });

  test('need https', async () => {
    const work = setting.client.webhooks.create({
      settings: { authType: 'hmac', name: 'plain', webhookUrl: 'http://example.com/hook' },
    });
    expect((await refusal(work)).status).toBe(422);
  });

  test('that are deleted cannot be set', async () => {
    const { webhookId } = await makeWebhook();
    await setting.client.webhooks.delete(webhookId);
    expect((await setting.client.webhooks.list()).webhooks).toEqual([]);
    const work = convai().settings.update({
      webhooks: { postCallWebhookId: webhookId, events: ['transcript'] },
    });
    expect((await refusal(work)).status).toBe(422);
  });
});

test('the settings are read back as they were set', async () => {
  const { webhookId } = await makeWebhook(['transcript']);
  expect(await convai().settings.get()).toMatchObject({
    webhooks: { postCallWebhookId: webhookId, events: ['transcript'] },
  });
});
