import * as z from 'zod/mini';

const targetsSchema = z.array(z.object({ webSocketDebuggerUrl: z.string() })).check(z.minLength(1));
const answerSchema = z.object({
  id: z.number(),
  result: z.optional(z.looseObject({ result: z.optional(z.object({ value: z.optional(z.string()) })) })),
});
const usageSchema = z.object({ heapUsed: z.number(), rss: z.number() });

export type Memory = { readonly heapMb: number; readonly residentMb: number };

/**
 * What a process of ours still uses after its garbage was collected, asked through its inspector: what has yet to be
 * swept up is chance. Megabytes (2^20).
 */
export const memoryOf = async (inspectorPort: number): Promise<Memory> => {
  const [target] = targetsSchema.parse(
    await (await fetch(`http://127.0.0.1:${inspectorPort}/json/list`)).json(),
  );
  const socket = new WebSocket(target?.webSocketDebuggerUrl ?? '');
  await heard(socket, 'open');
  try {
    await ask(socket, 1, 'HeapProfiler.collectGarbage', {});
    const expression = 'JSON.stringify(process.memoryUsage())';
    const answer = await ask(socket, 2, 'Runtime.evaluate', { expression });
    const { heapUsed, rss } = usageSchema.parse(JSON.parse(answer.result?.result?.value ?? ''));
    return { heapMb: heapUsed / 1_048_576, residentMb: rss / 1_048_576 };
  } finally {
    socket.close();
  }
};

const heard = (socket: WebSocket, what: 'open' | 'message'): Promise<Event> =>
  new Promise((resolve, reject) => {
    socket.addEventListener(what, resolve, { once: true });
    socket.addEventListener('error', () => reject(new Error('The inspector does not answer.')), {
      once: true,
    });
  });

const ask = async (socket: WebSocket, id: number, method: string, params: object) => {
  socket.send(JSON.stringify({ id, method, params }));
  for (;;) {
    const event = await heard(socket, 'message');
    const answer = answerSchema.safeParse(JSON.parse(event instanceof MessageEvent ? event.data : ''));
    if (answer.success && answer.data.id === id) return answer.data;
  }
};
