import { setTimeout as pause } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import * as z from 'zod/mini';

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
});
export type WebhookReport = z.infer<typeof webhookReport>;

/** Tries of one event: the provider, too, comes again when it was not acknowledged. */
const tries = 3;

/** In a thread of its own. An event is due at its moment whether or not the one before has been acknowledged. */
const load = async ({ port, per_second, events }: z.infer<typeof webhookOrder>): Promise<WebhookReport> => {
  const refusals: string[] = [];
  const post = async ({ body, signature }: z.infer<typeof signedEvent>): Promise<boolean> => {
    for (let nth = 0; nth < tries; nth += 1) {
      try {
        const response = await fetch(`http://127.0.0.1:${port}/webhooks/elevenlabs/post-call`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'elevenlabs-signature': signature },
          body,
        });
        const text = await response.text();
        if (response.status === 200) return true;
        refusals.push(`${response.status} ${text.slice(0, 120)}`);
      } catch (error) {
        refusals.push(error instanceof Error ? error.message : 'unknown');
      }
      await pause(500);
    }
    return false;
  };
  const began = performance.now();
  const milliseconds = await Promise.all(
    events.map(async (event, index) => {
      const due = began + (index * 1000) / per_second;
      await pause(Math.max(0, due - performance.now()));
      return (await post(event)) ? performance.now() - due : null;
    }),
  );
  return { seconds: (performance.now() - began) / 1000, milliseconds, refusals };
};

if (parentPort !== null) parentPort.postMessage(await load(webhookOrder.parse(workerData)));
