import * as z from 'zod/mini';
import { type PhoneWorld, startPhoneWorld } from '../local/phone-world/phone-world.ts';
import type { Scheduler } from '../local/phone-world/time.ts';

/** A request as the gateway hands it over (payload format 2.0), as far as the provider's wire format needs it. */
export const gatewayEvent = z.object({
  rawPath: z.string(),
  rawQueryString: z._default(z.string(), ''),
  headers: z.record(z.string(), z.optional(z.string())),
  body: z.optional(z.string()),
  isBase64Encoded: z._default(z.boolean(), false),
  requestContext: z.object({ http: z.object({ method: z.string() }) }),
});
export type GatewayEvent = z.infer<typeof gatewayEvent>;

export type ProviderSecrets = {
  readonly apiKey: string;
  readonly webhookSecret: string;
  readonly toolSecret: string;
};

const passedOn = ['content-type', 'xi-api-key'] as const;

/**
 * The phone world inside one Lambda. It listens on the loopback interface and requests are handed to it as they came.
 * Between two requests a Lambda stands still, so each call is lived to its last webhook before its dial is answered:
 * the order in which a slow answer meets a fast clinic, which the product must stand anyway.
 */
export const openSyntheticProvider = async (options: {
  readonly secrets: ProviderSecrets;
  readonly publicBaseUrl: string;
  readonly scheduler: Scheduler;
}) => {
  const world: PhoneWorld = await startPhoneWorld({
    ...options.secrets,
    scheduler: options.scheduler,
    publicBaseUrl: () => options.publicBaseUrl,
    personas: ['books'],
    seed: 1,
    // Its only effect is that the dial is answered without a pause of its own.
    speed: 1_000,
    faults: [{ fault: 'webhook_before_dial_answer', probability: 1 }],
  });
  return {
    close: () => world.close(),
    answer: async (event: GatewayEvent) => {
      const { method } = event.requestContext.http;
      const query = event.rawQueryString === '' ? '' : `?${event.rawQueryString}`;
      const headers = passedOn.flatMap((name) => {
        const value = event.headers[name];
        return value === undefined ? [] : [[name, value] as const];
      });
      const body =
        event.body === undefined
          ? {}
          : { body: Buffer.from(event.body, event.isBase64Encoded ? 'base64' : 'utf8') };
      const response = await fetch(new URL(`${event.rawPath}${query}`, world.endpoint), {
        method,
        headers: Object.fromEntries(headers),
        ...body,
      });
      return {
        statusCode: response.status,
        headers: { 'content-type': response.headers.get('content-type') ?? 'application/json' },
        body: Buffer.from(await response.arrayBuffer()).toString('base64'),
        isBase64Encoded: true,
      };
    },
  };
};
