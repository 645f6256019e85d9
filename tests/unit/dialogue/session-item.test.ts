import { expect, it } from 'vitest';
import { readSession } from '#shared/contracts/session-item.ts';
import type { Intake } from '#shared/domain/dialogue/intake.ts';
import { newSession } from '#shared/domain/dialogue/new-session.ts';
import type { Session } from '#shared/domain/session/session.ts';
import { clinic, consent, tuesdayMorning as now, plan } from './records.ts';

/** Every field, also the optional ones: a field the schema forgot would be dropped without a word. */
const intake: Required<Intake> = {
  asked: 'consent',
  times_asked: { onset: 2 },
  story: ['my ear hurts'],
  who: 'other',
  relation: 'son',
  age_years: 3,
  sex: 'male',
  pregnant: false,
  complaint: { category: 'ent', label: 'ear pain', phrase: 'ear pain' },
  onset: 'since Tuesday',
  severity: '6/10',
  screen: { items: ['stiff neck'], answers: ['no'] },
  confirming: { id: 'R14', question: 'Did it come on within seconds?' },
  denied_flags: ['R15'],
  location: '10001',
  place_choices: ['Hollywood, CA', 'Hollywood, FL'],
  finding: true,
  preferences: { text: 'any weekday', compact: 'Mon 00:00-24:00' },
  details: {
    first_name: 'Ana',
    full_name: 'Ana Lopez',
    date_of_birth: '1990-03-04',
    callback_number: '+12125550188',
    insurer: 'self-pay',
    patient_status: 'new',
  },
  skipped: ['identity'],
  withheld: ['full_name'],
  fallback: 'decline',
  spares: [clinic(4)],
  nucc: ['207Q00000X'],
  ended: true,
};
const whole: Required<Session> = {
  session_id: 'ses_1',
  token_hash: 't',
  owner_hash: 'owner',
  language: 'es',
  created_at: now.toISOString(),
  turns: 3,
  intake,
  disposition: 'same_day',
  emergency: false,
  clinics: [clinic(1)],
  plan: { plan, hash: 'h' },
  consent: { ...consent, revoked_at: now.toISOString() },
  cascade_id: 'cas_1',
  cascade_ids: ['cas_1'],
  unsaid_summary: { message_id: 'm', text: '**Call summary**' },
  cancelled: false,
  feedback: [
    { cascade_id: 'cas_0', right: false, because: 'They had no record of it.', at: now.toISOString() },
  ],
  version: 4,
};

it('a stored session comes back as it was, every field of it', () => {
  expect(readSession(JSON.parse(JSON.stringify(whole)))).toEqual(whole);
});

it('a new session comes back as it was, and storage attributes are dropped', () => {
  const fresh = newSession({ session_id: 'ses_1', token_hash: 't', now });
  expect(readSession({ ...fresh, pk: 'S#1', sk: 'STATE', type: 'session' })).toEqual(fresh);
});

it('an item that does not fit is refused', () => {
  expect(() => readSession({ ...whole, disposition: 'perhaps' })).toThrow();
});
