import { toolBodies } from '#shared/contracts/tools.ts';
import type { Call } from '#shared/domain/call/call.ts';
import { answerEscalation, escalateOptions } from '#shared/domain/call/tools/escalate.ts';
import type { Cascade } from '#shared/domain/cascade/cascade.ts';
import { phoneMessages } from '#shared/domain/contact/phone-messages.ts';
import { expandPreferences } from '#shared/domain/dates/compact-preferences.ts';
import { anyTime } from '#shared/domain/dates/preferences.ts';
import { localeOf } from '#shared/domain/dates/words.ts';
import { textPatient } from '#shared/flows/text-patient.ts';
import { parseInput } from '#shared/lambda/parse.ts';
import type { Dependencies } from './dependencies.ts';
import { eventOf, recorded } from './record.ts';

/**
 * Asks the patient while the clinic holds. The answer is "ask them to hold"; the agent asks again until the patient has
 * answered or the deadline has passed, and then hears the answer or the fallback agreed at consent.
 */
export const escalateTool = async (deps: Dependencies, call: Call, body: unknown): Promise<object> => {
  const given = parseInput(toolBodies.escalate, body);
  const context = { timezone: call.timezone, now: deps.clock.now() };
  const decided = escalateOptions(call, given, context);
  const { question } = decided;
  if (question === undefined || call.cascade_id === undefined) return decided.answer;
  if (decided.record !== undefined)
    await recorded(deps, call, (present) => escalateOptions(present, given, context));
  const { cascade, first } = await ask(deps, call, call.cascade_id, question);
  const asked = cascade?.question;
  if (cascade === undefined || asked?.question_id !== question.question_id) return decided.answer;
  // After the write: whoever answers by telephone at once must find the question there.
  if (first) {
    const words = phoneMessages[localeOf(cascade.plan.language)];
    const labels = asked.options.map(({ label }) => label);
    await textPatient(deps, cascade.session_id, words.question(labels));
  }
  const preferences = expandPreferences(cascade.plan.preferences) ?? anyTime;
  const answered = await closeWhenDue(deps, cascade, asked);
  return recorded(deps, call, (present) =>
    answerEscalation(
      present,
      answered,
      { fallback: cascade.consent.fallback, preferences },
      deps.clock.now(),
    ),
  );
};

type Question = NonNullable<Cascade['question']>;

/** Shows the question, once; a repeat of the tool finds it there. */
const ask = async (deps: Dependencies, call: Call, cascade_id: string, question: Question) => {
  let first = false;
  const cascade = await deps.cascades.change(cascade_id, (present) => {
    first = present.question?.question_id !== question.question_id && present.status !== 'done';
    if (!first) return undefined;
    return {
      cascade: { ...present, question },
      events: [
        eventOf(deps, call, 'question_asked', {
          question_id: question.question_id,
          until: question.expires_at,
        }),
      ],
    };
  });
  return { cascade, first };
};

/** At the deadline the question closes by the same write an answer would make: exactly one of the two counts. */
const closeWhenDue = async (deps: Dependencies, cascade: Cascade, question: Question): Promise<Question> => {
  const now = deps.clock.now();
  if (question.answer !== undefined || new Date(question.expires_at) > now) return question;
  const closed = await deps.cascades.change(cascade.cascade_id, (present) => {
    if (present.question?.question_id !== question.question_id || present.question.answer !== undefined)
      return undefined;
    const answer = { option_id: 'fallback', at: now.toISOString(), by: 'fallback' as const };
    return { cascade: { ...present, question: { ...present.question, answer } } };
  });
  return closed?.question ?? question;
};
