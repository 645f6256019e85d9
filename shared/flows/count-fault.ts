import { isOpen, recordFault } from '../domain/cascade/breaker.ts';
import type { Control, Log } from '../ports.ts';

/** One systemic fault more. The fault that stops everybody is told: operators are called by it. */
export const countFault = async (
  {
    control,
    log,
    settings,
  }: {
    readonly control: Pick<Control, 'changeBreaker'>;
    readonly log: Log;
    /** How many lines there are. */
    readonly settings: { readonly lines: number };
  },
  kind: 'configuration' | 'unknown',
  now: Date,
): Promise<void> => {
  let opened = false;
  await control.changeBreaker((breaker) => {
    const after = recordFault(breaker, kind, now, settings.lines);
    opened = isOpen(after) && !isOpen(breaker);
    return after;
  });
  if (opened) log('error', 'BREAKER_OPENED', { reason: kind });
};
