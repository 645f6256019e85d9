import * as z from 'zod/mini';

/**
 * What the voice agent's model fills in. Lenient by design: a model adds fields and leaves others out, and a refused
 * body would be silence on the phone. Identity never comes from here.
 */
const short = z.string().check(z.maxLength(400));
const spokenSlot = {
  phrase: z._default(short, ''),
  date: z._default(short, ''),
  time: z._default(short, ''),
  weekday: z._default(short, ''),
};
const optional = z.pipe(
  z.optional(z.nullable(short)),
  z.transform((value) => value ?? undefined),
);

export const toolBodies = {
  'begin-call': z.object({}),
  slots: z.object({
    slots: z.array(z.object({ ...spokenSlot, clinician: optional })).check(z.maxLength(30)),
    provider_notes: optional,
  }),
  'check-preference': z.object(spokenSlot),
  disclose: z.object({ field: short }),
  confirm: z.object({
    ...spokenSlot,
    clinician: optional,
    address: optional,
    read_back: z._default(z.string().check(z.maxLength(2_000)), ''),
  }),
  escalate: z.object({
    question: z._default(short, ''),
    options: z._default(z.array(short).check(z.maxLength(10)), []),
  }),
  'no-availability': z.object({ reason: optional, callback: optional }),
  'opt-out': z.object({ reason: optional }),
} as const;
export type ToolName = keyof typeof toolBodies;

/** Flat as the wire reference believes, or in the envelope one of the provider's own files shows. */
export const toolParameters = (body: unknown): unknown => {
  if (body === null || typeof body !== 'object' || !('parameters' in body)) return body;
  return body.parameters;
};
