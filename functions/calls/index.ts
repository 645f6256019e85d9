import { setTimeout as pause } from 'node:timers/promises';
import { dynamodbApiKeys } from '#shared/adapters/dynamodb/api-keys.ts';
import { dynamodbBudgets } from '#shared/adapters/dynamodb/budgets.ts';
import { dynamodbCallRequests } from '#shared/adapters/dynamodb/call-requests.ts';
import { dynamodbCalls } from '#shared/adapters/dynamodb/calls.ts';
import { dynamodbCascades } from '#shared/adapters/dynamodb/cascades.ts';
import { dynamodbControl } from '#shared/adapters/dynamodb/control.ts';
import { dynamodbConversations } from '#shared/adapters/dynamodb/conversations.ts';
import { dynamodbIdempotency } from '#shared/adapters/dynamodb/idempotency.ts';
import { dynamodbInbox } from '#shared/adapters/dynamodb/inbox.ts';
import { dynamodbLines } from '#shared/adapters/dynamodb/lines.ts';
import { dynamodbNumbers } from '#shared/adapters/dynamodb/numbers.ts';
import { dynamodbSessionState } from '#shared/adapters/dynamodb/session-state.ts';
import { prepareCall } from '#shared/adapters/elevenlabs/calls.ts';
import { getConversationDetails } from '#shared/adapters/elevenlabs/conversations.ts';
import { dashboardUrl } from '#shared/adapters/elevenlabs/dashboard.ts';
import { getConversationRecording } from '#shared/adapters/elevenlabs/recording.ts';
import { budgetsOf, type Environment } from '#shared/contracts/environment.ts';
import { adviceFor } from '#shared/domain/call/call-advice.ts';
import {
  carrierOf,
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
import type { Dependencies, Settings } from './dependencies.ts';
import { createHandler } from './handler.ts';

export const create = async (variables: Variables, world: World = {}) => {
  const environment = environmentOf(
    await withSecrets(variables, ['ELEVENLABS_API_KEY', 'TWILIO_AUTH_TOKEN']),
  );
  const table = tableOf(variables, environment, world);
  const limits = budgetsOf(environment);
  return createHandler({
    calls: { ...dynamodbCalls(table, limits.day), ...dynamodbConversations(table) },
    cascades: dynamodbCascades(table),
    sessions: dynamodbSessionState(table),
    inbox: dynamodbInbox(table),
    lines: dynamodbLines(table),
    numbers: dynamodbNumbers(table),
    control: dynamodbControl(table),
    apiKeys: dynamodbApiKeys(table),
    idempotency: dynamodbIdempotency(table),
    requests: dynamodbCallRequests(table),
    budgets: dynamodbBudgets(table),
    limits,
    workflow: workflowOf(variables, environment),
    voice: voiceOf(environment, world),
    carrier: carrierOf(environment),
    ...libraryOf(environment),
    pause: world.pause ?? ((milliseconds) => pause(milliseconds)),
    ids,
    clock: clockOf(environment, world),
    log: logOf(environment, world),
    settings: settingsOf(environment),
  });
};

/** The library's functions for the provider that is set up; without one each says so. */
const libraryOf = (
  environment: Environment,
): Pick<Dependencies, 'prepare' | 'details' | 'recording' | 'dashboardUrl'> => {
  const provider = providerOf(environment);
  const notSetUp = adviceFor('calling_not_set_up');
  return {
    prepare: async (order) =>
      provider === undefined ? { kind: 'refused', ...notSetUp } : prepareCall(provider, order),
    details: async (conversation_id) =>
      provider === undefined
        ? { kind: 'failed', ...notSetUp }
        : getConversationDetails(provider, conversation_id),
    recording: async (conversation_id, options) =>
      provider === undefined
        ? { kind: 'failed', ...notSetUp }
        : getConversationRecording(provider, conversation_id, options),
    dashboardUrl: (conversation_id) =>
      dashboardUrl({ base_url: environment.ELEVENLABS_BASE_URL }, conversation_id),
  };
};

const settingsOf = (environment: Environment): Settings => ({
  agent_id: environment.ELEVENLABS_GENERAL_AGENT_ID ?? environment.ELEVENLABS_AGENT_ID ?? '',
  allowed_countries: environment.ALLOWED_COUNTRIES,
  lines: environment.ELEVENLABS_CONCURRENCY,
  ...(environment.ELEVENLABS_AGENT_PHONE_NUMBER_ID === undefined
    ? {}
    : { agent_phone_number_id: environment.ELEVENLABS_AGENT_PHONE_NUMBER_ID }),
  ...(environment.ELEVENLABS_FROM_NUMBER === undefined
    ? {}
    : { from_number: environment.ELEVENLABS_FROM_NUMBER }),
  ...(environment.PUBLIC_BASE_URL === undefined ? {} : { public_base_url: environment.PUBLIC_BASE_URL }),
});

export const handler = coldStart(create, process.env);
