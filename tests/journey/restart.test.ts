import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { chatResponse, sessionResponse } from '#shared/contracts/state.ts';
import { policy } from '#shared/domain/policy.ts';
import { freePort } from '#tests/chaos/free-port.ts';
import { createServer, type Server } from '#tests/chaos/server.ts';
import { wholeOpener } from '#tests/support/a-patient.ts';

const room = mkdtempSync(join(tmpdir(), 'ringaround-restart-'));
let server: Server;

beforeAll(async () => {
  server = createServer(room, await freePort(), 20);
});
afterAll(async () => {
  await server?.kill();
  rmSync(room, { recursive: true, force: true });
});

const start = () => server.start(['no_answer', 'full', 'books']);

const logSchema = z.object({
  events: z.array(
    z.looseObject({ kind: z.string(), placed: z.optional(z.boolean()), to_number: z.optional(z.string()) }),
  ),
});

describe('a second start', () => {
  it('goes on with a cascade whose process was killed, dials nobody twice and tells the end once', async () => {
    await start();
    const { url } = server;
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
      await server.kill();
      await start();
    }
    const untilDone = async () => {
      let last = await state();
      for (let polls = 0; last.phase !== 'done' && last.pending_question === null && polls < 60; polls += 1) {
        await pause(250);
        last = await state();
      }
      return last;
    };
    let last = await untilDone();
    // Whoever dies between an intention and its dial cannot know whether it rang: it waits, and asks before it goes on.
    for (let doubts = 0; last.phase !== 'done' && doubts < 4; doubts += 1) {
      if (last.pending_question === null) {
        await server.kill();
        server.sleep(policy.fenceSeconds);
        await start();
      } else {
        const { question_id } = last.pending_question;
        await post(
          { session_id, action: { type: 'answer', question_id, option_id: 'go_on' } },
          session_token,
        );
      }
      last = await untilDone();
    }
    expect(last.phase).toBe('done');
    expect(last.cascade?.outcome).toBe('booked');
    expect(last.messages.filter(({ text }) => text.startsWith('**Call summary**'))).toHaveLength(1);
    const log = logSchema.parse(await server.log());
    const dialled = log.events
      .filter(({ kind, placed }) => kind === 'dial' && placed === true)
      .map(({ to_number }) => to_number);
    expect(dialled.length).toBeGreaterThan(0);
    expect(dialled).toEqual([...new Set(dialled)]);
  }, 120_000);
});
