import { readPhone } from '../dialogue/reading/phone.ts';
import { fold } from '../triage/text/fold.ts';
import type { Channel, Contact } from './contact.ts';
import { contactPolicy } from './contact-policy.ts';
import { codeSent, tryCode, verified } from './one-time-code.ts';
import { phoneMessages } from './phone-messages.ts';
import { verificationWords } from './verification-words.ts';

/** What a chat message about text messages is decided on. */
export type VerificationInput = {
  readonly session_id: string;
  readonly message: string;
  readonly language: 'en' | 'es';
  readonly contact: Contact | undefined;
  /** As given in the chat, E.164. */
  readonly callback_number: string | undefined;
  /** The ways that are set up, best first. */
  readonly channels: readonly Channel[];
  /** Six fresh digits, used if a code has to go out. */
  readonly code: string;
  /** A number in the message is then a wish for a code, for nobody is phoned without. */
  readonly required?: true;
  readonly now: Date;
  readonly hash: (text: string) => string;
};

export type Verification = {
  readonly reply: string;
  /** The contact as it is from here on; to be written before anything is said or sent. */
  readonly contact?: Contact;
  readonly send?: { readonly number: string; readonly channel: Channel; readonly text: string };
  /** The number proved itself in this very turn. */
  readonly proved?: true;
  /** What the log keeps in place of a code. */
  readonly stored_message?: string;
};

const wish =
  /^(please )?(text|sms|message|whatsapp) (me|it)( please)?$|\b(send|text) (it|them|questions?|codes?|another code|a new code|me) (to my phone|by (sms|text|whatsapp)|a (text|code|message)|again)\b|^(another|new|resend( the)?) code$|^(mandeme|enviame|enviame|envieme|mandame) (un )?(sms|mensaje|whatsapp|codigo)|^(otro|nuevo) codigo$/;

/** "text me", "WhatsApp me", "another code": the patient wants questions on the telephone. */
export const wantsTexts = (message: string): Channel | 'any' | undefined => {
  const span = readPhone(message)?.span;
  const without = span === undefined ? message : message.replace(span, '');
  const folded = fold(without)
    .replace(/[.!]/g, '')
    .trim()
    .replace(/ (at|on|to|al|a|en)$/, '');
  if (!wish.test(folded)) return undefined;
  return /whatsapp/.test(folded) ? 'whatsapp' : 'any';
};

/** The offer that goes with the consent's reply; undefined where nothing can be sent or all is settled. */
export const textsOffer = (
  given: Pick<VerificationInput, 'callback_number' | 'channels' | 'contact' | 'language'>,
): string | undefined =>
  given.callback_number === undefined || given.channels.length === 0 || verified(given.contact) !== undefined
    ? undefined
    : verificationWords[given.language].offer(given.callback_number.slice(-2));

const sixDigits = (message: string): string | undefined => {
  const typed = /^\D{0,20}(\d{3})[ -]?(\d{3})\D{0,3}$/.exec(message.trim());
  return typed === null ? undefined : `${typed[1]}${typed[2]}`;
};

/** Worth looking at the contact for; most messages are not. */
export const concernsTexts = (message: string): boolean =>
  sixDigits(message) !== undefined || wantsTexts(message) !== undefined;

/** A message about text messages: the wish for them, or the code that was sent. Anything else is `undefined`. */
export const verificationTurn = (input: VerificationInput): Verification | undefined => {
  const typed = sixDigits(input.message);
  const { contact } = input;
  if (typed !== undefined && contact?.code !== undefined) return codeTyped(input, contact, typed);
  // The right code once more, from another tab or a turn decided again.
  if (typed !== undefined && verified(contact) !== undefined)
    return { reply: verificationWords[input.language].already };
  const wanted = wantsTexts(input.message) ?? (mustProve(input) ? 'any' : undefined);
  return wanted === undefined ? undefined : codeWanted(input, wanted);
};

const mustProve = ({ required, contact, message }: VerificationInput): boolean =>
  required === true && verified(contact) === undefined && readPhone(message) !== undefined;

/** What a yes hears where a number has to be proved first; undefined where nothing stands in its way. */
export const proofNeeded = (
  given: Pick<VerificationInput, 'required' | 'contact' | 'language' | 'callback_number'>,
): string | undefined =>
  given.required !== true || verified(given.contact) !== undefined
    ? undefined
    : verificationWords[given.language].needed(given.callback_number?.slice(-2));

const codeWanted = (input: VerificationInput, wanted: Channel | 'any'): Verification => {
  const words = verificationWords[input.language];
  const { contact, channels } = input;
  const typed = readPhone(input.message)?.number;
  const number = typed ?? input.callback_number;
  const [first] = channels;
  const channel = wanted === 'any' ? first : wanted;
  if (channel === undefined || !channels.includes(channel)) return { reply: words.notSetUp };
  if (number === undefined) return { reply: proofNeeded(input) ?? words.noNumber };
  if (verified(contact)?.number === number) return { reply: words.already };
  if ((contact?.codes_sent ?? 0) >= contactPolicy.codesPerSession) return { reply: words.tooManyCodes };
  const next = codeSent({ ...input, number, channel, before: contact });
  return {
    reply: words.codeSent(number.slice(-2)),
    contact: next,
    send: { number, channel, text: phoneMessages[input.language].code(input.code) },
    ...(typed === undefined ? {} : { stored_message: words.numberStored }),
  };
};

const codeTyped = (input: VerificationInput, contact: Contact, typed: string): Verification => {
  const words = verificationWords[input.language];
  const tried = tryCode(contact, typed, input);
  const stored_message = words.codeStored;
  switch (tried.kind) {
    case 'verified':
      return { reply: words.verified, contact: tried.contact, proved: true, stored_message };
    case 'wrong':
      return { reply: words.wrong, contact: tried.contact, stored_message };
    case 'expired':
      return { reply: words.expired, contact: tried.contact, stored_message };
    case 'used_up':
    case 'none_out':
      return { reply: words.usedUp, contact: tried.contact, stored_message };
    default:
      return tried.kind satisfies never;
  }
};
