import type { HttpStage } from 'aws-cdk-lib/aws-apigatewayv2';
import { MathExpression, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import { Operation, type Table } from 'aws-cdk-lib/aws-dynamodb';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { type AlarmRule, createAlarm, fiveMinutes } from './alarm.ts';
import type { CascadeMachine } from './cascade-machine.ts';
import type { CountedCode } from './log-metrics.ts';
import type { Numbers } from './numbers.ts';
import type { ServiceFunction } from './service-function.ts';

export type Watched = {
  readonly stage: HttpStage;
  readonly machine: CascadeMachine;
  readonly table: Table;
  readonly undelivered: Queue;
  readonly sweep: ServiceFunction;
  readonly tools: ServiceFunction;
  readonly count: (code: CountedCode) => ReturnType<CascadeMachine['metric']>;
  readonly number: Numbers;
};

const rules = ({
  stage,
  machine,
  table,
  undelivered,
  sweep,
  tools,
  count,
  number,
}: Watched): Record<string, AlarmRule> => ({
  GatewayErrors: {
    impact: 'Patients, clinics or providers get errors from the API.',
    firstStep: 'see in the access log which route answers 5xx, then read the log of its function.',
    runbook: 'requests-fail',
    metric: stage.metricServerError({ period: fiveMinutes, statistic: Stats.SUM }),
    threshold: 5,
  },
  ToolsSlow: {
    impact: 'The voice agent waits too long for answers while a clinic is on the phone, and clinics hang up.',
    firstStep: 'look at the trace of a slow tool call: a cold start, the table, or our own code.',
    runbook: 'tools-slow',
    metric: tools.fn.metricDuration({ period: fiveMinutes, statistic: Stats.p(95) }),
    threshold: 4_000,
    periods: 2,
  },
  CascadesFailed: {
    impact: 'Cascades broke off; the finaliser tells the patients that we could not go on.',
    firstStep: 'open the failed execution: the state it stopped in names the function to read.',
    runbook: 'a-cascade-broke-off',
    metric: new MathExpression({
      expression: 'failed + timedOut',
      usingMetrics: {
        failed: machine.metric('ExecutionsFailed'),
        timedOut: machine.metric('ExecutionsTimedOut'),
      },
      period: fiveMinutes,
      label: 'failed or timed out',
    }),
    threshold: 1,
  },
  CascadesAborted: {
    impact: 'Somebody stopped running cascades by hand; patients are told that we could not go on.',
    firstStep: 'ask who stopped them, and look whether the summaries were written.',
    runbook: 'a-cascade-broke-off',
    metric: machine.metric('ExecutionsAborted'),
    threshold: 1,
  },
  FinaliserNotReached: {
    impact: 'The end of a broken cascade was not delivered; a patient waits for a summary.',
    firstStep: 'send the waiting events of the queue to the function finalise.',
    runbook: 'work-was-given-up',
    metric: undelivered.metricApproximateNumberOfMessagesVisible({
      period: fiveMinutes,
      statistic: Stats.MAXIMUM,
    }),
    threshold: 1,
  },
  SweeperSilent: {
    impact: 'Nobody looks for stuck calls and cascades; patients may wait for ever.',
    firstStep: 'see whether the schedule is enabled and whether the function sweep is throttled.',
    runbook: 'the-sweeper-is-silent',
    metric: sweep.fn.metricInvocations({ period: fiveMinutes }),
    threshold: 1,
    heartbeat: true,
  },
  WebhooksRefused: {
    impact:
      'Posts with bad signatures arrive: a wrong or rotated secret means that no call end is noticed in time.',
    firstStep: 'compare the secret at the provider with ours; if they agree, somebody else is knocking.',
    runbook: 'webhooks-are-refused',
    metric: count('WEBHOOK_REFUSED'),
    threshold: 5,
  },
  WebhooksNotStored: {
    impact: 'Ends of calls could not be stored; the provider sends them again for a while only.',
    firstStep: 'look at the table alarms first.',
    runbook: 'webhooks-are-refused',
    metric: count('WEBHOOK_STORE_FAILED'),
    threshold: 1,
  },
  BreakerOpened: {
    impact: 'No clinic is phoned for anybody: the provider refused or failed repeatedly.',
    firstStep: 'run the doctor: key, agent, phone number and credit at the provider.',
    runbook: 'nobody-is-phoned',
    metric: count('BREAKER_OPENED'),
    threshold: 1,
  },
  DialsUnknown: {
    impact: 'The provider does not say whether it dialled; these calls are looked up instead of repeated.',
    firstStep: "see the provider's status page; nothing is dialled twice meanwhile.",
    runbook: 'nobody-is-phoned',
    metric: count('DIAL_UNKNOWN'),
    threshold: 3,
  },
  CascadesNotStarted: {
    impact: 'Consented cascades did not start at once; the sweeper starts them within a minute.',
    firstStep: 'read the error name beside CASCADE_START_FAILED in the log of chat.',
    runbook: 'nobody-is-phoned',
    metric: count('CASCADE_START_FAILED'),
    threshold: 1,
  },
  SweeperBusy: {
    impact: 'Work got stuck again and again and had to be repaired; patients hear late.',
    firstStep: 'find the common cause in the lines SWEEP_REPAIRED: mostly webhooks that do not arrive.',
    runbook: 'work-is-stuck',
    metric: count('SWEEP_REPAIRED'),
    threshold: 10,
  },
  BudgetsUsedUp: {
    impact: 'People are told to come back later, because a caller or the day has used up what it may.',
    firstStep: 'see which reason leads in BudgetRefused: a rate is one caller, a day is all of them.',
    runbook: 'a-budget-is-used-up',
    metric: number('BudgetRefused'),
    threshold: 100,
  },
  TableThrottled: {
    impact: 'The table turns writes and reads away; everything becomes slow or fails.',
    firstStep: 'look for one hot key (a flood on one session) before anything else.',
    runbook: 'table-in-trouble',
    metric: table.metricThrottledRequestsForOperations({
      operations: [Operation.PUT_ITEM, Operation.UPDATE_ITEM, Operation.GET_ITEM, Operation.QUERY],
      period: fiveMinutes,
    }),
    threshold: 1,
  },
  TableErrors: {
    impact: 'The table fails on the side of AWS; nothing can be stored.',
    firstStep: 'see the AWS health page of the region.',
    runbook: 'table-in-trouble',
    metric: table.metricSystemErrorsForOperations({
      operations: [
        Operation.PUT_ITEM,
        Operation.UPDATE_ITEM,
        Operation.GET_ITEM,
        Operation.TRANSACT_WRITE_ITEMS,
      ],
      period: fiveMinutes,
    }),
    threshold: 1,
  },
});

/** What no single function can notice about itself. */
export const createAlarms = (parent: Construct, topic: ITopic, watched: Watched): void => {
  const scope = new Construct(parent, 'Watch');
  for (const [id, rule] of Object.entries(rules(watched))) createAlarm(scope, id, topic, rule);
};
