/**
 * What is deployed, as plain data: read by the CDK app, by the local stack, and by the tests that hold both to it.
 * No import may stand here, so that nothing of infra can leak into a bundle and every reader stays cheap.
 */

export type TableAccess =
  | 'GetItem'
  | 'BatchGetItem'
  | 'Query'
  | 'PutItem'
  | 'UpdateItem'
  | 'DeleteItem'
  | 'BatchWriteItem'
  | 'TransactWriteItems'
  | 'ConditionCheckItem';

export type FunctionSettings = {
  readonly name: string;
  /** What a failing function means for people; becomes the alarm's text. */
  readonly errorImpact: string;
  readonly memoryMb: number;
  readonly timeoutSeconds: number;
  /** Keeps one path alive when another is flooded. */
  readonly reservedConcurrency?: number;
  /** Largest minified bundle in KB, reviewed data apart. */
  readonly bundleCapKb: number;
  readonly table: readonly TableAccess[];
  /** It reads, and may change budget counters beside: no other item of the table. */
  readonly counts?: true;
  /** Step Functions actions on the cascade. */
  readonly workflow?: readonly (
    | 'StartExecution'
    | 'SendTaskSuccess'
    | 'SendTaskFailure'
    | 'DescribeExecution'
  )[];
  /** Secrets and parameters read at start, by environment variable name. */
  readonly secrets?: readonly (
    | 'ELEVENLABS_API_KEY'
    | 'ELEVENLABS_WEBHOOK_SECRET'
    | 'TOOL_SECRET'
    | 'TWILIO_AUTH_TOKEN'
    | 'ORIGIN_SECRET'
  )[];
  /** Plain settings, by environment variable name. */
  readonly settings?: readonly string[];
  /** Other AWS actions, least privilege. */
  readonly actions?: readonly string[];
  /** Who calls it besides routes: the state machine's tasks, a schedule, a failed execution. */
  readonly trigger: 'http' | 'task' | 'schedule' | 'execution-failed';
};

const reads = ['GetItem', 'BatchGetItem', 'Query'] as const;
const writes = ['PutItem', 'UpdateItem', 'DeleteItem', 'BatchWriteItem', 'ConditionCheckItem'] as const;
const voice = [
  'CALL_MODE',
  'ELEVENLABS_AGENT_ID',
  'ELEVENLABS_GENERAL_AGENT_ID',
  'ELEVENLABS_AGENT_PHONE_NUMBER_ID',
  'ELEVENLABS_FROM_NUMBER',
  'ELEVENLABS_BASE_URL',
  'ELEVENLABS_CONCURRENCY',
  'OUTBOUND_CALL_TEST_PHONE',
  'ALLOWED_COUNTRIES',
] as const;
const twilio = [
  'TWILIO_ACCOUNT_SID',
  'TWILIO_PHONE_NUMBER',
  'TWILIO_WHATSAPP_FROM',
  'TWILIO_BASE_URL',
  'PUBLIC_BASE_URL',
] as const;

/** What may be spent in a day, by those who place calls and by those who let them be placed. */
const callBudget = ['BUDGET_CALLS_PER_DAY', 'BUDGET_USD_PER_DAY'] as const;
/** How fast one caller may ask, whoever it is: an address, a session or a key. */
const callerRate = ['BUDGET_CALLER_PER_SECOND', 'BUDGET_CALLER_BURST'] as const;
const chatBudget = [
  ...callerRate,
  'BUDGET_TURNS_PER_DAY',
  'BUDGET_TURNS_PER_CALLER_PER_DAY',
  'BUDGET_CASCADES_PER_DAY',
  'BUDGET_CASCADES_PER_CALLER_PER_DAY',
  'VERIFIED_CONTACT',
] as const;

