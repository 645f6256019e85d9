import { describe, expect, it } from 'vitest';
import type { Asked, Intake } from '#shared/domain/dialogue/intake.ts';
import { checkStory, fieldsOf, proceed } from '#shared/domain/dialogue/proceed.ts';
import type { Scene } from '#shared/domain/dialogue/scene.ts';
import type { Session } from '#shared/domain/session/session.ts';
import { clinic } from './records.ts';
import { sceneOf, sessionWith, told } from './scene.ts';

const { complaint, story, age_years, sex, onset } = told;
const anyTime = { text: 'any time', compact: 'any time' };
const here = { ...told, location: '10001' } satisfies Partial<Intake>;
const judged = { disposition: 'appointment' } satisfies Partial<Session>;
const found = { ...judged, clinics: [1, 2, 3].map(clinic) } satisfies Partial<Session>;

const place = 'Where should the clinic be? A ZIP code or a city is enough.';
const began = 'When did it start?';
const howBad = 'How bad is it now, from 0 (nothing) to 10 (the worst imaginable)?';
const cover =
  'Last, in the same way: your insurer or "self-pay", and whether you are a new or an existing patient. Or say "skip".';
const identity =
  'Clinics may ask for these, and hear them only then and only if you agree: full name, date of birth, callback number. Send what you like to share, or say "skip".';

/** The question was put twice and here the chat comes to it for the third time. */
const third = (asked: Asked, intake: Partial<Intake>, change: Partial<Session> = {}) =>
  proceed(sceneOf(sessionWith({ ...intake, asked, times_asked: { [asked]: 2 } }, change)));

describe('a question that was put twice without an answer', () => {
  const rows: readonly (readonly [Asked, Partial<Intake>, Partial<Session>, Partial<Intake>, string])[] = [
    ['patient', { complaint, story, skipped: ['cover'] }, {}, { skipped: ['cover', 'patient'] }, began],
    [
      'pregnancy',
      { complaint, story, age_years, sex: 'female', skipped: ['cover'] },
      {},
      { skipped: ['cover', 'pregnancy'] },
      began,
    ],
    ['onset', { complaint, story, age_years, sex }, {}, { onset: 'not sure' }, howBad],
    ['severity', { complaint, story, age_years, sex, onset }, judged, { severity: 'not sure' }, place],
    [
      'screen',
      { ...told, screen: { items: ['Stiff neck', 'Fever'], answers: [] } },
      judged,
      { screen: { items: ['Stiff neck', 'Fever'], answers: ['not_sure', 'not_sure'] } },
      place,
    ],
    ['preferences', here, found, { preferences: anyTime }, identity],
    ['identity', { ...here, preferences: anyTime }, found, { skipped: ['identity'] }, cover],
  ];
  it.each(rows)('is let go, and the next one is asked (%s)', (asked, intake, session, assumed, next) => {
    const turn = third(asked, intake, session);
    expect(turn.reply).toBe(next);
    expect(turn.session.intake).toMatchObject(assumed);
    expect(turn.session.intake.asked).not.toBe(asked);
    expect(turn.effects).toEqual([]);
  });

  it('is let go in Spanish as "not sure", and never as a value of ours', () => {
    const turn = third('onset', { complaint, story, age_years, sex }, { language: 'es' });
    expect(turn.session.intake.onset).toBe('no lo sabe');
    expect(turn.reply).toBe('¿Qué tan fuerte es ahora, de 0 (nada) a 10 (lo peor imaginable)?');
  });

  it('puts the plan on the table without an insurer', () => {
    const turn = third('cover', { ...here, preferences: anyTime, skipped: ['identity'] }, found);
    expect(turn.session.intake.skipped).toEqual(['identity', 'cover']);
    expect(turn.session.intake.asked).toBe('consent');
    expect(turn.session.plan?.plan.preferences).toBe('any time');
    expect(turn.reply).toMatch(/^This is what would happen if you agree:/);
  });
});

