import { afterEach, describe, expect, it } from 'vitest';
import type { PersonaName } from '#infra/local/phone-world/personas.ts';
import { aPatient, problemOf, wholeOpener, yesTo } from '#tests/support/a-patient.ts';
import { type Desk, startDesk } from '#tests/support/desk.ts';

let desk: Desk | undefined;
afterEach(async () => {
  await desk?.close();
  desk = undefined;
});

const atTheDesk = async (...personas: PersonaName[]) => {
  desk = await startDesk({ personas });
  return { desk, patient: aPatient(desk) };
};
const dialsOf = (here: Desk) =>
  here.phoneWorld.log().filter((event) => event.kind === 'dial' && event.placed);

describe('the main job, over HTTP', () => {
  it('goes from a complaint to a booked appointment with the words that prove it', async () => {
    const { desk: here, patient } = await atTheDesk('no_answer', 'full', 'books');
    const plan = await patient.untilConsent();
    expect(plan.clinics).toHaveLength(3);
    expect(plan.clinics.every(({ why }) => why.length > 0)).toBe(true);
    const calling = await patient.say('yes');
    expect(calling.assistant_reply).toContain(
      `We're calling ${plan.clinics[0]?.name} now at ${plan.clinics[0]?.phone}`,
    );
    expect(calling.phase).toBe('calling');

    const done = await patient.until('done');
    expect(done.cascade?.outcome).toBe('booked');
    expect(done.cascade?.calls.map(({ outcome }) => outcome)).toEqual([
      'no_answer',
      'no_availability',
      'booked',
    ]);
    expect(
      done.cascade?.calls[2]?.evidence.some(
        ({ source, quote }) => source === 'clinic_turn' && quote.length > 0,
      ),
    ).toBe(true);
    expect(dialsOf(here)).toHaveLength(3);

    const summary = await patient.say('thanks!');
    expect(summary.assistant_reply).toMatch(/^\*\*Call summary\*\*/);
    const after = await patient.say('thanks!');
    expect(after.assistant_reply).not.toContain('**Call summary**');
    const { messages } = await patient.state();
    expect(messages.filter(({ text }) => text.startsWith('**Call summary**'))).toHaveLength(1);

    const calendar = await patient.call('GET', `/sessions/${patient.id()}/appointment.ics`);
    expect(calendar.status).toBe(200);
    expect(await calendar.text()).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*BEGIN:VEVENT/);
  });

  it('never asks again for what the opener has told', async () => {
    const { patient } = await atTheDesk('books');
    const first = await patient.say(wholeOpener);
    expect(first.assistant_reply).not.toMatch(/when did it|how bad is|where are you/i);
  });

  it('starts nothing by a second yes, and answers it with the cascade that runs', async () => {
    const { desk: here, patient } = await atTheDesk('books');
    await patient.untilConsent();
    const first = await patient.say('yes');
    const second = await patient.say('yes');
    expect(second.cascade?.cascade_id).toBe(first.cascade?.cascade_id);
    await patient.until('done');
    expect(dialsOf(here)).toHaveLength(1);
  });

  it('starts one cascade when two devices say yes at the same moment', async () => {
    const { desk: here, patient } = await atTheDesk('books');
    const plan = await patient.untilConsent();
    const consent = yesTo(plan.plan);
    const both = await Promise.all([patient.post(consent), patient.post(consent)]);
    expect(new Set(both.map(({ cascade }) => cascade?.cascade_id)).size).toBe(1);
    await patient.until('done');
    expect(dialsOf(here)).toHaveLength(1);
  });

  it('refuses a consent to a plan that has changed, with the state as it is', async () => {
    const { patient } = await atTheDesk('books');
    const plan = await patient.untilConsent();
    await patient.say('drop the second');
    const stale = await patient.call('POST', '/chat', {
      session_id: patient.id(),
      action: { type: 'consent', plan_hash: plan.plan?.plan_hash, fields: [], fallback: 'decline' },
    });
    expect(stale.status).toBe(409);
    expect((await problemOf(stale)).code).toBe('stale_plan');
    expect((await patient.state()).phase).toBe('consent');
  });

  it('keeps every message once and in one order when two are sent at the same moment', async () => {
    const { patient } = await atTheDesk('books');
    await patient.say('my ear hurts');
    await Promise.all([patient.say('since Tuesday'), patient.say('about 5 out of 10')]);
    const { messages } = await patient.state();
    const mine = messages.filter(({ role }) => role === 'patient').map(({ text }) => text);
    expect(mine).toHaveLength(3);
    expect(new Set(mine).size).toBe(3);
    expect(messages.map(({ seq }) => seq)).toEqual(messages.map((_, index) => index + 1));
  });

  it('answers a message that was sent again with the answer it already got', async () => {
    const { patient } = await atTheDesk('books');
    await patient.say('my ear hurts');
    const first = await patient.post({ message: 'since Tuesday', client_message_id: 'c-1' });
    const again = await patient.post({ message: 'since Tuesday', client_message_id: 'c-1' });
    expect(again.message_id).toBe(first.message_id);
    expect(again.assistant_reply).toBe(first.assistant_reply);
    expect((await patient.state()).messages.filter(({ role }) => role === 'patient')).toHaveLength(2);
    const other = await patient.call('POST', '/chat', {
      session_id: patient.id(),
      message: 'another',
      client_message_id: 'c-1',
    });
    expect((await problemOf(other)).code).toBe('client_message_mismatch');
  });

  it('stops before the next clinic when the patient cancels', async () => {
    const { desk: here, patient } = await atTheDesk('no_answer', 'books');
    await patient.untilConsent();
    await patient.say('yes');
    const cancelled = await patient.call('POST', `/sessions/${patient.id()}/cancel`);
    expect(cancelled.status).toBe(200);
    const over = await patient.until('cancelled', 'done');
    expect(over.cascade?.outcome).toBe('cancelled');
    expect(dialsOf(here).length).toBeLessThanOrEqual(1);
    expect((await patient.say('hello?')).assistant_reply).toMatch(/^\*\*Call summary\*\*/);
  });

  it('puts an emergency before everything, stops the calls and books nothing more', async () => {
    const { desk: here, patient } = await atTheDesk('no_answer', 'books');
    await patient.untilConsent();
    await patient.say('yes');
    const emergency = await patient.say("now my chest feels crushed and I can't breathe");
    expect(emergency.phase).toBe('emergency');
    expect(emergency.assistant_reply).toContain('911');
    for (let waited = 0; waited < 40; waited += 1)
      await here.scheduler.advanceTo(here.scheduler.now() + 30_000);
    const later = await patient.state();
    expect(later.phase).toBe('emergency');
    expect(later.cascade?.status).toBe('done');
    expect(dialsOf(here).length).toBeLessThanOrEqual(1);
    const insists = await patient.say('yes please book it');
    expect(insists.phase).toBe('emergency');
  });

  it('forgets everything when the session is deleted', async () => {
    const { patient } = await atTheDesk('books');
    await patient.untilConsent();
    await patient.say('yes');
    const deleted = await patient.call('DELETE', `/sessions/${patient.id()}`);
    expect(deleted.status).toBe(204);
    const gone = await patient.call('GET', `/sessions/${patient.id()}`);
    const absent = await patient.call('GET', '/sessions/ses_never');
    expect(gone.status).toBe(404);
    expect(await gone.text()).toBe(await absent.text());
  });

  it('says why when no call could be started', async () => {
    const { desk: here, patient } = await atTheDesk('books');
    here.phoneWorld.faults.add({ fault: 'dial_401', times: 3 });
    await patient.untilConsent();
    await patient.say('yes');
    const done = await patient.until('done');
    expect(done.cascade?.outcome).toBe('not_placed');
    expect(done.outbound_call_error?.code).toBe('provider_unauthorized');
    expect(done.outbound_call_error?.check[0]).toContain('ELEVENLABS_API_KEY');
    expect((await patient.say('and?')).assistant_reply).toMatch(/^\*\*Call summary\*\*/);
  });

  it('tells plainly which places are covered', async () => {
    const { patient } = await atTheDesk('books');
    let answer = await patient.say(
      'I am 34, my ear has hurt since Tuesday, 5 out of 10, no fever. I am in Boise, Idaho.',
    );
    for (let turns = 0; turns < 4 && !/Chicago/.test(answer.assistant_reply); turns += 1) {
      answer = await patient.say(/any of these/i.test(answer.assistant_reply) ? 'none' : 'Boise, Idaho');
    }
    expect(answer.assistant_reply).toContain('Chicago');
    expect(answer.clinics).toEqual([]);
  });
});

