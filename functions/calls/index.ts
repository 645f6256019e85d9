import { setTimeout as pause } from 'node:timers/promises';
import { openGenericCalls } from '#shared/adapters/dynamodb/generic-calls.ts';
import { prepareCall } from '#shared/adapters/elevenlabs/calls.ts';
import { getConversationDetails } from '#shared/adapters/elevenlabs/conversations.ts';
import { dashboardUrl } from '#shared/adapters/elevenlabs/dashboard.ts';
import { getConversationRecording } from '#shared/adapters/elevenlabs/recording.ts';
import type { Environment } from '#shared/contracts/environment.ts';
import {
  carrierOf,
  clockOf,
  coldStart,
  environmentOf,
  ids,
  logOf,
  providerOf,
  storeOf,
  type Variables,
  voiceOf,
  type World,
  withSecrets,
  workflowOf,
} from '../wiring.ts';
import type { Settings } from './dependencies.ts';
import { createHandler } from './handler.ts';

export const create = async (variables: Variables, world: World = {}) => {
  const environment = environmentOf(
    await withSecrets(variables, ['ELEVENLABS_API_KEY', 'TWILIO_AUTH_TOKEN']),
  );
  const provider = providerOf(environment);
  const clock = clockOf(environment, world);
  const endpoint = variables.AWS_ENDPOINT_URL_DYNAMODB;
  return createHandler({
    ...storeOf(variables, environment, world),
    ...openGenericCalls(
      {
        table_name: environment.TABLE_NAME,
        ...(endpoint === undefined ? {} : { endpoint, region: variables.AWS_REGION ?? 'us-east-1' }),
      },
      clock,
    ),
    workflow: workflowOf(variables, environment),
    voice: voiceOf(environment, world),
    carrier: carrierOf(environment),
    prepare: (order) => prepareCall(provider, order),
    details: (conversation_id) => getConversationDetails(provider, conversation_id),
    recording: (conversation_id, options) => getConversationRecording(provider, conversation_id, options),
    dashboardUrl: (conversation_id) => dashboardUrl(provider, conversation_id),
    pause: world.pause ?? ((milliseconds) => pause(milliseconds)),
    ids,
    clock,
    log: logOf(environment, world),
    settings: settingsOf(environment),
  });
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
