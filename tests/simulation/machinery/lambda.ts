import type { Context } from 'aws-lambda';
import { functions } from '#infra/catalogue.ts';
import { lambdaContext } from '#infra/local/functions.ts';
import type { Random } from './random.ts';
import { remembered } from './remembered.ts';
import { type Fault, type FunctionName, portFaults, runFaults } from './schedule.ts';
import { named, type Tally } from './tally.ts';
import type { Timeline } from './timeline.ts';

/** One run of a function: it may die between any two of its awaited calls, and its clock may be off. */
export type Process = {
  readonly id: number;
  readonly fn: FunctionName;
  alive: boolean;
  readonly skew: number;
  /** Tells the caller that the run failed; later words are ignored. */
  readonly fail: (error: string) => void;
};

/** Where runs of a function take place, one at a time: kept warm for the next when a run comes to its end. */
export type Container = { readonly fn: FunctionName; process: Process };

export type Settle = {
  readonly done: (result: unknown) => void;
  readonly failed: (error: string) => void;
};

export type Handler = (event: unknown, context: Context) => Promise<unknown>;

/** What storage and services answer when they do not serve. */
class ServiceFault extends Error {
  override readonly name: string;
  constructor(name: string) {
    super('The service did not serve.');
    this.name = name;
  }
}

/**
 * As JSON has it: without a clock. With one the middleware sets a real timer for every run, which holds the world of a
 * run that died until it fires. The timeouts that the stories are about are kept on virtual time here.
 */
const context: Context = JSON.parse(JSON.stringify(lambdaContext('simulated', 0, () => 0)));

const timeouts = new Map(functions.map(({ name, timeoutSeconds }) => [name, timeoutSeconds]));

const portCounter = named('port');
const runCounter = named('run');

const pointsOf = remembered((fn: string) => named(portCounter(fn)));
/** The name of an awaited call: it is counted a hundred times a story. */
const pointOf = (fn: FunctionName, name: string): string => pointsOf(fn)(name);

/**
 * Runs functions as Lambda does: at least once, with a timeout, on time that does not pass by itself. Every call of a
 * port goes through `gate`, where the drawn faults strike.
 */
