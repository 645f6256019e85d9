import * as z from 'zod/mini';
import type { Schedule } from '../machinery/schedule.ts';
import { play } from '../play.ts';

const exchangeSchema = z.object({
  to: z.enum(['tools', 'post-call-webhook']),
  tool: z.exactOptional(z.string()),
  /** The bytes that arrived. */
  body: z.string(),
  status: z.number(),
  answer: z.string(),
});
export type Exchange = z.infer<typeof exchangeSchema>;

export const recordingSchema = z.object({
  schedule: z.unknown(),
  /** What the provider sent, in order, and what it was answered. */
  exchanges: z.array(exchangeSchema),
  /** The states the execution passed, the calls and how it ended. */
  way: z.array(z.string()),
});

const requestSchema = z.looseObject({
  body: z.string(),
  headers: z.record(z.string(), z.string()),
  pathParameters: z.optional(z.object({ tool: z.string() })),
});
const replySchema = z.object({ statusCode: z.number(), body: z.optional(z.string()) });

/** Another body for the nth request of the provider, given the one that today's world sends; it is signed anew. */
export type Instead = (sent: string, nth: number) => string;

const told = /^(?:edge|concluded|call|dial|execution) /;

/** Plays a story and writes down what the provider sent, what it heard and what was decided. */
export const tell = async (
  schedule: Schedule,
  sign: (body: string, signature: string) => string,
  instead: Instead = (sent) => sent,
) => {
  const exchanges: Exchange[] = [];
  const way: string[] = [];
  let nth = 0;
  const { violations } = await play(
    schedule,
    {
      invoke: (invoke) => (fn, event, settle) => {
        if (fn !== 'tools' && fn !== 'post-call-webhook') return invoke(fn, event, settle);
        const request = requestSchema.parse(event);
        const body = instead(request.body, nth);
        const at = nth;
        nth += 1;
        const signature = request.headers['elevenlabs-signature'];
        const headers =
          signature === undefined
            ? request.headers
            : { ...request.headers, 'elevenlabs-signature': sign(body, signature) };
        const tool = request.pathParameters?.tool;
        invoke(
          fn,
          { ...request, headers, body },
          {
            ...settle,
            done: (result) => {
              const { statusCode, body: answer = '' } = replySchema.parse(result);
              exchanges[at] = {
                to: fn,
                ...(tool === undefined ? {} : { tool }),
                body,
                status: statusCode,
                answer,
              };
              settle.done(result);
            },
          },
        );
      },
    },
    (line) => {
      const what = line.replace(/^ *[\d.]+ +/, '');
      if (told.test(what)) way.push(what);
    },
  );
  return { exchanges, way, violations };
};
