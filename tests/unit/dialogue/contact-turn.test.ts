import { describe, expect, it } from 'vitest';
import type { Contact } from '#shared/domain/contact/contact.ts';
import { respond } from '#shared/domain/dialogue/respond.ts';
import type { ChatTurn, Texts, TurnInput } from '#shared/domain/dialogue/turn.ts';
import { conversation, untilConsent } from './conversation.ts';
import { hash, later, tuesdayMorning as now } from './records.ts';

const number = '+12125550188';
const session = untilConsent().session();
const sms: Texts = { contact: undefined, channels: ['sms'], code: '123456' };
const out: Contact = {
  number,
  channel: 'sms',
  codes_sent: 1,
  code: {
    hash: hash(`ses_1 ${number} 123456`),
    expires_at: later(now, 60).toISOString(),
    tries_left: 3,
  },
};
const proved: Contact = { number, channel: 'sms', codes_sent: 1, verified_at: now.toISOString() };
const said = (message: string, texts: Texts | undefined, change: Partial<TurnInput> = {}): ChatTurn =>
  respond({ session, calls: [], now, hash, message, ...(texts === undefined ? {} : { texts }), ...change });
const consent = 'Do you agree to these calls?';

describe('a wish for text messages', () => {
  it('sends a code to the number of the patient and to nobody else', () => {
    const turn = said('text me', sms);
    expect(turn.reply).toBe('I sent a code to the number ending in 88. Type its six digits here.');
    expect(turn.effects).toMatchObject([
      {
        type: 'contact',
        before: undefined,
        after: { number, channel: 'sms', codes_sent: 1 },
        proved: false,
        send: { number, channel: 'sms' },
      },
    ]);
    expect(turn.session.plan).toEqual(session.plan);
    expect(turn).not.toHaveProperty('stored_message');
  });

  it('keeps a number that was written out of the chat', () => {
    expect(said('text me at 212-555-0177', sms).stored_message).toBe('[number]');
  });

  it('is answered, and nothing is sent, where it cannot be done', () => {
    const turn = said('whatsapp me', sms);
    expect(turn.reply).toBe('Text messages are not set up here. Questions come in this chat.');
    expect(turn.effects).toEqual([]);
  });

  it.each([
    ['where nothing is set up', undefined, {}],
    ['in an emergency', sms, { session: { ...session, emergency: true } }],
  ] as const)('is not heard %s', (_where, texts, change) => {
    const turn = said('text me', texts, change);
    expect(turn.effects).toEqual([]);
    expect(turn.reply).not.toContain('code');
  });

  it('is not read into a pressed button', () => {
    const turn = respond({ session, calls: [], now, hash, action: { type: 'cancel' }, texts: sms });
    expect(turn.reply).toMatch(/^All right, I stopped\./);
  });
});

describe('the code that was typed', () => {
  const before = { ...sms, contact: out };
  const required = { ...before, required: true } as const;
  const thanks =
    'That is the code. Questions and the result go to your telephone too; reply STOP there at any time.';

  it('proves the number, stays out of the chat, and sends nothing more', () => {
    const turn = said('123456', before);
    expect(turn.reply).toBe(thanks);
    expect(turn.effects).toEqual([{ type: 'contact', before: out, after: proved, proved: true }]);
    expect(turn.stored_message).toBe('[code]');
  });

  it('asks about the plan once more where a proof was waited for', () => {
    expect(said('123456', required).reply).toBe(`${thanks}\n\n${consent}`);
  });

  it('asks about no plan where there is none', () => {
    const early = { session: conversation().say('my ear hurts').session };
    expect(said('123456', required, early).reply).toBe(thanks);
  });

  it('that is wrong is counted, and asks about nothing', () => {
    const turn = said('654321', required);
    expect(turn.reply).toBe('That is not the code I sent. Please look again and type the six digits.');
    expect(turn.effects).toMatchObject([
      { type: 'contact', after: { code: { tries_left: 2 } }, proved: false },
    ]);
  });

  it('once more, when it was right already, changes nothing', () => {
    const turn = said('123456', { ...sms, contact: proved });
    expect(turn.reply).toBe('Your telephone is confirmed; questions go there too.');
    expect(turn.effects).toEqual([]);
    expect(turn).not.toHaveProperty('stored_message');
  });
});

describe('the yes to the plan', () => {
  const calling = "We're calling Riverside Family Medicine now at +12125550101.";
  const aside =
    'I tell you here what comes of it, and ask you if a clinic offers something else. Say "stop" at any time.';
  const offer =
    'I can also send questions to your number ending in 88: say "text me" and I send a code first.';

  it('is told about text messages where they can be had', () => {
    expect(said('yes', sms).reply).toBe([calling, aside, offer].join('\n\n'));
    expect(said('yes', { ...sms, contact: proved }).reply).toBe([calling, aside].join('\n\n'));
    expect(said('yes', undefined).reply).toBe([calling, aside].join('\n\n'));
  });

  it('waits where a number has to prove itself first, and calls once it has', () => {
    const turn = said('yes', { ...sms, required: true });
    expect(turn.reply).toBe(
      'Before I phone anybody for you, I have to know that the number ending in 88 is yours: say "text me" and I send a code.',
    );
    expect(turn.effects).toEqual([]);
    expect(turn.session.plan).toEqual(session.plan);
    expect(said('yes', { ...sms, contact: proved, required: true }).effects).toMatchObject([
      { type: 'start_cascade' },
    ]);
  });
});
