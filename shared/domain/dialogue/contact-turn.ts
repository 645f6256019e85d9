import { proofNeeded, textsOffer, verificationTurn } from '../contact/verification.ts';
import { joined, reply, type Scene } from './scene.ts';
import type { ChatTurn } from './turn.ts';

/** The wish for text messages, or the code that proves a number. In an emergency neither matters. */
export const contactTurn = (scene: Scene): ChatTurn | undefined => {
  const { session, message, now, hash, texts, words } = scene;
  if (texts === undefined || message === '' || session.emergency) return undefined;
  const decided = verificationTurn({
    ...texts,
    session_id: session.session_id,
    message,
    language: session.language,
    callback_number: session.intake.details.callback_number,
    now,
    hash,
  });
  if (decided === undefined) return undefined;
  const { contact: after, send, proved = false, stored_message } = decided;
  return {
    ...reply(
      session,
      // What was waited for is there: the plan is asked about once more.
      proved && texts.required === true && session.plan !== undefined
        ? joined(decided.reply, words.ask.consent)
        : decided.reply,
      after === undefined
        ? []
        : [
            {
              type: 'contact',
              before: texts.contact,
              after,
              proved,
              ...(send === undefined ? {} : { send }),
            },
          ],
    ),
    ...(stored_message === undefined ? {} : { stored_message }),
  };
};

/** Said instead of calling, where the environment wants a proved number first. */
export const proofBeforeCalls = ({ session, texts }: Scene): string | undefined =>
  texts === undefined
    ? undefined
    : proofNeeded({
        ...texts,
        callback_number: session.intake.details.callback_number,
        language: session.language,
      });

/** Said once, with the reply to the consent: from then on questions may come. */
export const offerOfTexts = ({ session, texts }: Scene): string | undefined =>
  texts === undefined
    ? undefined
    : textsOffer({
        ...texts,
        callback_number: session.intake.details.callback_number,
        language: session.language,
      });
