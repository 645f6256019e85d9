import { plain } from '../dates/plain.ts';
import type { Question } from './questions.ts';
import { dayIn, type Spoken } from './questions-day.ts';
import { numbersIn } from './questions-numbers.ts';

export type AnswerValue = string | number | boolean;

/** What one reply comes to. A reply that must be guessed at is unclear: a wrong answer is worse than none. */
export type Reply =
  | { readonly status: 'answered'; readonly value: AnswerValue }
  | { readonly status: 'refused' | 'unclear' };

const unclear: Reply = { status: 'unclear' };

const refuses =
  /\b(?:(?:can't|cannot|can not|won't|not able to|unable to|not allowed to|not permitted to|am not going to|'m not going to) (?:\w+ )?(?:give|tell|share|disclose|discuss|say|answer|provide|release)|(?:don't|do not) (?:give|share|disclose|discuss|answer|provide|release) (?:that|this|those|out|any|such|questions)|(?:rather|prefer|d prefer) not(?: to)?\b|not comfortable|none of your business|that's (?:private|confidential)|no comment|not something (?:i|we) (?:can )?(?:share|discuss|give)|no (?:le |se lo )?(?:puedo|podemos|voy a|vamos a) (?:dar|decir|compartir|contestar|responder)|prefiero no|no damos (?:esa|ese)|es (?:privado|confidencial))\b/;

const dodges =
  /\b(?:(?:don't|do not|wouldn't|didn't) know|not (?:really |quite |entirely )?sure|no idea|you(?:'d| would|'ll)? (?:have|need) to (?:ask|call|check|speak|talk)|(?:hold|hang) on|one (?:moment|second|sec|minute)|let me (?:check|see|look|ask|find)|just a (?:moment|second|minute|sec)|bear with me|what (?:was|were|do|did) (?:that|you|the)|come again|can you repeat|could you repeat|say that again|i didn't (?:catch|hear|get)|pardon|excuse me\?|who is (?:this|calling)|no (?:lo )?se\b|ni idea|no estoy segur[oa]|un momento|espere|dejeme ver|como dice|quien habla|puede repetir)\b/;

/** A boolean would lose the condition; the quote keeps it. */
const conditional =
  /\b(?:but|except|only|unless|depend\w*|if|sometimes|usually|mostly|maybe|perhaps|probably|might|i think|i guess|i believe|supposed to|pero|excepto|salvo|solo|solamente|depende|si es que|a veces|quiza\w*|tal vez|creo que|me parece)\b/;

const yes =
  /^(?:yes|yeah|yep|yup|correct|exactly|(?:absolutely|definitely|certainly|of course|sure)(?! not\b)|that's (?:right|correct|true)|that is (?:right|correct|true)|(?:we|i|they|you|he|she|it) (?:sure |certainly )?(?:do|does|are|is|have|has|can|will|did|was|were)$|si|(?:claro|por supuesto)(?! que no\b)|correcto|exacto|asi es|efectivamente)(?![\w'])/;
const no =
  /^(?:no(?! (?:doubt|question|clue|thank|gracias))|nope|nah|(?:absolutely|definitely|certainly|of course|sure|probably) not|(?:claro|por supuesto) que no|not (?:at all|anymore|any more|right now|at the moment|currently|yet|really)|never|negative|unfortunately (?:not|no|we don't|we do not)|i'm afraid not|(?:we|i|they|you|he|she|it)(?: (?:don't|do not|doesn't|does not|aren't|are not|isn't|is not|haven't|have not|hasn't|can't|cannot|won't|didn't|did not|wasn't|weren't)|'re not|'s not|'m not)|nunca|tampoco|para nada)(?![\w'])/;
/** What takes back a yes in the same breath: "yes and no", "yes it is not". */
const denial = /\b(?:not|no|never|nunca)\b|n't\b/;
/** Noises before the word that counts; none of them says yes. */
const lead =
  /^(?:[\s,.!;:-]+|(?:actually|wait|sorry|i mean|en realidad|perdon|well|um+|uh+|oh|ah|er+|so|okay|ok|right|alright|hm+|mm+|let's see|bueno|pues|este|no problem|no worries|no trouble)(?![\w'-]))+/;

const heads = (text: string): { readonly yes: boolean; readonly no: boolean } => {
  const said = plain(text).replace(
    /\bno (?:problem|worries|trouble|hay problema)\b|\byes,? i(?:'m| am) (?:here|listening)\b/g,
    ' ',
  );
  const clauses = said.split(/[.!;,]+/).map((clause) => clause.replace(lead, '').trim());
  const agreeing = clauses.filter((clause) => yes.test(clause));
  return {
    yes: agreeing.length > 0,
    no: clauses.some((clause) => no.test(clause)) || agreeing.some((clause) => denial.test(clause)),
  };
};

const readYesNo = (text: string): Reply => {
  if (conditional.test(plain(text))) return unclear;
  const said = heads(text);
  return said.yes === said.no ? unclear : { status: 'answered', value: said.yes };
};

/** A limit is not the number itself. */
const limited =
  /\b(?:at (?:least|most)|up to|(?:more|less|fewer) than|over|under|above|below|minimum|maximum|or (?:more|less|so)|al menos|por lo menos|como (?:maximo|minimo)|hasta|(?:mas|menos) de)\b/;

const readNumber = (text: string): Reply => {
  if (limited.test(plain(text))) return unclear;
  const numbers = new Set(numbersIn(text));
  const [value] = numbers;
  return value === undefined || numbers.size > 1 ? unclear : { status: 'answered', value };
};

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const readChoice = (text: string, options: readonly string[]): Reply => {
  let left = plain(text);
  // Longer options first: "early morning" is not also "morning".
  const named = [...options]
    .sort((a, b) => b.length - a.length)
    .filter((option) => {
      const pattern = new RegExp(`(?<![\\w'])${escaped(plain(option).trim())}(?![\\w'])`, 'g');
      const denied = new RegExp(
        `\\b(?:not|no|isn't|never|neither|nor|ni|instead of|rather than|anything but|other than|except|excepto|salvo|menos|en vez del?)(?: (?:the|an?|on|in|el|la|por))* ${pattern.source}`,
      );
      const stands = pattern.test(left) && !denied.test(left);
      left = left.replace(pattern, ' ');
      return stands;
    });
  const [value, ...others] = named;
  return value === undefined || others.length > 0 ? unclear : { status: 'answered', value };
};

/** Longest text kept of a reply; the transcript has the rest. */
const mostCharacters = 400;

const readText = (text: string): Reply => {
  const said = text.replace(/\s+/g, ' ').trim();
  const bare = plain(said).replace(lead, '').trim();
  return bare === '' ? unclear : { status: 'answered', value: said.slice(0, mostCharacters) };
};

/** A reply read as its question wants it. */
export const readReply = (text: string, question: Question, spoken: Spoken): Reply => {
  const said = plain(text);
  if (refuses.test(said)) return { status: 'refused' };
  if (dodges.test(said) || /^[^.!]*\?\s*$/.test(said.trim())) return unclear;
  switch (question.type) {
    case 'yes_no':
      return readYesNo(text);
    case 'number':
      return readNumber(text);
    case 'choice':
      return readChoice(text, question.options);
    case 'date': {
      const value = dayIn(text, spoken);
      return value === undefined ? unclear : { status: 'answered', value };
    }
    case 'text':
      return readText(text);
  }
};
