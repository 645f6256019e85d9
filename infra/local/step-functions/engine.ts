import { createAtOnce } from '../at-once.ts';
import { ApiError, type Failure } from './errors.ts';
import { type Dispatch, type Execution, nextDue, openToken, phaseDue } from './execution.ts';
import { type Event, executionStarted } from './history.ts';
import { type Json, parseJson, toJson } from './json.ts';
import { loadMachine } from './load.ts';
import type { Machine } from './machine.ts';
import { end, fail, type Step, type World } from './moves.ts';
import type { Cancel, Scheduler } from './scheduler.ts';
import { createStatusChanges, type StatusListener } from './status-changes.ts';
import { step } from './step.ts';
import type { Store } from './store.ts';
import {
  heartbeatHeard,
  lambdaAnswered,
  lambdaThrew,
  taskBroke,
  taskRanOut,
  taskSettled,
} from './task-events.ts';
import { isWellFormedToken } from './task-token.ts';
import { createTurns } from './turns.ts';

export type Engine = ReturnType<typeof createEngine>;

/** The quota of Step Functions: the last event a history can hold is the one that says so. */
const HISTORY_LIMIT = 25_000;

/**
 * Drives executions: every step is stored first, then its phase is acted on (the Lambda invoked, the timer
 * set, the next step taken). A new process acts on the stored phases in just the same way.
 */
