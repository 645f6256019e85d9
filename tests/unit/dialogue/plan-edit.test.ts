import { describe, expect, it } from 'vitest';
import type { DisclosableField } from '#shared/domain/consent/plan.ts';
import { clinicsMeant } from '#shared/domain/dialogue/reading/clinic-mention.ts';
import { editClinics, type PlanEdit, readPlanEdit } from '#shared/domain/dialogue/reading/plan-edit.ts';
import { clinic } from './records.ts';

const three = [1, 2, 3].map(clinic);
const read = (text: string): PlanEdit | undefined => readPlanEdit(text, three);

const everything: readonly DisclosableField[] = [
  'first_name',
  'full_name',
  'date_of_birth',
  'callback_number',
  'insurer',
  'patient_status',
];

describe('what a clinic is not to be told', () => {
  it.each<readonly [string, readonly DisclosableField[]]>([
    ["don't tell them anything", everything],
    ['do not share anything about me', everything],
    ['no les digas nada', everything],
    ["don't tell them my name", ['first_name', 'full_name']],
    ['do not share my full name', ['full_name']],
    ['never give my last name', ['full_name']],
    ['leave out my surname', ['full_name']],
    ['no des mi nombre completo', ['full_name']],
    ['please do not mention my first name', ['first_name']],
    ["don't share my age or my phone number", ['date_of_birth', 'callback_number']],
    ['keep my insurance private', ['insurer']],
    ['oculta mi teléfono', ['callback_number']],
    ['withhold whether I am a new patient', ['patient_status']],
    ["don't tell them my reason", ['complaint_phrase']],
  ])('"%s"', (text, fields) => {
    expect(read(text)).toEqual({ kind: 'withhold', fields });
  });
});

describe('what a clinic may be told after all', () => {
  it.each<readonly [string, readonly DisclosableField[]]>([
    ['you can tell them my name', ['first_name', 'full_name']],
    ["it's ok to give my date of birth", ['date_of_birth']],
    ['feel free to tell them everything', everything],
    ['puedes dar mi teléfono', ['callback_number']],
    ['tell them my age', ['date_of_birth']],
  ])('"%s"', (text, fields) => {
    expect(read(text)).toEqual({ kind: 'allow', fields });
  });

  it.each(['you can tell them', 'you can tell them they are lovely'])('"%s" names nothing', (text) => {
    expect(read(text)).toBeUndefined();
  });
});

describe('what is done where the patient does not answer in time', () => {
  it.each([
    ['if I cannot reply, pick the earliest', 'earliest_in_window'],
    ['fallback: book', 'earliest_in_window'],
    ['otherwise take it', 'earliest_in_window'],
    ['in that case accept', 'earliest_in_window'],
    ['no answer: the first one', 'earliest_in_window'],
    ['si no contesto, la primera', 'earliest_in_window'],
    ['si no contesto, resérvala', 'earliest_in_window'],
    ['si no respondo, acepta la hora', 'earliest_in_window'],
    ['si no respondo, acéptala', 'earliest_in_window'],
    ['si no contesto, toma la hora', 'earliest_in_window'],
    ['si no contesto, tómala', 'earliest_in_window'],
    ['otherwise the next clinic', 'decline'],
    ['si no contesto, no reserves', 'decline'],
    ['si no contesto, que me devuelvan la llamada', 'ask_call_back'],
  ] as const)('"%s"', (text, fallback) => {
    expect(read(text)).toEqual({ kind: 'fallback', fallback });
  });

  it('is left as it is where no deed is named', () => {
    expect(read('if I do not answer, hm')).toBeUndefined();
  });
});

describe('the order of the calls', () => {
  it.each([
    ['swap 1 and 3', [3, 2, 1]],
    ['switch the second and the third', [1, 3, 2]],
    ['intercambia la primera y la segunda', [2, 1, 3]],
    ['3 1 2', [3, 1, 2]],
    ['2, 3, 1', [2, 3, 1]],
    ['3, then 1, then 2', [3, 1, 2]],
    ['in the order 2 3 1', [2, 3, 1]],
    ['2 luego 1 luego 3', [2, 1, 3]],
    ['Hudson, then Maple, then Riverside', [2, 3, 1]],
    ['Maple Street, then Riverside, then Hudson', [3, 1, 2]],
  ])('"%s"', (text, positions) => {
    expect(read(text)).toEqual({ kind: 'first', positions });
  });

  it.each([
    ['put the second last', [2]],
    ['call Hudson at the end', [2]],
    ['pon la primera al final', [1]],
    ['pon Hudson último', [2]],
    ['move Riverside to the bottom', [1]],
  ])('"%s" puts a clinic at the end', (text, positions) => {
    expect(read(text)).toEqual({ kind: 'last', positions });
  });

  it.each([
    'swap the second',
    'swap 1, 2 and 3',
    'swap them',
    'put it last',
    'last week I was there',
    'call first',
    'how far are 1, 2 and 3',
    '1, 2 and 3 are all fine',
    '3 1',
    '1',
  ])('"%s" gives none', (text) => {
    expect(read(text)).toBeUndefined();
  });

  it('cannot be changed where only one clinic is left', () => {
    expect(readPlanEdit('1', three.slice(0, 1))).toBeUndefined();
    expect(readPlanEdit('then 1', three.slice(0, 1))).toBeUndefined();
  });
});

