/**
 * Stops waiting when the signal says so. What was sent is sent: a dial that was given up may still be placed, and its
 * caller must treat it so.
 */
export const unlessAborted = async <T>(
  work: () => Promise<T>,
  signal: AbortSignal | undefined,
): Promise<{ readonly kind: 'value'; readonly value: T } | { readonly kind: 'aborted' }> => {
  const finished = async () => ({ kind: 'value', value: await work() }) as const;
  if (signal === undefined) return finished();
  if (signal.aborted) return { kind: 'aborted' };
  let stop = (): void => undefined;
  const aborted = new Promise<{ readonly kind: 'aborted' }>((resolve) => {
    stop = () => resolve({ kind: 'aborted' });
    signal.addEventListener('abort', stop, { once: true });
  });
  try {
    return await Promise.race([finished(), aborted]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
};
