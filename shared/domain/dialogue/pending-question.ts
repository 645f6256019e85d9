import type { Call } from '../call/call.ts';
import type { Cascade } from '../cascade/cascade.ts';
import { isWorthAnswering, openings, whoIsNext } from '../cascade/who-is-next.ts';
import { policy } from '../policy.ts';
import { sayRecord } from './catalogue/say-record.ts';

/** A question the patient may answer now, as the state shows it. */
export type PendingQuestion = {
  readonly question_id: string;
  readonly text: string;
  readonly options: readonly { readonly option_id: string; readonly label: string }[];
  /** ISO 8601. */
  readonly expires_at: string;
};

export const goOnOption = 'go_on';
export const stopOption = 'stop';

/** The call of a running cascade whose end is unknown and after which only the patient can say "go on". */
export const undecidedCall = (cascade: Cascade, calls: readonly Call[]): Call | undefined => {
  const last = calls.at(-1);
  return last?.outcome === 'unknown' && cascade.go_on_after !== last.call_id ? last : undefined;
};

const goOnQuestion = (cascade: Cascade, call: Call, language: 'en' | 'es'): PendingQuestion => {
  const words = sayRecord(language);
  return {
    question_id: `go_on.${call.call_id}`,
    text: words.goOnQuestion(call.clinic_name ?? call.to_number, call.to_number),
    options: [
      { option_id: goOnOption, label: words.goOnOption },
      { option_id: stopOption, label: words.stopOption },
    ],
    expires_at: cascade.consent.expires_at,
  };
};

/** The one open question of a running cascade: the agent's, or "go on" after an unknown outcome. */
export const pendingQuestionOf = (
  cascade: Cascade | undefined,
  calls: readonly Call[],
  language: 'en' | 'es',
  now: Date,
): PendingQuestion | undefined => {
  if (cascade === undefined || cascade.status === 'done' || cascade.cancel_requested_at !== undefined)
    return undefined;
  // What is offered must be possible.
  const around = openings(cascade, calls, now);
  const { question } = cascade;
  const isOpen =
    question !== undefined && question.answer === undefined && new Date(question.expires_at) > now;
  if (isOpen && isWorthAnswering(cascade, question, around, policy)) {
    return {
      question_id: question.question_id,
      text: question.text,
      options: question.options.map(({ option_id, label }) => ({ option_id, label })),
      expires_at: question.expires_at,
    };
  }
  const undecided = undecidedCall(cascade, calls);
  if (undecided === undefined || whoIsNext(cascade, around, policy) === undefined) return undefined;
  return goOnQuestion(cascade, undecided, language);
};
