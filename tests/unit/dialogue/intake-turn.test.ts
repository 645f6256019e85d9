import { describe, expect, it } from 'vitest';
import { en } from '#shared/domain/dialogue/catalogue/en.ts';
import { intakeTurn } from '#shared/domain/dialogue/intake-turn.ts';
import { respond } from '#shared/domain/dialogue/respond.ts';
import type { Session } from '#shared/domain/session/session.ts';
import { untilConsent } from './conversation.ts';
import { clinic, hash, tuesdayMorning as now } from './records.ts';
import { sceneOf, sessionWith, told } from './scene.ts';

const turnOf = (message: string, session: Session) => intakeTurn(sceneOf(session, { message }));
const replyTo = (message: string, session: Session): string => turnOf(message, session).reply;
const where = 'Where should the clinic be? A ZIP code or a city is enough.';
const goodbye = `${en.safetyNet}\n\n${en.after.hint}`;

describe('the answer to "you may still be seen"', () => {
  const offered = sessionWith({ ...told, asked: 'booking_offer' }, { disposition: 'self_care' });
  it.each([
    ['no', goodbye],
    ['no thanks', goodbye],
    ['no, do not book an appointment', goodbye],
    ['skip', goodbye],
    ['hm', goodbye],
    ['thanks', 'You are welcome.'],
    ['ok thanks', 'You are welcome.'],
    ['yes', where],
    ['book it', where],
    ['look again', where],
  ])('"%s"', (message, said) => {
    expect(replyTo(message, offered)).toBe(said);
  });

  it('keeps what was judged where only a place is told', () => {
    const turn = turnOf('10001', offered);
    expect(turn.session).toMatchObject({ disposition: 'self_care', intake: { location: '10001' } });
    expect(turn.effects.map(({ type }) => type)).toEqual(['find_clinics']);
  });

  it('is no end of the talk where the place is corrected', () => {
    const found = sessionWith(
      { ...told, asked: 'location', location: '10001', ended: true },
      { disposition: 'appointment', clinics: [clinic(1)] },
    );
    const { session } = turnOf('actually 80202', found);
    expect(session).toMatchObject({ clinics: [], intake: { location: '80202', ended: false } });
  });
});

describe('the first words', () => {
  it('say hello where nothing of it can be said back', () => {
    const reply = replyTo('any weekday after 3 works for me', sessionWith());
    expect(reply.startsWith(`${en.greeting}\n\n`)).toBe(true);
    expect(reply).not.toContain('Thank you. I noted');
  });

  it('are not said again to an answer about the complaint', () => {
    for (const message of ['I am 34', 'hm']) {
      expect(replyTo(message, sessionWith({ asked: 'complaint' }))).not.toContain(en.greeting);
    }
  });
});

it('two corrections are said back in one sentence', () => {
  const session = sessionWith({ ...told, asked: 'location' }, { disposition: 'appointment' });
  expect(replyTo('actually I am 35, and since Monday', session).split('\n\n')[0]).toBe(
    en.changed('35 years old; since when: since Monday'),
  );
});

describe('one turn', () => {
  const say = (message: string | undefined, session: Session) =>
    respond({ session, calls: [], now, hash, ...(message === undefined ? {} : { message }) });
  const asking = sessionWith({ ...told, asked: 'location' }, { disposition: 'appointment' });

  it.each([undefined, '', '   '])('without words (%o) teaches nothing', (message) => {
    const { session, reply } = say(message, asking);
    expect(session.intake.location).toBeUndefined();
    expect(session.language).toBe('en');
    expect(reply).toBe(where);
  });

  it('in no language at first stays in the language of the page', () => {
    expect(say('10001', sessionWith({}, { turns: 0, language: 'es' })).session.language).toBe('es');
  });

  it('that only speaks the other language is answered in it, with no word about that', () => {
    expect(say('me duele mucho la rodilla', sessionWith(told)).reply).toMatch(
      /^¿Dónde debe estar la clínica\?/,
    );
  });

  it.each([
    ['por favor hable en español conmigo', true],
    ['por favor hable en español conmigo ahora', false],
  ])('"%s" is a wish for the language alone: %s', (message, alone) => {
    expect(say(message, asking).reply.startsWith('De acuerdo, en español.')).toBe(alone);
  });

  it('in the other language shows the plan again', () => {
    const { reply } = say('español por favor', untilConsent().session());
    expect(reply).toMatch(/^De acuerdo, en español\.\n\nEsto es lo que pasaría si está de acuerdo:/);
  });

  it('a no to a grave sign is no no to the plan', () => {
    const planned = untilConsent().session();
    const confirming = { id: 'V03', question: 'Is it like that?' };
    const checking = { ...planned, intake: { ...planned.intake, asked: 'red_flag' as const, confirming } };
    const turn = say('no', checking);
    expect(turn.reply).toMatch(/^This is what would happen if you agree:/);
    expect(turn.session).toMatchObject({ cancelled: false, intake: { denied_flags: ['V03'] } });
    expect(turn.session.plan).toBeDefined();
  });
});
