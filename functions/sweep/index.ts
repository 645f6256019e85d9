import { dynamodbCallRecords } from '#shared/adapters/dynamodb/call-records.ts';
import { dynamodbCascades } from '#shared/adapters/dynamodb/cascades.ts';
import { dynamodbCascadesByState } from '#shared/adapters/dynamodb/cascades-by-state.ts';
import { dynamodbContacts } from '#shared/adapters/dynamodb/contacts.ts';
import { dynamodbControl } from '#shared/adapters/dynamodb/control.ts';
import { eraseSessionItems } from '#shared/adapters/dynamodb/erase-session.ts';
import { dynamodbErasures } from '#shared/adapters/dynamodb/erasures.ts';
import { dynamodbInbox } from '#shared/adapters/dynamodb/inbox.ts';
import { dynamodbLines } from '#shared/adapters/dynamodb/lines.ts';
import { dynamodbPendingWork } from '#shared/adapters/dynamodb/pending-work.ts';
import { dynamodbSessionState } from '#shared/adapters/dynamodb/session-state.ts';
import { forgetConversation } from '#shared/adapters/elevenlabs/forget-conversation.ts';
import { policy } from '#shared/domain/policy.ts';
import {
  clockOf,
  coldStart,
  environmentOf,
  ids,
  logOf,
  notifierOf,
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
  const environment = environmentOf(
    await withSecrets(variables, ['ELEVENLABS_API_KEY', 'TWILIO_AUTH_TOKEN']),
  );
  const { ELEVENLABS_AGENT_ID: clinicAgent = '', ELEVENLABS_GENERAL_AGENT_ID: generalAgent = clinicAgent } =
    environment;
  const table = tableOf(variables, environment, world);
  return createHandler({
    calls: dynamodbCallRecords(table),
    cascades: dynamodbCascades(table),
    sessions: { ...dynamodbSessionState(table), erase: eraseSessionItems(table) },
    erasures: dynamodbErasures(table),
    forget: forgetConversation(providerOf(environment)),
    contacts: dynamodbContacts(table),
    notifier: notifierOf(environment),
    inbox: dynamodbInbox(table),
    lines: dynamodbLines(table),
    lineCount: Math.min(environment.ELEVENLABS_CONCURRENCY, policy.mostLines),
    control: dynamodbControl(table),
    probeAgent: clinicAgent,
    pending: dynamodbPendingWork(table),
    cascadesByState: dynamodbCascadesByState(table),
    workflow: workflowOf(variables, environment),
    voice: voiceOf(environment, world),
    agentFor: ({ purpose, agent_id = purpose === 'cascade' ? clinicAgent : generalAgent }) => agent_id,
    ids,
    clock: clockOf(environment, world),
    log: logOf(environment, world),
  });
};

export const handler = coldStart(create, process.env);
