export const channels = ['sms', 'whatsapp'] as const;
export type Channel = (typeof channels)[number];

/** Where a patient can be reached outside the chat. Nothing but a code goes there before it has proved itself. */
export type Contact = {
  /** E.164. */
  readonly number: string;
  readonly channel: Channel;
  /** How often a code was sent in this session. */
  readonly codes_sent: number;
  /** The code that is out; gone once it was right. */
  readonly code?: {
    /** SHA-256 hex of session, number and code. */
    readonly hash: string;
    /** ISO 8601. */
    readonly expires_at: string;
    readonly tries_left: number;
  };
  /** ISO 8601. */
  readonly verified_at?: string;
  /** The number wants silence, or has moved on to another session; kept here so that one read is enough to send. */
  readonly quiet?: true;
};
