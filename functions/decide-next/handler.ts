import type * as z from 'zod/mini';
import { decideNextInput, decideNextOutput } from '#shared/contracts/task/decide-next.ts';
import { agentCouldNotSpeak } from '#shared/domain/call/agent-fault.ts';
import type { Call } from '#shared/domain/call/call.ts';
import { type Cascade, type NextStep, withoutDelay } from '#shared/domain/cascade/cascade.ts';
import { nextStep } from '#shared/domain/cascade/next-step.ts';
import { openings } from '#shared/domain/cascade/who-is-next.ts';
import { stillConsents } from '#shared/domain/consent/plan.ts';
import { policy } from '#shared/domain/policy.ts';
import type { SessionEvent } from '#shared/domain/session/entries.ts';
import { rememberCalls } from '#shared/flows/remember-calls.ts';
import { task } from '#shared/lambda/task.ts';
import type { Calls, Cascades, ClinicMemories, Clock, Log, Sessions } from '#shared/ports.ts';

export type Dependencies = {
  readonly cascades: Pick<Cascades, 'get' | 'change'>;
  readonly calls: Pick<Calls, 'many' | 'lookedUpAt'>;
  readonly sessions: Pick<Sessions, 'get'>;
  readonly memories: Pick<ClinicMemories, 'remember'>;
  readonly clock: Clock;
  readonly log: Log;
};

type Word = z.input<typeof decideNextOutput>;

/** Reads the facts, asks the one pure function, writes down what is expected next, and says the word. */
export const createHandler = ({ cascades, calls, sessions, memories, clock, log }: Dependencies) =>
  task(log, decideNextInput, decideNextOutput, async ({ cascade_id }): Promise<Word> => {
    const cascade = await cascades.get(cascade_id);
    if (cascade === undefined) throw new Error('The cascade does not exist.');
    if (cascade.status === 'done') return { next: 'CONCLUDE', outcome: cascade.outcome ?? 'unknown' };
    const [made, lookedUp, session] = await Promise.all([
      calls.many(cascade.call_ids),
      calls.lookedUpAt(cascade.call_ids),
      sessions.get(cascade.session_id),
    ]);
    const now = clock.now();
    const decide = (present: Cascade): NextStep =>
      nextStep(
        present,
        {
          ...openings(present, made, now),
          emergency: session?.emergency ?? false,
          // An erased session has taken its consent along.
          consentRevoked: session === undefined || !stillConsents(session.consent, present.consent),
          lookedUpAt: (call_id) => lookedUp.get(call_id),
        },
        policy,
      );
    let step = decide(cascade);
    const written = await cascades.change(cascade_id, (present) => {
      step = decide(present);
      return expecting(present, step, made, now);
    });
    await rememberCalls({ memories, log }, cascade.plan.clinics, made);
    log('info', 'TASK_COMPLETED', { function: 'decide-next', cascade_id, next: step.next });
    if (written?.status === 'done') return { next: 'CONCLUDE', outcome: written.outcome ?? 'unknown' };
    return wordOf(step, now);
  });

/** What the decision changes in the record, with the event a watching patient sees. */
const expecting = (
  present: Cascade,
  step: NextStep,
  calls: readonly Call[],
  now: Date,
): { readonly cascade: Cascade; readonly events: readonly SessionEvent[] } | undefined => {
  if (present.status === 'done') return undefined;
  const { hold: _, expected_call_id: __, ...rest } = withoutDelay(present);
  const running = present.cancel_requested_at === undefined ? ('running' as const) : ('cancelling' as const);
  const about = { at: now.toISOString(), cascade_id: present.cascade_id };
  switch (step.next) {
    case 'CALL':
      return {
        cascade: { ...rest, status: running, expected_call_id: step.call_id },
        events: present.hold === undefined ? [] : [{ type: 'cascade_resumed', ...about }],
      };
    case 'RECONCILE':
      return undefined;
    case 'WAIT':
      return {
        cascade: {
          ...rest,
          ...questionUntil(present, step, calls.at(-1)),
          status: waitingAs(present, step.hold.reason),
          hold: step.hold,
        },
        events:
          present.hold?.reason === step.hold.reason || step.hold.reason === 'lookup'
            ? []
            : [{ type: 'cascade_waiting', ...about, reason: step.hold.reason, until: step.hold.until }],
      };
    case 'CONCLUDE':
      return { cascade: { ...couldNotSpeak(calls), ...rest, status: running }, events: [] };
  }
};

/** The provider says only after its 200 that the agent is not as it must be; the patient is told as of any other refusal. */
const couldNotSpeak = (calls: readonly Call[]): Pick<Cascade, 'outbound_call_error'> =>
  agentCouldNotSpeak(calls.at(-1)?.end)
    ? {
        outbound_call_error: {
          code: 'agent_could_not_speak',
          message:
            'Our voice assistant is not set up as it must be, so the call was given up before it could speak.',
        },
      }
    : {};

/** The clinic that asked is off the phone: the patient may take as long as the wait lasts. */
const questionUntil = (
  { question }: Cascade,
  { hold }: Extract<NextStep, { next: 'WAIT' }>,
  last: Call | undefined,
): Pick<Cascade, 'question'> =>
  hold.reason !== 'patient' ||
  question === undefined ||
  question.answer !== undefined ||
  question.call_id !== last?.call_id
    ? {}
    : { question: { ...question, expires_at: hold.until } };

const waitingAs = (present: Cascade, reason: string): Cascade['status'] => {
  if (present.cancel_requested_at !== undefined) return 'cancelling';
  if (reason === 'lookup') return 'running';
  return reason === 'patient' ? 'asking' : 'waiting';
};

const wordOf = (step: NextStep, now: Date): Word => {
  switch (step.next) {
    case 'CALL':
    case 'RECONCILE':
      return { next: step.next, call_id: step.call_id };
    case 'WAIT': {
      const seconds = Math.ceil((new Date(step.hold.until).getTime() - now.getTime()) / 1000);
      return {
        next: 'WAIT',
        reason: step.hold.reason,
        until: step.hold.until,
        wait_seconds: Math.max(1, seconds),
      };
    }
    case 'CONCLUDE':
      return { next: 'CONCLUDE', outcome: step.outcome };
  }
};
