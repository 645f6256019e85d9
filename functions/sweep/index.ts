import {
  clockOf,
  coldStart,
  environmentOf,
  ids,
  logOf,
  storeOf,
  type Variables,
  voiceOf,
  type World,
  withSecrets,
  workflowOf,
} from '../wiring.ts';
import { createHandler } from './handler.ts';

export const create = async (variables: Variables, world: World = {}) => {
  const environment = environmentOf(await withSecrets(variables, ['ELEVENLABS_API_KEY']));
  const { ELEVENLABS_AGENT_ID: clinicAgent = '', ELEVENLABS_GENERAL_AGENT_ID: generalAgent = clinicAgent } =
    environment;
  return createHandler({
    ...storeOf(variables, environment, world),
    workflow: workflowOf(variables, environment),
    voice: voiceOf(environment, world),
    agentFor: ({ purpose }) => (purpose === 'cascade' ? clinicAgent : generalAgent),
    ids,
    clock: clockOf(environment, world),
    log: logOf(environment, world),
  });
};

export const handler = coldStart(create, process.env);
