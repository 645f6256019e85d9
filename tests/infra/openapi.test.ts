import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { routes } from '#infra/catalogue.ts';
import { clientOfContract } from '#infra/page/client-of-contract.ts';
import { contractMark } from '#infra/page/contract-mark.ts';
import { generatedFiles, productVersion } from '#infra/page/generated.ts';
import { openApiDocument, operations } from '#shared/contracts/openapi.ts';
import type { Operation } from '#shared/contracts/openapi-operation.ts';
import { problemReply } from '#shared/contracts/openapi-replies.ts';
import { problems } from '#shared/contracts/problem.ts';
import { apiClient } from '#tests/support/api-client.ts';
import { type Desk, startDesk } from '#tests/support/desk.ts';

const root = new URL('../..', import.meta.url).pathname;
const document = openApiDocument(productVersion());

const isProblemCode = (code: string): boolean => code in problems;

describe('the contract as it lies in the repository', () => {
  it('is what the schemas say today; npm run client writes it anew', () => {
    expect(JSON.parse(readFileSync(generatedFiles.contract, 'utf8'))).toEqual(
      JSON.parse(JSON.stringify(document)),
    );
  });

  it('has a typed client that was written from it', () => {
    const formatted = execFileSync('npx', ['biome', 'format', '--stdin-file-path=client.ts'], {
      cwd: root,
      input: clientOfContract(),
      encoding: 'utf8',
    });
    expect(readFileSync(generatedFiles.client, 'utf8')).toBe(formatted);
  });

  it('has a line in the changelog that names it', () => {
    const changelog = readFileSync(`${root}.github/CHANGELOG.md`, 'utf8');
    expect(changelog).toContain(`\`${contractMark(document)}\``);
  });

  it('describes the routes that are deployed, for the callers the catalogue names, and no others', () => {
    const described = operations.map(({ method, path, security }) => {
      const route = path.startsWith('/tools/') ? '/tools/{tool}' : path;
      return `${method} ${route} ${security}`;
    });
    const deployed = routes.map(({ method, path, caller }) => `${method} ${path} ${caller}`);
    expect([...new Set(described)].sort()).toEqual([...deployed].sort());
  });

  it('gives every operation a name of its own, a summary, a success and its problems', () => {
    const ids = operations.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { summary, successes, problems: codes } of operations) {
      expect(summary).toMatch(/[.?]$/);
      expect(successes.length).toBeGreaterThan(0);
      expect(codes.every(isProblemCode)).toBe(true);
    }
  });

  it('points only to parts that exist', () => {
    const refs = [...JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g)].map(
      ([, path]) => path ?? '',
    );
    expect(refs.length).toBeGreaterThan(20);
    for (const ref of refs) {
      const found = ref
        .split('/')
        .reduce<unknown>(
          (node, key) => (typeof node === 'object' && node !== null ? Reflect.get(node, key) : undefined),
          document,
        );
      expect(found, ref).toBeDefined();
    }
  });
});

const hasBody = ({ request }: Operation): boolean => request?.contentType === 'application/json';
const withExamples = operations.flatMap((operation) =>
  Object.entries(operation.examples ?? {}).map(([name, { body }]) => ({ operation, name, body })),
);

describe('the contract as it is kept', () => {
  let desk: Desk;
  let secret: string;
  beforeAll(async () => {
    desk = await startDesk({ personas: ['books'] });
    secret = (await apiClient(desk)).secret;
  });
  afterAll(() => desk?.close());

  const send = (
    { method, path }: Operation,
    body: string | undefined,
    headers: Readonly<Record<string, string>> = {},
  ) =>
    fetch(`http://127.0.0.1:${desk.port}${path.replace(/\{\w+\}/g, 'nothing_there')}`, {
      method,
      headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
      ...(body === undefined ? {} : { body }),
    });

  it.each(withExamples)('takes the example $name of $operation.id', async ({ operation, name, body }) => {
    expect(operation.request?.schema?.safeParse(body).success).toBe(true);
    if (operation.security === 'tool') return;
    const response = await send(operation, JSON.stringify(body), {
      'x-api-key': secret,
      'idempotency-key': `example-${name}`,
    });
    const success = operation.successes.find(({ status }) => status === response.status);
    expect(success, `status ${response.status}`).toBeDefined();
    const reply: unknown = await response.json();
    expect(success?.body?.schema?.parse(reply)).toEqual(reply);
  });

  it.each(
    operations.filter(({ security, securityOptional }) => security !== 'open' && securityOptional !== true),
  )('refuses $id without credentials, as a problem that says nothing else', async (operation) => {
    const response = await send(operation, hasBody(operation) ? '{}' : undefined);
    expect(response.status).toBe(401);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    const problem: unknown = await response.json();
    expect(problemReply.parse(problem)).toEqual(problem);
  });

  it.each(operations.filter((operation) => hasBody(operation) && operation.security !== 'webhook'))(
    'refuses what is no JSON at $id with a problem it has announced',
    async (operation) => {
      const response = await send(operation, '{"half":', {
        'x-api-key': secret,
        'idempotency-key': 'broken',
      });
      const problem = problemReply.parse(await response.json());
      const announced: readonly string[] = operation.problems;
      expect(announced).toContain(problem.code);
      expect(response.status).toBeGreaterThanOrEqual(400);
      expect(response.status).toBeLessThan(500);
    },
  );

  it.each(operations.filter(({ security, path }) => security === 'session' && path.includes('{')))(
    'answers $id for a session that is not there like for one that is foreign',
    async (operation) => {
      const response = await send(operation, undefined, { authorization: `Bearer ${'x'.repeat(43)}` });
      expect(response.status).toBe(404);
      expect(await response.json()).toMatchObject({ code: 'not_found' });
    },
  );
});
