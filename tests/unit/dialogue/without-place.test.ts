import { describe, expect, it } from 'vitest';
import { en } from '#shared/domain/dialogue/catalogue/en.ts';
import { es } from '#shared/domain/dialogue/catalogue/es.ts';
import type { Intake } from '#shared/domain/dialogue/intake.ts';
import { askPlace, withoutDirectory, withoutPlace } from '#shared/domain/dialogue/without-place.ts';
import type { Session } from '#shared/domain/session/session.ts';
import { clinic } from './records.ts';
import { sessionWith, told } from './scene.ts';

const cities = ['New York', 'Denver'];
const question = 'Which place?';
/** A look for clinics near the place came to nothing. */
const looked = (intake: Partial<Intake> = {}, change: Partial<Session> = {}): Session =>
  sessionWith(
    { ...told, location: '10001', place_choices: ['Hollywood, CA'], finding: true, ...intake },
    { disposition: 'appointment', clinics: [clinic(1)], ...change },
  );

const netEnglish =
  'If it gets worse, or you get trouble breathing, chest pain, confusion, fainting or bleeding that does not stop, call 911.';
const again = 'Say "try again" whenever you like, or name another place, and I look again.';

describe('a place that was no use', () => {
  it('is forgotten and asked for in words', () => {
    const turn = askPlace(looked({ times_asked: { location: 1, onset: 2 } }), question);
    expect(turn.reply).toBe(question);
    expect(turn.effects).toEqual([]);
    expect(turn.session.clinics).toEqual([]);
    const { location, place_choices, asked, finding, times_asked, complaint } = turn.session.intake;
    expect([location, place_choices, asked, finding]).toEqual([undefined, undefined, 'location', false]);
    expect(times_asked).toEqual({ location: 2, onset: 2 });
    expect(complaint).toEqual(told.complaint);
  });

  it('may be chosen from a list, which is kept until it is answered', () => {
    const turn = askPlace(looked({ times_asked: { location: 1 } }), question, cities);
    const { location, place_choices, asked, finding, times_asked } = turn.session.intake;
    expect([location, asked, finding]).toEqual([undefined, 'place_choice', false]);
    expect(place_choices).toEqual(cities);
    expect(times_asked).toEqual({ location: 1, place_choice: 1 });
    expect(turn.session.clinics).toEqual([]);
  });

  it.each([
    [{}, question, 'location'],
    [{ location: 1 }, question, 'location'],
    [
      { location: 2 },
      'I still cannot place that. Which of these cities is nearest to you? A number is enough.\n1. New York\n2. Denver',
      'place_choice',
    ],
    [
      { location: 2, place_choice: 1 },
      'I still cannot place that. Which of these cities is nearest to you? A number is enough.\n1. New York\n2. Denver',
      'place_choice',
    ],
    [
      { location: 2, place_choice: 2 },
      `I have no clinics where you are, so I cannot call any for you. You can ring your own doctor, the number on your insurance card, or an urgent care clinic nearby; 211 knows clinics with low fees. Name a ZIP code or one of the cities whenever you like and I look again.\n\n${netEnglish}`,
      'booking_offer',
    ],
  ] as const)('is asked for twice in words, twice by number, and then let go: %o', (times, said, asked) => {
    const turn = withoutPlace(looked({ times_asked: times }), cities, question, en);
    expect(turn.reply).toBe(said);
    expect(turn.effects).toEqual([]);
    expect(turn.session.clinics).toEqual([]);
    const { intake } = turn.session;
    expect(intake).toMatchObject({ asked, finding: false, ended: asked === 'booking_offer' });
    expect(intake.location).toBeUndefined();
    expect(intake.place_choices).toEqual(asked === 'place_choice' ? cities : undefined);
  });
});

describe('a clinic list that cannot be had', () => {
  it.each([
    [{}, { location: 1 }],
    [
      { location: 1, onset: 2 },
      { location: 2, onset: 2 },
    ],
  ])('is to be asked again by a word, and the place is kept', (times, after) => {
    const turn = withoutDirectory(looked({ times_asked: times }), en);
    expect(turn.reply).toBe(
      'The clinic list cannot be reached at the moment. Say "try again" in a minute, or send another ZIP code or city, and I look once more.',
    );
    expect(turn.effects).toEqual([]);
    expect(turn.session.clinics).toEqual([]);
    const { asked, location, place_choices, finding, ended, times_asked, complaint } = turn.session.intake;
    expect([asked, location, place_choices, finding, ended]).toEqual([
      'location',
      '10001',
      undefined,
      false,
      false,
    ]);
    expect(times_asked).toEqual(after);
    expect(complaint).toEqual(told.complaint);
  });

  it.each([
    [
      'self_care',
      'If you would still like to be seen, ring your own doctor or the number on your insurance card.',
    ],
    [
      'appointment',
      'You should be seen in the next days: ring your own doctor, the number on your insurance card, or an urgent care clinic nearby.',
    ],
    [
      'same_day',
      'You should be seen today: ring your own doctor now, and if they cannot see you today go to an urgent care clinic.',
    ],
  ] as const)('is given up after two tries, with what to do instead (%s)', (disposition, instead) => {
    const turn = withoutDirectory(looked({ times_asked: { location: 2 } }, { disposition }), en);
    expect(turn.reply).toBe(
      `I still cannot reach any clinic list, so I cannot call a clinic for you now.\n\n${instead}\n\n${netEnglish}\n\n${again}`,
    );
    expect(turn.effects).toEqual([]);
    expect(turn.session.clinics).toEqual([]);
    const { asked, location, place_choices, finding, ended, times_asked, complaint } = turn.session.intake;
    expect([asked, location, place_choices, finding, ended]).toEqual([
      'booking_offer',
      '10001',
      undefined,
      false,
      true,
    ]);
    expect(times_asked).toEqual({ location: 2 });
    expect(complaint).toEqual(told.complaint);
  });

  it('sends somebody whose complaint was not judged yet to be seen in the next days', () => {
    const { disposition: _disposition, ...unjudged } = looked({ times_asked: { location: 2 } });
    expect(withoutDirectory(unjudged, en).reply).toContain('You should be seen in the next days:');
  });

  it('says all that in Spanish', () => {
    const spanish = (location: number) =>
      withoutDirectory(looked({ times_asked: { location } }, { language: 'es' }), es).reply;
    expect(spanish(1)).toBe(
      'La lista de clínicas no está disponible en este momento. Diga "otra vez" dentro de un minuto, o envíe otro código postal u otra ciudad, y vuelvo a buscar.',
    );
    expect(spanish(2)).toBe(
      'Sigo sin poder consultar ninguna lista de clínicas, así que ahora no puedo llamar a ninguna por usted.\n\n' +
        'Deberían atenderlo en los próximos días: llame a su médico, al número de su tarjeta de seguro o a una clínica de urgencias menores cercana.\n\n' +
        `${es.safetyNet}\n\nDiga "otra vez" cuando quiera, o nombre otro lugar, y busco de nuevo.`,
    );
  });
});
