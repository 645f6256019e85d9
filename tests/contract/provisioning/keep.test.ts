import {
  GetSecretValueCommand,
  PutSecretValueCommand,
  ResourceNotFoundException,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { GetParameterCommand, ParameterNotFound, PutParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import { mockClient } from 'aws-sdk-client-mock';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { settingsFor } from '#infra/aws/settings.ts';
import { awsKeeper, printingKeeper } from '#infra/provision/keep.ts';
import { checkBaseUrl, readProvisionOptions } from '#infra/provision/options.ts';

const secrets = mockClient(SecretsManagerClient);
const parameters = mockClient(SSMClient);
const keeper = awsKeeper(
  {
    secrets: new SecretsManagerClient({ region: 'us-east-1' }),
    parameters: new SSMClient({ region: 'us-east-1' }),
  },
  settingsFor('dev'),
);
const written = () => secrets.commandCalls(PutSecretValueCommand).map(({ args }) => args[0].input);

beforeEach(() => {
  secrets.reset();
  parameters.reset();
});
afterAll(() => {
  secrets.restore();
  parameters.restore();
});

describe('on AWS the deployed functions find what was provisioned', () => {
  it('puts each secret where the template lets the functions read it', async () => {
    secrets
      .on(GetSecretValueCommand)
      .rejects(new ResourceNotFoundException({ message: 'no value', $metadata: {} }));
    await keeper.keep({ tool_secret: 'tool' });
    await keeper.keep({ webhook_secret: 'wsec_1' });
    expect(written()).toEqual([
      { SecretId: 'ringaround/dev/tool-secret', SecretString: 'tool' },
      { SecretId: 'ringaround/dev/elevenlabs-webhook-secret', SecretString: 'wsec_1' },
    ]);
  });

  it('keeps the last secret valid beside the new one, and no more', async () => {
    secrets.on(GetSecretValueCommand).resolves({ SecretString: 'wsec_2,wsec_1' });
    await keeper.keep({ webhook_secret: 'wsec_3' });
    expect(written()).toMatchObject([{ SecretString: 'wsec_3,wsec_2' }]);
  });

  it('does not hide another failure', async () => {
    secrets.on(GetSecretValueCommand).rejects(new Error('denied'));
    await expect(keeper.keep({ tool_secret: 'tool' })).rejects.toThrow('denied');
    expect(written()).toEqual([]);
  });

  it('writes only the ids that changed', async () => {
    parameters.on(GetParameterCommand).rejects(new ParameterNotFound({ message: 'none', $metadata: {} }));
    parameters
      .on(GetParameterCommand, { Name: '/ringaround/dev/elevenlabs-agent-id' })
      .resolves({ Parameter: { Value: 'agent_1' } });
    await keeper.keepIds({ clinic: 'agent_1', general: 'agent_2' });
    expect(parameters.commandCalls(PutParameterCommand).map(({ args }) => args[0].input.Name)).toEqual([
      '/ringaround/dev/elevenlabs-general-agent-id',
    ]);
  });
});

describe('on a desk the lines for .env are printed', () => {
  it('names the variables as the product reads them', async () => {
    const lines: string[] = [];
    const desk = printingKeeper((line) => lines.push(line));
    await desk.keep({ tool_secret: 'tool' });
    await desk.keep({ webhook_secret: 'wsec_1' });
    await desk.keepIds({ clinic: 'agent_1', general: 'agent_2', phone_number_id: 'phnum_1' });
    expect(lines).toEqual([
      'TOOL_SECRET=tool',
      'ELEVENLABS_WEBHOOK_SECRET=wsec_1',
      'ELEVENLABS_AGENT_ID=agent_1',
      'ELEVENLABS_GENERAL_AGENT_ID=agent_2',
      'ELEVENLABS_AGENT_PHONE_NUMBER_ID=phnum_1',
    ]);
  });
});

describe('the command line', () => {
  it('reads an environment and its wishes', () => {
    expect(readProvisionOptions(['--env', 'dev', '--plan', '--number', 'phnum_1'])).toMatchObject({
      env: 'dev',
      plan: true,
      number: 'phnum_1',
    });
  });

  it.each([
    [['--env', 'nowhere'], /--env/],
    [[], /--env/],
    [['--env', 'dev', '--simulated'], /--env local/],
    [['--env', 'dev', '--force'], /force/],
  ])('refuses %j', (args, message) => {
    expect(() => readProvisionOptions(args)).toThrow(message);
  });

  it('wants https, except from the simulated provider of a desk', () => {
    expect(checkBaseUrl('https://api.example.com/', false)).toBe('https://api.example.com');
    expect(checkBaseUrl('http://127.0.0.1:3000', true)).toBe('http://127.0.0.1:3000');
    expect(() => checkBaseUrl('http://api.example.com', false)).toThrow(/https/);
    expect(() => checkBaseUrl(undefined, false)).toThrow(/PUBLIC_BASE_URL/);
  });
});
