import { dynamodbCallRecords } from '#shared/adapters/dynamodb/call-records.ts';
import { dynamodbContacts } from '#shared/adapters/dynamodb/contacts.ts';
import { openCall } from '#shared/adapters/dynamodb/open-call.ts';
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
} from '../wiring.ts';
import { createHandler } from './handler.ts';

export const create = async (variables: Variables, world: World = {}) => {
  const environment = environmentOf(await withSecrets(variables, ['TWILIO_AUTH_TOKEN']));
  const secret = rotatingSecret(variables, 'TOOL_SECRET');
  const table = tableOf(variables, environment, world);
  return createHandler({
    calls: dynamodbCallRecords(table, openCall(table)),
    contacts: dynamodbContacts(table),
    notifier: notifierOf(environment),
    secrets: secret.known,
    freshSecrets: secret.fresh,
    ids,
    clock: clockOf(environment, world),
    log: logOf(environment, world),
  });
};

export const handler = coldStart(create, process.env);
