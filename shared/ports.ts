import type { ApiKey, ApiKeyUsage } from './contracts/api-key-item.ts';
import type { ErasedCascade, Erasure } from './contracts/erasure-item.ts';
import type { InboxEvent } from './contracts/inbox-item.ts';
import type { LogCode } from './contracts/log-catalogue.ts';
import type { TriageRequest } from './contracts/triage.ts';
import type { Rate } from './domain/budget/budgets.ts';
import type { Call, Dial, EndReport, Turn } from './domain/call/call.ts';
import type { CallProgress, CallRequest } from './domain/call/call-request.ts';
import type { Breaker } from './domain/cascade/breaker.ts';
import type { Cascade, Hold } from './domain/cascade/cascade.ts';
import type { CallLesson, ClinicMemory } from './domain/clinics/memory.ts';
import type { Channel, Contact } from './domain/contact/contact.ts';
import type { SessionEntry, SessionEvent, SessionMessage } from './domain/session/entries.ts';
import type { Session } from './domain/session/session.ts';
import type { Disposition } from './domain/triage/disposition.ts';

/** The roles functions ask for. A function's dependency type picks from these and reads like its IAM policy. */

export type Clock = { now(): Date };

export type Ids = {
  session(): string;
  cascade(): string;
  call(): string;
  question(): string;
  message(): string;
  /** 256 random bits, base64url. */
  secret(): string;
  sha256(text: string): string;
};

/** A write lost against another one and was not made; the caller decides again on fresh facts. */
export type Conflict = { readonly kind: 'conflict' };

export type OpenSession = {
  readonly session: Session;
  readonly cursor: number;
  readonly answered?: {
    readonly body_hash: string;
    readonly seq: number;
    /** Where a summary was said: its id and that of the message after it, if any. */
    readonly message_ids?: readonly string[];
  };
};

export type TurnWrite = {
  /** What the turn was decided on; undefined creates the session. */
  readonly before: OpenSession | undefined;
  readonly after: Session;
  readonly messages: readonly SessionMessage[];
  readonly events: readonly SessionEvent[];
  /** Written with the turn, so that a resent message finds the answer it already got. */
  readonly client_message?: {
    readonly id: string;
    readonly body_hash: string;
    readonly message_ids?: readonly string[];
  };
  /** Written with the consent: the outbox row from which the execution is started. */
  readonly cascade?: Cascade;
};

export type Sessions = {
  /** Strongly consistent; also past the session's life, for the cascade that outlives it. Absent once erased. */
  get(session_id: string): Promise<Session | undefined>;
  /** In one round trip: the session, its newest sequence number, and the answer this client message id already got. */
  open(session_id: string, client_message_id?: string): Promise<OpenSession | undefined>;
  /** One transaction: session, messages, events, the dedupe record, a new cascade. Returns the last sequence number. */
  saveTurn(write: TurnWrite): Promise<{ readonly kind: 'saved'; readonly seq: number } | Conflict>;
  append(
    session_id: string,
    entries: { readonly messages?: readonly SessionMessage[]; readonly events?: readonly SessionEvent[] },
  ): Promise<number>;
  /** Entries after `after`, oldest first, at most `limit`; without `after` the newest `limit`. */
  entries(
    session_id: string,
    query: { readonly after?: number; readonly limit: number },
  ): Promise<readonly SessionEntry[]>;
  /** The sequence number of the newest entry. */
  cursor(session_id: string): Promise<number>;
  /** Erases the session and its log; leaves a tombstone without content. */
  /** With a version only what is known is erased: false, and nothing changed, when somebody has written since. */
  erase(session_id: string, now: Date, version?: number): Promise<boolean>;
};

