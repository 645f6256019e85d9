import type { Provider } from './voice-agent.ts';

/** Where a person sees a conversation. Only the provider itself has a dashboard; a stand-in shows the conversation's JSON. */
export const dashboardUrl = ({ base_url }: Pick<Provider, 'base_url'>, conversation_id: string): string => {
  const id = encodeURIComponent(conversation_id);
  return new URL(base_url).hostname.endsWith('elevenlabs.io')
    ? `https://elevenlabs.io/app/agents/history/${id}`
    : new URL(`/v1/convai/conversations/${id}`, base_url).href;
};
