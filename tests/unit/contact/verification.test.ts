import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cascadeOutcomes } from '#shared/domain/cascade/cascade.ts';
import type { Contact } from '#shared/domain/contact/contact.ts';
import { contactPolicy } from '#shared/domain/contact/contact-policy.ts';
import { keywordIn } from '#shared/domain/contact/keyword.ts';
import { tryCode } from '#shared/domain/contact/one-time-code.ts';
import { phoneMessages } from '#shared/domain/contact/phone-messages.ts';
import { summaryText } from '#shared/domain/contact/summary-text.ts';
import {
  concernsTexts,
  proofNeeded,
  textsOffer,
  type VerificationInput,
  verificationTurn,
  wantsTexts,
} from '#shared/domain/contact/verification.ts';
import { verificationWords } from '#shared/domain/contact/verification-words.ts';
import { aCall, later, noon } from '#tests/support/a-cascade.ts';
import { clinic } from '../dialogue/records.ts';

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
const number = '+12025550142';

const turn = (message: string, changes: Partial<VerificationInput> = {}) =>
  verificationTurn({
    session_id: 'ses_1',
    message,
    language: 'en',
    contact: undefined,
    callback_number: number,
    channels: ['sms', 'whatsapp'],
    code: '123456',
    now: noon,
    hash,
    ...changes,
  });
const sent = (): Contact => {
  const contact = turn('text me')?.contact;
  if (contact === undefined) throw new Error('No code went out.');
  return contact;
};

describe('proving a number', () => {
  it('sends six digits to the number of the chat and proves it when they come back', () => {
    const first = turn('text me');
    expect(first?.send).toMatchObject({ number, channel: 'sms' });
    expect(first?.send?.text).toContain('123456');
    expect(first?.reply).not.toContain('123456');
    expect(JSON.stringify(first?.contact)).not.toContain('123456');
    const back = turn('123 456', { contact: sent(), now: later(300) });
    expect(back?.proved).toBe(true);
    expect(back?.contact?.verified_at).toBe(later(300).toISOString());
    expect(back?.stored_message).not.toContain('123');
  });

  it('does not take the code of another chat or another number', () => {
    const contact = sent();
    expect(tryCode(contact, '123456', { session_id: 'ses_2', now: noon, hash }).kind).toBe('wrong');
    const moved = { ...contact, number: '+12025550143' };
    expect(tryCode(moved, '123456', { session_id: 'ses_1', now: noon, hash }).kind).toBe('wrong');
  });

  it('takes no code after ten minutes', () => {
    expect(turn('123456', { contact: sent(), now: later(599) })?.proved).toBe(true);
    expect(turn('123456', { contact: sent(), now: later(600) })?.proved).toBeUndefined();
  });

  it('gives five tries, and then not even the right code is right', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 999_999 }), { minLength: 5, maxLength: 12 }),
        (guesses) => {
          let contact: Contact | undefined = sent();
          for (const guess of guesses) {
            const typed = String(guess).padStart(6, '0');
            if (typed === '123456') continue;
            contact = turn(typed, { contact })?.contact ?? contact;
          }
          const wrong = guesses.filter((guess) => guess !== 123_456).length;
          const proved = turn('123456', { contact })?.proved;
          expect(proved).toBe(wrong >= contactPolicy.codeTries ? undefined : true);
        },
      ),
    );
  });

  it('sends no more codes than it may in one chat, and an older code is worth nothing', () => {
    let contact: Contact | undefined;
    for (let n = 0; n < contactPolicy.codesPerSession; n += 1) {
      const next = turn(n === 0 ? 'text me' : 'another code', { contact, code: `11111${n}` });
      expect(next?.send).toBeDefined();
      contact = next?.contact;
    }
    expect(turn('111110', { contact })?.proved).toBeUndefined();
    expect(turn('another code', { contact })?.send).toBeUndefined();
  });

  it('sends nothing without a number, without a way, or twice to a proved one', () => {
    expect(turn('text me', { callback_number: undefined })?.send).toBeUndefined();
    expect(turn('text me', { channels: [] })?.send).toBeUndefined();
    expect(turn('whatsapp me', { channels: ['sms'] })?.send).toBeUndefined();
    const proved = turn('123456', { contact: sent() })?.contact;
    expect(turn('text me', { contact: proved })?.send).toBeUndefined();
  });

  it('goes by WhatsApp when the patient says so', () => {
    expect(turn('WhatsApp me')?.send?.channel).toBe('whatsapp');
  });

  it.each(['I have pain', 'yes', '2', '10001', 'my text messages are fine', 'the first one', '3/4/1990'])(
    '%j is about something else',
    (message) => {
      expect(turn(message, { contact: sent() })).toBeUndefined();
    },
  );

  it('six digits are a code only while one is out', () => {
    expect(turn('123456')).toBeUndefined();
  });

  it('says so when the right code comes once more, and changes nothing', () => {
    const proved = turn('123456', { contact: sent() })?.contact;
    const again = turn('123456', { contact: proved });
    expect(again?.reply).toContain('confirmed');
    expect(again?.contact).toBeUndefined();
  });

  it.each([
    'text me',
    'Text me please.',
    'send me a code',
    'another code',
    'mándame un mensaje',
    'otro código',
  ])('%j asks for it', (message) => {
    expect(wantsTexts(message)).toBe('any');
  });

  it('is offered where it is possible, with the last two figures only', () => {
    const given = {
      callback_number: number,
      channels: ['sms'] as const,
      contact: undefined,
      language: 'en',
    } as const;
    expect(textsOffer(given)).toContain('42');
    expect(textsOffer(given)).not.toContain('0142');
    expect(textsOffer({ ...given, channels: [] })).toBeUndefined();
    expect(textsOffer({ ...given, callback_number: undefined })).toBeUndefined();
  });
});

