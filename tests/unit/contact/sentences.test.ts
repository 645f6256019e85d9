import { describe, expect, it } from 'vitest';
import { tryCode } from '#shared/domain/contact/one-time-code.ts';
import { phoneMessages } from '#shared/domain/contact/phone-messages.ts';
import { proofNeeded } from '#shared/domain/contact/verification.ts';
import { verificationWords } from '#shared/domain/contact/verification-words.ts';
import { noon } from '#tests/support/a-cascade.ts';

const languages = ['en', 'es'] as const;

describe.each(languages)('a sentence in %s', (language) => {
  const words = phoneMessages[language];
  const chat = verificationWords[language];

  it('says the code, the choice and the moment it is about, among other words', () => {
    for (const say of [words.code, words.taken, words.answeredByPhone, words.over])
      expect(say('CANARY')).toMatch(/\p{L}{3,}.*CANARY/u);
    for (const say of [words.summary.booked, words.summary.booked_unverified])
      expect(typeof say === 'string' ? say : say('CANARY')).toMatch(/\p{L}{3,}.*CANARY/u);
  });

  it('numbers the choices, one a line', () => {
    for (const say of [words.question, words.notUnderstood])
      expect(say(['first', 'second'])).toMatch(/\p{L}{3,}.*\n1\. first\n2\. second/u);
  });

  it('names a number by its last figures, and does without where none is known', () => {
    for (const say of [chat.offer, chat.codeSent, chat.needed]) expect(say('42')).toMatch(/\p{L}{3,}.*42/u);
    expect(chat.needed(undefined)).toMatch(/\p{L}{3,}/u);
    expect(chat.needed(undefined)).not.toContain('undefined');
    expect(chat.needed(undefined)).not.toBe(chat.needed('42'));
  });

  it('shows no more of a number than that', () => {
    const needed = proofNeeded({
      required: true,
      contact: undefined,
      language,
      callback_number: '+12025550142',
    });
    expect(needed).toBe(chat.needed('42'));
  });
});

describe('a code where none is out', () => {
  it('is none, and nothing is counted', () => {
    const contact = { number: '+12025550142', channel: 'sms', codes_sent: 1 } as const;
    const tried = tryCode(contact, '123456', { session_id: 'ses_1', now: noon, hash: (text) => text });
    expect(tried).toEqual({ kind: 'none_out', contact });
  });
});
