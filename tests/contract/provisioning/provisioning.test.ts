import { createHmac } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { suppliedTo } from '#infra/provision/agent-config.ts';
import { variableFaults } from '#infra/provision/check-variables.ts';
import { ProviderError, type WorkspaceApi, workspaceApi } from '#infra/provision/workspace-api.ts';
import { agentVariables } from '#shared/domain/call/agent-variables.ts';
import { generalVariables } from '#shared/domain/call/general-agent-variables.ts';
import { questionsFrom } from '#shared/domain/call/questions.ts';
import { aClinic, aPlan } from '#tests/support/a-consent.ts';
import { startWorkspace, type Workspace } from './workspace.ts';

let workspace: Workspace;
beforeEach(async () => {
  workspace = await startWorkspace();
});
afterEach(() => workspace.close());

describe('plan and apply', () => {
  it('plans without changing anything', async () => {
    const before = await workspace.everything();
    const steps = await workspace.plan();
    expect(steps.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['secret', 'webhook', 'tool', 'agent']),
    );
    expect(await workspace.everything()).toEqual(before);
  });

  it('makes two agents with their tools, and the provider takes all of it', async () => {
    const { ids, left } = await workspace.apply();
    expect(left).toEqual([]);
    const clinic = await workspace.client.conversationalAi.agents.get(ids.clinic);
    const general = await workspace.client.conversationalAi.agents.get(ids.general);
    expect(clinic.conversationConfig.agent?.prompt?.toolIds).toHaveLength(8);
    expect(general.conversationConfig.agent?.prompt?.toolIds).toHaveLength(2);
    expect(clinic.conversationConfig.agent?.firstMessage).toContain('automated assistant');
    expect(clinic.platformSettings?.overrides?.conversationConfigOverride?.agent).toMatchObject({
      language: true,
      firstMessage: false,
    });
    // English alone, and every other language: the two voices are two models.
    expect(clinic.conversationConfig).toMatchObject({
      tts: { modelId: 'eleven_flash_v2' },
      languagePresets: {
        es: {
          overrides: {
            agent: { firstMessage: expect.stringContaining('asistente automático') },
            tts: { modelId: 'eleven_flash_v2_5' },
          },
        },
      },
    });
    const { tools } = await workspace.client.conversationalAi.tools.list();
    const names = tools.flatMap(({ toolConfig }) => ('name' in toolConfig ? [toolConfig.name] : []));
    expect(names).toEqual(
      expect.arrayContaining([
        'report_available_slots',
        'check_user_preference',
        'confirm_booking',
        'escalate_to_user',
        'end_call_no_availability',
      ]),
    );
  });

  it('turns the retries of the webhook on and subscribes to both ends of a call', async () => {
    const { ids } = await workspace.apply();
    const webhooks = await workspace.api.ask('GET', '/v1/workspace/webhooks');
    expect(webhooks).toMatchObject({
      webhooks: [
        {
          webhook_url: `${workspace.product.url}/webhooks/elevenlabs/post-call`,
          retry_enabled: true,
          is_disabled: false,
        },
      ],
    });
    const agent = await workspace.api.ask('GET', `/v1/convai/agents/${ids.clinic}`);
    expect(agent).toMatchObject({
      platform_settings: {
        workspace_overrides: { webhooks: { events: ['transcript', 'call_initiation_failure'] } },
      },
    });
  });

  it('changes nothing the second time', async () => {
    await workspace.apply();
    const before = await workspace.everything();
    const again = await workspace.apply();
    expect(again.done).toEqual([]);
    expect(again.made).toEqual({});
    expect(await workspace.everything()).toEqual(before);
    expect(workspace.kept).toHaveLength(2);
  });

  it('shows drift field by field, and repairs only what is ours', async () => {
    const { ids } = await workspace.apply();
    await workspace.client.conversationalAi.agents.update(ids.clinic, {
      conversationConfig: { agent: { firstMessage: 'Hi, this is Susan.' }, tts: { speed: 1.1 } },
    });
    const steps = await workspace.plan();
    expect(steps).toMatchObject([
      {
        kind: 'agent',
        name: 'clinic',
        action: 'update',
        drift: [{ path: 'conversation_config.agent.first_message', is: 'Hi, this is Susan.' }],
      },
    ]);
    expect((await workspace.apply()).left).toEqual([]);
    const agent = await workspace.client.conversationalAi.agents.get(ids.clinic);
    expect(agent.conversationConfig.agent?.firstMessage).toContain('automated assistant');
    expect(agent.conversationConfig.tts?.speed).toBe(1.1);
  });

  it('never touches what it did not make, whatever its name', async () => {
    const { ids } = await workspace.apply();
    const twin = await workspace.client.conversationalAi.agents.get(ids.clinic);
    const foreign = await workspace.client.conversationalAi.agents.create({
      name: twin.name,
      conversationConfig: { agent: { firstMessage: 'Somebody else.' } },
      tags: ['ringaround', 'ringaround/prod', 'clinic'],
    });
    await workspace.apply();
    const after = await workspace.client.conversationalAi.agents.get(foreign.agentId);
    expect(after.conversationConfig.agent?.firstMessage).toBe('Somebody else.');
  });

  it('does not guess between two agents with its own mark', async () => {
    await workspace.apply();
    await workspace.client.conversationalAi.agents.create({
      conversationConfig: {},
      tags: ['ringaround', 'ringaround/dev', 'clinic'],
    });
    await expect(workspace.apply()).rejects.toThrow(/There are 2 of clinic/);
  });

  it('goes on after a run that died half-way, without a second of anything', async () => {
    let writes = 0;
    const dying: WorkspaceApi = {
      ...workspace.api,
      ask: async (method, path, body) => {
        if (method === 'POST') writes += 1;
        if (writes === 6) throw new Error('The line broke.');
        return workspace.api.ask(method, path, body);
      },
    };
    await expect(workspace.apply({}, dying)).rejects.toThrow('The line broke.');
    const { left } = await workspace.apply();
    expect(left).toEqual([]);
    const { tools, agents } = await workspace.everything();
    expect([tools.length, agents.length]).toEqual([10, 2]);
    expect(workspace.kept.filter(({ tool_secret }) => tool_secret !== undefined)).toHaveLength(1);
  });

  it('makes a new webhook with a new secret when the product moves, and leaves the old one', async () => {
    await workspace.apply();
    const moved = await workspace.apply({ base_url: 'https://moved.example.com' });
    expect(moved.left).toEqual([]);
    expect(moved.made.webhook_secret).toMatch(/^wsec_/);
    const tools = await workspace.api.pages('/v1/convai/tools', 'tools');
    expect(JSON.stringify(tools)).not.toContain(workspace.product.url);
    expect(await workspace.api.ask('GET', '/v1/workspace/webhooks')).toMatchObject({
      webhooks: [{}, { webhook_url: 'https://moved.example.com/webhooks/elevenlabs/post-call' }],
    });
  });

  it('assigns a number only when it is told to', async () => {
    const { phoneNumberId } = await workspace.client.conversationalAi.phoneNumbers.create({
      provider: 'twilio',
      phoneNumber: '+12025550190',
      label: 'desk',
      sid: 'AC00000000000000000000000000000000',
      token: 'token',
    });
    const first = await workspace.apply();
    expect(await workspace.api.ask('GET', `/v1/convai/phone-numbers/${phoneNumberId}`)).toMatchObject({
      assigned_agent: null,
    });
    const told = await workspace.apply({ number: '+12025550190' });
    expect(told.done).toMatchObject([{ kind: 'number', action: 'update' }]);
    expect(told.ids.phone_number_id).toBe(phoneNumberId);
    expect(await workspace.api.ask('GET', `/v1/convai/phone-numbers/${phoneNumberId}`)).toMatchObject({
      assigned_agent: { agent_id: first.ids.clinic },
    });
    expect((await workspace.apply({ number: phoneNumberId })).done).toEqual([]);
    await expect(workspace.apply({ number: '+12025550191' })).rejects.toThrow(phoneNumberId);
  });

  it('says what to check when the key is wrong, and never the key', async () => {
    const refused = workspaceApi({ base_url: workspace.world.endpoint, api_key: 'a-wrong-key' });
    const error = await workspace.apply({}, refused).catch((thrown: unknown) => thrown);
    if (!(error instanceof ProviderError)) throw new Error('It was not refused.');
    expect(error.advice.check.join(' ')).toContain('ELEVENLABS_API_KEY');
    expect(error.message).not.toContain('a-wrong-key');
  });

  it('names the fields the provider does not take', async () => {
    const error = await workspace.api
      .ask('POST', '/v1/convai/tools', { tool_config: { type: 'webhook', name: 'a b' } })
      .catch((thrown: unknown) => thrown);
    if (!(error instanceof ProviderError)) throw new Error('It was not refused.');
    expect(error.message).toContain('tool_config.name');
  });
});

