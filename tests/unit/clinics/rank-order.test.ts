import { describe, expect, it } from 'vitest';
import type { Clinic } from '#shared/domain/clinics/clinic.ts';
import { type ClinicMemory, rememberCall } from '#shared/domain/clinics/memory.ts';
import { rankClinics } from '#shared/domain/clinics/rank.ts';
import type { RankRequest } from '#shared/domain/clinics/score-clinic.ts';
import { daily } from './a-clinic.ts';
import { kmNorth, nowhere, other, request } from './a-request.ts';

const ids = (clinics: readonly Clinic[], change: Partial<RankRequest> = {}): readonly string[] =>
  rankClinics(clinics, request(change)).map(({ clinic_id }) => clinic_id);
/** The order must be the same however a source lists them. */
const bothWays = (clinics: readonly Clinic[], change: Partial<RankRequest> = {}): readonly string[] => {
  const order = ids(clinics, change);
  expect(ids([...clinics].reverse(), change)).toEqual(order);
  return order;
};

const skin = '207N00000X';
const family = '207Q00000X';
/** Closed for good and full: last among its like. */
const poor = { hours: daily(), accepts_new_patients: false };

describe('clinics that are equally good', () => {
  it('come by their ids when they are equally far', () => {
    expect(bothWays([other(3), other(1), other(2)])).toEqual(['clinic_1', 'clinic_2', 'clinic_3']);
  });

  it('come nearest first, those at no known distance last, when nothing speaks for any of them', () => {
    const useless = [
      nowhere(other(1)),
      other(2, kmNorth(50)),
      other(3, kmNorth(40)),
      nowhere(other(4)),
      other(5, kmNorth(45)),
    ].map((clinic): Clinic => ({ ...clinic, ...poor, languages: ['en'], taxonomies: [skin] }));
    const memory = new Map<string, ClinicMemory>(
      useless.map((clinic) => [
        clinic.clinic_id,
        rememberCall(undefined, clinic, {
          at: new Date('2026-11-23T15:00:00Z'),
          outcome: 'refuses_automated',
        }),
      ]),
    );
    expect(bothWays(useless, { memory, fallback: [skin], language: 'es' })).toEqual([
      'clinic_3',
      'clinic_5',
      'clinic_2',
      'clinic_1',
      'clinic_4',
    ]);
  });
});

describe('one clinic that a source lists twice', () => {
  it.each([
    [{ address: '1 TEST  STREET.' }, { address: '1 Test Street' }],
    [{ address: 'Suite 4, 1 Test Street' }, { address: 'Suite 4 1 Test Street' }],
    [{ name: 'CityCare Urgent Care - Midtown' }, { name: 'CITYCARE Urgent Care at Main' }],
    [{ name: "St. Mary's, Inc." }, { name: 'St Mary s @ Broadway' }],
  ])('is shown once: %j and %j', (one, two) => {
    expect(ids([other(1, one), other(2, two)])).toEqual(['clinic_1']);
  });

  it.each([
    [{ address: '1 Oak Street' }, { address: '1 Elm Street' }],
    [{ address: '2 10th Street' }, { address: '210th Street' }],
    [{ address: '1 Oak Street' }, { address: '1 Oak Street', city: 'Yonkers' }],
    [{ name: 'Oak Clinic' }, { name: 'Elm Clinic' }],
    [{ name: 'Oak Clinic' }, { name: 'Oak Clinic', city: 'Yonkers' }],
  ])('is not seen in two of their own: %j and %j', (one, two) => {
    expect(ids([other(1, one), other(2, two)])).toEqual(['clinic_1', 'clinic_2']);
  });

  it('takes no other clinic with it: only the one that stays is compared', () => {
    const listed = [
      other(1),
      other(2, { phone: '+12125550101', address: '7 Oak Street' }),
      other(3, { address: '7 Oak Street' }),
    ];
    expect(ids(listed)).toEqual(['clinic_1', 'clinic_3']);
  });
});

