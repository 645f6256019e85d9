import { gunzipSync, gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import assetsAsKept from '#functions/page/assets.json' with { type: 'json' };
import { create } from '#functions/page/index.ts';
import { lambdaContext } from '#infra/local/functions.ts';
import { bundleClient } from '#infra/page/bundle-client.ts';

type Handler = Awaited<ReturnType<typeof create>>;

let handler: Handler;
beforeAll(async () => {
  handler = await create(
    {},
    { write: () => undefined, clock: { now: () => new Date('2026-11-23T16:30:00Z') } },
  );
});

const get = async (routeKey: string, headers: Record<string, string> = {}, file?: string) =>
  handler(
    {
      version: '2.0',
      routeKey,
      rawPath: '/',
      rawQueryString: '',
      headers,
      ...(file === undefined ? {} : { pathParameters: { file } }),
      isBase64Encoded: false,
      requestContext: {
        accountId: '000000000000',
        apiId: 'test',
        domainName: 'api.example.com',
        domainPrefix: 'api',
        http: { method: 'GET', path: '/', protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: '' },
        requestId: 'test',
        routeKey,
        stage: '$default',
        time: '',
        timeEpoch: 0,
      },
    },
    lambdaContext('page', 10, () => 0),
  );

const files = Object.entries(assetsAsKept.files);
const documents = Object.values(assetsAsKept.documents);

describe('the page', () => {
  it('is the one its sources make; npm run page bundles it anew', async () => {
    expect(JSON.parse(JSON.stringify(await bundleClient()))).toEqual(assetsAsKept);
  });

  it('loads in well under 60 KB of compressed script', () => {
    const scripts = files.filter(([name]) => name.endsWith('.js'));
    expect(scripts.length).toBeGreaterThan(0);
    for (const [name, { text }] of scripts) expect(gzipSync(text).length / 1024, name).toBeLessThan(60);
  });

  it('lets the browser run and load nothing but its own files', async () => {
    const { headers } = await get('GET /');
    const policy = String(headers?.['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|\*|https?:|data:/);
    for (const html of documents) {
      expect(html).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\bstyle=|\bon\w+=/);
      expect(html).not.toMatch(/(?:src|href)="(?!\/assets\/)/);
    }
    for (const [name, { text }] of files.filter(([file]) => file.endsWith('.css')))
      expect(text, name).not.toMatch(/@import|url\(/);
  });

  it('names only assets that exist, by a name that changes with the content and may be kept for ever', async () => {
    const named = documents.flatMap((html) =>
      [...html.matchAll(/"\/assets\/([^"]+)"/g)].map(([, name]) => name),
    );
    expect(named.length).toBeGreaterThanOrEqual(3);
    for (const name of named) {
      expect(name).toMatch(/-[0-9a-f]{10}\.\w+$/);
      const asset = await get('GET /assets/{file}', {}, name);
      expect(asset.statusCode).toBe(200);
      expect(asset.headers?.['cache-control']).toContain('immutable');
      expect(asset.headers?.['x-content-type-options']).toBe('nosniff');
    }
  });

  it('compresses for who can read it, and only then', async () => {
    const plain = await get('GET /');
    const small = await get('GET /', { 'accept-encoding': 'gzip, br' });
    expect(plain.isBase64Encoded ?? false).toBe(false);
    expect(small.headers?.['content-encoding']).toBe('gzip');
    expect(gunzipSync(Buffer.from(small.body ?? '', 'base64')).toString('utf8')).toBe(plain.body);
  });

  it('has no asset by another name', async () => {
    for (const name of ['', '../index.ts', 'main.js', '__proto__', 'constructor']) {
      expect((await get('GET /assets/{file}', {}, name)).statusCode).toBe(404);
    }
  });

  it('tells its health, whether calls are real, and the clock that deadlines are measured by', async () => {
    expect(JSON.parse((await get('GET /health')).body ?? '')).toEqual({
      status: 'ok',
      calls: 'simulated',
      now: '2026-11-23T16:30:00.000Z',
    });
  });

  it('shows the contract', async () => {
    const contract = JSON.parse((await get('GET /openapi.json')).body ?? '');
    expect(contract.openapi).toBe('3.1.1');
    expect(Object.keys(contract.paths)).toContain('/chat');
  });
});
