import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { chatResponse, sessionResponse } from '#shared/contracts/state.ts';
import { wholeOpener } from '#tests/support/a-patient.ts';

const main = fileURLToPath(new URL('../../infra/local/main.ts', import.meta.url));
const started: ChildProcess[] = [];
const room = mkdtempSync(join(tmpdir(), 'ringaround-restart-'));

afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
  rmSync(room, { recursive: true, force: true });
});

/** `npm start` in a process of its own, on data of its own, with the telephone's waits shortened. */
const startServer = async (port: number): Promise<ChildProcess> => {
  const child = spawn(
    process.execPath,
    [main, '--port', String(port), '--speed', '20', '--personas', 'no_answer,full,books'],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, RINGAROUND_DATA: room },
    },
  );
  started.push(child);
  await new Promise<void>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`The server ended with ${code}.`)));
    child.stdout?.on('data', (chunk: Buffer) => {
      if (chunk.toString().includes('listens on')) resolve();
    });
  });
  return child;
};

const logSchema = z.object({
  events: z.array(
    z.looseObject({ kind: z.string(), placed: z.optional(z.boolean()), to_number: z.optional(z.string()) }),
  ),
});

describe('a second start', () => {
  it('goes on with a cascade whose process was killed, dials nobody twice and tells the end once', async () => {
    const port = 41_000 + (process.pid % 5_000);
    const url = `http://127.0.0.1:${port}`;
    let server = await startServer(port);
    const post = async (body: object, token?: string) =>
      chatResponse.parse(
        await (
          await fetch(`${url}/chat`, {
            method: 'POST',
            headers: {
              'content-type': 'application/json',
              ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
            },
            body: JSON.stringify(body),
          })
        ).json(),
      );
    let answer = await post({ message: wholeOpener });
    const { session_id, session_token = '' } = answer;
    for (let turns = 0; answer.phase !== 'consent' && turns < 12; turns += 1) {
      const asked = answer.assistant_reply.toLowerCase();
      answer = await post(
        {
          session_id,
          message: /any of these/.test(asked) ? 'none' : /days and times/.test(asked) ? 'any time' : 'skip',
        },
        session_token,
      );
    }
    await post({ session_id, message: 'yes' }, session_token);

    const state = async () =>
      sessionResponse.parse(
        await (
          await fetch(`${url}/sessions/${session_id}?after=0`, {
            headers: { authorization: `Bearer ${session_token}` },
          })
        ).json(),
      );
    // Killed again and again while telephones ring, people talk and webhooks are on their way.
    for (const wait of [150, 700, 1_300, 400]) {
      await pause(wait);
      server.kill('SIGKILL');
      await new Promise((resolve) => server.once('exit', resolve));
      server = await startServer(port);
    }
    let last = await state();
    for (let polls = 0; last.phase !== 'done' && polls < 240; polls += 1) {
      await pause(250);
      last = await state();
    }
    expect(last.phase).toBe('done');
    expect(last.cascade?.outcome).toBe('booked');
    expect(last.messages.filter(({ text }) => text.startsWith('**Call summary**'))).toHaveLength(1);
    const ports = z
      .object({ phone_world: z.number() })
      .parse(JSON.parse(readFileSync(join(room, String(port), 'ports.json'), 'utf8')));
    const log = logSchema.parse(await (await fetch(`http://127.0.0.1:${ports.phone_world}/__log`)).json());
    const dialled = log.events
      .filter(({ kind, placed }) => kind === 'dial' && placed === true)
      .map(({ to_number }) => to_number);
    expect(dialled).toHaveLength(3);
    expect(new Set(dialled).size).toBe(3);
  }, 120_000);
});
