import * as z from 'zod/mini';
import { disclosableFields, fallbacks } from '../domain/consent/plan.ts';
import { policy } from '../domain/policy.ts';
import { feedbackMaxCharacters } from '../domain/session/feedback.ts';

const shortId = z
  .string()
  .check(z.minLength(1), z.maxLength(100), z.regex(/^[\w.:-]+$/, 'Letters, digits, . _ : - only.'));

/** No control characters but line breaks and tabs: what a person cannot type is not a message. */
const textOf = (most: number) =>
  z.string().check(
    z.trim(),
    z.minLength(1),
    z.maxLength(most),
    z.refine((value) => !/[^\P{Cc}\t\n\r]/u.test(value), 'Must be plain text.'),
  );

export const actionSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('consent'),
    plan_hash: z.string().check(z.regex(/^[0-9a-f]{64}$/, 'Must be the plan_hash of the state.')),
    fields: z.array(z.enum(disclosableFields)).check(z.maxLength(disclosableFields.length)),
    fallback: z.enum(fallbacks),
  }),
  z.strictObject({ type: z.literal('answer'), question_id: shortId, option_id: shortId }),
  z.strictObject({
    type: z.literal('feedback'),
    cascade_id: shortId,
    right: z.boolean(),
    because: z.optional(textOf(feedbackMaxCharacters)),
  }),
  z.strictObject({ type: z.literal('cancel') }),
]);

const messageText = textOf(policy.messageMaxCharacters);

export const chatRequest = z
  .strictObject({
    message: z.optional(messageText),
    action: z.optional(actionSchema),
    session_id: z.optional(shortId),
    client_message_id: z.optional(shortId),
  })
  .check(
    z.refine(({ message, action }) => (message === undefined) !== (action === undefined), {
      path: ['message'],
      error: 'Send either a message or an action.',
    }),
    z.refine(({ action, session_id }) => action === undefined || session_id !== undefined, {
      path: ['session_id'],
      error: 'An action needs the session it belongs to.',
    }),
  );
export type ChatRequest = z.output<typeof chatRequest>;

export const sessionQuery = z.strictObject({
  after: z.optional(
    z.pipe(z.string().check(z.regex(/^\d{1,12}$/, 'Must be a cursor.')), z.transform(Number)),
  ),
  wait: z.optional(
    z.pipe(z.string().check(z.regex(/^([0-9]|1[0-9]|20)$/, 'Seconds from 0 to 20.')), z.transform(Number)),
  ),
});

/** Which of a session's appointments. */
export const calendarQuery = z.strictObject({ call_id: z.optional(shortId) });
