import * as z from 'zod/mini';
import type { EndReport } from '../domain/call/call.ts';
import { endReportSchema } from './call-item.ts';
import { maybe, maybeString, string } from './parts.ts';

/** An event from the provider as stored before anything follows from it: only the extract that decisions need. */
const inboxSchema = z.object({
  conversation_id: string,
  event_type: string,
  body_sha256: string,
  received_at: string,
  call_id: maybeString,
  call_sid: maybeString,
  agent_id: maybeString,
  to_number: maybeString,
  end: maybe(endReportSchema),
});

export type InboxEvent = {
  readonly conversation_id: string;
  /** The provider's word for the kind of event; an open set. */
  readonly type: string;
  readonly body_sha256: string;
  readonly received_at: string;
  readonly call_id?: string;
  readonly call_sid?: string;
  readonly agent_id?: string;
  readonly to_number?: string;
  readonly end?: EndReport;
};

export const readInboxEvent = (item: unknown): InboxEvent => {
  const { event_type, ...rest } = inboxSchema.parse(item);
  return { ...rest, type: event_type };
};
