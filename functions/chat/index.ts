import { chooseDirectory } from '#shared/adapters/clinics/choose-directory.ts';
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
  const clock = clockOf(environment, world);
  return createHandler({
    ...storeOf(variables, environment, world),
    workflow: workflowOf(variables, environment),
    directory: await chooseDirectory(environment.CLINIC_DIRECTORY, () => clock.now()),
    triage: triageEngine,
    allowed_countries: environment.ALLOWED_COUNTRIES,
    carrier: carrierOf(environment),
    ids,
    clock,
    log: logOf(environment, world),
  });
};

export const handler = coldStart(create, process.env);
