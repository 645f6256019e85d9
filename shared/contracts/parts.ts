import * as z from 'zod/mini';

/**
 * The plainest schemas, made once. Each one is an object with methods of its own, and hundreds of them were a tenth of
 * every cold start; schemas do not change, so all may share them.
 */
export const string = z.string();
export const number = z.number();
export const boolean = z.boolean();
export const strings = z.array(string);

/** May be missing, and is never `undefined` when it is there. */
export const maybe = z.exactOptional;
export const maybeString = maybe(string);
export const maybeNumber = maybe(number);
export const maybeBoolean = maybe(boolean);

/** What others send: missing or null alike. */
export const looseString = z.optional(z.nullable(string));
export const looseNumber = z.optional(z.nullable(number));
export const looseBoolean = z.optional(z.nullable(boolean));
