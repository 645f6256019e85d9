import type { Schedule } from './machinery/schedule.ts';

/** Simpler stories of the same kind, the boldest simplification first. */
const simpler = (schedule: Schedule): readonly Schedule[] => {
  const { faults, patients } = schedule;
  const without = <T>(list: readonly T[], index: number): readonly T[] =>
    list.filter((_, at) => at !== index);
  return [
    ...(patients.length > 1
      ? patients.map((_, index) => ({ ...schedule, patients: without(patients, index) }))
      : []),
    ...faults.map((_, index) => ({ ...schedule, faults: without(faults, index) })),
    ...patients.flatMap((patient, who) =>
      patient.does.map((_, index) => ({
        ...schedule,
        patients: patients.map((one, at) => (at === who ? { ...one, does: without(one.does, index) } : one)),
      })),
    ),
    ...patients.flatMap((patient, who) =>
      patient.clinics.length > 1
        ? [
            {
              ...schedule,
              patients: patients.map((one, at) =>
                at === who ? { ...one, clinics: one.clinics.slice(0, -1) } : one,
              ),
            },
          ]
        : [],
    ),
    ...(schedule.skew > 0 ? [{ ...schedule, skew: 0 }] : []),
    ...(schedule.list_lag > 0 ? [{ ...schedule, list_lag: 0 }] : []),
  ];
};

/** Leaves out whatever the failure does not need. At most `tries` stories are played for it. */
export const shrink = async (
  schedule: Schedule,
  stillFails: (schedule: Schedule) => Promise<boolean>,
  tries = 300,
): Promise<Schedule> => {
  let smallest = schedule;
  let left = tries;
  for (let progress = true; progress && left > 0; ) {
    progress = false;
    for (const candidate of simpler(smallest)) {
      if (left <= 0) break;
      left -= 1;
      if (!(await stillFails(candidate))) continue;
      smallest = candidate;
      progress = true;
      break;
    }
  }
  return smallest;
};
