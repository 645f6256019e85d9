import { readFileSync } from 'node:fs';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { settingsFor } from '#infra/aws/settings.ts';
import { createTable } from '#infra/local/create-table.ts';
import { copyBack } from '#infra/operations/copy-back.ts';
import { restorePlan } from '#infra/operations/restore.ts';
import { runbookText } from '#infra/operations/runbook.ts';
import { takeBackDials } from '#infra/operations/take-back-dials.ts';
import { openTable } from '#shared/adapters/dynamodb/table.ts';
import { elevenLabsVoiceAgent } from '#shared/adapters/elevenlabs/voice-agent.ts';
import { policy } from '#shared/domain/policy.ts';
import {
  aClinic,
  aConsent,
  type Consented,
  start,
  storyOf,
  untilConcluded,
} from '#tests/support/a-consent.ts';
import { type Desk, startDesk } from '#tests/support/desk.ts';

type Copy = Awaited<ReturnType<Desk['items']>>;

let desk: Desk;
let patient: Consented;
beforeEach(async () => {
  desk = await startDesk({ personas: ['full', 'books'] });
  const clinics = ['1', '2'].map((n) => aClinic({ clinic_id: `c${n}`, phone: `+1212555017${n}` }));
  patient = await aConsent(desk, { clinics });
});
afterEach(() => desk.close());

/** The whole table as it was: what came later is lost. */
const restore = async (copy: Copy): Promise<void> => {
  for (const { pk, sk } of await desk.items())
    await desk.table.client.send(new DeleteCommand({ TableName: 'ringaround', Key: { pk, sk } }));
  for (const item of copy)
    await desk.table.client.send(new PutCommand({ TableName: 'ringaround', Item: { ...item } }));
};
const dials = () => desk.phoneWorld.log().filter(({ kind }) => kind === 'dial');
const minutes = (count: number) => desk.scheduler.advanceTo(desk.scheduler.now() + count * 60_000);

const provider = () => ({
  ...elevenLabsVoiceAgent({ base_url: desk.phoneWorld.endpoint, api_key: 'simulated-key' }, desk.clock),
});
const takeBack = (since: Date, dryRun = false) =>
  takeBackDials(
    { table: desk.table, voice: provider(), agent_id: String(desk.variables.ELEVENLABS_AGENT_ID) },
    since,
    { dryRun },
  );

describe('a table restored to a moment before the calls', () => {
  it('dials nobody again and tells the booking, although the table had forgotten both calls', async () => {
    const copy = await desk.items();
    const at = desk.clock.now();
    await start(desk, patient);
    const { cascade_id } = patient.cascade;
    await untilConcluded(desk, cascade_id);
    expect(dials()).toHaveLength(2);

    await restore(copy);
    await desk.control.switchCalling(false);
    expect((await desk.cascades.get(cascade_id))?.call_ids).toEqual([]);
    const wanted = [`${cascade_id}.1.1`, `${cascade_id}.2.1`];
    expect(await takeBack(at, true)).toEqual({ found: wanted, unsure: [] });
    expect((await desk.cascades.get(cascade_id))?.call_ids).toEqual([]);
    expect(await takeBack(at)).toEqual({ found: wanted, unsure: [] });
    expect(await takeBack(at)).toEqual({ found: [], unsure: [] });
    await desk.control.switchCalling(true);
    await minutes(30);

    const told = await storyOf(desk, patient);
    expect(told.outcomes[0]).toBe('no_availability');
    // What the tools had heard is lost with the table, so the words alone do not make it a booking (design, section 6).
    expect(told.outcomes[1]).toBe('needs_confirmation');
    expect(told.summaries).toHaveLength(1);
    expect(told.summaries[0]).toContain('does not prove it');
    expect(dials()).toHaveLength(2);
  });

  it('waits for a call that is still on the line instead of placing it again', async () => {
    const copy = await desk.items();
    const at = desk.clock.now();
    await start(desk, patient);
    await desk.scheduler.runUntilIdle({ until: () => dials().length === 1 });
    await restore(copy);
    await desk.control.switchCalling(false);
    const { cascade_id } = patient.cascade;
    expect((await takeBack(at)).found).toEqual([`${cascade_id}.1.1`]);
    await desk.control.switchCalling(true);
    await minutes(90);
    const rung = dials().map((event) => ('call_id' in event ? event.call_id : ''));
    expect(new Set(rung).size).toBe(rung.length);
    expect(rung.filter((id) => id === `${cascade_id}.1.1`)).toHaveLength(1);
    expect((await desk.cascades.get(cascade_id))?.status).toBe('done');
  });

  it('names the calls nobody could be asked about, and writes nothing about them', async () => {
    const unsure = await takeBackDials(
      {
        table: desk.table,
        voice: { findByCall: async () => ({ kind: 'failed', code: 'provider_503' }) },
        agent_id: 'agent',
      },
      desk.clock.now(),
      { dryRun: false },
    );
    expect(unsure.found).toEqual([]);
    expect(unsure.unsure).toHaveLength(2 * (policy.triesPerClinic + 1));
    expect((await desk.cascades.get(patient.cascade.cascade_id))?.call_ids).toEqual([]);
  });
});

