import { hash } from 'node:crypto';
import cascadeDefinition from '#infra/cascade.asl.json' with { type: 'json' };
import { policy } from '#shared/domain/policy.ts';
import type { Log } from '#shared/ports.ts';
import { anEvent } from '#tests/support/an-event.ts';
import { fakeStore } from '#tests/support/fake-store/fake-store.ts';
import type { FakeState } from '#tests/support/fake-store/state.ts';
import { checkDial } from './checks/at-dial.ts';
import { checkEnd } from './checks/at-the-end.ts';
import { noteTool } from './checks/at-tool.ts';
import { checkErased } from './checks/erased.ts';
import { createLedger, type Ledger, type Violation } from './checks/ledger.ts';
import type { Weaken } from './guards/weaken.ts';
import { storyErasures } from './machinery/erasures.ts';
import { handlerFor, type Reach } from './machinery/handlers.ts';
import { type Container, createLambdas } from './machinery/lambda.ts';
import { type Machine, readMachine } from './machinery/machine.ts';
import { type Gate, gatedStore, type Store } from './machinery/ports.ts';
import { randomFrom, streamSeed } from './machinery/random.ts';
import type { Schedule } from './machinery/schedule.ts';
import { createTally } from './machinery/tally.ts';
import { createTimeline } from './machinery/timeline.ts';
import { replyOf, request } from './people/client.ts';
import { createOperator, staleSeconds } from './people/operator.ts';
import { createPatient, type Patient, type Seen, seenIn } from './people/patient.ts';
import { canaries, clinicAt, plannedSession } from './people/setup.ts';
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
const hashes = new Map<string, string>();
/** Tokens are the same in every story: each is hashed once. */
const sha256 = (text: string): string => {
  const before = hashes.get(text);
  if (before !== undefined) return before;
  const made = hash('sha256', text);
  if (text.length < 60) hashes.set(text, made);
  return made;
};

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

  const patientOf = (session_id: string): number =>
    patients.findIndex((patient) => patient.session_id === session_id);
  /** The store's own journal: what became durable, and when. */
  const erasures = storyErasures(state);
  const store: Store = {
    ...base,
    erasures: {
      ...erasures,
      keep: async (erasure) => {
        sweepBy(time.now());
        return erasures.keep(erasure);
      },
    },
    sessions: {
      ...base.sessions,
      saveTurn: async (write) => {
        const saved = await base.sessions.saveTurn(write);
        const { cascade } = write;
        if (saved.kind === 'saved' && write.after.emergency)
          for (const one of ledger.cascades.values())
            if (one.session_id === write.after.session_id)
              one.stops.push({ why: 'emergency', at: time.now() });
        if (saved.kind === 'saved' && cascade !== undefined) {
          const running = [...ledger.cascades.values()].some(
            (one) => one.session_id === cascade.session_id && one.concludedAt === undefined,
          );
          if (running) ledger.violated('S18', `a second cascade in ${cascade.session_id}`);
          const patient = patientOf(cascade.session_id);
          ledger.cascades.set(cascade.cascade_id, {
            cascade_id: cascade.cascade_id,
            session_id: cascade.session_id,
            patient,
            createdAt: time.now(),
            numbers: (schedule.patients[patient]?.clinics ?? []).map((index) => clinicAt(index).phone),
            fields: cascade.consent.fields,
            expiresAt: Date.parse(cascade.consent.expires_at),
            stops: [],
          });
          sweepBy(time.now());
        }
        return saved;
      },
    },
    calls: {
      ...base.calls,
      reserve: async (intent) => {
        const reserved = await base.calls.reserve(intent);
        tally.count(reserved.kind === 'reserved' ? 'reserved' : `refused ${reserved.refusal}`);
        if (reserved.kind === 'reserved') ledger.intents.set(intent.call.call_id, time.now());
        return reserved;
      },
    },
    cascades: {
      ...base.cascades,
      conclude: async (write) => {
        const concluded = await base.cascades.conclude(write);
        const known = ledger.cascades.get(write.cascade.cascade_id);
        if (concluded && known !== undefined) {
          known.concludedAt = time.now();
          tally.count(`concluded ${write.cascade.outcome}`);
          patients[known.patient]?.hearsTheEnd();
        }
        return concluded;
      },
      change: async (id, change) => {
        const before = state.cascades.get(id)?.cascade.expected_call_id;
        const changed = await base.cascades.change(id, change);
        const due = state.cascades.get(id)?.due_at;
        if (due !== undefined) sweepBy(Date.parse(due));
        if (changed?.expected_call_id !== undefined && changed.expected_call_id !== before)
          operator.decided();
        const asks = changed?.hold?.reason === 'patient' || (changed?.question && !changed.question.answer);
        if (changed !== undefined && asks) patients[patientOf(changed.session_id)]?.isAsked();
        return changed;
      },
    },
    control: {
      ...base.control,
      changeBreaker: async (change) => {
        const changed = await base.control.changeBreaker(change);
        const { open_until } = state.control.breaker;
        if (open_until !== undefined) sweepBy(Date.parse(open_until));
        return changed;
      },
    },
    lines: {
      ...base.lines,
      queue: async (waiting) => {
        sweepBy(time.now());
        return base.lines.queue(waiting);
      },
    },
    pending: {
      due: async (now, limit) => (operator.indexIsStale() ? [] : base.pending.due(now, limit)),
    },
  };

  const log: Log = (_level, code, fields = {}) => {
    tally.count(`log ${code}`);
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

  const patients: readonly Patient[] = schedule.patients.map((story, index): Patient => {
    const token = `token-of-the-patient-number-${index}`;
    const session_id = `ses_p${index}`;
    return createPatient({
      index,
      story,
      time,
      random: stream(`patient ${index}`),
      tally,
      ledger,
      invoke,
      session_id,
      token,
      plan_hash: () => {
        const kept = state.sessions.get(session_id);
        return kept === undefined || kept === 'erased'
          ? '0'.repeat(64)
          : (kept.session.plan?.hash ?? '0'.repeat(64));
      },
      planAnew: () => {
        const kept = state.sessions.get(session_id);
        if (kept === undefined || kept === 'erased' || kept.session.emergency) return false;
        const cascade = state.cascades.get(kept.session.cascade_id ?? '');
        if (cascade?.cascade.status !== 'done') return false;
        void base.sessions.saveTurn({
          before: { session: kept.session, cursor: state.entries.get(session_id)?.length ?? 0 },
          after: plannedSession(kept.session, {
            session_id,
            token_hash: sha256(token),
            story,
            now: new Date(time.now()),
            hash: sha256,
          }),
          messages: [],
          events: [],
        });
        return true;
      },
      mayStop:
        story.does.some((deed) => ['cancels', 'says_stop', 'erases', 'emergency'].includes(deed.do)) ||
        schedule.faults.some(({ kind }) => kind === 'emergency_in_between' || kind === 'cancel_in_between'),
      stranger: () => (patients.length > 1 ? patients[(index + 1) % patients.length] : undefined),
    });
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
    patients: () => patients,
  });

  for (const [index, story] of schedule.patients.entries()) {
    const session_id = `ses_p${index}`;
    void base.sessions.saveTurn({
      before: undefined,
      after: plannedSession(undefined, {
        session_id,
        token_hash: sha256(`token-of-the-patient-number-${index}`),
        story,
        now: new Date(startsAt),
        hash: sha256,
      }),
      messages: [{ message_id: id('msg'), role: 'patient', text: 'My ear hurts.', at: schedule.starts_at }],
      events: [],
    });
  }
  for (const patient of patients) patient.begin();
  operator.begin();

  /** Once a minute, but only when there is something to find or to probe: an empty sweep changes nothing. */
  let sweepAt = Number.POSITIVE_INFINITY;
  const sweepBy = (due: number): void => {
    const at = Math.max(time.now() + 1, Math.ceil((due - startsAt) / 60_000) * 60_000 + startsAt);
    if (at >= sweepAt) return;
    sweepAt = at;
    time.after(at - time.now(), () => {
      if (sweepAt !== at) return;
      sweepAt = Number.POSITIVE_INFINITY;
      const next = sweepDue();
      if (next !== undefined && next <= time.now()) {
        tally.count('sweep');
        invoke('sweep', {}, { done: () => undefined, failed: () => undefined });
        sweepBy(time.now() + 60_000);
      } else if (next !== undefined) sweepBy(next);
    });
  };
  /** An open breaker is asked for and a free line is handed on as well, whatever else there is to find. */
  const sweepDue = (): number | undefined => {
    const { open_until } = state.control.breaker;
    const due = state.waiting.size > 0 ? time.now() : soonestDue();
    if (open_until === undefined) return due;
    return Math.min(Date.parse(open_until), due ?? Number.POSITIVE_INFINITY);
  };
  const soonestDue = (): number | undefined => {
    let soonest: number | undefined = erasures.anyOpen() ? time.now() : undefined;
    for (const { due_at } of [...state.calls.values(), ...state.cascades.values()]) {
      if (due_at === undefined) continue;
      const at = Date.parse(due_at);
      if (soonest === undefined || at < soonest) soonest = at;
    }
    return soonest;
  };

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
    soonestDue() === undefined;

  // Every cascade has as long as a consent lasts at most, and a patient may ask anew at the end of each.
  const cascades =
    1 +
    Math.max(...schedule.patients.map(({ does }) => does.filter((deed) => deed.do === 'asks_anew').length));
  const deadline = startsAt + lastDeed * 1000 + cascades * (policy.consentMostSeconds * 1000 + 3 * hour);
  let restingUntil: number | undefined;
  let looking = 0;
  let phase: 'playing' | 'looking' | 'checked' = 'playing';
  const lasts = new Map<number, Seen>();

  /** Page after page, as a client with a cursor reads it. */
  const lookFrom = (index: number, after: number, before: Seen | undefined): void =>
    lambdas.invoke('wait', lookEventOf(`ses_p${index}`, `token-of-the-patient-number-${index}`, after), {
      done: (result) => {
        const reply = replyOf(result);
        const page = seenIn(reply, time.now());
        const seen = before === undefined ? page : withPage(before, page);
        lasts.set(index, seen);
        const cursor = Number(reply.json.cursor ?? 0);
        if (page.messages.length + page.events.length > 0 && cursor > after) lookFrom(index, cursor, seen);
        else looking -= 1;
      },
      failed: () => {
        looking -= 1;
      },
    });

  const lookOneLastTime = (): void => {
    phase = 'looking';
    for (const [index, patient] of patients.entries()) {
      const kept = state.sessions.get(patient.session_id);
      // The session may have passed its own life; what the patient was told is still to be checked.
      if (kept !== undefined && kept !== 'erased')
        state.sessions.set(patient.session_id, { ...kept, open_until: new Date(time.now() + hour) });
      looking += 1;
      lambdas.heal();
      lookFrom(index, 0, undefined);
    }
  };
  return {
    step: () => {
      if (phase === 'checked') return false;
      if (phase === 'looking') {
        if (looking > 0 && time.step(Number.POSITIVE_INFINITY)) return true;
        phase = 'checked';
        checkEnd({
          ledger,
          provider,
          stepFunctions,
          patients: patients.flatMap((patient, index) => {
            const last = lasts.get(index);
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

const withPage = (before: Seen, page: Seen): Seen => ({
  ...page,
  messages: [...before.messages, ...page.messages],
  events: [...before.events, ...page.events],
});

const lookEventOf = (session_id: string, token: string, after: number): unknown =>
  anEvent('GET /sessions/{session_id}', {
    headers: { authorization: `Bearer ${token}` },
    path: { session_id },
    query: { after: String(after) },
  });
