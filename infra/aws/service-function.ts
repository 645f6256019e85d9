import { Duration } from 'aws-cdk-lib';
import { LambdaDeploymentConfig, LambdaDeploymentGroup } from 'aws-cdk-lib/aws-codedeploy';
import { ManagedPolicy, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  type Alias,
  Architecture,
  Code,
  Function as LambdaFunction,
  Runtime,
  Tracing,
} from 'aws-cdk-lib/aws-lambda';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { FunctionSettings } from '../catalogue.ts';
import { acknowledge } from './acknowledge.ts';
import { createAlarm, fiveMinutes } from './alarm.ts';
import { createDeadLetters } from './dead-letters.ts';
import { environmentOf } from './function-environment.ts';
import { statementsFor } from './function-policy.ts';
import { createLogGroup, functionLogName } from './log-group.ts';
import type { Rollout } from './rollout.ts';
import type { Surroundings } from './surroundings.ts';

export type ServiceFunction = {
  readonly settings: FunctionSettings;
  readonly fn: LambdaFunction;
  /** What others invoke: it moves to a new version gradually and back at once. */
  readonly alias: Alias;
  readonly deadLetters?: Queue;
};

/** Nobody waits for the answer of these, so a failed event must be kept somewhere. */
const isAsync = ({ trigger }: FunctionSettings): boolean =>
  trigger === 'schedule' || trigger === 'execution-failed';

/** One function as the catalogue describes it: its bundle, a role of its own, encrypted logs, tracing, alarms. */
export const createServiceFunction = (
  parent: Construct,
  settings: FunctionSettings,
  around: Surroundings,
  rollout: Rollout,
): ServiceFunction => {
  const { name } = settings;
  const reserve = around.settings.reserveConcurrency ? settings.reservedConcurrency : undefined;
  const scope = new Construct(parent, name);
  const logGroup = createLogGroup(scope, around.key, around.settings, functionLogName(around.settings, name));
  const deadLetters = isAsync(settings) ? createDeadLetters(scope, 'DeadLetters', around.key) : undefined;

  const role = new Role(scope, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
  const policy = new ManagedPolicy(scope, 'Policy', {
    description: `What the function ${name} of Ringaround ${around.settings.stage} may do`,
    roles: [role],
    statements: statementsFor(scope, settings, around, logGroup.logGroupArn, deadLetters),
  });

  const fn = new LambdaFunction(scope, 'Function', {
    functionName: `ringaround-${around.settings.stage}-${name}`,
    runtime: Runtime.NODEJS_24_X,
    architecture: Architecture.ARM_64,
    code: Code.fromAsset(around.codeFolder(name)),
    handler: 'index.handler',
    // No construct may add to what the policy above says.
    role: role.withoutPolicyUpdates(),
    memorySize: settings.memoryMb,
    timeout: Duration.seconds(settings.timeoutSeconds),
    environment: environmentOf(settings, around.settings, {
      tableName: around.table.tableName,
      stateMachineArn: around.cascade.arn,
      publicBaseUrl: around.publicBaseUrl,
    }),
    logGroup,
    tracing: Tracing.ACTIVE,
    ...(reserve === undefined ? {} : { reservedConcurrentExecutions: reserve }),
    ...(deadLetters === undefined ? {} : { deadLetterQueue: deadLetters }),
    // A sweep that failed is followed by the next one a minute later; a lost finalisation is lost for a patient.
    ...(settings.trigger === 'schedule' ? { retryAttempts: 0, maxEventAge: Duration.minutes(1) } : {}),
    ...(settings.trigger === 'execution-failed' ? { retryAttempts: 2, maxEventAge: Duration.hours(6) } : {}),
  });
  fn.node.addDependency(policy);
  const alias = fn.addAlias('live');

  const errors = createAlarm(scope, 'Errors', around.alarmTopic, {
    impact: settings.errorImpact,
    firstStep: `read the errors in the log group of ${name}; if they began with a deployment, roll it back.`,
    runbook: 'a-function-fails',
    metric: fn.metricErrors({ period: fiveMinutes }),
    threshold: 1,
  });
  createAlarm(scope, 'Throttles', around.alarmTopic, {
    impact: `Requests to ${name} are turned away. ${settings.errorImpact}`,
    firstStep: 'compare concurrency with the reserved figure in the catalogue and with the account limit.',
    runbook: 'a-function-fails',
    metric: fn.metricThrottles({ period: fiveMinutes }),
    threshold: 1,
  });
  if (deadLetters !== undefined) {
    createAlarm(scope, 'DeadLettersNotEmpty', around.alarmTopic, {
      impact: `Work was given up. ${settings.errorImpact}`,
      firstStep: `mend the cause, then send the waiting events to ${name} again.`,
      runbook: 'work-was-given-up',
      metric: deadLetters.metricApproximateNumberOfMessagesVisible({ period: fiveMinutes, statistic: 'max' }),
      threshold: 1,
    });
  }
  if (rollout.kind === 'canary') {
    const group = new LambdaDeploymentGroup(scope, 'Rollout', {
      alias,
      application: rollout.application,
      role: rollout.role,
      deploymentConfig: LambdaDeploymentConfig.CANARY_10PERCENT_5MINUTES,
      alarms: [errors],
    });
    group.node.addDependency(policy);
  }

  acknowledge(scope, {
    'AwsSolutions-IAM5[Resource::*]':
      'Only the X-Ray statement, which knows no resources; a template test holds it.',
    'HIPAA.Security-LambdaInsideVPC':
      'It speaks to AWS endpoints and two providers over TLS and to nothing in a network of ours.',
  });
  if (reserve === undefined) {
    acknowledge(fn, {
      'HIPAA.Security-LambdaConcurrency':
        'Shares the account limit; what must live through a flood has its own reserve.',
    });
  }
  if (deadLetters === undefined) {
    acknowledge(fn, {
      'HIPAA.Security-LambdaDLQ':
        'Invoked synchronously: the caller sees the error and the state machine retries.',
    });
  }
  if (settings.workflow?.includes('DescribeExecution') === true) {
    acknowledge(policy, {
      [`AwsSolutions-IAM5[Resource::${around.cascade.executionArnsFinding}]`]:
        'Executions are named at run time; all of them belong to this one state machine.',
    });
  }
  return { settings, fn, alias, ...(deadLetters === undefined ? {} : { deadLetters }) };
};
