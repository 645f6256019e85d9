import { type Call, cascadeCallId, emptyToolRecord } from '#shared/domain/call/call.ts';
import type { Outcome } from '#shared/domain/call/outcome.ts';
import type { Cascade, Question } from '#shared/domain/cascade/cascade.ts';
import type { Surroundings } from '#shared/domain/cascade/next-step.ts';
import { aPlan } from './a-consent.ts';

export const noon = new Date('2026-11-23T17:00:00.000Z');
export const later = (seconds: number, from: Date = noon): Date => new Date(from.getTime() + seconds * 1000);

export const aCascade = (changes: Partial<Cascade> = {}): Cascade => {
  const plan = aPlan({ expires_at: later(86_400).toISOString() });
  return {
    cascade_id: 'cas_1',
    session_id: 'ses_1',
    status: 'running',
    plan,
    consent: {
      plan_hash: 'hash',
      fields: plan.fields,
      fallback: plan.fallback,
      given_at: noon.toISOString(),
      expires_at: plan.expires_at,
    },
    order: [1, 2, 3],
    call_ids: [],
    started_at: noon.toISOString(),
    version: 1,
    ...changes,
  };
};

/** A call to the clinic at `position`, ended with `outcome`; without one it is live. */
export const aCall = (position: number, outcome?: Outcome, changes: Partial<Call> = {}): Call => ({
  call_id: cascadeCallId('cas_1', position, 1),
  purpose: 'cascade',
  session_id: 'ses_1',
  cascade_id: 'cas_1',
  clinic_id: `clinic-${position}`,
  clinic_name: `Clinic ${position}`,
  to_number: `+1212555010${position}`,
  timezone: 'America/New_York',
  language: 'en',
  status: outcome === undefined ? 'in_progress' : 'done',
  dial:
    outcome === 'not_placed' ? { state: 'not_placed', reason: 'rejected', code: 'x' } : { state: 'placed' },
  dialled_at: noon.toISOString(),
  tools: emptyToolRecord,
  evidence: [],
  version: 1,
  ...(outcome === undefined ? {} : { outcome, ended_at: noon.toISOString() }),
  ...(outcome === 'not_placed' ? { not_placed_reason: 'rejected' as const } : {}),
  ...changes,
});

export const around = (calls: readonly Call[], changes: Partial<Surroundings> = {}): Surroundings => ({
  calls,
  emergency: false,
  consentRevoked: false,
  now: noon,
  callableFrom: () => noon,
  lookedUpAt: () => undefined,
  ...changes,
});

/** A clinic's question: one time to choose, or none. */
export const aQuestion = (changes: Partial<Question> = {}): Question => ({
  question_id: 'q',
  call_id: 'cas_1.1.1',
  text: 'Which one?',
  options: [
    { option_id: 'a', label: 'Tuesday', slot_id: 'slot-a' },
    { option_id: 'none', label: 'None of these' },
  ],
  asked_at: noon.toISOString(),
  expires_at: later(90).toISOString(),
  ...changes,
});
