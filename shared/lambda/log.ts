import { logCatalogue } from '../contracts/log-catalogue.ts';
import type { Log } from '../ports.ts';
import { whatItIsAbout } from './invocation.ts';
import { metricsOf } from './metrics.ts';

/** One JSON line an event, as CloudWatch and a terminal both read it; with a namespace some lines are metrics too.
 * Each carries the ids its invocation is about. */
export const jsonLog =
  (write: (line: string) => void, now: () => Date, namespace?: string): Log =>
  (level, code, fields = {}) => {
    const at = now();
    write(
      JSON.stringify({
        at: at.toISOString(),
        level,
        code,
        message: logCatalogue[code],
        ...whatItIsAbout(),
        ...fields,
        ...metricsOf(namespace, code, fields, at),
      }),
    );
  };
