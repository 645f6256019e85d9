import * as z from 'zod/mini';
import { callStatuses } from '../domain/call/call.ts';
import { evidenceSources, outcomes } from '../domain/call/outcome.ts';
import { questionsFrom, questionTypes, repeatedId } from '../domain/call/questions.ts';

/** `POST /calls` and what is read of a call afterwards. */
const plainText = (most: number) =>
  z.string().check(
    z.trim(),
    z.minLength(1),
    z.maxLength(most),
    z.refine((value) => !/[^\P{Cc}\n\r\t]/u.test(value), 'Must be plain text.'),
  );
const providerId = z.string().check(z.regex(/^[\w-]{1,100}$/, 'Must be an id of the calling service.'));

const questionSchema = z.strictObject({
  id: z.optional(z.string().check(z.regex(/^[\w.-]{1,50}$/, 'Letters, digits, . _ - only, at most 50.'))),
  text: plainText(300),
  type: z.optional(z.enum(questionTypes)),
  options: z.optional(z.array(plainText(60)).check(z.minLength(2), z.maxLength(10))),
});

/** The names the product fills itself, and the provider's own. */
const taken =
  /^(?:system__.*|secret__call_token|call_id|purpose|prompt|questions|questions_text|conversation_context|details|language|today)$/;

const variables = z
  .record(
    z.string().check(z.regex(/^[A-Za-z]\w{0,63}$/, 'Letters, digits and _ only, at most 64.')),
    z.union([plainText(2_000), z.number(), z.boolean()]),
  )
  .check(
    z.refine((all) => Object.keys(all).length <= 40, 'At most 40 variables.'),
    z.refine(
      (all) => !Object.keys(all).some((name) => taken.test(name)),
      'A name in it is filled by us or reserved.',
    ),
  );

const mostQuestions = 20;

export const callRequest = z
  .strictObject({
    to_number: z.string().check(z.trim(), z.minLength(1), z.maxLength(40)),
    purpose: z.optional(plainText(2_000)),
    /** Another name of `purpose`. */
    prompt: z.optional(plainText(2_000)),
    questions: z.optional(
      z.union([
        plainText(4_000),
        z.array(z.union([plainText(300), questionSchema])).check(z.maxLength(mostQuestions)),
      ]),
    ),
    conversation_context: z.optional(plainText(4_000)),
    dynamic_variables: z.optional(variables),
    agent_id: z.optional(providerId),
    agent_phone_number_id: z.optional(providerId),
    language: z.optional(z.string().check(z.regex(/^[a-z]{2}(-[a-z]{2})?$/, 'Like en, es or pt-br.'))),
    dry_run: z.optional(z.boolean()),
  })
  .check(
    z.refine(({ purpose, prompt }) => purpose === undefined || prompt === undefined, {
      path: ['prompt'],
      error: 'Send purpose or prompt; they are the same.',
    }),
    z.refine(
      ({ purpose, prompt, questions, dynamic_variables }) =>
        [purpose, prompt, questions, dynamic_variables].some((given) => given !== undefined),
      { path: ['purpose'], error: 'Say why: a purpose, questions or dynamic_variables.' },
    ),
    z.refine(({ questions }) => questionsFrom(questions).length <= mostQuestions, {
      path: ['questions'],
      error: `At most ${mostQuestions} questions.`,
    }),
    z.refine(({ questions }) => repeatedId(questionsFrom(questions)) === undefined, {
      path: ['questions'],
      error: 'Every id once; questions without one are q1, q2 and so on.',
    }),
    z.refine(
      ({ questions }) =>
        questionsFrom(questions).every(({ type, options }) => (type === 'choice') === options.length > 0),
      { path: ['questions'], error: 'A choice has options, and nothing else has.' },
    ),
  );
export type CallRequestBody = z.output<typeof callRequest>;

/** Visible ASCII, as a UUID or a name of the client's own. */
export const idempotencyKey = z
  .string()
  .check(z.regex(/^[\x21-\x7e]{1,200}$/, 'Visible ASCII without spaces, at most 200 characters.'));

export const callQuery = z.strictObject({
  wait: z.optional(
    z.pipe(z.string().check(z.regex(/^([0-9]|1[0-9]|20)$/, 'Seconds from 0 to 20.')), z.transform(Number)),
  ),
  after: z.optional(
    z.pipe(z.string().check(z.regex(/^\d{1,12}$/, 'Must be a cursor.')), z.transform(Number)),
  ),
});

/** `answered`: somebody spoke; what was said is in `answers`. The others are the closed set of outcomes. */
export const callOutcomes = ['answered', ...outcomes] as const;

export const callProgressTypes = [
  'dialling',
  'answered',
  'in_progress',
  'processing',
  'cancel_requested',
  'done',
  'failed',
] as const;

export const callResponse = z.object({
  call_id: z.string(),
  conversation_id: z.nullable(z.string()),
  call_sid: z.nullable(z.string()),
  status: z.enum(callStatuses),
  outcome: z.nullable(z.enum(callOutcomes)),
  dashboard_url: z.nullable(z.string()),
  to_number: z.string(),
  language: z.string(),
  agent_id: z.nullable(z.string()),
  created_at: z.string(),
  ended_at: z.nullable(z.string()),
  duration_seconds: z.nullable(z.number()),
  cost_credits: z.nullable(z.number()),
  summary: z.nullable(z.string()),
  termination_reason: z.nullable(z.string()),
  answers: z.array(
    z.object({
      question_id: z.string(),
      question: z.string(),
      type: z.enum(questionTypes),
      status: z.enum(['answered', 'refused', 'not_asked', 'unclear', 'pending']),
      value: z.nullable(z.union([z.string(), z.number(), z.boolean()])),
      quote: z.nullable(z.object({ text: z.string(), at_seconds: z.number() })),
    }),
  ),
  evidence: z.array(
    z.object({
      source: z.enum(evidenceSources),
      supports: z.boolean(),
      quote: z.string(),
      at_seconds: z.optional(z.number()),
    }),
  ),
  events: z.array(z.object({ type: z.enum(callProgressTypes), at: z.string() })),
  /** Why nothing was dialled, or why nobody knows; with what to look at. */
  error: z.nullable(z.object({ code: z.string(), message: z.string(), check: z.array(z.string()) })),
  conversation_url: z.nullable(z.string()),
  /** Send it back as `after` to wait for the next change. */
  cursor: z.number(),
});
export type CallResponse = z.output<typeof callResponse>;

export const cancelResponse = z.extend(callResponse, {
  /** What became of the wish: `requested` when only the agent can still end it politely. */
  hang_up: z.enum(['ended', 'requested', 'over']),
});

export const dryRunResponse = z.object({
  dry_run: z.literal(true),
  to_number: z.string(),
  questions: z.array(
    z.object({
      id: z.string(),
      text: z.string(),
      type: z.enum(questionTypes),
      options: z.array(z.string()),
    }),
  ),
  /** The body of the dial, with placeholders for what is made per call. */
  would_send: z.unknown(),
});
