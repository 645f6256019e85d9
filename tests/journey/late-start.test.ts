import { afterEach, describe, expect, it } from 'vitest';
import { clinicDirectory } from '#shared/adapters/clinics/directory.ts';
import { embeddedSearch } from '#shared/adapters/clinics/embedded.ts';
import { aChat } from '#tests/support/a-chat.ts';
import { start, untilConcluded } from '#tests/support/a-consent.ts';
import { aPatient, yesTo } from '#tests/support/a-patient.ts';
import { startDesk } from '#tests/support/desk.ts';

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one.close();
});

const noAnswer = (): never => {
  throw new Error('Nobody answered.');
};
const delayed = "We couldn't start the call:";

/** Somebody says yes, and the start of the calls goes as told. */
const saysYes = async (
  starting: (startForReal: () => Promise<void>, skip: () => Promise<void>) => Promise<never>,
) => {
  const desk = await startDesk({ personas: ['books'] });
  open.push(desk);
  const chat = await aChat(desk, {
    directory: clinicDirectory([], embeddedSearch()),
    start: (cascade_id) =>
      starting(
        () => start(desk, { cascade: { cascade_id } }),
        async () => {
          await desk.scheduler.advanceTo(desk.scheduler.now() + 10_000);
        },
      ),
  });
  open.push(chat);
  const patient = aPatient({ ...desk, url: chat.url });
  const { plan } = await patient.untilConsent();
  const answer = await patient.post(yesTo(plan));
  return { desk, answer, cascade_id: answer.cascade?.cascade_id ?? '' };
};

describe('a start of the calls that got no answer', () => {
  it('is told as a delay, made up for by the sweeper, and ends with an appointment', async () => {
    const { desk, answer, cascade_id } = await saysYes(async () => noAnswer());
    expect(answer.assistant_reply).toContain(delayed);
    expect(answer.outbound_call_error?.code).toBe('start_delayed');
    const { outcome, outbound_call_error } = await untilConcluded(desk, cascade_id);
    expect([outcome, outbound_call_error]).toEqual(['booked', undefined]);
  });

  it('rings the clinics all the same where only the answer was lost', async () => {
    const { desk, answer, cascade_id } = await saysYes(async (startForReal) => {
      await startForReal();
      return noAnswer();
    });
    expect(answer.assistant_reply).toContain(delayed);
    const { outcome, outbound_call_error } = await untilConcluded(desk, cascade_id);
    expect([outcome, outbound_call_error]).toEqual(['booked', undefined]);
  });

  it('is no delay where the calls have begun before nobody answered', async () => {
    const { desk, answer, cascade_id } = await saysYes(async (startForReal, skip) => {
      await startForReal();
      await skip();
      return noAnswer();
    });
    expect(answer.assistant_reply).not.toContain(delayed);
    expect(answer.outbound_call_error).toBeNull();
    expect((await untilConcluded(desk, cascade_id)).outcome).toBe('booked');
  });
});