export type Cascades = {
  get(cascade_id: string): Promise<Cascade | undefined>;
  /**
   * Optimistic change: `change` sees the present cascade and returns the next, or undefined for "leave it".
   * Events are appended to the session's log in the same transaction.
   */
  change(
    cascade_id: string,
    change: (
      cascade: Cascade,
    ) => { readonly cascade: Cascade; readonly events?: readonly SessionEvent[] } | undefined,
  ): Promise<Cascade | undefined>;
  /** Ends the cascade and gives the patient the one summary, in one transaction; false when it was over already. */
  conclude(write: {
    readonly cascade: Cascade;
    readonly message: SessionMessage;
    readonly events: readonly SessionEvent[];
  }): Promise<boolean>;
  /** The newest waiting task token. */
  waitToken(cascade_id: string): Promise<string | undefined>;
  /** Only after the token was used; leaves a newer one alone. */
  forgetWaitToken(cascade_id: string, task_token: string): Promise<void>;
};

export type WaitTokens = {
  /** The waiting task token, replaced by a later wait; one of an earlier wait, that arrives late, is not stored. */
  storeWaitToken(
    cascade_id: string,
    wait: {
      readonly task_token: string;
      readonly hold: Hold;
      /** Grows from wait to wait and from try to try; without it the token is taken for the newest. */
      readonly order?: number | undefined;
    },
  ): Promise<void>;
};

/** Why a dial was refused before anything left the house. */
export type DialRefusal =
  | 'already_placed'
  | 'not_expected'
  | 'consent'
  | 'emergency'
  | 'cascade_over'
  | 'live_call'
  | 'switched_off'
  | 'breaker_open'
  | 'number_busy'
  | 'number_cooldown'
  | 'number_daily_cap'
  | 'opted_out'
  | 'over_budget'
  | 'no_line'
  /** Others changed the same items each time; nothing is known to stand against it. */
  | 'raced';

export type DialIntent = {
  readonly call: Call;
  readonly call_token_hash: string;
  readonly task_token?: string;
  /** Absent for generic calls. */
  readonly cascade?: { readonly cascade_id: string; readonly session_id: string; readonly plan_hash: string };
  /** Written with a generic dial. */
  readonly idempotency?: { readonly key: string; readonly body_hash: string };
  readonly limits: {
    readonly lines: number;
    readonly cooldown: boolean;
    readonly daily_cap: number | undefined;
  };
  readonly events: readonly SessionEvent[];
};

export type CallChange = {
  readonly call: Call;
  readonly events?: readonly SessionEvent[];
  readonly messages?: readonly SessionMessage[];
  /** Its cascade after the change, of the one `change` was given; not together with the call's end. */
  readonly cascade?: Cascade;
  /** The number asked at this moment not to be called again, by anyone. */
  readonly opted_out_at?: Date;
};

/** Which call is asked for, and what is known of it: with its session one round trip is enough. */
export type AskedCall = {
  readonly call_id: string;
  readonly session_id?: string;
  /** The cascade's other calls too. */
  readonly others?: boolean;
  /** The session's number for text messages too. */
  readonly contact?: boolean;
  /** Nothing but the call itself. */
  readonly alone?: boolean;
};

/** A call with what decisions about it need, as one strongly consistent read found it. A change may begin from it. */
export type OpenCall = {
  readonly call: Call;
  /** Empty, and equal to no hash, where a call has none. */
  readonly call_token_hash: string;
  readonly task_token?: string;
  readonly cascade?: Cascade;
  /** Absent once erased, and for a generic call. */
  readonly session?: Session;
  /** Absent where it was not asked for; null where the session has none. */
  readonly contact?: Contact | null;
  /** The session's newest sequence number; absent where only the call was read. */
  readonly cursor?: number;
  /** The cascade's other calls, where they were asked for. */
  readonly others: readonly Call[];
};

export type SettledCall = {
  readonly call: Call;
  /** True when this very write ended the call. */
  readonly ended: boolean;
  readonly task_token?: string;
  /**
   * What the cascade waited with when this very write gave its call back, so that nobody need ask for it; absent when
   * the write did not see to that.
   */
  readonly waiting?: { readonly task_token: string | undefined };
};

