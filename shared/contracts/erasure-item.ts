import * as z from 'zod/mini';
import { string, strings } from './parts.ts';

const erasedCascadeSchema = z.object({
  cascade_id: string,
  calls: z.array(z.object({ call_id: string, conversation_id: z.optional(string) })),
});

const erasureSchema = z.object({
  session_id: string,
  cascade_ids: strings,
  conversation_ids: strings,
  requested_at: string,
  erased: z.optional(z.array(erasedCascadeSchema)),
  erased_at: z.optional(string),
});

/** A cascade that was erased, by the ids under which something of it could still be written. */
export type ErasedCascade = {
  readonly cascade_id: string;
  readonly calls: readonly { readonly call_id: string; readonly conversation_id?: string | undefined }[];
};

/** A wish to be forgotten: ids of what is still to be erased, here and at the provider; nothing of the patient. */
export type Erasure = {
  readonly session_id: string;
  /** Cascades whose records are still needed, because a call of theirs is live. */
  readonly cascade_ids: readonly string[];
  /** Conversations the provider has not yet been heard to delete. */
  readonly conversation_ids: readonly string[];
  readonly requested_at: string;
  /** Erased, and erased once more when nobody who knew them can still be writing. */
  readonly erased?: readonly ErasedCascade[] | undefined;
  /** When the last of them went, ISO 8601. */
  readonly erased_at?: string | undefined;
};

export const readErasure = (item: unknown): Erasure => erasureSchema.parse(item);
