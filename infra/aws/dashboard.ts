import type { HttpStage } from 'aws-cdk-lib/aws-apigatewayv2';
import {
  Dashboard,
  GraphWidget,
  type IMetric,
  MathExpression,
  PeriodOverride,
  SearchExpression,
  TextWidget,
} from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import { outcomes } from '#shared/domain/call/outcome.ts';
import { cascadeOutcomes, cascadeStatuses } from '#shared/domain/cascade/cascade.ts';
import { fiveMinutes } from './alarm.ts';
import type { CascadeMachine } from './cascade-machine.ts';
import { metricsNamespace } from './function-environment.ts';
import type { CountedCode } from './log-metrics.ts';
import type { Numbers } from './numbers.ts';
import type { ServiceFunction } from './service-function.ts';
import type { Settings } from './settings.ts';

export type Shown = {
  readonly stage: HttpStage;
  readonly machine: CascadeMachine;
  readonly functions: readonly ServiceFunction[];
  readonly count: (code: CountedCode) => ReturnType<CascadeMachine['metric']>;
  readonly number: Numbers;
};

/** One screen for whoever is on duty: first patients and calls, then the machinery. */
export const createDashboard = (scope: Construct, settings: Settings, shown: Shown): void => {
  const { stage, machine, functions, count, number } = shown;
  const graph = (title: string, left: IMetric[]) => new GraphWidget({ title, left, width: 8 });
  new Dashboard(scope, 'Dashboard', {
    dashboardName: `ringaround-${settings.stage}`,
    periodOverride: PeriodOverride.AUTO,
    widgets: [
      [
        new TextWidget({
          markdown: `# Ringaround ${settings.stage}\nCascades, calls, then machinery.`,
          width: 24,
          height: 2,
        }),
      ],
      [
        graph('Cascades', [
          machine.metric('ExecutionsStarted'),
          machine.metric('ExecutionsSucceeded'),
          machine.metric('ExecutionsFailed'),
          machine.metric('ExecutionsTimedOut'),
        ]),
        graph('Dials', [
          count('DIAL_PLACED'),
          count('DIAL_NOT_PLACED'),
          count('DIAL_UNKNOWN'),
          count('BREAKER_OPENED'),
        ]),
        graph('Repairs', [count('SWEEP_REPAIRED'), count('EXECUTION_FINALISED'), count('CALL_CORRECTED')]),
      ],
      [
        graph(
          'Cascades by outcome',
          cascadeOutcomes.map((outcome) => number('Cascades', { by: { outcome } })),
        ),
        graph('Time to a booking (p50, p95)', [
          number('TimeToEnd', { by: { outcome: 'booked' }, statistic: 'p50' }),
          number('TimeToEnd', { by: { outcome: 'booked' }, statistic: 'p95' }),
        ]),
        graph('Answers that held (%)', [
          new MathExpression({
            expression: 'IF(cascades > 0, 100 * (cascades - corrections) / cascades, 100)',
            usingMetrics: { cascades: number('Cascades'), corrections: number('Corrections') },
            period: fiveMinutes,
            label: 'told once and never corrected',
          }),
        ]),
      ],
      [
        graph(
          'Cascades by state, each minute',
          cascadeStatuses
            .filter((state) => state !== 'done')
            .map((state) => number('CascadesInState', { by: { state }, statistic: 'max' })),
        ),
        graph('Errors of the provider by code', [
          // Whatever codes there were: they are the provider's words, so no list of ours names them all.
          new SearchExpression({
            expression: `SEARCH('{${metricsNamespace(settings)},provider_code} MetricName="ProviderErrors"', 'Sum', 300)`,
            period: fiveMinutes,
            label: '',
          }),
        ]),
        graph('Requests that failed on our side', [number('RequestsFailed')]),
      ],
      [
        graph(
          'Calls by outcome',
          outcomes.map((outcome) => number('Calls', { by: { outcome } })),
        ),
        graph('Lines in use, stuck work, refused by budget', [
          number('LinesInUse', { statistic: 'max' }),
          number('StuckWork'),
          number('BudgetRefused'),
        ]),
        graph('Cost of cascades (millionths of a dollar)', [number('CostMicroUsd')]),
      ],
      [
        graph('Tools and chat (p95, ms)', [
          number('Latency', { by: { route: 'POST /tools/{tool}' }, statistic: 'p95' }),
          number('Latency', { by: { route: 'POST /chat' }, statistic: 'p95' }),
          number('Latency', { by: { route: 'POST /webhooks/elevenlabs/post-call' }, statistic: 'p95' }),
        ]),
      ],
      [
        graph('Requests and errors', [
          stage.metricCount({ period: fiveMinutes }),
          stage.metricClientError({ period: fiveMinutes }),
          stage.metricServerError({ period: fiveMinutes }),
        ]),
        graph('Webhooks refused or not stored', [count('WEBHOOK_REFUSED'), count('WEBHOOK_STORE_FAILED')]),
        graph('Time of a cascade (p95)', [machine.metric('ExecutionTime')]),
      ],
      [
        graph(
          'Errors by function',
          functions.map(({ fn }) => fn.metricErrors({ period: fiveMinutes })),
        ),
        graph(
          'Duration by function (p95)',
          functions.map(({ fn }) => fn.metricDuration({ period: fiveMinutes, statistic: 'p95' })),
        ),
        graph(
          'Concurrency',
          functions.map(({ fn }) =>
            fn.metric('ConcurrentExecutions', { statistic: 'max', period: fiveMinutes }),
          ),
        ),
      ],
    ],
  });
};
