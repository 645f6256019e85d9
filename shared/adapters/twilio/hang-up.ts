import type { Carrier } from '../../ports.ts';
import { exchange } from '../http/exchange.ts';

export type TwilioAccount = {
  readonly account_sid: string;
  readonly auth_token: string;
  readonly base_url: string;
};

/** The provider has no hang-up of its own; the carrier ends the call by its id (elevenlabs.md 5.5). */
export const twilioCarrier = (account: TwilioAccount | undefined): Carrier => ({
  async hangUp(call_sid) {
    if (account === undefined) return 'unavailable';
    const authorization = `Basic ${Buffer.from(`${account.account_sid}:${account.auth_token}`).toString('base64')}`;
    const reply = await exchange(
      { base_url: account.base_url, headers: { authorization }, deadline_seconds: 8 },
      {
        method: 'POST',
        path: `/2010-04-01/Accounts/${account.account_sid}/Calls/${encodeURIComponent(call_sid)}.json`,
        body: 'Status=completed',
        content_type: 'application/x-www-form-urlencoded',
      },
    );
    if (reply.kind === 'no_reply') return 'unavailable';
    if (reply.status < 300) return 'ended';
    return reply.status === 404 || reply.status === 400 ? 'not_live' : 'unavailable';
  },
});
