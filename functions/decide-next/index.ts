import { clockOf, coldStart, environmentOf, logOf, storeOf, type Variables, type World } from '../wiring.ts';
import { createHandler } from './handler.ts';

export const create = async (variables: Variables, world: World = {}) => {
  const environment = environmentOf(variables);
  const { cascades, calls, sessions } = storeOf(variables, environment, world);
  return createHandler({
    cascades,
    calls,
    sessions,
    clock: clockOf(environment, world),
    log: logOf(environment, world),
  });
};

export const handler = coldStart(create, process.env);
