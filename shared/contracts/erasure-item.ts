import * as z from 'zod/mini';
import { string, strings } from './parts.ts';

const erasureSchema = z.object({
  session_id: string,
  cascade_ids: strings,
  conversation_ids: strings,
  requested_at: string,
});

/** A wish to be forgotten: ids of what is still to be erased, here and at the provider; nothing of the patient. */
export type Erasure = {
  readonly session_id: string;
  /** Cascades whose records are still needed, because a call of theirs is live. */
  readonly cascade_ids: readonly string[];
  /** Conversations the provider has not yet been heard to delete. */
  readonly conversation_ids: readonly string[];
  readonly requested_at: string;
};

export const readErasure = (item: unknown): Erasure => erasureSchema.parse(item);
