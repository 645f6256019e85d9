import { covers } from '#infra/local/step-functions/retry-catch.ts';
import type { Resumed } from '#shared/ports.ts';
import type { Scope } from '../machinery/expression.ts';
import { fieldOf } from '../machinery/expression.ts';
import type { Settle } from '../machinery/lambda.ts';
import type { Machine, State } from '../machinery/machine.ts';
import type { Random } from '../machinery/random.ts';
import type { FunctionName } from '../machinery/schedule.ts';
import type { Tally } from '../machinery/tally.ts';
import type { Timeline } from '../machinery/timeline.ts';

export type ExecutionStatus = 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'TIMED_OUT' | 'ABORTED';

export type Execution = {
  readonly name: string;
  readonly startedAt: number;
  readonly machine: Machine;
  status: ExecutionStatus;
  state: string;
  input: unknown;
  enteredAt: number;
  output?: unknown;
  stoppedAt?: number;
  /** As AWS counts them; 25,000 end an execution. */
  events: number;
  /** What is being waited for; a new object for every try, so that late words find nobody. */
  open: OpenTask | undefined;
  redriven: number;
};

export type OpenTask = {
  readonly token: string | undefined;
  readonly state: string;
  readonly input: unknown;
  readonly since: number;
  readonly until: number;
};

type Task = Extract<State, { type: 'Task' }>;

