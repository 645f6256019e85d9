import { parseArgs } from 'node:util';
import { type StageName, stageNames } from '../aws/settings.ts';
import { UsageError } from '../local/options.ts';

export type ProvisionOptions = {
  /** `local` prints lines for `.env`. */
  readonly env: StageName | 'local';
  readonly plan: boolean;
  /** https address under which the agent reaches the product. */
  readonly base_url: string | undefined;
  /** A number's id or the number itself. */
  readonly number: string | undefined;
  readonly voice_id: string | undefined;
  /** The desk on this port instead of the real provider: nothing leaves the machine. */
  readonly port: number | undefined;
};

export const provisionUsage = `npm run provision -- --env local|dev|staging|prod [--plan] [--base-url https://…]
    [--number phnum_…|+1…] [--voice <voice id>] [--port <desk>]

--plan      shows what would change, and changes nothing
--base-url  where ElevenLabs reaches the product (else PUBLIC_BASE_URL, or the domain in infra/aws/settings.ts)
--number    assigns this number to the clinic agent; no number is touched without it
--port      provisions the simulated provider of the desk on that port`;

export const readProvisionOptions = (args: readonly string[]): ProvisionOptions => {
  const values = parse(args);
  const env = [...stageNames, 'local' as const].find((one) => one === values.env);
  if (env === undefined) throw new UsageError(provisionUsage);
  const port = values.port === undefined ? undefined : Number(values.port);
  if (port !== undefined && !(Number.isInteger(port) && port > 0 && port < 65_536))
    throw new UsageError('--port takes the port of a running desk.');
  if (port !== undefined && env !== 'local')
    throw new UsageError('--port provisions a desk: use it with --env local.');
  return {
    env,
    plan: values.plan,
    base_url: values['base-url'],
    number: values.number,
    voice_id: values.voice,
    port,
  };
};

const parse = (args: readonly string[]) => {
  try {
    return parseArgs({
      args: [...args],
      options: {
        env: { type: 'string' },
        plan: { type: 'boolean', default: false },
        'base-url': { type: 'string' },
        number: { type: 'string' },
        voice: { type: 'string' },
        port: { type: 'string' },
      },
    }).values;
  } catch (error) {
    throw new UsageError(
      error instanceof Error ? (error.message.split('. ')[0] ?? provisionUsage) : provisionUsage,
    );
  }
};

/** The provider asks for https everywhere; only a desk's own stand-in takes loopback. */
export const checkBaseUrl = (url: string | undefined, simulated: boolean): string => {
  const problem =
    'Say under which https address ElevenLabs reaches the product: --base-url or PUBLIC_BASE_URL.';
  if (url === undefined || !URL.canParse(url)) throw new UsageError(problem);
  if (new URL(url).protocol !== 'https:' && !simulated) throw new UsageError(problem);
  return url.replace(/\/+$/, '');
};
