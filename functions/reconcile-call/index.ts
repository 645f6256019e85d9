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
  const agent_id = environment.ELEVENLABS_AGENT_ID ?? '';
  return createHandler({
    ...storeOf(variables, environment, world),
    workflow: workflowOf(variables, environment),
    voice: voiceOf(environment, world),
    agentFor: () => agent_id,
    ids,
    clock: clockOf(environment, world),
    log: logOf(environment, world),
  });
};

export const handler = coldStart(create, process.env);
