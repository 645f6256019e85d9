import { Stack } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import type { FunctionSettings } from '../catalogue.ts';
import { readKeyActions, writeKeyActions } from './customer-key.ts';
import { secretsOf } from './function-environment.ts';
import type { Surroundings } from './surroundings.ts';

const changing = new Set([
  'PutItem',
  'UpdateItem',
  'DeleteItem',
  'BatchWriteItem',
  'TransactWriteItems',
  'ConditionCheckItem',
]);

/** A transaction has no action of its own: IAM asks for the actions of its parts. */
const tableActions = (fn: FunctionSettings): string[] =>
  fn.table.filter((name) => name !== 'TransactWriteItems').map((name) => `dynamodb:${name}`);

/** Paid engines are allowed only where the settings choose them. */
const optionalActions = (fn: FunctionSettings, { settings }: Surroundings) => {
  const of = (service: string) => (fn.actions ?? []).filter((action) => action.startsWith(`${service}:`));
  return {
    places: settings.clinicDirectory === 'amazon-location' ? of('geo-places') : [],
    model:
      settings.triageEngine.kind === 'bedrock'
        ? { actions: of('bedrock'), modelId: settings.triageEngine.modelId }
        : { actions: [], modelId: '' },
  };
};

/** What the role of one function may do: what its catalogue entry says, on the named resources, and nothing else. */
export const statementsFor = (
  scope: Construct,
  fn: FunctionSettings,
  around: Surroundings,
  logGroupArn: string,
  deadLetters?: IQueue,
): PolicyStatement[] => {
  const { account, partition, region } = Stack.of(scope);
  const { table, key, cascade } = around;
  const services: string[] = [];
  const statements = [
    new PolicyStatement({
      sid: 'Log',
      actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
      resources: [logGroupArn],
    }),
    // X-Ray knows no resources.
    new PolicyStatement({
      sid: 'Trace',
      actions: ['xray:PutTraceSegments', 'xray:PutTelemetryRecords'],
      resources: ['*'],
    }),
  ];
  const allow = (sid: string, actions: readonly string[], resources: readonly string[]) => {
    if (actions.length > 0) {
      statements.push(new PolicyStatement({ sid, actions: [...actions], resources: [...resources] }));
    }
  };

  const queries = fn.table.includes('Query');
  const indexes = queries ? around.indexNames.map((name) => `${table.tableArn}/index/${name}`) : [];
  allow('Table', tableActions(fn), [table.tableArn]);
  if (fn.counts === true) {
    statements.push(
      new PolicyStatement({
        sid: 'Counters',
        actions: ['dynamodb:UpdateItem'],
        resources: [table.tableArn],
        conditions: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['BUDGET#*'] } },
      }),
    );
  }
  allow('Indexes', indexes.length > 0 ? ['dynamodb:Query'] : [], indexes);
  if (fn.table.length > 0) services.push(`dynamodb.${region}.amazonaws.com`);

  const workflow = fn.workflow ?? [];
  const onMachine = workflow.filter((name) => name !== 'DescribeExecution');
  allow(
    'Cascade',
    onMachine.map((name) => `states:${name}`),
    [cascade.arn],
  );
  allow('Executions', workflow.includes('DescribeExecution') ? ['states:DescribeExecution'] : [], [
    cascade.executionArns,
  ]);
  if (workflow.length > 0) services.push(`states.${region}.amazonaws.com`);

  const secrets = secretsOf(fn, around.settings);
  allow(
    'Secrets',
    secrets.length > 0 ? ['secretsmanager:GetSecretValue'] : [],
    secrets.map(around.secretArn),
  );
  if (secrets.length > 0) services.push(`secretsmanager.${region}.amazonaws.com`);

  allow('DeadLetters', deadLetters === undefined ? [] : ['sqs:SendMessage'], [deadLetters?.queueArn ?? '']);
  if (deadLetters !== undefined) services.push(`sqs.${region}.amazonaws.com`);

  const { places, model } = optionalActions(fn, around);
  allow('Places', places, [`arn:${partition}:geo-places:${region}::provider/default`]);
  allow('Model', model.actions, [`arn:${partition}:bedrock:${region}::foundation-model/${model.modelId}`]);

  if (services.length > 0) {
    const writes =
      deadLetters !== undefined || fn.counts === true || fn.table.some((name) => changing.has(name));
    statements.push(
      new PolicyStatement({
        sid: 'Key',
        actions: writes ? writeKeyActions : readKeyActions,
        resources: [key.keyArn],
        conditions: { StringEquals: { 'kms:ViaService': services, 'kms:CallerAccount': account } },
      }),
    );
  }
  return statements;
};
