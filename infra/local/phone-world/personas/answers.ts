import { begin, introduce, leave } from '../agent-talk.ts';
import type { Callee } from '../callee.ts';
import { pick } from '../random.ts';
import { agent, clinic, note, type Script } from '../script.ts';
import type { Persona } from './persona.ts';

export const answers: Persona = {
  description: 'Answers every question it is asked (for calls without a clinic).',
  reach: 'answered',
  script: function* (callee): Script {
    yield* clinic(`Hello, ${callee.receptionist} speaking.`);
    yield* begin(callee);
    yield* introduce(callee);
    yield* clinic('Sure, go ahead.');
    const heard: { question: string; answer: string }[] = [];
    for (const question of questionsIn(callee.told('questions_text') ?? '')) {
      yield* agent(question);
      const answer = answerTo(question, callee);
      yield* clinic(answer);
      heard.push({ question, answer });
    }
    yield* note({
      outcome: 'answered',
      summary: heard.length === 0 ? 'The message was passed on.' : 'All questions were answered.',
      collected: { answers: JSON.stringify(heard) },
    });
    yield* leave(callee);
  },
};

/** One question a line, numbered or not; in one line, one a question mark. */
export const questionsIn = (text: string): string[] =>
  text
    .split(text.includes('\n') ? /\n+/ : /(?<=\?)\s+|;\s*/)
    .map((line) => line.replace(/^\s*(?:[-*•]|\(?\d+[.):]|\[[^\]]*\])\s*/, '').trim())
    .filter((line) => line !== '');

function answerTo(question: string, callee: Callee): string {
  const said = question.toLowerCase();
  const choice = /(?:options|choices|one of)[:\s]+([^,;()|/]+)/.exec(said);
  if (choice?.[1] !== undefined) return `I would say ${choice[1].trim()}.`;
  if (/\b(?:hours|open|close)\b/.test(said)) return 'We are open Monday to Friday, from nine to five.';
  if (/\bhow (?:many|long|old)\b|\bnumber of\b/.test(said))
    return `That would be ${pick(callee.random, [2, 3, 5, 12])}.`;
  if (/\b(?:how much|cost|price|fee)\b/.test(said))
    return `It is ${pick(callee.random, [40, 65, 90])} dollars.`;
  if (/\b(?:when|what (?:day|date)|which day)\b/.test(said))
    return `On ${callee.diary[0]?.phrase ?? 'Monday'}.`;
  if (/^(?:do|does|did|is|are|can|could|will|would|have|has|may)\b/.test(said)) {
    return pick(callee.random, ['Yes, we do.', 'Yes, that is right.', 'No, not at the moment.']);
  }
  if (/\bname\b|^who\b/.test(said)) return `That is ${callee.receptionist}.`;
  return pick(callee.random, ['Everything is ready, thank you.', 'That is fine with us.']);
}
