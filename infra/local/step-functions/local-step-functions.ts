import { createActions, type Deployed } from './actions.ts';
import { serveActions } from './endpoint.ts';
import { createEngine } from './engine.ts';
import { loadMachine } from './load.ts';
import type { Scheduler } from './scheduler.ts';
import type { StatusListener } from './status-changes.ts';
import { openStore } from './store.ts';

/** One machine to serve: its ASL, and what `${Name}` in its strings stands for. */
export type MachineSource = {
  name: string;
  definition: object;
  substitutions?: Readonly<Record<string, string>>;
};

export type LocalStepFunctions = {
  endpoint: string;
  port: number;
  /** One request that came another way than by HTTP: `x-amz-target` and the body. */
  answer(target: string, body: string): Promise<{ readonly status: number; readonly body: string }>;
  machineArn(name: string): string;
  /** States entered plus retries of an execution so far: what AWS would bill. */
  transitions(executionArn: string): number;
  /** With `resume: 'when-asked'`: goes on with what an earlier process left. */
  resume(): void;
  close(): Promise<void>;
};

/** The account and region of the local stack; the ARN of a machine depends on nothing but its name. */
const machineArn = (name: string): string => `arn:aws:states:us-east-1:000000000000:stateMachine:${name}`;

/**
 * Step Functions on this desk: the same ASL as in AWS behind the same protocol. With a folder everything
 * survives the process; without one it lives in memory. Throws UnsupportedDefinition before anything starts
 * when a machine would not run here as it does in AWS. `invoke` runs a Lambda; its rejection is the Lambda's
 * error. `onStatusChange` is told each status change at least once, again until it resolves.
 */
export async function startLocalStepFunctions(options: {
  folder?: string;
  port?: number;
  scheduler: Scheduler;
  machines: readonly MachineSource[];
  invoke: (functionArn: string, payload: unknown) => Promise<unknown>;
  onStatusChange?: StatusListener;
  /** `when-asked` for a caller whose Lambdas must know this endpoint before one is invoked again. */
  resume?: 'at-once' | 'when-asked';
  random?: () => number;
  /** How many Lambdas may run at the same time, now; any number unless told. */
  atOnce?: number | (() => number);
  report?: (sentence: string) => void;
}): Promise<LocalStepFunctions> {
  const { scheduler } = options;
  const machines = await Promise.all(
    options.machines.map((source) => loadMachine({ ...source, arn: machineArn(source.name) })),
  );
  const store = openStore(options.folder);
  try {
    const engine = createEngine({
      store,
      scheduler,
      invoke: options.invoke,
      onStatusChange: options.onStatusChange,
      random: options.random ?? Math.random,
      atOnce: options.atOnce ?? Number.POSITIVE_INFINITY,
      report: options.report ?? console.error,
    });
    const createdAt = scheduler.now();
    const deployed = new Map<string, Deployed>(
      machines.map((machine) => [
        machine.arn,
        { machine, definitionId: engine.addMachine(machine), createdAt },
      ]),
    );
    await engine.restore();
    const served = await serveActions(createActions(engine, store, deployed), scheduler, options.port ?? 0);
    if (options.resume !== 'when-asked') engine.resume();
    let closing: Promise<void> | undefined;
    return {
      endpoint: `http://127.0.0.1:${served.port}`,
      port: served.port,
      answer: served.answer,
      machineArn,
      resume: engine.resume,
      transitions: (arn) => engine.execution(arn)?.transitions ?? 0,
      close: () => {
        closing ??= (async () => {
          await served.close();
          await engine.close();
          store.close();
        })();
        return closing;
      },
    };
  } catch (error) {
    store.close();
    throw error;
  }
}
