import { ElevenLabsClient } from '@elevenlabs/elevenlabs-js';
import { type PhoneWorldOptions, startPhoneWorld } from '#infra/local/phone-world/phone-world.ts';
import { type SkippedScheduler, skippedScheduler } from '#infra/local/step-functions/skipped-scheduler.ts';
import { type Product, startProduct } from './product.ts';

/** 2030-01-08 is a Tuesday, 10:00 in New York. */
export const START = Date.parse('2030-01-08T15:00:00.000Z');
export const webhookSecret = 'wsec_test';
export const apiKey = 'test-key';

export type Setting = Awaited<ReturnType<typeof startSetting>>;

export const sdk = (endpoint: string, key = apiKey): ElevenLabsClient =>
  new ElevenLabsClient({ apiKey: key, baseUrl: endpoint, maxRetries: 0 });

/** A phone world on skipped time, a stand-in product, and the provider's own SDK to talk to it. */
export async function startSetting(
  options: Partial<PhoneWorldOptions> & { time?: SkippedScheduler; product?: Product } = {},
) {
  const { time = skippedScheduler(START), product = await startProduct(time), ...rest } = options;
  const world = await startPhoneWorld({
    scheduler: time,
    speed: 1,
    personas: ['books'],
    seed: 1,
    publicBaseUrl: () => product.url,
    apiKey,
    webhookSecret,
    toolSecret: 'hush-hush',
    answerDelayMs: 0,
    ...rest,
  });
  const client = sdk(world.endpoint);
  const dial = (more: Parameters<typeof dialRequest>[0] = {}) =>
    client.conversationalAi.twilio.outboundCall(dialRequest(more));
  return {
    world,
    time,
    product,
    client,
    dial,
    /** Dials, lets all time pass, and gives the conversation as the SDK reads it. */
    call: async (more: Parameters<typeof dialRequest>[0] = {}) => {
      const { conversationId = '' } = await dial(more);
      await time.runUntilIdle();
      return client.conversationalAi.conversations.get(conversationId);
    },
    close: async () => {
      await world.close();
      await product.close();
    },
  };
}

/** A cascade's dial as the product makes it. */
export const clinicVariables = (callId: string, cascadeId: string) => ({
  clinic_name: 'Hudson Family Practice',
  clinic_address: '1 Main Street, New York',
  clinic_timezone: 'America/New_York',
  chief_complaint: 'ear pain and fever',
  patient_first_name: 'Ana',
  patient_preferences: 'any time',
  chosen_slot: 'none',
  fallback: 'decline politely',
  language: 'en',
  today: 'Tuesday, January 8, 2030',
  cascade_id: cascadeId,
  call_id: callId,
  secret__call_token: `token-of-${callId}`,
});

export function dialRequest({
  toNumber = '+12125550142',
  callId = 'cas_1.1.1',
  cascadeId = 'cas_1',
  variables = clinicVariables(callId, cascadeId),
  ringSeconds = 45,
}: {
  toNumber?: string;
  callId?: string;
  cascadeId?: string;
  variables?: Record<string, string>;
  ringSeconds?: number;
} = {}) {
  return {
    agentId: 'agent_clinic',
    agentPhoneNumberId: 'phnum_1',
    toNumber,
    conversationInitiationClientData: { userId: callId, dynamicVariables: variables },
    telephonyCallConfig: { ringingTimeoutSecs: ringSeconds },
  };
}