export const functions: readonly FunctionSettings[] = [
  {
    name: 'chat',
    errorImpact: 'Patients cannot write to the chat, give consent or cancel.',
    memoryMb: 1769,
    timeoutSeconds: 20,
    bundleCapKb: 650,
    table: [...reads, ...writes],
    workflow: ['StartExecution', 'SendTaskSuccess'],
    secrets: ['ELEVENLABS_API_KEY', 'TWILIO_AUTH_TOKEN', 'ORIGIN_SECRET'],
    settings: [
      ...voice,
      ...twilio,
      ...chatBudget,
      'CLINIC_DIRECTORY',
      'TRIAGE_ENGINE',
      'BEDROCK_MODEL_ID',
      'ALLOWED_ORIGINS',
    ],
    actions: ['geo-places:SearchNearby', 'geo-places:Geocode', 'bedrock:InvokeModel'],
    trigger: 'http',
  },
  {
    name: 'wait',
    errorImpact: 'Patients do not see news of their calls until they write again.',
    memoryMb: 512,
    timeoutSeconds: 28,
    reservedConcurrency: 200,
    bundleCapKb: 260,
    table: [...reads],
    counts: true,
    secrets: ['ORIGIN_SECRET'],
    settings: ['ALLOWED_ORIGINS', ...callerRate],
    trigger: 'http',
  },
  {
    name: 'calls',
    errorImpact: 'API clients cannot place or follow calls.',
    memoryMb: 1024,
    timeoutSeconds: 28,
    bundleCapKb: 450,
    table: [...reads, ...writes],
    workflow: ['SendTaskSuccess'],
    secrets: ['ELEVENLABS_API_KEY', 'TWILIO_AUTH_TOKEN'],
    settings: [...voice, ...twilio, ...callBudget, ...callerRate],
    trigger: 'http',
  },
  {
    name: 'tools',
    errorImpact: 'The voice agent cannot report slots or confirm a booking while the clinic is on the phone.',
    memoryMb: 1024,
    timeoutSeconds: 10,
    reservedConcurrency: 50,
    bundleCapKb: 260,
    // One read that opens a call, one transaction that changes it; a tool resumes nothing.
    table: ['GetItem', 'BatchGetItem', 'PutItem', 'UpdateItem'],
    secrets: ['TOOL_SECRET', 'TWILIO_AUTH_TOKEN'],
    settings: [...twilio],
    trigger: 'http',
  },
  {
    name: 'post-call-webhook',
    errorImpact:
      'Ended calls are not noticed until the sweeper looks them up; cascades stand still meanwhile.',
    memoryMb: 1024,
    timeoutSeconds: 15,
    reservedConcurrency: 50,
    bundleCapKb: 260,
    table: [...reads, ...writes],
    workflow: ['SendTaskSuccess'],
    secrets: ['ELEVENLABS_WEBHOOK_SECRET'],
    trigger: 'http',
  },
  {
    name: 'messages-webhook',
    errorImpact: 'Patients cannot answer questions by WhatsApp or SMS.',
    memoryMb: 512,
    timeoutSeconds: 15,
    reservedConcurrency: 20,
    // More than the other webhook: what a patient texts is screened for red flags first.
    bundleCapKb: 300,
    table: [...reads, ...writes],
    workflow: ['SendTaskSuccess'],
    secrets: ['TWILIO_AUTH_TOKEN'],
    settings: [...twilio],
    trigger: 'http',
  },
  {
    name: 'decide-next',
    errorImpact: 'Cascades cannot decide what to do next; patients wait.',
    memoryMb: 512,
    timeoutSeconds: 15,
    bundleCapKb: 260,
    table: [...reads, ...writes],
    trigger: 'task',
  },
  {
    name: 'place-call',
    errorImpact: 'Clinics are not phoned.',
    memoryMb: 1024,
    timeoutSeconds: 40,
    bundleCapKb: 260,
    table: [...reads, ...writes],
    workflow: ['SendTaskSuccess'],
    secrets: ['ELEVENLABS_API_KEY'],
    settings: [...voice, ...callBudget],
    trigger: 'task',
  },
  {
    name: 'await-change',
    errorImpact: 'Waiting cascades only go on at their appointed time.',
    memoryMb: 512,
    timeoutSeconds: 15,
    bundleCapKb: 260,
    table: [...reads, ...writes],
    workflow: ['SendTaskSuccess'],
    settings: ['ELEVENLABS_CONCURRENCY'],
    trigger: 'task',
  },
  {
    name: 'reconcile-call',
    errorImpact: 'Calls whose end was not reported stay unresolved.',
    memoryMb: 512,
    timeoutSeconds: 30,
    bundleCapKb: 260,
    table: [...reads, ...writes],
    workflow: ['SendTaskSuccess'],
    secrets: ['ELEVENLABS_API_KEY'],
    settings: [...voice],
    trigger: 'task',
  },
  {
    name: 'conclude',
    errorImpact: 'Patients do not get their summary at the end of a cascade.',
    memoryMb: 512,
    timeoutSeconds: 15,
    bundleCapKb: 260,
    table: [...reads, ...writes],
    secrets: ['TWILIO_AUTH_TOKEN'],
    settings: [...twilio],
    trigger: 'task',
  },
  {
    name: 'finalise',
    errorImpact: 'Patients whose cascade failed do not get a summary.',
    memoryMb: 512,
    timeoutSeconds: 30,
    bundleCapKb: 260,
    table: [...reads, ...writes],
    secrets: ['TWILIO_AUTH_TOKEN'],
    settings: [...twilio],
    trigger: 'execution-failed',
  },
  {
    name: 'sweep',
    errorImpact: 'Stuck work is not found and repaired.',
    memoryMb: 512,
    timeoutSeconds: 55,
    bundleCapKb: 260,
    table: [...reads, ...writes],
    workflow: ['StartExecution', 'SendTaskSuccess', 'DescribeExecution'],
    secrets: ['ELEVENLABS_API_KEY', 'TWILIO_AUTH_TOKEN'],
    settings: [...voice, ...twilio],
    trigger: 'schedule',
  },
  {
    name: 'ops',
    errorImpact: 'Operators cannot see what is running.',
    memoryMb: 512,
    timeoutSeconds: 10,
    bundleCapKb: 260,
    table: [...reads],
    counts: true,
    settings: ['ELEVENLABS_CONCURRENCY', ...callerRate],
    trigger: 'http',
  },
  {
    name: 'page',
    errorImpact: 'The web client and the contract cannot be loaded.',
    memoryMb: 512,
    timeoutSeconds: 10,
    bundleCapKb: 450,
    table: [],
    settings: ['CALL_MODE'],
    trigger: 'http',
  },
];

