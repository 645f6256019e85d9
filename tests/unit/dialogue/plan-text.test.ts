import { describe, expect, it } from 'vitest';
import { en } from '#shared/domain/dialogue/catalogue/en.ts';
import { clinicLines, planText } from '#shared/domain/dialogue/plan-text.ts';
import { clinic, plan } from './records.ts';
import { sessionWith } from './scene.ts';

const clinics = [clinic(1), clinic(2), clinic(3)];
const shown = (): string =>
  planText(
    { ...plan, clinics: plan.clinics.map((one) => ({ ...one, timezone: 'America/Los_Angeles' })) },
    sessionWith({
      withheld: ['complaint_phrase', 'date_of_birth', 'full_name'],
      details: { first_name: 'Ana', date_of_birth: '1990-03-04' },
    }).intake,
    clinics,
    en,
    'en',
  );

describe('the plan as it is shown', () => {
  it('names what is kept back, as far as it was told at all', () => {
    expect(shown()).toContain('Not told to anyone: date of birth.\n');
  });

  it('holds in the time of the first clinic', () => {
    expect(shown()).toContain('Your yes is good until Wednesday, November 25 at 7:00 AM PST');
  });

  it('says why a clinic was found only where clinics are presented', () => {
    expect(shown()).not.toContain('km away');
    const line = 'Riverside Family Medicine, 100 Main Street, New York, +12125550101';
    expect(shown()).toContain(`1. ${line}\n2. `);
    expect(clinicLines([clinic(1)], en, false)).toEqual([
      en.clinicLine(1, 'Riverside Family Medicine', '100 Main Street, New York', '+12125550101', []),
    ]);
    expect(clinicLines([clinic(1)], en, true)[0]).toContain('1 km away');
  });
});
