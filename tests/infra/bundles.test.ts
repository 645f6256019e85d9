import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Bundle, bundleFunctions } from '#infra/aws/bundle.ts';
import { faultsOf } from '#infra/aws/bundle-gates.ts';
import { type FunctionSettings, functions } from '#infra/catalogue.ts';
import { coldStart } from './cold-start.ts';
import { startTlsStub, type TlsStub } from './tls-stub.ts';

const rooms = mkdtempSync(join(tmpdir(), 'ringaround-bundles-'));
const room = fileURLToPath(new URL('../../functions', import.meta.url));
const present = functions.filter(({ name }) => existsSync(join(room, name, 'index.ts')));
let stub: TlsStub;

beforeAll(async () => {
  stub = await startTlsStub();
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

/** What most cold starts never need. */
const loadedLate: Readonly<Record<string, readonly string[]>> = {
  chat: ['converse-runtime.js', 'nppes.js', 'open-amazon-location.js', 'settle-call.js'],
  'messages-webhook': ['settle-call.js'],
  calls: ['correct-call.js'],
  'place-call': ['after-refusal.js', 'correct-call.js', 'refusal-told.js'],
  'post-call-webhook': ['correct-call.js'],
  'reconcile-call': ['correct-call.js'],
  sweep: ['correct-call.js'],
};

describe('the bundle of each function', () => {
  it.each(present)('$name stays under its cap and carries nothing it must not', async (fn) => {
    expect(faultsOf(await bundleOf(fn))).toEqual([]);
  });

  it.each(present)(
    '$name has only its code in the archive, what it loads late as files of their own, source maps beside it',
    async (fn) => {
      const { folder } = await bundleOf(fn);
      expect(readdirSync(folder).sort()).toEqual([...(loadedLate[fn.name] ?? []), 'index.js'].sort());
      expect(existsSync(join(folder, '../../maps', fn.name, 'index.js.map'))).toBe(true);
    },
  );

  it.each(present)('$name can load what it loads late', async (fn) => {
    const { folder } = await bundleOf(fn);
    for (const part of loadedLate[fn.name] ?? []) {
      const exported: unknown = createRequire(import.meta.url)(join(folder, part));
      expect(Object.values(exported ?? {}).map((value) => typeof value)).toContain('function');
    }
  });

  it.each(present)('$name speaks TLS on its first call without loading undici or HTTP/2', async (fn) => {
    const before = stub.asked().length;
    const { modules, outcome, said } = await coldStart(await bundleOf(fn), stub);
    expect(modules.length).toBeGreaterThan(50);
    expect(modules.filter((name) => /undici|NativeModule http2/.test(name))).toEqual([]);
    expect(said, 'something left out was needed').not.toContain('LeftOutOfBundle');
    if (fn.table.length > 0) expect(stub.asked().slice(before), `${fn.name} ${outcome}`).not.toEqual([]);
  });
});

describe('what the chat loads late', () => {
  const chat = present.filter(({ name }) => name === 'chat');

  it.each(chat)('opens the second engine where one is set', async (fn) => {
    const { modules, said } = await coldStart(await bundleOf(fn), stub, {
      TRIAGE_ENGINE: 'bedrock',
      BEDROCK_MODEL_ID: 'a-model',
      AWS_ENDPOINT_URL_BEDROCK_RUNTIME: stub.url,
    });
    expect(modules, 'its SDK speaks HTTP/2, and nothing else of ours does').toContain('NativeModule http2');
    expect(said).not.toContain('LeftOutOfBundle');
  });

  it.each(chat)('opens the live directory', async (fn) => {
    const { folder } = await bundleOf(fn);
    const late: unknown = createRequire(join(folder, 'index.js'))('./open-amazon-location.js');
    expect(late).toHaveProperty('openAmazonLocation');
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
    const rest = 'node_modules/@smithy/core/dist-es/submodules/protocols/HttpBindingProtocol.js';
    expect(faultsOf(bundle({ [rest]: input }))).toHaveLength(1);
  });

  it('weigh code and not reviewed data', () => {
    const data = { 'shared/domain/clinics/data/cities.ts': { bytesInOutput: 290 * 1024 } };
    expect(faultsOf({ name: 'tools', folder: '', bytes: 300 * 1024, inputs: data })).toEqual([]);
  });

  it('refuse to bundle a function that is not there', async () => {
    await expect(bundleFunctions(['no-such-function'], { to: rooms })).rejects.toThrow('no-such-function');
  });
});
