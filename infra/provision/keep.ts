import {
  GetSecretValueCommand,
  PutSecretValueCommand,
  type SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { GetParameterCommand, PutParameterCommand, type SSMClient } from '@aws-sdk/client-ssm';
import { secretPath } from '../aws/function-environment.ts';
import type { Settings } from '../aws/settings.ts';
import type { Applied, MadeSecrets } from './apply.ts';

/** Where secrets and ids of an environment are kept, so that the deployed functions read what was provisioned. */
export type Keeper = {
  readonly keep: (made: MadeSecrets) => Promise<void>;
  readonly keepIds: (ids: Applied['ids']) => Promise<void>;
  /** For people, at the end. */
  readonly lines: (applied: Applied) => readonly string[];
};

/** A moved product has two webhooks for a while: the new secret first, the last one still valid. */
const rotated = (made: string, before: string): string =>
  [made, ...before.split(',').map((one) => one.trim())]
    .filter((one, index, all) => one !== '' && all.indexOf(one) === index)
    .slice(0, 2)
    .join(',');

/** Secrets Manager under the very names the template gives to the functions; ids in the Parameter Store. */
export const awsKeeper = (
  clients: { readonly secrets: SecretsManagerClient; readonly parameters: SSMClient },
  settings: Settings,
): Keeper => {
  const read = async (SecretId: string): Promise<string> => {
    try {
      return (await clients.secrets.send(new GetSecretValueCommand({ SecretId }))).SecretString ?? '';
    } catch (error) {
      // The template makes the shelf without a value; reading that is this error.
      if (error instanceof Error && error.name === 'ResourceNotFoundException') return '';
      throw error;
    }
  };
  const write = async (name: 'ELEVENLABS_WEBHOOK_SECRET' | 'TOOL_SECRET', value: string): Promise<void> => {
    const SecretId = secretPath(settings, name);
    const SecretString = rotated(value, await read(SecretId));
    await clients.secrets.send(new PutSecretValueCommand({ SecretId, SecretString }));
  };
  const parameter = async (Name: string): Promise<string | undefined> => {
    try {
      return (await clients.parameters.send(new GetParameterCommand({ Name }))).Parameter?.Value;
    } catch (error) {
      if (error instanceof Error && error.name === 'ParameterNotFound') return undefined;
      throw error;
    }
  };
  return {
    keep: async ({ tool_secret, webhook_secret }) => {
      if (tool_secret !== undefined) await write('TOOL_SECRET', tool_secret);
      if (webhook_secret !== undefined) await write('ELEVENLABS_WEBHOOK_SECRET', webhook_secret);
    },
    keepIds: async (ids) => {
      for (const [name, value] of Object.entries(idVariables(ids))) {
        const Name = `/ringaround/${settings.stage}/${name.toLowerCase().replaceAll('_', '-')}`;
        if ((await parameter(Name)) === value) continue;
        await clients.parameters.send(
          new PutParameterCommand({ Name, Value: value, Type: 'String', Overwrite: true }),
        );
      }
    },
    lines: ({ ids }) => [
      `The secrets are in Secrets Manager (ringaround/${settings.stage}/…), the ids in the Parameter Store (/ringaround/${settings.stage}/…).`,
      `Put the ids into infra/aws/settings.ts, ${settings.stage}, and deploy:`,
      `  voice: { agentId: '${ids.clinic}', generalAgentId: '${ids.general}'${ids.phone_number_id === undefined ? '' : `, phoneNumberId: '${ids.phone_number_id}'`}, … }`,
    ],
  };
};

/** For a desk: lines for `.env`, printed once and stored nowhere. */
export const printingKeeper = (say: (line: string) => void): Keeper => ({
  // Before the provider is asked to use it: whatever happens next, the secret is not lost.
  keep: async ({ tool_secret, webhook_secret }) => {
    if (tool_secret !== undefined) say(`TOOL_SECRET=${tool_secret}`);
    if (webhook_secret !== undefined) say(`ELEVENLABS_WEBHOOK_SECRET=${webhook_secret}`);
  },
  keepIds: async (ids) => {
    for (const [name, value] of Object.entries(idVariables(ids))) say(`${name}=${value}`);
  },
  lines: () => ['Copy the NAME=value lines above into .env; secrets are shown this once.'],
});

const idVariables = (ids: Applied['ids']): Readonly<Record<string, string>> => ({
  ELEVENLABS_AGENT_ID: ids.clinic,
  ELEVENLABS_GENERAL_AGENT_ID: ids.general,
  ...(ids.phone_number_id === undefined ? {} : { ELEVENLABS_AGENT_PHONE_NUMBER_ID: ids.phone_number_id }),
});
