import { chooseDirectory } from '#shared/adapters/clinics/choose-directory.ts';
import { dynamodbBudgets } from '#shared/adapters/dynamodb/budgets.ts';
import { dynamodbCallRecords } from '#shared/adapters/dynamodb/call-records.ts';
import { dynamodbCascades } from '#shared/adapters/dynamodb/cascades.ts';
import { dynamodbClinicMemories } from '#shared/adapters/dynamodb/clinic-memory.ts';
import { dynamodbContacts } from '#shared/adapters/dynamodb/contacts.ts';
import { dynamodbErasures } from '#shared/adapters/dynamodb/erasures.ts';
import { dynamodbLines } from '#shared/adapters/dynamodb/lines.ts';
import { dynamodbOptOuts } from '#shared/adapters/dynamodb/opt-outs.ts';
import { dynamodbSessions } from '#shared/adapters/dynamodb/sessions.ts';
import { chooseTriageEngine } from '#shared/adapters/triage-engine.ts';
import { sixDigits } from '#shared/adapters/twilio/one-time-code.ts';
import { budgetsOf } from '#shared/contracts/environment.ts';
import {
  carrierOf,
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
  workflowOf,
} from '../wiring.ts';
import { createHandler } from './handler.ts';

export const create = async (variables: Variables, world: World = {}) => {
  const environment = environmentOf(await withSecrets(variables, ['TWILIO_AUTH_TOKEN', 'ORIGIN_SECRET']));
  const clock = clockOf(environment, world);
  const table = tableOf(variables, environment, world);
  const log = logOf(environment, world);
  return createHandler({
    sessions: dynamodbSessions(table),
    cascades: dynamodbCascades(table),
    contacts: dynamodbContacts(table),
    notifier: notifierOf(environment),
    calls: dynamodbCallRecords(table),
    budgets: dynamodbBudgets(table),
    erasures: dynamodbErasures(table),
    limits: budgetsOf(environment),
    ...(environment.ORIGIN_SECRET === undefined ? {} : { origin_secret: environment.ORIGIN_SECRET }),
    ...(environment.VERIFIED_CONTACT === 'required'
      ? {
          proved: async (session_id: string) =>
            (await dynamodbContacts(table).ofSession(session_id))?.verified_at !== undefined,
        }
      : {}),
    lines: dynamodbLines(table),
    workflow: workflowOf(variables, environment),
    directory: await chooseDirectory(environment.CLINIC_DIRECTORY, () => clock.now()),
    memories: dynamodbClinicMemories(table),
    optOuts: dynamodbOptOuts(table),
    triage: await chooseTriageEngine(
      environment.TRIAGE_ENGINE === 'bedrock' && environment.BEDROCK_MODEL_ID !== undefined
        ? { kind: 'bedrock', model_id: environment.BEDROCK_MODEL_ID }
        : { kind: 'rules' },
      log,
    ),
    allowed_countries: environment.ALLOWED_COUNTRIES,
    carrier: carrierOf(environment),
    code: sixDigits,
    ids,
    clock,
    log,
  });
};

export const handler = coldStart(create, process.env);
