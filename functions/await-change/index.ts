import { dynamodbCallRecords } from '#shared/adapters/dynamodb/call-records.ts';
import { dynamodbCascades } from '#shared/adapters/dynamodb/cascades.ts';
import { dynamodbLines } from '#shared/adapters/dynamodb/lines.ts';
import { dynamodbSessionState } from '#shared/adapters/dynamodb/session-state.ts';
import { dynamodbWaitTokens } from '#shared/adapters/dynamodb/wait-tokens.ts';
import { policy } from '#shared/domain/policy.ts';
import {
  clockOf,
  coldStart,
  environmentOf,
  logOf,
  tableOf,
  type Variables,
  type World,
  workflowOf,
} from '../wiring.ts';
import { createHandler } from './handler.ts';

export const create = async (variables: Variables, world: World = {}) => {
  const environment = environmentOf(variables);
  const table = tableOf(variables, environment, world);
  return createHandler({
    cascades: { ...dynamodbCascades(table), ...dynamodbWaitTokens(table) },
    calls: dynamodbCallRecords(table),
    sessions: dynamodbSessionState(table),
    lines: dynamodbLines(table),
    workflow: workflowOf(variables, environment),
    // As many as dials choose from: with more, a full house would look as if it had room.
    lineCount: Math.min(environment.ELEVENLABS_CONCURRENCY, policy.mostLines),
    clock: clockOf(environment, world),
    log: logOf(environment, world),
  });
};

export const handler = coldStart(create, process.env);
