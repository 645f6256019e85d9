import type { Conversation, Offer } from './conversation.ts';

/** What a script can do; each of them never comes back once the line is dead. */
export type Talk = {
  readonly conversation: Conversation;
  readonly offers: readonly [Offer, Offer];
  readonly say: (role: 'agent' | 'user', message: string) => Promise<void>;
  readonly pause: (seconds: number) => Promise<void>;
  /** The product's answer, or undefined when none came, also not to a second try. */
  readonly tool: (name: string, body?: object) => Promise<Readonly<Record<string, unknown>> | undefined>;
};

export type Script = (talk: Talk) => Promise<void>;

/** What the provider's analysis makes of the call. */
export const collect = (talk: Talk, outcome: string, offer?: Offer): void => {
  talk.conversation.collected =
    offer === undefined
      ? { outcome }
      : {
          outcome,
          booked_date: offer.date,
          booked_time: offer.time,
          booked_weekday: offer.weekday,
          booked_start_iso: new Date(offer.start).toISOString(),
        };
};
