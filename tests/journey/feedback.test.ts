import { afterEach, describe, expect, it } from 'vitest';
import type { PersonaName } from '#infra/local/phone-world/personas.ts';
import { overviewReply } from '#shared/contracts/ops.ts';
import { aPatient } from '#tests/support/a-patient.ts';
import { apiClient } from '#tests/support/api-client.ts';
import { type Desk, startDesk } from '#tests/support/desk.ts';

let desk: Desk | undefined;
afterEach(async () => {
  await desk?.close();
  desk = undefined;
});

const over = async (personas: readonly PersonaName[]) => {
  const here = await startDesk({ personas });
  desk = here;
  const patient = aPatient(here);
  await patient.untilConsent();
  await patient.say('yes');
  const done = await patient.until('done');
  const operator = await apiClient(here, { scopes: ['ops'] });
  const counted = async () => overviewReply.parse((await operator.get('/ops/overview')).body).today.feedback;
  return { here, patient, done, counted };
};
const question = 'Was this right?';

describe('"was this right?"', () => {
  it('is asked once with the summary, and the answer is counted once for the operators', async () => {
    const { patient, done, counted } = await over(['books']);
    expect(done.cascade?.feedback).toBe('wanted');
    expect(done.messages.filter(({ text }) => text.includes(question))).toHaveLength(1);
    expect((await patient.say('thanks')).assistant_reply).toContain(question);
    const answered = await patient.say('yes');
    expect(answered.cascade?.feedback).toBe('right');
    expect(answered.assistant_reply).not.toContain(question);
    await patient.say('yes');
    expect(await counted()).toEqual({ right: 1, wrong: 0 });
  });

  it('keeps the reason for the patient alone: not in the log, and gone when the session is erased', async () => {
    const { here, patient, counted } = await over(['books']);
    await patient.say('thanks');
    const told = await patient.say('no, because the zebra clinic never heard of me');
    expect(told.cascade?.feedback).toBe('wrong');
    expect(told.assistant_reply).toContain('sorry');
    expect(await counted()).toEqual({ right: 0, wrong: 1 });
    expect(here.logged.join()).toContain('"FEEDBACK_GIVEN"');
    expect(here.logged.join()).not.toContain('zebra');
    const kept = await (await patient.call('GET', `/sessions/${patient.id()}/export`)).text();
    expect(kept).toContain('"because":"the zebra clinic never heard of me"');
    await patient.call('DELETE', `/sessions/${patient.id()}`);
    expect(JSON.stringify(await here.items())).not.toContain('zebra');
  });

  it('can be pressed, also before the summary was said in the chat', async () => {
    const { patient, done } = await over(['books']);
    const cascade_id = done.cascade?.cascade_id ?? '';
    const pressed = await patient.post({ action: { type: 'feedback', cascade_id, right: false } });
    expect(pressed.cascade?.feedback).toBe('wrong');
    expect(pressed.assistant_reply).toMatch(/^\*\*Call summary\*\*/);
    expect(pressed.further_messages).toHaveLength(1);
    const { messages } = await patient.state();
    expect(messages.filter(({ text }) => text.startsWith('**Call summary**'))).toHaveLength(1);
    expect(messages.at(-1)).toMatchObject(pressed.further_messages?.[0] ?? {});
  });

  it('is not asked where nothing was claimed', async () => {
    const { patient, done } = await over(['no_answer', 'no_answer', 'no_answer']);
    expect(done.cascade?.feedback).toBeNull();
    expect(done.messages.some(({ text }) => text.includes(question))).toBe(false);
    const refused = await patient.call('POST', '/chat', {
      session_id: patient.id(),
      action: { type: 'feedback', cascade_id: done.cascade?.cascade_id, right: true },
    });
    expect(refused.status).toBe(409);
  });
});
