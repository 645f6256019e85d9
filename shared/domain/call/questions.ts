/** What a generic call asks. A type says how the reply is read; without one the reply's words are the answer. */
export const questionTypes = ['text', 'yes_no', 'number', 'choice', 'date'] as const;
export type QuestionType = (typeof questionTypes)[number];

export type Question = {
  readonly id: string;
  readonly text: string;
  readonly type: QuestionType;
  /** For `choice` only: at least two. */
  readonly options: readonly string[];
};

/** What a client may leave out. */
export type GivenQuestion = {
  readonly id?: string | undefined;
  readonly text: string;
  readonly type?: QuestionType | undefined;
  readonly options?: readonly string[] | undefined;
};

/** One line, or one sentence ending in a question mark, is one question. */
const splitQuestions = (text: string): readonly string[] =>
  text
    .split(text.includes('\n') ? /\n+/ : /(?<=\?)\s+/)
    .map((line) => line.replace(/^\s*(?:[-*•]|\(?\d{1,2}[.):])\s+/, '').trim())
    .filter((line) => line !== '');

/** Every form a client may use as one list. Questions without an id are numbered: q1, q2 …; options make a choice. */
export const questionsFrom = (
  given: string | readonly (string | GivenQuestion)[] | undefined,
): readonly Question[] => {
  const all = typeof given === 'string' ? splitQuestions(given) : (given ?? []);
  return all.map((one, index): Question => {
    const question: GivenQuestion = typeof one === 'string' ? { text: one } : one;
    const options = question.options ?? [];
    return {
      id: question.id ?? `q${index + 1}`,
      text: question.text.trim(),
      type: question.type ?? (options.length > 0 ? 'choice' : 'text'),
      options,
    };
  });
};

/** The first id that stands twice, if any. */
export const repeatedId = (questions: readonly Question[]): string | undefined =>
  questions.find(({ id }, index) => questions.findIndex((other) => other.id === id) !== index)?.id;

/** One numbered line a question, as the agent reads it aloud. Never empty: a missing variable kills the call. */
export const questionsText = (questions: readonly Question[]): string =>
  questions.length === 0
    ? 'none'
    : questions
        .map(
          ({ text, options }, index) =>
            `${index + 1}. ${text}${options.length === 0 ? '' : ` (options: ${options.join(', ')})`}`,
        )
        .join('\n');

/** The same questions for the agent's notes: with the ids under which the answers are reported. */
export const questionsJson = (questions: readonly Question[]): string =>
  JSON.stringify(questions.map(({ id, text, type }) => ({ id, text, type })));
