import { ElevenLabsClient, ElevenLabsError } from '@elevenlabs/elevenlabs-js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkLines } from '#infra/doctor/check-provider.ts';
import { applyTo } from '#infra/provision/apply.ts';
import { readWorkspace } from '#infra/provision/read-workspace.ts';
import { stepsFor, type Wanted } from '#infra/provision/steps.ts';
import { workspaceApi } from '#infra/provision/workspace-api.ts';
import { getConversationDetails } from '#shared/adapters/elevenlabs/conversations.ts';
import { resolvePhoneNumber } from '#shared/adapters/elevenlabs/phone-number.ts';
import { getConversationRecording } from '#shared/adapters/elevenlabs/recording.ts';
import { elevenLabsVoiceAgent } from '#shared/adapters/elevenlabs/voice-agent.ts';
import { apiKey, startSetting } from '../phone-world/world.ts';

/**
 * What provisioning relies on, of the simulated provider and, with a key, of the real one. The key is given by hand and
 * never in CI: the suite makes objects in that workspace, under a mark of its own, and removes them. It places no call.
 */
const realKey = process.env.CI === undefined ? process.env.RINGAROUND_CONTRACT_ELEVENLABS_KEY : undefined;
/** Where that key's workspace lives; a residency region has its own address. */
const realBaseUrl = process.env.RINGAROUND_CONTRACT_ELEVENLABS_BASE_URL ?? 'https://api.elevenlabs.io';
/** Two dozen requests over the Internet, one after the other. */
const patience = 180_000;

const providers = [
  {
    name: 'the simulated provider',
    open: async () => {
      const setting = await startSetting({ requiredVariables: () => [] });
      return { base_url: setting.world.endpoint, api_key: apiKey, close: setting.close };
    },
    skip: false,
  },
  {
    name:
      realKey === undefined
        ? 'the real provider (skipped: RINGAROUND_CONTRACT_ELEVENLABS_KEY is not set, or this is CI)'
        : 'the real provider',
    open: async () => ({ base_url: realBaseUrl, api_key: realKey ?? '', close: async () => undefined }),
    skip: realKey === undefined,
  },
];

const wanted: Wanted = { owner: 'ringaround/contract', base_url: 'https://ringaround.example.com' };

for (const { name, open, skip } of providers)
  describe.skipIf(skip)(name, () => {
    let provider: Awaited<ReturnType<typeof open>>;
    let client: ElevenLabsClient;
    beforeAll(async () => {
      provider = await open();
      client = new ElevenLabsClient({ apiKey: provider.api_key, baseUrl: provider.base_url, maxRetries: 0 });
    });
    afterAll(async () => {
      const own = await readWorkspace(workspaceApi(provider), wanted.owner);
      for (const { id } of own.agents.values()) await client.conversationalAi.agents.delete(id);
      for (const { id } of own.tools.values()) await client.conversationalAi.tools.delete(id);
      if (own.secret !== undefined) await client.conversationalAi.secrets.delete(own.secret.id);
      for (const { id } of own.webhooks) await client.webhooks.delete(id);
      await provider.close();
    }, patience);

    const statusOf = async (work: Promise<unknown>): Promise<number | undefined> => {
      const error = await work.then(
        () => undefined,
        (thrown: unknown) => thrown,
      );
      return error instanceof ElevenLabsError ? error.statusCode : undefined;
    };

    it(
      'takes everything that is provisioned, and has nothing to change the second time',
      async () => {
        const api = workspaceApi(provider);
        const keep = async () => undefined;
        const first = await applyTo(api, wanted, { keep });
        expect(first.left).toEqual([]);
        expect((await applyTo(api, wanted, { keep })).done).toEqual([]);
      },
      patience,
    );

    it(
      'shows the difference field by field when somebody changed the agent by hand',
      async () => {
        const api = workspaceApi(provider);
        const { ids } = await applyTo(api, wanted, { keep: async () => undefined });
        await client.conversationalAi.agents.update(ids.clinic, {
          conversationConfig: { agent: { firstMessage: 'Changed by hand.' } },
        });
        const steps = stepsFor(wanted, await readWorkspace(api, wanted.owner));
        expect(JSON.stringify(steps)).toContain('conversation_config.agent.first_message');
        expect((await applyTo(api, wanted, { keep: async () => undefined })).left).toEqual([]);
      },
      patience,
    );

    it(
      'is read by the product as the product needs it: numbers, conversations, what is not there',
      async () => {
        const api = workspaceApi(provider);
        const { ids } = await applyTo(api, wanted, { keep: async () => undefined });
        expect(await resolvePhoneNumber(provider, { agent_id: ids.clinic })).toEqual({ kind: 'none' });
        const voice = elevenLabsVoiceAgent(provider, { now: () => new Date() });
        expect(await voice.findByCall('call_never_made', ids.clinic, new Date())).toEqual({ kind: 'absent' });
        const never = 'conv_0000000000000000000000000';
        expect(await getConversationDetails(provider, never)).toEqual({ kind: 'absent' });
        expect(await getConversationRecording(provider, never, { most: 1 })).toEqual({ kind: 'absent' });
        const refused = await getConversationDetails({ ...provider, api_key: 'wrong' }, never);
        expect(refused).toMatchObject({
          kind: 'failed',
          check: [expect.stringContaining('ELEVENLABS_API_KEY')],
        });
        expect(await checkLines(api, 1)).not.toMatchObject({ state: 'fault' });
      },
      patience,
    );

    it('refuses a tool parameter with two sources', async () => {
      const refused = client.conversationalAi.tools.create({
        toolConfig: {
          type: 'webhook',
          name: 'two_sources',
          description: 'x',
          apiSchema: {
            url: 'https://ringaround.example.com/tools/x',
            method: 'POST',
            requestBodySchema: {
              type: 'object',
              properties: { a: { type: 'string', description: 'x', dynamicVariable: 'a' } },
            },
          },
        },
      });
      expect(await statusOf(refused)).toBe(422);
    });

    it('answers 422 to a dial without a number, and places nothing', async () => {
      const api = workspaceApi(provider);
      await expect(api.ask('POST', '/v1/convai/twilio/outbound-call', {})).rejects.toMatchObject({
        status: 422,
      });
    });

    it('knows no agent of another workspace, and no key but its own', async () => {
      expect(await statusOf(client.conversationalAi.agents.get('agent_0000000000000000000000000'))).toBe(404);
      const stranger = new ElevenLabsClient({ apiKey: 'wrong', baseUrl: provider.base_url, maxRetries: 0 });
      expect(await statusOf(stranger.conversationalAi.agents.list())).toBe(401);
    });
  });
