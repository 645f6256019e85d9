import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * The carrier's signature of a form post: HMAC-SHA1, base64, over the public URL followed by every parameter's name and
 * value, sorted by name (Twilio, "Validating requests"). A name that comes several times counts with each different
 * value, sorted.
 */
export const signForm = (url: string, form: URLSearchParams, auth_token: string): Buffer => {
  const names = [...new Set(form.keys())].sort();
  const parts = names.flatMap((name) =>
    [...new Set(form.getAll(name))].sort().map((value) => `${name}${value}`),
  );
  return createHmac('sha1', auth_token)
    .update(`${url}${parts.join('')}`, 'utf8')
    .digest();
};

/** In constant time, against every token that is valid now. Judged over our own public address, not the Host header. */
export const isSignedForm = (
  url: string,
  form: URLSearchParams,
  signature: string | undefined,
  auth_tokens: readonly string[],
): boolean => {
  if (signature === undefined || !/^[A-Za-z0-9+/]{27}=$/.test(signature)) return false;
  const given = Buffer.from(signature, 'base64');
  return auth_tokens.some((token) => timingSafeEqual(signForm(url, form, token), given));
};
