import { describe, expect, it } from 'vitest';
import type { Cascade } from '#shared/domain/cascade/cascade.ts';
import { newSession } from '#shared/domain/dialogue/new-session.ts';
import { pendingQuestionOf } from '#shared/domain/dialogue/pending-question.ts';
import { phaseOf } from '#shared/domain/dialogue/phase.ts';
import type { Session } from '#shared/domain/session/session.ts';
import { call, cascade, later, tuesdayMorning as now, plan } from './records.ts';

const session = (change: Partial<Session> = {}): Session => ({
  ...newSession({ session_id: 'ses_1', token_hash: 't', now }),
  ...change,
});
const asked = (thing: Session['intake']['asked']): Session => {
  const fresh = session();
  return thing === undefined ? fresh : { ...fresh, intake: { ...fresh.intake, asked: thing } };
};
const question: NonNullable<Cascade['question']> = {
  question_id: 'q_1',
  call_id: 'cas_1.1.1',
  text: 'Which time?',
  options: [{ option_id: 'a', label: 'Friday' }],
  asked_at: now.toISOString(),
  expires_at: later(now, 90).toISOString(),
};

describe('the phase', () => {
  it.each([
    [undefined, 'intake'],
    ['complaint', 'intake'],
    ['severity', 'screening'],
    ['red_flag', 'screening'],
    ['location', 'locating'],
    ['preferences', 'locating'],
    ['booking_offer', 'done'],
  ] as const)('while %s is asked is %s', (thing, phase) => {
    expect(phaseOf(asked(thing))).toBe(phase);
  });

  it('is done after the last word, with nothing asked', () => {
    const fresh = session();
    expect(phaseOf({ ...fresh, intake: { ...fresh.intake, ended: true } })).toBe('done');
  });

  it('is consent exactly while the plan is on the table', () => {
    expect(phaseOf(session({ plan: { plan, hash: 'h' } }))).toBe('consent');
  });

  it('is calling until the end, waiting and cancelling included', () => {
    for (const status of ['running', 'waiting', 'cancelling'] as const) {
      expect(phaseOf(session(), cascade({ status }))).toBe('calling');
    }
  });

  it('is a decision while a question is open, and not after its time', () => {
    expect(phaseOf(session(), cascade({ status: 'asking', question }), now)).toBe('decision');
    expect(phaseOf(session(), cascade({ status: 'asking', question }), later(now, 91))).toBe('calling');
    expect(phaseOf(session(), cascade({ question }), later(now, 90))).toBe('calling');
    expect(phaseOf(session(), cascade({ question }))).toBe('decision');
    const cancel_requested_at = now.toISOString();
    expect(phaseOf(session(), cascade({ question, cancel_requested_at }), now)).toBe('calling');
    const answer = { option_id: 'a', at: now.toISOString(), by: 'patient' as const };
    expect(phaseOf(session(), cascade({ question: { ...question, answer } }), now)).toBe('calling');
  });

  it('is a decision while only the patient can say "go on"', () => {
    const hold = { reason: 'patient' as const, until: plan.expires_at };
    expect(phaseOf(session(), cascade({ status: 'waiting', hold }), now)).toBe('decision');
  });

  it('is cancelled only when no call is live', () => {
    const cancelling = cascade({ status: 'cancelling', cancel_requested_at: now.toISOString() });
    expect(phaseOf(session(), cancelling)).toBe('calling');
    expect(phaseOf(session(), cascade({ status: 'done', outcome: 'cancelled' }))).toBe('cancelled');
    expect(phaseOf(session({ cancelled: true }))).toBe('cancelled');
  });

  it('is emergency whatever else holds', () => {
    expect(phaseOf(session({ emergency: true }), cascade())).toBe('emergency');
    expect(phaseOf(session({ emergency: true }), cascade({ status: 'done', outcome: 'booked' }))).toBe(
      'emergency',
    );
  });
});

describe('the pending question', () => {
  it('is the one of the agent while it may still be answered', () => {
    expect(pendingQuestionOf(cascade({ question }), [], 'en', now)?.question_id).toBe('q_1');
    expect(pendingQuestionOf(cascade({ question }), [], 'en', later(now, 91))).toBeUndefined();
    expect(pendingQuestionOf(cascade({ question, status: 'done' }), [], 'en', now)).toBeUndefined();
  });

  it('is "go on" after a call whose end is unknown, with the number to ring oneself', () => {
    const pending = pendingQuestionOf(cascade(), [call(1, { outcome: 'unknown' })], 'en', now);
    expect(pending?.text).toContain('+12125550101');
    expect(pending?.options.map(({ option_id }) => option_id)).toEqual(['go_on', 'stop']);
  });

  it('is not "go on" once nobody may be rung any more, because the consent has run out', () => {
    const expires = new Date(cascade().consent.expires_at);
    const at = (seconds: number) =>
      pendingQuestionOf(cascade(), [call(1, { outcome: 'unknown' })], 'en', later(expires, seconds));
    expect(at(-1)?.expires_at).toBe(expires.toISOString());
    expect(at(0)).toBeUndefined();
  });
});
