import { clockOf, coldStart, environmentOf, logOf, type Variables, type World } from '../wiring.ts';
import { createHandler } from './handler.ts';

export const create = async (variables: Variables, world: World = {}) => {
  const environment = environmentOf(variables);
  return createHandler({
    log: logOf(environment, world),
    clock: clockOf(environment, world),
    mode: environment.CALL_MODE,
  });
};

export const handler = coldStart(create, process.env);
