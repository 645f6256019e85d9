import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import * as z from 'zod/mini';
import { createKey } from '#infra/keys/create-key.ts';
import { openKeysAt } from '#infra/keys/keys-at.ts';
import type { FaultName } from '#infra/local/phone-world/faults.ts';
import type { PersonaName } from '#infra/local/phone-world/personas.ts';

const program = fileURLToPath(new URL('../../infra/local/main.ts', import.meta.url));
const clockSchema = z.object({ offset_seconds: z.number() });
const portsSchema = z.object({ phone_world: z.number(), dynamodb: z.number() });
const startsWithinMs = 60_000;

export type Server = {
  readonly url: string;
  start(personas: readonly PersonaName[]): Promise<void>;
  /** SIGKILL: nothing is closed, flushed or said. */
  kill(): Promise<void>;
  /** How many seconds the next start is later than this one; only while nobody runs. */
  sleep(seconds: number): void;
  /** What time it is there, in epoch milliseconds. */
  now(): number;
  /** What the phone world saw, in its own words. */
  log(): Promise<unknown>;
  /** Befall each dial from now on with this probability. */
  addFaults(faults: readonly { readonly fault: FaultName; readonly probability: number }[]): Promise<void>;
  clearFaults(): Promise<void>;
  /** A new key of an API client that may call, with no limit that a long run would meet. */
  newKey(): Promise<string>;
};

/** `npm start` as a process of its own, with data of its own in `room`. */
export const createServer = (
  room: string,
  port: number,
  speed: number,
  more: {
    readonly nodeArguments?: readonly string[];
    readonly variables?: Readonly<Record<string, string>>;
  } = {},
): Server => {
  const url = `http://127.0.0.1:${port}`;
  const folder = join(room, String(port));
  const clock = join(folder, 'clock.json');
  const offset = (): number => clockSchema.parse(JSON.parse(readFileSync(clock, 'utf8'))).offset_seconds;
  const ports = () => portsSchema.parse(JSON.parse(readFileSync(join(folder, 'ports.json'), 'utf8')));
  const phoneWorld = (path: string): string => `http://127.0.0.1:${ports().phone_world}${path}`;
  let child: ChildProcess | undefined;
  return {
    url,
    start: (personas) =>
      new Promise<void>((resolve, reject) => {
        const started = spawn(
          process.execPath,
          [
            ...(more.nodeArguments ?? []),
            program,
            '--port',
            String(port),
            '--speed',
            String(speed),
            '--personas',
            personas.join(','),
          ],
          {
            stdio: ['ignore', 'pipe', 'pipe'],
            env: {
              PATH: process.env.PATH,
              RINGAROUND_DATA: room,
              // All patients of this run are one caller.
              BUDGET_CALLER_PER_SECOND: '10000',
              BUDGET_CALLER_BURST: '100000',
              BUDGET_CALLS_PER_DAY: '1000000',
              BUDGET_CASCADES_PER_CALLER_PER_DAY: '1000000',
              BUDGET_CASCADES_PER_DAY: '1000000',
              BUDGET_TURNS_PER_CALLER_PER_DAY: '1000000',
              BUDGET_USD_PER_DAY: '1000000',
              ...more.variables,
            },
          },
        );
        child = started;
        let complaint = '';
        const late = setTimeout(() => reject(new Error('The server did not start.')), startsWithinMs);
        started.stderr.on('data', (chunk: Buffer) => {
          // The inspector says whenever its memory is asked for.
          if (chunk.toString().startsWith('Debugger attached')) return;
          complaint += chunk.toString();
          process.stderr.write(chunk);
        });
        started.stdout.on('data', (chunk: Buffer) => {
          if (!chunk.toString().includes('listens on')) return;
          clearTimeout(late);
          resolve();
        });
        started.once('exit', (code, signal) => {
          clearTimeout(late);
          if (signal !== 'SIGKILL')
            reject(new Error(`The server ended with ${code ?? signal}: ${complaint}`));
        });
      }),
    kill: async () => {
      const running = child;
      child = undefined;
      if (running === undefined || running.exitCode !== null || running.signalCode !== null) return;
      const gone = new Promise((resolve) => running.once('exit', resolve));
      running.kill('SIGKILL');
      await gone;
    },
    now: () => Date.now() + offset() * 1_000,
    sleep: (seconds) => {
      writeFileSync(clock, JSON.stringify({ offset_seconds: offset() + seconds }));
    },
    addFaults: async (faults) => {
      const headers = { 'content-type': 'application/json' };
      const response = await fetch(phoneWorld('/__faults'), {
        method: 'POST',
        headers,
        body: JSON.stringify(faults),
      });
      if (!response.ok) throw new Error(`The phone world took no faults: ${await response.text()}`);
    },
    clearFaults: async () => {
      await fetch(phoneWorld('/__faults'), { method: 'DELETE' });
    },
    newKey: async () => {
      const { apiKeys, close } = openKeysAt(`http://127.0.0.1:${ports().dynamodb}`);
      const limits = { calls_per_day: 1_000_000, calls_at_once: 100 };
      const { secret } = await createKey(apiKeys, { name: 'long run', limits }, new Date());
      close();
      return secret;
    },
    log: async () => {
      for (;;) {
        const response = await fetch(phoneWorld('/__log')).catch(() => undefined);
        if (response?.ok === true) return response.json();
        await pause(200);
      }
    },
  };
};