export type Calls = {
  get(call_id: string): Promise<Call | undefined>;
  many(call_ids: readonly string[]): Promise<readonly Call[]>;
  /** For a tool: the call with the hash its token must have, and all that is decided on. */
  open(asked: AskedCall): Promise<OpenCall | undefined>;
  byConversation(conversation_id: string): Promise<string | undefined>;
  /** The intent before the effect: one conditional transaction, or a refusal that names its reason. */
  reserve(
    intent: DialIntent,
  ): Promise<
    | { readonly kind: 'reserved'; readonly call: Call }
    | { readonly kind: 'refused'; readonly refusal: DialRefusal; readonly until?: Date }
  >;
  /**
   * Optimistic change of one call. When it ends a live call, its line, its number's lock and the cascade's hold on it
   * are given back in the same transaction. `known`, the call as it was just read, saves the first read: a write on an
   * old one is refused and decided again on a fresh one. With it `change` sees the cascade too.
   */
  change(
    call_id: string,
    change: (call: Call, cascade?: Cascade) => CallChange | undefined,
    known?: OpenCall,
  ): Promise<SettledCall | undefined>;
  /** Each leads to the other from now on; nothing is written where the call is gone. */
  bindConversation(call_id: string, conversation_id: string): Promise<void>;
  storeTaskToken(call_id: string, task_token: string): Promise<void>;
  /** Only after the token was used. */
  forgetTaskToken(call_id: string, task_token: string): Promise<void>;
  taskToken(call_id: string): Promise<string | undefined>;
  markLookedUp(call_id: string, at: Date): Promise<void>;
  lookedUpAt(call_ids: readonly string[]): Promise<ReadonlyMap<string, Date>>;
};

export type DialRequest = {
  readonly call_id: string;
  readonly agent_id: string;
  readonly agent_phone_number_id: string;
  readonly to_number: string;
  readonly dynamic_variables: Readonly<Record<string, string>>;
  readonly language?: string;
  readonly ring_seconds: number;
};

export type DialEnd =
  | { readonly kind: 'placed'; readonly conversation_id: string; readonly call_sid?: string }
  | {
      readonly kind: 'not_placed';
      readonly dial: Extract<Dial, { state: 'not_placed' }>;
      readonly message: string;
    }
  | { readonly kind: 'unknown'; readonly code: string };

export type Control = {
  read(): Promise<{ readonly calling: boolean; readonly breaker: Breaker }>;
  switchCalling(calling: boolean): Promise<void>;
  /** Optimistic; returning the same breaker leaves it alone. */
  changeBreaker(change: (breaker: Breaker) => Breaker): Promise<void>;
};

export type Inbox = {
  /** Durable before anything follows from it; the same bytes again are a duplicate. */
  store(event: InboxEvent): Promise<'stored' | 'duplicate'>;
  of(conversation_id: string): Promise<readonly InboxEvent[]>;
  storeTurns(call_id: string, turns: readonly Turn[]): Promise<void>;
  turnsOf(call_id: string): Promise<readonly Turn[] | undefined>;
};

export type Lines = {
  queue(waiting: {
    readonly cascade_id: string;
    readonly deadline_class: string;
    readonly since: string;
  }): Promise<void>;
  firstWaiting(limit: number): Promise<readonly { readonly ticket: string; readonly cascade_id: string }[]>;
  leave(ticket: string): Promise<void>;
  leases(): Promise<readonly { readonly call_id: string; readonly until: Date }[]>;
};

export type Numbers = {
  isOptedOut(e164: string): Promise<boolean>;
  /** Never called again, by anyone. */
  optOut(e164: string, at: Date): Promise<void>;
};

/** Wishes to be forgotten, until the last of each is done. */
export type Erasures = {
  /** Written anew with what is left of it. */
  keep(erasure: Erasure): Promise<void>;
  open(limit: number): Promise<readonly Erasure[]>;
  finish(session_id: string): Promise<void>;
  /** The cascade, its calls, their transcripts, inbox events and conversations. */
  eraseCascade(cascade_id: string, calls: ErasedCascade['calls']): Promise<void>;
};

/** Asks the provider to delete a conversation; `absent` is as good as done. */
export type ForgetConversation = (conversation_id: string) => Promise<'forgotten' | 'absent' | 'failed'>;

