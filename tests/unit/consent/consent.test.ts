import { describe, expect, it } from 'vitest';
import { canonicalPlan } from '#shared/domain/consent/plan.ts';
import { agree } from '#shared/domain/consent/propose.ts';
import { receiptOf } from '#shared/domain/consent/receipt.ts';
import { consent, hash, tuesdayMorning as now, plan } from '../dialogue/records.ts';

const yes = { plan, fields: plan.fields, fallback: plan.fallback, nameless: 'a patient', now, hash };

describe('a yes to the plan', () => {
  it('is kept with the fingerprint of exactly what was agreed', () => {
    const given = agree(yes);
    expect(given.consent.plan_hash).toBe(hash(canonicalPlan(plan)));
    expect(given.consent.expires_at).toBe(plan.expires_at);
  });

  it('may be narrower than the plan and then has its own fingerprint', () => {
    const given = agree({ ...yes, fields: ['complaint_phrase'], fallback: 'decline' });
    expect(given.plan.fields).toEqual(['complaint_phrase']);
    expect(given.plan.patient_first_name).toBe('a patient');
    expect(given.consent.fallback).toBe('decline');
    expect(given.consent.plan_hash).not.toBe(hash(canonicalPlan(plan)));
  });

  it('keeps the fingerprint of a plan without a name, also when the yes is in another language', () => {
    const nameless = { ...plan, fields: ['complaint_phrase'] as const, patient_first_name: 'a patient' };
    const given = agree({ ...yes, plan: nameless, fields: nameless.fields, nameless: 'un paciente' });
    expect(given.consent.plan_hash).toBe(hash(canonicalPlan(nameless)));
  });

  it('is never wider than the plan', () => {
    const given = agree({ ...yes, fields: ['first_name', 'insurer', 'callback_number', 'date_of_birth'] });
    expect(given.plan.fields).toEqual(['first_name', 'complaint_phrase', 'date_of_birth']);
  });

  it('always lets the clinic hear the reason, because a booking needs one', () => {
    expect(agree({ ...yes, fields: [] }).plan.fields).toEqual(['complaint_phrase']);
  });
});

describe('the receipt', () => {
  it('names clinics with numbers, what is said, what is kept for a question, and the fingerprint', () => {
    const text = receiptOf(plan, consent, 'en');
    expect(text).toContain('1. Riverside Family Medicine, 100 Main Street, New York, +12125550101');
    expect(text).toContain('reason "ear pain"');
    expect(text).toContain('- date of birth');
    expect(text).toContain(consent.plan_hash);
    expect(text).not.toContain('Withdrawn');
  });

  it('says when it was withdrawn', () => {
    const text = receiptOf(plan, { ...consent, revoked_at: '2026-11-24T16:00:00.000Z' }, 'en');
    expect(text).toContain('Withdrawn: 2026-11-24T16:00:00.000Z');
  });

  it('exists in Spanish', () => {
    expect(receiptOf(plan, consent, 'es')).toContain('Consentimiento para las llamadas');
  });
});
