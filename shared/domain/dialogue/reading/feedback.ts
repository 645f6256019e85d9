import { plain, wordCount } from './plain.ts';
import { isUnreservedYes } from './yes-no.ts';

const right =
  /^(yes|yeah|yep|yup|correct|exactly|si|correcto|exacto|asi es)\b|^(right|that is right|thats right|that was right|it was right|todo correcto|todo bien|estuvo bien)$/;
const wrong =
  /^(no|nope)( (it|that|this) (isnt|is not|wasnt|was not)( (right|correct|true|it))?| no (fue|es|era)( (asi|correcto|correcta|cierto))?)?$|^(no |nope )?((it|that|this) (is|was)|thats|its) (wrong|incorrect|not (right|correct|true))\b|^(no |nope )?(because|porque)\b|^(no|nope) (they|the (time|date|day|clinic|appointment|booking|address|doctor)|la (hora|fecha|cita|clinica|direccion)|el (dia|horario))\b|^(wrong|incorrect|not right|incorrecto)$|^(no )?(esta|estaba|estuvo) mal\b|^(eso )?no (es|era|fue) (correcto|cierto|asi)\b/;

/** The reason without the "no" before it. */
const reasonIn = (text: string): string =>
  text
    .trim()
    .replace(/^(?:nope|no)\b[\s,.:;!-]*/i, '')
    .replace(/^(?:because|porque)\b[\s,:]*/i, '');

/**
 * An answer to "was this right?". Only an explicit one: an "ok" after good news confirms nothing, and "no thanks" is
 * about something else.
 */
export const readFeedback = (
  text: string,
): { readonly right: boolean; readonly because?: string } | undefined => {
  const said = plain(text);
  if (/\?\s*$/.test(text)) return undefined;
  if (wordCount(text) <= 8 && right.test(said) && isUnreservedYes(text)) return { right: true };
  if (!wrong.test(said)) return undefined;
  const because = reasonIn(text);
  return because === '' ? { right: false } : { right: false, because };
};
