import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Variables } from '#functions/wiring.ts';
import { missingForLive, readEnvironment } from '#shared/contracts/environment.ts';

export type Settings =
  | {
      readonly kind: 'ok';
      readonly variables: Variables;
      readonly live: boolean;
      readonly warnings: readonly string[];
    }
  | { readonly kind: 'faults'; readonly sentences: readonly string[] };

/** `.env` beside package.json, where there is one; variables of the shell win over it. */
export const loadDotEnv = (): void => {
  const file = join(new URL('../..', import.meta.url).pathname, '.env');
  if (existsSync(file)) process.loadEnvFile(file);
};

/**
 * What the desk runs on. Without live mode the simulated provider, whatever keys lie about; with it, every missing
 * setting at once and before anything starts. Only names are ever printed.
 */
export const readSettings = (env: Variables): Settings => {
  const read = readEnvironment(env);
  if (read.kind === 'faults') {
    return { kind: 'faults', sentences: read.faults.map(({ name, message }) => `${name}: ${message}`) };
  }
  const { environment } = read;
  const live = environment.CALL_MODE === 'live';
  const missing = missingForLive(environment);
  if (missing.length > 0) {
    return { kind: 'faults', sentences: missing.map(({ name, message }) => `${name}: ${message}`) };
  }
  if (!live) return { kind: 'ok', live, variables: pick(env, forSimulation), warnings: [] };
  const warnings = [
    ...(environment.PUBLIC_BASE_URL === undefined
      ? [
          'PUBLIC_BASE_URL is not set: no webhook and no tool of the agent can reach this machine, so calls are only looked up.',
        ]
      : []),
    ...(environment.OUTBOUND_CALL_TEST_PHONE === undefined && environment.CLINIC_DIRECTORY === 'embedded'
      ? ['The embedded clinics are fictional: cascades are refused unless OUTBOUND_CALL_TEST_PHONE is set.']
      : []),
  ];
  return { kind: 'ok', live, variables: env, warnings };
};

/** Keys alone never ring a phone: in the simulation the provider is the phone world, whatever the shell holds. */
const forSimulation = [
  'CLINIC_DIRECTORY',
  'TRIAGE_ENGINE',
  'BEDROCK_MODEL_ID',
  'ALLOWED_COUNTRIES',
  'ALLOWED_ORIGINS',
  'ELEVENLABS_CONCURRENCY',
  'BUDGET_CALLER_PER_SECOND',
  'BUDGET_CALLER_BURST',
  'BUDGET_TURNS_PER_DAY',
  'BUDGET_TURNS_PER_CALLER_PER_DAY',
  'BUDGET_CASCADES_PER_DAY',
  'BUDGET_CASCADES_PER_CALLER_PER_DAY',
  'BUDGET_CALLS_PER_DAY',
  'BUDGET_USD_PER_DAY',
  'VERIFIED_CONTACT',
];

const pick = (env: Variables, names: readonly string[]): Variables =>
  Object.fromEntries(
    names.flatMap((name) => (env[name] === undefined || env[name] === '' ? [] : [[name, env[name]]])),
  );
