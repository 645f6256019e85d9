import { SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import type { Cascade } from '#shared/domain/cascade/cascade.ts';
import type { Clinic } from '#shared/domain/clinics/clinic.ts';
import { type Consent, canonicalPlan, type Plan, scriptVersion } from '#shared/domain/consent/plan.ts';
import type { PatientDetails } from '#shared/domain/dialogue/intake.ts';
import { newSession } from '#shared/domain/dialogue/new-session.ts';
import type { Session } from '#shared/domain/session/session.ts';
import type { Desk } from './desk.ts';

const open = [{ from: 8 * 60, to: 20 * 60 }];

export const aClinic = (changes: Partial<Clinic> = {}): Clinic => ({
  clinic_id: 'emb-ny-1',
  source: 'embedded',
  name: 'Riverside Family Practice',
  address: '12 Example Street',
  city: 'New York',
  region: 'NY',
  phone: '+12125550101',
  timezone: 'America/New_York',
  hours: [open, open, open, open, open, open, open],
  taxonomies: ['207Q00000X'],
  languages: ['en'],
  attribution: 'fictional',
  fictional: true,
  ...changes,
});

export const threeClinics: readonly Clinic[] = [
  aClinic(),
  aClinic({ clinic_id: 'emb-ny-2', name: 'Harbor Ear Clinic', phone: '+12125550102' }),
  aClinic({ clinic_id: 'emb-ny-3', name: 'Hudson Walk-In', phone: '+12125550103' }),
];

export const aPlan = (changes: Partial<Plan> = {}): Plan => ({
  clinics: threeClinics,
  complaint_phrase: 'ear pain',
  patient_first_name: 'Alex',
  fields: ['first_name', 'complaint_phrase'],
  fallback: 'earliest_in_window',
  preferences: '',
  language: 'en',
  script_version: scriptVersion,
  expires_at: '2026-11-24T16:30:00.000Z',
  ...changes,
});

export type Consented = {
  readonly session: Session;
  readonly cascade: Cascade;
  readonly token: string;
};

/** A patient who has said yes: session, consent and cascade as the chat would have written them. */
export const aConsent = async (
  desk: Pick<Desk, 'clock' | 'ids' | 'sessions'>,
  changes: Partial<Plan> = {},
  details: PatientDetails = {},
): Promise<Consented> => {
  const now = desk.clock.now();
  const plan = aPlan({ expires_at: new Date(now.getTime() + 86_400_000).toISOString(), ...changes });
  const consent: Consent = {
    plan_hash: desk.ids.sha256(canonicalPlan(plan)),
    fields: plan.fields,
    fallback: plan.fallback,
    given_at: now.toISOString(),
    expires_at: plan.expires_at,
  };
  const token = desk.ids.secret();
  const cascade: Cascade = {
    cascade_id: desk.ids.cascade(),
    session_id: desk.ids.session(),
    status: 'running',
    plan,
    consent,
    order: plan.clinics.map((_, index) => index + 1),
    call_ids: [],
    started_at: now.toISOString(),
    version: 1,
  };
  const created = newSession({ session_id: cascade.session_id, token_hash: desk.ids.sha256(token), now });
  const session: Session = {
    ...created,
    intake: { ...created.intake, details },
    consent,
    cascade_id: cascade.cascade_id,
    cascade_ids: [cascade.cascade_id],
  };
  await desk.sessions.saveTurn({
    before: undefined,
    after: session,
    messages: [{ message_id: desk.ids.message(), role: 'patient', text: 'yes', at: now.toISOString() }],
    events: [],
    cascade,
  });
  return { session, cascade, token };
};

/** Starts the cascade's execution, as the chat does right after the turn is durable. */
export const start = async (
  desk: Desk,
  { cascade }: { readonly cascade: Pick<Cascade, 'cascade_id'> },
): Promise<void> => {
  const client = new SFNClient({ endpoint: desk.stepFunctions.endpoint, region: 'us-east-1' });
  await client.send(
    new StartExecutionCommand({
      stateMachineArn: desk.stepFunctions.machineArn('cascade'),
      name: cascade.cascade_id,
      input: JSON.stringify({ cascade_id: cascade.cascade_id }),
    }),
  );
  client.destroy();
};

/** Skips time until the cascade is over. */
export const untilConcluded = async (desk: Desk, cascade_id: string): Promise<Cascade> => {
  for (let jumps = 0; jumps < 2_000; jumps += 1) {
    const cascade = await desk.cascades.get(cascade_id);
    if (cascade?.status === 'done') return cascade;
    let once = false;
    await desk.scheduler.runUntilIdle({
      until: () => {
        const before = once;
        once = true;
        return before;
      },
    });
  }
  throw new Error('The cascade did not come to an end.');
};

export const storyOf = async (desk: Desk, { session, cascade }: Consented) => {
  const calls = await desk.calls.many((await desk.cascades.get(cascade.cascade_id))?.call_ids ?? []);
  const entries = await desk.sessions.entries(session.session_id, { after: 0, limit: 200 });
  return {
    outcomes: calls.map(({ outcome }) => outcome),
    dials: desk.phoneWorld.log().filter(({ kind }) => kind === 'dial'),
    summaries: entries.flatMap((entry) =>
      entry.kind === 'message' && entry.message.text.startsWith('**Call summary**')
        ? [entry.message.text]
        : [],
    ),
    events: entries.flatMap((entry) => (entry.kind === 'event' ? [entry.event.type] : [])),
  };
};
