import { setTimeout as pause } from 'node:timers/promises';
import { dynamodbBudgets } from '#shared/adapters/dynamodb/budgets.ts';
import { dynamodbCallRecords } from '#shared/adapters/dynamodb/call-records.ts';
import { dynamodbCascades } from '#shared/adapters/dynamodb/cascades.ts';
import { dynamodbInbox } from '#shared/adapters/dynamodb/inbox.ts';
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
  withSecrets,
} from '../wiring.ts';
import { createHandler } from './handler.ts';

export const create = async (variables: Variables, world: World = {}) => {
  const environment = environmentOf(await withSecrets(variables, ['ORIGIN_SECRET']));
  const table = tableOf(variables, environment, world);
  return createHandler({
    sessions: dynamodbSessions(table),
    cascades: dynamodbCascades(table),
    calls: dynamodbCallRecords(table),
    inbox: dynamodbInbox(table),
    budgets: dynamodbBudgets(table),
    limits: budgetsOf(environment),
    ids,
    ...(environment.ORIGIN_SECRET === undefined ? {} : { origin_secret: environment.ORIGIN_SECRET }),
    clock: clockOf(environment, world),
    pause: world.pause ?? ((milliseconds) => pause(milliseconds)),
    log: logOf(environment, world),
  });
};

export const handler = coldStart(create, process.env);
