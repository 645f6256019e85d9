import { describe, expect, it } from 'vitest';
import { type CallStatus, callStatuses } from '#shared/domain/call/call.ts';
import { type Cascade, holdReasons } from '#shared/domain/cascade/cascade.ts';
import { type Conversation, conversation } from './conversation.ts';
import { call, cascade, tuesdayMorning as now, plan } from './records.ts';
import { clinicAt } from './standing.ts';

const running = (
  change: Partial<Cascade> = {},
  calls: Parameters<Conversation['follow']>[1] = [],
): Conversation => {
  const chat = conversation();
  chat.say('hello');
  chat.follow(cascade(change), calls);
  return chat;
};
const sayStop = 'Say "stop" to end the calls.';
const between = `I am about to call the next clinic.\n\n${sayStop}`;
const talking = `I am on the phone with Riverside Family Medicine.\n\n${sayStop}`;

describe('where the calls stand', () => {
  const lines: Readonly<Record<CallStatus, string>> = {
    queued: `I am calling Riverside Family Medicine at this moment.\n\n${sayStop}`,
    dialling: `I am calling Riverside Family Medicine at this moment.\n\n${sayStop}`,
    in_progress: talking,
    processing: `The call to Riverside Family Medicine is over; I am checking what was agreed.\n\n${sayStop}`,
    done: between,
    failed: between,
  };
  it.each(callStatuses)('while a call is %s', (status) => {
    expect(running({}, [call(1, { status })]).say('hm').reply).toBe(lines[status]);
  });

  it('names the live call and no earlier one, by its number where it has no name', () => {
    const { clinic_name: _name, ...nameless } = call(2, { status: 'in_progress' });
    expect(running({}, [call(1, { outcome: 'busy' }), nameless]).say('hm').reply).toBe(
      `I am on the phone with +12125550102.\n\n${sayStop}`,
    );
  });

  const until = '2026-11-24T17:00:00Z';
  const west = { ...plan, clinics: [clinicAt(1), { ...clinicAt(2), timezone: 'America/Los_Angeles' }] };
  const waiting = (when: string): string =>
    `No call is running; the next one is planned for ${when}.\n\n${sayStop}`;

  it.each(holdReasons.filter((reason) => reason !== 'patient'))('while the next one waits (%s)', (reason) => {
    const hold = { reason, until };
    expect(running({ status: 'waiting', hold }).say('hm').reply).toBe(
      waiting('Tuesday, November 24 at 12:00 PM EST'),
    );
  });

  it.each([
    ['the clinic that is waited for', 2, 'Tuesday, November 24 at 9:00 AM PST'],
    ['the first one', 1, 'Tuesday, November 24 at 12:00 PM EST'],
    ['the first one, where that clinic is not on the plan', 9, 'Tuesday, November 24 at 12:00 PM EST'],
  ] as const)('in the time of %s', (_whose, position, when) => {
    const hold = { reason: 'opening', until, position } as const;
    expect(running({ status: 'waiting', plan: west, hold }).say('hm').reply).toBe(waiting(when));
  });

  it('without a time where only the patient is waited for', () => {
    expect(running({ hold: { reason: 'patient', until } }).say('hm').reply).toBe(between);
  });

  it('without a time where no hold is set', () => {
    expect(running().say('hm').reply).toBe(between);
  });

  it('once a stop was asked for, and nothing more is offered', () => {
    const stopping = running({ cancel_requested_at: now.toISOString() }, [
      call(1, { status: 'in_progress' }),
    ]);
    expect(stopping.say('hm').reply).toBe('I am stopping the calls, and tell you here what really ended.');
  });

  it('beside an answer to small talk, and to a second yes', () => {
    const live = () => running({}, [call(1, { status: 'in_progress' })]);
    expect(live().say('thanks').reply).toBe(`You are welcome.\n\n${talking}`);
    const twice = `The calls you agreed to are already under way; I did not start them twice.\n\n${talking}`;
    expect(live().say('yes').reply).toBe(twice);
    expect(live().press({ type: 'consent', plan_hash: 'x', fields: [], fallback: 'decline' }).reply).toBe(
      twice,
    );
  });
});

describe('a stop', () => {
  it.each(['stop', 'hang up'])('"%s" while somebody is on the phone says so', (text) => {
    const turn = running({}, [call(1, { status: 'in_progress' })]).say(text);
    expect(turn.reply).toBe(
      'I am stopping. No further clinic will be called.\n\nThe call to Riverside Family Medicine is still on the line; I end it if I can and tell you here what really ended.',
    );
    expect(turn.effects).toEqual([{ type: 'cancel_cascade' }]);
  });

  it('between two calls is short, and may be pressed', () => {
    const turn = running({}, [call(1, { outcome: 'busy' })]).press({ type: 'cancel' });
    expect(turn.reply).toBe('I am stopping. No further clinic will be called.');
    expect(turn.effects).toEqual([{ type: 'cancel_cascade' }]);
  });

  it('that was asked for already is not asked for again', () => {
    const turn = running({ cancel_requested_at: now.toISOString() }).say('stop');
    expect(turn.reply).toBe('I am stopping the calls, and tell you here what really ended.');
    expect(turn.effects).toEqual([]);
  });

  it('after the end has nothing to stop', () => {
    const chat = running({ status: 'done', outcome: 'none_booked' }, [call(1, { outcome: 'busy' })]);
    for (const turn of [chat.say('stop'), chat.press({ type: 'cancel' })]) {
      expect(turn.reply).toBe('No calls are running, so there is nothing to stop.');
      expect(turn.session.cancelled).toBe(false);
      expect(turn.effects).toEqual([]);
    }
  });

  it('before any call puts the questions away, once', () => {
    const chat = conversation();
    chat.say('my ear hurts');
    const turn = chat.say('stop');
    expect(turn.reply).toBe(
      'All right, I stopped. Nobody was called.\n\nIf something else is wrong, tell me and I start over.',
    );
    expect(turn.session.cancelled).toBe(true);
    expect(turn.session.intake.asked).toBeUndefined();
    expect(chat.phase()).toBe('cancelled');
    expect(chat.say('stop').reply).toBe('No calls are running, so there is nothing to stop.');
  });
});
