import type { Channel, Contact } from './contact.ts';
import { contactPolicy } from './contact-policy.ts';

type Hash = (text: string) => string;

/** Bound to session and number: a code read elsewhere opens nothing here. */
const hashOf = (session_id: string, number: string, code: string, hash: Hash): string =>
  hash(`${session_id} ${number} ${code}`);

/** A fresh code goes out; an older one is worth nothing from here on. `code` is six digits. */
export const codeSent = (given: {
  readonly session_id: string;
  readonly number: string;
  readonly channel: Channel;
  readonly code: string;
  /** The contact as it was, for its count. */
  readonly before: Contact | undefined;
  readonly now: Date;
  readonly hash: Hash;
}): Contact => ({
  number: given.number,
  channel: given.channel,
  codes_sent: (given.before?.codes_sent ?? 0) + 1,
  code: {
    hash: hashOf(given.session_id, given.number, given.code, given.hash),
    expires_at: new Date(given.now.getTime() + contactPolicy.codeSeconds * 1000).toISOString(),
    tries_left: contactPolicy.codeTries,
  },
});

export type CodeTried = {
  readonly kind: 'verified' | 'wrong' | 'expired' | 'used_up' | 'none_out';
  readonly contact: Contact;
};

/** One try. Each wrong one is counted; after the last no code is right any more, not even the right one. */
export const tryCode = (
  contact: Contact,
  typed: string,
  { session_id, now, hash }: { readonly session_id: string; readonly now: Date; readonly hash: Hash },
): CodeTried => {
  const { code, ...rest } = contact;
  if (code === undefined) return { kind: 'none_out', contact };
  if (new Date(code.expires_at) <= now) return { kind: 'expired', contact: rest };
  if (code.tries_left <= 0) return { kind: 'used_up', contact };
  if (hashOf(session_id, contact.number, typed, hash) === code.hash) {
    return { kind: 'verified', contact: { ...rest, verified_at: now.toISOString() } };
  }
  const tries_left = code.tries_left - 1;
  return {
    kind: tries_left === 0 ? 'used_up' : 'wrong',
    contact: { ...contact, code: { ...code, tries_left } },
  };
};

/** Where questions and the summary may go: a number that proved itself. */
export const verified = (contact: Contact | undefined): Contact | undefined =>
  contact?.verified_at === undefined ? undefined : contact;
