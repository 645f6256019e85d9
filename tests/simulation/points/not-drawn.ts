/**
 * Awaited calls that only told stories come to. They are not in `machinery/points.ts`, because stories are drawn from
 * that list: one name more and every seed would be another story.
 */
export const notDrawn: readonly string[] = ['chat lines.firstWaiting'];