describe('bad input at the door', () => {
  it.each([
    ['an empty body', '', 400, 'empty_body'],
    ['a body that is not JSON', '{', 400, 'invalid_json'],
    ['a list', '[]', 400, 'invalid_body'],
    ['an unknown field', '{"message":"hi","admin":true}', 400, 'invalid_body'],
    ['an empty message', '{"message":"  "}', 400, 'invalid_body'],
    ['a message of control characters', JSON.stringify({ message: 'a\u0000b' }), 400, 'invalid_body'],
    ['a message beyond measure', JSON.stringify({ message: 'x'.repeat(4_001) }), 400, 'invalid_body'],
    ['a huge body', JSON.stringify({ message: 'x'.repeat(70_000) }), 413, 'body_too_large'],
    ['an action without a session', '{"action":{"type":"cancel"}}', 400, 'invalid_body'],
    ['a session without its token', '{"message":"hi","session_id":"ses_1"}', 401, 'unauthorized'],
  ])('refuses %s with a problem that names it', async (_what, body, status, code) => {
    const { desk: here, patient } = await atTheDesk('books');
    const writes = () => here.dynamodb.counters.byOperation().TransactWriteItems ?? 0;
    const before = writes();
    const response = await fetch(`${here.url.replace('localhost', '127.0.0.1')}/chat`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    expect(response.status).toBe(status);
    expect((await problemOf(response)).code).toBe(code);
    expect(writes()).toBe(before);
    expect(patient.id()).toBe('');
  });

  it('gives a foreign token the same answer as an absent session, byte for byte, on every session route', async () => {
    const { desk: here, patient } = await atTheDesk('books');
    const stranger = aPatient(here);
    await patient.say('my ear hurts');
    await stranger.say('my knee hurts');
    const routes = (id: string) =>
      [
        ['GET', `/sessions/${id}`],
        ['POST', `/sessions/${id}/cancel`],
        ['DELETE', `/sessions/${id}`],
        ['GET', `/sessions/${id}/appointment.ics`],
        ['GET', `/sessions/${id}/consent`],
        ['GET', `/sessions/${id}/export`],
      ] as const;
    for (const [index, [method, path]] of routes(patient.id()).entries()) {
      const foreign = await stranger.call(method, path);
      const absent = await stranger.call(method, routes('ses_absent')[index]?.[1] ?? '');
      expect([foreign.status, await foreign.text()]).toEqual([absent.status, await absent.text()]);
      expect(foreign.status).toBe(404);
    }
    expect((await patient.state()).messages).toHaveLength(2);
  });

  it('writes nothing of the patient into the log of any function', async () => {
    const { desk: here, patient } = await atTheDesk('asks_identity');
    await patient.say(
      'I am 34, my ear has hurt since Tuesday CANARYSTORY, 5 out of 10, no fever, New York 10001',
    );
    let answer = await patient.say('none');
    for (let turns = 0; answer.phase !== 'consent' && turns < 8; turns += 1) {
      answer = await patient.say(
        /date of birth/i.test(answer.assistant_reply)
          ? 'Canaryname Canarylast, born 1992-02-03, +1 202 555 0142'
          : 'any time',
      );
    }
    await patient.say('yes');
    await patient.until('done');
    const log = here.logged.join('\n');
    expect(log.length).toBeGreaterThan(1_000);
    for (const secret of [/CANARY/i, /1992/, /0142/, /ear/i, /\+1\d{10}/, new RegExp(patient.token())]) {
      expect(log.replace(/"(message|at)":"[^"]*"/g, '')).not.toMatch(secret);
    }
  });
});