/** Wanted clinics with little to say for them at these kilometres, and a good one farther off. */
const around = (kms: readonly number[], goodAt: number, kind = family): readonly string[] =>
  ids(
    [
      ...kms.map((km, index) => other(index + 1, { ...kmNorth(km), ...poor, taxonomies: [kind] })),
      other(9, { ...kmNorth(goodAt), taxonomies: [kind] }),
    ],
    { nucc: [family, skin] },
  );

describe('how far is looked', () => {
  it.each([
    ['eight kilometres when three are inside', [5, 6, 7.9], 8.1, 4],
    ['sixteen when the third is just beyond eight', [5, 6, 8.1], 15.9, 1],
    ['sixteen, and not beyond', [5, 6, 8.1], 16.1, 4],
    ['thirty-two', [5, 6, 16.1], 31.9, 1],
    ['thirty-two, and not beyond', [5, 6, 16.1], 32.1, 4],
    ['sixty-four, and not beyond', [5, 6, 40], 64.1, 4],
    ['all the way when there are not three', [5, 6], 79, 1],
  ])('is %s', (_, kms, goodAt, rank) => {
    const order = around(kms, goodAt);
    expect(order).toHaveLength(kms.length + 1);
    expect(order.indexOf('clinic_9') + 1).toBe(rank);
  });

  it('is decided by the kind wanted most: three of another kind near by are not enough', () => {
    expect(around([5, 6, 7], 9, skin)[0]).toBe('clinic_9');
  });

  it('counts a clinic at no known distance as near', () => {
    const kinds = [nowhere(other(1, poor)), nowhere(other(2, poor)), nowhere(other(3, poor))];
    expect(ids([...kinds, other(9, kmNorth(9))])).toEqual(['clinic_1', 'clinic_2', 'clinic_3', 'clinic_9']);
  });
});

describe('the very kind wanted', () => {
  const others = [other(1), other(2, kmNorth(0.1)), other(3, kmNorth(0.2))];
  const wanted = { nucc: [skin], fallback: [family] };
  const specialist = (km: number): Clinic => other(4, { ...kmNorth(km), ...poor, taxonomies: [skin] });

  it('is the third proposed when it is within 25 kilometres, and nobody is lost or shown twice', () => {
    expect(ids([...others, specialist(24.9)], wanted)).toEqual([
      'clinic_1',
      'clinic_2',
      'clinic_4',
      'clinic_3',
    ]);
  });

  it('stands by when it is farther', () => {
    expect(ids([...others, specialist(25.1)], wanted)).toEqual([
      'clinic_1',
      'clinic_2',
      'clinic_3',
      'clinic_4',
    ]);
  });

  it('is the third proposed although nobody knows how far it is', () => {
    const unknown = nowhere(other(4, { ...poor, taxonomies: [skin] }));
    const memory = new Map([
      [
        'clinic_4',
        rememberCall(undefined, unknown, {
          at: new Date('2026-11-23T15:00:00Z'),
          outcome: 'refuses_automated',
        }),
      ],
    ]);
    expect(ids([...others, unknown], { ...wanted, memory })).toEqual([
      'clinic_1',
      'clinic_2',
      'clinic_4',
      'clinic_3',
    ]);
  });

  it('keeps its own place when it is among the first three', () => {
    const near = other(4, { taxonomies: [skin] });
    expect(ids([...others, near], wanted)).toEqual(['clinic_4', 'clinic_1', 'clinic_2', 'clinic_3']);
  });
});

describe('a clinic at no known distance', () => {
  it('is proposed without one', () => {
    const [ranked] = rankClinics([nowhere(other(1))], request());
    expect(ranked).not.toHaveProperty('distance_km');
    expect(ranked?.why).toEqual(['family medicine', 'open until 5 PM', 'takes new patients']);
  });
});
