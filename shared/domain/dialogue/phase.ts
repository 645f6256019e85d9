import type { Cascade } from '../cascade/cascade.ts';
import type { Phase, Session } from '../session/session.ts';
import type { Asked } from './intake.ts';

const phaseWhileAsking: Record<Asked, Phase> = {
  complaint: 'intake',
  red_flag: 'screening',
  patient: 'screening',
  pregnancy: 'screening',
  onset: 'screening',
  severity: 'screening',
  screen: 'screening',
  location: 'locating',
  place_choice: 'locating',
  preferences: 'locating',
  identity: 'locating',
  cover: 'locating',
  consent: 'consent',
  booking_offer: 'done',
};

/** True while a running cascade needs a word from the patient: an open question, or "go on" after an unknown outcome. */
const awaitsPatient = (cascade: Cascade, now?: Date): boolean => {
  if (cascade.cancel_requested_at !== undefined) return false;
  const { question } = cascade;
  const open =
    question !== undefined &&
    question.answer === undefined &&
    (now === undefined || new Date(question.expires_at) > now);
  return open || cascade.hold?.reason === 'patient';
};

/** The one word that says where the session stands. Derived, never stored; with `now`, an expired question is over. */
export const phaseOf = (session: Session, cascade?: Cascade, now?: Date): Phase => {
  if (session.emergency) return 'emergency';
  if (cascade !== undefined && cascade.status !== 'done') {
    return awaitsPatient(cascade, now) ? 'decision' : 'calling';
  }
  // About an appointment that stands already: a cascade is over, and the next one waits for a yes.
  if (cascade !== undefined && session.plan !== undefined) return 'consent';
  if (cascade !== undefined) return cascade.outcome === 'cancelled' ? 'cancelled' : 'done';
  if (session.cancelled) return 'cancelled';
  if (session.plan !== undefined) return 'consent';
  if (session.intake.ended) return 'done';
  const asked = session.intake.asked;
  return asked === undefined ? 'intake' : phaseWhileAsking[asked];
};
