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
  /** A simulated provider instead of the real one: nothing leaves the machine. */
  readonly simulated: boolean;
};

export const provisionUsage = `npm run provision -- --env local|dev|staging|prod [--plan] [--base-url https://…]
    [--number phnum_…|+1…] [--voice <voice id>] [--simulated]

--plan      shows what would change, and changes nothing
--base-url  where ElevenLabs reaches the product (else PUBLIC_BASE_URL, or the domain in infra/aws/settings.ts)
--number    assigns this number to the clinic agent; no number is touched without it
--simulated provisions a simulated provider, kept in .ringaround/, to see how this goes`;

export const readProvisionOptions = (args: readonly string[]): ProvisionOptions => {
  const values = parse(args);
  const env = [...stageNames, 'local' as const].find((one) => one === values.env);
  if (env === undefined) throw new UsageError(provisionUsage);
  if (values.simulated && env !== 'local')
    throw new UsageError('--simulated is for trying it out: use it with --env local.');
  return {
    env,
    plan: values.plan,
    base_url: values['base-url'],
    number: values.number,
    voice_id: values.voice,
    simulated: values.simulated,
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
        simulated: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    throw new UsageError(
      error instanceof Error ? (error.message.split('. ')[0] ?? provisionUsage) : provisionUsage,
    );
  }
};

/** The provider asks for https everywhere; only a stand-in takes loopback. */
export const checkBaseUrl = (url: string | undefined, simulated: boolean): string => {
  const problem =
    'Say under which https address ElevenLabs reaches the product: --base-url or PUBLIC_BASE_URL.';
  if (url === undefined || !URL.canParse(url)) throw new UsageError(problem);
  if (new URL(url).protocol !== 'https:' && !simulated) throw new UsageError(problem);
  return url.replace(/\/+$/, '');
};
