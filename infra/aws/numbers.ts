import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { metricRules } from '#shared/contracts/metrics.ts';
import { fiveMinutes } from './alarm.ts';
import { metricsNamespace } from './function-environment.ts';
import type { Settings } from './settings.ts';

const known = new Set(Object.values(metricRules).flatMap(({ measures }) => measures.map(({ name }) => name)));

/** A metric that the functions write in their log lines; told apart by one word, or all together. */
export type Numbers = (
  name: string,
  options?: { readonly by?: Readonly<Record<string, string>>; readonly statistic?: string },
) => Metric;

/** Throws for a name no log line writes: a graph of nothing looks like peace. */
export const numbersOf =
  (settings: Settings): Numbers =>
  (name, { by, statistic = 'sum' } = {}) => {
    if (!known.has(name)) throw new Error(`No log line writes the metric ${name}.`);
    return new Metric({
      namespace: metricsNamespace(settings),
      metricName: name,
      statistic,
      period: fiveMinutes,
      ...(by === undefined ? {} : { dimensionsMap: { ...by }, label: Object.values(by).join(' ') }),
    });
  };
