import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { table as shape } from '#infra/catalogue.ts';
import { ofType, stackOf, targetOf } from './synthesized.ts';

const prod = stackOf('prod');

describe('patient data at rest', () => {
  it('can be restored to any second, cannot be deleted by accident, and is under our own key', () => {
    prod.template.hasResourceProperties('AWS::DynamoDB::Table', {
      TableName: 'ringaround-prod',
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true, RecoveryPeriodInDays: 35 },
      DeletionProtectionEnabled: true,
      SSESpecification: { SSEEnabled: true, SSEType: 'KMS', KMSMasterKeyId: Match.anyValue() },
      TimeToLiveSpecification: { AttributeName: shape.timeToLive, Enabled: true },
    });
  });

  it('has the keys and indexes that the local table has', () => {
    prod.template.hasResourceProperties('AWS::DynamoDB::Table', {
      KeySchema: [
        { AttributeName: shape.partitionKey, KeyType: 'HASH' },
        { AttributeName: shape.sortKey, KeyType: 'RANGE' },
      ],
      GlobalSecondaryIndexes: shape.indexes.map((index) => ({
        IndexName: index.name,
        KeySchema: [
          { AttributeName: index.partitionKey, KeyType: 'HASH' },
          { AttributeName: index.sortKey, KeyType: 'RANGE' },
        ],
        Projection: { ProjectionType: index.projection },
      })),
    });
  });

  it.each(['AWS::DynamoDB::Table', 'AWS::KMS::Key', 'AWS::SecretsManager::Secret', 'AWS::Logs::LogGroup'])(
    'stays when the production stack goes or replaces it: %s',
    (type) => {
      const found = ofType(prod, type);
      expect(found.length).toBeGreaterThan(0);
      for (const [, { DeletionPolicy, UpdateReplacePolicy }] of found) {
        expect([DeletionPolicy, UpdateReplacePolicy]).toEqual(['Retain', 'Retain']);
      }
    },
  );

  it.each([
    ['AWS::Logs::LogGroup', 'KmsKeyId'],
    ['AWS::SQS::Queue', 'KmsMasterKeyId'],
    ['AWS::SNS::Topic', 'KmsMasterKeyId'],
    ['AWS::SecretsManager::Secret', 'KmsKeyId'],
  ])('is encrypted with the customer key in every %s', (type, property) => {
    const keys = ofType(prod, type).map(([, { Properties }]) => targetOf(Properties[property]));
    expect(keys.length).toBeGreaterThan(0);
    expect(new Set(keys)).toEqual(new Set(ofType(prod, 'AWS::KMS::Key').map(([id]) => id)));
  });

  it('leaves the logs when their time is over', () => {
    const retention = ofType(prod, 'AWS::Logs::LogGroup').map(
      ([, { Properties }]) => Properties.RetentionInDays,
    );
    expect(new Set(retention)).toEqual(new Set([400]));
  });

  it('keeps the names of table, machine and key, so that running cascades and runbooks survive a deployment', () => {
    expect(ofType(prod, 'AWS::StepFunctions::StateMachine')[0]?.[1].Properties.StateMachineName).toBe(
      'ringaround-prod-cascade',
    );
    // A logical id that changes is a table that is replaced.
    expect(ofType(prod, 'AWS::DynamoDB::Table').map(([id]) => id)).toEqual(['TableCD117FA1']);
    expect(ofType(prod, 'AWS::KMS::Key').map(([id]) => id)).toEqual(['CustomerKey844A1305']);
    expect(ofType(prod, 'AWS::ApiGatewayV2::Api').map(([id]) => id)).toEqual(['ApiF70053CD']);
    expect(ofType(prod, 'AWS::StepFunctions::StateMachine').map(([id]) => id)).toEqual([
      'CascadeMachine8B448E9F',
    ]);
  });
});

describe('secrets', () => {
  it('are shelves without a value, so that a forgotten one fails closed', () => {
    for (const [, { Properties }] of ofType(prod, 'AWS::SecretsManager::Secret')) {
      expect(Object.keys(Properties)).not.toContain('SecretString');
      expect(Object.keys(Properties)).not.toContain('GenerateSecretString');
    }
  });

  it('reach functions by name only', () => {
    const secretName = /(API_KEY|SECRET|AUTH_TOKEN)$/;
    for (const [, { Properties }] of ofType(prod, 'AWS::Lambda::Function')) {
      const { Variables = {} } = z
        .object({ Variables: z.optional(z.record(z.string(), z.unknown())) })
        .parse(Properties.Environment ?? {});
      expect(Object.keys(Variables).filter((name) => secretName.test(name))).toEqual([]);
      for (const [name, value] of Object.entries(Variables)) {
        if (name.endsWith('_PARAMETER')) expect(value).toMatch(/^ringaround\/prod\/[a-z-]+$/);
      }
    }
  });

  it('are nowhere in the template', () => {
    for (const stage of ['dev', 'staging', 'prod'] as const) {
      expect(stackOf(stage).text).not.toMatch(/sk_[a-z0-9]{16,}|wsec_|AKIA[A-Z0-9]{16}|-----BEGIN/);
    }
  });
});
