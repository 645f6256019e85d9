import type { Random } from '#tests/simulation/machinery/random.ts';
import { createPatient, type Patient } from './patient.ts';
import type { Server } from './server.ts';

const places = [
  'New York 10001',
  'Chicago 60601',
  'Houston 77002',
  'Denver 80202',
  'Los Angeles 90012',
  'Seattle 98101',
  'Miami 33130',
  'Atlanta 30308',
  'Phoenix 85004',
  'Philadelphia 19103',
] as const;
const complaints = [
  'my ear has hurt',
  'my tooth has hurt',
  'my knee has hurt',
  'I have had an itchy rash',
] as const;

/** Four lines and ten minutes' peace a number: more at once would only wait, and their looking would be the load. */
const mostOpen = 16;

/** Patients who come one after the other, and what each has come to. */
export const createCrowd = (server: Server, people: Random, over: AbortSignal) => {
  const patients: Patient[] = [];
  let open = 0;
  return {
    patients: (): readonly Patient[] => patients,
    open: (): number => open,
    consented: (): number => patients.filter((one) => one.consented()).length,
    waitsFor: (): readonly string[] => [
      ...new Set(patients.flatMap((one) => one.last()?.cascade?.waiting_for?.reason ?? [])),
    ],
    arrive: (): void => {
      if (open >= mostOpen) return;
      const patient = createPatient({
        name: `patient-${patients.length + 1}`,
        url: server.url,
        opener: `I am 34 and ${people.pick(complaints)} since Tuesday, about 5 out of 10, no fever. I am in ${people.pick(places)}.`,
        cancelsAfter: people.chance(0.1) ? people.between(0, 20_000) : undefined,
        over,
      });
      patients.push(patient);
      open += 1;
      void patient.live().finally(() => {
        open -= 1;
      });
    },
    /** Seconds to the earliest moment anybody waits for; 0 while somebody is on the phone or being told. */
    untilNextMoment: (): number => {
      const waited = patients
        .filter((one) => one.consented() && !['done', 'cancelled'].includes(one.last()?.phase ?? ''))
        .map((one) => Date.parse(one.last()?.cascade?.waiting_for?.until ?? '') - server.now());
      const soonest = Math.min(...waited.map((ms) => (Number.isNaN(ms) ? 0 : ms)));
      // No more than a few hours at a time: whoever nobody looks at for a day is forgotten, as is meant.
      return Number.isFinite(soonest) ? Math.min(Math.ceil(soonest / 1_000), 6 * 3_600) : 0;
    },
  };
};

export type Crowd = ReturnType<typeof createCrowd>;
