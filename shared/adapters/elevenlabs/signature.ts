import { createHmac, timingSafeEqual } from 'node:crypto';
import { policy } from '../../domain/policy.ts';

export type SignatureCheck = 'valid' | 'malformed' | 'expired' | 'mismatch';

type Header = { readonly t: string; readonly seconds: number; readonly signatures: readonly string[] };

/** `t=<unix seconds>,v0=<hex>[,v0=<hex>…]`; exactly one whole-number `t`. */
const readHeader = (header: string): Header | undefined => {
  const parts = header.split(',').map((part) => part.trim().split('='));
  const times = parts.flatMap(([name, value]) => (name === 't' && value !== undefined ? [value] : []));
  const signatures = parts.flatMap(([name, value]) => (name === 'v0' && value !== undefined ? [value] : []));
  const [t] = times;
  if (times.length !== 1 || t === undefined || !/^\d{1,12}$/.test(t) || signatures.length === 0)
    return undefined;
  if (!signatures.every((signature) => /^[0-9a-f]{64}$/.test(signature))) return undefined;
  return { t, seconds: Number(t), signatures };
};

/**
 * Checks the provider's HMAC-SHA256 of `<t>.<raw body>` in constant time against several secrets (rotation) and several
 * `v0`. The window is judged by the header's `t` alone. The shape is checked first: a flood of junk costs no hashing.
 */
export const checkSignature = (
  rawBody: Buffer,
  header: string | undefined,
  secrets: readonly string[],
  now: Date,
): SignatureCheck => {
  const read = header === undefined || header.length > 1_000 ? undefined : readHeader(header);
  if (read === undefined) return 'malformed';
  const age = now.getTime() / 1000 - read.seconds;
  if (age > policy.signatureMaxAgeSeconds || age < -policy.signatureMaxAheadSeconds) return 'expired';
  const given = read.signatures.map((signature) => Buffer.from(signature, 'hex'));
  const matches = secrets.some((secret) => {
    const expected = createHmac('sha256', secret).update(`${read.t}.`).update(rawBody).digest();
    return given.some((signature) => timingSafeEqual(signature, expected));
  });
  return matches ? 'valid' : 'mismatch';
};