export const createLambdas = (world: {
  readonly time: Timeline;
  readonly random: Random;
  readonly tally: Tally;
  readonly faults: readonly Fault[];
  readonly skew: number;
  readonly make: (container: Container) => Handler;
}) => {
  const { time, random, tally } = world;
  const plannedAt = new Map<string, Fault['kind'][]>();
  for (const { kind, fn, port: named, nth } of world.faults) {
    const port = portFaults.some((one) => one === kind);
    if (fn === undefined || !(port || runFaults.some((one) => one === kind))) continue;
    const scope = named === undefined ? (port ? portCounter : runCounter)(fn) : pointOf(fn, named);
    const key = `${scope} ${nth}`;
    plannedAt.set(key, [...(plannedAt.get(key) ?? []), kind]);
  }
  const reached = new Map<string, number>();
  const nothing: readonly Fault['kind'][] = [];
  const struck = new Set([...plannedAt.keys()].map((key) => key.slice(0, key.lastIndexOf(' '))));
  const plannedNow = (counter: string): readonly Fault['kind'][] => {
    if (!struck.has(counter)) return nothing;
    const nth = (reached.get(counter) ?? 0) + 1;
    reached.set(counter, nth);
    return plannedAt.get(`${counter} ${nth}`) ?? nothing;
  };
  const failing = new Map<FunctionName, number>();
  type Warm = { readonly container: Container; readonly handler: Handler };
  const idle = new Map<FunctionName, Warm[]>();
  const coldStart = (process: Process): Warm => {
    const container: Container = { fn: process.fn, process };
    return { container, handler: world.make(container) };
  };
  const roomFor = (process: Process): Warm => {
    const warm = idle.get(process.fn)?.pop();
    if (warm === undefined) return coldStart(process);
    warm.container.process = process;
    return warm;
  };
  const keepWarm = (warm: Warm): void => {
    const kept = idle.get(warm.container.fn);
    if (kept === undefined) idle.set(warm.container.fn, [warm]);
    else kept.push(warm);
  };
  let processes = 0;
  let current: Process | undefined;

  const die = (process: Process, error: string): void => {
    if (!process.alive) return;
    process.alive = false;
    time.after(30, () => process.fail(error));
  };

  const run = (fn: FunctionName, event: unknown, settle: Settle): Process => {
    processes += 1;
    let told = false;
    const tell = (word: () => void): void => {
      if (told) return;
      told = true;
      word();
    };
    const process: Process = {
      id: processes,
      fn,
      alive: true,
      skew: random.between(-world.skew, world.skew),
      fail: (error) => tell(() => settle.failed(error)),
    };
    time.after(random.between(5, 60), () => {
      const warm = roomFor(process);
      warm.handler(event, context).then(
        (result) => {
          if (!process.alive) return;
          process.alive = false;
          keepWarm(warm);
          tell(() => settle.done(result));
        },
        (error: unknown) => {
          if (!process.alive) return;
          process.alive = false;
          keepWarm(warm);
          tell(() => settle.failed(error instanceof Error ? error.name : 'Error'));
        },
      );
    });
    return process;
  };

  return {
    /** By how much the clock is off that is asked this moment: that of the run whose call is being carried out. */
    skew: (): number => current?.skew ?? 0,
    invoke: (fn: FunctionName, event: unknown, settle: Settle): void => {
      const planned = plannedNow(runCounter(fn));
      for (const kind of planned) tally.count(kind);
      // A bad deployment: more failures in a row than any retry survives.
      if (planned.includes('keeps_failing')) failing.set(fn, 12);
      const failures = failing.get(fn) ?? 0;
      if (failures > 0) {
        failing.set(fn, failures - 1);
        time.after(20, () => settle.failed('Runtime.ImportModuleError'));
        return;
      }
      if (planned.includes('never_runs')) {
        time.after(20, () => settle.failed('Lambda.TooManyRequestsException'));
        return;
      }
      const unseen = planned.includes('run_unseen');
      if (unseen) time.after(random.between(10, 2_000), () => settle.failed('Lambda.SdkClientException'));
      run(fn, event, unseen ? { done: () => undefined, failed: () => undefined } : settle);
      if (planned.includes('run_twice')) {
        time.after(random.pick([0, 1, 500, 3_000, 30_000]), () =>
          run(fn, event, { done: () => undefined, failed: () => undefined }),
        );
      }
    },
    /** One awaited call: `effect` is what the service does, at once and whole. */
    gate: <T>(process: Process, name: string, effect: () => Promise<T>, rehearse?: () => void): Promise<T> =>
      new Promise<T>((resolve, reject) => {
        if (!process.alive) return;
        const point = pointOf(process.fn, name);
        const byNumber = plannedNow(portCounter(process.fn));
        const byName = plannedNow(point);
        const planned = byName.length === 0 ? byNumber : [...byNumber, ...byName];
        for (const kind of planned) {
          tally.count(kind);
          tally.count(`${kind} ${process.fn} ${name}`);
        }
        tally.count(point);
        if (planned.includes('crash_before')) return die(process, 'Lambda.Unknown');
        if (planned.includes('throttled')) {
          time.after(200, () => {
            if (process.alive) reject(new ServiceFault('ThrottlingException'));
          });
          return;
        }
        const served = (value: T): void => {
          if (planned.includes('crash_after')) die(process, 'Lambda.Unknown');
          if (!process.alive) return;
          if (planned.includes('reply_lost')) reject(new ServiceFault('TimeoutError'));
          else resolve(value);
        };
        const refused = (error: unknown): void => {
          if (process.alive) reject(error);
        };
        const answer = (): void => {
          current = process;
          const made = effect();
          current = undefined;
          made.then(served, refused);
        };
        let delay = random.between(1, 12);
        if (planned.includes('hangs')) {
          delay = random.between(5, 90) * 1000;
          const seconds = timeouts.get(process.fn) ?? 15;
          time.after(seconds * 1000, () => die(process, 'Sandbox.Timedout'));
        }
        if (planned.includes('race_lost') && rehearse !== undefined) {
          rehearse();
          tally.count('race_lost carried out');
          delay += 40;
        }
        time.after(delay, answer);
      }),
    kill: die,
    /** No more faults: for the last look of a story. */
    heal: (): void => {
      plannedAt.clear();
      failing.clear();
    },
  };
};
