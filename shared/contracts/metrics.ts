import type { LogCode } from './log-catalogue.ts';

type Unit = 'Count' | 'Milliseconds' | 'None';

/** What a log line counts or measures, and by which of its fields it is told apart; always words of closed sets. */
export type MetricRule = {
  readonly measures: readonly {
    readonly name: string;
    readonly unit: Unit;
    /** The field that holds the value; without one each line counts 1. */
    readonly from?: 'milliseconds' | 'count' | 'micro_usd';
  }[];
  readonly by?: 'outcome' | 'state' | 'reason' | 'provider_code' | 'route' | 'event_type';
};

/**
 * Numbers from log lines, in CloudWatch's embedded metric format: the same line is log and metric, so nothing can be in
 * a metric that is not in the log.
 */
export const metricRules: Readonly<Partial<Record<LogCode, MetricRule>>> = {
  REQUEST_COMPLETED: {
    measures: [{ name: 'Latency', unit: 'Milliseconds', from: 'milliseconds' }],
    by: 'route',
  },
  REQUEST_FAILED: { measures: [{ name: 'RequestsFailed', unit: 'Count' }], by: 'route' },
  CASCADE_STARTED: { measures: [{ name: 'CascadesStarted', unit: 'Count' }] },
  CASCADE_CONCLUDED: {
    measures: [
      { name: 'Cascades', unit: 'Count' },
      { name: 'TimeToEnd', unit: 'Milliseconds', from: 'milliseconds' },
      { name: 'CostMicroUsd', unit: 'None', from: 'micro_usd' },
    ],
    by: 'outcome',
  },
  CALL_ENDED: { measures: [{ name: 'Calls', unit: 'Count' }], by: 'outcome' },
  FEEDBACK_GIVEN: { measures: [{ name: 'Feedback', unit: 'Count' }], by: 'outcome' },
  CALL_CORRECTED: { measures: [{ name: 'Corrections', unit: 'Count' }] },
  DIAL_NOT_PLACED: { measures: [{ name: 'ProviderErrors', unit: 'Count' }], by: 'provider_code' },
  DIAL_UNKNOWN: { measures: [{ name: 'ProviderErrors', unit: 'Count' }], by: 'provider_code' },
  BUDGET_REFUSED: { measures: [{ name: 'BudgetRefused', unit: 'Count' }], by: 'reason' },
  SWEEP_REPAIRED: { measures: [{ name: 'StuckWork', unit: 'Count', from: 'count' }] },
  SYNTHETIC_PASSED: {
    measures: [
      { name: 'SyntheticPassed', unit: 'Count' },
      { name: 'SyntheticTime', unit: 'Milliseconds', from: 'milliseconds' },
    ],
    by: 'outcome',
  },
  CASCADES_IN_STATE: {
    measures: [{ name: 'CascadesInState', unit: 'Count', from: 'count' }],
    by: 'state',
  },
  LINES_IN_USE: { measures: [{ name: 'LinesInUse', unit: 'Count', from: 'count' }] },
};
