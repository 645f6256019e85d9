import { parseArgs } from 'node:util';
import { UsageError } from '../local/options.ts';

export type SmokeCheck = { readonly what: string; readonly ok: boolean; readonly saw: string };

type Wanted = {
  readonly what: string;
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly body?: string;
  readonly status: number;
  readonly contains?: string;
};

/** Harmless everywhere, live environments too: nothing here can start a call, and no patient is made up but one line of chat. */
const wanted: readonly Wanted[] = [
  { what: 'it is up', method: 'GET', path: '/health', status: 200 },
  { what: 'it shows its contract', method: 'GET', path: '/openapi.json', status: 200, contains: '"openapi"' },
  { what: 'the web client loads', method: 'GET', path: '/', status: 200, contains: '<html' },
  {
    what: 'triage knows an emergency',
    method: 'POST',
    path: '/triage',
    body: JSON.stringify({ text: 'crushing chest pain and I cannot breathe' }),
    status: 200,
    contains: '"disposition":"call_911"',
  },
  {
    what: 'the chat answers (rules, store)',
    method: 'POST',
    path: '/chat',
    body: JSON.stringify({ message: 'my ear has hurt since Tuesday' }),
    status: 201,
    contains: '"session_token"',
  },
  { what: 'a bad body is refused', method: 'POST', path: '/triage', body: '{', status: 400 },
  { what: 'a session needs its token', method: 'GET', path: '/sessions/none', status: 401 },
  { what: 'calls need a key', method: 'POST', path: '/calls', body: '{}', status: 401 },
  { what: 'tools need their secret', method: 'POST', path: '/tools/confirm', body: '{}', status: 401 },
  {
    what: 'webhooks need a signature',
    method: 'POST',
    path: '/webhooks/elevenlabs/post-call',
    body: '{}',
    status: 401,
  },
];

/** Asks each thing once and says what came back: a status, never a body. */
export const smoke = async (url: string): Promise<readonly SmokeCheck[]> => {
  const checks: SmokeCheck[] = [];
  for (const { what, method, path, body, status, contains } of wanted) {
    try {
      const response = await fetch(new URL(path, url), {
        method,
        redirect: 'error',
        signal: AbortSignal.timeout(15_000),
        ...(body === undefined ? {} : { body, headers: { 'content-type': 'application/json' } }),
      });
      const text = await response.text();
      const found = contains === undefined || text.includes(contains);
      checks.push({
        what,
        ok: response.status === status && found,
        saw: found ? String(response.status) : `${response.status}, without ${contains}`,
      });
    } catch (error) {
      checks.push({ what, ok: false, saw: error instanceof Error ? error.name : 'nothing' });
    }
  }
  return checks;
};

/** `npm run smoke -- --url https://…`: after every deployment; fails when one thing is not as it must be. */
const main = async (): Promise<void> => {
  const { values } = parseArgs({ options: { url: { type: 'string' } } });
  if (values.url === undefined || !URL.canParse(values.url))
    throw new UsageError('npm run smoke -- --url <base url>');
  const checks = await smoke(values.url);
  for (const { what, ok, saw } of checks) process.stdout.write(`${ok ? 'ok  ' : 'FAIL'} ${what} (${saw})\n`);
  process.exitCode = checks.every(({ ok }) => ok) ? 0 : 1;
};

if (import.meta.main) {
  main().catch((error: unknown) => {
    const known = error instanceof UsageError || (error instanceof TypeError && 'code' in error);
    process.stderr.write(known ? `${error.message}\n` : 'The smoke test itself broke.\n');
    process.exitCode = 1;
  });
}
