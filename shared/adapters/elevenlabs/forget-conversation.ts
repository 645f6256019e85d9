import type { ForgetConversation } from '../../ports.ts';
import { exchange } from '../http/exchange.ts';
import type { Provider } from './voice-agent.ts';

/** Asks the provider to delete a conversation: transcript, audio and analysis. Asked again it answers 404, which is well. */
export const forgetConversation =
  (provider: Provider | undefined): ForgetConversation =>
  async (conversation_id) => {
    if (provider === undefined) return 'failed';
    const reply = await exchange(
      { base_url: provider.base_url, headers: { 'xi-api-key': provider.api_key }, deadline_seconds: 10 },
      { method: 'DELETE', path: `/v1/convai/conversations/${encodeURIComponent(conversation_id)}` },
    );
    if (reply.kind === 'no_reply') return 'failed';
    if (reply.status === 404) return 'absent';
    return reply.status >= 200 && reply.status < 300 ? 'forgotten' : 'failed';
  };
