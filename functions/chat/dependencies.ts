import type { ClinicDirectory } from '#shared/domain/clinics/directory.ts';
import type { Erasing } from '#shared/flows/erase.ts';
import type { Settling } from '#shared/flows/settle-call.ts';
import type { Budgeted } from '#shared/lambda/within-budget.ts';
import type {
  Calls,
  Carrier,
  Cascades,
  ClinicMemories,
  Contacts,
  Ids,
  Log,
  Notifier,
  OptOuts,
  Sessions,
  TriageEngine,
  Workflow,
} from '#shared/ports.ts';

export type Dependencies = Settling &
  Budgeted &
  Erasing & {
    readonly sessions: Pick<Sessions, 'get' | 'open' | 'saveTurn' | 'append' | 'entries' | 'erase'>;
    readonly cascades: Settling['cascades'] & Pick<Cascades, 'get' | 'change'>;
    readonly calls: Settling['calls'] & Pick<Calls, 'many' | 'change'>;
    readonly workflow: Pick<Workflow, 'start' | 'resume'>;
    readonly directory: ClinicDirectory;
    readonly memories: Pick<ClinicMemories, 'many'>;
    readonly optOuts: OptOuts;
    readonly triage: TriageEngine;
    readonly allowed_countries: readonly string[];
    /** Set where nobody is phoned for a patient without a proved number: whether this chat has one. */
    readonly proved?: (session_id: string) => Promise<boolean>;
    readonly carrier: Carrier;
    readonly contacts: Pick<Contacts, 'ofSession' | 'change' | 'bind' | 'countCode' | 'release'>;
    readonly notifier: Notifier;
    /** Six fresh digits. */
    readonly code: () => string;
    readonly ids: Ids;
    readonly log: Log;
  };
