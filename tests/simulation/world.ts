import { hash } from 'node:crypto';
import cascadeDefinition from '#infra/cascade.asl.json' with { type: 'json' };
import { policy } from '#shared/domain/policy.ts';
import type { Log } from '#shared/ports.ts';
import { fakeStore } from '#tests/support/fake-store/fake-store.ts';
import type { FakeState } from '#tests/support/fake-store/state.ts';
import { checkDial } from './checks/at-dial.ts';
import { checkEnd } from './checks/at-the-end.ts';
import { noteTool } from './checks/at-tool.ts';
import { checkErased } from './checks/erased.ts';
import { createLedger, type Ledger, type Violation } from './checks/ledger.ts';
import { overheard } from './checks/overheard.ts';
import type { Weaken } from './guards/weaken.ts';
import { handlerFor, type Reach } from './machinery/handlers.ts';
import { type Container, createLambdas } from './machinery/lambda.ts';
import { type Machine, readMachine } from './machinery/machine.ts';
import { type Gate, gatedStore } from './machinery/ports.ts';
import { randomFrom, streamSeed } from './machinery/random.ts';
import { remembered } from './machinery/remembered.ts';
import { changeWishes, type Schedule } from './machinery/schedule.ts';
import { createSweeper } from './machinery/sweeper.ts';
import { createTally, named } from './machinery/tally.ts';
import { createTimeline } from './machinery/timeline.ts';
import { request } from './people/client.ts';
import { createLastLook } from './people/last-look.ts';
import { createOperator, staleSeconds } from './people/operator.ts';
import { createPatients, tokenOf } from './people/patients.ts';
import { canaries, clinicAt } from './people/setup.ts';
import { createProvider, type Provider, webhookSecret } from './vendors/provider.ts';
import { createStepFunctions, type Execution, type StepFunctions } from './vendors/step-functions.ts';

const present = readMachine(cascadeDefinition);
/** The definition before the last deployment: executions that began with it go on with it. */
const earlier = readMachine({
  ...cascadeDefinition,
  States: {
    ...cascadeDefinition.States,
    PlaceCall: { ...cascadeDefinition.States.PlaceCall, TimeoutSeconds: 600 },
  },
});

const hour = 3_600_000;
const logged = named('log');
/** Tokens and plans are much the same in every story. */
const sha256 = remembered((text: string): string => hash('sha256', text));

export type Story = {
  /** True while there is more to happen. */
  readonly step: () => boolean;
  readonly result: () => StoryResult;
};

export type StoryResult = {
  readonly seed: number;
  readonly violations: readonly Violation[];
  readonly counts: ReadonlyMap<string, number>;
  /** What the vendors and the checks wrote down, for questions about a whole crowd. */
  readonly logs: {
    readonly provider: Provider;
    readonly executions: StepFunctions['executions'];
    readonly ledger: Ledger;
    readonly leases: FakeState['lines'];
  };
};

