import {
  clockOf,
  coldStart,
  environmentOf,
  logOf,
  storeOf,
  type Variables,
  type World,
  workflowOf,
} from '../wiring.ts';
import { createHandler } from './handler.ts';

export const create = async (variables: Variables, world: World = {}) => {
  const environment = environmentOf(variables);
  const { cascades, calls, sessions, lines } = storeOf(variables, environment, world);
  return createHandler({
    cascades,
    calls,
    sessions,
    lines,
    workflow: workflowOf(variables, environment),
    lineCount: environment.ELEVENLABS_CONCURRENCY,
    clock: clockOf(environment, world),
    log: logOf(environment, world),
  });
};

export const handler = coldStart(create, process.env);