/**
 * Only where the settings ask for it, and never where phones ring: a made-up patient once an hour, and the simulated
 * provider that answers for the whole environment. It is made of the phone world and therefore stands in `infra`.
 */
export const syntheticFunction: FunctionSettings = {
  name: 'synthetic',
  errorImpact: 'The made-up patient that tests this environment every hour cannot start.',
  memoryMb: 512,
  // As long as a cascade may take here, with time for cold starts; as the provider it answers within the gateway's 29.
  timeoutSeconds: 300,
  bundleCapKb: 350,
  table: [],
  secrets: ['ELEVENLABS_API_KEY', 'ELEVENLABS_WEBHOOK_SECRET', 'TOOL_SECRET'],
  settings: ['CALL_MODE', 'PUBLIC_BASE_URL'],
  trigger: 'schedule',
};

/** The provider's own paths, served by the function above. */
export const syntheticPaths = ['/v1/convai/{proxy+}'] as const;

/** Who may call a route; the function checks it, the gateway only throttles. */
export type Caller = 'open' | 'session' | 'api-key' | 'tool' | 'webhook' | 'twilio';

export type Route = {
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly path: string;
  readonly function: string;
  readonly caller: Caller;
  /** Requests a second and burst at the gateway, all callers together. */
  readonly throttle?: { readonly rate: number; readonly burst: number };
};

