import type { FunctionSettings } from '../catalogue.ts';
import { hasSynthetic, type Settings } from './settings.ts';

type SecretName = NonNullable<FunctionSettings['secrets']>[number];

/** Where the numbers of one environment stand in CloudWatch. */
export const metricsNamespace = ({ stage }: Settings): string => `Ringaround/${stage}`;

/** The name under which the operator stores the value; the template knows no more than this. */
export const secretPath = ({ stage }: Settings, name: SecretName): string =>
  `ringaround/${stage}/${name.toLowerCase().replaceAll('_', '-')}`;

/** Without an account at the carrier, or an edge, there is no secret to read, and a function must not wait for one. */
export const secretsOf = ({ secrets = [] }: FunctionSettings, settings: Settings): readonly SecretName[] =>
  secrets.filter((name) => {
    if (name === 'TWILIO_AUTH_TOKEN') return settings.twilio !== undefined;
    return name !== 'ORIGIN_SECRET' || settings.edge !== undefined;
  });

/** What the phone world goes by; a simulated environment has no account to take ids from. */
const syntheticVoice = {
  agentId: 'agent_clinic',
  generalAgentId: 'agent_general',
  phoneNumberId: 'phnum_synthetic',
} as const;

const valuesOf = (
  settings: Settings,
  publicBaseUrl: string,
): Readonly<Record<string, string | undefined>> => {
  const { voice: given, twilio, budgets } = settings;
  const voice = hasSynthetic(settings) ? { ...given, ...syntheticVoice, baseUrl: publicBaseUrl } : given;
  return {
    CALL_MODE: settings.callMode,
    ELEVENLABS_AGENT_ID: voice.agentId,
    ELEVENLABS_GENERAL_AGENT_ID: voice.generalAgentId,
    ELEVENLABS_AGENT_PHONE_NUMBER_ID: voice.phoneNumberId,
    ELEVENLABS_FROM_NUMBER: voice.fromNumber,
    ELEVENLABS_BASE_URL: voice.baseUrl,
    ELEVENLABS_CONCURRENCY: String(voice.concurrency),
    OUTBOUND_CALL_TEST_PHONE: voice.testPhone,
    TWILIO_ACCOUNT_SID: twilio?.accountSid,
    TWILIO_PHONE_NUMBER: twilio?.phoneNumber,
    TWILIO_WHATSAPP_FROM: twilio?.whatsappFrom,
    TWILIO_BASE_URL: undefined,
    CLINIC_DIRECTORY: settings.clinicDirectory,
    TRIAGE_ENGINE: settings.triageEngine.kind,
    BEDROCK_MODEL_ID: settings.triageEngine.kind === 'bedrock' ? settings.triageEngine.modelId : undefined,
    ALLOWED_COUNTRIES: settings.allowedCountries.join(','),
    ALLOWED_ORIGINS: settings.allowedOrigins.join(','),
    PUBLIC_BASE_URL: publicBaseUrl,
    VERIFIED_CONTACT: settings.verifiedContact,
    BUDGET_CALLER_PER_SECOND: String(budgets.caller.per_second),
    BUDGET_CALLER_BURST: String(budgets.caller.burst),
    BUDGET_TURNS_PER_DAY: String(budgets.day.turns),
    BUDGET_TURNS_PER_CALLER_PER_DAY: String(budgets.day.turns_per_caller),
    BUDGET_CASCADES_PER_DAY: String(budgets.day.cascades),
    BUDGET_CASCADES_PER_CALLER_PER_DAY: String(budgets.day.cascades_per_caller),
    BUDGET_CALLS_PER_DAY: String(budgets.day.calls),
    BUDGET_USD_PER_DAY: String(budgets.day.usd),
  };
};

/**
 * A function's variables: the ones its catalogue entry names and no other. Throws for a name that has no value in the
 * settings table, so that a new variable cannot be forgotten here.
 */
export const environmentOf = (
  fn: FunctionSettings,
  settings: Settings,
  places: { readonly tableName: string; readonly stateMachineArn: string; readonly publicBaseUrl: string },
): Record<string, string> => {
  const values = valuesOf(settings, places.publicBaseUrl);
  const plain = (fn.settings ?? []).flatMap((name) => {
    if (!(name in values)) throw new Error(`${fn.name}: no setting gives ${name} its value.`);
    const value = values[name];
    return value === undefined || value === '' ? [] : [[name, value] as const];
  });
  return Object.fromEntries([
    ['METRICS_NAMESPACE', metricsNamespace(settings)] as const,
    ...(fn.table.length === 0 ? [] : [['TABLE_NAME', places.tableName] as const]),
    ...(fn.workflow === undefined ? [] : [['STATE_MACHINE_ARN', places.stateMachineArn] as const]),
    ...plain,
    ...secretsOf(fn, settings).map((name) => [`${name}_PARAMETER`, secretPath(settings, name)] as const),
  ]);
};
