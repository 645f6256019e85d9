import { RemovalPolicy } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { Settings } from './settings.ts';

const retention = {
  30: RetentionDays.ONE_MONTH,
  90: RetentionDays.THREE_MONTHS,
  400: RetentionDays.THIRTEEN_MONTHS,
} as const;

/** Encrypted, with an end, and under a name one can type. The vended path keeps CloudWatch's resource policy short. */
export const createLogGroup = (scope: Construct, key: IKey, settings: Settings, name: string): LogGroup =>
  new LogGroup(scope, 'Logs', {
    logGroupName: `/aws/vendedlogs/ringaround/${settings.stage}/${name}`,
    encryptionKey: key,
    retention: retention[settings.logRetentionDays],
    removalPolicy: settings.protectData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
  });
