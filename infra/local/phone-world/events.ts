import type { ConversationStatus } from './call.ts';
import type { AppliedFault } from './faults.ts';
import type { PersonaName } from './personas.ts';
import type { Tool } from './script.ts';

/** What every event of a call carries; `at` is milliseconds since the epoch. */
type OfCall = {
  readonly at: number;
  readonly conversation_id: string;
  readonly to_number: string;
  /** The product's id of the call, when it was told. */
  readonly call_id?: string;
};

/** What a call's tool request came to: an HTTP status, or why there is none. */
export type Delivered = number | 'lost' | 'no_reply';

/** The vendor's truth, independent of the product: what was dialled, said, asked and reported. No secrets in it. */
export type VendorEvent =
  | {
      readonly kind: 'dial';
      readonly at: number;
      readonly to_number?: string;
      readonly call_id?: string;
      readonly cascade_id?: string;
      readonly placed: boolean;
      readonly conversation_id?: string;
      readonly persona?: PersonaName;
      /** The HTTP status of the answer, or that it was lost. */
      readonly answered: number | 'lost';
      readonly faults: readonly AppliedFault[];
      /** Conversations on the same number that had not ended. */
      readonly already_live: readonly string[];
      /** Required dynamic variables that were absent or empty. */
      readonly missing_variables: readonly string[];
    }
  /** A text message the product sent, or one that was sent to it. */
  | {
      readonly kind: 'message';
      readonly at: number;
      readonly direction: 'outbound' | 'inbound';
      readonly sid: string;
      readonly from: string;
      readonly to: string;
      readonly text: string;
      /** The HTTP status of the answer. */
      readonly answered: Delivered;
    }
  | (OfCall & { readonly kind: 'status'; readonly status: ConversationStatus })
  | (OfCall & {
      readonly kind: 'line';
      readonly role: 'agent' | 'user';
      readonly text: string;
      readonly second: number;
    })
  | (OfCall & {
      readonly kind: 'tool';
      readonly tool: Tool;
      readonly body: Readonly<Record<string, unknown>>;
      readonly delivered: Delivered;
      readonly answer: Readonly<Record<string, unknown>>;
    })
  | (OfCall & {
      readonly kind: 'webhook';
      readonly type: string;
      readonly delivered: Delivered;
      readonly tries: number;
    })
  | (OfCall & { readonly kind: 'hung_up'; readonly was: ConversationStatus });

export type VendorEventListener = (event: VendorEvent) => void;
