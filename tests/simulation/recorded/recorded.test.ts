import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { readSchedule } from '../read-schedule.ts';
import recorded from './recorded.json' with { type: 'json' };
import { signAgain } from './sign.ts';
import { type Instead, recordingSchema, tell } from './tell.ts';

const recordings = z
  .array(recordingSchema)
  .parse(recorded)
  .map(({ schedule, ...rest }) => ({ schedule: readSchedule(schedule), ...rest }))
  .map((one) => ({ ...one, persona: one.schedule.clinics[0] }));

const cascadeIn = (text: string): string | undefined => /\bcas_\d+/.exec(text)?.[0];

/** The recorded bytes, about today's call: ids are given anew in every world. */
const recordedBytes =
  (exchanges: readonly { readonly body: string }[], shape: (body: string) => string): Instead =>
  (sent, nth) => {
    const kept = exchanges[nth]?.body;
    if (kept === undefined) return sent;
    const [then, now] = [cascadeIn(kept), cascadeIn(sent)];
    return shape(then === undefined || now === undefined ? kept : kept.replaceAll(then, now));
  };

const reshaped =
  (change: (object: Record<string, unknown>) => Record<string, unknown>) =>
  (body: string): string =>
    JSON.stringify(JSON.parse(body, (_, value: unknown) => (isObject(value) ? change(value) : value)));

const isObject = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

const newer = reshaped((object) =>
  // Free keys of the provider's are no shape: what was collected keeps its own names.
  Object.values(object).every((value) => typeof value === 'object') && !('type' in object)
    ? object
    : { ...object, not_known_yet: { since: 'tomorrow' } },
);

/** Before these were sent; the call is known by its dynamic variables alone. */
const later = ['user_id', 'has_audio', 'transcript_summary', 'termination_reason', 'cost'];
const older = reshaped((object) =>
  Object.fromEntries(Object.entries(object).filter(([name]) => !later.includes(name))),
);

const answers = (exchanges: readonly { status: number; answer: string }[]) =>
  exchanges.map(({ status, answer }) => ({ status, answer }));

describe.each(recordings)('a recorded call to a clinic that $persona', ({ schedule, exchanges, way }) => {
  it('is decided as it was then', async () => {
    const today = await tell(
      schedule,
      signAgain,
      recordedBytes(exchanges, (body) => body),
    );
    expect(answers(today.exchanges)).toEqual(answers(exchanges));
    expect(today.way).toEqual(way);
    expect(today.violations).toEqual([]);
  });

  it('is decided the same when webhooks carry fields nobody knows yet', async () => {
    const webhooks = recordedBytes(exchanges, newer);
    const today = await tell(schedule, signAgain, (sent, nth) =>
      exchanges[nth]?.to === 'post-call-webhook' ? webhooks(sent, nth) : sent,
    );
    expect(today.way).toEqual(way);
  });

  it('is decided the same from webhooks of the previous shape', async () => {
    const webhooks = recordedBytes(exchanges, older);
    const today = await tell(schedule, signAgain, (sent, nth) =>
      exchanges[nth]?.to === 'post-call-webhook' ? webhooks(sent, nth) : sent,
    );
    expect(today.way).toEqual(way);
  });
});

describe('the recordings', () => {
  it('hold every tool, webhooks of both kinds, and calls that book and that do not', () => {
    const all = recordings.flatMap(({ exchanges }) => exchanges);
    expect(new Set(all.map(({ tool }) => tool))).toEqual(
      expect.objectContaining(new Set(['begin-call', 'confirm', 'offer-slots'])),
    );
    const bodies = all.map(({ body }) => body).join('\n');
    expect(bodies).toContain('post_call_transcription');
    expect(bodies).toContain('call_initiation_failure');
    const ends = recordings.flatMap(({ way }) => way.filter((step) => step.startsWith('concluded ')));
    expect(new Set(ends).size).toBeGreaterThan(1);
  });
});
