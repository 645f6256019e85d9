import { createServer, type IncomingMessage } from 'node:http';

export type Asked = { readonly method: string; readonly url: URL; readonly body: unknown };
export type Answer = {
  readonly status?: number;
  readonly json?: unknown;
  readonly text?: string;
  readonly hang?: boolean;
};

export type StandIn = {
  readonly base_url: string;
  readonly asked: readonly Asked[];
  close(): Promise<void>;
};

const bodyOf = async (request: IncomingMessage): Promise<unknown> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  const text = Buffer.concat(chunks).toString('utf8');
  return text === '' ? undefined : JSON.parse(text);
};

/** A service of our own on a free loopback port that answers as the real one was recorded to. */
export const standIn = async (answer: (asked: Asked) => Answer): Promise<StandIn> => {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      const one = {
        method: request.method ?? '',
        url: new URL(request.url ?? '/', 'http://localhost'),
        body,
      };
      asked.push(one);
      const { status = 200, json, text, hang } = answer(one);
      if (hang === true) return;
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(text ?? JSON.stringify(json));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    base_url: `http://127.0.0.1:${port}`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
};
