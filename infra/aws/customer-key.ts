import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import type { Settings } from './settings.ts';

/** Spelled out where the documentation writes `kms:ReEncrypt*` and `kms:GenerateDataKey*`: a policy names what it allows. */
export const writeKeyActions = [
  'kms:Decrypt',
  'kms:DescribeKey',
  'kms:Encrypt',
  'kms:GenerateDataKey',
  'kms:GenerateDataKeyWithoutPlaintext',
  'kms:ReEncryptFrom',
  'kms:ReEncryptTo',
];
export const readKeyActions = ['kms:Decrypt', 'kms:DescribeKey'];

/** One customer key for everything that may hold patient data: table, logs, queues, secrets, state machine, alarms' topic. */
export const createCustomerKey = (scope: Construct, settings: Settings): Key => {
  const { account, region, partition } = Stack.of(scope);
  const key = new Key(scope, 'CustomerKey', {
    alias: `ringaround/${settings.stage}`,
    description: `Ringaround ${settings.stage}: patient data at rest`,
    enableKeyRotation: true,
    removalPolicy: settings.protectData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
  });
  const allow = (sid: string, service: string, actions: string[], conditions?: Record<string, unknown>) =>
    key.addToResourcePolicy(
      new PolicyStatement({
        sid,
        actions,
        principals: [new ServicePrincipal(service)],
        resources: ['*'],
        ...(conditions === undefined ? {} : { conditions }),
      }),
    );
  allow('LogGroups', `logs.${region}.amazonaws.com`, writeKeyActions, {
    ArnLike: {
      'kms:EncryptionContext:aws:logs:arn': `arn:${partition}:logs:${region}:${account}:log-group:*`,
    },
  });
  // As AWS's own construct for state machines with a key writes it; whether a source account is sent is not documented.
  allow('StateMachineLogs', 'delivery.logs.amazonaws.com', ['kms:Decrypt']);
  // EventBridge sends no source account to KMS; the queue's own policy admits its rule alone.
  allow('DeadLetters', 'events.amazonaws.com', ['kms:Decrypt', 'kms:GenerateDataKey']);
  allow('Alarms', 'cloudwatch.amazonaws.com', ['kms:Decrypt', 'kms:GenerateDataKey'], {
    StringEquals: { 'aws:SourceAccount': account },
  });
  return key;
};
