import { aClinic, aConsent, start, untilConcluded } from '#tests/support/a-consent.ts';
import { startDesk } from '#tests/support/desk.ts';
import { barePut } from './bare-put.ts';
import { timed } from './figures.ts';

const many = 40;

/** Whole cascades of three clinics on the local stack, eight at a time, waiting skipped: what the desk's machinery does. */
export const cascadesASecond = async (say: (line: string) => void): Promise<void> => {
  const desk = await startDesk({
    personas: ['no_answer', 'full', 'books'],
    variables: { ELEVENLABS_CONCURRENCY: '60' },
  });
  const put = await barePut(desk.dynamodb.endpoint);
  let transitions = 0;
  const milliseconds = await timed(async () => {
    const consented = await Promise.all(
      Array.from({ length: many }, (_, n) => {
        const clinics = [1, 2, 3].map((clinic) => {
          const line = String((n * 3 + clinic) % 100).padStart(2, '0');
          return aClinic({
            clinic_id: `c${n}-${clinic}`,
            phone: `+1${212 + Math.floor((n * 3 + clinic) / 100)}55501${line}`,
          });
        });
        return aConsent(desk, { clinics });
      }),
    );
    await Promise.all(consented.map((one) => start(desk, one)));
    // Time is skipped by the quarter of an hour for all of them at once.
    for (let quarter = 0; quarter < 8; quarter += 1)
      await desk.scheduler.advanceTo(desk.scheduler.now() + 900_000);
    for (const { cascade } of consented) {
      await untilConcluded(desk, cascade.cascade_id);
      transitions += desk.stepFunctions.transitions(
        `arn:aws:states:us-east-1:000000000000:execution:cascade:${cascade.cascade_id}`,
      );
    }
  });
  const second = (many * 1000) / milliseconds;
  say(
    `${second.toFixed(1)} cascades a second (three calls each), one every ${(milliseconds / many / put).toFixed(0)} bare puts`,
  );
  say(
    `${(transitions / many).toFixed(1)} state transitions a cascade, ${((transitions / many - 3) / 3).toFixed(1)} a clinic`,
  );
  await desk.close();
};