/** What may be asked, done and spent: counted over all functions at once. */
export type BudgetCounters = {
  /** One token of a named bucket, at most so many a day (UTC); or how long until there is one. */
  take(
    name: string,
    rate: Rate,
    mostPerDay: number,
  ): Promise<
    | { readonly kind: 'taken' }
    | {
        readonly kind: 'refused';
        readonly reason: 'rate' | 'per_day';
        readonly retry_after_seconds: number;
      }
  >;
  /** Counts `amount` (1) against today's most; false, and nothing counted, when it no longer fits. */
  count(name: string, most: number, amount?: number): Promise<boolean>;
  /** What was counted and then not done. */
  giveBack(name: string, amount?: number): Promise<void>;
  /** Counted so far today (UTC). */
  spent(name: string): Promise<number>;
};

/** Which of some numbers asked not to be called again, in one round trip. */
export type OptOuts = { among(numbers: readonly string[]): Promise<ReadonlySet<string>> };

/** What calls taught about clinics; nothing about patients. */
export type ClinicMemories = {
  /** By clinic id, in one round trip; nothing for a clinic that was never called. */
  many(clinic_ids: readonly string[]): Promise<ReadonlyMap<string, ClinicMemory>>;
  /** Adds what one call taught; told again, it is remembered once, and a corrected outcome replaces the first. */
  remember(
    clinic: { readonly clinic_id: string; readonly timezone: string },
    lesson: CallLesson,
  ): Promise<void>;
};

/** Numbers that proved themselves by a code, and those that asked for silence. */
export type Contacts = {
  ofSession(session_id: string): Promise<Contact | undefined>;
  /** Optimistic, so that every wrong try of a code is counted; `change` returns undefined for "leave it". */
  change(
    session_id: string,
    change: (contact: Contact | undefined) => Contact | undefined,
  ): Promise<Contact | undefined>;
  /** The newest session this number proved itself for, and whether it wants no messages. */
  byNumber(e164: string): Promise<{ readonly session_id?: string; readonly silent: boolean }>;
  bind(e164: string, session_id: string, at: Date): Promise<void>;
  silence(e164: string, at: Date): Promise<void>;
  endSilence(e164: string): Promise<void>;
  /** Counts one more code; false when the number had its share today, or wants no messages. */
  countCode(e164: string, at: Date): Promise<boolean>;
  /** Forgets whose number it is, if it is still this session's. */
  release(e164: string, session_id: string): Promise<void>;
  /** The carrier repeats what it believes unanswered: the same message gets the same reply. */
  replyTo(e164: string, message_sid: string): Promise<string | undefined>;
  keepReply(e164: string, message_sid: string, reply: string): Promise<void>;
};

/** Sends one text message, once; what becomes of it is never a reason to fail. */
export type Notifier = {
  /** The ways that are set up, best first; empty: nothing is ever sent. */
  readonly channels: readonly Channel[];
  send(
    to: { readonly number: string; readonly channel: Channel },
    text: string,
  ): Promise<'sent' | 'refused' | 'unavailable' | 'not_configured'>;
};

/** Keys of the API, known by the hash of their secret alone. */
export type ApiKeys = {
  create(key: ApiKey, hash: string): Promise<void>;
  /** The key as it is, revoked or not; undefined when there is none. */
  open(hash: string): Promise<ApiKey | undefined>;
  list(): Promise<readonly ApiKey[]>;
  /** False: there is no such key, or it was revoked before. */
  revoke(api_key_id: string, at: Date): Promise<boolean>;
  usage(hash: string): Promise<ApiKeyUsage | undefined>;
  /** False when another request was faster; ask again. `before` is the version that was read, 0 for none. */
  putUsage(hash: string, next: ApiKeyUsage, before: number): Promise<boolean>;
};

/** Which call a client's key already made; written with the dial (`Calls.reserve`). */
export type Idempotency = {
  /** Strongly consistent; undefined once the key's life is over, whether or not it was cleaned up. */
  find(
    api_key_id: string,
    key: string,
  ): Promise<{ readonly call_id: string; readonly body_hash: string } | undefined>;
  /** Frees the key of a call that took no line at the provider, so that it can be sent again; leaves a newer one alone. */
  forget(api_key_id: string, key: string, call_id: string): Promise<void>;
};

