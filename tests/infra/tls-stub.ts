import { createServer } from 'node:https';
import { selfSigned } from './self-signed.ts';

export type TlsStub = {
  readonly url: string;
  /** What a client must trust, as PEM. */
  readonly certificate: string;
  /** `X-Amz-Target`, else method and path, of every request so far. */
  readonly asked: () => readonly string[];
  readonly close: () => Promise<void>;
};

/** What the stub does with its nth request, counted from 0: an error by its name, no answer at all, or the usual. */
export type Mood = (request: number) => { readonly error: string } | 'silent' | 'usual';

/** Answers every request with an empty JSON object over TLS: DynamoDB's "nothing found", and good enough for the rest. */
export const startTlsStub = async (mood: Mood = () => 'usual'): Promise<TlsStub> => {
  const { key, cert } = selfSigned();
  const asked: string[] = [];
  const server = createServer({ key, cert }, (request, response) => {
    const target = request.headers['x-amz-target'];
    const now = mood(asked.length);
    asked.push(typeof target === 'string' ? target : `${request.method} ${request.url}`);
    request.resume();
    request.on('end', () => {
      if (now === 'silent') return;
      response.writeHead(now === 'usual' ? 200 : 400, { 'content-type': 'application/x-amz-json-1.0' });
      response.end(now === 'usual' ? '{}' : JSON.stringify({ __type: now.error, message: 'as asked' }));
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The stub has no port.');
  return {
    url: `https://localhost:${address.port}`,
    certificate: cert,
    asked: () => asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