describe('a question that cannot be done without', () => {
  const rows: readonly (readonly [Asked, Partial<Intake>, Partial<Session>, string])[] = [
    [
      'complaint',
      {},
      {},
      'I could not find a health problem in that. What hurts or worries you? For example: "sore throat for two days".',
    ],
    [
      'red_flag',
      { ...told, confirming: { id: 'R14', question: 'Did it come on within seconds?' } },
      {},
      'Please answer yes or no. Did it come on within seconds?',
    ],
    [
      'place_choice',
      { ...told, place_choices: ['Hollywood, CA', 'Hollywood, FL'] },
      judged,
      'I know more than one place like that. Which one is it?\n1. Hollywood, CA\n2. Hollywood, FL',
    ],
  ];
  it.each(rows)('is put a third time (%s)', (asked, intake, session, question) => {
    const turn = third(asked, intake, session);
    expect(turn.reply).toBe(question);
    expect(turn.session.intake.asked).toBe(asked);
    expect(turn.session.intake.times_asked).toEqual({ [asked]: 3 });
  });

  it('becomes a list of cities where it is the place', () => {
    const turn = third('location', told, judged);
    expect(turn.reply).toMatch(
      /^I still cannot place that\. Which of these cities is nearest to you\? A number is enough\.\n1\. /,
    );
    expect(turn.session.intake.asked).toBe('place_choice');
    expect(turn.session.intake.place_choices?.length).toBeGreaterThan(3);
  });
});

describe('how often a question was put', () => {
  const times = (asked: Asked | undefined, onsetTimes: number | undefined) =>
    proceed(
      sceneOf(
        sessionWith({
          complaint,
          story,
          age_years,
          sex,
          ...(asked === undefined ? {} : { asked }),
          times_asked: { patient: 1, ...(onsetTimes === undefined ? {} : { onset: onsetTimes }) },
        }),
      ),
      'Noted.',
    );
  const plainer = 'Roughly when did it start? For example "two days ago" or "this morning".';

  it.each([
    ['the first time', 'patient', undefined, began, 1],
    ['a second time in a row', 'onset', 1, plainer, 2],
    ['again after something else was asked', 'severity', 1, began, 2],
    ['again after something else, however often it was asked', 'severity', 2, began, 3],
    ['with nothing else asked before', undefined, 1, began, 2],
  ] as const)('is counted: %s', (_when, asked, before, question, after) => {
    const turn = times(asked, before);
    expect(turn.reply).toBe(`Noted.\n\n${question}`);
    expect(turn.session.intake.asked).toBe('onset');
    expect(turn.session.intake.times_asked).toEqual({ patient: 1, onset: after });
  });
});

describe('a trifle', () => {
  const trifle = {
    ...told,
    complaint: { category: 'skin', label: 'skin complaint', phrase: 'hair, nail or wart problem' },
    story: ['hangnail on my thumb'],
    severity: '1/10',
  } satisfies Partial<Intake>;
  const codes = ['207N00000X', '207Q00000X'];
  const advice =
    'You can look after this at home for now; a visit can still be booked.\n\n' +
    'Get emergency help if there is: swelling of face, lips or tongue, trouble breathing, fever, purple spots that do not fade, spreading fast or very painful or blisters in mouth or eyes. If it gets worse or does not improve in a few days, be seen sooner.';

  it('ends with what to do at home, when to seek help, and the offer to be seen all the same', () => {
    const turn = proceed(sceneOf(sessionWith(trifle)), 'Noted.');
    expect(turn.reply).toBe(
      `Noted.\n\n${advice}\n\nIf you would still like to be seen, tell me a ZIP code or city and I find clinics.`,
    );
    expect(turn.session.disposition).toBe('self_care');
    expect(turn.session.intake).toMatchObject({ asked: 'booking_offer', ended: true, nucc: codes });
    expect(turn.effects).toEqual([]);
  });

  it('does not ask for a place that was told', () => {
    const turn = proceed(sceneOf(sessionWith({ ...trifle, location: '10001' })));
    expect(turn.reply).toBe(
      `${advice}\n\nIf you would still like to be seen, say "book" and I find clinics.`,
    );
    expect(turn.effects).toEqual([]);
  });

  it('that somebody wants to be seen for is not sent home a second time', () => {
    const offered = { ...trifle, asked: 'booking_offer' } as const;
    expect(proceed(sceneOf(sessionWith(offered))).reply).toBe(place);
    const looks = proceed(sceneOf(sessionWith({ ...offered, location: '10001', ended: true })));
    expect(looks.reply).toBe('I am looking for clinics near 10001.');
    expect(looks.effects).toEqual([
      { type: 'find_clinics', place_text: '10001', nucc: codes, disposition: 'self_care', language: 'en' },
    ]);
    expect(looks.session.intake).toMatchObject({ asked: 'location', finding: true, ended: false });
  });

  it('for which clinics were chosen already goes on with them', () => {
    const clinics = [1, 2, 3].map(clinic);
    const turn = proceed(sceneOf(sessionWith({ ...trifle, location: '10001', nucc: codes }, { clinics })));
    expect(turn.session.clinics).toEqual(clinics);
    expect(turn.session.intake.asked).toBe('preferences');
    expect(turn.reply).toBe(
      'Which days and times suit you? For example "any weekday after 3", "Friday morning", or "the earliest".',
    );
  });

  it('of another kind than before is looked up anew', () => {
    const clinics = [1, 2, 3].map(clinic);
    const before = sessionWith({ ...trifle, location: '10001', nucc: ['207Y00000X'] }, { clinics });
    const turn = proceed(sceneOf(before));
    expect(turn.session.clinics).toEqual([]);
    expect(turn.session.intake.nucc).toEqual(codes);
    expect(turn.effects.map(({ type }) => type)).toEqual(['find_clinics']);
  });
});

