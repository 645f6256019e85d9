import { Duration } from 'aws-cdk-lib';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import { createDeadLetters } from './dead-letters.ts';
import { invocable } from './invocable.ts';
import type { ServiceFunction } from './service-function.ts';

/** Failed, timed out and aborted executions of this one machine start the function that tells the patient. */
export const onFailedExecution = (
  parent: Construct,
  machineArn: string,
  key: IKey,
  target: ServiceFunction,
) => {
  const scope = new Construct(parent, 'ExecutionFailed');
  const deadLetterQueue = createDeadLetters(scope, 'Undelivered', key);
  new Rule(scope, 'Rule', {
    description: 'An execution ended badly: close the cascade with a summary',
    eventPattern: {
      source: ['aws.states'],
      detailType: ['Step Functions Execution Status Change'],
      detail: { status: ['FAILED', 'TIMED_OUT', 'ABORTED'], stateMachineArn: [machineArn] },
    },
    targets: [
      new LambdaFunction(invocable(target.alias), {
        deadLetterQueue,
        retryAttempts: 185,
        maxEventAge: Duration.hours(24),
      }),
    ],
  });
  return deadLetterQueue;
};

/** Every minute, with no second try: the next minute is the second try. */
export const everyMinute = (parent: Construct, target: ServiceFunction): void => {
  const scope = new Construct(parent, 'EveryMinute');
  new Rule(scope, 'Rule', {
    description: 'Look for work that should have moved by now',
    schedule: Schedule.rate(Duration.minutes(1)),
    targets: [
      new LambdaFunction(invocable(target.alias), { retryAttempts: 0, maxEventAge: Duration.minutes(1) }),
    ],
  });
};

/** Every hour, with no second try: an hour without a success is what the alarm waits for. */
export const everyHour = (parent: Construct, target: ServiceFunction): void => {
  const scope = new Construct(parent, 'EveryHour');
  new Rule(scope, 'Rule', {
    description: 'A made-up patient goes through the whole product',
    schedule: Schedule.rate(Duration.hours(1)),
    targets: [
      new LambdaFunction(invocable(target.alias), { retryAttempts: 0, maxEventAge: Duration.minutes(5) }),
    ],
  });
};
