import { afterEach, describe, expect, it } from 'vitest';
import { overviewReply, revealReply, storyReply } from '#shared/contracts/ops.ts';
import { aConsent, start, untilConcluded } from '#tests/support/a-consent.ts';
import { apiClient } from '#tests/support/api-client.ts';
import { type Desk, startDesk } from '#tests/support/desk.ts';

let desk: Desk | undefined;
afterEach(async () => {
  await desk?.close();
  desk = undefined;
});

const open = async (): Promise<Desk> => {
  desk = await startDesk({ personas: ['full', 'books'] });
  return desk;
};
const operator = (here: Desk) => apiClient(here, { scopes: ['ops'] });

describe('an operator', () => {
  it('sees live calls, lines, cascades and the cost of the day while it runs', async () => {
    const here = await open();
    const client = await operator(here);
    const consented = await aConsent(here);
    await start(here, consented);
    await here.scheduler.runUntilIdle({
      until: () => here.phoneWorld.log().some(({ kind }) => kind === 'dial'),
    });
    const overview = overviewReply.parse((await client.get('/ops/overview')).body);
    expect(overview.calling).toEqual({ on: true, breaker_open_until: null });
    expect(overview.live_calls.map(({ cascade_id }) => cascade_id)).toEqual([consented.cascade.cascade_id]);
    expect(overview.lines).toMatchObject({ in_use: 1, waiting: 0 });
    expect(overview.cascades.map(({ cascade_id }) => cascade_id)).toEqual([consented.cascade.cascade_id]);
    expect(overview.today.calls).toBe(1);
    expect(overview.today.usd).toBeGreaterThan(0);
    expect(overview.stuck).toEqual([]);
  });

  it('sees nothing live when all is over', async () => {
    const here = await open();
    const client = await operator(here);
    const consented = await aConsent(here);
    await start(here, consented);
    await untilConcluded(here, consented.cascade.cascade_id);
    const overview = overviewReply.parse((await client.get('/ops/overview')).body);
    expect(overview).toMatchObject({
      live_calls: [],
      cascades: [],
      lines: { in_use: 0 },
      today: { calls: 2 },
    });
  });

  it('reads the story of a cascade by its id or by the id of any of its calls, without a word anybody said', async () => {
    const here = await open();
    const client = await operator(here);
    const consented = await aConsent(here, {
      patient_first_name: 'Sentinella',
      complaint_phrase: 'sentinel pain',
    });
    await start(here, consented);
    await untilConcluded(here, consented.cascade.cascade_id);
    const told = await client.get(`/ops/stories/${consented.cascade.cascade_id}`);
    const story = storyReply.parse(told.body);
    expect(story.outcome).toBe('booked');
    expect(story.calls.map(({ outcome }) => outcome)).toEqual(['no_availability', 'booked']);
    expect(story.events.length).toBeGreaterThan(3);
    expect(told.text).not.toMatch(/sentinel/i);
    expect(told.text).not.toContain('"quote"');
    const [call] = story.calls;
    const byCall = await client.get(`/ops/stories/${call?.call_id}`);
    expect(byCall.body).toEqual(told.body);
  });

  it('is shown what was said only on request, and the log says who asked before it is shown', async () => {
    const here = await open();
    const client = await operator(here);
    const consented = await aConsent(here);
    await start(here, consented);
    await untilConcluded(here, consented.cascade.cascade_id);
    const revealed = revealReply.parse(
      (await client.post(`/ops/stories/${consented.cascade.cascade_id}/reveal`)).body,
    );
    expect(revealed.calls.every(({ transcript }) => transcript.length > 0)).toBe(true);
    const lines = here.logged.filter((line) => line.includes('"STORY_REVEALED"'));
    expect(lines).toHaveLength(2);
    expect(lines[0]).toContain(client.key.api_key_id);
    expect(here.logged.join()).not.toContain(revealed.calls[0]?.transcript[0]?.text ?? '-');
  });

  it.each([
    ['GET', '/ops/overview'],
    ['GET', '/ops/stories/anything'],
    ['POST', '/ops/stories/anything/reveal'],
  ])('%s %s is closed without a key and to a key that only places calls', async (method, path) => {
    const here = await open();
    const without = await fetch(`http://127.0.0.1:${here.port}${path}`, { method });
    expect(without.status).toBe(401);
    const caller = await apiClient(here, { scopes: ['calls'] });
    expect((await (method === 'GET' ? caller.get(path) : caller.post(path))).status).toBe(403);
    const client = await operator(here);
    if (path !== '/ops/overview')
      expect((await (method === 'GET' ? client.get(path) : client.post(path))).status).toBe(404);
  });
});
