import { RemovalPolicy } from 'aws-cdk-lib';
import { AttributeType, BillingMode, ProjectionType, Table, TableEncryption } from 'aws-cdk-lib/aws-dynamodb';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import { table as shape } from '../catalogue.ts';
import { acknowledge } from './acknowledge.ts';
import type { Settings } from './settings.ts';

const text = (name: string) => ({ name, type: AttributeType.STRING });

/** The single table, under a name that stays: restores and runbooks point at it. */
export const createTable = (scope: Construct, key: IKey, settings: Settings): Table => {
  const table = new Table(scope, 'Table', {
    tableName: `ringaround-${settings.stage}`,
    partitionKey: text(shape.partitionKey),
    sortKey: text(shape.sortKey),
    billingMode: BillingMode.PAY_PER_REQUEST,
    timeToLiveAttribute: shape.timeToLive,
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true, recoveryPeriodInDays: 35 },
    deletionProtection: settings.protectData,
    encryption: TableEncryption.CUSTOMER_MANAGED,
    encryptionKey: key,
    removalPolicy: settings.protectData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
  });
  for (const index of shape.indexes) {
    table.addGlobalSecondaryIndex({
      indexName: index.name,
      partitionKey: text(index.partitionKey),
      sortKey: text(index.sortKey),
      projectionType: ProjectionType[index.projection],
    });
  }
  acknowledge(table, {
    'HIPAA.Security-DynamoDBInBackupPlan':
      'Point-in-time recovery keeps every second of the last 35 days; older copies would outlive the promised erasure.',
  });
  return table;
};
