import { ElevenLabsClient, ElevenLabsError } from '@elevenlabs/elevenlabs-js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applyTo } from '#infra/provision/apply.ts';
import { readWorkspace } from '#infra/provision/read-workspace.ts';
import type { Wanted } from '#infra/provision/steps.ts';
import { workspaceApi } from '#infra/provision/workspace-api.ts';
import { apiKey, startSetting } from '../phone-world/world.ts';

/**
 * What provisioning relies on, of the simulated provider and, with a key, of the real one. The key is given by hand and
 * never in CI: the suite makes objects in that workspace, under a mark of its own, and removes them. It places no call.
 */
const realKey = process.env.CI === undefined ? process.env.RINGAROUND_CONTRACT_ELEVENLABS_KEY : undefined;

const providers = [
  {
    name: 'the simulated provider',
    open: async () => {
      const setting = await startSetting({ requiredVariables: () => [] });
      return { base_url: setting.world.endpoint, api_key: apiKey, close: setting.close };
    },
  },
  ...(realKey === undefined
    ? []
    : [
        {
          name: 'the real provider',
          open: async () => ({
            base_url: 'https://api.elevenlabs.io',
            api_key: realKey,
            close: async () => undefined,
          }),
        },
      ]),
];

const wanted: Wanted = { owner: 'ringaround/contract', base_url: 'https://ringaround.example.com' };

describe.each(providers)('$name', ({ open }) => {
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
  });

  const statusOf = async (work: Promise<unknown>): Promise<number | undefined> => {
    const error = await work.then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    return error instanceof ElevenLabsError ? error.statusCode : undefined;
  };

  it('takes everything that is provisioned, and has nothing to change the second time', async () => {
    const api = workspaceApi(provider);
    const keep = async () => undefined;
    const first = await applyTo(api, wanted, { keep });
    expect(first.left).toEqual([]);
    expect((await applyTo(api, wanted, { keep })).done).toEqual([]);
  });

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
