import { createServer, type Http2Session } from 'node:http2';
import * as z from 'zod/mini';

/** One request of the Converse operation, as far as the tests look at it. */
const requestSchema = z.object({
  system: z.array(z.object({ text: z.string() })),
  messages: z.array(z.object({ role: z.string(), content: z.array(z.record(z.string(), z.unknown())) })),
  inferenceConfig: z.object({ temperature: z.number(), maxTokens: z.number() }),
  toolConfig: z.object({
    tools: z.array(
      z.object({ toolSpec: z.object({ name: z.string(), inputSchema: z.object({ json: z.unknown() }) }) }),
    ),
    toolChoice: z.unknown(),
  }),
});
export type ConverseRequest = z.infer<typeof requestSchema> & { readonly path: string };

export type ConverseAnswer =
  | { readonly status?: number; readonly json: unknown; readonly errorType?: string }
  | 'never';

/** The model uses the tool it was told to use. */
export const usesTool = (input: unknown): ConverseAnswer => ({
  json: {
    output: {
      message: {
        role: 'assistant',
        content: [{ toolUse: { toolUseId: 'tooluse_1', name: 'triage_assessment', input } }],
      },
    },
    stopReason: 'tool_use',
    usage: { inputTokens: 900, outputTokens: 40, totalTokens: 940 },
    metrics: { latencyMs: 700 },
  },
});

/** The model answers in words, as it does when it refuses or a filter stops it. */
export const saysInstead = (text: string, stopReason = 'end_turn'): ConverseAnswer => ({
  json: {
    output: { message: { role: 'assistant', content: [{ text }] } },
    stopReason,
    usage: { inputTokens: 900, outputTokens: 10, totalTokens: 910 },
    metrics: { latencyMs: 300 },
  },
});

export const fails = (status: number, errorType: string): ConverseAnswer => ({
  status,
  errorType,
  json: { message: 'The request was not served.' },
});

export type ModelStandIn = {
  readonly endpoint: string;
  readonly asked: readonly ConverseRequest[];
  readonly close: () => Promise<void>;
};

/** Converse on loopback: HTTP/2, as the SDK speaks it to Bedrock. Answers come in order, the last one repeating. */
export const modelStandIn = async (...answers: readonly ConverseAnswer[]): Promise<ModelStandIn> => {
  const asked: ConverseRequest[] = [];
  const sessions = new Set<Http2Session>();
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body: unknown = JSON.parse(Buffer.concat(chunks).toString('utf8'));
      const answer = answers[Math.min(asked.length, answers.length - 1)] ?? 'never';
      asked.push({ ...requestSchema.parse(body), path: decodeURIComponent(request.url) });
      if (answer === 'never') return;
      response.writeHead(answer.status ?? 200, {
        'content-type': 'application/json',
        ...(answer.errorType === undefined ? {} : { 'x-amzn-errortype': answer.errorType }),
      });
      response.end(JSON.stringify(answer.json));
    });
  });
  server.on('session', (session) => sessions.add(session));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    endpoint: `http://127.0.0.1:${port}`,
    asked,
    close: () =>
      new Promise((resolve) => {
        for (const session of sessions) session.destroy();
        server.close(() => resolve());
      }),
  };
};
