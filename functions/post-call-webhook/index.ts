import {
  clockOf,
  coldStart,
  environmentOf,
  ids,
  logOf,
  rotatingSecret,
  storeOf,
  type Variables,
  type World,
  workflowOf,
} from '../wiring.ts';
import { createHandler } from './handler.ts';

export const create = async (variables: Variables, world: World = {}) => {
  const environment = environmentOf(variables);
  const secret = rotatingSecret(variables, 'ELEVENLABS_WEBHOOK_SECRET');
  return createHandler({
    ...storeOf(variables, environment, world),
    workflow: workflowOf(variables, environment),
    secrets: secret.known,
    freshSecrets: secret.fresh,
    ids,
    clock: clockOf(environment, world),
    log: logOf(environment, world),
  });
};

export const handler = coldStart(create, process.env);
