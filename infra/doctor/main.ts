import { parseArgs } from 'node:util';
import { readEnvironment } from '#shared/contracts/environment.ts';
import { UsageError } from '../local/options.ts';
import { loadDotEnv } from '../local/settings.ts';
import { type Examined, examine } from './examine.ts';
import { findingLines } from './finding.ts';
import { openSimulatedProduct } from './simulated.ts';

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const usage =
  'npm run doctor [-- --simulated]   checks .env against the provider; or shows on a simulated one what it looks at';

/** `npm run doctor`: what stands between these settings and a ringing phone, and what to do about it. */
const main = async (): Promise<void> => {
  loadDotEnv();
  const simulated = isSimulated(process.argv.slice(2)) ? await openSimulatedProduct() : undefined;
  const patient = simulated?.patient ?? fromEnvironment();
  const findings = await examine(patient, simulated?.now() ?? new Date()).finally(() => simulated?.close());
  for (const line of findings.flatMap(findingLines)) say(line);
  const faults = findings.filter(({ state }) => state === 'fault').length;
  say(
    faults === 0 ? '\nNothing stands in the way of a call.' : `\n${faults} to fix before a phone can ring.`,
  );
  process.exitCode = faults === 0 ? 0 : 1;
};

const isSimulated = (args: readonly string[]): boolean => {
  try {
    const options = { simulated: { type: 'boolean', default: false } } as const;
    return parseArgs({ args: [...args], options }).values.simulated;
  } catch {
    throw new UsageError(usage);
  }
};

const fromEnvironment = (): Examined => {
  const read = readEnvironment(process.env);
  if (read.kind === 'faults')
    throw new UsageError(read.faults.map(({ name, message }) => `FIX  ${name}: ${message}`).join('\n'));
  const { environment } = read;
  const api_key = environment.ELEVENLABS_API_KEY;
  if (api_key === undefined)
    throw new UsageError(
      'FIX  ELEVENLABS_API_KEY is not set. Copy .env.example to .env and fill it in (ElevenLabs: Developers, API keys).\nWithout an account: npm run doctor -- --simulated shows what it looks at.',
    );
  return {
    provider: { base_url: environment.ELEVENLABS_BASE_URL, api_key },
    agents: {
      ...(environment.ELEVENLABS_AGENT_ID === undefined ? {} : { clinic: environment.ELEVENLABS_AGENT_ID }),
      ...(environment.ELEVENLABS_GENERAL_AGENT_ID === undefined
        ? {}
        : { general: environment.ELEVENLABS_GENERAL_AGENT_ID }),
    },
    phone_number_id: environment.ELEVENLABS_AGENT_PHONE_NUMBER_ID,
    from_number: environment.ELEVENLABS_FROM_NUMBER,
    lines: environment.ELEVENLABS_CONCURRENCY,
    base_url: environment.PUBLIC_BASE_URL?.replace(/\/$/, ''),
    webhook_secrets: environment.ELEVENLABS_WEBHOOK_SECRET,
  };
};

main().catch((error: unknown) => {
  process.exitCode = 1;
  process.stderr.write(`${error instanceof Error ? error.message : 'It failed.'}\n`);
});
