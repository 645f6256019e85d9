import { afterEach, describe, expect, it } from 'vitest';
import { aPatient } from '#tests/support/a-patient.ts';
import { type Desk, startDesk } from '#tests/support/desk.ts';

let desk: Desk | undefined;
afterEach(async () => {
  await desk?.close();
  desk = undefined;
});

/** A patient whose clinic has booked; the page shows the summary, the chat has not said it yet. */
const booked = async () => {
  const here = await startDesk({ personas: ['books'] });
  desk = here;
  const patient = aPatient(here);
  await patient.untilConsent();
  await patient.say('yes');
  await patient.until('done');
  return { here, patient };
};

describe('an answer to what the page has shown', () => {
  it('"yes" under the summary is the word that it was right, before the chat has said it', async () => {
    const { here, patient } = await booked();
    const read = here.scheduler.now() + 20_000;
    here.scheduler.at(read, () => undefined);
    await here.scheduler.runUntilIdle({ until: () => here.scheduler.now() >= read });
    const answered = await patient.say('yes');
    expect(answered.assistant_reply).toMatch(/^\*\*Call summary\*\*/);
    expect(answered.further_messages).toHaveLength(1);
    expect(answered.cascade?.feedback).toBe('right');
  });

  it('"Friday" after "When would suit you better?" moves the appointment there', async () => {
    const { here, patient } = await booked();
    await patient.say('thanks');
    await patient.say('move the appointment');
    const asked = await patient.say('Friday');
    expect(asked.phase).toBe('consent');
    expect(asked.plan?.request?.type).toBe('move_appointment');
    expect(asked.assistant_reply).toContain('Friday');
    expect(here.phoneWorld.log().filter(({ kind }) => kind === 'dial')).toHaveLength(1);
    await patient.say('yes');
    const after = await patient.until('done');
    expect(new Date(after.appointments[0]?.start ?? '').getDay()).toBe(5);
  });
});
