import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aClinic, aConsent, type Consented, start, untilConcluded } from '#tests/support/a-consent.ts';
import { type Desk, startDesk } from '#tests/support/desk.ts';

let desk: Desk;
let patient: Consented;
const plan = {
  clinics: [aClinic({ clinic_id: 'one', phone: '+12125550171' })],
  complaint_phrase: 'kumquat ache',
  patient_first_name: 'Quillfeather',
};

beforeEach(async () => {
  desk = await startDesk({ personas: ['books'] });
  patient = await aConsent(desk, plan, { first_name: 'Quillfeather', full_name: 'Quillfeather Obsidiana' });
});
afterEach(() => desk.close());

const erase = () =>
  fetch(`http://127.0.0.1:${desk.port}/sessions/${patient.session.session_id}`, {
    method: 'DELETE',
    headers: { authorization: `Bearer ${patient.token}` },
  });
const sweeps = (count: number) => desk.scheduler.advanceTo(desk.scheduler.now() + count * 60_000);

/** Items that speak of this patient in any way: by id, by name, by complaint. */
const traces = async () => {
  const { session_id } = patient.session;
  const items = await desk.items();
  return items.filter((item) => {
    const text = JSON.stringify(item);
    return (
      text.includes(session_id) ||
      text.includes(patient.cascade.cascade_id) ||
      /Quillfeather|kumquat/.test(text)
    );
  });
};
const conversations = async () => {
  const response = await fetch(`${desk.phoneWorld.endpoint}/v1/convai/conversations`, {
    headers: { 'xi-api-key': 'simulated-key' },
  });
  return JSON.stringify(await response.json());
};

describe('a patient who wants to be forgotten', () => {
  it('leaves a tombstone without content, here at once and at the provider within a minute', async () => {
    await start(desk, patient);
    await untilConcluded(desk, patient.cascade.cascade_id);
    const conversation_id =
      (await desk.calls.get(`${patient.cascade.cascade_id}.1.1`))?.conversation_id ?? '?';
    expect(await conversations()).toContain(conversation_id);

    expect((await erase()).status).toBe(204);
    expect((await erase()).status).toBe(404);
    expect((await traces()).map(({ type }) => type).sort()).toEqual(['erasure', 'tombstone']);
    expect(JSON.stringify(await traces())).not.toMatch(/Quillfeather|kumquat|\+1\d/);

    await sweeps(2);
    expect(await conversations()).not.toContain(conversation_id);
    await sweeps(2);
    expect((await traces()).map(({ type }) => type)).toEqual(['tombstone']);
    expect(Object.keys((await traces())[0] ?? {}).sort()).toEqual([
      'erased_at',
      'expires_at',
      'pk',
      'sk',
      'type',
    ]);
    expect(desk.logged.some((line) => line.includes('SESSION_ERASED'))).toBe(true);
  });

  it('is forgotten while the telephone still rings, and the rest goes when the call has ended', async () => {
    await start(desk, patient);
    await desk.scheduler.advanceTo(desk.scheduler.now() + 3_000);
    const live = await desk.calls.get(`${patient.cascade.cascade_id}.1.1`);
    expect(live?.status).not.toBe('done');

    expect((await erase()).status).toBe(204);
    expect((await erase()).status).toBe(404);
    await sweeps(45);
    expect((await traces()).map(({ type }) => type)).toEqual(['tombstone']);
    expect(await conversations()).not.toContain(live?.conversation_id ?? '?');
  });

  it('is forgotten again when a run that hung writes down late what was said', async () => {
    await start(desk, patient);
    await untilConcluded(desk, patient.cascade.cascade_id);
    const call_id = `${patient.cascade.cascade_id}.1.1`;
    const said = await desk.inbox.turnsOf(call_id);
    expect(said?.length).toBeGreaterThan(0);
    await erase();
    expect(await desk.inbox.turnsOf(call_id)).toBeUndefined();

    await desk.inbox.storeTurns(call_id, said ?? []);
    await sweeps(4);
    expect(await desk.inbox.turnsOf(call_id)).toBeUndefined();
  });

  it('is asked for again until the provider has heard it', async () => {
    await start(desk, patient);
    await untilConcluded(desk, patient.cascade.cascade_id);
    await erase();
    const [wish] = (await traces()).filter(({ type }) => type === 'erasure');
    expect(wish?.conversation_ids).toHaveLength(1);
    await desk.phoneWorld.close();
    await sweeps(2);
    expect((await traces()).map(({ type }) => type).sort()).toEqual(['erasure', 'tombstone']);
  });
});
