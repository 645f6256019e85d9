import { readFileSync } from 'node:fs';
import { CfnOutput, Duration, Stack } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { Effect, ManagedPolicy, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { CfnStateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import { cascadeMachine } from '../catalogue.ts';
import { acknowledge } from './acknowledge.ts';
import { fiveMinutes } from './alarm.ts';
import { createLogGroup, deliveredLogName } from './log-group.ts';
import type { ServiceFunction } from './service-function.ts';
import type { Settings } from './settings.ts';

/** The file that the local runner executes, letter by letter. */
const cascadeDefinition = (): string =>
  readFileSync(new URL(`../${cascadeMachine.file}`, import.meta.url), 'utf8');

/** Known before the machine is made, see `Surroundings`. */
export const nameCascade = (scope: Construct, settings: Settings) => {
  const { account, partition, region } = Stack.of(scope);
  const name = `ringaround-${settings.stage}-${cascadeMachine.name}`;
  return {
    name,
    arn: `arn:${partition}:states:${region}:${account}:stateMachine:${name}`,
    executionArns: `arn:${partition}:states:${region}:${account}:execution:${name}:*`,
    // As cdk-nag writes it: the region is a literal here and so is the partition, the account is not.
    executionArnsFinding: `arn:${partition}:states:${region}:<AWS::AccountId>:execution:${name}:*`,
  };
};

const logDelivery = [
  'logs:CreateLogDelivery',
  'logs:GetLogDelivery',
  'logs:UpdateLogDelivery',
  'logs:DeleteLogDelivery',
  'logs:ListLogDeliveries',
  'logs:PutResourcePolicy',
  'logs:DescribeResourcePolicies',
  'logs:DescribeLogGroups',
];

export type CascadeMachine = {
  readonly arn: string;
  readonly metric: (
    name:
      | 'ExecutionsFailed'
      | 'ExecutionsTimedOut'
      | 'ExecutionsAborted'
      | 'ExecutionsStarted'
      | 'ExecutionsSucceeded'
      | 'ExecutionTime',
  ) => Metric;
};

/**
 * The cascade, written as a plain resource because the comfortable construct adds rights and retries of its own.
 * Its logs say which state ran, never what was in it.
 */
export const createCascadeMachine = (
  parent: Construct,
  key: IKey,
  settings: Settings,
  functionOf: (name: string) => ServiceFunction,
): CascadeMachine => {
  const scope = new Construct(parent, 'Cascade');
  const { account, partition, region } = Stack.of(scope);
  const { name, arn } = nameCascade(scope, settings);
  const tasks = Object.entries(cascadeMachine.placeholders).map(
    ([placeholder, functionName]) => [placeholder, functionOf(functionName).alias.functionArn] as const,
  );
  const logGroup = createLogGroup(scope, key, settings, deliveredLogName(settings, cascadeMachine.name));
  const role = new Role(scope, 'Role', { assumedBy: new ServicePrincipal('states.amazonaws.com') });
  const allow = (sid: string, actions: string[], resources: string[], conditions?: Record<string, unknown>) =>
    new PolicyStatement({
      sid,
      effect: Effect.ALLOW,
      actions,
      resources,
      ...(conditions === undefined ? {} : { conditions }),
    });
  const policy = new ManagedPolicy(scope, 'Policy', {
    description: `What the cascades of Ringaround ${settings.stage} may do`,
    roles: [role],
    statements: [
      allow(
        'Tasks',
        ['lambda:InvokeFunction'],
        tasks.map(([, functionArn]) => functionArn),
      ),
      allow('Key', ['kms:Decrypt', 'kms:GenerateDataKey'], [key.keyArn], {
        StringEquals: { 'kms:EncryptionContext:aws:states:stateMachineArn': arn },
      }),
      allow('LogKey', ['kms:GenerateDataKey'], [key.keyArn], {
        StringEquals: { 'kms:EncryptionContext:SourceArn': `arn:${partition}:logs:${region}:${account}:*` },
      }),
      allow('LogDelivery', logDelivery, ['*']),
      allow(
        'Trace',
        [
          'xray:PutTraceSegments',
          'xray:PutTelemetryRecords',
          'xray:GetSamplingRules',
          'xray:GetSamplingTargets',
        ],
        ['*'],
      ),
    ],
  });
  acknowledge(policy, {
    'AwsSolutions-IAM5[Resource::*]':
      'Log delivery and X-Ray know no resources; a template test holds the statements to these two.',
  });

  const machine = new CfnStateMachine(scope, 'Machine', {
    stateMachineName: name,
    stateMachineType: 'STANDARD',
    definitionString: cascadeDefinition(),
    definitionSubstitutions: Object.fromEntries(tasks),
    roleArn: role.roleArn,
    tracingConfiguration: { enabled: true },
    loggingConfiguration: {
      level: 'ALL',
      includeExecutionData: false,
      destinations: [{ cloudWatchLogsLogGroup: { logGroupArn: logGroup.logGroupArn } }],
    },
    encryptionConfiguration: {
      type: 'CUSTOMER_MANAGED_KMS_KEY',
      kmsKeyId: key.keyArn,
      kmsDataKeyReusePeriodSeconds: Duration.minutes(15).toSeconds(),
    },
  });
  machine.node.addDependency(policy);
  new CfnOutput(scope, 'Arn', { value: machine.ref, description: 'The state machine that runs cascades' });
  return {
    arn,
    metric: (metricName) =>
      new Metric({
        namespace: 'AWS/States',
        metricName,
        dimensionsMap: { StateMachineArn: arn },
        statistic: metricName === 'ExecutionTime' ? 'p95' : 'sum',
        period: fiveMinutes,
      }),
  };
};