const chatThrottle = { rate: 200, burst: 400 };

export const routes: readonly Route[] = [
  { method: 'POST', path: '/chat', function: 'chat', caller: 'session', throttle: chatThrottle },
  { method: 'GET', path: '/sessions/{session_id}', function: 'wait', caller: 'session' },
  { method: 'POST', path: '/sessions/{session_id}/cancel', function: 'chat', caller: 'session' },
  { method: 'DELETE', path: '/sessions/{session_id}', function: 'chat', caller: 'session' },
  { method: 'GET', path: '/sessions/{session_id}/appointment.ics', function: 'wait', caller: 'session' },
  { method: 'GET', path: '/sessions/{session_id}/consent', function: 'wait', caller: 'session' },
  { method: 'GET', path: '/sessions/{session_id}/export', function: 'wait', caller: 'session' },
  { method: 'POST', path: '/triage', function: 'chat', caller: 'open', throttle: chatThrottle },
  { method: 'POST', path: '/calls', function: 'calls', caller: 'api-key' },
  { method: 'GET', path: '/calls/{call_id}', function: 'calls', caller: 'api-key' },
  { method: 'POST', path: '/calls/{call_id}/cancel', function: 'calls', caller: 'api-key' },
  { method: 'GET', path: '/conversations/{conversation_id}', function: 'calls', caller: 'api-key' },
  {
    method: 'GET',
    path: '/conversations/{conversation_id}/transcript',
    function: 'calls',
    caller: 'api-key',
  },
  { method: 'GET', path: '/conversations/{conversation_id}/recording', function: 'calls', caller: 'api-key' },
  {
    method: 'POST',
    path: '/tools/{tool}',
    function: 'tools',
    caller: 'tool',
    throttle: { rate: 100, burst: 200 },
  },
  {
    method: 'POST',
    path: '/webhooks/elevenlabs/post-call',
    function: 'post-call-webhook',
    caller: 'webhook',
    throttle: { rate: 200, burst: 400 },
  },
  {
    method: 'POST',
    path: '/webhooks/twilio/messages',
    function: 'messages-webhook',
    caller: 'twilio',
    throttle: { rate: 20, burst: 50 },
  },
  { method: 'GET', path: '/ops/overview', function: 'ops', caller: 'api-key' },
  { method: 'GET', path: '/ops/stories/{id}', function: 'ops', caller: 'api-key' },
  { method: 'POST', path: '/ops/stories/{id}/reveal', function: 'ops', caller: 'api-key' },
  { method: 'GET', path: '/health', function: 'page', caller: 'open' },
  { method: 'GET', path: '/openapi.json', function: 'page', caller: 'open' },
  { method: 'GET', path: '/', function: 'page', caller: 'open' },
  { method: 'GET', path: '/ops', function: 'page', caller: 'open' },
  { method: 'GET', path: '/assets/{file}', function: 'page', caller: 'open' },
];

/** Body limits in bytes; larger is 413. */
export const bodyLimits = { default: 65_536, webhook: 1_048_576 } as const;

/** One table; `due` finds pending work by time and holds only what waits. */
export const table = {
  partitionKey: 'pk',
  sortKey: 'sk',
  timeToLive: 'expires_at',
  indexes: [{ name: 'due', partitionKey: 'due_pk', sortKey: 'due_at', projection: 'KEYS_ONLY' }],
} as const;

/** State machine placeholders → function names. The state machine's file stands beside this one. */
export const cascadeMachine = {
  name: 'cascade',
  file: 'cascade.asl.json',
  placeholders: {
    DecideNext: 'decide-next',
    PlaceCall: 'place-call',
    AwaitChange: 'await-change',
    ReconcileCall: 'reconcile-call',
    Conclude: 'conclude',
  },
} as const;
