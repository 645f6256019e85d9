import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import {
  DescribeSecretCommand,
  GetSecretValueCommand,
  PutSecretValueCommand,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { secretPath } from '../aws/function-environment.ts';
import { settingsFor } from '../aws/settings.ts';
import { UsageError } from '../local/options.ts';
import { type RotationStep, rotate, rotationSteps, valuesOf } from './rotation.ts';

const usage = `npm run rotate -- --env dev|staging|prod --secret webhook|tool|provider-key --step add|drop|replace [--value-from NAME] [--dry-run]

add    a new value beside the old one. The tool's secret is made here; the webhook's is made by the provider and read
       from the environment variable NAME, so that it stands in no history and no process list
drop   the old one, an hour after the new one was added
replace  the provider's API key: make a new one there, give it as above, delete the old one there a day later

API keys: npm run keys -- create, hand it over, npm run keys -- revoke.`;

const names = {
  webhook: 'ELEVENLABS_WEBHOOK_SECRET',
  tool: 'TOOL_SECRET',
  'provider-key': 'ELEVENLABS_API_KEY',
} as const;
const plans: Readonly<Record<RotationStep, string>> = {
  add: 'put a new value before the present one (both valid),',
  drop: 'keep the newest value alone, if it has been there for an hour,',
  replace: 'put the new key in its place (the old one stays valid at the provider),',
};
const isSecret = (word: string | undefined): word is keyof typeof names =>
  word !== undefined && word in names;

const freshValue = (secret: keyof typeof names, from: string | undefined): string => {
  if (secret === 'tool' && from === undefined) return randomBytes(32).toString('base64url');
  const value = from === undefined ? undefined : process.env[from];
  if (value === undefined || !/^[\w-]{16,200}$/.test(value)) {
    throw new UsageError(
      'The new value comes from --value-from NAME: 16 to 200 letters, digits, - or _ in that variable.',
    );
  }
  return value;
};

/** `npm run rotate`: values are never printed, only how many there are and what comes next. */
const main = async (): Promise<void> => {
  const { values } = parseArgs({
    options: {
      env: { type: 'string' },
      secret: { type: 'string' },
      step: { type: 'string' },
      'value-from': { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
    },
  });
  const { env, secret, 'value-from': from, 'dry-run': dry } = values;
  const step = rotationSteps.find((one): one is RotationStep => one === values.step);
  const fits = (secret === 'provider-key') === (step === 'replace');
  if (env === undefined || !isSecret(secret) || step === undefined || !fits) throw new UsageError(usage);
  const settings = settingsFor(env);
  const SecretId = secretPath(settings, names[secret]);
  if (dry) {
    process.stdout.write(
      [
        `Would read ${SecretId} in ${settings.region},`,
        plans[step],
        'and print what comes next. Nothing was read or written.',
        '',
      ].join('\n'),
    );
    return;
  }
  const client = new SecretsManagerClient({ region: settings.region });
  const { SecretString = '' } = await client.send(new GetSecretValueCommand({ SecretId }));
  const { LastChangedDate } = await client.send(new DescribeSecretCommand({ SecretId }));
  const fresh = step === 'drop' ? '' : freshValue(secret, from);
  const result = rotate(SecretString, step, { fresh, since: LastChangedDate, now: new Date() });
  if (result.kind === 'refused') throw new UsageError(result.why);
  await client.send(new PutSecretValueCommand({ SecretId, SecretString: result.stored }));
  process.stdout.write(`${SecretId}: ${valuesOf(result.stored).length} valid. ${result.next}\n`);
};

main().catch((error: unknown) => {
  const known = error instanceof UsageError || (error instanceof TypeError && 'code' in error);
  const name = error instanceof Error ? error.name : 'unknown';
  process.stderr.write(known ? `${error.message}\n` : `The secret could not be rotated: ${name}.\n`);
  process.exitCode = 1;
});