describe('a number that has to be proved before anybody is phoned', () => {
  const required = { required: true } as const;
  const asked = { ...required, contact: undefined, language: 'en' } as const;

  it('stands in the way of a yes until it is proved', () => {
    const proved = turn('123456', { contact: sent() })?.contact;
    expect(proofNeeded({ ...asked, callback_number: number })).toContain('42');
    expect(proofNeeded({ ...asked, callback_number: undefined })).toBeDefined();
    expect(proofNeeded({ ...asked, callback_number: number, contact: sent() })).toBeDefined();
    expect(proofNeeded({ ...asked, callback_number: number, contact: proved })).toBeUndefined();
    expect(proofNeeded({ contact: undefined, language: 'en', callback_number: number })).toBeUndefined();
  });

  it('gets a code when the patient writes it, and is not kept in the words of the chat', () => {
    const wrote = turn('it is 202 555 0143', { ...required, callback_number: undefined });
    expect(wrote?.send).toMatchObject({ number: '+12025550143', channel: 'sms' });
    expect(wrote?.stored_message).toBe(verificationWords.en.numberStored);
    expect(turn('text me', required)?.stored_message).toBeUndefined();
    expect(turn('it is 202 555 0143')).toBeUndefined();
    const proved = turn('123456', { contact: sent() })?.contact;
    expect(turn('it is 202 555 0143', { ...required, contact: proved })).toBeUndefined();
    expect(turn('I have pain', required)).toBeUndefined();
  });

  it('is asked for where none is known', () => {
    const nobody = { callback_number: undefined };
    expect(turn('text me', nobody)?.reply).toBe(verificationWords.en.noNumber);
    expect(turn('text me', { ...nobody, ...required })?.reply).toBe(verificationWords.en.needed(undefined));
  });
});

