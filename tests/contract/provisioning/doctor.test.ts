import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Examined, examine } from '#infra/doctor/examine.ts';
import { findingLines } from '#infra/doctor/finding.ts';
import { openSimulatedProduct } from '#infra/doctor/simulated.ts';

let product: Awaited<ReturnType<typeof openSimulatedProduct>>;
beforeEach(async () => {
  product = await openSimulatedProduct();
});
afterEach(() => product.close());

const look = async (changes: Partial<Examined> = {}) => {
  const findings = await examine({ ...product.patient, ...changes }, product.now());
  return {
    findings,
    faults: findings.filter(({ state }) => state === 'fault').map(({ what }) => what),
    text: findings.flatMap(findingLines).join('\n'),
  };
};
const change = (path: string, body: Record<string, unknown>) => product.api.ask('PATCH', path, body);
const agentPath = () => `/v1/convai/agents/${product.patient.agents.clinic}`;

describe('the doctor', () => {
  it('finds nothing wrong with what was provisioned, and rings nobody', async () => {
    const { findings, text } = await look();
    expect(findings.filter(({ state }) => state !== 'ok')).toEqual([]);
    expect(text).toContain('4 calls at once, of 4 in the plan free');
    expect(await product.api.ask('GET', '/v1/convai/conversations')).toMatchObject({ conversations: [] });
  });

  it('asks nothing more of the provider when the key is wrong, and never shows it', async () => {
    const { faults, text } = await look({ provider: { ...product.patient.provider, api_key: 'wrong-key' } });
    expect(faults).toEqual(['key']);
    expect(text).toContain('ELEVENLABS_API_KEY');
    expect(text).not.toContain('wrong-key');
  });

  it('says what is wrong with an agent', async () => {
    await change(agentPath(), {
      conversation_config: { agent: { first_message: '', prompt: { prompt: 'Say {{unheard_of}}.' } } },
      platform_settings: { overrides: { conversation_config_override: { agent: { language: false } } } },
    });
    const { faults, text } = await look();
    expect(faults).toEqual(['agent clinic']);
    expect(text).toContain('{{unheard_of}}');
    expect(text).toContain('no first message');
    expect(text).toContain('may not be overridden');
  });

  it('misses an agent of another workspace', async () => {
    const { faults, text } = await look({ agents: { clinic: 'agent_elsewhere' } });
    expect(faults).toEqual(['agent clinic']);
    expect(text).toContain('A key sees nothing of another one');
  });

  it('lists the choices when several numbers could place the call', async () => {
    const body = { provider: 'twilio', phone_number: '+12025550191', label: 'two', sid: 'AC0', token: 't' };
    await product.api.ask('POST', '/v1/convai/phone-numbers', {
      ...body,
      agent_id: product.patient.agents.clinic,
    });
    const { faults, text } = await look({ phone_number_id: undefined });
    expect(faults).toEqual(['number']);
    expect(text.match(/phnum_/g)?.length).toBeGreaterThanOrEqual(2);
  });

  it('notices a number that is not imported', async () => {
    expect((await look({ phone_number_id: 'phnum_none' })).faults).toEqual(['number id']);
  });

  it('notices a webhook that is switched off, and one that does not try again', async () => {
    const list = await product.api.ask('GET', '/v1/workspace/webhooks');
    const id = JSON.stringify(list).match(/"webhook_id":"([^"]+)"/)?.[1] ?? '';
    const path = `/v1/workspace/webhooks/${id}`;
    await change(path, { name: 'ringaround/local post-call', is_disabled: false, retry_enabled: false });
    expect((await look()).faults).toEqual(['webhook']);
    await change(path, { name: 'ringaround/local post-call', is_disabled: true, retry_enabled: true });
    expect((await look()).faults).toEqual(['webhook']);
  });

  it('notices that the product was started with another webhook secret', async () => {
    const { faults, text } = await look({ webhook_secrets: ['another'] });
    expect(faults).toEqual(['signature']);
    expect(text).not.toContain('another\n');
    expect((await look({ webhook_secrets: [] })).faults).toEqual(['signature']);
  });

  it('notices that nobody answers under the public address', async () => {
    const { faults } = await look({ base_url: 'http://127.0.0.1:9' });
    expect(faults).toEqual(['webhook', 'address', 'signature']);
  });

  it('does not call a missing public address a fault: calls are looked up without it', async () => {
    const { faults, text } = await look({ base_url: undefined });
    expect(faults).toEqual([]);
    expect(text).toContain('tunnel');
  });

  it.each([
    ['records', { record_voice: true }, 'recording clinic', 'everybody on the line'],
    ['keeps everything for ever', { retention_days: -1 }, 'retention clinic', 'without end'],
    ['keeps it longer than promised', { retention_days: 730 }, 'retention clinic', '730 days'],
  ])(
    'notices that the provider %s, and says what to do about that very thing',
    async (_, privacy, what, said) => {
      await change(agentPath(), { platform_settings: { privacy } });
      const { faults, findings } = await look();
      expect(faults).toEqual([what]);
      const found = findings.find((one) => one.what === what);
      expect(found?.sentence).toContain(said);
      expect(found?.fix[0]).toContain('npm run provision');
    },
  );

  it('says what follows from zero retention, and that it cannot be without reports', async () => {
    await change(agentPath(), { platform_settings: { privacy: { zero_retention_mode: true } } });
    const reported = await look();
    expect(reported.faults).toEqual([]);
    expect(reported.text).toContain('A lost report is a lost transcript');
    expect((await look({ base_url: undefined })).faults).toEqual(['zero retention clinic']);
  });

  it('says of stricter settings what they cost, and of an open agent that it is open', async () => {
    const general = `/v1/convai/agents/${product.patient.agents.general}`;
    await change(general, {
      platform_settings: {
        privacy: { record_voice: false, retention_days: 0 },
        auth: { enable_auth: false },
      },
    });
    const { faults, text } = await look();
    expect(faults).toEqual(['auth general']);
    expect(text).toContain('answers 404 for every call');
    expect(text).toContain('by what its tools wrote down');
  });
});
