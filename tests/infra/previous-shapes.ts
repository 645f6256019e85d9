/**
 * What the version before this one wrote and sent, in its plainest form: whatever it could leave out is left out. While
 * a deployment shifts, and for as long as items live, both versions read each other's. A line here goes when no item
 * of its shape can be alive any more (`shared/domain/retention.ts`), and never to make a test pass.
 */
const at = '2026-11-20T15:00:00.000Z';
const week = [[], [{ from: 480, to: 1200 }], [], [{ from: 480, to: 1200 }], [], [], []];

const clinic = (n: number) => ({
  clinic_id: `emb-ny-${n}`,
  source: 'embedded',
  name: `Example Practice ${n}`,
  address: '12 Example Street',
  city: 'New York',
  region: 'NY',
  phone: `+1212555010${n}`,
  timezone: 'America/New_York',
  taxonomies: ['207Q00000X'],
  languages: ['en'],
  attribution: 'fictional',
  fictional: true,
});

export const plan = {
  clinics: [1, 2, 3].map(clinic),
  complaint_phrase: 'ear pain',
  patient_first_name: 'Alex',
  fields: ['first_name', 'complaint_phrase'],
  fallback: 'earliest_in_window',
  preferences: '',
  language: 'en',
  script_version: '2026-11-1',
  expires_at: '2026-12-20T15:00:00.000Z',
} as const;

export const consent = {
  plan_hash: 'filled in where it is checked',
  fields: ['first_name', 'complaint_phrase'],
  fallback: 'earliest_in_window',
  given_at: at,
  expires_at: '2026-12-20T15:00:00.000Z',
} as const;

const intake = {
  times_asked: {
    complaint: 1,
    red_flag: 1,
    screen: 1,
    location: 1,
    preferences: 1,
    identity: 1,
    cover: 1,
    consent: 1,
  },
  story: ['my ear hurts'],
  denied_flags: [],
  finding: false,
  details: { first_name: 'Alex' },
  skipped: ['patient', 'pregnancy', 'onset', 'severity', 'place_choice', 'booking_offer'],
  withheld: ['full_name', 'date_of_birth', 'callback_number', 'insurer', 'patient_status'],
  fallback: 'decline',
  spares: [{ ...clinic(4), why: [] }],
  nucc: [],
  ended: false,
};

export const session = {
  session_id: 'ses_before',
  token_hash: '0'.repeat(64),
  language: 'en',
  created_at: at,
  turns: 7,
  intake,
  emergency: false,
  clinics: [{ ...clinic(1), hours: week, why: ['near'] }],
  cascade_ids: ['cas_before'],
  cascade_id: 'cas_before',
  consent,
  cancelled: false,
  version: 8,
} as const;

export const cascade = {
  cascade_id: 'cas_before',
  session_id: 'ses_before',
  status: 'running',
  plan,
  consent,
  order: [1, 2, 3],
  call_ids: ['cas_before.1.1'],
  started_at: at,
  version: 3,
} as const;

export const call = {
  call_id: 'cas_before.1.1',
  purpose: 'cascade',
  session_id: 'ses_before',
  cascade_id: 'cas_before',
  clinic_id: 'emb-ny-1',
  clinic_name: 'Example Practice 1',
  to_number: '+12125550101',
  timezone: 'America/New_York',
  language: 'en',
  status: 'done',
  dial: { state: 'placed' },
  dialled_at: at,
  conversation_id: 'conv_before',
  tools: { offers: [], disclosed: [] },
  outcome: 'no_answer',
  evidence: [],
  ended_at: at,
  version: 4,
} as const;

export const end = {
  source: 'transcription',
  at,
  connected: true,
  voicemail: false,
  collected: { outcome: 'booked', booked_time: null },
  turns: [{ speaker: 'clinic', text: 'Hello', at_seconds: 1 }],
  has_audio: false,
};

export const inboxEvent = {
  conversation_id: 'conv_before',
  event_type: 'post_call_transcription',
  body_sha256: '0'.repeat(64),
  received_at: at,
};

export const entries = [
  { kind: 'message', seq: 1, message: { message_id: 'msg_1', role: 'patient', text: 'yes', at } },
  { kind: 'event', seq: 2, event: { type: 'cascade_started', at } },
];

