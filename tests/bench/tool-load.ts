import { setTimeout as pause } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';

const step = z.object({ tool: z.string(), body: z.unknown(), token: z.string() });

export const loadOrder = z.object({
  port: z.number(),
  endpoint: z.string(),
  per_second: z.number(),
  /** Sent one after the other before the clock starts. */
  warm: z.array(step),
  steps: z.array(step),
});
export type ToolStep = z.infer<typeof step>;

export const loadReport = z.object({
  seconds: z.number(),
  failures: z.array(z.string()),
  /** Milliseconds from the moment a request was due. */
  tools: z.array(z.object({ tool: z.string(), milliseconds: z.number() })),
  bare: z.array(z.number()),
});
export type LoadReport = z.infer<typeof loadReport>;

/** One bare write to so many tool calls. */
const stepsPerBareWrite = 5;

/**
 * The load beside the stack, in a thread of its own: what the asking costs is not taken from those who answer. A call is
 * due at its moment whether or not the one before has been answered, and its time counts from that moment, so that a
 * stall is seen by everybody who would have waited. The bare writes are sent from here too, due in the same way.
 */
const load = async (order: z.infer<typeof loadOrder>): Promise<LoadReport> => {
  const client = new DynamoDBClient({ endpoint: order.endpoint, region: 'us-east-1' });
  const documents = DynamoDBDocumentClient.from(client);
  let puts = 0;
  const write = () =>
    documents.send(
      new PutCommand({
        TableName: 'ringaround',
        Item: { pk: `BENCH#${puts++}`, sk: 'STATE', version: 1, text: 'x'.repeat(500) },
        ConditionExpression: 'attribute_not_exists(pk)',
      }),
    );
  const use = async ({ tool, body, token }: ToolStep): Promise<void> => {
    const response = await fetch(`http://127.0.0.1:${order.port}/tools/${tool}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-tool-secret': 'simulated-tool-secret',
        'x-call-token': token,
      },
      body: JSON.stringify(body),
    });
    const text = await response.text();
    if (response.status !== 200) throw new Error(`${tool} answered ${response.status}: ${text}`);
  };
  for (const one of order.warm) await use(one);
  for (let n = 0; n < 50; n += 1) await write();

  const report = { failures: [''], tools: [{ tool: '', milliseconds: 0 }], bare: [0] };
  for (const list of [report.failures, report.tools, report.bare]) list.length = 0;
  const running: Promise<void>[] = [];
  const from = (due: number, work: Promise<unknown>, done: (milliseconds: number) => void): void => {
    running.push(
      work.then(
        () => done(performance.now() - due),
        (error: unknown) => {
          report.failures.push(error instanceof Error ? error.message : 'unknown');
        },
      ),
    );
  };
  const began = performance.now();
  const dueAt = async (place: number): Promise<number> => {
    const due = began + (place * 1000) / order.per_second;
    const early = due - performance.now();
    if (early > 0) await pause(early);
    return due;
  };
  for (const [index, one] of order.steps.entries()) {
    const due = await dueAt(index);
    from(due, use(one), (milliseconds) => report.tools.push({ tool: one.tool, milliseconds }));
    if (index % stepsPerBareWrite !== 0) continue;
    // Between two tool calls, not in the wake of one.
    const between = await dueAt(index + 0.5);
    from(between, write(), (milliseconds) => report.bare.push(milliseconds));
  }
  await Promise.all(running);
  client.destroy();
  return { seconds: (performance.now() - began) / 1000, ...report };
};

if (parentPort !== null) parentPort.postMessage(await load(loadOrder.parse(workerData)));
