import type { DisclosableField, Fallback } from '../consent/plan.ts';
import type { ChosenClinic } from '../session/session.ts';

/** What the chat has asked and is waiting to hear. One at a time: one question a message. */
export const askedThings = [
  'complaint',
  'red_flag',
  'patient',
  'pregnancy',
  'onset',
  'severity',
  'screen',
  'location',
  'place_choice',
  'preferences',
  'identity',
  'cover',
  'consent',
  'booking_offer',
] as const;
export type Asked = (typeof askedThings)[number];

/** Answers to these are about the complaint itself. */
export const healthQuestions = [
  'complaint',
  'red_flag',
  'patient',
  'pregnancy',
  'onset',
  'severity',
  'screen',
] as const satisfies readonly Asked[];

/** Which answer a numbered screen got, item by item. */
export type ScreenAnswer = 'yes' | 'no' | 'not_sure';

/** Kept apart from the chat; a value leaves the house only through the `disclose` tool, and only if consented. */
export type PatientDetails = {
  readonly first_name?: string;
  readonly full_name?: string;
  /** YYYY-MM-DD. */
  readonly date_of_birth?: string;
  /** E.164. */
  readonly callback_number?: string;
  /** An insurer's name as typed, or "self-pay". */
  readonly insurer?: string;
  readonly patient_status?: 'new' | 'existing';
};

export type Intake = {
  /** The newest question of ours that the next message may answer. */
  readonly asked?: Asked;
  /** How often each thing was asked: after the second time the chat goes on without it. */
  readonly times_asked: Readonly<Partial<Record<Asked, number>>>;
  /** The patient's words about the complaint, and our rendering of bound answers ("no fever"); what triage reads. */
  readonly story: readonly string[];
  readonly who?: 'self' | 'other';
  /** For "other": the word the patient used, e.g. "son". */
  readonly relation?: string;
  readonly age_years?: number;
  readonly sex?: 'female' | 'male';
  readonly pregnant?: boolean;
  /** `phrase` is what a clinic may hear: neutral and short, never the patient's raw text. */
  readonly complaint?: { readonly category: string; readonly label: string; readonly phrase: string };
  /** As the patient said it; "not sure" is an answer. */
  readonly onset?: string;
  readonly severity?: string;
  /** The complaint's own list of warning signs, and what came back. */
  readonly screen?: { readonly items: readonly string[]; readonly answers: readonly ScreenAnswer[] };
  /** A red flag that may be there: asked once with yes or no. */
  readonly confirming?: { readonly id: string; readonly question: string };
  /** Red flags the patient has explicitly denied. */
  readonly denied_flags: readonly string[];
  readonly location?: string;
  /** Labels offered when the place could be several. */
  readonly place_choices?: readonly string[];
  /** True between asking the directory and hearing from it. */
  readonly finding: boolean;
  /** `text` in plain words as understood; `compact` is the form a tool parses back. */
  readonly preferences?: { readonly text: string; readonly compact: string };
  /** What was asked for and not given is not asked again. */
  readonly details: PatientDetails;
  readonly skipped: readonly Asked[];
  /** Chosen at consent: what may be disclosed, and what happens when the patient does not answer in time. */
  readonly withheld: readonly DisclosableField[];
  readonly fallback: Fallback;
  /** Clinics found beyond those shown, best first: a dropped clinic is replaced from here. */
  readonly spares: readonly ChosenClinic[];
  /** Codes and advice of the assessment that settled the disposition. */
  readonly nucc: readonly string[];
  /** The request is over without a cascade: self-care advice was given. */
  readonly ended: boolean;
};

export const emptyIntake: Intake = {
  times_asked: {},
  story: [],
  denied_flags: [],
  finding: false,
  details: {},
  skipped: [],
  withheld: [],
  fallback: 'earliest_in_window',
  spares: [],
  nucc: [],
  ended: false,
};
