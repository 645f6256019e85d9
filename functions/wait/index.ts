import { setTimeout as pause } from 'node:timers/promises';
import {
  clockOf,
  coldStart,
  environmentOf,
  ids,
  logOf,
  storeOf,
  type Variables,
  type World,
} from '../wiring.ts';
import { createHandler } from './handler.ts';

export const create = async (variables: Variables, world: World = {}) => {
  const environment = environmentOf(variables);
  const { sessions, cascades, calls, inbox } = storeOf(variables, environment, world);
  return createHandler({
    sessions,
    cascades,
    calls,
    inbox,
    ids,
    clock: clockOf(environment, world),
    pause: world.pause ?? ((milliseconds) => pause(milliseconds)),
    log: logOf(environment, world),
  });
};

export const handler = coldStart(create, process.env);
