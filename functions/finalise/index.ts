import { dynamodbCallRecords } from '#shared/adapters/dynamodb/call-records.ts';
import { dynamodbCascades } from '#shared/adapters/dynamodb/cascades.ts';
import { dynamodbSessionState } from '#shared/adapters/dynamodb/session-state.ts';
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
    cascades: dynamodbCascades(table),
    calls: dynamodbCallRecords(table),
    sessions: dynamodbSessionState(table),
    ids,
    clock: clockOf(environment, world),
    log: logOf(environment, world),
  });
};

export const handler = coldStart(create, process.env);
