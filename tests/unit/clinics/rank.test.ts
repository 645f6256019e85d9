import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Clinic } from '#shared/domain/clinics/clinic.ts';
import { type ClinicMemory, rememberCall } from '#shared/domain/clinics/memory.ts';
import { rankClinics, scoreClinics } from '#shared/domain/clinics/rank.ts';
import type { RankRequest } from '#shared/domain/clinics/score-clinic.ts';
import { anyTime } from '#shared/domain/dates/preferences.ts';
import { daily, hour, weekdays } from './a-clinic.ts';
import { kmNorth, now, other, place, request } from './a-request.ts';

const ids = (clinics: readonly Clinic[], change: Partial<RankRequest> = {}): readonly string[] =>
  rankClinics(clinics, request(change)).map(({ clinic_id }) => clinic_id);

describe('the three clinics proposed', () => {
  it('come nearest first when nothing else differs', () => {
    expect(ids([other(1, kmNorth(3)), other(2, kmNorth(1)), other(3, kmNorth(2))])).toEqual([
      'clinic_2',
      'clinic_3',
      'clinic_1',
    ]);
  });

  it('are only of a kind that was asked for', () => {
    expect(ids([other(1, { taxonomies: ['207N00000X'] }), other(2)])).toEqual(['clinic_2']);
  });

  it('leave out what the patient does not want and what must not be dialled', () => {
    const clinics = [other(1), other(2, { phone: '+19005550100' }), other(3)];
    expect(ids(clinics, { excluded_ids: ['clinic_1'] })).toEqual(['clinic_3']);
  });

  it('leave out what is farther than anybody would travel', () => {
    expect(ids([other(1, kmNorth(81)), other(2, kmNorth(79))])).toEqual(['clinic_2']);
  });

  it('are none for an emergency: nobody is sent to a front desk then', () => {
    expect(ids([other(1)], { disposition: 'emergency' })).toEqual([]);
    expect(ids([other(1)], { disposition: 'call_911' })).toEqual([]);
  });

  it('hold one clinic once, however often a directory lists it', () => {
    const twins = [
      other(1),
      other(2, { phone: '+12125550101' }),
      other(3, { address: '1 Test Street' }),
      other(4, { name: 'Practice 1 - Uptown', ...kmNorth(1) }),
    ];
    expect(ids(twins)).toEqual(['clinic_1']);
  });

  it('include the very kind wanted when one is near, although others are nearer', () => {
    const family = [other(1), other(2), other(3)].map((clinic) => ({
      ...clinic,
      taxonomies: ['207Q00000X'],
    }));
    const skin = other(4, { taxonomies: ['207N00000X'], ...kmNorth(20) });
    expect(ids([...family, skin], { nucc: ['207N00000X', '207Q00000X'] }).slice(0, 3)).toContain('clinic_4');
  });

  it('fall back on other kinds behind the wanted one', () => {
    const clinics = [other(1, { taxonomies: ['207Q00000X'] }), other(2, { taxonomies: ['207N00000X'] })];
    expect(ids(clinics, { nucc: ['207N00000X'], fallback: ['207Q00000X'] })).toEqual([
      'clinic_2',
      'clinic_1',
    ]);
  });
});

describe('urgency', () => {
  const near = other(1, { hours: weekdays(hour(13, 17)) });
  const openFarther = other(2, { hours: daily(hour(8, 20)), ...kmNorth(2) });

  it('puts a clinic that is open now first when the patient should be seen today', () => {
    expect(ids([near, openFarther], { disposition: 'same_day' })[0]).toBe('clinic_2');
    expect(ids([near, openFarther], { disposition: 'appointment' })[0]).toBe('clinic_1');
  });

  it('drops a clinic that closes within the hour when the patient should be seen today', () => {
    const closing = other(3, { hours: weekdays(hour(8, 10.5)) });
    const lunch = other(4, { hours: weekdays(hour(8, 10.5), hour(11, 17)) });
    expect(ids([closing, lunch], { disposition: 'same_day' })).toEqual(['clinic_4']);
    expect(ids([closing], { disposition: 'appointment' })).toEqual(['clinic_3']);
  });

  it('prefers a clinic that is open when the patient can come', () => {
    const saturday = { ...anyTime, alternatives: [{ weekdays: [6], from_minute: 540, to_minute: 720 }] };
    const open = other(2, { hours: daily(hour(8, 20)), ...kmNorth(0.5) });
    expect(ids([other(1), open], { wanted: saturday })[0]).toBe('clinic_2');
  });
});

