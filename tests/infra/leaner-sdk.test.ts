import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BedrockRuntimeClient } from '@aws-sdk/client-bedrock-runtime';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SFNClient } from '@aws-sdk/client-sfn';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Bundle, bundleFunctions } from '#infra/aws/bundle.ts';
import { regionalEndpoint } from '#infra/aws/lean/regional-endpoint.ts';
import { hosts, jsonOnly, knownErrors, replacements } from '#infra/aws/lean/replacements.ts';
import { coldStart } from './cold-start.ts';
import { type Mood, startTlsStub } from './tls-stub.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const regions = [
  'us-east-1',
  'us-west-2',
  'ca-central-1',
  'eu-central-1',
  'eu-west-3',
  'ap-southeast-5',
  'sa-east-1',
  'me-south-1',
  'il-central-1',
  'mx-central-1',
  'us-gov-west-1',
  'cn-north-1',
];
const plain = { UseFIPS: false, UseDualStack: false };

describe('the endpoint of the bundles', () => {
  const own = {
    dynamodb: new DynamoDBClient({ region: 'us-east-1' }).config.endpointProvider,
    sfn: new SFNClient({ region: 'us-east-1' }).config.endpointProvider,
    'secrets-manager': new SecretsManagerClient({ region: 'us-east-1' }).config.endpointProvider,
    'bedrock-runtime': new BedrockRuntimeClient({ region: 'us-east-1' }).config.endpointProvider,
  };

  it.each(regions)("is the SDK's own in %s, for every client", (Region) => {
    for (const [client, ask] of Object.entries(own)) {
      const host = Object.entries(hosts).find(([name]) => name === client)?.[1] ?? '';
      expect(regionalEndpoint(host)({ ...plain, Region }).url.href).toBe(
        ask({ ...plain, Region }, {}).url.href,
      );
    }
  });

  it('is the one that was given, when one was', () => {
    const Endpoint = 'https://localhost:8443/';
    expect(regionalEndpoint('states')({ ...plain, Region: 'us-east-1', Endpoint }).url.href).toBe(Endpoint);
  });

  it('is refused for what is left out: no region, isolated regions, FIPS and dual-stack', () => {
    expect(() => regionalEndpoint('states')(plain)).toThrow('No endpoint of states');
    for (const Region of ['us-iso-east-1', 'eusc-de-east-1', 'evil.example/']) {
      expect(() => regionalEndpoint('states')({ ...plain, Region })).toThrow('No endpoint of states');
    }
    expect(() => regionalEndpoint('states')({ Region: 'us-east-1', UseFIPS: true })).toThrow('FIPS');
    expect(() => regionalEndpoint('states')({ Region: 'us-east-1', UseDualStack: true })).toThrow('FIPS');
  });
});

describe('what is left out of the SDK', () => {
  it.each([...replacements, ...jsonOnly])('$module is still where it was', ({ module }) => {
    expect(existsSync(join(root, 'node_modules', module))).toBe(true);
  });

  it('keeps the class of every error that our code knows by its class', () => {
    const sources = globSync('{shared,functions}/**/*.ts', { cwd: root }).map((file) =>
      readFileSync(join(root, file), 'utf8'),
    );
    const byClass = sources.flatMap((source) =>
      [...source.matchAll(/instanceof (\w+)/g)].flatMap(([, name = '']) =>
        new RegExp(`import [^;]*\\b${name}\\b[^;]*from '@aws-sdk/client-`).test(source) ? [name] : [],
      ),
    );
    expect(byClass).toContain('TransactionCanceledException');
    expect(byClass.filter((name) => !knownErrors.includes(name))).toEqual([]);
  });

  it('keeps the class of every error that the SDK retries for its class', () => {
    const marked = Object.keys(hosts).flatMap((client) => {
      const file = join(root, 'node_modules/@aws-sdk', `client-${client}`, 'dist-es/models/errors.js');
      const classes = readFileSync(file, 'utf8').split('export class ').slice(1);
      return classes.filter((one) => one.includes('$retryable')).map((one) => one.split(' ')[0] ?? '');
    });
    // Bedrock's are not among ours: its one request is never repeated.
    const ours = marked.filter((name) => !name.startsWith('Model'));
    expect(ours).toContain('ReplicatedWriteConflictException');
    expect(ours.filter((name) => !knownErrors.includes(name))).toEqual([]);
  });
});

describe('a bundle whose table', () => {
  const rooms = mkdtempSync(join(tmpdir(), 'ringaround-lean-'));
  let decide: Bundle;

  beforeAll(async () => {
    const [made] = await bundleFunctions(['decide-next'], { to: rooms });
    if (made === undefined) throw new Error('No bundle of decide-next.');
    decide = made;
  });
  afterAll(() => rmSync(rooms, { recursive: true, force: true }));

  const reads = async (mood: Mood) => {
    const stub = await startTlsStub(mood);
    try {
      const { said } = await coldStart(decide, stub);
      expect(said).not.toContain('LeftOutOfBundle');
      return stub.asked().filter((target) => target.endsWith('.GetItem')).length;
    } finally {
      await stub.close();
    }
  };

  it('answers at once is asked once', async () => {
    expect(await reads(() => 'usual')).toBe(1);
  });

  it.each([
    'ThrottlingException',
    'ProvisionedThroughputExceededException',
    'ReplicatedWriteConflictException',
  ])('refuses twice with %s is asked a third time', async (error) => {
    expect(await reads((request) => (request < 2 ? { error } : 'usual'))).toBe(3);
  });

  it('stays silent once is asked again', async () => {
    expect(await reads((request) => (request === 0 ? 'silent' : 'usual'))).toBe(2);
  });

  it('refuses for good is not asked again', async () => {
    expect(await reads(() => ({ error: 'AccessDeniedException' }))).toBe(1);
  });
});
