import type { Call } from '../call/call.ts';
import type { Cascade } from '../cascade/cascade.ts';
import type { Consent, DisclosableField, Fallback, Plan } from '../consent/plan.ts';
import type { Channel, Contact } from '../contact/contact.ts';
import type { Verification } from '../contact/verification.ts';
import type { ChosenClinic, Session } from '../session/session.ts';
import type { Disposition } from '../triage/disposition.ts';

/** What a button sends; typed text resolves to the same actions. */
export type Action =
  | {
      readonly type: 'consent';
      readonly plan_hash: string;
      readonly fields: readonly DisclosableField[];
      readonly fallback: Fallback;
    }
  | { readonly type: 'answer'; readonly question_id: string; readonly option_id: string }
  | {
      readonly type: 'feedback';
      readonly cascade_id: string;
      readonly right: boolean;
      readonly because?: string | undefined;
    }
  | { readonly type: 'cancel' };

/** What the chat asks the outside to do. The turn that names an effect does not wait for it. */
export type Effect =
  | {
      readonly type: 'find_clinics';
      readonly place_text: string;
      /** Best first: the complaint's own codes, then its fallbacks. */
      readonly nucc: readonly string[];
      readonly disposition: Disposition;
      readonly language: 'en' | 'es';
    }
  | { readonly type: 'start_cascade'; readonly plan: Plan; readonly consent: Consent }
  | { readonly type: 'answer_question'; readonly question_id: string; readonly option_id: string }
  | { readonly type: 'cancel_cascade' }
  | { readonly type: 'go_on'; readonly call_id: string }
  | { readonly type: 'emergency' }
  | { readonly type: 'feedback'; readonly cascade_id: string; readonly right: boolean }
  | {
      /** The number of the session moved on; to be written, and sent to, before the reply is. */
      readonly type: 'contact';
      readonly before: Contact | undefined;
      readonly after: Contact;
      readonly send?: Verification['send'];
      readonly proved: boolean;
    };

export type ChatTurn = {
  readonly session: Session;
  /** Empty where the summary is all there is to say. */
  readonly reply: string;
  /** A summary nobody had heard yet: said first, as a message of its own, which the log holds already. */
  readonly summary?: { readonly message_id: string; readonly text: string };
  readonly effects: readonly Effect[];
  /** The action was about something no longer on the table: 409, nothing changed. */
  readonly conflict?: { readonly code: 'stale_plan' | 'stale_question'; readonly message: string };
  /** What the log keeps of the patient's message when that held personal details. */
  readonly stored_message?: string;
};

export type TurnInput = {
  readonly session: Session;
  /** The session's newest cascade, if any. */
  readonly cascade?: Cascade;
  /** The calls of that cascade, in dial order. */
  readonly calls: readonly Call[];
  readonly message?: string;
  readonly action?: Action;
  readonly now: Date;
  /** SHA-256 hex of a text. */
  readonly hash: (text: string) => string;
  /** A second engine's opinion of this message: it may raise, never lower. */
  readonly raised?: Disposition;
  /** What can be done by text message; absent where nothing is set up. */
  readonly texts?: Texts;
};

export type Texts = {
  readonly contact: Contact | undefined;
  readonly channels: readonly Channel[];
  /** Six fresh digits, used if a code has to go out. */
  readonly code: string;
  /** Nobody is phoned for this patient before a number has proved itself. */
  readonly required?: true;
};

/** What the directory came back with, ranked. */
export type FoundClinics =
  | {
      readonly kind: 'found';
      readonly place_label: string;
      /** Best first: the first three are proposed, the rest replace what the patient drops. */
      readonly clinics: readonly ChosenClinic[];
      /** The source that answered when the first one did not serve: said plainly. */
      readonly note?: string;
    }
  | { readonly kind: 'not_covered'; readonly covered: readonly string[] }
  | { readonly kind: 'ambiguous'; readonly choices: readonly string[] }
  | { readonly kind: 'failed' };
