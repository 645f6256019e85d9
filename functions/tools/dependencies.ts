import type { Settling } from '#shared/flows/settle-call.ts';
import type { Texting } from '#shared/flows/text-patient.ts';
import type { Calls, Cascades, Ids, Numbers, Sessions } from '#shared/ports.ts';

export type Dependencies = Settling &
  Texting & {
    readonly calls: Settling['calls'] & Pick<Calls, 'open' | 'change'>;
    readonly cascades: Settling['cascades'] & Pick<Cascades, 'get' | 'change'>;
    readonly sessions: Pick<Sessions, 'get'>;
    readonly numbers: Pick<Numbers, 'optOut'>;
    readonly ids: Settling['ids'] & Pick<Ids, 'sha256'>;
    /** The workspace secrets that are valid now. */
    readonly secrets: () => Promise<readonly string[]>;
    readonly freshSecrets: () => Promise<readonly string[]>;
  };
