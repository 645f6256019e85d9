import type { CallOrder, Prepared } from '#shared/adapters/elevenlabs/calls.ts';
import type { ConversationDetails, Read } from '#shared/adapters/elevenlabs/conversations.ts';
import type { ByteRange, Recording } from '#shared/adapters/elevenlabs/recording.ts';
import type { Budgets } from '#shared/domain/budget/budgets.ts';
import type { LookingUp } from '#shared/flows/look-up-call.ts';
import type {
  ApiKeys,
  BudgetCounters,
  CallRequests,
  Calls,
  Carrier,
  Control,
  Idempotency,
  Ids,
  Inbox,
  Numbers,
  VoiceAgent,
} from '#shared/ports.ts';

export type Settings = {
  /** The general agent, where a request names none. */
  readonly agent_id: string;
  readonly agent_phone_number_id?: string;
  readonly from_number?: string;
  readonly allowed_countries: readonly string[];
  readonly lines: number;
  /** Where clients reach us; without it the address they used. */
  readonly public_base_url?: string;
};

export type Dependencies = Omit<LookingUp, 'agentFor'> & {
  readonly calls: LookingUp['calls'] &
    Pick<Calls, 'get' | 'many' | 'reserve' | 'byConversation' | 'bindConversation' | 'lookedUpAt'>;
  readonly inbox: LookingUp['inbox'] & Pick<Inbox, 'turnsOf'>;
  readonly control: Pick<Control, 'changeBreaker'>;
  readonly numbers: Pick<Numbers, 'isOptedOut'>;
  readonly voice: LookingUp['voice'] & Pick<VoiceAgent, 'dial'>;
  readonly carrier: Carrier;
  readonly apiKeys: Pick<ApiKeys, 'open' | 'usage' | 'putUsage'>;
  readonly idempotency: Idempotency;
  readonly requests: CallRequests;
  readonly budgets: Pick<BudgetCounters, 'take'>;
  readonly limits: Pick<Budgets, 'caller'>;
  readonly ids: LookingUp['ids'] & Pick<Ids, 'call' | 'secret' | 'sha256'>;
  /** The library's functions, bound to the provider. */
  readonly prepare: (order: CallOrder) => Promise<Prepared>;
  readonly details: (conversation_id: string) => Promise<Read<ConversationDetails>>;
  readonly recording: (
    conversation_id: string,
    options: { readonly range?: ByteRange | undefined; readonly most: number },
  ) => Promise<Recording>;
  readonly dashboardUrl: (conversation_id: string) => string;
  /** Milliseconds of real time; tests skip them. */
  readonly pause: (milliseconds: number) => Promise<void>;
  readonly settings: Settings;
};
