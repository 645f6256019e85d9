import { Agent, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import * as z from 'zod/mini';
import { inMilliseconds } from './figures.ts';

const signedEvent = z.object({ body: z.string(), signature: z.string() });

export const webhookOrder = z.object({
  port: z.number(),
  per_second: z.number(),
  events: z.array(signedEvent),
});

export const webhookReport = z.object({
  seconds: z.number(),
  /** Milliseconds from the moment each event was due to its acknowledgement; in the order of the events. */
  milliseconds: z.array(z.nullable(z.number())),
  refusals: z.array(z.string()),
  /** What sending cost here, in milliseconds of processor. */
  own_milliseconds: z.number(),
});
export type WebhookReport = z.infer<typeof webhookReport>;

/** Tries of one event: the provider, too, comes again when it was not acknowledged. */
const tries = 3;

type Answer = { readonly status: number | undefined; readonly body: string };

/** By plain HTTP on connections that are kept: what the load costs here is taken from what it is to measure. */
const postTo = (port: number) => {
  const agent = new Agent({ keepAlive: true });
  return ({ body, signature }: z.infer<typeof signedEvent>): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const headers = {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
        'elevenlabs-signature': signature,
      };
      const path = '/webhooks/elevenlabs/post-call';
      request({ agent, host: '127.0.0.1', port, method: 'POST', path, headers })
        .on('error', reject)
        .on('response', (response) => {
          text(response).then((body) => resolve({ status: response.statusCode, body }), reject);
        })
        .end(body);
    });
};

/** In a thread of its own. An event is due at its moment whether or not the one before has been acknowledged. */
const load = async ({ port, per_second, events }: z.infer<typeof webhookOrder>): Promise<WebhookReport> => {
  const refusals: string[] = [];
  const send = postTo(port);
  const post = async (event: z.infer<typeof signedEvent>): Promise<boolean> => {
    for (let nth = 0; nth < tries; nth += 1) {
      try {
        const { status, body } = await send(event);
        if (status === 200) return true;
        refusals.push(`${status} ${body.slice(0, 120)}`);
      } catch (error) {
        refusals.push(error instanceof Error ? error.message : 'unknown');
      }
      await pause(500);
    }
    return false;
  };
  const idle = process.threadCpuUsage();
  const began = performance.now();
  const milliseconds = await Promise.all(
    events.map(async (event, index) => {
      const due = began + (index * 1000) / per_second;
      await pause(Math.max(0, due - performance.now()));
      return (await post(event)) ? performance.now() - due : null;
    }),
  );
  const seconds = (performance.now() - began) / 1000;
  return { seconds, milliseconds, refusals, own_milliseconds: inMilliseconds(process.threadCpuUsage(idle)) };
};

if (parentPort !== null) parentPort.postMessage(await load(webhookOrder.parse(workerData)));
