import type { Clinic } from '#shared/domain/clinics/clinic.ts';
import { canonicalPlan, type DisclosableField } from '#shared/domain/consent/plan.ts';
import { proposePlan } from '#shared/domain/consent/propose.ts';
import { newSession } from '#shared/domain/dialogue/new-session.ts';
import type { Session } from '#shared/domain/session/session.ts';
import type { Ids } from '#shared/ports.ts';
import { frozen } from '#tests/support/fake-store/frozen.ts';
import type { PatientStory } from '../machinery/schedule.ts';

/** Words that belong to one patient and may appear nowhere but in the chat and on the phone. */
export const canaries = ['Zebedee', 'canary ache', '1931-07-13'] as const;

const open = [{ from: 8 * 60, to: 20 * 60 }];

/** Opening hours as the checks know them: every day from eight to eight in New York. */
export const openFrom = 8;
export const openTo = 20;

/** Ninety fictional numbers each, from 555-0110 to 555-0199; only crowds need more than the first. */
const areaCodes = ['212', '315', '332', '347', '516', '518', '585', '607', '631', '646', '680', '716', '718'];
const phoneOf = (index: number): string =>
  `+1${areaCodes[Math.floor(index / 90) % areaCodes.length]}55501${10 + (index % 90)}`;

const makeClinic = (index: number): Clinic => ({
  clinic_id: `clinic-${index}`,
  source: 'embedded',
  name: `Clinic Number ${index}`,
  address: `${index} Example Street`,
  city: 'New York',
  region: 'NY',
  phone: phoneOf(index),
  timezone: 'America/New_York',
  hours: [open, open, open, open, open, open, open],
  taxonomies: ['207Q00000X'],
  languages: ['en'],
  attribution: 'fictional',
  fictional: true,
});

const clinics = new Map<number, Clinic>();
/** The same in every story: each is made once, and never changed. */
export const clinicAt = (index: number): Clinic => {
  const before = clinics.get(index);
  if (before !== undefined) return before;
  const made = frozen(makeClinic(index));
  clinics.set(index, made);
  return made;
};

const fields: readonly DisclosableField[] = ['first_name', 'complaint_phrase'];

/** A session with the plan on the table, as the dialogue leaves it; the yes comes over HTTP. */
export const plannedSession = (
  before: Session | undefined,
  made: {
    readonly session_id: string;
    readonly token_hash: string;
    readonly story: PatientStory;
    readonly now: Date;
    readonly hash: Ids['sha256'];
  },
): Session => {
  const base =
    before ?? newSession({ session_id: made.session_id, token_hash: made.token_hash, now: made.now });
  const clinics = made.story.clinics.map((index) => ({ ...clinicAt(index), why: ['near'] }));
  const plan = proposePlan({
    clinics,
    complaint_phrase: canaries[1],
    patient_first_name: canaries[0],
    fields,
    fallback: made.story.fallback,
    preferences: '',
    language: 'en',
    now: made.now,
  });
  const { cascade_id: _, consent: __, unsaid_summary: ___, ...rest } = base;
  return {
    ...rest,
    intake: { ...base.intake, details: { ...base.intake.details, date_of_birth: canaries[2] } },
    clinics,
    plan: { plan, hash: made.hash(canonicalPlan(plan)) },
  };
};
