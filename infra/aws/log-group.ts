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

/** Encrypted, with an end, and under a name one can type. */
export const createLogGroup = (scope: Construct, key: IKey, settings: Settings, name: string): LogGroup =>
  new LogGroup(scope, 'Logs', {
    logGroupName: name,
    encryptionKey: key,
    retention: retention[settings.logRetentionDays],
    removalPolicy: settings.protectData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
  });

/** Where one looks for a function's log. */
export const functionLogName = ({ stage }: Settings, functionName: string): string =>
  `/aws/lambda/ringaround-${stage}-${functionName}`;

/** Logs that a service delivers; this path keeps CloudWatch's resource policy short however many there are. */
export const deliveredLogName = ({ stage }: Settings, name: string): string =>
  `/aws/vendedlogs/ringaround-${stage}-${name}`;
