import type { Texting } from '#shared/flows/text-patient.ts';
import type { Calls, Clock, Ids, Log } from '#shared/ports.ts';

/** All a tool may do to the table goes through its call: one read that opens it, one transaction that changes it. */
export type Dependencies = Texting & {
  readonly calls: Pick<Calls, 'open' | 'change'>;
  readonly ids: Pick<Ids, 'sha256'>;
  readonly clock: Clock;
  readonly log: Log;
  /** The workspace secrets that are valid now. */
  readonly secrets: () => Promise<readonly string[]>;
  readonly freshSecrets: () => Promise<readonly string[]>;
};
