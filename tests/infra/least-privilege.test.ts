import { describe, expect, it } from 'vitest';
import { settingsFor } from '#infra/aws/settings.ts';
import { type FunctionSettings, functions } from '#infra/catalogue.ts';
import { keys } from '#shared/adapters/dynamodb/keys.ts';
import { roleOf, statementsByRole } from './policies.ts';
import { ofType, stackOf, synthesize } from './synthesized.ts';

const synthesized = stackOf('prod');
const byRole = statementsByRole(synthesized);

/** Said once more, by hand: what the catalogue's words mean in IAM. */
const expected = (fn: FunctionSettings, twilio: boolean): readonly string[] => {
  const secrets = (fn.secrets ?? []).filter(
    (name) => name !== 'ORIGIN_SECRET' && (twilio || name !== 'TWILIO_AUTH_TOKEN'),
  );
  return [
    'logs:CreateLogStream',
    'logs:PutLogEvents',
    'xray:PutTelemetryRecords',
    'xray:PutTraceSegments',
    ...fn.table.filter((name) => name !== 'TransactWriteItems').map((name) => `dynamodb:${name}`),
    ...(fn.counts === true ? ['dynamodb:UpdateItem'] : []),
    ...(fn.workflow ?? []).map((name) => `states:${name}`),
    ...(secrets.length > 0 ? ['secretsmanager:GetSecretValue'] : []),
    ...(fn.trigger === 'schedule' || fn.trigger === 'execution-failed' ? ['sqs:SendMessage'] : []),
  ].sort();
};

const actionsOf = (name: string): readonly string[] =>
  [
    ...new Set(
      (byRole.get(roleOf(synthesized, name)) ?? [])
        .flatMap(({ Action }) => Action)
        .filter((action) => !action.startsWith('kms:')),
    ),
  ].sort();

describe('the role of each function', () => {
  it.each(functions)('$name may do what its catalogue entry says, and nothing else', (fn) => {
    expect(actionsOf(fn.name)).toEqual(expected(fn, false));
  });

  it('belongs to one function only', () => {
    const roles = functions.map(({ name }) => roleOf(synthesized, name));
    expect(new Set(roles).size).toBe(functions.length);
  });

  it('writes to the key only when the function writes to something', () => {
    const keyActions = (name: string) =>
      (byRole.get(roleOf(synthesized, name)) ?? [])
        .flatMap(({ Action }) => Action)
        .filter((a) => a.startsWith('kms:'));
    expect(keyActions('page')).toEqual([]);
    expect(keyActions('ops')).toContain('kms:Encrypt');
  });

  it('that reads and counts may change budget counters and no other item', () => {
    for (const { name } of functions.filter(({ counts }) => counts === true)) {
      const statements = byRole.get(roleOf(synthesized, name)) ?? [];
      const changing = statements.filter(({ Action }) =>
        Action.some((action) => /^dynamodb:(Put|Update|Delete|BatchWrite)/.test(action)),
      );
      expect(changing.map(({ Action, Condition }) => ({ Action, Condition }))).toEqual([
        {
          Action: ['dynamodb:UpdateItem'],
          Condition: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['BUDGET#*'] } },
        },
      ]);
    }
    expect(keys.budgetRate('any', '2026-11-23').pk).toMatch(/^BUDGET#/);
  });

  it('reads the carrier token only where there is a carrier', () => {
    const withCarrier = synthesize({ ...settingsFor('dev'), twilio: { accountSid: 'AC0' } });
    const secretsOf = (text: typeof synthesized) =>
      ofType(text, 'AWS::SecretsManager::Secret').map(([, { Properties }]) => Properties.Name);
    expect(secretsOf(withCarrier)).toContain('ringaround/dev/twilio-auth-token');
    expect(secretsOf(synthesized)).not.toContain('ringaround/prod/twilio-auth-token');
  });

  it('asks for a paid engine only where the settings choose it', () => {
    const paid = synthesize({
      ...settingsFor('dev'),
      clinicDirectory: 'amazon-location',
      triageEngine: { kind: 'bedrock', modelId: 'example.model-v1:0' },
    });
    expect(synthesized.text).not.toMatch(/bedrock:InvokeModel|geo-places:/);
    expect(paid.text).toContain('foundation-model/example.model-v1:0');
    expect(paid.text).toContain('geo-places:SearchNearby');
  });
});

describe('every policy of a role', () => {
  const statements = [...byRole.values()].flat();

  it('names its actions', () => {
    expect(statements.length).toBeGreaterThan(functions.length);
    expect(statements.flatMap(({ Action }) => Action).filter((action) => action.includes('*'))).toEqual([]);
  });

  it('names its resources, but for tracing and log delivery, which know none', () => {
    const anywhere = statements.filter(({ Resource }) => Resource.includes('*'));
    const actions = new Set(anywhere.flatMap(({ Action }) => Action));
    expect(
      [...actions].filter(
        (action) => !/^xray:|^logs:.*(LogDeliver|ResourcePolic|DescribeLogGroups)/.test(action),
      ),
    ).toEqual([]);
  });

  it('grants and never merely fails to deny', () => {
    expect(new Set(statements.map(({ Effect }) => Effect))).toEqual(new Set(['Allow']));
  });

  it('is no inline policy that a construct slipped in', () => {
    expect(ofType(synthesized, 'AWS::IAM::Policy')).toEqual([]);
  });
});
