import { startStack } from '../local/stack.ts';
import { offsetScheduler } from '../local/step-functions/scheduler.ts';
import { applyTo } from '../provision/apply.ts';
import { textAt } from '../provision/json.ts';
import { workspaceApi } from '../provision/workspace-api.ts';
import type { Examined } from './examine.ts';

/** A product and a provider in memory, provisioned as they should be: everything the doctor looks at, in good health. */
export const openSimulatedProduct = async () => {
  const stack = await startStack({
    port: 0,
    scheduler: offsetScheduler(0),
    clockOffsetSeconds: 0,
    variables: {},
    phoneWorld: { personas: ['answers'], seed: 1, speed: 1 },
    write: () => undefined,
  });
  if (stack.phoneWorld === undefined) throw new Error('A simulated product has a simulated provider.');
  const provider = { base_url: stack.phoneWorld.endpoint, api_key: stack.variables.ELEVENLABS_API_KEY ?? '' };
  const api = workspaceApi(provider);
  const base_url = `http://127.0.0.1:${stack.port}`;
  const number = await api.ask('POST', '/v1/convai/phone-numbers', {
    provider: 'twilio',
    phone_number: '+12025550190',
    label: 'Simulated',
    sid: 'AC00000000000000000000000000000000',
    token: 'simulated-token',
  });
  const phone_number_id = textAt(number, 'phone_number_id');
  const { ids } = await applyTo(
    api,
    { owner: 'ringaround/local', base_url, number: phone_number_id },
    { tool_secret: stack.variables.TOOL_SECRET, keep: async () => undefined },
  );
  const patient: Examined = {
    provider,
    agents: { clinic: ids.clinic, general: ids.general },
    phone_number_id,
    from_number: undefined,
    lines: 4,
    base_url,
    webhook_secrets: [stack.variables.ELEVENLABS_WEBHOOK_SECRET ?? ''],
  };
  return { patient, api, now: () => new Date(), close: () => stack.close() };
};
