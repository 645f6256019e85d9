import { workspaceApi } from '../provision/workspace-api.ts';
import { checkReachable, checkSignature, checkWebhook } from './check-product.ts';
import {
  checkAgent,
  checkKey,
  checkLines,
  checkNumber,
  checkNumberId,
  type Patient,
} from './check-provider.ts';
import type { Finding } from './finding.ts';

export type Examined = Patient & {
  readonly base_url: string | undefined;
  readonly webhook_secrets: readonly string[];
};

/** Everything that must hold before a phone can ring. Asks, and places no call. */
export const examine = async (patient: Examined, now: Date): Promise<readonly Finding[]> => {
  const api = workspaceApi(patient.provider);
  const key = await checkKey(api);
  // Without a key every other answer would be the same refusal again.
  const provider = key.some(({ state }) => state === 'fault')
    ? []
    : [
        ...(await checkAgent(api, 'clinic', patient.agents.clinic, patient.base_url)),
        ...(await checkAgent(api, 'general', patient.agents.general, patient.base_url)),
        await checkNumber(patient),
        ...(await checkNumberId(api, patient.phone_number_id)),
        await checkWebhook(api, patient.base_url),
        await checkLines(api, patient.lines),
      ];
  return [
    ...key,
    ...provider,
    await checkReachable(patient.base_url),
    await checkSignature(patient.base_url, patient.webhook_secrets, now),
  ];
};
