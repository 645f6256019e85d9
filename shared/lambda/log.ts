import { logCatalogue } from '../contracts/log-catalogue.ts';
import type { Log } from '../ports.ts';

/** One JSON line an event, as CloudWatch and a terminal both read it. */
export const jsonLog =
  (write: (line: string) => void, now: () => Date): Log =>
  (level, code, fields = {}) =>
    write(JSON.stringify({ at: now().toISOString(), level, code, message: logCatalogue[code], ...fields }));
