import { dynamodbCallRecords } from '#shared/adapters/dynamodb/call-records.ts';
import { dynamodbCascades } from '#shared/adapters/dynamodb/cascades.ts';
import { dynamodbContacts } from '#shared/adapters/dynamodb/contacts.ts';
import { dynamodbLines } from '#shared/adapters/dynamodb/lines.ts';
import { dynamodbNumbers } from '#shared/adapters/dynamodb/numbers.ts';
import { dynamodbSessionState } from '#shared/adapters/dynamodb/session-state.ts';
import {
  clockOf,
  coldStart,
  environmentOf,
  ids,
  logOf,
  notifierOf,
  rotatingSecret,
  tableOf,
  type Variables,
  type World,
  withSecrets,
  workflowOf,
} from '../wiring.ts';
import { createHandler } from './handler.ts';

export const create = async (variables: Variables, world: World = {}) => {
  const environment = environmentOf(await withSecrets(variables, ['TWILIO_AUTH_TOKEN']));
  const secret = rotatingSecret(variables, 'TOOL_SECRET');
  const table = tableOf(variables, environment, world);
  return createHandler({
    calls: dynamodbCallRecords(table),
    cascades: dynamodbCascades(table),
    contacts: dynamodbContacts(table),
    notifier: notifierOf(environment),
    sessions: dynamodbSessionState(table),
    numbers: dynamodbNumbers(table),
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
