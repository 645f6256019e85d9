import { cameThroughEdge } from './caller.ts';
import type { RouteHandler } from './http.ts';
import { RequestError } from './request-error.ts';

/** Where an edge stands before the API nobody may walk around it; without one every way in is the front door. */
export const behindEdge =
  (origin_secret: string | undefined, handler: RouteHandler): RouteHandler =>
  async (event) => {
    if (origin_secret !== undefined && !cameThroughEdge(event, origin_secret))
      throw new RequestError('forbidden');
    return handler(event);
  };

/** The same for a whole table of routes. */
export const allBehindEdge = (
  origin_secret: string | undefined,
  routes: Readonly<Record<string, RouteHandler>>,
): Readonly<Record<string, RouteHandler>> =>
  Object.fromEntries(
    Object.entries(routes).map(([route, handler]) => [route, behindEdge(origin_secret, handler)]),
  );
