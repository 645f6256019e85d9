import { dynamodbCalls } from '#shared/adapters/dynamodb/calls.ts';
import { dynamodbCascades } from '#shared/adapters/dynamodb/cascades.ts';
import { dynamodbClinicMemories } from '#shared/adapters/dynamodb/clinic-memory.ts';
import { dynamodbSessions } from '#shared/adapters/dynamodb/sessions.ts';
import { clockOf, coldStart, environmentOf, logOf, tableOf, type Variables, type World } from '../wiring.ts';
import { createHandler } from './handler.ts';

export const create = async (variables: Variables, world: World = {}) => {
  const environment = environmentOf(variables);
  const table = tableOf(variables, environment, world);
  return createHandler({
    cascades: dynamodbCascades(table),
    calls: dynamodbCalls(table),
    sessions: dynamodbSessions(table),
    memories: dynamodbClinicMemories(table),
    clock: clockOf(environment, world),
    log: logOf(environment, world),
  });
};

export const handler = coldStart(create, process.env);
