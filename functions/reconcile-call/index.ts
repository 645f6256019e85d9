import { dynamodbCallRecords } from '#shared/adapters/dynamodb/call-records.ts';
import { dynamodbCascades } from '#shared/adapters/dynamodb/cascades.ts';
import { dynamodbInbox } from '#shared/adapters/dynamodb/inbox.ts';
import { dynamodbLines } from '#shared/adapters/dynamodb/lines.ts';
import { dynamodbSessionState } from '#shared/adapters/dynamodb/session-state.ts';
import {
  clockOf,
  coldStart,
  environmentOf,
  ids,
  logOf,
  tableOf,
  type Variables,
  voiceOf,
  type World,
  withSecrets,
  workflowOf,
} from '../wiring.ts';
import { createHandler } from './handler.ts';

export const create = async (variables: Variables, world: World = {}) => {
  const environment = environmentOf(await withSecrets(variables, ['ELEVENLABS_API_KEY']));
  const agent_id = environment.ELEVENLABS_AGENT_ID ?? '';
  const table = tableOf(variables, environment, world);
  return createHandler({
    calls: dynamodbCallRecords(table),
    cascades: dynamodbCascades(table),
    sessions: dynamodbSessionState(table),
    inbox: dynamodbInbox(table),
    lines: dynamodbLines(table),
    workflow: workflowOf(variables, environment),
    voice: voiceOf(environment, world),
    agentFor: () => agent_id,
    ids,
    clock: clockOf(environment, world),
    log: logOf(environment, world),
  });
};

export const handler = coldStart(create, process.env);
