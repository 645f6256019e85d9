import * as z from 'zod/mini';
import { questionsFrom, questionTypes, repeatedId } from '../domain/call/questions.ts';

/** What may be asked of `/calls`. */
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
  .check(
    z.regex(
      /^[\x21-\x7e]{1,200}$/,
      'Needed: visible ASCII without spaces, at most 200 characters, your own for each call.',
    ),
  );

export const callQuery = z.strictObject({
  wait: z.optional(
    z.pipe(z.string().check(z.regex(/^([0-9]|1[0-9]|20)$/, 'Seconds from 0 to 20.')), z.transform(Number)),
  ),
  after: z.optional(
    z.pipe(z.string().check(z.regex(/^\d{1,12}$/, 'Must be a cursor.')), z.transform(Number)),
  ),
});
