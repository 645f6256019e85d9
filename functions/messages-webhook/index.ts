import { dynamodbCallRecords } from '#shared/adapters/dynamodb/call-records.ts';
import { dynamodbCascades } from '#shared/adapters/dynamodb/cascades.ts';
import { dynamodbContacts } from '#shared/adapters/dynamodb/contacts.ts';
import { dynamodbLines } from '#shared/adapters/dynamodb/lines.ts';
import { dynamodbSessions } from '#shared/adapters/dynamodb/sessions.ts';
import {
  carrierOf,
  clockOf,
  coldStart,
  environmentOf,
  ids,
  logOf,
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
  const secret = rotatingSecret(variables, 'TWILIO_AUTH_TOKEN');
  const table = tableOf(variables, environment, world);
  return createHandler({
    sessions: dynamodbSessions(table),
    cascades: dynamodbCascades(table),
    calls: dynamodbCallRecords(table),
    contacts: dynamodbContacts(table),
    lines: dynamodbLines(table),
    workflow: workflowOf(variables, environment),
    carrier: carrierOf(environment),
    public_base_url: environment.PUBLIC_BASE_URL,
    auth_tokens: secret.known,
    freshAuthTokens: secret.fresh,
    ids,
    clock: clockOf(environment, world),
    log: logOf(environment, world),
  });
};

export const handler = coldStart(create, process.env);
