import { globSync, readFileSync } from 'node:fs';
import { DescribeExecutionCommand, SendTaskSuccessCommand, StartExecutionCommand } from '@aws-sdk/client-sfn';
import { afterEach, describe, expect, it } from 'vitest';
import cascadeDefinition from '#infra/cascade.asl.json' with { type: 'json' };
import { cascadeMachine } from '#infra/catalogue.ts';
import { startLocalStepFunctions } from '#infra/local/step-functions/local-step-functions.ts';
import { skippedScheduler } from '#infra/local/step-functions/skipped-scheduler.ts';
import { sfnClient } from '#tests/contract/local-step-functions/stack.ts';
import { fieldOf } from './machinery/expression.ts';
import { readMachine } from './machinery/machine.ts';
import { randomFrom } from './machinery/random.ts';
import { functionNames } from './machinery/schedule.ts';
import { createTally } from './machinery/tally.ts';
import { createTimeline } from './machinery/timeline.ts';
import { createStepFunctions } from './vendors/step-functions.ts';

const startsAt = Date.parse('2026-11-23T16:30:00Z');

/** What one run of a function answers, by chance but the same on both machines. */
type Word = { readonly answer?: object; readonly error?: string; readonly resumes: boolean };

const wordsOf = (seed: number): ((fn: string, nth: number) => Word) => {
  const decide = (random: ReturnType<typeof randomFrom>, nth: number): object => {
    if (nth > 14) return { next: 'CONCLUDE', outcome: 'none_booked' };
    return random.pick([
      { next: 'CALL', call_id: `cas_1.1.${nth}` },
      { next: 'RECONCILE', call_id: 'cas_1.1.1' },
      { next: 'WAIT', reason: 'line', until: '2026-11-23T17:00:00.000Z', wait_seconds: 90 },
      { next: 'CONCLUDE', outcome: 'booked' },
      { next: 'NONSENSE' },
      { next: 'CALL', call_id: `cas_1.2.${nth}` },
    ]);
  };
  return (fn, nth) => {
    const random = randomFrom(seed * 1_000 + nth * 17 + fn.length);
    const error = random.chance(0.2)
      ? random.pick(['ThrottlingException', 'Lambda.Unknown', 'States.Timeout', 'ZodError'])
      : undefined;
    return {
      ...(error === undefined ? {} : { error }),
      answer:
        fn === 'decide-next' ? decide(random, nth) : fn === 'conclude' ? { outcome: 'none_booked' } : {},
      resumes: random.chance(0.6),
    };
  };
};

type Told = { readonly invoked: readonly string[]; readonly status: string | undefined };

class Named extends Error {
  override readonly name: string;
  constructor(name: string) {
    super(name);
    this.name = name;
  }
}

const lineOf = (fn: string, payload: unknown): string => {
  const given = payload !== null && typeof payload === 'object' ? { ...payload } : {};
  // Tokens and moments are each engine's own.
  const own = { task_token: 'a token', entered_at: 'a moment' };
  const told = Object.entries(own).filter(([name]) => name in given);
  return `${fn} ${JSON.stringify({ ...given, ...Object.fromEntries(told) })}`;
};

const onTheFastOne = (seed: number): Told => {
  const time = createTimeline(startsAt);
  const wordFor = wordsOf(seed);
  const invoked: string[] = [];
  const nths = new Map<string, number>();
  const service = createStepFunctions({
    time,
    random: randomFrom(seed),
    tally: createTally(),
    machine: () => readMachine(cascadeDefinition),
    onEnd: () => undefined,
    invoke: (fn, payload, settle) => {
      const nth = (nths.get(fn) ?? 0) + 1;
      nths.set(fn, nth);
      invoked.push(lineOf(fn, payload));
      const { answer, error, resumes } = wordFor(fn, nth);
      time.after(5, () => (error === undefined ? settle.done(answer) : settle.failed(error)));
      const token = fieldOf(payload, 'task_token');
      if (resumes && typeof token === 'string') time.after(30_000, () => service.succeed(token));
    },
  });
  service.start('cas_1', { cascade_id: 'cas_1' });
  while (service.executions.get('cas_1')?.status === 'RUNNING' && time.step(Number.POSITIVE_INFINITY));
  return { invoked, status: service.executions.get('cas_1')?.status };
};

