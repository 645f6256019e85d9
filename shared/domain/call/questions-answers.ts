import { plain } from '../dates/plain.ts';
import type { EndReport, Turn } from './call.ts';
import type { Question } from './questions.ts';
import { askedIn, likeness } from './questions-asked.ts';
import type { Spoken } from './questions-day.ts';
import { type AnswerValue, type Reply, readReply } from './questions-reply.ts';

/** The words that prove an answer: a turn of whoever was called, verbatim. */
export type Quote = { readonly text: string; readonly at_seconds: number };

export type Answer = {
  readonly question_id: string;
  readonly status: 'answered' | 'refused' | 'not_asked' | 'unclear';
  readonly value: AnswerValue | null;
  readonly quote: Quote | null;
};

type Reading = { readonly reply: Reply; readonly quote: Quote };

/**
 * What was answered to each question. An answer stands only on a turn of whoever was called: what the agent's own
 * report claims counts where its words are found in the transcript, and nowhere else. Pure.
 */
export const answersOf = (
  questions: readonly Question[],
  turns: readonly Turn[],
  collected: EndReport['collected'],
  spoken: Spoken,
): readonly Answer[] => {
  const asked = askedIn(questions, turns);
  const claims = claimsIn(collected);
  return questions.map((question) => {
    const places = asked.filter(({ question_ids }) => question_ids.includes(question.id));
    const readings = places.flatMap(({ at, question_ids }): readonly Reading[] => {
      const until = asked.find((other) => other.at > at && !other.question_ids.includes(question.id))?.at;
      const reading = readWindow(question, turns.slice(at + 1, until ?? turns.length), spoken);
      if (reading === undefined) return [];
      // Two questions in one breath: a "yes" says not which.
      return question_ids.length > 1 && question.type !== 'text'
        ? [{ ...reading, reply: { status: 'unclear' } }]
        : [reading];
    });
    const settled = settle(readings);
    if (settled !== undefined && settled.reply.status !== 'unclear') return answerOf(question, settled);
    const claimed = claimedReading(question, questions, claims, turns, spoken);
    if (claimed !== undefined) return answerOf(question, claimed);
    if (settled !== undefined) return answerOf(question, settled);
    const status = places.length > 0 || (turns.length === 0 && claims.length > 0) ? 'unclear' : 'not_asked';
    return { question_id: question.id, status, value: null, quote: null };
  });
};

const isSame = (one: Reply, other: Reply): boolean => JSON.stringify(one) === JSON.stringify(other);

/**
 * One question asked several times: the last decisive reply, where it agrees with the one before or openly corrects it.
 * "So you do not?" answered with "Yes" agrees with nothing.
 */
const settle = (readings: readonly Reading[]): Reading | undefined => {
  const decisive = readings.filter(({ reply }) => reply.status !== 'unclear');
  const last = decisive.at(-1);
  const before = decisive.at(-2);
  if (last === undefined || before === undefined) return last ?? readings.at(-1);
  return isSame(last.reply, before.reply) || corrects.test(plain(last.quote.text))
    ? last
    : { ...last, reply: { status: 'unclear' } };
};

const answerOf = (question: Question, { reply, quote }: Reading): Answer => ({
  question_id: question.id,
  status: reply.status,
  value: reply.status === 'answered' ? reply.value : null,
  quote,
});

/** One go of whoever was called, and what the agent said just before it. */
type Block = { readonly text: string; readonly at_seconds: number; readonly after: string };

/** What was said in one go is read as one; the agent's "one moment, please" in between does not end a window. */
const blocksIn = (window: readonly Turn[]): readonly Block[] => {
  const blocks: Block[] = [];
  let agent: readonly string[] = [];
  let open = false;
  for (const { speaker, text, at_seconds } of window) {
    const last = blocks.at(-1);
    if (speaker === 'agent') agent = open ? [text] : [...agent, text];
    else if (open && last !== undefined)
      blocks[blocks.length - 1] = { ...last, text: `${last.text} ${text}` };
    else blocks.push({ text, at_seconds, after: agent.join(' ') });
    open = speaker === 'clinic';
  }
  return blocks;
};

