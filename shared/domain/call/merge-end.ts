import type { EndReport } from './call.ts';

/** Whom to believe about the end of a call: what was heard before what was asked before what was assumed. */
const rank: Readonly<Record<EndReport['source'], number>> = {
  transcription: 5,
  initiation_failure: 4,
  lookup: 3,
  cancel: 2,
  fence: 1,
};

/** Keys sorted at every depth, so that equal reports have equal text. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );

const collectedCount = (report: EndReport): number =>
  Object.values(report.collected).filter((value) => value !== null && value !== '').length;

/** A later look at a finished call sometimes reads back emptier, so more content goes before newer. */
const compare = (a: EndReport, b: EndReport): number =>
  rank[a.source] - rank[b.source] ||
  collectedCount(a) - collectedCount(b) ||
  a.turns.length - b.turns.length ||
  (a.at < b.at ? -1 : a.at > b.at ? 1 : 0) ||
  (canonical(a) < canonical(b) ? -1 : 1);

/**
 * The better of two reports. The greater of a total order, hence commutative, associative and idempotent: any
 * number of deliveries in any order come to the same report.
 */
export const mergeEnd = (known: EndReport | undefined, heard: EndReport): EndReport =>
  known === undefined || compare(heard, known) > 0 ? heard : known;
