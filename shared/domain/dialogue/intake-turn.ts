import type { Session } from '../session/session.ts';
import { learn } from './learn.ts';
import { checkStory, proceed } from './proceed.ts';
import { isInjection, isLookAgain, isSkip, smallTalkOf, wantsBooking } from './reading/intents.ts';
import { readYesNo } from './reading/yes-no.ts';
import { joined, reply, type Scene, withIntake } from './scene.ts';
import { smallTalkTurn } from './small-talk-turn.ts';
import type { ChatTurn } from './turn.ts';

/** The answer to "you may still be seen": a wish, a place, or a goodbye. */
const offerTurn = (scene: Scene): ChatTurn | undefined => {
  const { session, message, words } = scene;
  if (session.intake.asked !== 'booking_offer') return undefined;
  const spoken = readYesNo(message);
  if (spoken === 'no' || isSkip(message)) return reply(session, joined(words.safetyNet, words.after.hint));
  // "ok thanks" ends the talk, it asks for nothing.
  if (smallTalkOf(message) === 'thanks') return undefined;
  if (spoken === 'yes' || wantsBooking(message) || isLookAgain(message)) {
    return proceed({ ...scene, session: withIntake(session, { ended: false }) });
  }
  return undefined;
};

/** A changed story is judged anew; a place that was corrected is searched anew. */
const refreshed = (session: Session, health: boolean, place: boolean): Session => {
  const { disposition, ...rest } = session;
  const kept: Session = health || disposition === undefined ? rest : { ...rest, disposition };
  if (!place) return kept;
  const { place_choices: _choices, ...intake } = kept.intake;
  return { ...kept, clinics: [], intake: { ...intake, ended: false } };
};

const firstWords = (scene: Scene, noted: readonly string[]): string => {
  const { words } = scene;
  return noted.length === 0 ? words.greeting : joined(words.understood(noted), words.disclaimer);
};

/** Nothing was filled: a goodbye, small talk, or a question that has to be put more plainly. */
const unanswered = (scene: Scene, opening: boolean): ChatTurn => {
  const { session, words } = scene;
  if (opening) return proceed(scene, words.greeting);
  const offer = offerTurn(scene) ?? smallTalkTurn(scene);
  if (offer !== undefined) return offer;
  return session.intake.asked === 'booking_offer'
    ? reply(session, joined(words.safetyNet, words.after.hint))
    : proceed(scene);
};

/** The questions before the plan: one message is read for everything it tells, then the next gap is asked for. */
export const intakeTurn = (scene: Scene): ChatTurn => {
  const { session, message, now, words } = scene;
  const opening = session.intake.asked === undefined && session.intake.complaint === undefined;
  if (isInjection(message)) return smallTalkTurn(scene) ?? proceed(scene);
  const learned = learn(session, message, now, words);
  const after = refreshed({ ...session, intake: learned.intake }, learned.health, learned.place);
  const next: Scene = { ...scene, session: after };
  const alarm = learned.health ? checkStory(next) : undefined;
  if (alarm !== undefined) return alarm;
  if (!learned.anything) return unanswered(next, opening);
  const said = opening
    ? firstWords(scene, learned.noted)
    : learned.changed.length > 0
      ? words.changed([...learned.changed, ...learned.noted].join('; '))
      : undefined;
  const turn = proceed(next, joined(said, learned.wanted));
  return learned.personal ? { ...turn, stored_message: words.detailsStored } : turn;
};
