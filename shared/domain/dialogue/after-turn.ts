import type { Session } from '../session/session.ts';
import { emergencyLines, hear } from './ears.ts';
import { emptyIntake } from './intake.ts';
import { intakeTurn } from './intake-turn.ts';
import { propose } from './proceed.ts';
import { isLookAgain, isOnTheWay, isStartOver, smallTalkOf, wantsBooking } from './reading/intents.ts';
import { findPlace, withoutPlaces } from './reading/place.ts';
import { readYesNo } from './reading/yes-no.ts';
import { joined, reply, type Scene } from './scene.ts';
import { smallTalkReply } from './small-talk-turn.ts';
import { bookingLine } from './summary.ts';
import type { ChatTurn } from './turn.ts';

/** A new request in the same session: nothing of the old one is carried over but the language. */
const fresh = (session: Session): Session => {
  const { disposition: _d, plan: _p, consent: _c, cascade_id: _id, ...rest } = session;
  return { ...rest, intake: emptyIntake, clinics: [], cancelled: false };
};

/** Words that ask for nothing the summary does not tell. */
const isCourtesy = (message: string): boolean => {
  const kind = smallTalkOf(message);
  return kind === undefined || kind === 'thanks' || kind === 'hello' || kind === 'generic';
};

/** The message is about another complaint, or says that something new begins. */
export const startsAnew = ({ message, now, session }: Scene): boolean =>
  isStartOver(message) ||
  (smallTalkOf(message) === undefined && hear(message, now, session.language).complaint !== undefined);

/** In `emergency` nothing is booked any more; the chat stays calm and says the number again. */
export const emergencyAftermath = ({ session, message, words }: Scene): ChatTurn | undefined => {
  if (!session.emergency) return undefined;
  const { emergency } = emergencyLines;
  return reply(
    session,
    isOnTheWay(message) ? words.emergency.onTheWay(emergency) : words.emergency.still(emergency),
  );
};

/** A message after the cascade has ended: answered in words, or the beginning of a new request. */
export const afterTurn = (scene: Scene): ChatTurn | undefined => {
  const { session, cascade, calls, words, message, action, unheard } = scene;
  if (cascade === undefined) return undefined;
  if (action?.type === 'consent') return reply(session, unheard ? '' : words.alreadyDone);
  if (startsAnew(scene))
    return intakeTurn({ ...scene, session: fresh(session), cascade: undefined, calls: [] });
  // The summary has just said all of it; only a question of its own is answered beside it.
  if (unheard) return reply(session, isCourtesy(message) ? '' : (smallTalkReply(scene) ?? ''));
  const booking = bookingLine(cascade, calls, session.language) ?? words.after.notBooked;
  const said = readYesNo(message) === 'yes' ? words.alreadyDone : smallTalkReply(scene);
  return reply(session, joined(said, booking, words.safetyNet, words.after.hint));
};

/** A message after the patient stopped before any call: a change of mind, or a new request. */
export const cancelledTurn = (scene: Scene): ChatTurn | undefined => {
  const { session, message, words } = scene;
  if (!session.cancelled) return undefined;
  const proposed = session.clinics.length > 0 && session.intake.complaint !== undefined;
  if (proposed && (readYesNo(message) === 'yes' || wantsBooking(message)) && !isStartOver(message)) {
    return propose({ ...scene, session: { ...session, cancelled: false } });
  }
  if (startsAnew(scene)) return intakeTurn({ ...scene, session: fresh(session) });
  return reply(session, joined(smallTalkReply(scene), words.after.hint));
};

/**
 * A message after advice for home, or after no place and no list of clinics helped. Another complaint is a new request;
 * more of the same one is judged anew, unless it asks for a clinic all the same.
 */
export const endedTurn = (scene: Scene): ChatTurn | undefined => {
  const { session, message, now } = scene;
  if (session.intake.asked !== 'booking_offer' || isLookAgain(message)) return undefined;
  // Without its places a message has lost its question mark too.
  const said = smallTalkOf(message) === undefined ? withoutPlaces(message) : message;
  if (!startsAnew({ ...scene, message: said })) return undefined;
  const told = hear(said, now, session.language).complaint;
  const same = told !== undefined && told.phrase === session.intake.complaint?.phrase;
  if (!same || isStartOver(message)) return intakeTurn({ ...scene, session: fresh(session) });
  if (wantsBooking(message) || findPlace(message) !== undefined) return undefined;
  const { asked: _asked, ...intake } = session.intake;
  return intakeTurn({ ...scene, session: { ...session, intake: { ...intake, ended: false } } });
};
