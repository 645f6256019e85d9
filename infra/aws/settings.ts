import * as z from 'zod/mini';
import { usualBudgets } from '#shared/domain/budget/budgets.ts';

/**
 * Everything in which the environments differ, and nothing else. Identifiers of your own accounts (agent, phone number,
 * domain, alarm address) go here; secrets never do, they are put into Secrets Manager under the names the stack prints.
 */
const e164 = z.string().check(z.regex(/^\+[1-9]\d{6,14}$/, 'Must be E.164, like +12025550142.'));
const origin = z
  .string()
  .check(z.regex(/^https:\/\/[a-z0-9.-]+(:\d+)?$/, 'Must be an exact https origin without a path.'));
const whole = z.int().check(z.minimum(1));
const stages = z.enum(['dev', 'staging', 'prod']);
export type StageName = z.infer<typeof stages>;
export const stageNames = stages.options;

const settingsSchema = z.object({
  stage: stages,
  region: z.string().check(z.regex(/^[a-z]{2}(-[a-z]+)+-\d$/)),
  /** Keeps table, key, secrets and logs when the stack goes, and refuses to delete the table. */
  protectData: z.boolean(),
  logRetentionDays: z.literal([30, 90, 400]),
  /** `canary`: a tenth of the traffic for five minutes, back at once when the function's alarm rings. */
  rollout: z.enum(['all-at-once', 'canary']),
  /** Requests a second and burst at the gateway for routes without their own. */
  throttle: z.object({ rate: z.int(), burst: z.int() }),
  /** Web clients of other origins; the page served by the API itself needs none. */
  allowedOrigins: z.array(origin),
  /** Phones ring only in `live`; even then not before the control item in the table says so. */
  callMode: z.enum(['simulated', 'live']),
  voice: z.object({
    agentId: z.optional(z.string()),
    generalAgentId: z.optional(z.string()),
    phoneNumberId: z.optional(z.string()),
    fromNumber: z.optional(e164),
    baseUrl: z.optional(z.url()),
    concurrency: z.int().check(z.minimum(1)),
    /** Every call over the fictional clinics goes to this number instead. */
    testPhone: z.optional(e164),
  }),
  twilio: z.optional(
    z.object({ accountSid: z.string(), phoneNumber: z.optional(e164), whatsappFrom: z.optional(z.string()) }),
  ),
  allowedCountries: z.array(z.string().check(z.regex(/^[A-Z]{2}$/))),
  clinicDirectory: z.enum(['embedded', 'nppes', 'amazon-location']),
  triageEngine: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('rules') }),
    z.object({ kind: z.literal('bedrock'), modelId: z.string() }),
  ]),
  /** With it the webhook's URL survives even the loss of the stack. The certificate must be in the same region. */
  domain: z.optional(z.object({ name: z.string(), certificateArn: z.string() })),
  alarmEmail: z.optional(z.email()),
  /** Patients sign in with this issuer (Cognito or any other); absent: the session token alone opens a chat. */
  signIn: z.optional(z.object({ issuer: z.url(), audience: z.array(z.string()).check(z.minLength(1)) })),
  /**
   * CloudFront and WAF before the API: requests a caller may send in five minutes. Needs `domain`, so that the default
   * endpoint is closed, and the region us-east-1, where WAF keeps its rules for CloudFront.
   */
  edge: z.optional(z.object({ requestsPerFiveMinutes: z.int().check(z.minimum(100)) })),
  /** Whether functions get their reserves; a small account has fewer than the 320 they add up to. */
  reserveConcurrency: z.boolean(),
  /** What one caller and one day may cost; see `shared/domain/budget/budgets.ts` for what each figure means. */
  budgets: z.object({
    caller: z.object({ per_second: whole, burst: whole }),
    day: z.object({
      turns: whole,
      turns_per_caller: whole,
      cascades: whole,
      cascades_per_caller: whole,
      calls: whole,
      usd: whole,
    }),
  }),
  /** `required`: nobody is phoned for a patient who has not proved a telephone number by a code. */
  verifiedContact: z.enum(['optional', 'required']),
  /** A made-up patient every hour, and a simulated provider for the whole environment; see `hasSynthetic`. */
  synthetic: z.boolean(),
});

export type Settings = z.infer<typeof settingsSchema>;

const everywhere = {
  region: 'us-east-1',
  throttle: { rate: 100, burst: 200 },
  allowedOrigins: [],
  callMode: 'simulated',
  voice: { concurrency: 4 },
  allowedCountries: ['US', 'CA'],
  clinicDirectory: 'embedded',
  triageEngine: { kind: 'rules' },
  budgets: usualBudgets,
  verifiedContact: 'optional',
  reserveConcurrency: true,
  synthetic: true,
} satisfies Partial<Settings>;

const settings: Readonly<Record<StageName, Settings>> = {
  dev: {
    ...everywhere,
    stage: 'dev',
    protectData: false,
    logRetentionDays: 30,
    rollout: 'all-at-once',
    reserveConcurrency: false,
  },
  staging: { ...everywhere, stage: 'staging', protectData: false, logRetentionDays: 90, rollout: 'canary' },
  prod: {
    ...everywhere,
    stage: 'prod',
    protectData: true,
    logRetentionDays: 400,
    rollout: 'canary',
    synthetic: false,
  },
};

/** It rests where phones ring for real, and where a patient must prove who they are: nobody is there to do so. */
export const hasSynthetic = ({ synthetic, callMode, signIn, verifiedContact }: Settings): boolean =>
  synthetic && callMode === 'simulated' && signIn === undefined && verifiedContact === 'optional';

/** Throws an error that lists every fault when the settings cannot be deployed. */
export const checkSettings = (candidate: unknown): Settings => {
  const parsed = settingsSchema.parse(candidate);
  if (parsed.callMode === 'live' && parsed.voice.agentId === undefined) {
    throw new Error(
      `${parsed.stage}: callMode "live" needs voice.agentId, the clinic agent of the provider.`,
    );
  }
  if (parsed.synthetic && parsed.stage === 'prod') {
    throw new Error('prod: "synthetic" is for environments without patients.');
  }
  if (parsed.edge !== undefined && (parsed.domain === undefined || parsed.region !== 'us-east-1')) {
    throw new Error(`${parsed.stage}: "edge" needs "domain" and the region us-east-1.`);
  }
  return parsed;
};

/** `-c env=prod` of the command line; without it `dev`. */
export const settingsFor = (stage: unknown): Settings =>
  checkSettings(settings[stages.parse(stage ?? 'dev')]);
