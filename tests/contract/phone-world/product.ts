import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { SkippedScheduler } from '#infra/local/step-functions/skipped-scheduler.ts';

export type ToolRequest = {
  readonly tool: string;
  readonly body: Record<string, unknown>;
  readonly secret: string | undefined;
  readonly token: string | undefined;
  readonly at: number;
};

type Hook = {
  readonly raw: string;
  readonly signature: string;
  readonly at: number;
  readonly event: { readonly type: string; readonly data: Record<string, unknown> };
};

export type ToolAnswer = { readonly status: number; readonly body: unknown };
type Rule = (request: ToolRequest, before: readonly ToolRequest[]) => ToolAnswer | object;

export type Product = Awaited<ReturnType<typeof startProduct>>;

/** What a product in good health says to each tool; the patient takes any time. */
const usual: Readonly<Record<string, Rule>> = {
  'begin-call': () => ({ proceed: true }),
  slots: ({ body }) => ({ accepted: true, say: 'Noted.', slot_ids: Object.keys(Object(body.slots)) }),
  'check-preference': () => ({ fits: 'match', say: 'That works.' }),
  confirm: () => ({ accepted: true, say: 'Recorded.' }),
  'no-availability': () => ({ accepted: true, say: 'Thank you anyway, goodbye.', end_call: true }),
  escalate: () => ({ hold: false, say: 'The patient takes the first one.', option_index: 0 }),
  disclose: ({ body }) => ({ allowed: true, value: `the ${body.field}`, say: `It is the ${body.field}.` }),
  'opt-out': () => ({ accepted: true, say: 'You will not be called again. Goodbye.', end_call: true }),
};

/** A stand-in for the product: its tool and webhook routes, answering by rule and keeping what came. */
export async function startProduct(time: SkippedScheduler) {
  const tools: ToolRequest[] = [];
  const hooks: Hook[] = [];
  const rules: Record<string, Rule> = { ...usual };
  /** HTTP statuses for the webhooks to come; 200 when used up. */
  const hookStatuses: (number | 'cut')[] = [];

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(Buffer.from(chunk));
    const raw = Buffer.concat(chunks).toString('utf8');
    const path = request.url ?? '';
    if (path.startsWith('/tools/')) {
      const asked: ToolRequest = {
        tool: path.slice('/tools/'.length),
        body: JSON.parse(raw),
        secret: text(request.headers['x-tool-secret']),
        token: text(request.headers['x-call-token']),
        at: time.now(),
      };
      const before = [...tools];
      tools.push(asked);
      const said = rules[asked.tool]?.(asked, before) ?? { status: 404, body: {} };
      const { status, body } = isToolAnswer(said) ? said : { status: 200, body: said };
      send(response, status, body);
      return;
    }
    hooks.push({
      raw,
      signature: text(request.headers['elevenlabs-signature']) ?? '',
      at: time.now(),
      event: JSON.parse(raw),
    });
    const status = hookStatuses.shift() ?? 200;
    if (status === 'cut') response.socket?.destroy();
    else send(response, status, {});
  };

  const server = createServer((request, response) => void time.during(() => answer(request, response)));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The stand-in product has no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    tools,
    hooks,
    hookStatuses,
    answer: (tool: string, rule: Rule) => {
      rules[tool] = rule;
    },
    toolNames: () => tools.map(({ tool }) => tool),
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const text = (value: string | string[] | undefined): string | undefined =>
  Array.isArray(value) ? value[0] : value;

const isToolAnswer = (value: ToolAnswer | object): value is ToolAnswer =>
  'status' in value && 'body' in value;

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}
