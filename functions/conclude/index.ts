import { dynamodbCallRecords } from '#shared/adapters/dynamodb/call-records.ts';
import { dynamodbCascades } from '#shared/adapters/dynamodb/cascades.ts';
import { dynamodbContacts } from '#shared/adapters/dynamodb/contacts.ts';
import { dynamodbSessionState } from '#shared/adapters/dynamodb/session-state.ts';
import {
  clockOf,
  coldStart,
  environmentOf,
  ids,
  logOf,
  notifierOf,
  tableOf,
  type Variables,
  type World,
  withSecrets,
} from '../wiring.ts';
import { createHandler } from './handler.ts';

export const create = async (variables: Variables, world: World = {}) => {
  const environment = environmentOf(await withSecrets(variables, ['TWILIO_AUTH_TOKEN']));
  const table = tableOf(variables, environment, world);
  return createHandler({
    cascades: dynamodbCascades(table),
    contacts: dynamodbContacts(table),
    notifier: notifierOf(environment),
    calls: dynamodbCallRecords(table),
    sessions: dynamodbSessionState(table),
    ids,
    clock: clockOf(environment, world),
    log: logOf(environment, world),
  });
};

export const handler = coldStart(create, process.env);