describe('what the patient hears about a code', () => {
  const words = verificationWords.en;
  const typed = (contact: Contact | undefined, message = '123456', changes = {}) =>
    turn(message, { contact, ...changes });

  it.each([
    ['the right one', '123456', noon, words.verified],
    ['a wrong one', '654321', noon, words.wrong],
    ['one that came too late', '123456', later(600), words.expired],
  ])('%s', (_what, message, now, reply) => {
    const heard = typed(sent(), message, { now });
    expect(heard).toMatchObject({ reply, stored_message: words.codeStored });
  });

  it('after the last try that a new one is needed, and the tries are counted', () => {
    let contact: Contact | undefined = sent();
    const heard: (string | undefined)[] = [];
    for (let tries = 1; tries <= contactPolicy.codeTries + 1; tries += 1) {
      const told: ReturnType<typeof turn> = typed(contact, '000000');
      contact = told?.contact;
      heard.push(told?.reply);
    }
    expect(heard).toEqual([...Array(4).fill(words.wrong), words.usedUp, words.usedUp]);
    expect(contact?.code?.tries_left).toBe(0);
  });

  it('forgets a code that has run out, and one that was right', () => {
    expect(typed(sent(), '123456', { now: later(600) })?.contact).not.toHaveProperty('code');
    expect(typed(sent())?.contact).not.toHaveProperty('code');
  });

  it('why nothing was sent', () => {
    expect(turn('text me', { channels: [] })?.reply).toBe(words.notSetUp);
    expect(turn('whatsapp me', { channels: ['sms'] })?.reply).toBe(words.notSetUp);
    const proved = typed(sent())?.contact;
    expect(turn('text me', { contact: proved })?.reply).toBe(words.already);
    expect(typed(proved)?.reply).toBe(words.already);
    const full = { ...sent(), codes_sent: contactPolicy.codesPerSession };
    expect(turn('text me', { contact: full })?.reply).toBe(words.tooManyCodes);
    expect(turn('text me')?.reply).toBe(words.codeSent('42'));
  });

  it('in Spanish where the chat is in Spanish', () => {
    const spanish = turn('mándame un código', { language: 'es' });
    expect(spanish?.reply).toBe(verificationWords.es.codeSent('42'));
    expect(spanish?.send?.text).toBe(phoneMessages.es.code('123456'));
  });

  it('proves another number anew, also when one is proved already', () => {
    const proved = typed(sent())?.contact;
    const other = turn('text me at 202 555 0143', { contact: proved });
    expect(other?.send?.number).toBe('+12025550143');
    expect(other?.contact).toMatchObject({ number: '+12025550143', codes_sent: 2 });
    expect(other?.contact).not.toHaveProperty('verified_at');
  });
});

describe('what is about text messages', () => {
  it.each([
    ['text me at 202 555 0142', 'any'],
    ['sms me to 202-555-0142!', 'any'],
    ['whatsapp it please', 'whatsapp'],
    ['please message me', 'any'],
    ['send them to my phone', 'any'],
    ['text questions by sms', 'any'],
    ['send me a code again', 'any'],
    ['a new code', undefined],
    ['new code', 'any'],
    ['resend', undefined],
    ['resend the code', 'any'],
    ['envíame un whatsapp', 'whatsapp'],
    ['nuevo código', 'any'],
    ['please do not text me at all', undefined],
    ['it hurts', undefined],
  ] as const)('%j: %s', (message, wanted) => {
    expect(wantsTexts(message)).toBe(wanted);
    expect(concernsTexts(message)).toBe(wanted !== undefined);
  });

  it.each(['123456', '123-456', 'my code is 123 456.', ' 123456 '])('%j is a code', (message) => {
    expect(concernsTexts(message)).toBe(true);
    expect(turn(message, { contact: sent() })?.proved).toBe(true);
  });

  it.each(['1234567', '12345', '123  456', '123456 is what they told me', '12345 6'])(
    '%j is none',
    (message) => {
      expect(concernsTexts(message)).toBe(false);
    },
  );

  it('is offered once: not to a number that is proved', () => {
    const proved = turn('123456', { contact: sent() })?.contact;
    const given = { callback_number: number, channels: ['sms'], language: 'en' } as const;
    expect(textsOffer({ ...given, contact: proved })).toBeUndefined();
    expect(textsOffer({ ...given, contact: sent() })).toBeDefined();
  });
});

