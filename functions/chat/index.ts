import { clinicDirectory } from '#shared/adapters/clinics/directory.ts';
import { embeddedSearch } from '#shared/adapters/clinics/embedded.ts';
import { triageEngine } from '#shared/adapters/triage-engine.ts';
import {
  carrierOf,
  clockOf,
  coldStart,
  environmentOf,
  ids,
  logOf,
  storeOf,
  type Variables,
  type World,
  withSecrets,
  workflowOf,
} from '../wiring.ts';
import { createHandler } from './handler.ts';

export const create = async (variables: Variables, world: World = {}) => {
  const environment = environmentOf(await withSecrets(variables, ['TWILIO_AUTH_TOKEN']));
  return createHandler({
    ...storeOf(variables, environment, world),
    workflow: workflowOf(variables, environment),
    directory: clinicDirectory([], embeddedSearch()),
    triage: triageEngine,
    carrier: carrierOf(environment),
    ids,
    clock: clockOf(environment, world),
    log: logOf(environment, world),
  });
};

export const handler = coldStart(create, process.env);
