import { setTimeout as pause } from 'node:timers/promises';
import * as z from 'zod/mini';
import { deskDayOffset } from './desk-day.ts';
import { narrate } from './narrate.ts';
import { readOptions, UsageError, usage } from './options.ts';
import { personaTable } from './persona-table.ts';
import { startStack } from './stack.ts';
import { offsetScheduler } from './step-functions/scheduler.ts';

/** What the demo reads of the product's answers: the same contract every client has. */
const answerSchema = z.object({
  session_id: z.string(),
  session_token: z.optional(z.string()),
  phase: z.string(),
  assistant_reply: z.optional(z.string()),
  cursor: z.number(),
  pending_question: z.nullable(
    z.object({ text: z.string(), options: z.array(z.object({ label: z.string() })) }),
  ),
  messages: z.optional(z.array(z.object({ role: z.string(), text: z.string(), seq: z.number() }))),
});
type Answer = z.infer<typeof answerSchema>;

const opener =
  'Hi, my ear has hurt since Tuesday and it is about 5 out of 10. I am 34, no fever. I am in New York, 10001.';

/** The patient of the story: says what fits the question on the table, and yes to the plan. */
const replyTo = (answer: Answer): string => {
  if (answer.phase === 'consent') return 'Yes, please call them.';
  if (answer.pending_question !== null) return 'The first one.';
  const asked = (answer.assistant_reply ?? '').toLowerCase();
  if (/\bname\b/.test(asked)) return 'My first name is Alex. Skip the rest.';
  if (/insur|self-pay|new or existing|been there/.test(asked)) return 'skip';
  if (/when (would|could|can|do|suits)|times?|days?/.test(asked) && /suit|prefer|appointment/.test(asked))
    return 'Any weekday after 9.';
  if (/none|any of these/.test(asked)) return 'None of these.';
  if (/where|zip|city/.test(asked)) return 'New York, 10001.';
  if (/age|old/.test(asked)) return 'I am 34.';
  if (/severe|0 to 10|out of 10/.test(asked)) return 'About 5.';
  if (/since when|start|how long/.test(asked)) return 'Since Tuesday.';
  return 'No.';
};

/** `npm run demo`: one whole story over the product's own HTTP interface, then the end. */
const main = async (): Promise<void> => {
  const options = readOptions(process.argv.slice(2), {
    port: 0,
    speed: 25,
    personas: ['no_answer', 'full', 'books'],
  });
  if (options.help) {
    process.stdout.write(`${usage}\n`);
    return;
  }
  if (options.list) {
    process.stdout.write(`${personaTable()}\n`);
    return;
  }
  const clockOffsetSeconds = deskDayOffset(new Date());
  const tell = narrate((line) => process.stdout.write(`${line}\n`), process.stdout.isTTY === true);
  const stack = await startStack({
    port: 0,
    scheduler: offsetScheduler(clockOffsetSeconds * 1000),
    clockOffsetSeconds,
    variables: {},
    phoneWorld: { personas: options.personas, seed: options.seed, speed: options.speed, onEvent: tell.phone },
    write: () => undefined,
  });
  tell.note(
    `Everything below happens on this machine; nobody is phoned. Personas: ${options.personas.join(', ')}.`,
  );

  const send = async (body: object, token?: string): Promise<Answer> => {
    const response = await fetch(`${stack.url}/chat`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify(body),
    });
    return answerSchema.parse(await response.json());
  };

  tell.patient(opener);
  let answer = await send({ message: opener });
  const { session_id, session_token = '' } = answer;
  tell.assistant(answer.assistant_reply ?? '');
  let heard = answer.cursor;
  for (let turns = 0; turns < 20 && !isOver(answer.phase); turns += 1) {
    if (answer.phase === 'calling') {
      answer = await follow(stack.url, session_id, session_token, heard);
      for (const { role, text } of answer.messages ?? []) if (role === 'assistant') tell.assistant(text);
      heard = answer.cursor;
      continue;
    }
    await pause(300);
    const words = replyTo(answer);
    tell.patient(words);
    answer = await send({ session_id, message: words }, session_token);
    tell.assistant(answer.assistant_reply ?? '');
    heard = answer.cursor;
  }
  await stack.close();
};

const isOver = (phase: string): boolean => ['done', 'emergency', 'cancelled'].includes(phase);

/** Long-polls until there is something to say, a question, or the end. */
const follow = async (url: string, session_id: string, token: string, cursor: number): Promise<Answer> => {
  for (let after = cursor; ; ) {
    const response = await fetch(`${url}/sessions/${session_id}?after=${after}&wait=10`, {
      headers: { authorization: `Bearer ${token}` },
    });
    const answer = answerSchema.parse(await response.json());
    if (answer.phase !== 'calling' || (answer.messages ?? []).length > 0) return answer;
    after = answer.cursor;
  }
};

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof UsageError ? error.message : String(error)}\n`);
  process.exit(1);
});