describe('a clinic to leave out or to replace', () => {
  it.each([
    ['replace Hudson', { kind: 'replace', positions: [2] }],
    ['otra clínica en vez de Hudson', { kind: 'replace', positions: [2] }],
    ['just call the second', { kind: 'only', positions: [2] }],
    ['only Hudson and Maple Street', { kind: 'only', positions: [2, 3] }],
    ['drop Maple Street and Riverside', { kind: 'drop', positions: [3, 1] }],
    ['remove number 1 and 2', { kind: 'drop', positions: [1, 2] }],
    ['leave out the second', { kind: 'drop', positions: [2] }],
    ['intercambiar la 1 y la 2', { kind: 'first', positions: [2, 1, 3] }],
    ['si no contesto que me llamen de vuelta', { kind: 'fallback', fallback: 'ask_call_back' }],
    ['si no contesto, recházalo', { kind: 'fallback', fallback: 'decline' }],
    ['if I do not answer they may call back', { kind: 'fallback', fallback: 'ask_call_back' }],
    ['if I do not answer they may ring back', { kind: 'fallback', fallback: 'ask_call_back' }],
    ['you can tell them whatever', undefined],
    ['drop that', { kind: 'unknown_clinic' }],
    ['drop the fifth', { kind: 'unknown_clinic' }],
    ['another clinic please', { kind: 'unknown_clinic' }],
  ])('"%s"', (text, edit) => {
    expect(read(text)).toEqual(edit);
  });

  it.each(['change my mind', 'change my number', 'only in the morning'])('"%s" means none', (text) => {
    expect(read(text)).toBeUndefined();
  });
});

describe('the clinics that a text names', () => {
  const streets = [
    { ...clinic(1), name: 'Maple Street Clinic' },
    { ...clinic(2), name: 'Oak Street Clinic' },
    { ...clinic(3), name: 'Hudson Urgent Care' },
  ];

  it.each([
    ['the one in Oak Street', [2]],
    ['Oak Street and Hudson', [2, 3]],
    ['Hudson and Oak Street', [3, 2]],
    ['Oak Street, then Hudson, then Maple Street', [2, 3, 1]],
    ['that street', [1, 2]],
    ['none that I know', []],
  ])('"%s"', (text, positions) => {
    expect(clinicsMeant(text, streets)).toEqual(positions);
  });

  it('are told apart by the words that are their own, and asked about where there are none', () => {
    const named = (...names: readonly string[]) =>
      names.map((name, index) => ({ ...clinic(index + 1), name }));
    expect(
      clinicsMeant('Maple Street and Oak Hill Street', named('Oak Hill Street', 'Maple Street')),
    ).toEqual([2, 1]);
    expect(
      clinicsMeant('Hudson, then Maple', named('Maple Clinic', 'Maple Street Clinic', 'Hudson Clinic')),
    ).toEqual([3, 1, 2]);
  });
});

describe('the list after a change', () => {
  const spares = [clinic(4)];
  const edited = (edit: PlanEdit, spare = spares) => {
    const { clinics, spares: left, refused } = editClinics(edit, three, spare);
    return {
      clinics: clinics.map(({ clinic_id }) => Number(clinic_id.slice(-1))),
      spares: left.map(({ clinic_id }) => Number(clinic_id.slice(-1))),
      ...(refused === undefined ? {} : { refused }),
    };
  };
  const same = { clinics: [1, 2, 3], spares: [4] };

  it.each<readonly [PlanEdit, object]>([
    [
      { kind: 'drop', positions: [2] },
      { clinics: [1, 3], spares: [4] },
    ],
    [
      { kind: 'only', positions: [3, 1] },
      { clinics: [1, 3], spares: [4] },
    ],
    [
      { kind: 'drop', positions: [1, 2, 3] },
      { ...same, refused: 'last' },
    ],
    [
      { kind: 'first', positions: [3, 2] },
      { clinics: [3, 2, 1], spares: [4] },
    ],
    [
      { kind: 'last', positions: [1] },
      { clinics: [2, 3, 1], spares: [4] },
    ],
    [{ kind: 'first', positions: [9] }, same],
    [{ kind: 'last', positions: [9] }, same],
    [
      { kind: 'replace', positions: [1, 3] },
      { clinics: [4, 2, 3], spares: [] },
    ],
    [{ kind: 'unknown_clinic' }, { ...same, refused: 'unknownClinic' }],
    [{ kind: 'withhold', fields: ['insurer'] }, same],
    [{ kind: 'allow', fields: ['insurer'] }, same],
    [{ kind: 'fallback', fallback: 'decline' }, same],
  ])('%j', (edit, expected) => {
    expect(edited(edit)).toEqual(expected);
  });

  it('stays where there is no clinic to put in the place of another', () => {
    expect(edited({ kind: 'replace', positions: [1] }, [])).toEqual({
      clinics: [1, 2, 3],
      spares: [],
      refused: 'noSpare',
    });
  });
});
