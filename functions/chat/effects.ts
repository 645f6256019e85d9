import type { ChatRequest } from '#shared/contracts/chat.ts';
import type { Call } from '#shared/domain/call/call.ts';
import { type Cascade, startDelayed } from '#shared/domain/cascade/cascade.ts';
import { couldNotStart } from '#shared/domain/dialogue/could-not-start.ts';
import { respond } from '#shared/domain/dialogue/respond.ts';
import type { ChatTurn } from '#shared/domain/dialogue/turn.ts';
import type { Session } from '#shared/domain/session/session.ts';
import { answerQuestion, goOn } from '#shared/flows/answer-question.ts';
import { cancelCascade } from '#shared/flows/cancel-cascade.ts';
import type { Dependencies } from './dependencies.ts';

/** The cascade a consent starts; written with the turn, as the outbox row its execution is started from. */
export const cascadeOf = (deps: Dependencies, turn: ChatTurn, at: string): Cascade | undefined => {
  const start = turn.effects.find((effect) => effect.type === 'start_cascade');
  if (start?.type !== 'start_cascade') return undefined;
  return {
    cascade_id: deps.ids.cascade(),
    session_id: turn.session.session_id,
    status: 'running',
    plan: start.plan,
    consent: start.consent,
    order: start.plan.clinics.map((_, index) => index + 1),
    call_ids: [],
    started_at: at,
    version: 1,
  };
};

/**
 * What must hold before the reply is written: exactly one answer counts, and "go on" means this call. Both are
 * conditional and idempotent, so a turn that is decided again does no harm.
 */
export const carryOutBefore = async (
  deps: Dependencies,
  turn: ChatTurn,
  cascade: Cascade | undefined,
): Promise<'done' | 'too_late'> => {
  if (cascade === undefined) return 'done';
  for (const effect of turn.effects) {
    if (effect.type === 'answer_question') {
      const taken = await answerQuestion(deps, cascade.cascade_id, effect);
      if (taken === 'too_late') return 'too_late';
    }
    if (effect.type === 'go_on') await goOn(deps, cascade.cascade_id, effect.call_id);
  }
  return 'done';
};

/** A figure over all patients; the turn has counted already, so a count that fails is only a smaller figure. */
const countFeedback = async (
  deps: Dependencies,
  { cascade_id, right }: { readonly cascade_id: string; readonly right: boolean },
): Promise<void> => {
  const outcome = right ? 'right' : 'wrong';
  deps.log('info', 'FEEDBACK_GIVEN', { cascade_id, outcome });
  await deps.budgets.count(`feedback_${outcome}`, Number.MAX_SAFE_INTEGER).catch(() => undefined);
};

/** The first decision is written down: the start came through, and only its answer was lost. */
const hasBegun = ({ status, hold, expected_call_id }: Cascade): boolean =>
  status === 'done' || hold !== undefined || expected_call_id !== undefined;

/** What follows once the turn is durable. A start that fails now is made up for by the sweeper. */
export const carryOutAfter = async (
  deps: Dependencies,
  after: {
    readonly turn: ChatTurn;
    readonly started: Cascade | undefined;
    readonly cascade: Cascade | undefined;
    readonly reply: string;
  },
): Promise<string> => {
  const { turn, started, cascade, reply } = after;
  const stops = turn.effects.some(({ type }) => type === 'cancel_cascade' || type === 'emergency');
  for (const effect of turn.effects) if (effect.type === 'feedback') await countFeedback(deps, effect);
  if (stops && cascade !== undefined) await cancelCascade(deps, cascade.cascade_id);
  if (started === undefined) return reply;
  try {
    await deps.workflow.start(started.cascade_id);
    deps.log('info', 'CASCADE_STARTED', { cascade_id: started.cascade_id, session_id: started.session_id });
    return reply;
  } catch (error) {
    deps.log('error', 'CASCADE_START_FAILED', {
      cascade_id: started.cascade_id,
      error_name: error instanceof Error ? error.name : 'unknown',
    });
    const message = couldNotStart(turn.session, 'delayed');
    let isDelayed = false;
    await deps.cascades.change(started.cascade_id, (present) => {
      isDelayed = !hasBegun(present);
      return isDelayed
        ? { cascade: { ...present, outbound_call_error: { code: startDelayed, message } } }
        : undefined;
    });
    return isDelayed ? message : reply;
  }
};

/**
 * What a resent message asked for, if that was to stop and the cascade it was about still runs: the turn may have been
 * written by a run that died before it stopped anything. True when it was done again.
 */
export const stopAgain = async (
  deps: Dependencies,
  again: {
    readonly session: Session;
    readonly cascade: Cascade | undefined;
    readonly calls: readonly Call[];
    readonly request: ChatRequest;
    /** When the message was answered: a cascade that began later is another one. */
    readonly said_at: string;
  },
): Promise<boolean> => {
  const { session, cascade, calls, request } = again;
  if (cascade === undefined || cascade.status === 'done' || cascade.started_at > again.said_at) return false;
  const { message, action } = request;
  const wanted = respond({
    session,
    cascade,
    calls,
    now: deps.clock.now(),
    hash: deps.ids.sha256,
    ...(message === undefined ? {} : { message }),
    ...(action === undefined ? {} : { action }),
  });
  const stops =
    session.emergency ||
    cascade.cancel_requested_at !== undefined ||
    wanted.effects.some(({ type }) => type === 'cancel_cascade');
  if (!stops) return false;
  await cancelCascade(deps, cascade.cascade_id);
  return true;
};
