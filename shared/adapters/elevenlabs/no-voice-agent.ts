import type { VoiceAgent } from '../../ports.ts';

const code = 'calling_not_set_up';

/** Where no provider is set up: says so for every dial, and knows no conversation. */
export const noVoiceAgent: VoiceAgent = {
  dial: async () => ({
    kind: 'not_placed',
    dial: { state: 'not_placed', reason: 'configuration', code },
    message: 'Calling is not set up here. Nobody was called.',
  }),
  findByCall: async () => ({ kind: 'failed', code }),
  conversation: async () => ({ kind: 'failed', code }),
};
