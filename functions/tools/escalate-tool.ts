import { toolBodies } from '#shared/contracts/tools.ts';
import {
  answerEscalation,
  type EscalateAnswer,
  escalateOptions,
} from '#shared/domain/call/tools/escalate.ts';
import type { Question } from '#shared/domain/cascade/cascade.ts';
import { phoneMessages } from '#shared/domain/contact/phone-messages.ts';
import { expandPreferences } from '#shared/domain/dates/compact-preferences.ts';
import { anyTime } from '#shared/domain/dates/preferences.ts';
import { localeOf } from '#shared/domain/dates/words.ts';
import { textPatient } from '#shared/flows/text-patient.ts';
import { parseInput } from '#shared/lambda/parse.ts';
import type { OpenCall } from '#shared/ports.ts';
import type { Dependencies } from './dependencies.ts';
import { type Decided, eventOf, recorded } from './record.ts';

/**
 * Asks the patient while the clinic holds. The answer is "ask them to hold"; the agent asks again until the patient has
 * answered or the deadline has passed, and then hears the answer or the fallback agreed at consent.
 */
export const escalateTool = async (deps: Dependencies, opened: OpenCall, body: unknown): Promise<object> => {
  const given = parseInput(toolBodies.escalate, body);
  const now = deps.clock.now();
  const context = { timezone: opened.call.timezone, now };
  let shown: Question | undefined;
  const answer = await recorded(deps, opened, (call, cascade): Decided<EscalateAnswer> => {
    shown = undefined;
    const preferences = expandPreferences(cascade?.plan.preferences ?? '') ?? anyTime;
    const { question, ...decided } = escalateOptions(call, given, context, preferences);
    if (question === undefined || cascade === undefined) return decided;
    const first = cascade.question?.question_id !== question.question_id;
    if (first && cascade.status === 'done') return decided;
    const asked = closedWhenDue(first ? question : (cascade.question ?? question), now);
    if (first) shown = asked;
    const heard = answerEscalation(
      { ...call, tools: { ...call.tools, ...decided.record } },
      asked,
      { fallback: cascade.consent.fallback, preferences },
      now,
    );
    const record = heard.record ?? decided.record;
    const about = { question_id: question.question_id, until: question.expires_at };
    return {
      answer: heard.answer,
      record,
      ...(asked === cascade.question ? {} : { cascade: { ...cascade, question: asked } }),
      ...(first ? { events: [eventOf(deps, call, 'question_asked', about)] } : {}),
    };
  });
  // After the write: whoever answers by telephone at once must find the question there.
  if (shown !== undefined && opened.cascade !== undefined) {
    const { plan, session_id } = opened.cascade;
    const labels = shown.options.map(({ label }) => label);
    const words = phoneMessages[localeOf(plan.language)].question(labels);
    await textPatient(deps, session_id, words, opened.contact);
  }
  return answer;
};

/** At the deadline the question closes by the same write an answer would make: exactly one of the two counts. */
const closedWhenDue = (question: Question, now: Date): Question =>
  question.answer !== undefined || new Date(question.expires_at) > now
    ? question
    : { ...question, answer: { option_id: 'fallback', at: now.toISOString(), by: 'fallback' } };
