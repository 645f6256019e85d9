import type { Cascade } from '#shared/domain/cascade/cascade.ts';
import type { FakeState } from '#tests/support/fake-store/state.ts';
import type { Store } from '../machinery/ports.ts';
import type { Sweeper } from '../machinery/sweeper.ts';
import type { Tally } from '../machinery/tally.ts';
import type { Ledger } from './ledger.ts';

/** The store, overheard: the ledger learns what became durable and when, and patients what there is to look at. */
export const overheard = (
  base: Omit<Store, 'erasures'>,
  world: {
    readonly ledger: Ledger;
    readonly now: () => number;
    readonly tally: Tally;
    readonly state: FakeState;
    readonly sweeper: Sweeper;
    readonly patientOf: (session_id: string) => number;
    /** Whom this cascade may ring, as the outside knows it. */
    readonly numbersOf: (cascade: Cascade) => readonly string[];
    readonly isAsked: (patient: number) => void;
    readonly hearsTheEnd: (patient: number) => void;
    /** A cascade decided to call somebody. */
    readonly decided: () => void;
    /** The index of what is due is behind. */
    readonly indexIsStale: () => boolean;
  },
): Store => {
  const { ledger, now, tally, state, sweeper, patientOf } = world;

  const consented = (cascade: Cascade): void => {
    const { cascade_id, session_id, consent } = cascade;
    const running = [...ledger.cascades.values()].some(
      (one) => one.session_id === session_id && one.concludedAt === undefined,
    );
    if (running) ledger.violated('S18', `a second cascade in ${session_id}`);
    ledger.cascades.set(cascade_id, {
      cascade_id,
      session_id,
      patient: patientOf(session_id),
      createdAt: now(),
      numbers: world.numbersOf(cascade),
      fields: consent.fields,
      expiresAt: Date.parse(consent.expires_at),
      stops: [],
    });
    sweeper.by(now());
  };

  return {
    ...base,
    erasures: sweeper.erasures,
    sessions: {
      ...base.sessions,
      saveTurn: async (write) => {
        const saved = await base.sessions.saveTurn(write);
        if (saved.kind !== 'saved') return saved;
        const { after, cascade } = write;
        if (after.emergency)
          for (const one of ledger.cascades.values())
            if (one.session_id === after.session_id) one.stops.push({ why: 'emergency', at: now() });
        if (cascade !== undefined) consented(cascade);
        return saved;
      },
    },
    calls: {
      ...base.calls,
      reserve: async (intent) => {
        const reserved = await base.calls.reserve(intent);
        tally.count(reserved.kind === 'reserved' ? 'reserved' : `refused ${reserved.refusal}`);
        if (reserved.kind === 'reserved') ledger.intents.set(intent.call.call_id, now());
        return reserved;
      },
    },
    cascades: {
      ...base.cascades,
      conclude: async (write) => {
        const concluded = await base.cascades.conclude(write);
        const known = ledger.cascades.get(write.cascade.cascade_id);
        if (concluded && known !== undefined) {
          known.concludedAt = now();
          known.outcome = write.cascade.outcome ?? 'unknown';
          tally.count(`concluded ${write.cascade.outcome}`);
          world.hearsTheEnd(known.patient);
        }
        return concluded;
      },
      change: async (id, change) => {
        const before = state.cascades.get(id)?.cascade.expected_call_id;
        const changed = await base.cascades.change(id, change);
        const due = state.cascades.get(id)?.due_at;
        if (due !== undefined) sweeper.by(Date.parse(due));
        if (changed?.expected_call_id !== undefined && changed.expected_call_id !== before) world.decided();
        const asks = changed?.hold?.reason === 'patient' || (changed?.question && !changed.question.answer);
        if (changed !== undefined && asks) world.isAsked(patientOf(changed.session_id));
        return changed;
      },
    },
    control: {
      ...base.control,
      changeBreaker: async (change) => {
        const changed = await base.control.changeBreaker(change);
        const { open_until } = state.control.breaker;
        if (open_until !== undefined) sweeper.by(Date.parse(open_until));
        return changed;
      },
    },
    lines: {
      ...base.lines,
      queue: async (waiting) => {
        sweeper.by(now());
        return base.lines.queue(waiting);
      },
    },
    pending: {
      due: async (at, limit) => (world.indexIsStale() ? [] : base.pending.due(at, limit)),
    },
  };
};
