import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod/mini';
import { bundleFunctions } from '#infra/aws/bundle.ts';
import { functions } from '#infra/catalogue.ts';
import { firstEvent, surroundingsOf } from '#tests/infra/first-event.ts';
import { startTlsStub } from '#tests/infra/tls-stub.ts';
import { median, ratio } from './figures.ts';

const rounds = 21;
const startOnce = fileURLToPath(new URL('starts/start-once.cjs', import.meta.url));
const timesSchema = z.object({ load: z.number(), total: z.number(), cpu: z.number() });
/** Milliseconds: the import, import plus first call, their CPU, and the whole process from spawn to exit. */
type Times = z.infer<typeof timesSchema> & { readonly process: number };

/**
 * Cold start of every bundle, import plus first DynamoDB call over TLS, interleaved with a bare handler and the smallest
 * handler that asks DynamoDB, so that a busy machine slows all of them alike.
 */
export const starts = async (say: (line: string) => void): Promise<void> => {
  const room = mkdtempSync(join(tmpdir(), 'ringaround-starts-'));
  const stub = await startTlsStub();
  const certificate = join(room, 'certificate.pem');
  writeFileSync(certificate, stub.certificate);
  const names = functions.map(({ name }) => name);
  const ours = await bundleFunctions(names, { to: join(room, 'ours') });
  const references = await bundleReferences(room);
  const all = [
    ...references,
    ...ours.map(({ name, folder, bytes }) => ({ name, file: join(folder, 'index.js'), bytes })),
  ];
  const taken = new Map<string, Times[]>(all.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const one of shuffled(all, round))
      taken.get(one.name)?.push(await startedOnce(one.name, one.file, stub.url, certificate));
  }
  await stub.close();
  rmSync(room, { recursive: true, force: true });
  const of = (name: string, part: keyof Times) => median((taken.get(name) ?? []).map((times) => times[part]));
  say(
    `${'function'.padEnd(18)}${'KB'.padStart(6)}${'process/bare'.padStart(14)}${'start/minimal'.padStart(15)}${'cpu/minimal'.padStart(13)}`,
  );
  for (const { name, bytes } of all) {
    const cells = [
      ratio(of(name, 'process'), of('bare', 'process')),
      ratio(of(name, 'total'), of('minimal', 'total')),
      ratio(of(name, 'cpu'), of('minimal', 'cpu')),
    ];
    say(
      `${name.padEnd(18)}${String(Math.round(bytes / 1024)).padStart(6)}${cells[0]?.padStart(14)}${cells[1]?.padStart(15)}${cells[2]?.padStart(13)}`,
    );
  }
};

/**
 * `bare` does nothing; `minimal` asks DynamoDB for one item, tuned as anybody can tune the SDK: bundled, from its ES
 * modules, with credentials from the environment; `lean minimal` is the same without what our bundles leave out.
 */
const bundleReferences = async (room: string) => {
  const here = fileURLToPath(new URL('starts', import.meta.url));
  const made = async (name: string, source: string, lean: boolean) => {
    const from = join(room, 'references');
    mkdirSync(join(from, name), { recursive: true });
    writeFileSync(
      join(from, name, 'index.ts'),
      `export { handler } from ${JSON.stringify(join(here, `${source}.ts`))};\n`,
    );
    const bundles = await bundleFunctions([name], { from, to: join(room, name), lean });
    return bundles.map(({ folder, bytes }) => ({ name, file: join(folder, 'index.js'), bytes }));
  };
  return (
    await Promise.all([
      made('bare', 'bare', true),
      made('minimal', 'minimal', false),
      made('lean-minimal', 'minimal', true),
    ])
  ).flat();
};

/** A different order each round, the same in every run. */
const shuffled = <Item>(items: readonly Item[], round: number): readonly Item[] =>
  items
    .map((item, index) => ({ item, key: (index * 7_919 + round * 104_729) % 1_009 }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);

const startedOnce = (name: string, file: string, url: string, certificate: string): Promise<Times> =>
  new Promise((resolve, reject) => {
    const from = performance.now();
    const child = spawn(process.execPath, [startOnce, file], {
      stdio: ['pipe', 'pipe', 'ignore'],
      env: { ...surroundingsOf(url), NODE_EXTRA_CA_CERTS: certificate },
    });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString('utf8');
    });
    child.on('error', reject);
    child.on('close', () => {
      const last = output.trim().split('\n').at(-1) ?? '';
      const parsed = timesSchema.safeParse(last.startsWith('{') ? JSON.parse(last) : undefined);
      if (parsed.success) resolve({ ...parsed.data, process: performance.now() - from });
      else reject(new Error(`${name} did not start.`));
    });
    child.stdin.end(JSON.stringify(firstEvent(name)));
  });