describe('the words of the carriers', () => {
  it.each([
    ['STOP', 'stop'],
    ['stop.', 'stop'],
    ['Unsubscribe', 'stop'],
    ['START', 'start'],
    ['help', 'help'],
    ['Ayuda', 'help'],
  ])('%j is %s', (text, keyword) => {
    expect(keywordIn(text, false)).toBe(keyword);
  });

  it.each(['stop the calls', '1', 'yes', 'none', 'the first one', ''])('%j is no keyword', (text) => {
    expect(keywordIn(text, false)).toBeUndefined();
  });

  it.each([
    ['stop', 'stop stopall unsubscribe cancel end quit revoke optout alto parar cancelar baja'],
    ['start', 'start unstop empezar iniciar'],
    ['help', 'help info ayuda'],
  ] as const)('mean %s: %s', (keyword, list) => {
    for (const word of list.split(' ')) expect(keywordIn(` ${word.toUpperCase()}! `, false)).toBe(keyword);
  });

  it.each(['yes', 'Sí', 'SI.'])('%j begins messages anew where they were stopped, and only there', (yes) => {
    expect(keywordIn(yes, true)).toBe('start');
    expect(keywordIn(yes, false)).toBeUndefined();
    expect(keywordIn('yes please', true)).toBeUndefined();
    expect(keywordIn('stop', true)).toBe('stop');
  });
});

describe('what leaves by text message', () => {
  const slot = {
    slot_id: 's',
    phrase: 'x',
    start: '2026-11-24T15:30:00-05:00',
    timezone: 'America/New_York',
  };
  const booked = aCall(1, 'booked', { booked_slot: slot, clinic_name: 'Harbor Ear Clinic' });

  it('says the time of the appointment, in the zone of the clinic, and not where or why', () => {
    const text = summaryText('booked', [booked], 'en');
    expect(text).toContain('Tuesday, November 24');
    expect(text).toContain('3:30 PM');
    expect(text).not.toMatch(/ear|harbor|pain/i);
  });

  it.each(cascadeOutcomes.flatMap((outcome) => [['en', outcome] as const, ['es', outcome] as const]))(
    'fits two messages and names no clinic (%s, %s)',
    (language, outcome) => {
      const text = summaryText(outcome, [{ ...booked, outcome: 'booked' }], language);
      expect(text.length).toBeLessThan(306);
      expect(text).toMatch(/^Ringaround: /);
      expect(text).not.toContain('Clinic');
    },
  );

  const told = phoneMessages.en;
  it.each(cascadeOutcomes)(
    'has its own word for %s, and none that claims a booking for another',
    (outcome) => {
      const known = outcome === 'booked' || outcome === 'booked_unverified';
      const text = summaryText(outcome, [{ ...booked, outcome: known ? outcome : 'declined' }], 'en');
      const word = told.summary[outcome];
      expect(text).toBe(
        told.over(typeof word === 'string' ? word : word('Tuesday, November 24 at 3:30 PM EST')),
      );
      expect(/is booked|probably made/.test(text)).toBe(known);
    },
  );

  it('takes the moment of the call that booked, also from what the agent had confirmed', () => {
    const { booked_slot: _, ...unslotted } = booked;
    const confirmation = { slot, read_back: 'See you then.', at: noon.toISOString() };
    const confirmed = { ...unslotted, tools: { ...booked.tools, confirmation } };
    const calls = [aCall(1, 'declined', { booked_slot: { ...slot, start: '2026-11-25T09:00:00-05:00' } })];
    expect(summaryText('booked', [...calls, confirmed], 'en')).toContain('Tuesday, November 24 at 3:30 PM');
    expect(summaryText('booked', [unslotted], 'en')).toBe(told.over(told.summary.needs_confirmation));
    expect(summaryText('booked', calls, 'en')).toBe(told.over(told.summary.needs_confirmation));
  });

  it('says of an appointment that stays as it was that it was not changed', () => {
    const place = {
      call_id: 'cas_0.1.1',
      clinic: clinic(1),
      slot,
      sequence: 1,
      status: 'confirmed',
    } as const;
    const request = { type: 'move_appointment', appointment: place, others: [] } as const;
    const asked = aCall(1, 'declined', { appointment_request: request });
    const calls = [aCall(2, 'declined'), asked];
    for (const outcome of ['none_booked', 'cancelled', 'not_placed'] as const) {
      expect(summaryText(outcome, calls, 'en')).toBe(told.over(told.unchanged));
      expect(summaryText(outcome, [aCall(2, 'declined')], 'en')).toBe(told.over(told.summary[outcome]));
    }
  });

  it('has the same sentences in both languages', () => {
    expect(Object.keys(phoneMessages.es)).toEqual(Object.keys(phoneMessages.en));
    expect(phoneMessages.en.question(['a', 'b'])).toContain('2. b');
  });
});
