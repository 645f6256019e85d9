import * as z from 'zod/mini';
import { outcomes } from '../domain/call/outcome.ts';
import type { ClinicMemory } from '../domain/clinics/memory.ts';
import { maybeNumber, maybeString, number, string } from './parts.ts';

/** What calls taught about one clinic, as stored. */
const clinicMemorySchema = z.object({
  clinic_id: string,
  calls: z.array(
    z.object({
      at: string,
      outcome: z.enum(outcomes),
      weekday: number,
      hour: number,
      hold_seconds: maybeNumber,
      menu_path: maybeString,
    }),
  ),
});

/** Undefined for an item that does not fit: a memory nobody can read is no reason to fail anybody. */
export const readClinicMemory = (item: unknown): ClinicMemory | undefined => {
  const parsed = clinicMemorySchema.safeParse(item);
  return parsed.success ? parsed.data : undefined;
};
