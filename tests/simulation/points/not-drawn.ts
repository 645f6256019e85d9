/**
 * Awaited calls no story is drawn for by name. They are not in `machinery/points.ts`, because stories are drawn from
 * that list: one name more and every seed would be another story.
 */
export const notDrawn: readonly string[] = ['await-change lines.firstWaiting', 'chat lines.firstWaiting'];

/**
 * Known of, and told by no story: a call that another run ended between its look-up and what ReconcileCall writes of it
 * is corrected there. Chance comes to that once in some hundred thousand stories.
 */
export const seldom: readonly string[] = [
  'reconcile-call calls.many',
  'reconcile-call cascades.get',
  'reconcile-call sessions.get',
];
