import { execFile, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createKey } from '#infra/keys/create-key.ts';
import { openKeysAt } from '#infra/keys/keys-at.ts';
import { personaByLastDigits, personas } from '#infra/local/phone-world/personas.ts';
import { type Stack, startStack } from '#infra/local/stack.ts';
import { offsetScheduler } from '#infra/local/step-functions/scheduler.ts';

const root = new URL('../..', import.meta.url).pathname;
const readme = readFileSync(join(root, 'README.md'), 'utf8');

/** Code blocks marked as tested, in their order. */
const examples = (language: string): readonly string[] =>
  [...readme.matchAll(/<!-- tested -->\n```(\w+)\n([\s\S]*?)```/g)].flatMap(([, found, code = '']) =>
    found === language ? [code] : [],
  );

const run = promisify(execFile);

/** The examples pipe through jq, which a fresh machine may lack; the gate installs it and so always runs them. */
const canRunThem =
  process.env.CI !== undefined ||
  ['bash', 'curl', 'jq'].every((program) => spawnSync(program, ['--version']).status === 0);

describe('the examples of the README', () => {
  const out = mkdtempSync(join(tmpdir(), 'readme-'));
  let stack: Stack;
  let environment: NodeJS.ProcessEnv;
  beforeAll(async () => {
    stack = await startStack({
      port: 0,
      scheduler: offsetScheduler(0),
      clockOffsetSeconds: 0,
      variables: {},
      phoneWorld: { personas: ['answers'], seed: 1, speed: 200 },
      write: () => undefined,
    });
    const keys = openKeysAt(stack.dynamodb.endpoint);
    const { secret } = await createKey(keys.apiKeys, { name: 'readme' }, new Date());
    keys.close();
    environment = {
      ...process.env,
      URL: `http://127.0.0.1:${stack.port}`,
      KEY: secret,
      OUT: join(out, 'recording.mp3'),
      ELEVENLABS_BASE_URL: stack.phoneWorld?.endpoint ?? '',
      ELEVENLABS_API_KEY: stack.variables.ELEVENLABS_API_KEY ?? '',
      ELEVENLABS_AGENT_ID: 'agent_general',
      ELEVENLABS_AGENT_PHONE_NUMBER_ID: 'phnum_desk',
    };
  });
  afterAll(async () => {
    rmSync(out, { recursive: true, force: true });
    await stack.close();
  });

  it.skipIf(!canRunThem)('place, follow, read and end a call with curl', async () => {
    const script = `set -euo pipefail\n${examples('bash').join('\n')}`;
    const { stdout } = await run('bash', ['-c', script], { env: environment, cwd: out });
    expect(stdout).toContain('"outcome": "answered"');
    expect(stdout).toMatch(/"question": "Do you take walk-in patients\?",\s+"status": "answered"/);
    expect(stdout).toMatch(/^Callee \(0:00\)/m);
    expect(stdout).toContain('"purpose": "Say hello."');
    expect(stdout).toContain('"hang_up": "over"');
    expect(statSync(join(out, 'recording.mp3')).size).toBeGreaterThan(1_000);
  });

  it('use the library from TypeScript', async () => {
    // Beside package.json, so that its import names mean the same.
    const folder = join(root, '.ringaround', 'examples');
    mkdirSync(folder, { recursive: true });
    const [example = ''] = examples('ts');
    const file = join(folder, `${process.pid}.ts`);
    writeFileSync(file, example);
    const { stdout } = await run(process.execPath, [file], { env: environment }).finally(() => rmSync(file));
    expect(stdout).toMatch(/^done$/m);
    expect(stdout).toContain('INV-12345');
  });

  it('list the personas as they are', () => {
    for (const [digits, name] of Object.entries(personaByLastDigits)) {
      expect(readme).toContain(`| ${digits} | ${name} | ${personas[name].description} |`);
    }
  });
});
