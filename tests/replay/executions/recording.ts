import { readdirSync, readFileSync } from 'node:fs';
import * as z from 'zod/mini';

/** One request over HTTP and what it came to, byte for byte as text. Times are milliseconds since the epoch. */
const exchange = z.object({
  at: z.number(),
  /** `product`: a tool, a webhook or a patient's answer. `provider`: a dial, a look or a hang-up of ours. */
  to: z.enum(['product', 'provider']),
  method: z.string(),
  path: z.string(),
  /** Only what the receiver reads; the workspace's own secrets are the desk's and not recorded. */
  headers: z.record(z.string(), z.string()),
  body: z.string(),
  /** Null when the line was cut before an answer. */
  status: z.nullable(z.number()),
  answer: z.string(),
});
export type Exchange = z.infer<typeof exchange>;

/** What the execution decided, word by word, without the times, which depend on the machine. */
const decision = z.object({
  next: z.string(),
  call_id: z.optional(z.string()),
  reason: z.optional(z.string()),
  outcome: z.optional(z.string()),
});
export type Decision = z.infer<typeof decision>;

const ended = z.object({
  cascade: z.string(),
  calls: z.array(
    z.object({
      call_id: z.string(),
      outcome: z.optional(z.string()),
      /** ISO 8601, of the booked slot. */
      slot: z.optional(z.string()),
    }),
  ),
  summaries: z.number(),
  dials: z.number(),
});
export type Ended = z.infer<typeof ended>;

const recording = z.object({
  story: z.string(),
  /** Commit of the code that ran when this was recorded. */
  version: z.string(),
  starts_at: z.number(),
  cascade_id: z.string(),
  /** The table right after the yes, as DynamoDB returned it; binary parts as base64. */
  items: z.array(z.record(z.string(), z.unknown())),
  /** The table while the first call was under way, when that was, and how many exchanges had been heard by then. */
  under_way: z.optional(
    z.object({ at: z.number(), heard: z.number(), items: z.array(z.record(z.string(), z.unknown())) }),
  ),
  decisions: z.array(decision),
  ended,
});
export type Recording = z.infer<typeof recording> & { readonly exchanges: readonly Exchange[] };

const folder = new URL('./recordings/', import.meta.url);
export const fileOf = (name: string): URL => new URL(`${name}.jsonl`, folder);

/** The first line is the story, every further line one exchange: a change shows as the lines it changes. */
export const asText = ({ exchanges, ...story }: Recording): string =>
  `${[story, ...exchanges].map((line) => JSON.stringify(line)).join('\n')}\n`;

const readRecording = (text: string): Recording => {
  const [story = '', ...lines] = text.trimEnd().split('\n');
  return {
    ...recording.parse(JSON.parse(story)),
    exchanges: lines.map((line) => exchange.parse(JSON.parse(line))),
  };
};

/** Everything that was ever recorded and kept, by file name. */
export const recordings = (): readonly (readonly [name: string, Recording])[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .map((name) => [name.replace('.jsonl', ''), readRecording(readFileSync(new URL(name, folder), 'utf8'))]);

/** Decisions of an execution from its DecideNext outputs, in order. */
export const decisionsFrom = (outputs: readonly string[]): readonly Decision[] =>
  outputs.map((output) => decision.parse(JSON.parse(output)));
