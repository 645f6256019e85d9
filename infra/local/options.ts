import { parseArgs } from 'node:util';
import { isPersona, type PersonaName } from './phone-world/personas.ts';

export type Options = {
  readonly port: number;
  readonly speed: number;
  readonly personas: readonly PersonaName[];
  readonly seed: number;
  readonly fresh: boolean;
  readonly list: boolean;
  readonly help: boolean;
};

/** What `--help` prints: every flag with its default. */
export const usage = `npm start -- [flags]      the whole product, until Ctrl-C
npm run demo -- [flags]   one patient, from the first message to the summary

  --port 3000                           where it listens (0: any free port)
  --personas no_answer,full,books       who answers at the first, second and third clinic
  --list                                every persona in a line
  --speed 1                             how much faster than a real day the telephones run
  --seed 1                              the same seed, the same calls
  --fresh                               forget what earlier starts on this port kept`;

/** What a person typed that cannot be done; the sentence is for that person. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

const whole = (
  name: string,
  value: string | undefined,
  otherwise: number,
  least: number,
  most: number,
): number => {
  if (value === undefined) return otherwise;
  const read = Number(value);
  if (Number.isInteger(read) && read >= least && read <= most) return read;
  throw new UsageError(`--${name} takes a whole number from ${least} to ${most}, not "${value}".`);
};

const personaList = (
  value: string | undefined,
  otherwise: readonly PersonaName[],
): readonly PersonaName[] => {
  if (value === undefined) return otherwise;
  const names = value
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);
  if (names.length === 0) throw new UsageError('--personas takes at least one name; --list shows them all.');
  return names.map((name) => {
    if (isPersona(name)) return name;
    throw new UsageError(`There is no persona "${name}"; npm run demo -- --list shows them all.`);
  });
};

/** Reads the flags of `npm start` and `npm run demo`; an unknown one is refused by name. */
export const readOptions = (
  args: readonly string[],
  defaults: { readonly port: number; readonly speed: number; readonly personas: readonly PersonaName[] },
): Options => {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        port: { type: 'string' },
        speed: { type: 'string' },
        personas: { type: 'string' },
        seed: { type: 'string' },
        fresh: { type: 'boolean', default: false },
        list: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    return {
      port: whole('port', values.port, defaults.port, 0, 65_535),
      speed: whole('speed', values.speed, defaults.speed, 1, 100_000),
      personas: personaList(values.personas, defaults.personas),
      seed: whole('seed', values.seed, 1, 0, 2_147_483_647),
      fresh: values.fresh,
      list: values.list,
      help: values.help,
    };
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(
      error instanceof Error ? (error.message.split('. ')[0] ?? '') : 'The flags could not be read.',
    );
  }
};
