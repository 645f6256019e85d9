import type { Answering } from '#shared/flows/answer-question.ts';
import type { Cancelling } from '#shared/flows/cancel-cascade.ts';
import type { Calls, Cascades, Contacts, Ids, Sessions } from '#shared/ports.ts';

export type Dependencies = Cancelling &
  Answering & {
    readonly sessions: Cancelling['sessions'] & Pick<Sessions, 'get' | 'open' | 'saveTurn' | 'append'>;
    readonly cascades: Cancelling['cascades'] & Pick<Cascades, 'get' | 'change'>;
    readonly calls: Cancelling['calls'] & Pick<Calls, 'many'>;
    readonly contacts: Pick<
      Contacts,
      'ofSession' | 'byNumber' | 'silence' | 'endSilence' | 'replyTo' | 'keepReply'
    >;
    readonly ids: Cancelling['ids'] & Pick<Ids, 'message' | 'sha256'>;
    /** Where the carrier posts to; without it no signature can be judged, and every message is refused. */
    readonly public_base_url: string | undefined;
    /** The account's tokens that are valid now. */
    readonly auth_tokens: () => Promise<readonly string[]>;
    readonly freshAuthTokens: () => Promise<readonly string[]>;
  };
