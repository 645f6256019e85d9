import type { ClinicDirectory } from '#shared/domain/clinics/directory.ts';
import type { Settling } from '#shared/flows/settle-call.ts';
import type { Calls, Carrier, Cascades, Ids, Log, Sessions, TriageEngine, Workflow } from '#shared/ports.ts';

export type Dependencies = Settling & {
  readonly sessions: Pick<Sessions, 'get' | 'open' | 'saveTurn' | 'append' | 'entries' | 'erase'>;
  readonly cascades: Settling['cascades'] & Pick<Cascades, 'get' | 'change'>;
  readonly calls: Settling['calls'] & Pick<Calls, 'many' | 'change'>;
  readonly workflow: Pick<Workflow, 'start' | 'resume'>;
  readonly directory: ClinicDirectory;
  readonly triage: TriageEngine;
  readonly allowed_countries: readonly string[];
  readonly carrier: Carrier;
  readonly ids: Ids;
  readonly log: Log;
};
