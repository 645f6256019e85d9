import { describe, expect, it } from 'vitest';
import { canonicalPlan } from '#shared/domain/consent/plan.ts';
import { agree, consentUntil, reachesSomebody } from '#shared/domain/consent/propose.ts';
import { newSession } from '#shared/domain/dialogue/new-session.ts';
import type { FoundClinics } from '#shared/domain/dialogue/turn.ts';
import { openUntil } from '#shared/domain/session/open-until.ts';
import { conversation, earache, fourClinics } from '../dialogue/conversation.ts';
import { clinic, consent, hash, tuesdayMorning as now, plan } from '../dialogue/records.ts';

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

/** These clinics keep the hours assumed of a practice: weekdays, 8:30 to 16:30 in New York. */
describe('how long a yes lasts', () => {
  it.each([
    ['on a weekday morning a day', '2026-11-24T15:00:00Z', '2026-11-25T15:00:00.000Z'],
    ['in the evening a day, which covers the morning', '2026-11-24T23:00:00Z', '2026-11-25T23:00:00.000Z'],
    [
      'on Friday evening until the clinics close on Monday',
      '2026-11-20T23:00:00Z',
      '2026-11-23T21:30:00.000Z',
    ],
    ['on Friday before a holiday Monday until Tuesday', '2026-01-16T22:00:00Z', '2026-01-20T21:30:00.000Z'],
  ])('%s', (_, now, until) => {
    const given = consentUntil(plan.clinics, new Date(now));
    expect(given.toISOString()).toBe(until);
    expect(reachesSomebody({ ...plan, expires_at: until }, new Date(now))).toBe(true);
  });

  it('by the clinic that opens first', () => {
    const weekday = [{ from: 540, to: 1020 }];
    const saturday = { timezone: 'America/New_York', hours: [[], [], [], [], [], [], weekday] } as const;
    const friday = new Date('2026-11-20T23:00:00Z');
    const monday = { timezone: 'America/New_York', hours: [[], weekday, [], [], [], [], []] } as const;
    expect(consentUntil([monday, saturday], friday).getTime()).toBeLessThan(
      friday.getTime() + 2 * 86_400_000,
    );
    expect(
      reachesSomebody(
        {
          clinics: [
            { ...clinic(1), ...monday },
            { ...clinic(2), ...saturday },
          ],
          expires_at: '2026-11-21T23:00:00.000Z',
        },
        friday,
      ),
    ).toBe(true);
  });

  it('never more than four days, also where nobody opens before', () => {
    const mondays = [[], [{ from: 540, to: 1020 }], [], [], [], [], []] as const;
    const never = { timezone: 'America/New_York', hours: mondays };
    const from = new Date('2026-11-24T15:00:00Z');
    const until = consentUntil([never], from);
    expect(until.getTime() - from.getTime()).toBe(4 * 86_400_000);
  });

  it('keeps the chat open for a day after it, so that the patient still hears what came of it', () => {
    const session = newSession({ session_id: 'ses_1', token_hash: 't', now });
    const monday = '2026-11-30T21:30:00.000Z';
    const held = { ...session, consent: { ...consent, expires_at: monday } };
    expect(openUntil(held, now)).toBe('2026-12-01T21:30:00.000Z');
    expect(openUntil(session, now)).toBe('2026-11-25T15:00:00.000Z');
    const short = { ...session, consent: { ...consent, expires_at: '2026-11-24T20:00:00.000Z' } };
    expect(openUntil(short, now)).toBe('2026-11-25T20:00:00.000Z');
    const over = { ...session, consent: { ...consent, expires_at: '2026-11-20T20:00:00.000Z' } };
    expect(openUntil(over, now)).toBe('2026-11-25T15:00:00.000Z');
    const revoked = { ...held.consent, revoked_at: now.toISOString() };
    expect(openUntil({ ...held, consent: revoked }, now)).toBe('2026-11-25T15:00:00.000Z');
  });
});

describe('a yes on a Friday evening', () => {
  const fridayEvening = new Date('2026-11-20T23:00:00Z');
  const asked = () => {
    const chat = conversation(fourClinics, fridayEvening);
    for (const line of earache) chat.say(line);
    return chat;
  };

  it('promises Monday, and plan, receipt and promise agree', () => {
    const chat = asked();
    const shown = chat.replies().at(-1);
    expect(shown).toContain('Monday, November 23 at 4:30 PM');
    const turn = chat.say('yes');
    expect(turn.reply).toMatch(/We'll call .+ Monday, November 23.* 8:30 AM/);
    expect(chat.session().consent?.expires_at).toBe('2026-11-23T21:30:00.000Z');
  });

  it('to a plan of the morning, which would run out on Saturday, starts nothing and shows one that lasts', () => {
    const chat = asked();
    const held = chat.session().plan;
    if (held === undefined) throw new Error('No plan.');
    const old = { ...held.plan, expires_at: '2026-11-21T15:00:00.000Z' };
    chat.change({ plan: { plan: old, hash: hash(canonicalPlan(old)) } });
    for (const yes of [
      () =>
        chat.press({
          type: 'consent',
          plan_hash: hash(canonicalPlan(old)),
          fields: old.fields,
          fallback: old.fallback,
        }),
      () => chat.say('yes'),
    ]) {
      chat.change({ plan: { plan: old, hash: hash(canonicalPlan(old)) } });
      const turn = yes();
      expect(turn.effects).toEqual([]);
      expect(turn.reply).toContain('agree to it once more');
      expect(chat.session().plan?.plan.expires_at).toBe('2026-11-23T21:30:00.000Z');
    }
    expect(chat.say('yes').effects.map(({ type }) => type)).toEqual(['start_cascade']);
  });

  it('to clinics that open later than any yes may last promises no call', () => {
    const closed: FoundClinics = {
      kind: 'found',
      place_label: 'New York, NY',
      clinics: [1, 2, 3].map((number) => ({ ...clinic(number), hours: [[], [], [], [], [], [], []] })),
    };
    const chat = conversation(closed, fridayEvening);
    for (const line of earache) chat.say(line);
    const turn = chat.say('yes');
    expect(turn.effects).toEqual([]);
    expect(turn.reply).toContain('Nobody is called');
    expect(turn.reply).not.toContain("We'll call");
  });
});
