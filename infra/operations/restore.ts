import { parseArgs } from 'node:util';
import type { Table } from '#shared/adapters/dynamodb/table.ts';
import { elevenLabsVoiceAgent } from '#shared/adapters/elevenlabs/voice-agent.ts';
import { type Settings, settingsFor } from '../aws/settings.ts';
import { placeOf } from '../keys/options.ts';
import { UsageError } from '../local/options.ts';
import { copyBack } from './copy-back.ts';
import { openPlace } from './place.ts';
import { takeBackDials } from './take-back-dials.ts';

export const restoreUsage = `npm run runbook -- restore --plan --env dev|staging|prod --at <time>        every command, with its names; runs nothing
npm run runbook -- restore --copy-back --env <env> [--write]                what is missing comes back from the second table
npm run runbook -- restore --take-back-dials --env <env> --at <time> [--write]  what was dialled since is written down again

--at     the last good second, with its zone: 2026-11-21T08:00:00Z
--write  without it the two last only say what they would do`;

/** The restored table stands beside the live one under this name until somebody deletes it. */
export const restoredName = (table: string): string => `${table}-restored`;

/** What an operator types, in order; nothing here runs. */
export const restorePlan = (settings: Pick<Settings, 'stage' | 'region'>, at: Date): readonly string[] => {
  const { stage, region } = settings;
  const table = `ringaround-${stage}`;
  const second = restoredName(table);
  const time = at.toISOString();
  const aws = (words: string): string => `aws dynamodb ${words} --region ${region}`;
  const ours = (words: string): string => `npm run runbook -- restore ${words} --env ${stage}`;
  return [
    `npm run calling -- off --env ${stage}`,
    aws(
      `describe-continuous-backups --table-name ${table} --query ContinuousBackupsDescription.PointInTimeRecoveryDescription`,
    ),
    aws(
      `restore-table-to-point-in-time --source-table-name ${table} --target-table-name ${second} --restore-date-time ${time}`,
    ),
    aws(`wait table-exists --table-name ${second}`),
    ours('--copy-back'),
    ours('--copy-back --write'),
    'wait until calling has been off for twenty minutes',
    ours(`--take-back-dials --at ${time}`),
    ours(`--take-back-dials --at ${time} --write`),
    `npm run calling -- status --env ${stage}`,
    'npm run smoke -- --url <base url>',
    `npm run calling -- on --env ${stage}`,
    aws(`delete-table --table-name ${second}`),
  ];
};

const timeOf = (given: string | undefined): Date => {
  const zoned = given !== undefined && /T.*(Z|[+-]\d{2}:\d{2})$/.test(given);
  const at = new Date(zoned ? given : '');
  if (Number.isNaN(at.getTime())) throw new UsageError(`--at takes a time with its zone.\n\n${restoreUsage}`);
  return at;
};

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const copyingBack = async (table: Table, dryRun: boolean): Promise<void> => {
  const restored: Table = { ...table, name: restoredName(table.name) };
  const { copied, present, skipped } = await copyBack(restored, table, { dryRun });
  say(`${dryRun ? 'Would put back' : 'Put back'} ${copied} items. There already, and newer: ${present}.`);
  say(`Left out, because they ran out or a patient erased them: ${skipped}.`);
};

const takingBack = async (table: Table, at: Date, dryRun: boolean): Promise<boolean> => {
  const { ELEVENLABS_API_KEY: api_key, ELEVENLABS_AGENT_ID: agent_id } = process.env;
  if (api_key === undefined || agent_id === undefined)
    throw new UsageError(
      'ELEVENLABS_API_KEY and ELEVENLABS_AGENT_ID of that environment are needed to ask what was dialled.',
    );
  const base_url = process.env.ELEVENLABS_BASE_URL ?? 'https://api.elevenlabs.io';
  const voice = elevenLabsVoiceAgent({ base_url, api_key }, table.clock);
  const { found, unsure } = await takeBackDials({ table, voice, agent_id }, at, { dryRun });
  say(`${dryRun ? 'Would write down' : 'Wrote down'} ${found.length} calls that the table had forgotten.`);
  for (const call_id of found) say(`  ${call_id}`);
  if (unsure.length === 0) say('About every other call the provider says that there was none.');
  else say(`The provider could not be asked about ${unsure.length} calls. Keep calling off and ask again.`);
  return unsure.length === 0;
};

/** `npm run runbook -- restore`: the drill, step by step. On AWS the operator's own credentials decide what it may. */
export const restore = async (args: readonly string[]): Promise<void> => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      plan: { type: 'boolean', default: false },
      'copy-back': { type: 'boolean', default: false },
      'take-back-dials': { type: 'boolean', default: false },
      write: { type: 'boolean', default: false },
      env: { type: 'string' },
      port: { type: 'string' },
      at: { type: 'string' },
    },
  });
  const chosen = [values.plan, values['copy-back'], values['take-back-dials']].filter(Boolean);
  if (chosen.length !== 1) throw new UsageError(restoreUsage);
  const place = placeOf(values);
  if (values.plan) {
    if ('port' in place) throw new UsageError('A desk has no backups; name an environment: --env.');
    restorePlan(settingsFor(place.env), timeOf(values.at)).forEach((command, index) => {
      say(`${index + 1}. ${command}`);
    });
    return;
  }
  const at = values['take-back-dials'] ? timeOf(values.at) : new Date(0);
  const { table, close } = openPlace(place);
  try {
    if (values['copy-back']) await copyingBack(table, !values.write);
    else if (!(await takingBack(table, at, !values.write))) process.exitCode = 1;
  } finally {
    close();
  }
};