let close: (() => Promise<void>) | undefined;
afterEach(async () => close?.());

const onTheExactOne = async (seeds: readonly number[]): Promise<readonly Told[]> => {
  const time = skippedScheduler(startsAt);
  const invoked = new Map<string, string[]>();
  const nths = new Map<string, number>();
  const service = await startLocalStepFunctions({
    scheduler: time,
    report: () => undefined,
    machines: [
      {
        name: 'cascade',
        definition: cascadeDefinition,
        substitutions: cascadeMachine.placeholders,
      },
    ],
    invoke: async (fn, payload) => {
      const execution = String(fieldOf(payload, 'cascade_id'));
      const key = `${execution} ${fn}`;
      const nth = (nths.get(key) ?? 0) + 1;
      nths.set(key, nth);
      invoked.set(execution, [
        ...(invoked.get(execution) ?? []),
        lineOf(fn, payload).replaceAll(execution, 'cas_1'),
      ]);
      const { answer, error, resumes } = wordsOf(Number(execution.slice(4)))(fn, nth);
      const token = fieldOf(payload, 'task_token');
      if (resumes && typeof token === 'string') {
        time.at(time.now() + 30_000, () => {
          void time.during(() =>
            client
              .send(new SendTaskSuccessCommand({ taskToken: token, output: '{}' }))
              .catch(() => undefined),
          );
        });
      }
      if (error !== undefined) throw new Named(error);
      return JSON.parse(JSON.stringify(answer).replaceAll('cas_1.', `${execution}.`));
    },
  });
  const client = sfnClient(service.endpoint);
  close = async () => {
    client.destroy();
    await service.close();
  };
  const stateMachineArn = service.machineArn('cascade');
  for (const seed of seeds) {
    const name = `cas_${seed}`;
    await client.send(
      new StartExecutionCommand({ stateMachineArn, name, input: JSON.stringify({ cascade_id: name }) }),
    );
  }
  await time.runUntilIdle();
  return Promise.all(
    seeds.map(async (seed) => {
      const executionArn = `${stateMachineArn.replace(':stateMachine:', ':execution:')}:cas_${seed}`;
      const { status } = await client.send(new DescribeExecutionCommand({ executionArn }));
      return { invoked: invoked.get(`cas_${seed}`) ?? [], status };
    }),
  );
};

describe('the machine of the stories', () => {
  it('does with the deployed file what the exact engine does, whatever the functions answer', async () => {
    const seeds = Array.from({ length: 40 }, (_, index) => index + 1);
    const exact = await onTheExactOne(seeds);
    expect(seeds.map(onTheFastOne)).toEqual(exact);
    expect(new Set(exact.map(({ status }) => status))).toEqual(new Set(['SUCCEEDED', 'FAILED']));
  });

  it('refuses a file with anything in it that it would not carry out', () => {
    const { DecideNext, ...States } = cascadeDefinition.States;
    const heartbeat = { ...DecideNext, HeartbeatSeconds: 5 };
    expect(() =>
      readMachine({ ...cascadeDefinition, States: { ...States, DecideNext: heartbeat } }),
    ).toThrow();
    const clever = { ...DecideNext, Output: '{% $uppercase($states.result.Payload) %}' };
    expect(() => readMachine({ ...cascadeDefinition, States: { ...States, DecideNext: clever } })).toThrow();
  });
});

describe('what functions load only when it is needed', () => {
  it('is loaded before the first story, so that this one is the same as all others', () => {
    const late = ['shared/flows', ...functionNames.map((fn) => `functions/${fn}`)].flatMap((room) =>
      globSync(`${room}/*.ts`).flatMap((file) =>
        [...readFileSync(file, 'utf8').matchAll(/import\('\.\/([\w-]+\.ts)'\)/g)].map(
          ([, name]) => `#${room}/${name}`,
        ),
      ),
    );
    const loaded = readFileSync(new URL('./machinery/late.ts', import.meta.url), 'utf8');
    expect(late.length).toBeGreaterThan(0);
    expect(late.filter((name) => !loaded.includes(`'${name}'`))).toEqual([]);
  });
});
