import { dynamodbCallRecords } from '#shared/adapters/dynamodb/call-records.ts';
import { dynamodbCascades } from '#shared/adapters/dynamodb/cascades.ts';
import { dynamodbConversations } from '#shared/adapters/dynamodb/conversations.ts';
import { dynamodbInbox } from '#shared/adapters/dynamodb/inbox.ts';
import { dynamodbLines } from '#shared/adapters/dynamodb/lines.ts';
import { dynamodbSessionState } from '#shared/adapters/dynamodb/session-state.ts';
import {
  clockOf,
  coldStart,
  environmentOf,
  ids,
  logOf,
  rotatingSecret,
  tableOf,
  type Variables,
  type World,
  workflowOf,
} from '../wiring.ts';
import { createHandler } from './handler.ts';

export const create = async (variables: Variables, world: World = {}) => {
  const environment = environmentOf(variables);
  const secret = rotatingSecret(variables, 'ELEVENLABS_WEBHOOK_SECRET');
  const table = tableOf(variables, environment, world);
  return createHandler({
    calls: { ...dynamodbCallRecords(table), ...dynamodbConversations(table) },
    cascades: dynamodbCascades(table),
    sessions: dynamodbSessionState(table),
    inbox: dynamodbInbox(table),
    lines: dynamodbLines(table),
    workflow: workflowOf(variables, environment),
    secrets: secret.known,
    freshSecrets: secret.fresh,
    ids,
    clock: clockOf(environment, world),
    log: logOf(environment, world),
  });
};

export const handler = coldStart(create, process.env);
