import { coldStart, environmentOf, logOf, type Variables, type World } from '../wiring.ts';
import { createHandler } from './handler.ts';

export const create = async (variables: Variables, world: World = {}) => {
  const environment = environmentOf(variables);
  return createHandler({
    log: logOf(environment, world),
    mode: environment.CALL_MODE,
    contract: () => ({ openapi: '3.1.1' }),
  });
};

export const handler = coldStart(create, process.env);
