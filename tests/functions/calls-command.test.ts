import { mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { placeAndFollow } from '#infra/call/follow.ts';
import { readCallOptions } from '#infra/call/options.ts';
import { createKey } from '#infra/keys/create-key.ts';
import { openKeysAt } from '#infra/keys/keys-at.ts';
import { readKeysCommand } from '#infra/keys/options.ts';
import { openKeys } from '#infra/keys/place.ts';
import { type Stack, startStack } from '#infra/local/stack.ts';
import { offsetScheduler } from '#infra/local/step-functions/scheduler.ts';
import { startSetting } from '../contract/phone-world/world.ts';

describe('npm run call', () => {
  let stack: Stack;
  let key: string;
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
    key = (await createKey(keys.apiKeys, { name: 'test' }, new Date())).secret;
    keys.close();
  });
  afterAll(() => stack.close());

  const call = async (args: readonly string[]) => {
    const lines: string[] = [];
    const api = { url: `http://127.0.0.1:${stack.port}`, key };
    const answered = await placeAndFollow(api, readCallOptions(args, undefined), (line) => lines.push(line));
    return { answered, text: lines.join('\n') };
  };

  it('tells a call from the dial to the answers', async () => {
    const { answered, text } = await call(['+12025550100', '--question', 'Do you take walk-in patients?']);
    expect(answered).toBe(true);
    expect(text).toMatch(/^Calling \+12025550100 {3}call_/);
    expect(text).toMatch(/-- dialling[\s\S]*-- done/);
    expect(text).toMatch(/agent {3}Do you take walk-in patients\?/);
    expect(text).toContain('Outcome: answered');
    expect(text).toMatch(/Do you take walk-in patients\?\n {4}answered: .+ at \d+ s\)/);
  });

  it('says why a number is not called', async () => {
    const { answered, text } = await call(['911', '--purpose', 'x']);
    expect(answered).toBe(false);
    expect(text).toContain('number_refused');
    expect(text).toContain('emergency');
  });

  it('shows what would be sent, and calls nobody', async () => {
    const { text } = await call(['+12025550102', '--purpose', 'Say hello.', '--dry-run']);
    expect(JSON.parse(text)).toMatchObject({ dry_run: true, would_send: { to_number: '+12025550102' } });
  });

  it('says at once that nobody knows whether it rings, and what not to do, when the answer to the dial was lost', async () => {
    stack.phoneWorld?.faults.add({ fault: 'dial_answer_lost' });
    stack.phoneWorld?.faults.add({ fault: 'list_lag', seconds: 300 });
    const { text } = await call(['+12025550100', '--purpose', 'x']);
    expect(text).toMatch(/-- dialling\n.+ may be placed\. \(provider_\w+\)\n {2}- .+never dialled twice/);
  });

  it('ends without an answer when nobody picks up', async () => {
    const { answered, text } = await call(['+12025550105', '--purpose', 'x']);
    expect(answered).toBe(false);
    expect(text).toContain('Outcome: no_answer');
  });
});

describe('a live desk', () => {
  afterEach(() => vi.unstubAllEnvs());

  it('is found by its port, makes keys, and says what to check when the provider refuses its key', async () => {
    const room = mkdtempSync(join(tmpdir(), 'live-desk-'));
    vi.stubEnv('RINGAROUND_DATA', room);
    const provider = await startSetting();
    const desk = await startStack({
      port: 0,
      folder: join(room, 'desk'),
      scheduler: offsetScheduler(0),
      clockOffsetSeconds: 0,
      variables: {
        CALL_MODE: 'live',
        ELEVENLABS_BASE_URL: provider.world.endpoint,
        ELEVENLABS_API_KEY: 'not the key',
        ELEVENLABS_AGENT_ID: 'agent_x',
        ELEVENLABS_AGENT_PHONE_NUMBER_ID: 'phnum_x',
        ELEVENLABS_WEBHOOK_SECRET: 'wsec_live_desk',
        TOOL_SECRET: '0123456789abcdef0123456789abcdef',
      },
      phoneWorld: { personas: ['answers'], seed: 1, speed: 1 },
      write: () => undefined,
    });
    symlinkSync(join(room, 'desk'), join(room, String(desk.port)));
    const { apiKeys, close } = openKeys({ port: desk.port });
    const { secret } = await createKey(apiKeys, { name: 'live' }, new Date());
    close();
    const lines: string[] = [];
    const options = readCallOptions(['--purpose', 'x'], '+12025550100');
    const answered = await placeAndFollow({ url: desk.url, key: secret }, options, (line) =>
      lines.push(line),
    );
    expect(answered).toBe(false);
    expect(lines.join('\n')).toMatch(/provider_refused[\s\S]+ {2}- .*ELEVENLABS_API_KEY/);
    await desk.close();
    await provider.close();
  });
});

describe('its command line', () => {
  it('calls the test phone when no number is given', () => {
    expect(readCallOptions(['--purpose', 'x'], '+12025550142').to_number).toBe('+12025550142');
  });
  it.each([
    [['--purpose', 'x'], /npm run call/],
    [['+12025550142'], /--purpose or --question/],
    [['+12025550142', '--purpose', 'x', '--loud'], /loud/],
    [['+12025550142', '--purpose', 'x', '--speed', 'fast'], /--speed/],
    [['+12025550142', '+12025550143', '--purpose', 'x'], /npm run call/],
  ])('refuses %j', (args, message) => {
    expect(() => readCallOptions(args, undefined)).toThrow(message);
  });
});

describe('npm run keys', () => {
  it('reads scopes and limits', () => {
    expect(
      readKeysCommand(
        'create --name ci --scopes calls,ops --calls-per-day 5 --countries us --hours 09:00-17:00 --cooldown --port 4000'.split(
          ' ',
        ),
      ),
    ).toEqual({
      do: 'create',
      place: { port: 4000 },
      name: 'ci',
      scopes: ['calls', 'ops'],
      limits: {
        calls_per_day: 5,
        allowed_countries: ['US'],
        number_cooldown: true,
        calling_hours: { from: '09:00', to: '17:00', timezone: 'America/New_York' },
      },
    });
  });
  it.each([
    ['create', /--name/],
    ['create --name ci --scopes all', /scope/],
    ['create --name ci --hours 17:00-09:00', /09:00-17:00/],
    ['create --name ci --hours 9-17', /09:00-17:00/],
    ['create --name ci --hours 09:00-17:00 --zone Mars/Base', /time zone/],
    ['create --name ci --calls-per-day none', /whole number/],
    ['revoke', /Which key/],
    ['list --env nowhere', /environment/],
    ['list --env dev --port 3000', /not both/],
    ['destroy', /npm run --silent keys/],
  ])('refuses "%s"', (line, message) => {
    expect(() => readKeysCommand(line.split(' '))).toThrow(message);
  });
});
