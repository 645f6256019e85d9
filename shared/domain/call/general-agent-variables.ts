import { type Question, questionsJson, questionsText } from './questions.ts';

/** What the general agent is told for one call. Every value is a non-empty string: a missing one kills the call after the 200. */
export const generalAgentVariables = [
  'purpose',
  'questions',
  'questions_text',
  'conversation_context',
  'details',
  'language',
  'today',
  'call_id',
  'secret__call_token',
] as const;
export type GeneralAgentVariables = Readonly<Record<(typeof generalAgentVariables)[number], string>>;

const orNone = (text: string | undefined): string =>
  text === undefined || text.trim() === '' ? 'none' : text.trim();

/**
 * The client's own variables travel under their own names for agents that know them, and once more as `details`, one
 * `name: value` line each, because the general agent's prompt cannot know the names.
 */
export const generalVariables = (call: {
  readonly purpose?: string | undefined;
  readonly questions: readonly Question[];
  readonly conversation_context?: string | undefined;
  readonly dynamic_variables: Readonly<Record<string, string>>;
  readonly language: string;
  readonly timezone: string;
  readonly call_id: string;
  readonly call_token: string;
  readonly now: Date;
}): GeneralAgentVariables & Readonly<Record<string, string>> => ({
  ...call.dynamic_variables,
  purpose: orNone(call.purpose),
  questions: questionsJson(call.questions),
  questions_text: questionsText(call.questions),
  conversation_context: orNone(call.conversation_context),
  details: orNone(
    Object.entries(call.dynamic_variables)
      .map(([name, value]) => `${name}: ${value}`)
      .join('\n'),
  ),
  language: call.language,
  today: new Intl.DateTimeFormat('en-US', { dateStyle: 'full', timeZone: call.timezone }).format(call.now),
  call_id: call.call_id,
  secret__call_token: call.call_token,
});
