import type { Clinic } from '../clinics/clinic.ts';
import { type ClinicMemory, memoryHints } from '../clinics/memory.ts';
import { sayHints } from '../clinics/say-hints.ts';
import type { Plan } from '../consent/plan.ts';
import { expandPreferences } from '../dates/compact-preferences.ts';
import { describe } from '../dates/describe-preferences.ts';
import { saySlot } from '../dates/say-date.ts';
import { localeOf } from '../dates/words.ts';

/** What the clinic agent is told for one call. Every value is a non-empty string: a missing one kills the call after the 200. */
export const clinicAgentVariables = [
  'request',
  'clinic_name',
  'clinic_address',
  'clinic_timezone',
  'chief_complaint',
  'patient_first_name',
  'patient_preferences',
  'chosen_slot',
  'clinic_hints',
  'fallback',
  'language',
  'today',
  'cascade_id',
  'call_id',
  'secret__call_token',
] as const;
export type ClinicAgentVariables = Readonly<Record<(typeof clinicAgentVariables)[number], string>>;

const spoken: Readonly<Record<Plan['fallback'], string>> = {
  earliest_in_window: 'take the earliest slot that fits the preferences',
  decline: 'decline politely',
  ask_call_back: 'ask whether the patient may call back',
};

/** What the agent is to do, as a sentence of its own: the prompt says how. */
const requestOf = ({ request, language }: Plan): string => {
  if (request === undefined) return 'book a new appointment';
  const verb = request.type === 'cancel_appointment' ? 'cancel' : 'move';
  return `${verb} the appointment of ${saySlot(request.appointment.slot, localeOf(language))}`;
};

/** The plan keeps the compact form a tool parses; a voice needs words. */
const spokenPreferences = ({ preferences, language }: Plan): string => {
  const wanted = expandPreferences(preferences);
  return wanted === undefined ? preferences : describe(wanted, localeOf(language));
};

const orElse = (value: string, fallback: string): string => (value.trim() === '' ? fallback : value.trim());

/**
 * Built from the plan the patient saw, and from nothing else: the reason is the phrase shown at consent, the name is the
 * one consented or "a patient". `today` is the date in the clinic's zone, so that "next Tuesday" has an anchor.
 */
export const agentVariables = (call: {
  readonly plan: Plan;
  readonly clinic: Clinic;
  readonly cascade_id: string;
  readonly call_id: string;
  readonly call_token: string;
  readonly chosen_slot?: string;
  /** What earlier calls taught about this clinic's telephone. */
  readonly memory?: ClinicMemory;
  readonly now: Date;
}): ClinicAgentVariables => ({
  request: requestOf(call.plan),
  clinic_name: orElse(call.clinic.name, 'the clinic'),
  clinic_address: orElse(call.clinic.address, 'no address given'),
  clinic_timezone: call.clinic.timezone,
  chief_complaint: orElse(call.plan.complaint_phrase, 'a health concern'),
  patient_first_name: call.plan.fields.includes('first_name')
    ? orElse(call.plan.patient_first_name, 'a patient')
    : 'a patient',
  patient_preferences: orElse(spokenPreferences(call.plan), 'any time'),
  chosen_slot: orElse(call.chosen_slot ?? '', 'none'),
  clinic_hints: sayHints(memoryHints(call.memory, call.now), localeOf(call.plan.language)),
  fallback: spoken[call.plan.fallback],
  language: orElse(call.plan.language, 'en'),
  today: new Intl.DateTimeFormat('en-US', { dateStyle: 'full', timeZone: call.clinic.timezone }).format(
    call.now,
  ),
  cascade_id: call.cascade_id,
  call_id: call.call_id,
  secret__call_token: call.call_token,
});
