import * as z from 'zod/mini';

/** NPI registry API v2.1. Only what is used; unknown fields are dropped, absent ones arrive as null or not at all. */
const text = z.nullish(z.string());

const nppesAddress = z.object({
  address_purpose: text,
  address_1: text,
  city: text,
  state: text,
  postal_code: text,
  telephone_number: text,
});
export type NppesAddress = z.infer<typeof nppesAddress>;

export const nppesRecord = z.object({
  number: z.union([z.string(), z.number()]),
  enumeration_type: text,
  basic: z.object({
    organization_name: text,
    first_name: text,
    last_name: text,
    credential: text,
    status: text,
  }),
  addresses: z.nullish(z.array(nppesAddress)),
  practiceLocations: z.nullish(z.array(nppesAddress)),
  taxonomies: z.nullish(z.array(z.object({ code: z.string(), primary: z.nullish(z.boolean()) }))),
});
export type NppesRecord = z.infer<typeof nppesRecord>;

/** Rows are read one by one, so that one odd row does not cost the others. */
export const nppesReply = z.object({ results: z.array(z.unknown()) });

/** Errors arrive with status 200. */
export const nppesErrors = z.object({ Errors: z.array(z.object({ number: text })) });
