import { triageRequest } from '#shared/contracts/triage.ts';
import { jsonBody } from '#shared/lambda/body.ts';
import { type HttpEvent, type HttpResult, json } from '#shared/lambda/http.ts';
import { parseInput } from '#shared/lambda/parse.ts';
import type { Dependencies } from './dependencies.ts';

/** One text, one assessment; stateless, stores nothing. */
export const triageText = async (deps: Dependencies, event: HttpEvent): Promise<HttpResult> => {
  const request = parseInput(triageRequest, jsonBody(event, 65_536));
  return json(200, await deps.triage.assess(request, deps.clock.now()));
};
