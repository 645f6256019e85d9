/** The value below which this share of the times lies. */
const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;

export const spread = (milliseconds: readonly number[]) => {
  const sorted = [...milliseconds].sort((a, b) => a - b);
  return { p50: percentile(sorted, 0.5), p95: percentile(sorted, 0.95), p99: percentile(sorted, 0.99) };
};

export const inWords = ({ p50, p95, p99 }: ReturnType<typeof spread>): string =>
  `p50 ${p50.toFixed(0)} ms, p95 ${p95.toFixed(0)} ms, p99 ${p99.toFixed(0)} ms`;

/** Of a processor, whoever else used it meanwhile. */
export const inMilliseconds = ({ user, system }: NodeJS.CpuUsage): number => (user + system) / 1000;