/** One story in its own world: virtual time, its vendors, its patients and the product between them. */
export const createStory = (
  schedule: Schedule,
  weaken: Weaken = {},
  /** Told everything that happens, a line each. */
  trace?: (line: string) => void,
): Story => {
  const startsAt = Date.parse(schedule.starts_at);
  const time = createTimeline(startsAt);
  const stream = (name: string) => randomFrom(streamSeed(schedule.seed, name));
  const seconds = (): string => ((time.now() - startsAt) / 1000).toFixed(1).padStart(9);
  const tally = createTally(trace === undefined ? undefined : (line) => trace(`${seconds()}  ${line}`));
  const ledger = createLedger(time.now, (line) => trace?.(`${seconds()}  !!! ${line}`));
  const base = fakeStore({ now: () => new Date(time.now() + lambdas.skew()) });
  base.state.control.calling = true;
  const { state } = base;

  const sweeper = createSweeper({ time, startsAt, state, tally, invoke: (...run) => invoke(...run) });
  const store = overheard(base, {
    ledger,
    now: time.now,
    tally,
    state,
    sweeper,
    patientOf: (session_id) => patients.of(session_id),
    numbersOf: ({ session_id, plan }) =>
      plan.request === undefined
        ? (schedule.patients[patients.of(session_id)]?.clinics ?? []).map((index) => clinicAt(index).phone)
        : booksOf(session_id),
    isAsked: (patient) => patients.all[patient]?.isAsked(),
    hearsTheEnd: (patient) => patients.all[patient]?.hearsTheEnd(),
    decided: () => operator.decided(),
    indexIsStale: () => operator.indexIsStale(),
  });

  /** The clinics that have this patient in their book: nobody else may be rung to cancel or to move. */
  const booksOf = (session_id: string): readonly string[] =>
    provider.conversations.flatMap(({ agreed, cascade_id, to_number }) =>
      agreed !== undefined && ledger.cascades.get(cascade_id)?.session_id === session_id ? [to_number] : [],
    );

  const log: Log = (_level, code, fields = {}) => {
    tally.count(logged(code));
    if (trace !== undefined) trace(`${seconds()}      ${JSON.stringify(fields)}`);
    for (const value of Object.values(fields))
      if (typeof value === 'string' && canaries.some((canary) => value.includes(canary)))
        ledger.violated('S17', `${code} carries what a patient said`);
  };

  let made = 0;
  const id = (prefix: string): string => `${prefix}_${++made}`;
  const ids = {
    session: () => id('ses'),
    cascade: () => id('cas'),
    call: () => id('call'),
    question: () => id('que'),
    message: () => id('msg'),
    secret: () => id('secret-of-at-least-twenty-letters'),
    sha256,
  };

  const lambdas = createLambdas({
    time,
    random: stream('lambda'),
    tally,
    faults: schedule.faults,
    skew: schedule.skew,
    make: (container) => handlerFor(container.fn, reachOf(container), weaken.lines ?? schedule.lines),
  });

  const weakened = weaken.store?.(store, state) ?? (() => store);

  const reachOf = (container: Container): Reach => {
    const gate: Gate = (name, effect, rehearse) => lambdas.gate(container.process, name, effect, rehearse);
    const gated = gatedStore(gate, weakened(container), {
      cascade: (cascade_id) => state.cascades.get(cascade_id)?.cascade,
      call: (call_id) => state.calls.get(call_id)?.call,
    });
    const reach: Reach = {
      ...gated,
      clock: { now: () => new Date(time.now() + container.process.skew) },
      ids,
      secrets: [webhookSecret],
      log,
      workflow: {
        start: (name) => gate('workflow.start', async () => stepFunctions.start(name, { cascade_id: name })),
        resume: (token) => gate('workflow.resume', async () => stepFunctions.succeed(token)),
        status: (name) => gate('workflow.status', async () => stepFunctions.describe(name)),
      },
      // Budgets have tests of their own; here nobody is poor.
      budgets: {
        take: () => gate('budgets.take', async () => ({ kind: 'taken' })),
        count: () => gate('budgets.count', async () => true),
        giveBack: () => gate('budgets.giveBack', async () => undefined),
        spent: () => gate('budgets.spent', async () => 0),
      },
      forget: (one) => gate('voice.forget', async () => provider.forget(one)),
      carrier: { hangUp: (sid) => gate('carrier.hangUp', async () => provider.hangUp(sid)) },
      voice: {
        dial: (wanted) => gate('voice.dial', () => new Promise((resolve) => provider.dial(wanted, resolve))),
        conversation: (one) => gate('voice.conversation', async () => provider.conversation(one)),
        findByCall: (one) => gate('voice.findByCall', async () => provider.findByCall(one)),
      },
    };
    return weaken.reach?.(reach, container) ?? reach;
  };

  const invoke = weaken.invoke?.(lambdas.invoke, time) ?? lambdas.invoke;
  let ends = 0;
  const stepFunctions = createStepFunctions({
    time,
    random: stream('step functions'),
    tally,
    machine: (): Machine => (operator.hasDeployed() ? present : earlier),
    invoke,
    onEnd: (execution) => {
      if (execution.status === 'SUCCEEDED') return;
      ends += 1;
      if (operator.losesEvent(ends)) return tally.count('finaliser_event_lost');
      tellFinaliser(execution, 0);
    },
  });

  /** EventBridge to a function: at least once, two more tries by Lambda itself. */
  const tellFinaliser = (execution: Execution, tries: number): void => {
    const event = { detail: { name: execution.name, status: execution.status } };
    time.after(tries === 0 ? 800 : tries * 60_000, () =>
      invoke('finalise', event, {
        done: () => undefined,
        failed: () => {
          if (tries < 2) tellFinaliser(execution, tries + 1);
        },
      }),
    );
  };

  const provider = createProvider({
    time,
    random: stream('provider'),
    tally,
    schedule,
    personaOf: (to_number) => {
      const clinic = schedule.clinics.findIndex((_, index) => clinicAt(index).phone === to_number);
      return { clinic, persona: schedule.clinics[clinic] ?? 'full' };
    },
    useTool: (tool, body, headers, answered) =>
      request(
        invoke,
        'tools',
        'POST /tools/{tool}',
        { headers, path: { tool }, body: JSON.stringify(body) },
        (reply) => answered(reply.status === 502 ? undefined : { status: reply.status, body: reply.json }),
      ),
    post: (body, signature, answered) =>
      request(
        invoke,
        'post-call-webhook',
        'POST /webhooks/elevenlabs/post-call',
        { body, headers: { 'elevenlabs-signature': signature } },
        ({ status }) => answered(status),
      ),
    onDial: (dial) => {
      tally.count(`dial answered ${dial.answered}`);
      trace?.(`${seconds()}      ${dial.call_id} to ${dial.to_number}`);
      checkDial(dial, {
        ledger,
        provider: () => provider,
        lines: schedule.lines,
        tolerance: schedule.skew,
      });
    },
    onTool: (conversation, tool, sentAt, answer) => {
      tally.count(`tool ${tool} ${answer.status}`);
      noteTool(ledger, startsAt, conversation, tool, sentAt, answer, time.now());
    },
  });

  const patients = createPatients({
    schedule,
    time,
    stream,
    tally,
    ledger,
    invoke,
    state,
    saveTurn: base.sessions.saveTurn,
    hash: sha256,
  });

  const operator = createOperator({
    schedule,
    time,
    tally,
    ledger,
    state,
    store,
    stepFunctions: () => stepFunctions,
    provider: () => provider,
    invoke,
    patients: () => patients.all,
  });

  patients.begin(() => id('msg'));
  operator.begin();

  const lastDeed = Math.max(
    ...schedule.patients.flatMap(({ says_yes_at, does }) => [
      says_yes_at,
      ...does.map(({ at }) => says_yes_at + at),
    ]),
    ...schedule.faults.map(({ at, seconds }) => (at ?? 0) + (seconds ?? 0)),
    0,
  );
  const atRest = (): boolean =>
    time.now() > startsAt + lastDeed * 1000 &&
    everyOf(state.cascades, ({ cascade }) => cascade.status === 'done') &&
    everyOf(stepFunctions.executions, ({ status }) => status !== 'RUNNING') &&
    provider.conversations.every(({ endedAt }) => endedAt !== undefined) &&
    sweeper.due() === undefined;

  // Every cascade has as long as a consent lasts at most, and at its end a patient may ask for the next.
  const next: readonly string[] = ['asks_anew', ...changeWishes];
  const cascades =
    1 +
    Math.max(...schedule.patients.map(({ does }) => does.filter((deed) => next.includes(deed.do)).length));
  const deadline = startsAt + lastDeed * 1000 + cascades * (policy.consentMostSeconds * 1000 + 3 * hour);
  let restingUntil: number | undefined;
  let phase: 'playing' | 'looking' | 'checked' = 'playing';
  const lastLook = createLastLook(lambdas.invoke, time.now);

  const lookOneLastTime = (): void => {
    phase = 'looking';
    for (const [index, patient] of patients.all.entries()) {
      const kept = state.sessions.get(patient.session_id);
      // The session may have passed its own life; what the patient was told is still to be checked.
      if (kept !== undefined && kept !== 'erased')
        state.sessions.set(patient.session_id, { ...kept, open_until: new Date(time.now() + hour) });
      lambdas.heal();
      lastLook.at(patient.session_id, tokenOf(index));
    }
  };
  return {
    step: () => {
      if (phase === 'checked') return false;
      if (phase === 'looking') {
        if (!lastLook.isOver() && time.step(Number.POSITIVE_INFINITY)) return true;
        phase = 'checked';
        checkEnd({
          ledger,
          provider,
          stepFunctions,
          patients: patients.all.flatMap((patient) => {
            const last = lastLook.of(patient.session_id);
            return last === undefined ? [] : [{ patient, last }];
          }),
          blindSeconds: schedule.faults
            .filter(({ kind }) => kind === 'index_stale')
            .reduce((sum, fault) => sum + staleSeconds(fault), 0),
        });
        checkErased(ledger, state, provider);
        return false;
      }
      if (atRest()) restingUntil ??= time.now() + 1.5 * hour;
      else restingUntil = undefined;
      if (time.step(Math.min(restingUntil ?? deadline, deadline))) return true;
      lookOneLastTime();
      return true;
    },
    result: () => ({
      seed: schedule.seed,
      violations: ledger.violations,
      counts: tally.counts(),
      logs: { provider, executions: stepFunctions.executions, ledger, leases: state.lines },
    }),
  };
};

const everyOf = <Value>(map: ReadonlyMap<string, Value>, holds: (value: Value) => boolean): boolean => {
  for (const value of map.values()) if (!holds(value)) return false;
  return true;
};