describe('what is known about a clinic', () => {
  it('counts neither for nor against it while it is unknown', () => {
    const { accepts_new_patients: _, ...silent } = other(2);
    const scores = new Map(
      scoreClinics([other(1), silent, other(3, { accepts_new_patients: false })], request()).map((each) => [
        each.clinic.clinic_id,
        each.score,
      ]),
    );
    const [yes = 0, unknown = 0, no = 0] = ['clinic_1', 'clinic_2', 'clinic_3'].map((id) => scores.get(id));
    expect(yes).toBeGreaterThan(unknown);
    expect(unknown).toBeGreaterThan(no);
    expect(yes - unknown).toBeCloseTo(unknown - no, 6);
  });

  it('prefers a desk that has booked before, and one that does not hang up on automated callers', () => {
    const memoryOf = (
      clinic: Clinic,
      outcome: 'booked' | 'refuses_automated',
    ): readonly [string, ClinicMemory] => [
      clinic.clinic_id,
      rememberCall(undefined, clinic, { at: new Date('2026-11-20T15:00:00Z'), outcome }),
    ];
    const [one, two, three] = [other(1), other(2, kmNorth(0.1)), other(3, kmNorth(0.2))];
    const memory = new Map([memoryOf(one, 'refuses_automated'), memoryOf(three, 'booked')]);
    expect(ids([one, two, three], { memory })).toEqual(['clinic_3', 'clinic_2', 'clinic_1']);
  });

  it('judges the distance by the ZIP code, and says "about", when a source has no coordinates', () => {
    const { latitude: _, longitude: __, ...noCoordinates } = other(1, { postal_code: '11215-1234' });
    const [ranked] = rankClinics([noCoordinates], request());
    expect(ranked?.why[0]).toMatch(/^about \d+\.\d miles$/);
  });
});

describe('the reasons', () => {
  it('are said in English', () => {
    const [ranked] = rankClinics([other(1, kmNorth(1.9312))], request());
    expect(ranked?.why).toEqual(['1.2 miles', 'family medicine', 'open until 5 PM', 'takes new patients']);
    expect(ranked?.distance_km).toBe(1.9);
  });

  it('are said in Spanish, and name the language', () => {
    const [ranked] = rankClinics(
      [other(1, { languages: ['en', 'es'], ...kmNorth(1.9312) })],
      request({ language: 'es' }),
    );
    expect(ranked?.why).toEqual([
      'a 1.2 millas',
      'medicina familiar',
      'abierta hasta las 5 de la tarde',
      'acepta pacientes nuevos',
      'habla español',
    ]);
  });

  it('say when a closed clinic opens', () => {
    const evening = new Date('2026-11-25T20:00:00-05:00');
    const [ranked] = rankClinics([other(1)], request({ now: evening }));
    // The next day is Thanksgiving.
    expect(ranked?.why).toContain('opens on Friday at 9 AM');
  });
});

const anyClinic = fc
  .record({
    number: fc.integer({ min: 0, max: 40 }),
    km: fc.integer({ min: 0, max: 90 }),
    kind: fc.constantFrom('207Q00000X', '261QU0200X', '207N00000X', '208000000X'),
    opens: fc.integer({ min: 0, max: 12 }),
    long: fc.integer({ min: 1, max: 11 }),
    accepts: fc.boolean(),
    languages: fc.constantFrom(['en'], ['en', 'es'], []),
  })
  .map(({ number, km, kind, opens, long, accepts, languages }) =>
    other(number, {
      ...kmNorth(km),
      taxonomies: [kind],
      hours: weekdays(hour(opens, opens + long)),
      accepts_new_patients: accepts,
      languages,
    }),
  );
const clinicsArb = fc.uniqueArray(anyClinic, { selector: ({ clinic_id }) => clinic_id, maxLength: 15 });
const requestArb = fc
  .record({
    disposition: fc.constantFrom('self_care' as const, 'appointment' as const, 'same_day' as const),
    language: fc.constantFrom('en' as const, 'es' as const),
    minutes: fc.integer({ min: 0, max: 20_000 }),
  })
  .map(({ disposition, language, minutes }) =>
    request({
      disposition,
      language,
      now: new Date(now.getTime() + minutes * 60_000),
      nucc: ['207N00000X', '207Q00000X'],
      fallback: ['261QU0200X'],
    }),
  );

describe('for any clinics and any request', () => {
  it('the order does not depend on the order the source gave', () => {
    fc.assert(
      fc.property(clinicsArb, requestArb, fc.infiniteStream(fc.nat()), (clinics, asked, dice) => {
        const shuffled = clinics
          .map((clinic) => ({ clinic, at: dice.next().value }))
          .sort((one, two) => one.at - two.at)
          .map(({ clinic }) => clinic);
        expect(rankClinics(shuffled, asked)).toEqual(rankClinics(clinics, asked));
      }),
    );
  });

  it('every clinic proposed is a wanted kind, within reach, once, with reasons, and a score from 0 to 1', () => {
    fc.assert(
      fc.property(clinicsArb, requestArb, (clinics, asked) => {
        const scored = scoreClinics(clinics, asked);
        expect(new Set(scored.map(({ clinic }) => clinic.phone)).size).toBe(scored.length);
        for (const { clinic, score, distance_km, reasons } of scored) {
          expect(clinic.taxonomies[0]).not.toBe('208000000X');
          expect(distance_km ?? 0).toBeLessThanOrEqual(80);
          expect(reasons.length).toBeGreaterThanOrEqual(2);
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('coming nearer never makes a clinic rank worse', () => {
    fc.assert(
      fc.property(clinicsArb, requestArb, fc.nat(), (clinics, asked, pick) => {
        const chosen = clinics[pick % Math.max(1, clinics.length)];
        fc.pre(chosen !== undefined);
        const rankOf = (given: readonly Clinic[]): number => {
          const at = scoreClinics(given, asked).findIndex(
            ({ clinic }) => clinic.clinic_id === chosen?.clinic_id,
          );
          return at === -1 ? given.length : at;
        };
        const nearer = clinics.map((clinic) =>
          clinic === chosen ? { ...clinic, latitude: place.latitude } : clinic,
        );
        expect(rankOf(nearer)).toBeLessThanOrEqual(rankOf(clinics));
      }),
    );
  });
});
