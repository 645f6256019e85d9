import * as z from 'zod/mini';
import type { Patient, Seen } from './patient.ts';

/** What decisions below rest on: the vendor's own words, not ours. */
const logSchema = z.object({
  events: z.array(
    z.looseObject({
      kind: z.string(),
      cascade_id: z.optional(z.string()),
      call_id: z.optional(z.string()),
      to_number: z.optional(z.string()),
      placed: z.optional(z.boolean()),
      already_live: z.optional(z.array(z.string())),
      tool: z.optional(z.string()),
      delivered: z.optional(z.union([z.string(), z.number()])),
      answer: z.optional(z.looseObject({ status: z.optional(z.string()) })),
    }),
  ),
});

const bookings: readonly unknown[] = ['booked', 'booked_unverified', 'needs_confirmation'];

export type Verdict = { readonly lines: readonly string[]; readonly faults: readonly string[] };

const tally = (words: readonly string[]): string =>
  [...Map.groupBy(words, (word) => word)].map(([word, all]) => `${word} ${all.length}`).join(', ');

/** Waiting for an hour that has not come is no loss: whoever waits for one that has passed was forgotten. */
const restsAt = ({ status, waiting_for }: NonNullable<Seen['cascade']>, now: number): boolean =>
  status === 'waiting' && waiting_for !== null && Date.parse(waiting_for.until) > now;

/** Nothing lost, nothing repeated, nothing claimed: what each patient was told beside what the telephones saw. */
export const judge = (patients: readonly Patient[], vendorLog: unknown, now: number): Verdict => {
  const { events } = logSchema.parse(vendorLog);
  const faults = patients.flatMap((patient) => patient.complaints());
  const dials = events.filter(({ kind, placed }) => kind === 'dial' && placed === true);

  for (const dial of dials)
    if ((dial.already_live ?? []).length > 0)
      faults.push(`${dial.call_id}: the number was on the phone already`);
  for (const [what, all] of Map.groupBy(
    dials,
    ({ cascade_id, to_number }) => `${cascade_id} to ${to_number}`,
  ))
    if (all.length > 1) faults.push(`${what} was dialled ${all.length} times`);
  for (const [call_id, all] of Map.groupBy(dials, ({ call_id }) => call_id))
    if (all.length > 1) faults.push(`${call_id} was dialled ${all.length} times`);

  const known = new Set<string>();
  const outcomes: string[] = [];
  const resting: string[] = [];
  for (const patient of patients.filter((one) => one.consented())) {
    const seen = patient.last();
    if (seen?.cascade == null) {
      faults.push('a consented cascade is not shown');
      continue;
    }
    const { cascade_id, status, outcome, calls } = seen.cascade;
    known.add(cascade_id);
    outcomes.push(outcome ?? 'none yet');
    const summaries = seen.messages.filter(({ text }) => text.startsWith('**Call summary**'));
    if (restsAt(seen.cascade, now))
      resting.push(`${seen.cascade.waiting_for?.reason} until ${seen.cascade.waiting_for?.until}`);
    else if (status !== 'done' || outcome === null)
      faults.push(`${cascade_id} is ${status} (${JSON.stringify(seen.cascade.waiting_for)})`);
    if (summaries.length !== (status === 'done' ? 1 : 0))
      faults.push(`${cascade_id} has ${summaries.length} summaries`);
    for (const id of patient.acknowledged()) {
      const times = seen.messages.filter(({ message_id }) => message_id === id).length;
      if (times > 1) faults.push(`the message ${id} is there ${times} times`);
    }
    const last = calls.at(-1)?.call_id;
    const rangNobodyMore = last !== undefined && patient.wentOnAfter().includes(last);
    if (rangNobodyMore && outcome === 'unknown' && calls.length < seen.clinics.length)
      faults.push(`${cascade_id} rang nobody although the patient said to go on`);
    const mine = dials.filter((dial) => dial.cascade_id === cascade_id);
    for (const { call_id } of mine)
      if (!calls.some((call) => call.call_id === call_id))
        faults.push(`${call_id} was dialled and is not shown`);
    const confirms = events.filter(
      ({ kind, tool, call_id }) =>
        kind === 'tool' && tool === 'confirm' && calls.some((call) => call.call_id === call_id),
    );
    if ((outcome === 'booked' || outcome === 'booked_unverified') && confirms.length === 0)
      faults.push(`${cascade_id} is ${outcome} and nobody confirmed anything`);
    for (const { call_id, delivered, answer } of confirms) {
      const call = calls.find((one) => one.call_id === call_id);
      if (delivered === 200 && answer?.status === 'accepted' && !bookings.includes(call?.outcome))
        faults.push(`${call_id} was confirmed and became ${call?.outcome}`);
    }
  }
  for (const { cascade_id } of dials)
    if (cascade_id !== undefined && !known.has(cascade_id))
      faults.push(`${cascade_id} was dialled for nobody`);

  return {
    faults,
    lines: [
      ...(resting.length === 0
        ? []
        : [`${resting.length} rightly wait for a moment to come: ${tally(resting)}`]),
      `${patients.reduce((sum, one) => sum + one.turnedAway(), 0)} requests were turned away with 503 and Retry-After, and sent again`,
      `${known.size} consented cascades: ${tally(outcomes)}; gone on after an unknown end: ${patients.filter((one) => one.wentOnAfter().length > 0).length}`,
      `${dials.length} dials, ${events.filter(({ kind }) => kind === 'webhook').length} webhook deliveries, ${events.filter(({ kind }) => kind === 'tool').length} tool requests in the phone world's log`,
    ],
  };
};