const readBlock = (
  question: Question,
  { text, at_seconds }: Omit<Block, 'after'>,
  spoken: Spoken,
): Reading => ({
  reply: readReply(text, question, spoken),
  quote: { text: text.slice(0, 400), at_seconds },
});

const corrects = /^\W*(?:no|nope|actually|sorry|wait|not quite|i mean|perdon|espere|en realidad)\b/;

/**
 * The first reply that settles it, unless the next one takes it back: after "So five?" a "No, fifteen" counts, and a
 * bare "No" leaves it open. Later small talk never does.
 */
const readWindow = (question: Question, window: readonly Turn[], spoken: Spoken): Reading | undefined => {
  const blocks = blocksIn(window);
  const readings = blocks.map((block) => readBlock(question, block, spoken));
  const index = readings.findIndex(({ reply }) => reply.status !== 'unclear');
  const first = readings[index];
  if (first === undefined) return readings[0];
  const next = blocks[index + 1];
  const second = readings[index + 1];
  if (next === undefined || second === undefined) return first;
  if (!readsBack(question, first, next.after, spoken) || !corrects.test(plain(next.text))) return first;
  return question.type === 'yes_no' || question.type === 'text'
    ? { ...second, reply: { status: 'unclear' } }
    : second;
};

/** The agent says again what it heard, and asks nothing: "So fifty." */
const repeats = (question: Question, { reply }: Reading, words: string, spoken: Spoken): boolean =>
  question.type !== 'yes_no' && question.type !== 'text' && isSame(readReply(words, question, spoken), reply);

/** The agent asks whether it understood: its words repeat something of the question or of the reply. */
const readsBack = (question: Question, reading: Reading, words: string, spoken: Spoken): boolean => {
  const { reply, quote } = reading;
  if (!words.includes('?')) return repeats(question, reading, words, spoken);
  const said = plain(words);
  return (
    likeness(quote.text, words) > 0 ||
    likeness(question.text, words) > 0 ||
    (reply.status === 'answered' && said.includes(plain(String(reply.value)))) ||
    /\b(?:right|correct|correcto|verdad)\W*\?/.test(said)
  );
};

type Claim = { readonly about: string; readonly words: readonly string[] };

/** The agent's report: a JSON list with, for each question, its id or text and the words of the answer. */
const claimsIn = (collected: EndReport['collected']): readonly Claim[] => {
  const report = parsed(collected.answers);
  const list = Array.isArray(report) ? report : [];
  return list.flatMap((one: unknown): readonly Claim[] => {
    if (one === null || typeof one !== 'object') return [];
    const fields = new Map(Object.entries(one));
    const text = (name: string): readonly string[] => {
      const value: unknown = fields.get(name);
      return typeof value === 'string' && value.trim() !== '' ? [value.trim()] : [];
    };
    const [about] = [...text('id'), ...text('question_id'), ...text('question')];
    return about === undefined ? [] : [{ about, words: [...text('quote'), ...text('answer')] }];
  });
};

const parsed = (value: unknown): unknown => {
  if (typeof value !== 'string') return undefined;
  try {
    return JSON.parse(value);
  } catch {
    return undefined;
  }
};

const claimedReading = (
  question: Question,
  questions: readonly Question[],
  claims: readonly Claim[],
  turns: readonly Turn[],
  spoken: Spoken,
): Reading | undefined => {
  const byId = claims.find(({ about }) => about === question.id);
  const isId = (about: string): boolean => questions.some(({ id }) => id === about);
  const claim = byId ?? claims.find(({ about }) => !isId(about) && likeness(question.text, about) >= 0.8);
  for (const words of claim?.words ?? []) {
    // A quote of one short word would be found anywhere.
    if (words.length < 8 && !/\s/.test(words)) continue;
    const turn = turns.find(
      ({ speaker, text }) => speaker === 'clinic' && plain(text).includes(plain(words)),
    );
    if (turn !== undefined) return readBlock(question, turn, spoken);
  }
  return undefined;
};
