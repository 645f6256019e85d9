export type Json = null | boolean | number | string | Json[] | JsonObject;
export type JsonObject = { [key: string]: Json };

/** Bytes of UTF-8, the unit in which Step Functions counts its payload quota. */
export const byteLength = (text: string): number => Buffer.byteLength(text, 'utf8');

/** 256 KiB: the quota of Step Functions for every input, output and task result, in bytes of UTF-8. */
export const PAYLOAD_LIMIT = 262_144;

/** Parses text; throws SyntaxError when it is not JSON. */
export function parseJson(text: string): Json {
  const value: Json = JSON.parse(text);
  return value;
}

export const isJsonObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * The JSON of a value that came from outside (a Lambda's answer): what JSON.stringify would send.
 * `undefined` becomes null, as the Lambda runtime answers for a handler that returns nothing.
 */
export function toJson(value: unknown): Json {
  const text: string | undefined = JSON.stringify(value);
  return text === undefined ? null : parseJson(text);
}
