/**
 * Every access pattern of the single table on one screen.
 *
 *   session state            SESSION#<id>      STATE
 *   session log head         SESSION#<id>      HEAD            the last sequence number
 *   message or event         SESSION#<id>      LOG#<seq>
 *   client message id        SESSION#<id>      CLIENT#<id>     the answer a resent message gets again
 *   cascade                  CASCADE#<id>      STATE
 *   call                     CALL#<id>         STATE
 *   transcript chunk         CALL#<id>         TURNS#<n>
 *   call by conversation     CONVERSATION#<id> CALL
 *   inbox event              CONVERSATION#<id> INBOX#<type>#<sha256>
 *   line                     LINES             LINE#<n>
 *   cascade waiting for one  LINES             WAITING#<class>#<since>#<cascade>
 *   number: lock, counts     NUMBER#<e164>     STATE
 *   clinic memory            CLINIC#<id>       STATE           what calls taught about it
 *   calling switch, breaker  CONTROL           CALLING
 *   idempotency key          IDEMPOTENCY#<api key>#<key>  CALL
 *   API key                  APIKEY#<hash>     STATE
 *   erasure to be done       ERASURES          SESSION#<id>
 *   budget: rate of a caller BUDGET#<name>     RATE#<yyyy-mm-dd>
 *   budget: spent in a day   BUDGET#<name>     DAY#<yyyy-mm-dd>
 *   pending work by time     index `due`: due_pk = PENDING, due_at (ISO 8601)
 */
export type Key = { readonly pk: string; readonly sk: string };

const sequence = (seq: number): string => String(seq).padStart(12, '0');

export const keys = {
  session: (id: string): Key => ({ pk: `SESSION#${id}`, sk: 'STATE' }),
  head: (id: string): Key => ({ pk: `SESSION#${id}`, sk: 'HEAD' }),
  entry: (id: string, seq: number): Key => ({ pk: `SESSION#${id}`, sk: `LOG#${sequence(seq)}` }),
  clientMessage: (id: string, client_message_id: string): Key => ({
    pk: `SESSION#${id}`,
    sk: `CLIENT#${client_message_id}`,
  }),
  cascade: (id: string): Key => ({ pk: `CASCADE#${id}`, sk: 'STATE' }),
  call: (id: string): Key => ({ pk: `CALL#${id}`, sk: 'STATE' }),
  turns: (id: string, chunk: number): Key => ({ pk: `CALL#${id}`, sk: `TURNS#${sequence(chunk)}` }),
  conversation: (id: string): Key => ({ pk: `CONVERSATION#${id}`, sk: 'CALL' }),
  inbox: (conversation_id: string, type: string, sha256: string): Key => ({
    pk: `CONVERSATION#${conversation_id}`,
    sk: `INBOX#${type}#${sha256}`,
  }),
  line: (n: number): Key => ({ pk: 'LINES', sk: `LINE#${sequence(n)}` }),
  waiting: (deadlineClass: string, since: string, cascade_id: string): Key => ({
    pk: 'LINES',
    sk: `WAITING#${deadlineClass}#${since}#${cascade_id}`,
  }),
  number: (e164: string): Key => ({ pk: `NUMBER#${e164}`, sk: 'STATE' }),
  clinic: (clinic_id: string): Key => ({ pk: `CLINIC#${clinic_id}`, sk: 'STATE' }),
  control: { pk: 'CONTROL', sk: 'CALLING' },
  idempotency: (api_key_id: string, key: string): Key => ({
    pk: `IDEMPOTENCY#${api_key_id}#${key}`,
    sk: 'CALL',
  }),
  apiKey: (hash: string): Key => ({ pk: `APIKEY#${hash}`, sk: 'STATE' }),
  erasure: (session_id: string): Key => ({ pk: 'ERASURES', sk: `SESSION#${session_id}` }),
  budgetRate: (name: string, day: string): Key => ({ pk: `BUDGET#${name}`, sk: `RATE#${day}` }),
  budgetDay: (name: string, day: string): Key => ({ pk: `BUDGET#${name}`, sk: `DAY#${day}` }),
} as const;

/** Attributes of an item that waits for the sweeper. */
export const pending = (due_at: string) => ({ due_pk: 'PENDING', due_at });

/** Time to live in whole epoch seconds; cleanup only, expiry itself is checked in code. */
export const expiresAt = (now: Date, seconds: number) => ({
  expires_at: Math.floor(now.getTime() / 1000) + seconds,
});
