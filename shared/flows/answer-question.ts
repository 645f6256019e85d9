import type { Calls, Cascades, Clock } from '../ports.ts';
import { type Waking, wakeCascade } from './wake.ts';

export type Answering = Waking & {
  readonly cascades: Waking['cascades'] & Pick<Cascades, 'change'>;
  readonly calls: Waking['calls'] & Pick<Calls, 'taskToken'>;
  readonly clock: Clock;
};

/**
 * The patient's answer to the open question, from wherever it came. Chat, telephone and deadline write the same
 * attribute under the same condition: exactly one of them counts, the others are too late.
 */
export const answerQuestion = async (
  deps: Answering,
  cascade_id: string,
  { question_id, option_id }: { readonly question_id: string; readonly option_id: string },
): Promise<'taken' | 'too_late'> => {
  const at = deps.clock.now().toISOString();
  const changed = await deps.cascades.change(cascade_id, (present) => {
    const { question } = present;
    if (question?.question_id !== question_id || question.answer !== undefined) return undefined;
    return {
      cascade: { ...present, question: { ...question, answer: { option_id, at, by: 'patient' } } },
      events: [{ type: 'question_answered', at, cascade_id, question_id }],
    };
  });
  const answer = changed?.question?.question_id === question_id ? changed.question.answer : undefined;
  if (answer?.by !== 'patient' || answer.option_id !== option_id) return 'too_late';
  await wakeCascade(deps, cascade_id);
  return 'taken';
};

/** "Go on" after a call whose end is unknown; saying it twice is saying it once. */
export const goOn = async (deps: Answering, cascade_id: string, call_id: string): Promise<void> => {
  await deps.cascades.change(cascade_id, (present) =>
    present.go_on_after === call_id ? undefined : { cascade: { ...present, go_on_after: call_id } },
  );
  await wakeCascade(deps, cascade_id);
};
