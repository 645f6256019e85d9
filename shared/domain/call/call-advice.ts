/** A fault of calling as a person can act on it. `check` is what to look at, most likely first. */
export type CallAdvice = {
  readonly code: string;
  readonly message: string;
  readonly check: readonly string[];
};

type Row = Omit<CallAdvice, 'code'>;

const key = 'Is ELEVENLABS_API_KEY the whole key, of this workspace, and not revoked? (Developers, API keys)';
const permission = 'Does the key have the permission convai_write?';
const agent = 'Is the agent id of this workspace? A key sees nothing of another one.';
const imported =
  'Is the number imported (Phone Numbers, Import from Twilio), and is its phnum_ id the one in use?';
const linked = 'Is the number linked to the agent?';
const geo = 'Does Twilio allow calls to that country? (Voice, Settings, Geo permissions)';
const trial = 'A Twilio trial account calls verified numbers only.';
const never = 'Do not send it again by hand: it is looked up, and never dialled twice.';

/** One row a fault; the codes are ours and stay. */
const rows: Readonly<Record<string, Row>> = {
  provider_unauthorized: { message: 'The calling service does not accept our key.', check: [key] },
  provider_payment_required: {
    message: 'The calling service has no credit left.',
    check: ['Are there credits left in the workspace? (Subscription)'],
  },
  provider_forbidden: { message: 'Our key may not place calls.', check: [permission, key] },
  provider_not_found: {
    message: 'The calling service does not know the agent or the phone number.',
    check: [agent, imported],
  },
  provider_invalid_request: {
    message: 'The calling service does not accept the agent, the phone number or the request.',
    check: [agent, imported, linked],
  },
  provider_busy: {
    message: 'The calling service has no free line.',
    check: ['How many calls does the plan allow at once? Set ELEVENLABS_CONCURRENCY to at most that.'],
  },
  provider_declined: {
    message: 'The calling service declined to place the call.',
    check: [geo, trial, imported],
  },
  provider_refused: { message: 'The calling service refused the call.', check: [agent, imported, geo] },
  provider_timeout: {
    message: 'The calling service did not answer in time; the call may be placed.',
    check: [never],
  },
  provider_aborted: {
    message: 'The dial was given up while it was under way; the call may be placed.',
    check: [never],
  },
  provider_network: {
    message: 'The line to the calling service broke; the call may be placed.',
    check: [never],
  },
  provider_failed: {
    message: 'The calling service failed while placing the call; it may be placed.',
    check: [never, 'Is the calling service up?'],
  },
  provider_unreadable: {
    message: 'The answer of the calling service could not be read; the call may be placed.',
    check: [never],
  },
  agent_could_not_speak: {
    message: 'The call was placed and given up, because the agent needs something the call does not bring.',
    check: [
      'Is the agent as `npm run provision` made it? `npm run doctor` names the variable or the override.',
      'Does the prompt, the first sentence or a tool of the agent use a variable of its own? Send it in dynamic_variables.',
    ],
  },
  calling_not_set_up: {
    message: 'Calling is not set up here.',
    check: ['Are ELEVENLABS_API_KEY and CALL_MODE=live set? Keys alone never ring a phone.', agent],
  },
  fictional_clinic: {
    message: 'The clinics here are examples, and no example is ever phoned.',
    check: [
      'Set OUTBOUND_CALL_TEST_PHONE to a telephone of your own that answers for every clinic.',
      'Is CLINIC_DIRECTORY a real directory (nppes or amazon-location)?',
    ],
  },
  start_delayed: {
    message: 'The calls could not be started yet; it is tried again within minutes.',
    check: ['Does the sweeper run, and does Step Functions answer? (The log: CASCADE_START_FAILED)'],
  },
  phone_number_none: {
    message: 'There is no number to call from.',
    check: [
      'Set ELEVENLABS_AGENT_PHONE_NUMBER_ID (phnum_…), or ELEVENLABS_FROM_NUMBER, or link a number to the agent.',
      imported,
    ],
  },
  phone_number_ambiguous: {
    message: 'Several numbers could place the call, and none is chosen.',
    check: ['Set ELEVENLABS_AGENT_PHONE_NUMBER_ID to one of the choices, or send agent_phone_number_id.'],
  },
  phone_number_failed: {
    message: 'The numbers to call from could not be read.',
    check: [key, 'Does the key have the permission convai_read?'],
  },
};

/** Codes of the provider that say the same as one of ours. */
const sameAs: Readonly<Record<string, string>> = {
  concurrent_limit_exceeded: 'provider_busy',
  too_many_concurrent_requests: 'provider_busy',
  rate_limit_exceeded: 'provider_busy',
  system_busy: 'provider_busy',
  provider_429: 'provider_busy',
  provider_401: 'provider_unauthorized',
  invalid_api_key: 'provider_unauthorized',
  missing_api_key: 'provider_unauthorized',
  provider_403: 'provider_forbidden',
  insufficient_permissions: 'provider_forbidden',
  provider_404: 'provider_not_found',
  agent_not_found: 'provider_not_found',
  phone_number_not_found: 'provider_not_found',
  document_not_found: 'provider_not_found',
  provider_422: 'provider_invalid_request',
  validation_error: 'provider_invalid_request',
  provider_no_conversation: 'provider_unreadable',
};

const rowOf = (code: string): Row => {
  const row = rows[code] ?? rows[sameAs[code] ?? ''];
  if (row !== undefined) return row;
  const name = /^provider_(?:5\d\d|408)$/.test(code) ? 'provider_failed' : 'provider_refused';
  return rows[name] ?? { message: 'The call could not be placed.', check: [] };
};

/** The sentence and the checks for a code of ours or of the provider. Every code has some; none names a value. */
export const adviceFor = (code: string): CallAdvice => ({ code, ...rowOf(code) });

/** All codes with a row of their own, for the README and the tests. */
export const adviceCodes: readonly string[] = Object.keys(rows);
