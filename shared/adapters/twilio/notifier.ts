import type { Channel } from '../../domain/contact/contact.ts';
import type { Notifier } from '../../ports.ts';
import { exchange } from '../http/exchange.ts';
import type { TwilioAccount } from './hang-up.ts';

/** The senders that are set up; E.164, the WhatsApp one with or without its prefix. */
export type Senders = { readonly sms: string | undefined; readonly whatsapp: string | undefined };

const prefixed = (number: string): string => (number.startsWith('whatsapp:') ? number : `whatsapp:${number}`);

/** A tool answers within eight seconds, so a message that takes longer is given up; the chat has the same question. */
const deadlineSeconds = 4;

/** Messages by Twilio. Without an account or a sender nothing leaves the house. */
export const twilioNotifier = (account: TwilioAccount | undefined, senders: Senders): Notifier => {
  const sender = (channel: Channel): string | undefined => {
    const number = senders[channel];
    return number === undefined || channel === 'sms' ? number : prefixed(number);
  };
  const ways: readonly Channel[] = ['sms', 'whatsapp'];
  return {
    channels: account === undefined ? [] : ways.filter((channel) => sender(channel) !== undefined),
    async send({ number, channel }, text) {
      const from = sender(channel);
      if (account === undefined || from === undefined) return 'not_configured';
      const authorization = `Basic ${Buffer.from(`${account.account_sid}:${account.auth_token}`).toString('base64')}`;
      const reply = await exchange(
        { base_url: account.base_url, headers: { authorization }, deadline_seconds: deadlineSeconds },
        {
          method: 'POST',
          path: `/2010-04-01/Accounts/${encodeURIComponent(account.account_sid)}/Messages.json`,
          body: new URLSearchParams({
            To: channel === 'whatsapp' ? prefixed(number) : number,
            From: from,
            Body: text,
          }).toString(),
          content_type: 'application/x-www-form-urlencoded',
        },
      );
      if (reply.kind === 'no_reply' || reply.status >= 500 || reply.status === 429) return 'unavailable';
      return reply.status < 300 ? 'sent' : 'refused';
    },
  };
};
