import { createHmac } from 'node:crypto';
import { webhookSecret } from '../vendors/provider.ts';

/** The signature of another body at the moment the given one was made. */
export const signAgain = (body: string, signature: string): string => {
  const t = /t=(\d+)/.exec(signature)?.[1] ?? '0';
  return `t=${t},v0=${createHmac('sha256', webhookSecret).update(`${t}.${body}`).digest('hex')}`;
};
