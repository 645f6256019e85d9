import cascadeDefinition from '#infra/cascade.asl.json' with { type: 'json' };
import { readMachine } from './machinery/machine.ts';
import { points } from './machinery/points.ts';
import { faultKinds, functionNames, personaNames } from './machinery/schedule.ts';
import { notDrawn, seldom } from './points/not-drawn.ts';

/** Every way from one state to another that the state machine knows. */
const edges = (): readonly string[] =>
  [...readMachine(cascadeDefinition).states].flatMap(([name, state]) => {
    switch (state.type) {
      case 'Task':
        return [state.next, ...state.catchers.map(({ next }) => next)].map(
          (next) => `edge ${name} -> ${next}`,
        );
      case 'Choice':
        // The default is for a word that no version of the domain says.
        return state.choices.map(({ next }) => `edge ${name} -> ${next}`);
      default:
        return [];
    }
  });

/** What has to have happened at least once, or a green run proves nothing. */
const wanted = (): readonly string[] => [
  ...new Set([
    ...faultKinds,
    ...edges(),
    ...personaNames.map((name) => `persona ${name}`),
    ...['SUCCEEDED', 'FAILED', 'ABORTED'].map((status) => `execution ${status}`),
    ...[
      'booked',
      'booked_unverified',
      'needs_confirmation',
      'none_booked',
      'cancelled',
      'unknown',
      'not_placed',
      'appointment_cancelled',
    ].map((outcome) => `concluded ${outcome}`),
    ...[
      'no_line',
      'number_busy',
      'number_cooldown',
      'number_daily_cap',
      'opted_out',
      'switched_off',
      'breaker_open',
    ].map((refusal) => `refused ${refusal}`),
    'wish cancels_appointment',
    'wish moves_appointment',
    'goes on',
    'chooses after the call',
    'asks anew',
    'answers first',
    'answers none',
    'retry DecideNext',
    'webhook sent again',
    'hung up by the carrier',
    'log CALL_CORRECTED',
    'log EXECUTION_FINALISED',
    'log SESSION_ERASED',
  ]),
];

export type Coverage = {
  readonly missing: readonly string[];
  /** Awaited calls that `points.ts` does not know. */
  readonly unlisted: readonly string[];
  readonly points: number;
  /** Awaited calls at which no drawn story tried a crash, before or after. */
  readonly untouched: readonly string[];
};

const listed: ReadonlySet<string> = new Set([
  ...functionNames.flatMap((fn) => points[fn].map((port) => `${fn} ${port}`)),
  ...notDrawn,
]);

export const coverageOf = (counts: ReadonlyMap<string, number>): Coverage => {
  const reached = [...counts.keys()].flatMap((key) => (key.startsWith('port ') ? [key.slice(5)] : []));
  return {
    missing: wanted().filter((what) => !counts.has(what)),
    unlisted: reached.filter((point) => !listed.has(point) && !seldom.includes(point)),
    points: listed.size * 2,
    untouched: [...listed].flatMap((point) =>
      ['crash_before', 'crash_after']
        .filter((kind) => !counts.has(`${kind} ${point}`))
        .map((kind) => `${kind} ${point}`),
    ),
  };
};
