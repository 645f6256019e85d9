import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { startPhoneWorld } from '../local/phone-world/phone-world.ts';
import { offsetScheduler } from '../local/step-functions/scheduler.ts';

const key = 'simulated-key';

/** A provider of its own to try this on: kept in a git-ignored folder between runs, reached by nobody else. */
export const openSimulatedProvider = async () => {
  const folder = join(new URL('../..', import.meta.url).pathname, '.ringaround', 'simulated-provider');
  mkdirSync(folder, { recursive: true });
  const world = await startPhoneWorld({
    scheduler: offsetScheduler(0),
    speed: 1,
    personas: ['answers'],
    seed: 1,
    publicBaseUrl: () => '',
    apiKey: key,
    webhookSecret: 'simulated-webhook-secret',
    toolSecret: 'simulated-tool-secret',
    folder,
  });
  return { provider: { base_url: world.endpoint, api_key: key }, close: () => world.close() };
};
