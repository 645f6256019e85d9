import { policy } from '#shared/domain/policy.ts';
import type { StoryResult } from '../world.ts';

/** One that said yes, as the vendors and the store's journal knew it; milliseconds since the epoch. */
export type Waiter = {
  readonly cascade_id: string;
  readonly saidYesAt: number;
  /** The first request to dial that arrived at the provider, placed or not. */
  readonly dialledAt: number | undefined;
  /** Stopped, or its call died before the dial: nobody can say that it should have been dialled. */
  readonly excused: boolean;
  readonly endedAt: number | undefined;
};

export type Queue = {
  readonly waiters: readonly Waiter[];
  /** Most calls that were live at one moment, by the provider's own log. */
  readonly mostLive: number;
  /** Seconds of talk, and seconds for which calls held their lines. */
  readonly talkSeconds: number;
  readonly heldSeconds: number;
};

/** Reads how a crowd was served from the logs of a story. */
export const readQueue = ({ logs }: StoryResult): Queue => {
  const { provider, ledger } = logs;
  const dialledAt = new Map<string, number>();
  for (const { call_id, at } of provider.dials) {
    const cascade_id = call_id.split('.')[0] ?? '';
    if (!dialledAt.has(cascade_id)) dialledAt.set(cascade_id, at);
  }
  const intended = new Set([...ledger.intents.keys()].map((call_id) => call_id.split('.')[0] ?? ''));
  const waiters = [...ledger.cascades.values()]
    .map((one): Waiter => {
      const at = dialledAt.get(one.cascade_id);
      return {
        cascade_id: one.cascade_id,
        saidYesAt: one.createdAt,
        dialledAt: at,
        excused: one.stops.length > 0 || (at === undefined && intended.has(one.cascade_id)),
        endedAt: one.concludedAt,
      };
    })
    .sort((a, b) => a.saidYesAt - b.saidYesAt);
  return {
    waiters,
    mostLive: mostAtOnce(
      provider.conversations.map(({ placedAt, endedAt }) => [placedAt, endedAt ?? Number.POSITIVE_INFINITY]),
    ),
    talkSeconds: secondsOf(
      provider.conversations.map(({ placedAt, endedAt }) => [placedAt, endedAt ?? placedAt]),
    ),
    heldSeconds: heldSeconds(logs),
  };
};

type Span = readonly [from: number, until: number];

const secondsOf = (spans: readonly Span[]): number =>
  spans.reduce((sum, [from, until]) => sum + (until - from) / 1000, 0);

const mostAtOnce = (spans: readonly Span[]): number => {
  const changes = spans
    .flatMap(([from, until]) => [
      { at: from, by: 1 },
      { at: until, by: -1 },
    ])
    // One that ends in the moment in which another begins has ended.
    .sort((a, b) => a.at - b.at || a.by - b.by);
  let live = 0;
  let most = 0;
  for (const { by } of changes) {
    live += by;
    most = Math.max(most, live);
  }
  return most;
};

/**
 * From the intent until the end of the call was told. Where nobody told it the line is given up when the lease runs out,
 * which is the longest it may take.
 */
const heldSeconds = ({ provider, ledger }: StoryResult['logs']): number => {
  const byCall = new Map(provider.conversations.map((one) => [one.call_id, one]));
  const refused = new Map(
    provider.dials.filter(({ answered }) => answered === 429).map(({ call_id, at }) => [call_id, at]),
  );
  return secondsOf(
    [...ledger.intents].map(([call_id, at]): Span => {
      const most = at + policy.leaseSeconds * 1000;
      const conversation = byCall.get(call_id);
      // A failed initiation names no call, so its log has no moment of being told; it is sent within two seconds.
      const failed = conversation?.answeredAt === undefined && !conversation?.faults.has('webhook_lost');
      const told =
        conversation?.reportedAt ??
        (failed && conversation?.endedAt !== undefined ? conversation.endedAt + 2_000 : undefined) ??
        refused.get(call_id);
      return [at, Math.min(told ?? most, most)];
    }),
  );
};
