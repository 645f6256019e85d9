import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { type Bundle, bundleFunctions } from '#infra/aws/bundle.ts';
import { faultsOf } from '#infra/aws/bundle-gates.ts';
import { type FunctionSettings, functions } from '#infra/catalogue.ts';
import { firstEvent, toolSecret, webhookSecret } from './first-event.ts';
import { startTlsStub, type TlsStub } from './tls-stub.ts';

const rooms = mkdtempSync(join(tmpdir(), 'ringaround-bundles-'));
const room = fileURLToPath(new URL('../../functions', import.meta.url));
const present = functions.filter(({ name }) => existsSync(join(room, name, 'index.ts')));
const firstCall = fileURLToPath(new URL('first-call.cjs', import.meta.url));
let stub: TlsStub;

beforeAll(async () => {
  stub = await startTlsStub();
  writeFileSync(join(rooms, 'certificate.pem'), stub.certificate);
});

afterAll(async () => {
  await stub?.close();
  rmSync(rooms, { recursive: true, force: true });
});

const made = new Map<string, Promise<Bundle>>();
/** Each by itself, so that one that does not build fails alone. */
const bundleOf = ({ name }: FunctionSettings): Promise<Bundle> => {
  const known =
    made.get(name) ??
    bundleFunctions([name], { to: join(rooms, name) }).then(([bundle]) => {
      if (bundle === undefined) throw new Error(`No bundle of ${name}.`);
      return bundle;
    });
  made.set(name, known);
  return known;
};

const reportSchema = z.object({ outcome: z.string(), modules: z.array(z.string()) });

/** Loads the bundle in a fresh process as Lambda would and sends one event against the stub. */
const coldStart = (bundle: Bundle): Promise<z.infer<typeof reportSchema>> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [firstCall, join(bundle.folder, 'index.js')], {
      env: {
        AWS_REGION: 'us-east-1',
        AWS_ACCESS_KEY_ID: 'test',
        AWS_SECRET_ACCESS_KEY: 'test',
        AWS_ENDPOINT_URL_DYNAMODB: stub.url,
        AWS_ENDPOINT_URL_SFN: stub.url,
        AWS_ENDPOINT_URL_SECRETS_MANAGER: stub.url,
        NODE_EXTRA_CA_CERTS: join(rooms, 'certificate.pem'),
        TABLE_NAME: 'ringaround',
        STATE_MACHINE_ARN: 'arn:aws:states:us-east-1:111111111111:stateMachine:cascade',
        ELEVENLABS_API_KEY: 'test',
        ELEVENLABS_AGENT_ID: 'agent_1',
        ELEVENLABS_BASE_URL: stub.url,
        ELEVENLABS_WEBHOOK_SECRET: webhookSecret,
        TOOL_SECRET: toolSecret,
        PUBLIC_BASE_URL: stub.url,
      },
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    let output = '';
    let errors = '';
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString('utf8');
    });
    child.stderr.on('data', (chunk: Buffer) => {
      errors += chunk.toString('utf8');
    });
    child.on('error', reject);
    child.on('close', () => {
      const last = output.trim().split('\n').at(-1) ?? '';
      if (last.startsWith('{')) resolve(reportSchema.parse(JSON.parse(last)));
      else reject(new Error(`${bundle.name} did not start: ${errors.slice(0, 2_000)}`));
    });
    child.stdin.end(JSON.stringify(firstEvent(bundle.name)));
  });

describe('the bundle of each function', () => {
  it.each(present)('$name stays under its cap and carries nothing it must not', async (fn) => {
    expect(faultsOf(await bundleOf(fn))).toEqual([]);
  });

  it.each(present)('$name has only its code in the archive, the source map beside it', async (fn) => {
    const { folder } = await bundleOf(fn);
    expect(readdirSync(folder)).toEqual(['index.js']);
    expect(existsSync(join(folder, '../../maps', fn.name, 'index.js.map'))).toBe(true);
  });

  it.each(present)('$name speaks TLS on its first call without loading undici', async (fn) => {
    const before = stub.asked().length;
    const { modules, outcome } = await coldStart(await bundleOf(fn));
    expect(modules.length).toBeGreaterThan(50);
    expect(modules.filter((name) => name.includes('undici'))).toEqual([]);
    if (fn.table.length > 0) expect(stub.asked().slice(before), `${fn.name} ${outcome}`).not.toEqual([]);
  });
});

describe('the gates', () => {
  it('see every function of the catalogue', () => {
    expect(present.map(({ name }) => name)).toEqual(functions.map(({ name }) => name));
  });

  it('notice what they are there for', () => {
    const input = { bytesInOutput: 1 };
    const bundle = (inputs: Bundle['inputs'], bytes = 1): Bundle => ({
      name: 'tools',
      folder: '',
      bytes,
      inputs,
    });
    expect(faultsOf(bundle({}, 300 * 1024))).toEqual(['tools: 300 KB, more than its cap of 260 KB']);
    expect(faultsOf(bundle({ 'node_modules/@elevenlabs/elevenlabs-js/index.js': input }))).toHaveLength(1);
    expect(
      faultsOf(bundle({ 'node_modules/@aws-sdk/credential-provider-sso/index.js': input })),
    ).toHaveLength(1);
    expect(faultsOf(bundle({ 'node_modules/zod/v4/locales/en.js': input }))).toHaveLength(1);
  });

  it('weigh code and not reviewed data', () => {
    const data = { 'shared/domain/clinics/data/cities.ts': { bytesInOutput: 290 * 1024 } };
    expect(faultsOf({ name: 'tools', folder: '', bytes: 300 * 1024, inputs: data })).toEqual([]);
  });

  it('refuse to bundle a function that is not there', async () => {
    await expect(bundleFunctions(['no-such-function'], { to: rooms })).rejects.toThrow('no-such-function');
  });
});
