import { gzipSync } from 'node:zlib';
import { header } from '#shared/lambda/body.ts';
import type { HttpEvent, HttpResult } from '#shared/lambda/http.ts';

/** Nothing but what this origin serves; no inline script or style, no frame around us, no form that leaves the page. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const always = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'strict-transport-security': 'max-age=63072000; includeSubDomains',
};

const zipped = new Map<string, string>();

/** The gateway does not compress. Each text is compressed once for as long as the function lives. */
const sent = (event: HttpEvent, text: string, headers: Readonly<Record<string, string>>): HttpResult => {
  if (!/\bgzip\b/.test(header(event, 'accept-encoding') ?? '')) {
    return { statusCode: 200, headers: { ...headers, vary: 'accept-encoding' }, body: text };
  }
  const body = zipped.get(text) ?? gzipSync(text, { level: 9 }).toString('base64');
  zipped.set(text, body);
  return {
    statusCode: 200,
    headers: { ...headers, vary: 'accept-encoding', 'content-encoding': 'gzip' },
    body,
    isBase64Encoded: true,
  };
};

export const sendDocument = (event: HttpEvent, html: string): HttpResult =>
  sent(event, html, {
    ...always,
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': contentSecurityPolicy,
    'cross-origin-opener-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=()',
    'cache-control': 'no-cache',
  });

/** An asset's name carries a hash of its content, so that it may be kept for ever. */
export const sendAsset = (
  event: HttpEvent,
  { type, text }: { readonly type: string; readonly text: string },
): HttpResult =>
  sent(event, text, {
    ...always,
    'content-type': type,
    'cache-control': 'public, max-age=31536000, immutable',
  });

export const sendContract = (event: HttpEvent, contract: unknown): HttpResult =>
  sent(event, JSON.stringify(contract), {
    ...always,
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'public, max-age=300',
  });
