import { createServer } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exchange } from '#shared/adapters/http/exchange.ts';
import { type Desk, startDesk } from '#tests/support/desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await startDesk({ personas: ['books'], variables: { ALLOWED_ORIGINS: 'https://chat.example.org' } });
});
afterAll(() => desk.close());

describe('a page of another origin', () => {
  const allowedFor = async (origin: string): Promise<string | null> =>
    (await fetch(`http://127.0.0.1:${desk.port}/health`, { headers: { origin } })).headers.get(
      'access-control-allow-origin',
    );

  it('is let in by its exact name', async () => {
    expect(await allowedFor('https://chat.example.org')).toBe('https://chat.example.org');
  });

  it.each([
    'http://chat.example.org',
    'https://chat.example.org:8443',
    'https://chat.example.org.evil.example',
    'https://evil-chat.example.org',
    'https://CHAT.example.org',
    'null',
    '*',
  ])('is not let in as %s', async (origin) => {
    expect(await allowedFor(origin)).toBeNull();
  });
});

describe('an answer that points elsewhere', () => {
  it.each([301, 302, 303, 307, 308])('%i is an answer like any other and is not followed', async (status) => {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.writeHead(status, { location: '/latest/meta-data' }).end('{}');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    try {
      const reply = await exchange(
        { base_url: `http://127.0.0.1:${port}`, headers: {}, deadline_seconds: 5 },
        { method: 'POST', path: '/dial', body: '{}' },
      );
      expect(reply).toMatchObject({ kind: 'reply', status });
      expect(asked).toEqual(['/dial']);
    } finally {
      await new Promise((resolve) => server.close(resolve));
    }
  });
});
