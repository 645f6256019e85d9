import { outcomes } from '../domain/call/outcome.ts';
import { retention, type StoredKind } from '../domain/retention.ts';

/** How much harm a field does in the wrong hands, worst first. */
export const dataClasses = ['health', 'identity', 'contact', 'consent', 'security', 'operation'] as const;
export type DataClass = (typeof dataClasses)[number];

/**
 * Who gets to see a field. Operators see what was said only by asking for it, story by story, and each time it is in
 * the log under their key before anything is shown.
 */
export type Reader =
  | 'operator, on reveal'
  | 'patient'
  | 'clinic, as consented'
  | 'voice provider'
  | 'API client'
  | 'carrier'
  | 'nobody';

type Field = { readonly class: DataClass; readonly why: string; readonly seen_by: readonly Reader[] };
type Kind = { readonly what: string; readonly fields: Readonly<Record<string, Field>> };

const patient = ['patient'] as const;
const nobody = ['nobody'] as const;
const told = ['patient', 'clinic, as consented', 'voice provider'] as const;
const operation = (why: string): Field => ({ class: 'operation', why, seen_by: nobody });
const secret = (why: string): Field => ({ class: 'security', why, seen_by: nobody });
const health = (why: string, seen_by: readonly Reader[] = patient): Field => ({
  class: 'health',
  why,
  seen_by,
});
const contact = (why: string, seen_by: readonly Reader[]): Field => ({ class: 'contact', why, seen_by });

/** How the calls of a day ended, one count an outcome. */
const callsByOutcome = Object.fromEntries(
  outcomes.map((outcome) => [`outcome_${outcome}`, operation('how calls of the day ended')]),
);

/**
 * Everything that is stored, by kind of item and field: what it is for, how bad its loss would be, and who sees it. How
 * long it lives stands in `retention`. A test compares this with what the adapters really write, so a new field cannot
 * be stored before it stands here; the README's table is printed from it.
 */
