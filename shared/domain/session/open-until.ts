import { policy } from '../policy.ts';
import type { Session } from './session.ts';

const dayAfter = (moment: Date): string =>
  new Date(moment.getTime() + policy.sessionSeconds * 1000).toISOString();

/**
 * A chat is open for a day after its last turn, and after the last moment at which a consent given in it may have
 * somebody called: only then does the patient hear how it ended.
 */
export const openUntil = ({ consent }: Session, now: Date): string => {
  const slides = dayAfter(now);
  if (consent === undefined || consent.revoked_at !== undefined) return slides;
  const told = dayAfter(new Date(consent.expires_at));
  return told > slides ? told : slides;
};
