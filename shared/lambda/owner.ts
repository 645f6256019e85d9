import * as z from 'zod/mini';
import type { HttpEvent } from './http.ts';

const claims = z.object({
  requestContext: z.object({
    authorizer: z.object({ jwt: z.object({ claims: z.object({ iss: z.string(), sub: z.string() }) }) }),
  }),
});

/**
 * Who is signed in, as issuer and subject; undefined where the environment has no sign-in. The gateway has checked the
 * token's signature, issuer, audience and time before we see its claims; a client cannot send them.
 */
export const ownerOf = (event: HttpEvent): string | undefined => {
  const parsed = claims.safeParse(event);
  if (!parsed.success) return undefined;
  const { iss, sub } = parsed.data.requestContext.authorizer.jwt.claims;
  return `${iss}|${sub}`;
};
