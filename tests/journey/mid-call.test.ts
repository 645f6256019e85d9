import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterEach, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import type { PersonaName } from '#infra/local/phone-world/personas.ts';
import { dynamodbContacts } from '#shared/adapters/dynamodb/contacts.ts';
import { openTable } from '#shared/adapters/dynamodb/table.ts';
import type { Fallback } from '#shared/domain/consent/plan.ts';
import { policy } from '#shared/domain/policy.ts';
import { aPatient, problemOf, type SessionAnswer, yesTo } from '#tests/support/a-patient.ts';
import { type Desk, startDesk } from '#tests/support/desk.ts';

const mine = '+12025550142';
let desk: Desk | undefined;
let client: DynamoDBClient | undefined;
afterEach(async () => {
  client?.destroy();
  await desk?.close();
  desk = undefined;
});

type Patient = ReturnType<typeof aPatient>;

/** Until a clinic is on the line that offers only times outside the wishes. */
const untilAsked = async (
  fallback: Fallback = 'decline',
  personas: readonly PersonaName[] = ['asks_patient'],
) => {
  desk = await startDesk({ personas });
  const patient = aPatient(desk);
  let answer = await patient.untilConsent(
    'I am 34 and my ear has hurt since Tuesday, the pain is about 5 out of 10, no fever. I am in New York, 10001. I can come on Mondays from 5 to 6 pm.',
  );
  if (answer.phase !== 'consent') throw new Error('There is no plan.');
  answer = await patient.post(yesTo(answer.plan, { fallback }));
  const asked = await patient.until('decision', 'done');
  expect(asked.phase).toBe('decision');
  return { desk, patient, asked };
};

const optionsOf = ({ pending_question }: SessionAnswer) => pending_question?.options ?? [];
const answers = (state: SessionAnswer) =>
  state.events.filter(({ type }) => type === 'question_answered').length;
/** Skips time until the first call is over, and says what it came to. */
const endOf = async (here: Desk, asked: SessionAnswer): Promise<string | undefined> => {
  const call_id = asked.cascade?.calls[0]?.call_id ?? '';
  for (let jumps = 0; jumps < 500; jumps += 1) {
    const outcome = (await here.calls.get(call_id))?.outcome;
    if (outcome !== undefined) return outcome;
    let turns = 0;
    await here.scheduler.runUntilIdle({ until: () => turns++ > 0 });
  }
  return undefined;
};
const toolsAsked = (here: Desk) =>
  here.phoneWorld.log().flatMap((event) => (event.kind === 'tool' ? [event] : []));

describe('a question while the clinic is on the phone', () => {
  it('shows the offered times at once, with a deadline, and the clinic holds', async () => {
    const { desk: here, asked } = await untilAsked();
    expect(optionsOf(asked)).toHaveLength(3);
    expect(asked.pending_question?.text).toContain(asked.clinics[0]?.name);
    const left = Date.parse(asked.pending_question?.expires_at ?? '') - here.clock.now().getTime();
    expect(left).toBeGreaterThan(0);
    expect(left).toBeLessThanOrEqual(policy.midCallQuestionSeconds * 1000);
    expect(asked.events.some(({ type }) => type === 'question_asked')).toBe(true);
    expect(toolsAsked(here).at(-1)?.answer.hold).toBe(true);
  });

  it('"the first one" books it', async () => {
    const { patient, asked } = await untilAsked();
    const label = optionsOf(asked)[0]?.label ?? '';
    const told = await patient.say('the first one');
    expect(told.assistant_reply).toContain(label);
    const done = await patient.until('done');
    expect(done.cascade?.outcome).toBe('booked');
    expect(done.cascade?.calls).toHaveLength(1);
    const summary = await patient.say('thanks');
    expect(summary.assistant_reply).toContain('**Call summary**');
    expect(answers(done)).toBe(1);
  });

  it('a pressed button books the second one', async () => {
    const { patient, asked } = await untilAsked();
    const second = optionsOf(asked)[1];
    await patient.post({
      action: {
        type: 'answer',
        question_id: asked.pending_question?.question_id ?? '',
        option_id: second?.option_id ?? '',
      },
    });
    const done = await patient.until('done');
    expect(done.cascade?.outcome).toBe('booked');
    expect(done.cascade?.calls[0]?.slots.map(({ start }) => start)).toContain(
      done.cascade?.calls[0]?.booked_slot?.start,
    );
  });

  it('"none of these" lets the agent decline and the next clinic be called', async () => {
    const { desk: here, patient, asked } = await untilAsked('decline', ['asks_patient', 'no_answer']);
    await patient.say('none of these');
    expect(await endOf(here, asked)).toBe('no_availability');
    await here.scheduler.advanceTo(here.scheduler.now() + 30_000);
    expect((await patient.state()).cascade?.calls.length).toBe(2);
  });

  it('a word about something else is no answer and keeps the question', async () => {
    const { patient, asked } = await untilAsked();
    const told = await patient.say('how much does this cost?');
    expect(told.phase).toBe('decision');
    expect(told.pending_question?.question_id).toBe(asked.pending_question?.question_id);
    expect(answers(await patient.state())).toBe(0);
  });

  it('an emergency is not an answer: it stops everything', async () => {
    const { patient } = await untilAsked();
    const told = await patient.say("now my chest feels crushed and I can't breathe");
    expect(told.phase).toBe('emergency');
    expect(answers(await patient.state())).toBe(0);
  });
});

