import type { LogCode } from '../contracts/log-catalogue.ts';
import { metricRules } from '../contracts/metrics.ts';
import type { LogFields } from '../ports.ts';

/** The block that makes a log line a metric (CloudWatch embedded metric format); empty where the code has none. */
export const metricsOf = (
  namespace: string | undefined,
  code: LogCode,
  fields: LogFields,
  now: Date,
): Readonly<Record<string, unknown>> => {
  const rule = metricRules[code];
  if (namespace === undefined || rule === undefined) return {};
  const measures = rule.measures.flatMap(({ name, unit, from }) => {
    const value = from === undefined ? 1 : fields[from];
    return value === undefined ? [] : [{ name, unit, value }];
  });
  if (measures.length === 0) return {};
  const by = rule.by === undefined || fields[rule.by] === undefined ? [] : [rule.by];
  return {
    ...Object.fromEntries(measures.map(({ name, value }) => [name, value])),
    _aws: {
      Timestamp: now.getTime(),
      CloudWatchMetrics: [
        {
          Namespace: namespace,
          // Once told apart and once all together, for alarms that ask for the sum.
          Dimensions: by.length === 0 ? [[]] : [[], by],
          Metrics: measures.map(({ name, unit }) => ({ Name: name, Unit: unit })),
        },
      ],
    },
  };
};
