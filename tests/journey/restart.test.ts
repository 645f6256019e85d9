import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { policy } from '#shared/domain/policy.ts';
import { freePort } from '#tests/chaos/free-port.ts';
import { createPatient } from '#tests/chaos/patient.ts';
import { createServer, type Server } from '#tests/chaos/server.ts';
import { wholeOpener } from '#tests/support/a-patient.ts';

const room = mkdtempSync(join(tmpdir(), 'ringaround-restart-'));
const over = new AbortController();
let server: Server;

beforeAll(async () => {
  server = createServer(room, await freePort(), 20);
});
afterAll(async () => {
  over.abort();
  await server?.kill();
  rmSync(room, { recursive: true, force: true });
});

const logSchema = z.object({
  events: z.array(
    z.looseObject({ kind: z.string(), placed: z.optional(z.boolean()), to_number: z.optional(z.string()) }),
  ),
});

describe('a second start', () => {
  it('goes on with a cascade whose process was killed, dials nobody twice and tells the end once', async () => {
    const start = () => server.start(['no_answer', 'full', 'books']);
    await start();
    const patient = createPatient({
      name: 'patient',
      url: server.url,
      opener: wholeOpener,
      cancelsAfter: undefined,
      over: over.signal,
    });
    let isTold = false;
    const told = patient.live().then(() => {
      isTold = true;
    });
    while (!patient.consented() && !isTold) await pause(20);

    // Killed again and again while telephones ring, people talk and webhooks are on their way.
    for (const wait of [150, 700, 1_300, 400]) {
      await pause(wait);
      await server.kill();
      await start();
    }
    await Promise.race([told, pause(15_000)]);
    // Whoever dies between an intention and its dial cannot know whether it rang: it waits, and asks before it goes on.
    for (let doubts = 0; !isTold && doubts < 4; doubts += 1) {
      await server.kill();
      server.sleep(policy.fenceSeconds);
      await start();
      await Promise.race([told, pause(15_000)]);
    }

    const last = patient.last();
    expect(patient.complaints()).toEqual([]);
    expect(last?.phase).toBe('done');
    expect(last?.messages.filter(({ text }) => text.startsWith('**Call summary**'))).toHaveLength(1);
    const outcomes = last?.cascade?.calls.map(({ outcome }) => outcome) ?? [];
    expect(outcomes).toHaveLength(3);
    // Clinics behave in the order in which they are rung; one that may not have been rung is in doubt.
    const sure = outcomes.filter((outcome) => outcome !== 'unknown');
    expect(sure).toEqual(['no_answer', 'no_availability', 'booked'].slice(0, sure.length));
    expect(last?.cascade?.outcome).toBe(sure.includes('booked') ? 'booked' : 'unknown');
    const { events } = logSchema.parse(await server.log());
    const dialled = events
      .filter(({ kind, placed }) => kind === 'dial' && placed === true)
      .map(({ to_number }) => to_number);
    expect(dialled).toHaveLength(sure.length);
    expect(new Set(dialled).size).toBe(dialled.length);
  }, 120_000);
});
