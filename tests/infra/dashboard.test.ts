import { describe, expect, it } from 'vitest';
import { metricRules } from '#shared/contracts/metrics.ts';
import { cascadeOutcomes } from '#shared/domain/cascade/cascade.ts';
import { ofType, stackOf } from './synthesized.ts';

/** The whole text of the dashboard; names of resources are references and do not matter here. */
const dashboard = JSON.stringify(
  ofType(stackOf('prod'), 'AWS::CloudWatch::Dashboard').map(([, { Properties }]) => Properties.DashboardBody),
).replaceAll('\\', '');

/** What somebody on duty must be able to see, and the metric that shows it. */
const shown = [
  ['cascades by state', 'CascadesInState', 'state","waiting'],
  ['outcomes by kind', 'Calls', 'outcome","booked'],
  ['time to booking', 'TimeToEnd', 'outcome","booked'],
  ['the share of answers that held', 'Corrections', 'cascades - corrections'],
  ['lines in use', 'LinesInUse', 'LinesInUse'],
  ['stuck work', 'StuckWork', 'StuckWork'],
  ['how long tools take', 'Latency', 'POST /tools/{tool}'],
  ['errors of the provider by code', 'ProviderErrors', 'provider_code} MetricName="ProviderErrors"'],
  ['cost', 'CostMicroUsd', 'CostMicroUsd'],
] as const;

describe('the dashboard', () => {
  it.each(shown)('shows %s, which a line of the log writes', (_, metric, told) => {
    const written = Object.values(metricRules).flatMap(({ measures }) => measures.map(({ name }) => name));
    expect(written).toContain(metric);
    expect(dashboard).toContain(`"${metric}"`);
    expect(dashboard).toContain(told);
  });

  it('has a line for every outcome and for every state a cascade can stay in', () => {
    for (const outcome of cascadeOutcomes) expect(dashboard).toContain(`"outcome","${outcome}"`);
    for (const state of ['running', 'waiting', 'asking', 'cancelling'])
      expect(dashboard).toContain(`"state","${state}"`);
  });
});
