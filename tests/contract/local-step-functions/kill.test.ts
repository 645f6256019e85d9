import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  DescribeExecutionCommand,
  GetExecutionHistoryCommand,
  SendTaskSuccessCommand,
  type SFNClient,
  StartExecutionCommand,
} from '@aws-sdk/client-sfn';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sfnClient } from './stack.ts';

const stateMachineArn = 'arn:aws:states:us-east-1:000000000000:stateMachine:m';
let folder: string;
let child: ChildProcess;
let client: SFNClient;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ringaround-sfn-'));
});
afterEach(async () => {
  await kill();
  rmSync(folder, { recursive: true });
});

const launch = async (manner: 'hang' | 'answer'): Promise<void> => {
  child = fork(new URL('killed-process.ts', import.meta.url), [folder, manner], { execArgv: [] });
  const [endpoint] = await once(child, 'message');
  client = sfnClient(String(endpoint));
};

const kill = async (): Promise<void> => {
  client.destroy();
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
};

/** Two busy cores may need a while for a process; nothing here is measured. */
const soon = <T>(look: () => T) => expect.poll(look, { timeout: 20_000 });

const lines = (file: string): string[] =>
  existsSync(join(folder, file)) ? readFileSync(join(folder, file), 'utf8').trim().split('\n') : [];
const invocations = (): { name: string; payload: { token?: string } }[] =>
  lines('invocations.log').map((line) => JSON.parse(line));

const start = async (kind: string): Promise<string> => {
  const input = JSON.stringify({ kind });
  const { executionArn } = await client.send(
    new StartExecutionCommand({ stateMachineArn, name: kind, input }),
  );
  return executionArn ?? '';
};
const statusOf = async (executionArn: string) =>
  (await client.send(new DescribeExecutionCommand({ executionArn }))).status;
const eventsOf = async (executionArn: string) =>
  (await client.send(new GetExecutionHistoryCommand({ executionArn }))).events?.map(({ type }) => type);

describe('after kill -9', () => {
  test('a call that waits for its token goes on without being placed again', async () => {
    await launch('answer');
    const arn = await start('token');
    await soon(() => eventsOf(arn)).toContain('TaskSubmitted');
    await kill();
    await launch('answer');
    const taskToken = invocations()[0]?.payload.token ?? '';
    await client.send(new SendTaskSuccessCommand({ taskToken, output: '{}' }));
    await soon(() => statusOf(arn)).toBe('SUCCEEDED');
    expect(invocations()).toHaveLength(1);
    await soon(() => lines('changes.log')).toEqual(['token RUNNING', 'token SUCCEEDED']);
  });

  test('a Lambda that was running with a token is invoked again with the same token', async () => {
    await launch('hang');
    const arn = await start('token');
    await soon(() => invocations()).toHaveLength(1);
    await kill();
    await launch('answer');
    await soon(() => invocations()).toHaveLength(2);
    const [first, second] = invocations();
    expect(second?.payload.token).toBe(first?.payload.token);
    const taskToken = first?.payload.token ?? '';
    await client.send(new SendTaskSuccessCommand({ taskToken, output: '{}' }));
    await soon(() => statusOf(arn)).toBe('SUCCEEDED');
  });

  test('a plain Lambda that was running is invoked again', async () => {
    await launch('hang');
    const arn = await start('plain');
    await soon(() => invocations()).toHaveLength(1);
    await kill();
    await launch('answer');
    await soon(() => statusOf(arn)).toBe('SUCCEEDED');
    expect(invocations()).toHaveLength(2);
  });

  test('again and again, nothing is lost and nothing ends twice', async () => {
    const arns: string[] = [];
    for (let round = 0; round < 3; round += 1) {
      await launch('answer');
      for (let n = 0; n < 5; n += 1) arns.push(await start(`plain-${round}-${n}`));
      await kill();
    }
    await launch('answer');
    for (const arn of arns) {
      await soon(() => statusOf(arn)).toBe('SUCCEEDED');
      const events = await eventsOf(arn);
      expect(events?.filter((type) => type === 'ExecutionSucceeded')).toHaveLength(1);
      expect(events?.filter((type) => type === 'TaskSucceeded')).toHaveLength(1);
    }
  });
});
