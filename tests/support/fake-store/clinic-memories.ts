import { type ClinicMemory, rememberCall } from '#shared/domain/clinics/memory.ts';
import type { ClinicMemories, OptOuts } from '#shared/ports.ts';
import { frozen } from './frozen.ts';
import type { FakeState } from './state.ts';

export const fakeClinicMemories = (): ClinicMemories => {
  const kept = new Map<string, ClinicMemory>();
  return {
    many: async (clinic_ids) =>
      new Map(
        clinic_ids.flatMap((clinic_id) => {
          const memory = kept.get(clinic_id);
          return memory === undefined ? [] : [[clinic_id, memory] as const];
        }),
      ),
    remember: async (clinic, lesson) => {
      kept.set(clinic.clinic_id, frozen(rememberCall(kept.get(clinic.clinic_id), clinic, lesson)));
    },
  };
};

export const fakeOptOuts = (state: FakeState): OptOuts => ({
  among: async (numbers) =>
    new Set(numbers.filter((number) => state.numbers.get(number)?.opted_out_at !== undefined)),
});