/** What a generic call carries beside the call itself. */
export type CallRequests = {
  get(
    call_id: string,
  ): Promise<{ readonly request: CallRequest; readonly progress: CallProgress } | undefined>;
  /** The first sight of a step counts. */
  markProgress(call_id: string, step: 'in_progress' | 'processing', at: Date): Promise<void>;
};

export type PendingWork = {
  due(
    now: Date,
    limit: number,
  ): Promise<readonly { readonly kind: 'call' | 'cascade'; readonly id: string }[]>;
};

/** What became of a task token: used now, or already over — a late event is no error. */
export type Resumed = 'resumed' | 'late';

export type Workflow = {
  /** The same name again is the same start. */
  start(cascade_id: string): Promise<'started' | 'running'>;
  resume(task_token: string): Promise<Resumed>;
  status(cascade_id: string): Promise<'running' | 'over' | 'absent'>;
};

/** What the provider knows of a conversation, mapped to our words. */
export type ProviderCall = {
  readonly conversation_id: string;
  readonly status: 'dialling' | 'in_progress' | 'processing' | 'done' | 'failed';
  readonly call_id?: string;
  readonly to_number?: string;
  readonly call_sid?: string;
  /** Seconds since 1970 when the provider created it. */
  readonly started_at?: number;
  readonly end?: EndReport;
  readonly turns: readonly Turn[];
};

export type Lookup<T> =
  | { readonly kind: 'found'; readonly value: T }
  | { readonly kind: 'absent' }
  | { readonly kind: 'failed'; readonly code: string };

export type VoiceAgent = {
  /** Exactly one provider request; never retried. */
  dial(request: DialRequest): Promise<DialEnd>;
  /** The conversation our call id was sent with as `user_id`. */
  findByCall(call_id: string, agent_id: string, since: Date): Promise<Lookup<ProviderCall>>;
  conversation(conversation_id: string): Promise<Lookup<ProviderCall>>;
};

/** Ends a live call by the carrier's call id. `unavailable`: nothing is configured that could. */
export type Carrier = {
  hangUp(call_sid: string): Promise<'ended' | 'not_live' | 'unavailable'>;
};

/** The only fields a log line may have: ids, words of closed sets, numbers. No free text, no number, no name, no token. */
export type LogFields = {
  readonly function?: string;
  readonly request_id?: string;
  readonly route?: string;
  readonly status?: number;
  readonly problem?: string;
  readonly session_id?: string;
  readonly cascade_id?: string;
  readonly call_id?: string;
  readonly clinic_id?: string;
  /** Where clinics come from: a word of a closed set. */
  readonly clinic_source?: string;
  readonly conversation_id?: string;
  readonly question_id?: string;
  readonly api_key_id?: string;
  readonly outcome?: string;
  readonly state?: string;
  readonly next?: string;
  readonly reason?: string;
  /** Ours for what the provider said; `code` itself is the line's. */
  readonly provider_code?: string;
  /** What to look at first, from the table of advice. */
  readonly check?: string;
  readonly event_type?: string;
  readonly tool?: string;
  readonly field?: string;
  readonly milliseconds?: number;
  readonly count?: number;
  /** Money, in millionths of a US dollar. */
  readonly micro_usd?: number;
  readonly error_name?: string;
};

type Level = 'info' | 'warn' | 'error';

export type Log = (level: Level, code: LogCode, fields?: LogFields) => void;

/** Two engines, one port: rules decide; another engine may raise a disposition, never lower it. */
export type TriageEngine = {
  assess(request: TriageRequest, now: Date): Promise<TriageAnswer>;
  /** A second opinion on one chat message, or undefined where there is none. Never throws. */
  raise(message: string, session: Session): Promise<Disposition | undefined>;
};

export type TriageAnswer = {
  readonly disposition: Disposition;
  readonly category: string;
  readonly care_setting: string;
  readonly red_flags: readonly unknown[];
  readonly evidence: readonly unknown[];
  readonly advice: readonly string[];
  readonly engine: { readonly name: string; readonly version: string };
};
