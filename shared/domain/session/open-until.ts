import { policy } from '../policy.ts';
import type { Session } from './session.ts';

/** A chat is open for a day after its last turn, and as long as a consent given in it may still have somebody called. */
export const openUntil = ({ consent }: Session, now: Date): string => {
  const slides = new Date(now.getTime() + policy.sessionSeconds * 1000).toISOString();
  return consent !== undefined && consent.revoked_at === undefined && consent.expires_at > slides
    ? consent.expires_at
    : slides;
};
