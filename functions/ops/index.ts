import { dynamodbApiKeys } from '#shared/adapters/dynamodb/api-keys.ts';
import { dynamodbBudgets } from '#shared/adapters/dynamodb/budgets.ts';
import { dynamodbCalls } from '#shared/adapters/dynamodb/calls.ts';
import { dynamodbCascades } from '#shared/adapters/dynamodb/cascades.ts';
import { dynamodbControl } from '#shared/adapters/dynamodb/control.ts';
import { dynamodbInbox } from '#shared/adapters/dynamodb/inbox.ts';
import { dynamodbLines } from '#shared/adapters/dynamodb/lines.ts';
import { dynamodbRunningWork } from '#shared/adapters/dynamodb/running-work.ts';
import { dynamodbSessions } from '#shared/adapters/dynamodb/sessions.ts';
import { budgetsOf } from '#shared/contracts/environment.ts';
import {
  clockOf,
  coldStart,
  environmentOf,
  ids,
  logOf,
  tableOf,
  type Variables,
  type World,
} from '../wiring.ts';
import { createHandler } from './handler.ts';

export const create = async (variables: Variables, world: World = {}) => {
  const environment = environmentOf(variables);
  const table = tableOf(variables, environment, world);
  return createHandler({
    apiKeys: dynamodbApiKeys(table),
    work: dynamodbRunningWork(table),
    calls: dynamodbCalls(table),
    cascades: dynamodbCascades(table),
    sessions: dynamodbSessions(table),
    inbox: dynamodbInbox(table),
    lines: dynamodbLines(table),
    control: dynamodbControl(table),
    budgets: dynamodbBudgets(table),
    limits: budgetsOf(environment),
    ids,
    clock: clockOf(environment, world),
    log: logOf(environment, world),
    line_count: environment.ELEVENLABS_CONCURRENCY,
  });
};

export const handler = coldStart(create, process.env);
