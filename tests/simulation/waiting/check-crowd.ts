import { policy } from '#shared/domain/policy.ts';
import type { Schedule } from '../machinery/schedule.ts';
import type { StoryResult } from '../world.ts';
import type { Heard } from './hear.ts';
import { type Queue, readQueue, type Waiter } from './queue.ts';

export type Figures = {
  readonly waiters: number;
  readonly called: number;
  readonly longestWaitSeconds: number;
  /** What the lines could have done at best: all held time, spread over all of them. */
  readonly boundSeconds: number;
  readonly talkBoundSeconds: number;
  readonly mostLive: number;
  /** The most who had waited as well, said yes later and were called earlier than one of the crowd. */
  readonly overtakenInTheQueue: number;
  /** Those who said yes at the moment at which a line changed hands, and took it without having waited. */
  readonly inPassing: number;
  /** Dials the provider answered with 503 while it was down. */
  readonly refusedDials: number;
  readonly answers429: number;
};

export type CrowdResult = { readonly broken: readonly string[]; readonly figures: Figures };

/** Who is dialled so soon after the yes has not waited: from the yes to the dial it is less. */
const passingMs = 5_000;

/**
 * What a line is without anybody between two calls: the webhook's answer, one decision, one start of PlaceCall, and for
 * one line in fifty a death on the way that the next sweep finds.
 */
const handOverSeconds = 3;

const waited = ({ saidYesAt, dialledAt }: Waiter): boolean =>
  dialledAt !== undefined && dialledAt - saidYesAt > passingMs;

/** For each, how many said yes later and were dialled earlier, of those whom `counts` names. */
const overtakings = (waiters: readonly Waiter[], counts: (one: Waiter) => boolean): readonly number[] =>
  waiters.map(({ saidYesAt, dialledAt }) =>
    dialledAt === undefined
      ? 0
      : waiters.filter(
          (other) =>
            counts(other) && other.saidYesAt > saidYesAt && (other.dialledAt ?? dialledAt) < dialledAt,
        ).length,
  );

const figuresOf = (
  queue: Queue,
  lines: number,
  heard: Heard,
  dials: StoryResult['logs']['provider']['dials'],
): Figures => {
  const dialled = queue.waiters.flatMap(({ saidYesAt, dialledAt }) =>
    dialledAt === undefined ? [] : [(dialledAt - saidYesAt) / 1000],
  );
  return {
    waiters: queue.waiters.length,
    called: dialled.length,
    longestWaitSeconds: Math.max(0, ...dialled),
    boundSeconds: queue.heldSeconds / lines,
    talkBoundSeconds: queue.talkSeconds / lines,
    mostLive: queue.mostLive,
    overtakenInTheQueue: Math.max(0, ...overtakings(queue.waiters, waited)),
    inPassing: Math.max(
      0,
      queue.waiters.filter((one) => one.dialledAt !== undefined && !waited(one)).length - lines,
    ),
    refusedDials: dials.filter(({ answered }) => answered === 503).length,
    answers429: heard.statuses.get(429) ?? 0,
  };
};

/** What is promised to a crowd, checked from what the vendors and the patients saw; the story's own checks come first. */
export const checkCrowd = (schedule: Schedule, result: StoryResult, heard: Heard): CrowdResult => {
  const { lines } = schedule;
  const queue = readQueue(result);
  const figures = figuresOf(queue, lines, heard, result.logs.provider.dials);
  const outage = outageSeconds(schedule);
  const broken = result.violations.map(({ invariant, what }) => `${invariant}: ${what}`);
  const demand = (holds: boolean, otherwise: string): void => {
    if (!holds) broken.push(otherwise);
  };
  demand(queue.waiters.length === schedule.patients.length, 'a yes started nothing');
  demand(queue.mostLive <= lines, `${queue.mostLive} calls were live on ${lines} lines`);
  const forgotten = queue.waiters.filter(({ dialledAt, excused }) => dialledAt === undefined && !excused);
  demand(forgotten.length === 0, `${forgotten.length} were never called`);
  demand(
    queue.waiters.every(({ endedAt }) => endedAt !== undefined),
    'a cascade never ended',
  );
  // Two may be woken for two lines at once and dial in either order: one for each line. Whoever says yes while a line
  // changes hands may take it in passing; the one it was meant for goes back to its place, and meanwhile one more passes.
  // After an outage everybody comes back by the clock, and a shared number has a peace of its own: no queue of lines.
  demand(
    outage > 0 || sharesNumbers(schedule) || figures.overtakenInTheQueue <= lines + figures.inPassing,
    `${figures.overtakenInTheQueue} who said yes later left the queue before one who waited`,
  );
  const calls = result.logs.ledger.intents.size;
  const most =
    figures.boundSeconds +
    (calls * handOverSeconds) / lines +
    policy.sweepSeconds +
    policy.leaseSeconds +
    (outage > 0 ? outage + 2 * (policy.breakerOpenSeconds + 2 * policy.sweepSeconds) : 0);
  demand(
    sharesNumbers(schedule) || figures.longestWaitSeconds <= most,
    `somebody waited ${Math.round(figures.longestWaitSeconds)} s where the lines allow ${Math.round(most)} s`,
  );
  const kept = leasesLeft(result, queue);
  demand(kept === 0, `${kept} lines are still leased`);
  // Those that were on their way when the breaker opened, one on each line at most.
  demand(
    figures.refusedDials <= policy.breakerUnknownFaults + lines,
    `${figures.refusedDials} dials went to a provider that was down`,
  );
  demand(outage === 0 || (result.counts.get('log BREAKER_PROBED') ?? 0) > 0, 'the provider was never probed');
  demand(figures.answers429 === 0, `${figures.answers429} patients were answered with 429`);
  demand(heard.errors.size === 0, `patients were told ${[...heard.errors].join(', ')}`);
  return { broken, figures };
};

const outageSeconds = ({ faults }: Schedule): number =>
  faults.reduce((sum, { kind, seconds = 0 }) => (kind === 'provider_outage' ? sum + seconds : sum), 0);

/** Leases that reach further than the longest lease of a call that began before the last cascade ended. */
const leasesLeft = ({ logs }: StoryResult, { waiters }: Queue): number => {
  const atEnd = Math.max(...waiters.map(({ endedAt }) => endedAt ?? 0));
  return [...logs.leases.values()].filter(({ until }) => until.getTime() > atEnd).length;
};

/** Where patients share a number they also wait for its peace: the order of the queue says nothing about them. */
const sharesNumbers = ({ patients }: Schedule): boolean => {
  const first = patients.map(({ clinics }) => clinics[0]);
  return new Set(first).size < first.length;
};
