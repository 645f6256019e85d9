import * as z from 'zod/mini';
import { type Faults, faultNames, faultRequest } from '../faults.ts';
import { personas } from '../personas.ts';
import type { Route } from '../server.ts';
import type { World } from '../world.ts';

/** For people and tests on this desk: no provider has these. */
export function controlRoutes(world: World, faults: Faults): Route[] {
  return [
    {
      method: 'POST',
      path: '/__faults',
      guard: 'open',
      answer: ({ json }) => {
        const parsed = z.array(faultRequest).safeParse(Array.isArray(json) ? json : [json]);
        if (!parsed.success) {
          return { status: 422, json: { error: z.prettifyError(parsed.error), known: faultNames } };
        }
        faults.add(...parsed.data);
        return { status: 200, json: { faults: faults.list() } };
      },
    },
    {
      method: 'GET',
      path: '/__faults',
      guard: 'open',
      answer: () => ({ status: 200, json: { faults: faults.list() } }),
    },
    {
      method: 'DELETE',
      path: '/__faults',
      guard: 'open',
      answer: () => {
        faults.clear();
        return { status: 200, json: { faults: [] } };
      },
    },
    {
      method: 'GET',
      path: '/__log',
      guard: 'open',
      answer: () => ({ status: 200, json: { events: world.log } }),
    },
    {
      method: 'GET',
      path: '/__personas',
      guard: 'open',
      answer: () => ({
        status: 200,
        json: Object.fromEntries(Object.entries(personas).map(([name, one]) => [name, one.description])),
      }),
    },
  ];
}
