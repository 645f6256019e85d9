import { describe, expect, it } from 'vitest';
import { en } from '#shared/domain/dialogue/catalogue/en.ts';
import { es } from '#shared/domain/dialogue/catalogue/es.ts';
import { couldNotStart } from '#shared/domain/dialogue/could-not-start.ts';
import type { Intake } from '#shared/domain/dialogue/intake.ts';
import { newSession } from '#shared/domain/dialogue/new-session.ts';
import { phaseOf } from '#shared/domain/dialogue/phase.ts';
import { wantedText } from '#shared/domain/dialogue/plan-text.ts';
import { respond } from '#shared/domain/dialogue/respond.ts';
import { policy } from '#shared/domain/policy.ts';
import type { Session } from '#shared/domain/session/session.ts';
import { cascade, hash, tuesdayMorning as now } from './records.ts';
import { sessionWith, told } from './scene.ts';

const say = (message: string, intake: Partial<Intake> = {}, change: Partial<Session> = {}) =>
  respond({ session: sessionWith(intake, change), calls: [], message, now, hash });

const hello =
  'Hola, soy Ringaround, un asistente automático, no personal médico. En una emergencia llame al 911. Cuénteme qué le pasa, busco clínicas y, si está de acuerdo, las llamo por usted.';
const place = '¿Dónde debe estar la clínica? Basta un código postal o una ciudad.';

describe('a wish for the other language', () => {
  it('as the very first message is answered with the greeting and the first question', () => {
    const turn = say('en español, por favor', {}, { turns: 0 });
    expect(turn.reply).toBe(`De acuerdo, en español.\n\n${hello}\n\n¿Qué le pasa? Basta una frase.`);
    expect(turn.session).toMatchObject({ language: 'es', turns: 1 });
  });

  it('later is answered with the open question as if it were put for the first time', () => {
    const turn = say(
      'en español, por favor',
      { ...told, asked: 'location', times_asked: { location: 2 } },
      { disposition: 'appointment' },
    );
    expect(turn.reply).toBe(`De acuerdo, en español.\n\n${place}`);
    expect(turn.session.intake).toMatchObject({ ...told, asked: 'location' });
    expect(turn.session.turns).toBe(4);
  });

  it('beside a complaint is no message about the language alone', () => {
    const turn = say('en español por favor, me duele el oído desde ayer', {}, { turns: 0 });
    expect(turn.reply).toMatch(/^Gracias\. He anotado: dolor de oído; desde cuándo: desde ayer\./);
  });

  it('that is spoken already is no change', () => {
    const turn = say('in English please', { ...told, asked: 'location' }, { disposition: 'appointment' });
    expect(turn.reply).not.toContain('All right, in English.');
  });
});

describe('the language of the chat', () => {
  const open = { ...told, asked: 'location' } as const;
  it.each([
    ['a first message settles it', 'me duele', {}, { turns: 0 }, 'es'],
    ['four words later do not change it', 'me duele el oído', open, {}, 'en'],
    ['five words later change it', 'me duele mucho el oído', open, {}, 'es'],
    ['a telephone number is no sentence', 'mi teléfono (212) 555 01 88', open, {}, 'en'],
    ['a word of neither does not change it', '10001', open, { language: 'es' }, 'es'],
  ] as const)('%s: "%s"', (_what, message, intake, change, language) => {
    expect(say(message, intake, change).session.language).toBe(language);
  });
});

describe('a message that may tell a grave sign among personal details', () => {
  it('is asked about, and stays out of the stored chat', () => {
    const turn = say('Aetna, and I might be having a heart attack', { ...told, asked: 'cover' });
    expect(turn.session.intake.asked).toBe('red_flag');
    expect(turn.session.intake.confirming?.id).toBe('R02');
    expect(turn.stored_message).toBe('[personal details, kept apart from the chat]');
    expect(turn.session.intake.details.insurer).toContain('Aetna');
  });

  it('is stored as it is where it holds none', () => {
    const turn = say('my ear hurts and I might be having a heart attack');
    expect(turn.session.intake.confirming?.id).toBe('R02');
    expect(turn.stored_message).toBeUndefined();
    expect(turn.session.intake.complaint?.phrase).toBe('ear pain');
  });
});

describe('a chat that has become very long', () => {
  const open = { ...told, asked: 'severity' } as const;
  it('takes no more messages, but the last one that is allowed', () => {
    const long = (turns: number) => say('7', open, { turns, disposition: 'appointment' });
    expect(long(policy.messagesPerSession - 1).reply).toBe(
      'Noted, I have changed that: how bad: 7/10.\n\nWhere should the clinic be? A ZIP code or a city is enough.',
    );
    expect(long(policy.messagesPerSession).reply).toBe(
      'This chat has become very long, so I cannot take more messages in it. Please start a new one.',
    );
  });
});

describe('around the chat', () => {
  it('says why no call went out, in the language of the chat', () => {
    expect(couldNotStart({ language: 'en' }, 'switched_off')).toBe(
      "We couldn't start the call: calling is switched off at the moment.",
    );
    expect(couldNotStart({ language: 'es' }, 'refused')).toBe(
      'No pudimos iniciar la llamada: el servicio telefónico la rechazó.',
    );
  });

  it('knows whose session it is where somebody has signed in', () => {
    const given = { session_id: 'ses_1', token_hash: 't', now };
    expect(newSession({ ...given, owner_hash: 'o' }).owner_hash).toBe('o');
    expect(newSession(given)).not.toHaveProperty('owner_hash');
  });

  it.each([
    ['cancelled', 'cancelled'],
    ['booked', 'done'],
  ] as const)('after calls that ended as %s is %s', (outcome, phase) => {
    expect(phaseOf(sessionWith(), cascade({ status: 'done', outcome }), now)).toBe(phase);
  });

  it('reads the wanted times of a plan out in words, and any time where it holds none', () => {
    expect(wantedText('Mon 00:00-12:00', en, 'en')).toBe('Monday in the morning');
    expect(wantedText('not to be read', en, 'en')).toBe('any time');
    expect(wantedText('not to be read', es, 'es')).toBe('cualquier hora');
  });
});