describe('copying back from a restored table', () => {
  it('puts back what is missing, and neither what is newer nor what a patient erased', async () => {
    const gone = await aConsent(desk);
    const name = 'ringaround-restored';
    await createTable(desk.dynamodb.endpoint, name);
    const restored = openTable(
      new DynamoDBClient({ endpoint: desk.dynamodb.endpoint, region: 'us-east-1' }),
      name,
      desk.clock,
    );
    for (const item of await desk.items())
      await restored.client.send(new PutCommand({ TableName: name, Item: { ...item } }));

    // One patient erases the chat, the other's cascade moves on, and then its chat is lost.
    const erased = await fetch(`http://127.0.0.1:${desk.port}/sessions/${gone.session.session_id}`, {
      method: 'DELETE',
      headers: { authorization: `Bearer ${gone.token}` },
    });
    expect(erased.status).toBe(204);
    await minutes(30);
    const newer = await desk.cascades.get(patient.cascade.cascade_id);
    expect(newer?.version).toBeGreaterThan(patient.cascade.version);
    const lost = `SESSION#${patient.session.session_id}`;
    for (const { pk, sk } of (await desk.items()).filter((item) => item.pk === lost))
      await desk.table.client.send(new DeleteCommand({ TableName: 'ringaround', Key: { pk, sk } }));

    const promised = await copyBack(restored, desk.table, { dryRun: true });
    expect((await desk.items()).some(({ pk }) => pk === lost)).toBe(false);
    const done = await copyBack(restored, desk.table, { dryRun: false });
    expect(done).toEqual(promised);
    expect(done.copied).toBeGreaterThan(1);
    expect((await desk.sessions.get(patient.session.session_id))?.session_id).toBe(
      patient.session.session_id,
    );
    expect(await desk.cascades.get(patient.cascade.cascade_id)).toEqual(newer);
    expect(await desk.sessions.get(gone.session.session_id)).toBeUndefined();
    expect(JSON.stringify(await desk.items())).not.toContain(gone.cascade.cascade_id);
    expect((await copyBack(restored, desk.table, { dryRun: false })).copied).toBe(0);
  });
});

describe('the drill on paper', () => {
  it('switches calling off first and on last, and names the environment in every command', () => {
    const plan = restorePlan(settingsFor('staging'), new Date('2026-11-21T08:00:00Z'));
    expect(plan[0]).toBe('npm run calling -- off --env staging');
    const on = plan.indexOf('npm run calling -- on --env staging');
    const taken = plan.findIndex((line) => line.includes('--take-back-dials') && line.includes('--write'));
    expect(taken).toBeGreaterThan(plan.findIndex((line) => line.includes('--copy-back --write')));
    expect(on).toBeGreaterThan(taken);
    expect(plan.filter((line) => /^aws |--env /.test(line)).every((line) => line.includes('staging'))).toBe(
      true,
    );
    expect(plan.at(-1)).toContain('delete-table --table-name ringaround-staging-restored');
  });

  it('stands in the README word for word, with every other entry of the runbook', () => {
    const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
    const flat = (text: string): string => text.replace(/\s+/g, ' ').trim();
    expect(flat(readme)).toContain(flat(runbookText()));
  });
});
