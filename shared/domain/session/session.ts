import type { Clinic } from '../clinics/clinic.ts';
import type { Consent, Plan } from '../consent/plan.ts';
import type { Intake } from '../dialogue/intake.ts';
import type { Disposition } from '../triage/disposition.ts';
import type { Feedback } from './feedback.ts';

/** A clinic as it was chosen for this patient, with the reasons shown. */
export type ChosenClinic = Clinic & { readonly distance_km?: number; readonly why: readonly string[] };

/** One patient's chat. The messages and events are a log of their own; this is what decisions need. */
export type Session = {
  readonly session_id: string;
  /** SHA-256 of the session token, hex. */
  readonly token_hash: string;
  /** SHA-256 of issuer and subject, where patients sign in; nobody else's token opens the session then. */
  readonly owner_hash?: string;
  readonly language: 'en' | 'es';
  readonly created_at: string;
  /** How many messages the patient has sent; bounds the session. */
  readonly turns: number;
  readonly intake: Intake;
  readonly disposition?: Disposition;
  readonly emergency: boolean;
  /** The chosen three, in the order they would be called. */
  readonly clinics: readonly ChosenClinic[];
  /** On the table exactly while the phase is `consent`. */
  readonly plan?: { readonly plan: Plan; readonly hash: string };
  readonly consent?: Consent;
  /** The newest cascade; earlier ones are in the log. */
  readonly cascade_id?: string;
  readonly cascade_ids: readonly string[];
  /** A summary that POST /chat has not yet said. */
  readonly unsaid_summary?: { readonly message_id: string; readonly text: string };
  readonly cancelled: boolean;
  /** What the patient said of the claims made so far; absent before the first. */
  readonly feedback?: readonly Feedback[];
  readonly version: number;
};

export const phases = [
  'intake',
  'screening',
  'locating',
  'consent',
  'calling',
  'decision',
  'done',
  'emergency',
  'cancelled',
] as const;
export type Phase = (typeof phases)[number];
