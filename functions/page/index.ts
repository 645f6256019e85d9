import { clockOf, coldStart, environmentOf, logOf, type Variables, type World } from '../wiring.ts';
import assets from './assets.json' with { type: 'json' };
import { createHandler } from './handler.ts';
import contract from './openapi.json' with { type: 'json' };

export const create = async (variables: Variables, world: World = {}) => {
  const environment = environmentOf(variables);
  return createHandler({
    log: logOf(environment, world),
    clock: clockOf(environment, world),
    mode: environment.CALL_MODE,
    contract,
    page: assets.documents['/'],
    console: assets.documents['/ops'],
    assets: new Map(Object.entries(assets.files)),
  });
};

export const handler = coldStart(create, process.env);