export const erasure = { session_id: 'ses_before', cascade_ids: [], conversation_ids: [], requested_at: at };

export const apiKey = {
  api_key_id: 'key_before',
  name: 'before',
  scopes: ['calls'],
  limits: { calls_per_day: 100, calls_at_once: 10 },
  created_at: at,
};

export const apiKeyUsed = {
  day: '2026-11-20',
  day_count: 1,
  open: [{ call_id: 'c', since: at }],
  version: 2,
};

export const callRequest = {
  request: {
    questions: [{ id: 'hours', text: 'When are you open?', type: 'text', options: [] }],
    agent_id: 'agent_general',
  },
};

export const clinicMemory = {
  clinic_id: 'emb-ny-1',
  calls: [{ at, outcome: 'booked', weekday: 1, hour: 9 }],
};

export const numberItem = { version: 1 };

/** Input of each task as the state machine of the version before hands it over. */
export const taskInputs = {
  decideNext: { cascade_id: 'cas_before' },
  placeCall: { cascade_id: 'cas_before', call_id: 'cas_before.1.1', task_token: 'token' },
  reconcileCall: { cascade_id: 'cas_before', call_id: 'cas_before.1.1' },
  awaitChange: { cascade_id: 'cas_before', until: at, reason: 'opening', task_token: 'token' },
  conclude: { cascade_id: 'cas_before', outcome: 'booked' },
} as const;

/** Every word on which a machine of the version before branches, as its DecideNext says it. */
export const decisions = [
  { next: 'CALL', call_id: 'cas_before.1.1' },
  { next: 'RECONCILE', call_id: 'cas_before.1.1' },
  { next: 'WAIT', reason: 'opening', until: at, wait_seconds: 60 },
  { next: 'CONCLUDE', outcome: 'booked' },
] as const;

export const executionEnded = { detail: { name: 'cas_before', status: 'FAILED' } };

/** Posts of the provider, of the plainest kind it ever sent. */
export const webhooks = {
  transcription: {
    type: 'post_call_transcription',
    event_timestamp: 1_795_000_000,
    data: {
      agent_id: 'agent_clinic',
      conversation_id: 'conv_before',
      user_id: 'cas_before.1.1',
      status: 'done',
      transcript: [{ role: 'user', message: 'Hello', time_in_call_secs: 1 }],
      metadata: { start_time_unix_secs: 1_795_000_000, call_duration_secs: 20 },
    },
  },
  failure: {
    type: 'call_initiation_failure',
    event_timestamp: 1_795_000_000,
    data: { conversation_id: 'conv_before', failure_reason: 'busy' },
  },
  unknown: { type: 'post_call_something', data: { conversation_id: 'conv_before' } },
} as const;

/** Words of closed sets that stand in items or travel; one may be added, none may go while an item can hold it. */
export const words = {
  outcomes: [
    'booked',
    'booked_unverified',
    'needs_confirmation',
    'needs_decision',
    'no_availability',
    'declined',
    'refuses_automated',
    'wrong_number',
    'voicemail',
    'no_answer',
    'busy',
    'ended_early',
    'not_placed',
    'cancelled',
    'unknown',
  ],
  cascadeOutcomes: [
    'booked',
    'booked_unverified',
    'needs_confirmation',
    'none_booked',
    'cancelled',
    'unknown',
    'not_placed',
  ],
  cascadeStatuses: ['running', 'waiting', 'asking', 'cancelling', 'done'],
  holdReasons: ['opening', 'line', 'number', 'breaker', 'patient', 'lookup', 'switch'],
  callStatuses: ['queued', 'dialling', 'in_progress', 'processing', 'done', 'failed'],
  eventTypes: [
    'cascade_started',
    'cascade_waiting',
    'cascade_resumed',
    'cascade_cancelling',
    'cascade_concluded',
    'call_dialling',
    'call_ringing',
    'call_in_progress',
    'call_processing',
    'call_ended',
    'slots_offered',
    'slot_confirmed',
    'question_asked',
    'question_answered',
    'field_disclosed',
    'correction',
    'emergency',
  ],
} as const;
