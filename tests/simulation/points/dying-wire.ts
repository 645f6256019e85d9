import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import type { Variables } from '#functions/wiring.ts';

/** At which request to the outside a run of a function dies: before it is carried out, or before its answer comes. */
export type Death = { readonly nth: number; readonly when: 'before' | 'after' };

const outside = ['AWS_ENDPOINT_URL_DYNAMODB', 'AWS_ENDPOINT_URL_SFN', 'ELEVENLABS_BASE_URL'] as const;
const ofTheConnection = new Set([
  'host',
  'connection',
  'keep-alive',
  'content-length',
  'transfer-encoding',
  'expect',
]);

/**
 * Everything a function says to storage, to the workflow and to the provider passes here. From its death on it hears
 * nothing any more, and nothing it still says is carried out: as if its machine had gone.
 */
export const dyingWire = async (variables: Variables, death?: Death) => {
  let requests = 0;
  let dead = false;
  let die: () => void = () => undefined;
  const died = new Promise<void>((resolve) => {
    die = () => {
      dead = true;
      resolve();
    };
  });
  const pass = async (upstream: string, asked: IncomingMessage, answer: ServerResponse): Promise<void> => {
    const body = await buffer(asked);
    if (dead) return;
    requests += 1;
    const here = requests === death?.nth;
    if (here && death?.when === 'before') return die();
    const headers = Object.entries(asked.headers).flatMap(([name, value]): [string, string][] =>
      typeof value === 'string' && !ofTheConnection.has(name) ? [[name, value]] : [],
    );
    const { method = 'GET', url = '/' } = asked;
    const reply = await fetch(new URL(url, upstream), {
      method,
      headers,
      ...(body.length === 0 ? {} : { body: new Uint8Array(body) }),
    });
    const content = Buffer.from(await reply.arrayBuffer());
    if (here) return die();
    if (dead) return;
    answer.writeHead(
      reply.status,
      Object.fromEntries(
        [...reply.headers].filter(([name]) => !ofTheConnection.has(name) && name !== 'content-encoding'),
      ),
    );
    answer.end(content);
  };
  const open = async (upstream: string) => {
    const server = createServer((asked, answer) => {
      pass(upstream, asked, answer).catch(() => asked.destroy());
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return { server, url: urlOf(server.address()) };
  };
  const wires = await Promise.all(
    outside.flatMap((name) => {
      const upstream = variables[name];
      return upstream === undefined ? [] : [open(upstream).then((wire) => ({ name, ...wire }))];
    }),
  );
  return {
    variables: { ...variables, ...Object.fromEntries(wires.map(({ name, url }) => [name, url])) },
    requests: () => requests,
    died,
    close: (): void => {
      dead = true;
      for (const { server } of wires) {
        server.closeAllConnections();
        server.close();
      }
    },
  };
};

const urlOf = (address: AddressInfo | string | null): string =>
  `http://127.0.0.1:${address !== null && typeof address === 'object' ? address.port : 0}`;
