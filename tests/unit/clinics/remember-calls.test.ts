import { describe, expect, it } from 'vitest';
import { recallClinic, rememberCalls } from '#shared/flows/remember-calls.ts';
import type { ClinicMemories, LogFields } from '#shared/ports.ts';
import { aCall } from '#tests/support/a-cascade.ts';
import { fakeClinicMemories } from '#tests/support/fake-store/clinic-memories.ts';
import { aClinic } from './a-clinic.ts';

const clinics = [
  aClinic({ clinic_id: 'clinic-1', phone: '+12125550101' }),
  aClinic({ clinic_id: 'clinic-2', phone: '+12125550102' }),
];

const observed = (memories: ClinicMemories = fakeClinicMemories()) => {
  const logged: LogFields[] = [];
  const log = (_level: string, _code: string, fields: LogFields = {}) => {
    logged.push(fields);
  };
  return { memories, log, logged };
};

const broken: ClinicMemories = {
  many: async () => {
    throw new TypeError('The store is down.');
  },
  remember: async () => {
    throw new TypeError('The store is down.');
  },
};

const outcomesOf = async (memories: ClinicMemories, clinic_id: string) =>
  (await memories.many([clinic_id])).get(clinic_id)?.calls.map(({ outcome }) => outcome);

describe('remembering the calls of a cascade', () => {
  it('keeps each ended call with its own clinic, and nothing of a live one', async () => {
    const deps = observed();
    await rememberCalls(deps, clinics, [aCall(1, 'no_answer'), aCall(2)]);
    expect(await outcomesOf(deps.memories, 'clinic-1')).toEqual(['no_answer']);
    expect(await outcomesOf(deps.memories, 'clinic-2')).toBeUndefined();
  });

  it('learns nothing about a clinic from a call that rang at a test phone', async () => {
    const deps = observed();
    await rememberCalls(deps, clinics, [aCall(1, 'refuses_automated', { to_number: '+12125550199' })]);
    expect(await outcomesOf(deps.memories, 'clinic-1')).toBeUndefined();
  });

  it('is no reason to fail when nothing can be kept or read', async () => {
    const deps = observed(broken);
    await expect(
      rememberCalls(deps, clinics, [aCall(1, 'booked'), aCall(2, 'busy')]),
    ).resolves.toBeUndefined();
    await expect(recallClinic(deps, 'clinic-1')).resolves.toBeUndefined();
    expect(deps.logged).toEqual([
      { clinic_id: 'clinic-1', error_name: 'TypeError' },
      { clinic_id: 'clinic-2', error_name: 'TypeError' },
      { clinic_id: 'clinic-1', error_name: 'TypeError' },
    ]);
  });
});
