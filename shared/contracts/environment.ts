import * as z from 'zod/mini';
import { type Budgets, usualBudgets } from '../domain/budget/budgets.ts';
import { string } from './parts.ts';

/**
 * Every variable the product reads, with its default and form (design section 9). Checked offline and all faults at
 * once; the provider is asked nothing here.
 */
const text = z.optional(string.check(z.minLength(1)));
const e164 = z.optional(string.check(z.regex(/^\+[1-9]\d{6,14}$/, 'Must be E.164, like +12025550142.')));
const wholeNumberOr = (otherwise: string) =>
  z.pipe(
    z._default(string.check(z.regex(/^\d{1,9}$/, 'Must be a whole number.')), otherwise),
    z.transform(Number),
  );
const listOr = (otherwise: string) =>
  z.pipe(
    z._default(string, otherwise),
    z.transform((value) =>
      value
        .split(',')
        .map((part) => part.trim())
        .filter(Boolean),
    ),
  );

const environmentSchema = z.object({
  TABLE_NAME: z._default(string, 'ringaround'),
  STATE_MACHINE_ARN: text,
  CALL_MODE: z._default(z.enum(['simulated', 'live']), 'simulated'),
  ELEVENLABS_API_KEY: text,
  ELEVENLABS_AGENT_ID: text,
  ELEVENLABS_GENERAL_AGENT_ID: text,
  ELEVENLABS_AGENT_PHONE_NUMBER_ID: text,
  ELEVENLABS_FROM_NUMBER: e164,
  ELEVENLABS_WEBHOOK_SECRET: listOr(''),
  ELEVENLABS_BASE_URL: z._default(z.url(), 'https://api.elevenlabs.io'),
  ELEVENLABS_CONCURRENCY: wholeNumberOr('4'),
  TOOL_SECRET: listOr(''),
  OUTBOUND_CALL_TEST_PHONE: e164,
  TWILIO_ACCOUNT_SID: text,
  TWILIO_AUTH_TOKEN: text,
  TWILIO_PHONE_NUMBER: e164,
  TWILIO_WHATSAPP_FROM: text,
  TWILIO_BASE_URL: z._default(z.url(), 'https://api.twilio.com'),
  CLINIC_DIRECTORY: z._default(z.enum(['embedded', 'nppes', 'amazon-location']), 'embedded'),
  TRIAGE_ENGINE: z._default(z.enum(['rules', 'bedrock']), 'rules'),
  BEDROCK_MODEL_ID: text,
  ALLOWED_COUNTRIES: listOr('US,CA'),
  ALLOWED_ORIGINS: listOr(''),
  PUBLIC_BASE_URL: z.optional(z.url()),
  ORIGIN_SECRET: text,
  METRICS_NAMESPACE: text,
  BUDGET_CALLER_PER_SECOND: wholeNumberOr(String(usualBudgets.caller.per_second)),
  BUDGET_CALLER_BURST: wholeNumberOr(String(usualBudgets.caller.burst)),
  BUDGET_TURNS_PER_DAY: wholeNumberOr(String(usualBudgets.day.turns)),
  BUDGET_TURNS_PER_CALLER_PER_DAY: wholeNumberOr(String(usualBudgets.day.turns_per_caller)),
  BUDGET_CASCADES_PER_DAY: wholeNumberOr(String(usualBudgets.day.cascades)),
  BUDGET_CASCADES_PER_CALLER_PER_DAY: wholeNumberOr(String(usualBudgets.day.cascades_per_caller)),
  BUDGET_CALLS_PER_DAY: wholeNumberOr(String(usualBudgets.day.calls)),
  BUDGET_USD_PER_DAY: wholeNumberOr(String(usualBudgets.day.usd)),
  VERIFIED_CONTACT: z._default(z.enum(['optional', 'required']), 'optional'),
  CLOCK_OFFSET_SECONDS: wholeNumberOr('0'),
});

export type Environment = z.output<typeof environmentSchema>;

export const budgetsOf = (environment: Environment): Budgets => ({
  caller: { per_second: environment.BUDGET_CALLER_PER_SECOND, burst: environment.BUDGET_CALLER_BURST },
  day: {
    turns: environment.BUDGET_TURNS_PER_DAY,
    turns_per_caller: environment.BUDGET_TURNS_PER_CALLER_PER_DAY,
    cascades: environment.BUDGET_CASCADES_PER_DAY,
    cascades_per_caller: environment.BUDGET_CASCADES_PER_CALLER_PER_DAY,
    calls: environment.BUDGET_CALLS_PER_DAY,
    usd: environment.BUDGET_USD_PER_DAY,
  },
});

export type EnvironmentFault = { readonly name: string; readonly message: string };

const realProvider = (base_url: string): boolean => new URL(base_url).hostname.endsWith('elevenlabs.io');

/** What only the simulated desk may do, and what one variable asks of another. */
const rules = ({
  CALL_MODE,
  CLOCK_OFFSET_SECONDS,
  TRIAGE_ENGINE,
  BEDROCK_MODEL_ID,
}: Environment): readonly EnvironmentFault[] => [
  ...(CALL_MODE === 'live' && CLOCK_OFFSET_SECONDS !== 0
    ? [{ name: 'CLOCK_OFFSET_SECONDS', message: 'Only the simulated desk may move its clock.' }]
    : []),
  ...(TRIAGE_ENGINE === 'bedrock' && BEDROCK_MODEL_ID === undefined
    ? [
        {
          name: 'BEDROCK_MODEL_ID',
          message: 'TRIAGE_ENGINE=bedrock needs the id of a model that takes a forced tool (Claude, Nova).',
        },
      ]
    : []),
];

/** What live calling cannot do without; asked where everything is started together, each function needing its own part. */
export const missingForLive = (environment: Environment): readonly EnvironmentFault[] => {
  const missing = (name: keyof Environment, message: string): readonly EnvironmentFault[] => {
    const value = environment[name];
    return value === undefined || (Array.isArray(value) && value.length === 0) ? [{ name, message }] : [];
  };
  if (environment.CALL_MODE === 'simulated') return [];
  return [
    ...missing('ELEVENLABS_API_KEY', 'Live calls need the key from the provider (Developers, API keys).'),
    ...missing('ELEVENLABS_AGENT_ID', 'Live calls need the id of the clinic agent.'),
    ...missing('ELEVENLABS_WEBHOOK_SECRET', 'Live calls need the secret of the post-call webhook.'),
    ...missing('TOOL_SECRET', 'Live calls need the workspace secret of the server tools.'),
  ];
};

/** Empty strings count as absent: that is how an unfilled line of `.env` arrives. */
export const readEnvironment = (
  env: Readonly<Record<string, string | undefined>>,
):
  | { readonly kind: 'ok'; readonly environment: Environment }
  | { readonly kind: 'faults'; readonly faults: readonly EnvironmentFault[] } => {
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = environmentSchema.safeParse(given);
  if (!parsed.success) {
    return {
      kind: 'faults',
      faults: parsed.error.issues.map(({ path, message }) => ({ name: path.map(String).join('.'), message })),
    };
  }
  const faults = rules(parsed.data);
  return faults.length === 0 ? { kind: 'ok', environment: parsed.data } : { kind: 'faults', faults };
};

/** Keys alone never ring a phone: outside live mode the real provider's host is refused. */
export const mayDialAt = (environment: Environment): boolean =>
  environment.CALL_MODE === 'live' || !realProvider(environment.ELEVENLABS_BASE_URL);
