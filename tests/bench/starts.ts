import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod/mini';
import { type Bundle, bundleFunctions } from '#infra/aws/bundle.ts';
import { functions } from '#infra/catalogue.ts';
import { firstEvent, surroundingsOf } from '#tests/infra/first-event.ts';
import { startTlsStub } from '#tests/infra/tls-stub.ts';
import { median, ratio } from './figures.ts';

const rounds = 21;
/** The references are started more often, because every ratio leans on them. */
const referenceStarts = 3;
const startOnce = fileURLToPath(new URL('starts/start-once.cjs', import.meta.url));
/**
 * Milliseconds: the import; import and first DynamoDB call, and their CPU; the whole first event; and, as the time since
 * 1970, when the first DynamoDB call was answered.
 */
const reportSchema = z.object({
  load: z.number(),
  start: z.number(),
  cpu: z.number(),
  event: z.number(),
  started_at: z.number(),
});
type Times = Omit<z.infer<typeof reportSchema>, 'started_at'> & {
  /** From the spawn of the process to the answer of its first DynamoDB call. */
  readonly process: number;
};

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
  const all = [...references, ...ours.map(entryOf)];
  const entries = [...Array.from({ length: referenceStarts }, () => references).flat(), ...ours.map(entryOf)];
  const taken = new Map<string, Ratios[]>(all.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    const times = new Map<string, Times[]>();
    for (const one of shuffled(entries, round)) {
      const started = await startedOnce(one.name, one.file, stub.url, certificate);
      times.set(one.name, [...(times.get(one.name) ?? []), started]);
    }
    for (const { name } of all) taken.get(name)?.push(ratiosOf(times, name));
  }
  await stub.close();
  rmSync(room, { recursive: true, force: true });
  say(row('function', 'KB', columns));
  for (const { name, bytes } of all) {
    const of = (column: (typeof columns)[number]) =>
      ratio(median((taken.get(name) ?? []).map((ratios) => ratios[column])), 1);
    say(row(name, String(Math.round(bytes / 1024)), columns.map(of)));
  }
};

const columns = ['process/bare', 'start/minimal', 'cpu/minimal', 'event/minimal'] as const;
type Ratios = Readonly<Record<(typeof columns)[number], number>>;

const row = (name: string, kilobytes: string, cells: readonly string[]): string =>
  `${name.padEnd(18)}${kilobytes.padStart(6)}${cells.map((cell) => cell.padStart(15)).join('')}`;

/** Within one round, where all had the same machine. */
const ratiosOf = (times: ReadonlyMap<string, readonly Times[]>, name: string): Ratios => {
  const against = (reference: string, part: keyof Times): number =>
    middle(times.get(name), part) / middle(times.get(reference), part);
  return {
    'process/bare': against('bare', 'process'),
    'start/minimal': against('minimal', 'start'),
    'cpu/minimal': against('minimal', 'cpu'),
    'event/minimal': against('minimal', 'event'),
  };
};

const middle = (times: readonly Times[] | undefined, part: keyof Times): number =>
  median((times ?? []).map((one) => one[part]));

const entryOf = ({ name, folder, bytes }: Bundle) => ({ name, file: join(folder, 'index.js'), bytes });

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
    return bundles.map(entryOf);
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
    const from = performance.timeOrigin + performance.now();
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
      const parsed = reportSchema.safeParse(last.startsWith('{') ? JSON.parse(last) : undefined);
      if (parsed.success) resolve({ ...parsed.data, process: parsed.data.started_at - from });
      else reject(new Error(`${name} did not start.`));
    });
    child.stdin.end(JSON.stringify(firstEvent(name)));
  });