/** Step Functions Standard with its own record: what was started, which token is open, how it ended. */
export const createStepFunctions = (world: {
  readonly time: Timeline;
  readonly random: Random;
  readonly tally: Tally;
  readonly machine: () => Machine;
  readonly invoke: (fn: FunctionName, event: unknown, settle: Settle) => void;
  readonly onEnd: (execution: Execution) => void;
}) => {
  const { time, random, tally } = world;
  const executions = new Map<string, Execution>();
  const tokens = new Map<string, { readonly execution: Execution; readonly task: OpenTask }>();
  let minted = 0;

  const finish = (execution: Execution, status: ExecutionStatus): void => {
    execution.status = status;
    execution.open = undefined;
    execution.stoppedAt = time.now();
    execution.events += 1;
    tally.count(`execution ${status}`);
    world.onEnd(execution);
  };

  const enter = (execution: Execution, name: string, input: unknown, from?: string): void => {
    if (from !== undefined) tally.count(`edge ${from} -> ${name}`);
    execution.state = name;
    execution.input = input;
    execution.enteredAt = time.now();
    execution.open = undefined;
    execution.events += 2;
    const redriven = execution.redriven;
    // A transition takes a moment; whatever stopped the execution meanwhile stays stopped.
    time.after(random.between(8, 35), () => {
      if (execution.status === 'RUNNING' && execution.redriven === redriven) perform(execution);
    });
  };

  const perform = (execution: Execution): void => {
    // The quota of Step Functions: a longer history ends the execution.
    if (execution.events >= 25_000) {
      finish(execution, 'FAILED');
      return;
    }
    const state = execution.machine.states.get(execution.state);
    if (state === undefined) throw new Error(`There is no state ${execution.state}.`);
    const scope = scopeOf(execution, 0);
    switch (state.type) {
      case 'Task':
        attend(execution, state, []);
        return;
      case 'Choice': {
        const chosen = state.choices.find(({ holds }) => holds(scope) === true);
        enter(execution, chosen?.next ?? state.otherwise, execution.input, execution.state);
        return;
      }
      case 'Succeed':
        execution.output = execution.input;
        finish(execution, 'SUCCEEDED');
        return;
      case 'Fail':
        finish(execution, 'FAILED');
        return;
    }
  };

  const scopeOf = ({ input, name, enteredAt }: Execution, retryCount: number): Scope => ({
    input,
    name,
    enteredAt,
    retryCount,
  });

  const attend = (execution: Execution, state: Task, used: readonly number[]): void => {
    const token = state.waits ? `token-${++minted}` : undefined;
    const retryCount = used.reduce((sum, one) => sum + one, 0);
    const scope: Scope = { ...scopeOf(execution, retryCount), token };
    const seconds = Number(state.seconds(scope));
    const task: OpenTask = {
      token,
      state: execution.state,
      input: execution.input,
      since: time.now(),
      until: time.now() + seconds * 1000,
    };
    execution.open = task;
    execution.events += 3;
    if (token !== undefined) tokens.set(token, { execution, task });
    const isOpen = (): boolean => execution.open === task && execution.status === 'RUNNING';
    time.after(seconds * 1000, () => {
      if (isOpen()) recover(execution, state, 'States.Timeout', used);
    });
    world.invoke(state.fn, state.payload(scope), {
      done: (payload) => {
        if (isOpen() && !state.waits) settle(execution, state, { Payload: payload, StatusCode: 200 });
      },
      failed: (error) => {
        if (isOpen()) recover(execution, state, error, used);
      },
    });
  };

  const settle = (execution: Execution, state: Task, result: unknown): void => {
    const output = state.output === undefined ? result : state.output({ ...scopeOf(execution, 0), result });
    enter(execution, state.next, output, execution.state);
  };

  /** Retry first, then Catch, then the end; a token that was open is closed by each of them. */
  const recover = (execution: Execution, state: Task, error: string, used: readonly number[]): void => {
    execution.open = undefined;
    execution.events += 1;
    tally.count(`task failed ${execution.state} ${error}`);
    const index = state.retry.findIndex(({ ErrorEquals }) => covers(ErrorEquals, error));
    const retrier = state.retry[index];
    const before = used[index] ?? 0;
    if (retrier !== undefined && before < retrier.MaxAttempts) {
      const grown = retrier.IntervalSeconds * retrier.BackoffRate ** before;
      const seconds = Math.min(grown, retrier.MaxDelaySeconds ?? grown) * random.next();
      const now = execution.state;
      tally.count(`retry ${now}`);
      const usedNow = state.retry.map((_, at) => (used[at] ?? 0) + (at === index ? 1 : 0));
      const redriven = execution.redriven;
      time.after(seconds * 1000, () => {
        if (execution.status === 'RUNNING' && execution.redriven === redriven)
          attend(execution, state, usedNow);
      });
      return;
    }
    const catcher = state.catchers.find(({ errors }) => covers(errors, error));
    if (catcher === undefined) {
      finish(execution, 'FAILED');
      return;
    }
    const scope = scopeOf(execution, 0);
    const output = catcher.output === undefined ? { Error: error, Cause: '' } : catcher.output(scope);
    enter(execution, catcher.next, output, execution.state);
  };

  return {
    executions,
    start: (name: string, input: unknown): 'started' | 'running' => {
      const present = executions.get(name);
      // The same name and input: a running one is answered like a start, a closed one refuses.
      if (present !== undefined) return present.status === 'RUNNING' ? 'started' : 'running';
      const machine = world.machine();
      const execution: Execution = {
        name,
        startedAt: time.now(),
        machine,
        status: 'RUNNING',
        state: machine.startAt,
        input,
        enteredAt: time.now(),
        events: 1,
        open: undefined,
        redriven: 0,
      };
      executions.set(name, execution);
      enter(execution, machine.startAt, input);
      time.after(machine.seconds * 1000, () => {
        if (execution.status === 'RUNNING') finish(execution, 'TIMED_OUT');
      });
      return 'started';
    },
    succeed: (token: string): Resumed => {
      const found = tokens.get(token);
      if (found === undefined || found.execution.open !== found.task) return 'late';
      const { execution } = found;
      if (execution.status !== 'RUNNING' || found.task.until <= time.now()) return 'late';
      const state = execution.machine.states.get(execution.state);
      if (state?.type !== 'Task') return 'late';
      settle(execution, state, {});
      return 'resumed';
    },
    /** Best effort, as documented: an execution is seen only a moment after its start. */
    describe: (name: string): 'running' | 'over' | 'absent' => {
      const execution = executions.get(name);
      if (execution === undefined || time.now() - execution.startedAt < 200) return 'absent';
      return execution.status === 'RUNNING' ? 'running' : 'over';
    },
    abort: (execution: Execution): void => {
      if (execution.status === 'RUNNING') finish(execution, 'ABORTED');
    },
    /** Goes on at the state at which it was stopped, with a token of its own. */
    redrive: (execution: Execution): boolean => {
      if (execution.status !== 'ABORTED' && execution.status !== 'TIMED_OUT') return false;
      execution.status = 'RUNNING';
      execution.redriven += 1;
      delete execution.stoppedAt;
      enter(execution, execution.state, execution.input);
      return true;
    },
    /** Open tokens of a call or a cascade, for the checks. */
    openTasks: (): readonly { readonly execution: Execution; readonly task: OpenTask }[] =>
      [...executions.values()].flatMap((execution) =>
        execution.open === undefined || execution.status !== 'RUNNING'
          ? []
          : [{ execution, task: execution.open }],
      ),
    callOf: (task: OpenTask): string | undefined => {
      const id = fieldOf(task.input, 'call_id');
      return typeof id === 'string' ? id : undefined;
    },
  };
};

export type StepFunctions = ReturnType<typeof createStepFunctions>;
