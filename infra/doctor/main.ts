import { parseArgs } from 'node:util';
import { readEnvironment } from '#shared/contracts/environment.ts';
import { portsOf } from '../keys/place.ts';
import { UsageError } from '../local/options.ts';
import { loadDotEnv } from '../local/settings.ts';
import { type Examined, examine } from './examine.ts';
import { findingLines } from './finding.ts';

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const usage =
  'npm run doctor [-- --port <desk>]   checks .env against the provider, or a running desk against itself';

/** `npm run doctor`: what stands between these settings and a ringing phone, and what to do about it. */
const main = async (): Promise<void> => {
  loadDotEnv();
  const port = portIn(process.argv.slice(2));
  const findings = await examine(port === undefined ? fromEnvironment() : fromDesk(port), new Date());
  for (const line of findings.flatMap(findingLines)) say(line);
  const faults = findings.filter(({ state }) => state === 'fault').length;
  say(
    faults === 0 ? '\nNothing stands in the way of a call.' : `\n${faults} to fix before a phone can ring.`,
  );
  process.exitCode = faults === 0 ? 0 : 1;
};

const portIn = (args: readonly string[]): number | undefined => {
  try {
    const { port } = parseArgs({ args: [...args], options: { port: { type: 'string' } } }).values;
    return port === undefined ? undefined : Number(port);
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
      'FIX  ELEVENLABS_API_KEY is not set. Copy .env.example to .env and fill it in (ElevenLabs: Developers, API keys).\nWithout an account: npm run doctor -- --port 3000 looks at a running desk.',
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

/** The simulated provider of a desk: shows what the doctor sees, on an account that needs no money. */
const fromDesk = (port: number): Examined => ({
  provider: { base_url: `http://127.0.0.1:${portsOf(port).phone_world}`, api_key: 'simulated-key' },
  agents: { clinic: 'agent_clinic', general: 'agent_general' },
  phone_number_id: undefined,
  from_number: undefined,
  lines: 4,
  base_url: `http://127.0.0.1:${port}`,
  webhook_secrets: ['simulated-webhook-secret'],
});

main().catch((error: unknown) => {
  process.exitCode = 1;
  process.stderr.write(`${error instanceof Error ? error.message : 'It failed.'}\n`);
});
