import type * as z from 'zod/mini';
import type { Reply } from './server.ts';

/** The provider's error envelopes (wire reference, section 0.2). */

const refusal =
  (status: number, type: string, code: string) =>
  (message: string, legacy = code): Reply => ({
    status,
    json: { detail: { type, code, message, status: legacy, request_id: 'req_simulated', param: null } },
  });

export const missingKey = refusal(401, 'authentication_error', 'missing_api_key');
export const invalidKey = refusal(401, 'authentication_error', 'invalid_api_key');
export const forbidden = refusal(403, 'authorization_error', 'insufficient_permissions');
export const tooManyCalls = refusal(429, 'rate_limit_error', 'concurrent_limit_exceeded');
export const internalError = refusal(500, 'internal_error', 'internal_error');
export const conflict = refusal(409, 'conflict', 'conflict');

export const notFound = (what: string): Reply =>
  refusal(404, 'not_found', `${what}_not_found`)(`The ${what.replaceAll('_', ' ')} was not found.`);

/** The array form of 422: where in the body, and what is wrong there. */
export const unprocessable = (
  faults: readonly {
    readonly loc: readonly (string | number)[];
    readonly msg: string;
    readonly type?: string;
  }[],
): Reply => ({
  status: 422,
  json: { detail: faults.map(({ loc, msg, type = 'value_error' }) => ({ loc, msg, type })) },
});

export const unprocessableBody = (error: z.core.$ZodError): Reply =>
  unprocessable(
    error.issues.map((issue) => ({
      loc: ['body', ...issue.path.map((part) => (typeof part === 'number' ? part : String(part)))],
      msg: issue.code === 'invalid_type' ? 'Field required' : issue.message,
      type: issue.code === 'invalid_type' ? 'missing' : 'value_error',
    })),
  );
