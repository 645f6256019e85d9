/**
 * Awaited calls no story is drawn for by name. They are not in `machinery/points.ts`, because stories are drawn from
 * that list: one name more and every seed would be another story.
 */
export const notDrawn: readonly string[] = ['await-change lines.firstWaiting', 'chat lines.firstWaiting'];
