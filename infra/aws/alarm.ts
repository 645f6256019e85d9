import { Duration } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import type { RunbookId } from '../operations/runbook.ts';

type AlarmText = {
  /** What it means for people, in their words. */
  readonly impact: string;
  /** The first thing to do about it. */
  readonly firstStep: string;
  /** Where the next steps stand. */
  readonly runbook: RunbookId;
};

export type AlarmRule = AlarmText & {
  readonly metric: IMetric;
  /** Rings at this value and above. */
  readonly threshold: number;
  readonly periods?: number;
  /** For a heartbeat: rings below the threshold, and when nothing comes at all. */
  readonly heartbeat?: true;
};

/** The README is where operators look; a fork may say another place. */
const runbookPlace = 'README.md';

export const fiveMinutes = Duration.minutes(5);

/** An alarm says what broke for whom and what to do first; it is heard when it rings and when it stops. */
export const createAlarm = (scope: Construct, id: string, topic: ITopic, rule: AlarmRule): Alarm => {
  const alarm = new Alarm(scope, id, {
    metric: rule.metric,
    threshold: rule.threshold,
    evaluationPeriods: rule.periods ?? 1,
    comparisonOperator:
      rule.heartbeat === undefined
        ? ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD
        : ComparisonOperator.LESS_THAN_THRESHOLD,
    treatMissingData:
      rule.heartbeat === undefined ? TreatMissingData.NOT_BREACHING : TreatMissingData.BREACHING,
    alarmDescription: `${rule.impact} First step: ${rule.firstStep} Runbook: ${runbookPlace}#${rule.runbook}`,
  });
  alarm.addAlarmAction(new SnsAction(topic));
  alarm.addOkAction(new SnsAction(topic));
  return alarm;
};