describe('how urgent it is', () => {
  const settled = (change: Partial<Scene>, intake: Partial<Intake> = told) =>
    proceed(sceneOf(sessionWith(intake), change));

  it.each([
    [undefined, 'appointment'],
    ['self_care', 'appointment'],
    ['appointment', 'appointment'],
    ['same_day', 'same_day'],
  ] as const)('may be raised by a second opinion (%s), never lowered', (raised, disposition) => {
    const turn = settled({ raised });
    expect(turn.session.disposition).toBe(disposition);
    expect(turn.session.emergency).toBe(false);
    expect(turn.reply).toBe(place);
  });

  it.each([
    ['a second opinion', { raised: 'emergency' }, told, 'emergency'],
    ['the story', {}, { ...told, story: ['crushing chest pain going down my left arm'] }, 'call_911'],
  ] as const)('is an emergency by %s', (_by, change, intake, disposition) => {
    const turn = settled(change, intake);
    expect(turn.session.disposition).toBe(disposition);
    expect(turn.session.emergency).toBe(true);
    expect(turn.effects).toEqual([{ type: 'emergency' }]);
    expect(turn.reply).not.toContain('?');
  });
});

describe('the story as a whole', () => {
  const check = (intake: Partial<Intake>) => checkStory(sceneOf(sessionWith({ ...told, ...intake })));
  const dizzy = ['my new blood pressure tablets make me dizzy when I stand'];

  it('is no emergency while nothing was told, or nothing grave', () => {
    expect(check({ story: [] })).toBeUndefined();
    expect(check({})).toBeUndefined();
  });

  it('ends the questions where its messages together are an emergency', () => {
    const turn = check({ story: ['my chest hurts', 'it is crushing and goes down my left arm'] });
    expect(turn?.session.emergency).toBe(true);
    expect(turn?.reply).toMatch(/^Call 911 now\./);
  });

  it('is asked about once where it may be one', () => {
    const turn = check({ story: dizzy });
    expect(turn?.session.intake.confirming?.id).toBe('V03');
    expect(turn?.reply).toMatch(/Yes or no\.$/);
    expect(check({ story: dizzy, denied_flags: ['V03'] })).toBeUndefined();
  });
});

describe('what a clinic may be told', () => {
  const details = { first_name: 'Ana', full_name: 'Ana Lopez', insurer: 'self-pay' };
  it.each([
    [{}, [], ['complaint_phrase']],
    [details, [], ['first_name', 'complaint_phrase', 'full_name', 'insurer']],
    [details, ['full_name', 'first_name'], ['complaint_phrase', 'insurer']],
  ] as const)('is what was told and not kept back', (given, withheld, fields) => {
    const { intake } = sessionWith({ details: given, withheld });
    expect([...fieldsOf(intake)].sort()).toEqual([...fields].sort());
  });
});
