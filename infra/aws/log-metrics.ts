import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { FilterPattern, MetricFilter } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { LogCode } from '#shared/contracts/log-catalogue.ts';
import { fiveMinutes } from './alarm.ts';
import { metricsNamespace } from './function-environment.ts';
import type { ServiceFunction } from './service-function.ts';
import type { Settings } from './settings.ts';

/** Codes of the log catalogue that are counted, and who writes them. Typed by the catalogue, so none can be misspelt. */
const counted = [
  ['WEBHOOK_REFUSED', 'post-call-webhook'],
  ['WEBHOOK_STORE_FAILED', 'post-call-webhook'],
  ['BREAKER_OPENED', 'place-call'],
  ['BREAKER_OPENED', 'calls'],
  ['DIAL_PLACED', 'place-call'],
  ['DIAL_NOT_PLACED', 'place-call'],
  ['DIAL_UNKNOWN', 'place-call'],
  ['SWEEP_REPAIRED', 'sweep'],
  ['EXECUTION_FINALISED', 'finalise'],
  ['CASCADE_START_FAILED', 'chat'],
  ['CASCADE_CONCLUDED', 'conclude'],
  ['CALL_CORRECTED', 'post-call-webhook'],
] as const satisfies readonly (readonly [LogCode, string])[];

export type CountedCode = (typeof counted)[number][0];

/** Numbers from log lines: a count a code, without dimensions and so without anything about a patient. */
export const createLogMetrics = (
  parent: Construct,
  settings: Settings,
  functionOf: (name: string) => ServiceFunction,
): ((code: CountedCode) => Metric) => {
  const scope = new Construct(parent, 'LogMetrics');
  const metricNamespace = metricsNamespace(settings);
  for (const [code, name] of counted) {
    new MetricFilter(scope, scope.node.tryFindChild(code) === undefined ? code : `${code}-${name}`, {
      logGroup: functionOf(name).fn.logGroup,
      filterPattern: FilterPattern.stringValue('$.code', '=', code),
      metricNamespace,
      metricName: code,
      metricValue: '1',
      defaultValue: 0,
    });
  }
  return (code) =>
    new Metric({ namespace: metricNamespace, metricName: code, statistic: 'sum', period: fiveMinutes });
};
