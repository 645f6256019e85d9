import * as z from 'zod/mini';
import { outcomes } from '../domain/call/outcome.ts';
import type { ClinicMemory } from '../domain/clinics/memory.ts';

const maybe = z.exactOptional;

/** What calls taught about one clinic, as stored. */
const clinicMemorySchema = z.object({
  clinic_id: z.string(),
  calls: z.array(
    z.object({
      at: z.string(),
      outcome: z.enum(outcomes),
      weekday: z.number(),
      hour: z.number(),
      hold_seconds: maybe(z.number()),
      menu_path: maybe(z.string()),
    }),
  ),
});

/** Undefined for an item that does not fit: a memory nobody can read is no reason to fail anybody. */
export const readClinicMemory = (item: unknown): ClinicMemory | undefined => {
  const parsed = clinicMemorySchema.safeParse(item);
  return parsed.success ? parsed.data : undefined;
};
