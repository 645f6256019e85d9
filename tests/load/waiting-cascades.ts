import { createHmac } from 'node:crypto';
import { checkNumber } from '#shared/domain/clinics/number-policy.ts';
import { aClinic, aConsent, type Consented, start } from '#tests/support/a-consent.ts';
import type { Desk } from '#tests/support/desk.ts';

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

/** Patients who have said yes, each to one clinic of their own, whose executions have been started. */
export const startCascades = async (
  desk: Desk,
  from: number,
  to: number,
  progress: (started: number) => void,
): Promise<readonly Consented[]> => {
  const begun: Consented[] = [];
  for (let next = from; next < to; next += atOnce) {
    const wave = Array.from({ length: Math.min(atOnce, to - next) }, async (_, offset) => {
      const n = next + offset;
      const one = await aConsent(desk, {
        clinics: [aClinic({ clinic_id: `load-${n}`, phone: numberOf(n) })],
      });
      await start(desk, one);
      return one;
    });
    begun.push(...(await Promise.all(wave)));
    await desk.scheduler.settle();
    if ((next - from) % 500 === 0) progress(next + atOnce);
  }
  return begun;
};

/** Those of them whose call was placed. */
export const liveOf = async (desk: Desk, cascades: readonly Consented[]): Promise<readonly LiveCall[]> => {
  const live: LiveCall[] = [];
  for (const one of cascades) {
    const call = await desk.calls.get(`${one.cascade.cascade_id}.1.1`);
    if (call?.conversation_id === undefined || call.ended_at !== undefined) continue;
    const { call_id, conversation_id, to_number } = call;
    live.push({ ...one, call_id, conversation_id, to_number });
  }
  return live;
};

export type Signed = { readonly body: string; readonly signature: string };

const signed = (desk: Desk, data: object): Signed => {
  const seconds = Math.floor(desk.clock.now().getTime() / 1000);
  const body = JSON.stringify({ type: 'post_call_transcription', event_timestamp: seconds, data });
  const v0 = createHmac('sha256', 'simulated-webhook-secret').update(`${seconds}.${body}`).digest('hex');
  return { body, signature: `t=${seconds},v0=${v0}` };
};

/** The provider's report that this clinic had nothing. */
export const reportOf = (desk: Desk, { call_id, conversation_id, to_number }: LiveCall): Signed =>
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
export const reportOfUnknown = (desk: Desk, n: number): Signed =>
  signed(desk, {
    agent_id: 'agent_clinic',
    conversation_id: `conv_load_${n}`,
    status: 'done',
    transcript: [{ role: 'user', message: 'Hello?', time_in_call_secs: 1 }],
    metadata: { call_duration_secs: 3 },
    analysis: null,
  });
