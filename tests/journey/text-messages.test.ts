import { afterEach, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import type { PersonaName } from '#infra/local/phone-world/personas.ts';
import { contactPolicy } from '#shared/domain/contact/contact-policy.ts';
import { aPatient } from '#tests/support/a-patient.ts';
import { type Desk, startDesk } from '#tests/support/desk.ts';

const mine = '+12025550142';
let desk: Desk | undefined;
afterEach(async () => {
  await desk?.close();
  desk = undefined;
});

const messages = (here: Desk) =>
  here.phoneWorld.log().flatMap((event) => (event.kind === 'message' ? [event] : []));
const outbound = (here: Desk) => messages(here).filter(({ direction }) => direction === 'outbound');
const codeIn = (here: Desk): string => /\b(\d{6})\b/.exec(outbound(here).at(-1)?.text ?? '')?.[1] ?? '';

/** A plan on the table, with a callback number and wishes that the clinic's offers lie outside of. */
const atThePlan = async (personas: readonly PersonaName[] = ['asks_patient']) => {
  const here = await startDesk({ personas });
  desk = here;
  const patient = aPatient(here);
  let answer = await patient.say(
    'I am 34 and my ear has hurt since Tuesday, the pain is about 5 out of 10, no fever. I am in New York, 10001. I can come on Mondays from 5 to 6 pm.',
  );
  for (let turns = 0; answer.phase !== 'consent' && turns < 14; turns += 1) {
    const asked = answer.assistant_reply.toLowerCase();
    answer = await patient.say(
      /date of birth/.test(asked)
        ? 'my number is +1 202 555 0142'
        : /any of these true/.test(asked)
          ? 'none'
          : 'skip',
    );
  }
  expect(answer.phase).toBe('consent');
  return { here, patient };
};
const proved = async (personas?: readonly PersonaName[]) => {
  const { here, patient } = await atThePlan(personas);
  const agreed = await patient.say('yes');
  expect(agreed.assistant_reply).toContain('ending in 42');
  await patient.say('text me');
  const told = await patient.say(codeIn(here));
  expect(told.assistant_reply).toMatch(/That is the code/);
  return { here, patient };
};
const textBack = async (here: Desk, text: string): Promise<string> => {
  const response = await fetch(`${here.phoneWorld.endpoint}/__messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ from: mine, text }),
  });
  return z.object({ reply: z.string() }).parse(await response.json()).reply;
};

describe('proving a telephone in the chat', () => {
  it('sends a code, takes it, and keeps it out of the chat', async () => {
    const { here, patient } = await proved();
    const code = codeIn(here);
    expect(code).toMatch(/^\d{6}$/);
    const { messages: said } = await patient.state();
    expect(said.map(({ text }) => text).join('\n')).not.toContain(code);
    expect(here.logged.join('\n')).not.toMatch(new RegExp(`${code}|0142`));
  });

  it('counts wrong codes, and then takes not even the right one', async () => {
    const { here, patient } = await atThePlan();
    await patient.say('text me');
    const code = codeIn(here);
    const wrong = Array.from({ length: contactPolicy.codeTries }, (_, n) =>
      String((Number(code) + n + 1) % 1_000_000).padStart(6, '0'),
    );
    for (const guess of wrong) await patient.say(guess);
    expect((await patient.say(code)).assistant_reply).not.toMatch(/That is the code/);
  });

  it('sends nothing before it was asked to, and never fills a telephone with codes', async () => {
    const { here, patient } = await atThePlan();
    expect(messages(here)).toEqual([]);
    for (let n = 0; n < contactPolicy.codesPerSession + 2; n += 1) await patient.say('text me');
    expect(outbound(here)).toHaveLength(contactPolicy.codesPerSession);
  });

  it('forgets whose number it is when the chat is deleted', async () => {
    const { here, patient } = await proved();
    await patient.call('DELETE', `/sessions/${patient.id()}`);
    expect(await textBack(here, '1')).toMatch(/no open question/);
  });
});

describe('a question on the telephone', () => {
  it('goes out once, names neither clinic nor complaint, and its answer books', async () => {
    const { here, patient } = await proved();
    const asked = await patient.until('decision');
    await here.scheduler.advanceTo(here.scheduler.now() + 10_000);
    const questions = outbound(here).filter(({ text }) => /decision/.test(text));
    expect(questions).toHaveLength(1);
    const [question] = questions;
    expect(question?.to).toBe(mine);
    expect(question?.text).not.toMatch(/\bear\b|pain/i);
    for (const { name } of asked.clinics) expect(question?.text).not.toContain(name);
    expect(question?.text).toContain(asked.pending_question?.options[1]?.label);
    expect(await textBack(here, '2')).toMatch(/^Thank you/);
    const done = await patient.until('done');
    expect(done.cascade?.outcome).toBe('booked');

    const summary = outbound(here).at(-1)?.text ?? '';
    expect(summary).toMatch(/^Ringaround: the calls are over, an appointment is booked for /);
    expect(summary).not.toMatch(/\bear\b|pain/i);
    for (const { name } of done.clinics) expect(summary).not.toContain(name);
    expect(outbound(here).filter(({ text }) => /calls are over/.test(text))).toHaveLength(1);
  });

  it('does not go out after STOP, and the chat has it all the same', async () => {
    const { here, patient } = await proved();
    await textBack(here, 'STOP');
    const before = outbound(here).length;
    const asked = await patient.until('decision');
    expect(asked.pending_question).not.toBeNull();
    expect(outbound(here)).toHaveLength(before);
  });

  it('does not go out to a number that has not proved itself', async () => {
    const { here, patient } = await atThePlan();
    await patient.say('yes');
    await patient.until('decision');
    expect(messages(here)).toEqual([]);
  });
});
