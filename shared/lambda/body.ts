import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { RequestError } from './request-error.ts';

/** The exact bytes that were sent; signatures are over these. */
export const rawBody = (event: Pick<APIGatewayProxyEventV2, 'body' | 'isBase64Encoded'>): Buffer =>
  Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8');

/** Parses a JSON object body of at most `limit` bytes, or names what is wrong with it. */
export const jsonBody = (event: APIGatewayProxyEventV2, limit: number): unknown => {
  const bytes = rawBody(event);
  if (bytes.length > limit) throw new RequestError('body_too_large', { detail: `At most ${limit} bytes.` });
  const type = header(event, 'content-type');
  if (type !== undefined && !/^application\/json\b/i.test(type))
    throw new RequestError('unsupported_media_type');
  if (bytes.length === 0) throw new RequestError('empty_body');
  const text = decode(bytes);
  try {
    return JSON.parse(text);
  } catch {
    throw new RequestError('invalid_json');
  }
};

const decode = (bytes: Buffer): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new RequestError('unsupported_media_type', { detail: 'The body is not UTF-8 text.' });
  }
};

/** Header names are case-insensitive; API Gateway sends them in lower case, other callers may not. */
export const header = (
  event: { readonly headers?: Readonly<Record<string, string | undefined>> },
  name: string,
): string | undefined => {
  const found = Object.entries(event.headers ?? {}).find(([key]) => key.toLowerCase() === name);
  return found?.[1];
};
