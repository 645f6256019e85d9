import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { cascadeSchema } from '#shared/contracts/cascade-item.ts';
import { metricRules } from '#shared/contracts/metrics.ts';
import { metricsOf } from '#shared/lambda/metrics.ts';
import { aClinic, aConsent, type Consented, start, untilConcluded } from '#tests/support/a-consent.ts';
import { type Desk, startDesk } from '#tests/support/desk.ts';

const namespace = 'Ringaround/test';
const line = z.looseObject({
  code: z.string(),
  _aws: z.object({
    Timestamp: z.number(),
    CloudWatchMetrics: z.array(
      z.object({
        Namespace: z.literal(namespace),
        Dimensions: z.array(z.array(z.string())),
        Metrics: z.array(z.object({ Name: z.string(), Unit: z.enum(['Count', 'Milliseconds', 'None']) })),
      }),
    ),
  }),
});

let desk: Desk;
let patient: Consented;
beforeAll(async () => {
  desk = await startDesk({
    personas: ['no_answer', 'full', 'books'],
    variables: { METRICS_NAMESPACE: namespace },
  });
  patient = await aConsent(desk, {
    clinics: ['1', '2', '3'].map((n) => aClinic({ clinic_id: `c${n}`, phone: `+1212555017${n}` })),
  });
  await start(desk, patient);
  await untilConcluded(desk, patient.cascade.cascade_id);
  await desk.scheduler.advanceTo(desk.scheduler.now() + 61_000);
});
afterAll(() => desk?.close());

const metrics = () =>
  desk.logged.filter((one) => one.includes('"_aws"')).map((one) => line.parse(JSON.parse(one)));

describe('numbers from log lines', () => {
  it('are written in the embedded format, each named metric with its value, each dimension with its word', () => {
    expect(metrics().length).toBeGreaterThan(5);
    for (const entry of metrics()) {
      for (const { Dimensions, Metrics } of entry._aws.CloudWatchMetrics) {
        for (const { Name } of Metrics) expect(entry[Name]).toBeTypeOf('number');
        for (const name of Dimensions.flat()) expect(entry[name]).toBeTypeOf('string');
      }
    }
  });

  it('tell outcomes, time and money of the cascade', () => {
    const [concluded] = metrics().filter(({ code }) => code === 'CASCADE_CONCLUDED');
    expect(concluded).toMatchObject({ Cascades: 1, outcome: 'booked' });
    expect(Number(concluded?.TimeToEnd)).toBeGreaterThan(1_000);
    expect(Number(concluded?.CostMicroUsd)).toBeGreaterThan(1_000);
    expect(
      metrics()
        .filter(({ code }) => code === 'CALL_ENDED')
        .map(({ outcome }) => outcome),
    ).toEqual(['no_answer', 'no_availability', 'booked']);
    expect(metrics().some(({ code }) => code === 'LINES_IN_USE')).toBe(true);
  });

  it('have only words of closed sets as dimensions: no id, no name, no number', () => {
    const words = metrics().flatMap((entry) =>
      entry._aws.CloudWatchMetrics.flatMap(({ Dimensions }) =>
        Dimensions.flat().map((name) => String(entry[name])),
      ),
    );
    for (const word of words) expect(word).toMatch(/^[A-Za-z_]+$|^(GET|POST|DELETE) \//);
  });

  it('are missing where no namespace is set, as on the desk', () => {
    expect(metricsOf(undefined, 'CALL_ENDED', { outcome: 'booked' }, new Date(0))).toEqual({});
    expect(Object.keys(metricRules).length).toBeGreaterThan(8);
  });
});

describe('a finished cascade', () => {
  it('has its cost in its record, voice and machinery apart', async () => {
    const cascade = await desk.cascades.get(patient.cascade.cascade_id);
    const { cost } = cascadeSchema.parse(cascade);
    expect(cost?.micro_usd).toBe((cost?.voice_micro_usd ?? 0) + (cost?.aws_micro_usd ?? 0));
    expect(cost?.call_seconds).toBeGreaterThan(0);
  });

  it('spends at most four transitions a clinic beside its beginning and its end', () => {
    const arn = `arn:aws:states:us-east-1:000000000000:execution:cascade:${patient.cascade.cascade_id}`;
    const transitions = desk.stepFunctions.transitions(arn);
    const aroundIt = 4;
    expect((transitions - aroundIt) / 3).toBeLessThanOrEqual(4);
    expect(transitions).toBeGreaterThan(6);
  });
});
