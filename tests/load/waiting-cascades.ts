import { createHmac } from 'node:crypto';
import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
import { keys } from '#shared/adapters/dynamodb/keys.ts';
import { checkNumber } from '#shared/domain/clinics/number-policy.ts';
import { aClinic, aConsent, type Consented } from '#tests/support/a-consent.ts';
import type { Rig } from './rig.ts';

/** A call whose state machine waits for the provider's report. */
export type LiveCall = Consented & {
  readonly call_id: string;
  readonly conversation_id: string;
  readonly to_number: string;
};

const areaCodes: readonly number[] = Array.from({ length: 790 }, (_, n) => 201 + n).filter(
  (code) => checkNumber(`+1${code}5550100`).ok,
);

/** Fictional numbers, a hundred to an area code. */
const numberOf = (n: number): string =>
  `+1${areaCodes[Math.floor(n / 100) % areaCodes.length]}55501${String(n % 100).padStart(2, '0')}`;

const atOnce = 20;

/** The same for each of many, a few at a time. */
export const eachOf = async <One, Result>(
  all: readonly One[],
  work: (one: One) => Promise<Result>,
): Promise<readonly Result[]> => {
  const results: Result[] = [];
  for (let next = 0; next < all.length; next += atOnce)
    results.push(...(await Promise.all(all.slice(next, next + atOnce).map(work))));
  return results;
};

/** Patients who have said yes, each to one clinic of their own, whose executions have been started. */
export const startCascades = async (
  desk: Rig,
  { from, to }: { readonly from: number; readonly to: number },
  progress: (started: number) => void,
  betweenWaves: () => Promise<void> = async () => undefined,
): Promise<readonly Consented[]> => {
  const begun: Consented[] = [];
  for (let next = from; next < to; next += atOnce) {
    const wave = Array.from({ length: Math.min(atOnce, to - next) }, async (_, offset) => {
      const n = next + offset;
      const one = await aConsent(desk, {
        clinics: [aClinic({ clinic_id: `load-${n}`, phone: numberOf(n) })],
      });
      await desk.workflow.start(one.cascade.cascade_id);
      return one;
    });
    begun.push(...(await Promise.all(wave)));
    await desk.scheduler.settle();
    await betweenWaves();
    if ((next - from) % 500 === 0) progress(next + atOnce);
  }
  return begun;
};

/** Those of them whose call was placed. */
export const liveOf = async (desk: Rig, cascades: readonly Consented[]): Promise<readonly LiveCall[]> => {
  const found = await eachOf(cascades, async (one): Promise<readonly LiveCall[]> => {
    const call = await desk.calls.get(`${one.cascade.cascade_id}.1.1`);
    if (call?.conversation_id === undefined || call.ended_at !== undefined) return [];
    const { call_id, conversation_id, to_number } = call;
    return [{ ...one, call_id, conversation_id, to_number }];
  });
  return found.flat();
};

/**
 * Takes every lease back while its call goes on, for the set-up only: no plan of the provider has as many lines as a
 * load needs live calls. The reports that end those calls then find no line to give back.
 */
export const takeLeasesBack = async (desk: Rig): Promise<void> => {
  await eachOf(
    Array.from({ length: desk.lines }, (_, index) => keys.line(index + 1)),
    (key) => desk.table.client.send(new DeleteCommand({ TableName: desk.table.name, Key: { ...key } })),
  );
};

export type Signed = { readonly body: string; readonly signature: string };

const signed = (desk: Rig, data: object): Signed => {
  const seconds = Math.floor(desk.clock.now().getTime() / 1000);
  const body = JSON.stringify({ type: 'post_call_transcription', event_timestamp: seconds, data });
  const v0 = createHmac('sha256', 'simulated-webhook-secret').update(`${seconds}.${body}`).digest('hex');
  return { body, signature: `t=${seconds},v0=${v0}` };
};

/** The provider's report that this clinic had nothing. */
export const reportOf = (desk: Rig, { call_id, conversation_id, to_number }: LiveCall): Signed =>
  signed(desk, {
    agent_id: 'agent_clinic',
    conversation_id,
    user_id: call_id,
    status: 'done',
    transcript: [
      { role: 'agent', message: 'I am an automated assistant calling for Alex.', time_in_call_secs: 1 },
      { role: 'user', message: 'Sorry, we have no appointments available this month.', time_in_call_secs: 5 },
      { role: 'agent', message: 'Thank you, goodbye.', time_in_call_secs: 9 },
    ],
    metadata: { call_duration_secs: 12, phone_call: { external_number: to_number } },
    analysis: null,
  });

/** A report that came before anybody here knew its call, or of a call that was never ours. */
export const reportOfUnknown = (desk: Rig, n: number): Signed =>
  signed(desk, {
    agent_id: 'agent_clinic',
    conversation_id: `conv_load_${n}`,
    status: 'done',
    transcript: [{ role: 'user', message: 'Hello?', time_in_call_secs: 1 }],
    metadata: { call_duration_secs: 3 },
    analysis: null,
  });