describe('no answer until the deadline', () => {
  it.each([
    ['decline', 'decline'],
    ['ask_call_back', 'ask_call_back'],
    // Nothing on offer lies inside the wishes, and outside them nothing is ever booked.
    ['earliest_in_window', 'earliest_in_window'],
  ] as const)('does what was agreed: %s', async (fallback, told) => {
    const { desk: here, patient, asked } = await untilAsked(fallback, ['asks_patient', 'no_answer']);
    const deadline = Date.parse(asked.pending_question?.expires_at ?? '');
    expect(await endOf(here, asked)).toBe('no_availability');
    const last = toolsAsked(here)
      .filter(({ tool }) => tool === 'escalate')
      .at(-1);
    expect(last?.answer).toMatchObject({ hold: false, fallback: told });
    expect(last?.at).toBeGreaterThanOrEqual(deadline);
    expect(last?.at).toBeLessThan(deadline + policy.toolReplySeconds * 1000);
    expect(answers(await patient.state())).toBe(0);
  });

  it('lets no answer count that comes after it', async () => {
    const { desk: here, patient, asked } = await untilAsked();
    await here.scheduler.advanceTo(Date.parse(asked.pending_question?.expires_at ?? '') + 1_000);
    const late = await patient.call('POST', '/chat', {
      session_id: patient.id(),
      action: {
        type: 'answer',
        question_id: asked.pending_question?.question_id,
        option_id: optionsOf(asked)[0]?.option_id,
      },
    });
    expect(late.status).toBe(409);
    expect((await problemOf(late)).code).toBe('stale_question');
  });

  it('gives the patient ninety seconds', async () => {
    const { asked } = await untilAsked();
    const at = Date.parse(asked.events.find(({ type }) => type === 'question_asked')?.at ?? '');
    expect(Date.parse(asked.pending_question?.expires_at ?? '') - at).toBe(
      policy.midCallQuestionSeconds * 1000,
    );
  });
});

const textBack = async (here: Desk, text: string): Promise<string> => {
  const response = await fetch(`${here.phoneWorld.endpoint}/__messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ from: mine, text }),
  });
  return z.object({ reply: z.string() }).parse(await response.json()).reply;
};

/** The patient's number has proved itself for this chat. */
const withTelephone = async (here: Desk, patient: Patient): Promise<void> => {
  client = new DynamoDBClient({ endpoint: here.dynamodb.endpoint, region: 'us-east-1' });
  const contacts = dynamodbContacts(openTable(client, 'ringaround', here.clock));
  const at = here.clock.now();
  await contacts.change(patient.id(), () => ({
    number: mine,
    channel: 'sms',
    codes_sent: 1,
    verified_at: at.toISOString(),
  }));
  await contacts.bind(mine, patient.id(), at);
};

describe('an answer from the telephone', () => {
  it('reaches the agent and books, and the chat knows of it', async () => {
    const { desk: here, patient, asked } = await untilAsked();
    await withTelephone(here, patient);
    expect(await textBack(here, '2')).toContain(optionsOf(asked)[1]?.label);
    const done = await patient.until('done');
    expect(done.cascade?.outcome).toBe('booked');
    expect(done.messages.some(({ text }) => /by text message/.test(text))).toBe(true);
    expect(answers(done)).toBe(1);
  });

  it('and one from the chat at the same moment: exactly one counts, the other is told', async () => {
    const { desk: here, patient, asked } = await untilAsked();
    await withTelephone(here, patient);
    const first = patient.call('POST', '/chat', {
      session_id: patient.id(),
      action: {
        type: 'answer',
        question_id: asked.pending_question?.question_id,
        option_id: optionsOf(asked)[0]?.option_id,
      },
    });
    const [chat, phone] = await Promise.all([first, textBack(here, '2')]);
    const counted = [chat.status === 200, phone.startsWith('Thank you')];
    expect(counted.filter(Boolean)).toHaveLength(1);
    const done = await patient.until('done');
    expect(answers(done)).toBe(1);
    const wanted = optionsOf(asked)[counted[0] ? 0 : 1]?.option_id;
    const call = await here.calls.get(done.cascade?.calls[0]?.call_id ?? '');
    expect(call?.tools.confirmation?.slot.slot_id).toBe(wanted);
  });
});
