import { memoryDays } from './clinics/memory.ts';
import { policy } from './policy.ts';

const day = 86_400;
/** The chat slides for a day; a consent given in its last minute still runs its own days. */
const chat = policy.sessionSeconds + policy.consentMostSeconds;

/**
 * How long each kind of stored item lives, in seconds from its last write; `kept` means until an operator removes it,
 * and is only for what protects people or opens doors. The adapters take their times to live from here, and the
 * inventory of patient data quotes it, so that the page an auditor reads is the one that runs.
 */
export const retention = {
  session: chat,
  head: chat,
  entry: chat,
  client_message: policy.sessionSeconds,
  /** What was done in the patient's name: a month, for questions and complaints. */
  cascade: 30 * day,
  call: 30 * day,
  turns: 30 * day,
  /** Which call a conversation was: without content, longer than any provider repeats itself. */
  conversation: 90 * day,
  /** Decided upon at once; a week is for repairs. */
  inbox: 7 * day,
  waiting: 2 * day,
  line: 'kept',
  /** Counts of the day. A wish never to be called again removes the end of its item's life. */
  number: 2 * day,
  contact: chat,
  text_message: policy.sessionSeconds,
  control: 'kept',
  idempotency: policy.idempotencySeconds,
  api_key: 'kept',
  api_key_entry: 'kept',
  api_key_usage: 'kept',
  /** A wish to be forgotten that is not done yet; nothing it names outlives it. */
  erasure: 30 * day,
  /** What calls taught about a clinic; nothing of any patient. */
  clinic_memory: memoryDays * day,
  /** Says that there was a session and when it went; nothing else. */
  tombstone: 90 * day,
  /** Counts of one day under the hash of an address; the day after, they mean nothing. */
  budget: 2 * day,
} as const satisfies Readonly<Record<string, number | 'kept'>>;

export type StoredKind = keyof typeof retention;
