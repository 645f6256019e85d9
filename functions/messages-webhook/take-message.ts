import { phoneMessages } from '#shared/domain/contact/phone-messages.ts';
import { answerTurn } from '#shared/domain/dialogue/answer-turn.ts';
import { cancelTurn } from '#shared/domain/dialogue/cancel-turn.ts';
import { say } from '#shared/domain/dialogue/catalogue/say.ts';
import { screenTurn } from '#shared/domain/dialogue/emergency-turn.ts';
import { pendingQuestionOf } from '#shared/domain/dialogue/pending-question.ts';
import type { Scene } from '#shared/domain/dialogue/scene.ts';
import type { Effect } from '#shared/domain/dialogue/turn.ts';
import { policy } from '#shared/domain/policy.ts';
import type { Session } from '#shared/domain/session/session.ts';
import { answerQuestion, goOn } from '#shared/flows/answer-question.ts';
import { cancelCascade } from '#shared/flows/cancel-cascade.ts';
import type { Dependencies } from './dependencies.ts';

/**
 * The part of a chat turn that a text message may take: red flags first as everywhere, a stop, an answer to the open
 * question. Nothing else is read from it, so that no story of an illness ends up on a telephone.
 */
export const takeMessage = async (deps: Dependencies, session: Session, text: string): Promise<string> => {
  const words = phoneMessages[session.language];
  const scene = await sceneOf(deps, session, text);
  const { cascade, calls, now } = scene;
  const screened = screenTurn(scene);
  if ('turn' in screened) {
    if (!screened.turn.session.emergency) return words.ifEmergency;
    await raiseEmergency(deps, session.session_id, text);
    return words.emergency;
  }
  if (cascade === undefined) return words.neutral;
  const pending = pendingQuestionOf(cascade, calls, session.language, now);
  const turn = cancelTurn(scene) ?? answerTurn(scene);
  if (turn === undefined) {
    return pending === undefined
      ? words.neutral
      : words.notUnderstood(pending.options.map(({ label }) => label));
  }
  for (const effect of turn.effects) {
    const reply = await carryOut(deps, { ...scene, cascade }, effect, pending?.options ?? []);
    if (reply !== undefined) return reply;
  }
  return words.neutral;
};

const carryOut = async (
  deps: Dependencies,
  { session, cascade }: Scene & { readonly cascade: NonNullable<Scene['cascade']> },
  effect: Effect,
  options: readonly { readonly option_id: string; readonly label: string }[],
): Promise<string | undefined> => {
  const words = phoneMessages[session.language];
  switch (effect.type) {
    case 'answer_question': {
      const taken = await answerQuestion(deps, cascade.cascade_id, effect);
      if (taken === 'too_late') return words.tooLate;
      const label = options.find(({ option_id }) => option_id === effect.option_id)?.label ?? '';
      await noteInChat(deps, session, words.answeredByPhone(label));
      return words.taken(label);
    }
    case 'go_on':
      await goOn(deps, cascade.cascade_id, effect.call_id);
      await noteInChat(deps, session, words.answeredByPhone(say(session.language).goOnOption));
      return words.goingOn;
    case 'cancel_cascade':
      await cancelCascade(deps, cascade.cascade_id);
      return words.stopping;
    default:
      return undefined;
  }
};

const sceneOf = async (deps: Dependencies, session: Session, message: string): Promise<Scene> => {
  const cascade = session.cascade_id === undefined ? undefined : await deps.cascades.get(session.cascade_id);
  return {
    session,
    cascade,
    calls: cascade === undefined ? [] : await deps.calls.many(cascade.call_ids),
    message,
    action: undefined,
    now: deps.clock.now(),
    hash: deps.ids.sha256,
    raised: undefined,
    texts: undefined,
    unheard: false,
    words: say(session.language),
  };
};

/** Who reads the chat later sees what was settled elsewhere. */
const noteInChat = async (deps: Dependencies, { session_id }: Session, text: string): Promise<void> => {
  const at = deps.clock.now().toISOString();
  await deps.sessions.append(session_id, {
    messages: [{ message_id: deps.ids.message(), role: 'assistant', text, at }],
  });
};

/** The same turn the chat would have taken: the session knows, the calls stop, the advice stands in the chat. */
const raiseEmergency = async (deps: Dependencies, session_id: string, text: string): Promise<void> => {
  for (let tryNumber = 0; tryNumber <= policy.conflictRetries; tryNumber += 1) {
    const before = await deps.sessions.open(session_id);
    if (before === undefined) return;
    const scene = await sceneOf(deps, before.session, text);
    const screened = screenTurn(scene);
    if (!('turn' in screened)) return;
    const at = scene.now.toISOString();
    const saved = await deps.sessions.saveTurn({
      before,
      after: screened.turn.session,
      messages: [
        { message_id: deps.ids.message(), role: 'patient', text, at },
        { message_id: deps.ids.message(), role: 'assistant', text: screened.turn.reply, at },
      ],
      events: [{ type: 'emergency', at }],
    });
    if (saved.kind === 'conflict') continue;
    if (scene.cascade !== undefined) await cancelCascade(deps, scene.cascade.cascade_id);
    return;
  }
};
