import { parseArgs } from 'node:util';
import {
  type ApiKeyLimits,
  type ApiKeyScope,
  apiKeyLimits,
  apiKeyScopes,
} from '#shared/contracts/api-key-item.ts';
import { stageNames } from '../aws/settings.ts';
import { UsageError } from '../local/options.ts';
import type { Place } from './place.ts';

export type KeysCommand =
  | {
      readonly do: 'create';
      readonly place: Place;
      readonly name: string;
      readonly scopes: readonly ApiKeyScope[];
      readonly limits: Partial<ApiKeyLimits>;
    }
  | { readonly do: 'list'; readonly place: Place }
  | { readonly do: 'revoke'; readonly place: Place; readonly api_key_id: string };

export const keysUsage = `npm run --silent keys -- create --name <name> [--scopes calls,ops] [limits]   prints the key, this once
npm run --silent keys -- list
npm run --silent keys -- revoke <api key id>

Which stack:  --port 3000 (the desk, default) or --env dev|staging|prod
Limits:       --calls-per-day 100  --calls-at-once 10  --countries US,CA  --calls-per-number 3  --cooldown
              --hours 09:00-17:00 --zone America/New_York`;

const whole = (name: string, value: string | undefined): number | undefined => {
  if (value === undefined) return undefined;
  if (/^[1-9]\d{0,6}$/.test(value)) return Number(value);
  throw new UsageError(`--${name} takes a whole number above 0, not "${value}".`);
};

export const placeOf = (values: { readonly port?: string; readonly env?: string }): Place => {
  if (values.env !== undefined && values.port !== undefined)
    throw new UsageError('Say --port or --env, not both.');
  if (values.env === undefined)
    return { port: whole('port', values.port) ?? Number(process.env.PORT || 3000) };
  if (stageNames.some((stage) => stage === values.env)) return { env: values.env };
  throw new UsageError(`There is no environment "${values.env}": ${stageNames.join(', ')}.`);
};

const parse = (args: readonly string[]) => {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        port: { type: 'string' },
        env: { type: 'string' },
        name: { type: 'string' },
        scopes: { type: 'string', default: 'calls' },
        'calls-per-day': { type: 'string' },
        'calls-at-once': { type: 'string' },
        'calls-per-number': { type: 'string' },
        countries: { type: 'string' },
        cooldown: { type: 'boolean' },
        hours: { type: 'string' },
        zone: { type: 'string', default: 'America/New_York' },
      },
    });
  } catch (error) {
    throw new UsageError(
      error instanceof Error ? (error.message.split('. ')[0] ?? '') : 'The flags could not be read.',
    );
  }
};

/** Reads the command line; everything that is not understood is refused by name. */
export const readKeysCommand = (args: readonly string[]): KeysCommand => {
  const { values, positionals } = parse(args);
  const [word, id, ...rest] = positionals;
  const place = placeOf({
    ...(values.port === undefined ? {} : { port: values.port }),
    ...(values.env === undefined ? {} : { env: values.env }),
  });
  if (rest.length > 0) throw new UsageError(keysUsage);
  switch (word) {
    case 'list':
      return { do: 'list', place };
    case 'revoke':
      if (id === undefined) throw new UsageError('Which key? "list" shows their ids.');
      return { do: 'revoke', place, api_key_id: id };
    case 'create':
      if (values.name === undefined || !/^[\w .@/-]{1,80}$/.test(values.name))
        throw new UsageError('A key needs a name: --name ci (letters, digits, space . @ / - _).');
      return {
        do: 'create',
        place,
        name: values.name,
        scopes: scopesOf(values.scopes),
        limits: limitsOf(values),
      };
    default:
      throw new UsageError(keysUsage);
  }
};

const scopesOf = (list: string): readonly ApiKeyScope[] =>
  list.split(',').map((word) => {
    const scope = apiKeyScopes.find((one) => one === word.trim());
    if (scope === undefined) throw new UsageError(`There is no scope "${word}": ${apiKeyScopes.join(', ')}.`);
    return scope;
  });

const limitsOf = (values: ReturnType<typeof parse>['values']): Partial<ApiKeyLimits> => {
  const perDay = whole('calls-per-day', values['calls-per-day']);
  const atOnce = whole('calls-at-once', values['calls-at-once']);
  const perNumber = whole('calls-per-number', values['calls-per-number']);
  const [from, to] = values.hours?.split('-') ?? [];
  const limits = {
    ...(perDay === undefined ? {} : { calls_per_day: perDay }),
    ...(atOnce === undefined ? {} : { calls_at_once: atOnce }),
    ...(perNumber === undefined ? {} : { calls_per_number_per_day: perNumber }),
    ...(values.countries === undefined
      ? {}
      : { allowed_countries: values.countries.split(',').map((one) => one.trim().toUpperCase()) }),
    ...(values.cooldown === true ? { number_cooldown: true } : {}),
    ...(values.hours === undefined
      ? {}
      : { calling_hours: { from: from ?? '', to: to ?? '', timezone: zoneOf(values.zone) } }),
  };
  const parsed = apiKeyLimits.safeParse({ calls_per_day: 1, calls_at_once: 1, ...limits });
  if (!parsed.success || (from ?? '') > (to ?? ''))
    throw new UsageError('--hours takes two times of one day, like 09:00-17:00.');
  return limits;
};

const zoneOf = (name: string): string => {
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    throw new UsageError(`There is no time zone "${name}"; try America/New_York.`);
  }
};