describe('every variable of a prompt or a tool is in every dial, and nothing else is', () => {
  it('holds for both agents', () => {
    expect(variableFaults()).toEqual([]);
  });

  it('notices one that is never sent and one that is never used', () => {
    const { clinic, general } = suppliedTo;
    expect(
      variableFaults({ clinic: clinic.filter((name) => name !== 'today'), general: [...general, 'spare'] }),
    ).toEqual([
      { agent: 'clinic', variable: 'today', fault: 'missing' },
      { agent: 'general', variable: 'spare', fault: 'unused' },
    ]);
  });
});

describe('a provisioned agent on the phone', () => {
  const now = new Date('2030-01-08T15:00:00.000Z');
  const signed = (raw: string, header: string, secret: string): boolean => {
    const [t = '', v0 = ''] = header.split(',').map((part) => part.split('=')[1] ?? '');
    return createHmac('sha256', secret).update(`${t}.${raw}`).digest('hex') === v0;
  };

  it('books with the very variables a cascade sends, speaks for itself, and reports under the made secret', async () => {
    const { ids, made } = await workspace.apply();
    const variables = agentVariables({
      plan: aPlan(),
      clinic: aClinic(),
      cascade_id: 'cas_1',
      call_id: 'cas_1.1.1',
      call_token: 'cas_1.1.1~token',
      now,
    });
    const { conversationId = '' } = await workspace.client.conversationalAi.twilio.outboundCall({
      agentId: ids.clinic,
      agentPhoneNumberId: 'phnum_1',
      toNumber: '+12125550101',
      conversationInitiationClientData: { userId: 'cas_1.1.1', dynamicVariables: { ...variables } },
    });
    await workspace.time.runUntilIdle();
    const conversation = await workspace.client.conversationalAi.conversations.get(conversationId);
    expect(conversation.status).toBe('done');
    expect(workspace.product.toolNames()).toEqual(
      expect.arrayContaining(['begin-call', 'slots', 'check-preference', 'confirm']),
    );
    for (const { secret, token } of workspace.product.tools) {
      expect([secret, token]).toEqual([made.tool_secret, 'cas_1.1.1~token']);
    }
    const [hook] = workspace.product.hooks;
    expect(signed(hook?.raw ?? '', hook?.signature ?? '', made.webhook_secret ?? '')).toBe(true);
  });

  it('asks the questions of a generic call', async () => {
    const { ids } = await workspace.apply();
    const variables = generalVariables({
      purpose: 'Ask about the hours.',
      questions: questionsFrom('What are your hours?'),
      dynamic_variables: {},
      language: 'en',
      timezone: 'America/New_York',
      call_id: 'call_1',
      call_token: 'call_1~token',
      now,
    });
    const { conversationId = '' } = await workspace.client.conversationalAi.twilio.outboundCall({
      agentId: ids.general,
      agentPhoneNumberId: 'phnum_1',
      toNumber: '+12125550100',
      conversationInitiationClientData: { userId: 'call_1', dynamicVariables: { ...variables } },
    });
    await workspace.time.runUntilIdle();
    const { status, transcript } = await workspace.client.conversationalAi.conversations.get(conversationId);
    expect(status).toBe('done');
    expect(transcript.map(({ message }) => message)).toContain('What are your hours?');
  });

  it('dies on the phone when one variable is missing', async () => {
    const { ids } = await workspace.apply();
    const { conversationId = '' } = await workspace.client.conversationalAi.twilio.outboundCall({
      agentId: ids.general,
      agentPhoneNumberId: 'phnum_1',
      toNumber: '+12125550100',
      conversationInitiationClientData: { dynamicVariables: { purpose: 'Hello.' } },
    });
    await workspace.time.runUntilIdle();
    expect((await workspace.client.conversationalAi.conversations.get(conversationId)).status).toBe('failed');
  });
});
