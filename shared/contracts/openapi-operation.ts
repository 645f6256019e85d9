import type * as z from 'zod/mini';
import type { ProblemCode } from './problem.ts';

/** Who may call an operation; the names of the contract's security schemes, `open` for nobody in particular. */
export type Security = 'open' | 'session' | 'api-key' | 'tool' | 'webhook' | 'twilio';

export type Body = {
  readonly contentType: string;
  /** Absent for bytes and for text whose form is somebody else's. */
  readonly schema?: z.ZodMiniType;
};

export type Success = {
  readonly status: number;
  readonly description: string;
  readonly body?: Body;
};

export type Example = {
  readonly summary: string;
  /** What a test sends, to the letter. */
  readonly body: unknown;
};

/** One row of the contract: enough to describe it, to call it and to test it. */
export type Operation = {
  readonly id: string;
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly path: string;
  readonly tag: string;
  readonly summary: string;
  readonly description?: string;
  readonly security: Security;
  /** The first turn of a chat carries no credential; every other session route does. */
  readonly securityOptional?: boolean;
  readonly query?: z.ZodMiniObject;
  /** Header names with what they mean. */
  readonly headers?: Readonly<Record<string, { readonly description: string; readonly required: boolean }>>;
  readonly request?: Body;
  readonly successes: readonly Success[];
  readonly problems: readonly ProblemCode[];
  readonly examples?: Readonly<Record<string, Example>>;
};

/** `takeTurn` → `TakeTurn`: how types of an operation begin. */
export const operationName = ({ id }: Operation): string => id.charAt(0).toUpperCase() + id.slice(1);
