import { policy } from '../policy.ts';
import type { Session } from '../session/session.ts';
import { afterTurn, cancelledTurn, emergencyAftermath, endedTurn } from './after-turn.ts';
import { answerTurn } from './answer-turn.ts';
import { appointmentTurn, withoutRequest } from './appointment-turn.ts';
import { cancelTurn, idleCancelTurn } from './cancel-turn.ts';
import { say } from './catalogue/say.ts';
import { consentAction, consentTurn } from './consent-turn.ts';
import { contactTurn } from './contact-turn.ts';
import { type Keep, screenTurn, stillTriaging } from './emergency-turn.ts';
import { feedbackAction, feedbackTurn } from './feedback-turn.ts';
import { intakeTurn } from './intake-turn.ts';
import { learn } from './learn.ts';
import { added } from './learning/story.ts';
import { judgedAnew, proceed, propose } from './proceed.ts';
import { languageOf, wishedLanguage } from './reading/language.ts';
import { wordCount } from './reading/plain.ts';
import { runningTurn } from './running-turn.ts';
import { joined, reply, type Scene, withIntake } from './scene.ts';
import { afterSummary } from './summary-turn.ts';
import type { ChatTurn, TurnInput } from './turn.ts';

/** The first message settles the language; later a wish, or a whole sentence in the other one, changes it. */
const languageFor = (session: Session, message: string): 'en' | 'es' => {
  const wished = wishedLanguage(message);
  if (wished !== undefined) return wished;
  const spoken = languageOf(message);
  if (spoken === undefined) return session.language;
  // A telephone number is no sentence in any language.
  const words = wordCount(message.replaceAll(/[\d+().-]+/g, ' '));
  return session.turns === 0 || words >= 5 ? spoken : session.language;
};

/** "en español, por favor": the open question once more, in the other language. */
const languageTurn = (scene: Scene, before: Session): ChatTurn | undefined => {
  const { session, message, words } = scene;
  if (
    wishedLanguage(message) === undefined ||
    session.language === before.language ||
    wordCount(message) > 6
  ) {
    return undefined;
  }
  const said = words.spoke[session.language];
  if (session.plan !== undefined) return propose(scene, said);
  const switched = before.turns === 0 ? joined(said, words.greeting) : said;
  const { asked: _asked, ...intake } = session.intake;
  return proceed({ ...scene, session: { ...session, intake } }, switched);
};

/** Once the plan is on the table a slot changes only in a plan that comes again; the story grows at any time. */
const keepWhatIsTold: Keep = (scene) => {
  const { session, message, now, words } = scene;
  if (!stillTriaging(scene)) {
    return { session: withIntake(session, { story: added(session.intake.story, message) }) };
  }
  const { intake, personal } = learn(session, message, now, words);
  return { session: { ...session, intake }, ...(personal ? { stored_message: words.detailsStored } : {}) };
};

/**
 * One turn of the chat. Pure: the same input gives the same turn. The order is binding: red flags, a pending summary
 * (alone in its message, before the answer), stop, an answer to the open question, the dialogue.
 */
export const respond = (input: TurnInput): ChatTurn => {
  const message = (input.message ?? '').trim();
  const session: Session = {
    ...input.session,
    language: languageFor(input.session, message),
    turns: input.session.turns + 1,
  };
  const scene: Scene = {
    session,
    cascade: input.cascade,
    calls: input.calls,
    message,
    action: input.action,
    now: input.now,
    hash: input.hash,
    raised: input.raised,
    texts: input.texts,
    words: say(session.language),
    unheard: false,
  };
  const screened = screenTurn(scene, keepWhatIsTold);
  if ('turn' in screened) return screened.turn;
  // A "no" to the sign that was asked about has answered this message: nothing else is read from it.
  const denied = screened.session.intake.confirming === undefined && session.intake.confirming !== undefined;
  const heard: Scene = { ...scene, session: screened.session, message: denied ? '' : message };
  return afterSummary(
    heard,
    (one) =>
      cancelTurn(one) ??
      feedbackAction(one) ??
      answerTurn(one) ??
      contactTurn(one) ??
      dialogue(one, input.session, denied),
  );
};

const dialogue = (heard: Scene, before: Session, denied: boolean): ChatTurn => {
  const aboutAppointment = emergencyAftermath(heard) ?? appointmentTurn(heard) ?? feedbackTurn(heard);
  if (aboutAppointment !== undefined) return aboutAppointment;
  const scene = withoutRequest(heard);
  const { session, words } = scene;
  const fixed =
    idleCancelTurn(scene) ??
    runningTurn(scene) ??
    afterTurn(scene) ??
    consentAction(scene) ??
    cancelledTurn(scene);
  if (fixed !== undefined) return fixed;
  if (session.turns > policy.messagesPerSession) return reply(session, words.small.tooLong);
  if (denied) return session.plan === undefined ? proceed(scene) : judgedAnew(scene);
  return languageTurn(scene, before) ?? consentTurn(scene) ?? endedTurn(scene) ?? intakeTurn(scene);
};
