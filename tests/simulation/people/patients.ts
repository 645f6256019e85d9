import type { Session } from '#shared/domain/session/session.ts';
import type { Ids, Sessions } from '#shared/ports.ts';
import type { FakeState } from '#tests/support/fake-store/state.ts';
import type { Ledger } from '../checks/ledger.ts';
import type { Random } from '../machinery/random.ts';
import type { PatientStory, Schedule } from '../machinery/schedule.ts';
import type { Tally } from '../machinery/tally.ts';
import type { Timeline } from '../machinery/timeline.ts';
import type { Invoke } from './client.ts';
import { createPatient, type Patient } from './patient.ts';
import { plannedSession } from './setup.ts';

export const sessionOf = (patient: number): string => `ses_p${patient}`;
export const tokenOf = (patient: number): string => `token-of-the-patient-number-${patient}`;

const stops: readonly string[] = ['cancels', 'says_stop', 'erases', 'emergency'];

/** Everybody in a story, each with a session of their own. */
export const createPatients = (world: {
  readonly schedule: Schedule;
  readonly time: Timeline;
  readonly stream: (name: string) => Random;
  readonly tally: Tally;
  readonly ledger: Ledger;
  readonly invoke: Invoke;
  readonly state: FakeState;
  /** Writes a session as the dialogue would have left it, heard by nobody. */
  readonly saveTurn: Sessions['saveTurn'];
  readonly hash: Ids['sha256'];
}) => {
  const { schedule, time, state, saveTurn, hash } = world;
  const kept = (patient: number) => {
    const found = state.sessions.get(sessionOf(patient));
    return found === 'erased' ? undefined : found;
  };
  const planned = (patient: number, story: PatientStory, before: Session | undefined) =>
    plannedSession(before, {
      session_id: sessionOf(patient),
      token_hash: hash(tokenOf(patient)),
      story,
      now: new Date(time.now()),
      hash,
    });

  const patients: readonly Patient[] = schedule.patients.map((story, index) =>
    createPatient({
      index,
      story,
      time,
      random: world.stream(`patient ${index}`),
      tally: world.tally,
      ledger: world.ledger,
      invoke: world.invoke,
      session_id: sessionOf(index),
      token: tokenOf(index),
      plan_hash: () => kept(index)?.session.plan?.hash ?? '0'.repeat(64),
      planAnew: () => {
        const before = kept(index);
        if (before === undefined || before.session.emergency) return false;
        const cascade = state.cascades.get(before.session.cascade_id ?? '');
        if (cascade?.cascade.status !== 'done') return false;
        void saveTurn({
          before: { session: before.session, cursor: state.entries.get(sessionOf(index))?.length ?? 0 },
          after: planned(index, story, before.session),
          messages: [],
          events: [],
        });
        return true;
      },
      mayStop:
        story.does.some((deed) => stops.includes(deed.do)) ||
        schedule.faults.some(({ kind }) => kind === 'emergency_in_between' || kind === 'cancel_in_between'),
      stranger: () => (patients.length > 1 ? patients[(index + 1) % patients.length] : undefined),
    }),
  );

  return {
    all: patients,
    of: (session_id: string): number => patients.findIndex((one) => one.session_id === session_id),
    /** Everybody stands before their plan, and does from then on what the story says. */
    begin: (message_id: () => string): void => {
      for (const [index, story] of schedule.patients.entries())
        void saveTurn({
          before: undefined,
          after: planned(index, story, undefined),
          messages: [
            { message_id: message_id(), role: 'patient', text: 'My ear hurts.', at: schedule.starts_at },
          ],
          events: [],
        });
      for (const patient of patients) patient.begin();
    },
  };
};
