import { type Call, isLive } from '../domain/call/call.ts';
import type { Clinic } from '../domain/clinics/clinic.ts';
import { lessonOf } from '../domain/clinics/lesson.ts';
import type { ClinicMemory } from '../domain/clinics/memory.ts';
import type { ClinicMemories, Log } from '../ports.ts';

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : 'unknown');

/**
 * Keeps what the ended calls taught about their clinics. Idempotent, and never a reason to fail: a cascade does not
 * depend on it. A call that rang somewhere else (a test phone) taught nothing about the clinic.
 */
export const rememberCalls = async (
  { memories, log }: { readonly memories: Pick<ClinicMemories, 'remember'>; readonly log: Log },
  clinics: readonly Clinic[],
  calls: readonly Call[],
): Promise<void> => {
  const remember = async (call: Call): Promise<void> => {
    const clinic = clinics.find(({ clinic_id }) => clinic_id === call.clinic_id);
    const lesson = isLive(call) ? undefined : lessonOf(call);
    if (clinic === undefined || lesson === undefined || clinic.phone !== call.to_number) return;
    try {
      await memories.remember(clinic, lesson);
    } catch (error) {
      log('warn', 'CLINIC_MEMORY_FAILED', { clinic_id: clinic.clinic_id, error_name: nameOf(error) });
    }
  };
  await Promise.all(calls.map(remember));
};

/** What is known of one clinic before it is dialled. Never a reason not to dial. */
export const recallClinic = async (
  { memories, log }: { readonly memories: Pick<ClinicMemories, 'many'>; readonly log: Log },
  clinic_id: string,
): Promise<ClinicMemory | undefined> => {
  try {
    return (await memories.many([clinic_id])).get(clinic_id);
  } catch (error) {
    log('warn', 'CLINIC_MEMORY_FAILED', { clinic_id, error_name: nameOf(error) });
    return undefined;
  }
};
