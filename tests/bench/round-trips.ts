import { createHmac } from 'node:crypto';
import { aClinic, aConsent, start } from '#tests/support/a-consent.ts';
import { aPatient, wholeOpener } from '#tests/support/a-patient.ts';
import { anEvent } from '#tests/support/an-event.ts';
import { type Desk, startDesk } from '#tests/support/desk.ts';
import { barePut } from './bare-put.ts';
import { median, ratio, timed } from './figures.ts';

type Say = (line: string) => void;

/** Runs one piece of work and reads off how often the table was asked for it. */
const measured = async (desk: Desk, work: () => Promise<unknown>) => {
  const before = desk.dynamodb.counters.requests();
  const milliseconds = await timed(work);
  return { trips: desk.dynamodb.counters.requests() - before, milliseconds };
};

/** Nobody writes twice at the same moment; at one, a rate that is no longer full is asked for in a second request. */
const aMomentLater = (desk: Desk) => desk.scheduler.advanceTo(desk.scheduler.now() + 5_000);

export const chatTurns = async (desk: Desk, patients: number) => {
  const turns = [];
  for (let patient = 0; patient < patients; patient += 1) {
    const someone = aPatient(desk);
    await someone.say('my ear hurts');
    for (const words of ['since Tuesday', 'about 5 out of 10']) {
      await aMomentLater(desk);
      turns.push(await measured(desk, () => someone.say(words)));
    }
  }
  return turns;
};

export const firstMessages = async (desk: Desk, patients: number) => {
  const turns = [];
  for (let patient = 0; patient < patients; patient += 1) {
    await aMomentLater(desk);
    turns.push(await measured(desk, () => aPatient(desk).say(wholeOpener)));
  }
  return turns;
};

export const webhooksThatEndACall = async (desk: Desk, patients: number) => {
  const webhooks = [];
  for (let patient = 0; patient < patients; patient += 1) {
    const event = await aWebhook(desk, patient);
    webhooks.push(await measured(desk, () => desk.invoke('post-call-webhook', event)));
  }
  return webhooks;
};

/** The provider sends a report again when it did not hear our answer to the first. */
export const webhooksSentAgain = async (desk: Desk, patients: number) => {
  const webhooks = [];
  for (let patient = 0; patient < patients; patient += 1) {
    // Clinics of their own: another call of the same desk may have taken the first ones' peace.
    const event = await aWebhook(desk, 40 + patient);
    await desk.invoke('post-call-webhook', event);
    webhooks.push(await measured(desk, () => desk.invoke('post-call-webhook', event)));
  }
  return webhooks;
};

/** DynamoDB round trips and time of a chat turn and of a webhook, against a bare put in the same run. */
export const roundTrips = async (say: Say): Promise<void> => {
  const desk = await startDesk({ personas: ['full'] });
  const put = await barePut(desk.dynamodb.endpoint);
  report(say, 'a chat turn', await chatTurns(desk, 12), put);
  report(say, 'a first message', await firstMessages(desk, 12), put);
  const webhooks = await webhooksThatEndACall(desk, 12);
  report(say, 'a webhook that ends a call (one more to forget the token it resumes)', webhooks, put);
  await desk.close();
};

const report = (
  say: Say,
  what: string,
  runs: readonly { readonly trips: number; readonly milliseconds: number }[],
  put: number,
): void => {
  const trips = runs.map((run) => run.trips);
  say(
    `${what}: ${median(trips)} DynamoDB round trips (most ${Math.max(...trips)}), ` +
      `${ratio(median(runs.map((run) => run.milliseconds)), put)} a bare put`,
  );
};

/** A live call as place-call leaves it, and the provider's report of its end. */
const aWebhook = async (desk: Desk, n: number) => {
  const consented = await aConsent(desk, { clinics: [aClinicOf(n)] });
  desk.phoneWorld.faults.add({ fault: 'webhook_lost' });
  await start(desk, consented);
  const call_id = `${consented.cascade.cascade_id}.1.1`;
  for (let waited = 0; waited < 200; waited += 1) {
    if ((await desk.calls.get(call_id))?.conversation_id !== undefined) break;
    await desk.scheduler.settle();
  }
  const call = await desk.calls.get(call_id);
  // Without a token to resume nothing runs behind the webhook that would be counted with it.
  await desk.calls.forgetTaskToken(call_id, (await desk.calls.taskToken(call_id)) ?? '');
  const seconds = Math.floor(desk.clock.now().getTime() / 1000);
  const body = JSON.stringify({
    type: 'post_call_transcription',
    event_timestamp: seconds,
    data: {
      conversation_id: call?.conversation_id ?? 'none',
      user_id: call_id,
      status: 'done',
      transcript: [{ role: 'user', message: 'We are fully booked.', time_in_call_secs: 2 }],
      metadata: { call_duration_secs: 9, phone_call: { external_number: call?.to_number } },
    },
  });
  const signature = createHmac('sha256', 'simulated-webhook-secret')
    .update(`${seconds}.${body}`)
    .digest('hex');
  return anEvent('POST /webhooks/elevenlabs/post-call', {
    body,
    headers: { 'elevenlabs-signature': `t=${seconds},v0=${signature}` },
  });
};

const aClinicOf = (n: number) =>
  aClinic({ clinic_id: `emb-${n}`, phone: `+121255501${String(10 + n).padStart(2, '0')}` });