export function createEngine(options: {
  store: Store;
  scheduler: Scheduler;
  invoke: (functionArn: string, payload: unknown) => Promise<unknown>;
  onStatusChange: StatusListener | undefined;
  random: () => number;
  /** Lambdas that run at the same time, as an account has a limit; what is above waits. */
  atOnce: number | (() => number);
  report: (sentence: string) => void;
}) {
  const { store, scheduler, invoke } = options;
  const world: World = { now: scheduler.now, random: options.random };
  const live = new Map<string, Execution>();
  const machines = new Map<string, Machine>();
  const timers = new Map<string, Cancel>();
  const inFlight = new Set<string>();
  const turns = createTurns();
  const limited = createAtOnce(options.atOnce);
  const listener = options.onStatusChange;
  const changes =
    listener === undefined ? undefined : createStatusChanges(store, scheduler, listener, options.report);
  let closed = false;

  const during = <T>(work: () => Promise<T>): Promise<T> =>
    scheduler.during === undefined ? work() : scheduler.during(work);

  /** A turn nobody waits for. What it throws is a fault of the engine or the disk, and ends the process. */
  const inBackground = (arn: string, work: (execution: Execution) => Promise<void> | void): void => {
    void during(() =>
      turns.take(arn, () => {
        const execution = live.get(arn);
        return closed || execution === undefined ? undefined : work(execution);
      }),
    );
  };

  const save = (before: Execution | undefined, after: Step): Execution => {
    const { execution, events } = withinHistory(after, world);
    const changed = before?.status !== execution.status;
    const stored = store.commit(execution, events, world.now(), changed && changes !== undefined);
    if (stored.status === 'RUNNING') live.set(stored.arn, stored);
    else live.delete(stored.arn);
    follow(stored);
    if (changed) changes?.tell();
    return stored;
  };

  const takeStep = async (execution: Execution): Promise<void> => {
    const machine = machines.get(execution.definitionId);
    if (machine === undefined) throw new Error(`The definition of ${execution.machineName} is not loaded`);
    const after = await step(machine, execution, world);
    if (!closed) save(execution, after);
  };

  /** Acts on what is stored. Called again for the same phase (a heartbeat), it invokes nothing twice. */
  const follow = (execution: Execution): void => {
    const { arn, phase } = execution;
    timers.get(arn)?.();
    timers.delete(arn);
    if (phase.at === 'ended') return;
    if (phase.at === 'invoking') dispatch(arn, phase.dispatch);
    if (phase.at === 'entering' || phase.at === 'settled' || phase.at === 'broken') {
      // Asked for twice (a timer that fired meanwhile), the step is still taken once.
      inBackground(arn, (current) => (current.phase === phase ? takeStep(current) : undefined));
    }
    const due = nextDue(execution);
    if (due !== null)
      timers.set(
        arn,
        scheduler.at(due, () => inBackground(arn, whenDue)),
      );
  };

  const whenDue = async (execution: Execution): Promise<void> => {
    const { phase, timeoutAt } = execution;
    const now = world.now();
    const own = phaseDue(phase) ?? Number.POSITIVE_INFINITY;
    if (timeoutAt !== null && timeoutAt <= Math.min(own, now)) {
      save(execution, end(execution, 'TIMED_OUT', {}, now));
    } else if (own > now) {
      follow(execution);
    } else if (phase.at === 'invoking' || phase.at === 'holding') {
      save(execution, taskRanOut(execution, phase.dispatch));
    } else {
      await takeStep(execution);
    }
  };

  const dispatch = (arn: string, task: Dispatch): void => {
    const key = `${arn} ${task.id}`;
    if (inFlight.has(key)) return;
    inFlight.add(key);
    const run = async (): Promise<(execution: Execution, current: Dispatch) => Step> => {
      try {
        // A copy, as over the wire: a handler that changes its event must not change what is stored.
        const answer = toJson(
          await limited.run(() => invoke(task.functionName, structuredClone(task.payload))),
        );
        return (execution, current) => lambdaAnswered(execution, current, answer);
      } catch (error) {
        return (execution, current) => lambdaThrew(execution, current, error);
      }
    };
    void during(async () => {
      const settle = await run();
      await turns.take(arn, () => {
        inFlight.delete(key);
        const execution = live.get(arn);
        // Settled by its token or timed out meanwhile: then the Lambda's answer means nothing any more.
        if (closed || execution?.phase.at !== 'invoking' || execution.phase.dispatch.id !== task.id) return;
        save(execution, settle(execution, execution.phase.dispatch));
      });
    });
  };

  /** Takes the execution's turn with its open token; TaskTimedOut when that token is closed. */
  const withToken = async (
    token: string,
    work: (execution: Execution, task: Dispatch) => Step,
  ): Promise<void> => {
    if (!isWellFormedToken(token)) throw new ApiError('InvalidToken', 'Invalid Token');
    const arn = store.tokenOwner(token);
    if (arn === undefined) throw new ApiError('TaskDoesNotExist', 'Task does not exist');
    await turns.take(arn, () => {
      const execution = live.get(arn);
      const phase = execution?.phase;
      const open = phase?.at === 'invoking' || phase?.at === 'holding' ? phase.dispatch : undefined;
      const expired =
        open !== undefined && Math.min(open.timeoutAt, open.heartbeatAt ?? Infinity) <= world.now();
      if (execution === undefined || open === undefined || openToken(execution) !== token || expired) {
        throw new ApiError('TaskTimedOut', 'Task Timed Out: the token has expired or was already used');
      }
      save(execution, work(execution, open));
    });
  };

  return {
    /** Makes a machine's definition known; answers the id that executions keep. */
    addMachine(machine: Machine): string {
      const id = store.keepDefinition(machine.definition);
      machines.set(id, machine);
      return id;
    },

    start(start: {
      machine: Machine;
      definitionId: string;
      arn: string;
      name: string;
      inputText: string;
    }): Execution {
      const now = world.now();
      const { machine, ...named } = start;
      const execution: Execution = {
        ...named,
        machineArn: machine.arn,
        machineName: machine.name,
        status: 'RUNNING',
        startedAt: now,
        stoppedAt: null,
        outputText: null,
        failure: null,
        timeoutAt: machine.timeoutSeconds === null ? null : now + machine.timeoutSeconds * 1000,
        variables: {},
        state: machine.startAt,
        stateInput: parseJson(start.inputText),
        enteredAt: now,
        retryCount: 0,
        retriesUsed: [],
        phase: { at: 'entering' },
        lastEventId: 0,
        transitions: 0,
      };
      return save(undefined, { execution, events: [executionStarted(start.inputText)] });
    },

    /** Ends a running execution as ABORTED; one that has ended stays as it is. */
    stop: (arn: string, failure: Partial<Failure>): Promise<Execution | undefined> =>
      turns.take(arn, () => {
        const execution = live.get(arn);
        if (execution === undefined) return store.execution(arn);
        return save(execution, end(execution, 'ABORTED', failure, world.now()));
      }),

    succeed: (token: string, result: Json): Promise<void> =>
      withToken(token, (execution, task) => taskSettled(execution, task, result)),

    break: (token: string, failure: Failure): Promise<void> =>
      withToken(token, (execution, task) => taskBroke(execution, task, failure)),

    heartbeat: (token: string): Promise<void> =>
      withToken(token, (execution, task) => ({
        execution: heartbeatHeard(execution, task, world.now()),
        events: [],
      })),

    execution: (arn: string): Execution | undefined => live.get(arn) ?? store.execution(arn),

    /** Reads what an earlier process left: each execution goes on with the definition it began with. */
    async restore(): Promise<void> {
      for (const execution of store.running()) {
        if (!machines.has(execution.definitionId)) {
          const definition = store.definition(execution.definitionId);
          const { machineName: name, machineArn: arn } = execution;
          machines.set(execution.definitionId, await loadMachine({ name, arn, definition }));
        }
        live.set(execution.arn, execution);
      }
    },

    /** Acts on what was restored: invokes, waits and tells from there on. */
    resume(): void {
      for (const execution of live.values()) follow(execution);
      changes?.tell();
    },

    /** Stops acting; what is stored stays, for the next process. */
    async close(): Promise<void> {
      closed = true;
      changes?.close();
      for (const cancel of timers.values()) cancel();
      timers.clear();
      await turns.done();
    },
  };
}

/** A step that would overrun the history ends the execution instead, as AWS does. */
function withinHistory(after: Step, world: World): { execution: Execution; events: Event[] } {
  const { execution, events } = after;
  const room = HISTORY_LIMIT - execution.lastEventId;
  if (execution.status === 'RUNNING' ? events.length < room : events.length <= room) return after;
  const cause = `The execution reached the maximum number of history events (${HISTORY_LIMIT}).`;
  const ended = fail(execution, { error: 'States.Runtime', cause }, world);
  return { execution: ended.execution, events: [...events.slice(0, room - 1), ...ended.events] };
}
