import { dynamodbCalls } from '#shared/adapters/dynamodb/calls.ts';
import { dynamodbCascades } from '#shared/adapters/dynamodb/cascades.ts';
import { dynamodbClinicMemories } from '#shared/adapters/dynamodb/clinic-memory.ts';
import { dynamodbControl } from '#shared/adapters/dynamodb/control.ts';
import { dynamodbInbox } from '#shared/adapters/dynamodb/inbox.ts';
import { dynamodbLines } from '#shared/adapters/dynamodb/lines.ts';
import { dynamodbSessionState } from '#shared/adapters/dynamodb/session-state.ts';
import { resolvePhoneNumber } from '#shared/adapters/elevenlabs/phone-number.ts';
import { budgetsOf } from '#shared/contracts/environment.ts';
import {
  clockOf,
  coldStart,
  environmentOf,
  ids,
  logOf,
  providerOf,
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
  const provider = providerOf(environment);
  const agent_id = environment.ELEVENLABS_AGENT_ID ?? '';
  const table = tableOf(variables, environment, world);
  return createHandler({
    calls: dynamodbCalls(table, budgetsOf(environment).day),
    cascades: dynamodbCascades(table),
    sessions: dynamodbSessionState(table),
    control: dynamodbControl(table),
    memories: dynamodbClinicMemories(table),
    inbox: dynamodbInbox(table),
    lines: dynamodbLines(table),
    workflow: workflowOf(variables, environment),
    voice: voiceOf(environment, world),
    agentFor: () => agent_id,
    ids,
    clock: clockOf(environment, world),
    log: logOf(environment, world),
    settings: {
      live: environment.CALL_MODE === 'live',
      agent_id,
      allowed_countries: environment.ALLOWED_COUNTRIES,
      lines: environment.ELEVENLABS_CONCURRENCY,
      ...(environment.OUTBOUND_CALL_TEST_PHONE === undefined
        ? {}
        : { test_phone: environment.OUTBOUND_CALL_TEST_PHONE }),
      phoneNumber: async () =>
        resolvePhoneNumber(provider, {
          agent_id,
          ...(environment.ELEVENLABS_AGENT_PHONE_NUMBER_ID === undefined
            ? {}
            : { phone_number_id: environment.ELEVENLABS_AGENT_PHONE_NUMBER_ID }),
          ...(environment.ELEVENLABS_FROM_NUMBER === undefined
            ? {}
            : { from_number: environment.ELEVENLABS_FROM_NUMBER }),
        }),
    },
  });
};

export const handler = coldStart(create, process.env);
