import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SSMClient } from '@aws-sdk/client-ssm';
import { type Settings, settingsFor } from '../aws/settings.ts';
import { UsageError } from '../local/options.ts';
import { loadDotEnv } from '../local/settings.ts';
import { applyTo } from './apply.ts';
import { variableFaults } from './check-variables.ts';
import { driftLines } from './diff.ts';
import { awsKeeper, type Keeper, printingKeeper } from './keep.ts';
import { checkBaseUrl, type ProvisionOptions, readProvisionOptions } from './options.ts';
import { AmbiguousError, readWorkspace } from './read-workspace.ts';
import { openSimulatedProvider } from './simulated.ts';
import { type Step, stepsFor, type Wanted } from './steps.ts';
import { ProviderError, type WorkspaceApi, workspaceApi } from './workspace-api.ts';

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** `npm run provision`: plan, apply, read back, diff. Without a difference it writes nothing. */
const main = async (): Promise<void> => {
  loadDotEnv();
  const options = readProvisionOptions(process.argv.slice(2));
  const faults = variableFaults();
  if (faults.length > 0)
    throw new UsageError(
      `Prompts and dials do not fit:\n${faults.map(({ agent, variable, fault }) => `  ${agent}: ${variable} is ${fault}`).join('\n')}`,
    );
  const settings = options.env === 'local' ? undefined : settingsFor(options.env);
  const wanted = wantedFor(options, settings);
  const simulated = options.simulated ? await openSimulatedProvider() : undefined;
  try {
    await run(options, wanted, workspaceApi(simulated?.provider ?? realProvider()), keeperFor(settings));
  } finally {
    await simulated?.close();
  }
};

const run = async (
  { plan }: ProvisionOptions,
  wanted: Wanted,
  api: WorkspaceApi,
  keeper: Keeper,
): Promise<void> => {
  if (plan) {
    const steps = stepsFor(wanted, await readWorkspace(api, wanted.owner));
    for (const line of stepLines(steps)) say(line);
    const nothing = steps.every(({ action }) => action === 'keep');
    return say(nothing ? 'Nothing would change.' : 'Nothing was changed (--plan).');
  }
  const applied = await applyTo(api, wanted, {
    tool_secret: firstOf(process.env.TOOL_SECRET),
    keep: keeper.keep,
  });
  for (const line of stepLines(applied.done)) say(line);
  await keeper.keepIds(applied.ids);
  if (applied.done.length === 0) return say('Nothing had to change.');
  if (applied.left.length > 0) {
    say('The provider did not take everything:');
    for (const line of stepLines(applied.left)) say(line);
    process.exitCode = 1;
  }
  for (const line of keeper.lines(applied)) say(line);
};

const firstOf = (list: string | undefined): string | undefined => list?.split(',')[0]?.trim() || undefined;

const realProvider = (): { readonly base_url: string; readonly api_key: string } => {
  const api_key = process.env.ELEVENLABS_API_KEY;
  if (!api_key) throw new UsageError('Set ELEVENLABS_API_KEY (in .env), or try it with --simulated.');
  return { base_url: process.env.ELEVENLABS_BASE_URL || 'https://api.elevenlabs.io', api_key };
};

const wantedFor = (options: ProvisionOptions, settings: Settings | undefined): Wanted => {
  const domain = settings?.domain === undefined ? undefined : `https://${settings.domain.name}`;
  const example = options.simulated ? 'https://ringaround.example.com' : undefined;
  return {
    owner: `ringaround/${options.env}`,
    base_url: checkBaseUrl(
      options.base_url ?? domain ?? example ?? (process.env.PUBLIC_BASE_URL || undefined),
      options.simulated,
    ),
    number: options.number,
    voice_id: options.voice_id,
  };
};

const keeperFor = (settings: Settings | undefined): Keeper =>
  settings === undefined
    ? printingKeeper(say)
    : awsKeeper(
        {
          secrets: new SecretsManagerClient({ region: settings.region }),
          parameters: new SSMClient({ region: settings.region }),
        },
        settings,
      );

const stepLines = (steps: readonly Step[]): readonly string[] =>
  steps
    .filter(({ action }) => action !== 'keep')
    .flatMap(({ action, kind, name, drift }) => [`  ${action} ${kind} ${name}`, ...driftLines(drift)]);

main().catch((error: unknown) => {
  process.exitCode = 1;
  if (error instanceof UsageError || error instanceof AmbiguousError)
    process.stderr.write(`${error.message}\n`);
  else if (error instanceof ProviderError)
    process.stderr.write(`${error.message}\n${error.advice.check.map((one) => `  - ${one}\n`).join('')}`);
  else process.stderr.write(`${error instanceof Error ? error.message : 'It failed.'}\n`);
});