export const inventory: Readonly<Record<StoredKind, Kind>> = {
  session: {
    what: 'The chat as decisions need it',
    fields: {
      session_id: operation('names the chat'),
      token_hash: secret('opens the chat; only the hash is kept'),
      owner_hash: secret('who is signed in, where patients sign in; only the hash is kept'),
      language: operation('which language to speak'),
      created_at: operation('begin of the chat'),
      turns: operation('bounds the chat'),
      intake: health('complaint, onset, severity, place, wishes and the details a clinic may ask for', told),
      disposition: health('how urgent and where'),
      emergency: health('blocks every call'),
      clinics: health('which clinics were proposed, and why'),
      plan: health('what the patient is asked to consent to'),
      consent: { class: 'consent', why: 'what was agreed to, when, and until when', seen_by: patient },
      cascade_id: operation('the newest cascade'),
      cascade_ids: operation('all cascades of the chat'),
      unsaid_summary: health('the closing message that was not said yet'),
      cancelled: operation('the patient wanted no more calls'),
      feedback: health('whether the patient found a summary right, and what was wrong'),
      open_until: operation('end of the chat'),
    },
  },
  head: { what: 'Newest number of the log', fields: { seq: operation('keeps messages in one order') } },
  entry: {
    what: 'One message or event of the chat',
    fields: {
      seq: operation('keeps messages in one order'),
      kind: operation('message or event'),
      message: health('what patient and assistant wrote'),
      event: health('what became of the calls, with clinic and outcome'),
    },
  },
  client_message: {
    what: 'A message id of the client',
    fields: {
      body_hash: secret('tells a resent message from another one'),
      seq: operation('the answer it already got'),
      message_ids: operation('the summary that answered it, and what followed'),
    },
  },
  contact: {
    what: 'A telephone number a patient gave for text messages',
    fields: {
      contact: contact('number, channel, hash of the code that proves it, a wish for silence', [
        'patient',
        'carrier',
      ]),
      session_id: operation('whose number it is'),
      verified_at: { class: 'consent', why: 'when the number proved itself', seen_by: patient },
      silent_since: { class: 'consent', why: 'a wish for no messages, kept without end', seen_by: patient },
      code_day: operation('counts the codes of a day'),
      code_count: operation('counts the codes of a day'),
    },
  },
  text_message: {
    what: 'Our answer to a text message',
    fields: { reply: health('what a repeated message gets again', ['patient', 'carrier']) },
  },
  cascade: {
    what: 'One consented run over at most three clinics',
    fields: {
      cascade_id: operation('names the cascade'),
      session_id: operation('whose it is'),
      status: operation('where it stands'),
      outcome: health('what it came to'),
      plan: health('clinics, first name, reason as shown at consent, wanted times', told),
      consent: { class: 'consent', why: 'under which every call was placed', seen_by: patient },
      order: operation('in which order clinics are called'),
      expected_call_id: operation('the one call that may be dialled next'),
      call_ids: operation('calls that were placed'),
      live_call_id: operation('the call that is live'),
      placed_count: operation('bounds the calls'),
      hold: operation('why it waits and until when'),
      question: health('what a clinic offered and what the patient answered', told),
      go_on_after: operation('the patient said go on'),
      cancel_requested_at: operation('the patient said stop'),
      outbound_call_error: operation('why nothing could be dialled'),
      started_at: operation('begin'),
      concluded_at: operation('end'),
      cost: operation('what it cost, in millionths of a dollar'),
      resting: operation('numbers that rest, and until when'),
      wait_token: secret('resumes the state machine'),
      wait_reason: operation('what it waits for'),
      wait_order: operation('which of two waits is the later'),
      due_pk: operation('work for the sweeper'),
      due_at: operation('work for the sweeper'),
    },
  },
  call: {
    what: 'One dial to one number',
    fields: {
      call_id: operation('names the call'),
      purpose: operation('for a patient, or for an API client'),
      session_id: operation('whose it is'),
      cascade_id: operation('whose it is'),
      clinic_id: operation('whom it went to'),
      clinic_name: operation('whom it went to'),
      appointment_request: health('the appointment it was to cancel or to move', told),
      api_key_id: operation('which client placed it'),
      agent_id: operation('which agent spoke'),
      to_number: contact('the number that was called', [
        'patient',
        'API client',
        'voice provider',
        'carrier',
      ]),
      timezone: operation('what "Tuesday at nine" means there'),
      language: operation('which language is spoken'),
      status: operation('where it stands'),
      dial: operation('what became of the dial'),
      dialled_at: operation('when it was dialled'),
      conversation_id: operation("the provider's name for it"),
      call_sid: operation("the carrier's name for it"),
      line: operation('which line it held'),
      tools: health('slots, booking, fields told; each with its time: the audit of every disclosure', told),
      end: health('what the provider reported, with the turns that may be quoted', [
        'patient',
        'API client',
        'voice provider',
      ]),
      outcome: health('what it came to', ['patient', 'API client']),
      not_placed_reason: operation('why it was not placed'),
      booked_slot: health('the appointment', told),
      evidence: health('the words that prove it', ['patient', 'API client', 'operator, on reveal']),
      ended_at: operation('when it ended'),
      cancel_requested_at: operation('somebody said stop'),
      call_token_hash: secret('lets its tools speak for it; only the hash is kept'),
      task_token: secret('resumes the state machine'),
      looked_up_at: operation('when the provider was last asked'),
      due_pk: operation('work for the sweeper'),
      due_at: operation('work for the sweeper'),
      request: contact('purpose and questions of an API client', ['API client', 'voice provider']),
      in_progress_at: operation('when it was answered'),
      processing_at: operation('when it was over'),
    },
  },
  turns: {
    what: 'Transcript, packed',
    fields: {
      part: health('what was said on the telephone', [
        'patient',
        'API client',
        'voice provider',
        'operator, on reveal',
      ]),
    },
  },
  conversation: { what: 'Which call a conversation was', fields: { call_id: operation('finds the call') } },
  inbox: {
    what: 'An event of the provider, before anything follows from it',
    fields: {
      body_sha256: operation('tells a duplicate'),
      received_at: operation('when it came'),
      conversation_id: operation('finds the call'),
      call_id: operation('finds the call'),
      call_sid: operation('finds the call'),
      agent_id: operation('whose agent it was'),
      to_number: contact('must be the number we dialled', nobody),
      event_type: operation('what kind of event'),
      end: health('the extract that decisions need', nobody),
    },
  },
  number: {
    what: 'One telephone number over all patients',
    fields: {
      live_call_id: operation('one call at a time'),
      live_until: operation('one call at a time'),
      cooldown_until: operation('ten minutes of peace'),
      day: operation('six calls a day'),
      day_count: operation('six calls a day'),
      opted_out_at: { class: 'consent', why: 'never to be called again, kept without end', seen_by: nobody },
    },
  },
  clinic_memory: {
    what: 'What calls taught about a clinic',
    fields: {
      clinic_id: operation('which clinic'),
      calls: operation('hour, outcome, waiting, menu; nothing of any patient'),
    },
  },
  line: {
    what: 'One line of the provider',
    fields: { call_id: operation('who holds it'), until: operation('until when') },
  },
  waiting: { what: 'A cascade that waits for a line', fields: { cascade_id: operation('who waits') } },
  control: {
    what: 'The switch for calling, and the breaker',
    fields: {
      calling_on: operation('whether anybody may be called'),
      breaker: operation('faults of the provider'),
      open_until: operation('no calls until then'),
    },
  },
  idempotency: {
    what: "A client's key for one call",
    fields: {
      call_id: operation('the call it made'),
      body_hash: secret('tells a repeat from another request'),
    },
  },
  api_key: {
    what: 'A key of an API client',
    fields: {
      api_key_id: operation('names the key'),
      name: operation('what the operator called it'),
      scopes: operation('what it may do'),
      limits: operation('what it may not exceed'),
      created_at: operation('when it was made'),
      revoked_at: operation('when it was revoked'),
    },
  },
  api_key_entry: { what: 'The list of keys', fields: { hash: secret('the key itself is never kept') } },
  api_key_usage: {
    what: 'Calls of a key',
    fields: {
      day: operation('calls of today'),
      day_count: operation('calls of today'),
      open: operation('calls that may be live'),
    },
  },
  budget: {
    what: 'What a caller or a day has used',
    fields: {
      spent: operation('counts, under the hash of an address and a day'),
      full_at: operation('how fast a caller asks'),
      micro_usd: operation('money of the day'),
      ...callsByOutcome,
    },
  },
  erasure: {
    what: 'A wish to be forgotten that is not done yet',
    fields: {
      session_id: operation('which chat'),
      cascade_ids: operation('what a live call still needs'),
      conversation_ids: operation('what the provider has yet to delete'),
      requested_at: operation('when it was asked'),
      erased: operation('ids of what is erased once more, should a late run have written it again'),
      erased_at: operation('when the last of it went'),
    },
  },
  tombstone: {
    what: 'That there was a chat',
    fields: { erased_at: operation('when it was erased') },
  },
};

/** Attributes every item has, and nothing of anybody in them. */
export const storageAttributes = ['pk', 'sk', 'type', 'version', 'expires_at'] as const;

/** `2 days`, `30 days`, or that it stays. */
export const lifeOf = (kind: StoredKind): string => {
  const seconds: number | 'kept' = retention[kind];
  if (seconds === 'kept') return 'until an operator removes it';
  const days = seconds / 86_400;
  return days === 1 ? '1 day' : `${days} days`;
};
