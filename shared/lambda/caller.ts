import { header } from './body.ts';
import type { HttpEvent } from './http.ts';
import { sameSecret } from './same-secret.ts';

/** Whether a request came through our own edge: it alone knows the secret. */
export const cameThroughEdge = (event: HttpEvent, origin_secret: string): boolean =>
  sameSecret(header(event, 'x-origin-secret') ?? '', origin_secret);

/**
 * The address a request came from. Headers that name it are believed only from our own edge; anybody can write one.
 * An IPv6 caller owns a whole /64 and is counted as one.
 */
export const callerOf = (event: HttpEvent, origin_secret?: string): string => {
  const source = event.requestContext.http.sourceIp;
  const viewer = header(event, 'cloudfront-viewer-address');
  const behindEdge = origin_secret !== undefined && cameThroughEdge(event, origin_secret);
  // CloudFront writes address:port, for IPv6 too.
  const address = behindEdge && viewer !== undefined ? viewer.slice(0, viewer.lastIndexOf(':')) : source;
  return address.includes(':') && !address.includes('.') ? network(address) : address;
};

const network = (address: string): string => {
  const [left = '', right] = address.split('::');
  const head = left.split(':').filter(Boolean);
  const tail = right?.split(':').filter(Boolean) ?? [];
  const zeros =
    right === undefined ? [] : Array.from({ length: Math.max(0, 8 - head.length - tail.length) }, () => '0');
  return [...head, ...zeros, ...tail].slice(0, 4).join(':');
};
