import { smallTalkOf } from './intents.ts';
import { plain } from './plain.ts';
import { isCourtesy, readYesNo } from './yes-no.ts';

const questionBack =
  /^(what|how|why|who|when|where|which|que|como|cuanto|cuando|donde|quien|cual|por que|para que)\b|^(can|could|do|does|should|would|will|may|is|are|puedo|puede|tengo que) (i|you|they|we|it|this|that|usted|esto|dar)\b/;

/** A question back or a courtesy where a detail was asked for: "how much does it cost?" and "hello" are no names. */
export const isNoDetail = (text: string): boolean => {
  if (/\d/.test(text)) return false;
  const kind = smallTalkOf(text);
  if (kind === 'thanks' || kind === 'hello' || readYesNo(text) === 'yes') return isCourtesy(text);
  if (kind === 'privacy') return !/\b(insurance|seguro)\b/.test(plain(text));
  // "Aetna, is that all right?" tells something before it asks.
  if (kind === 'generic' && /[,.;\n]/.test(text)) return false;
  return kind !== undefined || questionBack.test(plain(text));
};
