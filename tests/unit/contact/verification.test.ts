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
  textsOffer,
  type VerificationInput,
  verificationTurn,
  wantsTexts,
} from '#shared/domain/contact/verification.ts';
import { aCall, later, noon } from '#tests/support/a-cascade.ts';

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

  it('has the same sentences in both languages', () => {
    expect(Object.keys(phoneMessages.es)).toEqual(Object.keys(phoneMessages.en));
    expect(phoneMessages.en.question(['a', 'b'])).toContain('2. b');
  });
});
