import { plain } from './plain.ts';

type YesNo = 'yes' | 'no' | 'not_sure';

const notSure =
  /^(im |i am )?(not (really |quite )?sure|unsure|dont know|do not know|i dont know|i do not know|idk|no idea|dunno|maybe|perhaps|possibly|hard to (say|tell)|cant (say|tell)|no (lo )?se( bien)?$|no estoy segur[oa]|no sabria|quiza|quizas|tal vez|puede ser|ni idea|yes and no|si y no)\b/;
const yes =
  /^(yes|yeah|yep|yup|yea|ya|y|sure|of course|absolutely|definitely|correct|right|thats right|exactly|ok|okay|go ahead|please do|do it|i do|i agree|agreed|i consent|sounds good|call them|yes please|make the calls|si|sip|claro|por supuesto|de acuerdo|vale|adelante|acepto|correcto|exacto|asi es|esta bien|dale|kind of|kinda|a little|a bit|un poco)\b/;
const no =
  /^(no|nope|nah|n|not really|not at all|none|never|negative|neither|dont|do not|i dont|i do not|nunca|ninguno|ninguna|nada|para nada|tampoco|en absoluto)\b/;

/** Begins like a yes and is none: "absolutely not", "yeah, no", "I do not agree". */
const noAfterAll =
  /^((absolutely|definitely|certainly|of course|sure|hell|heck|probably) not|(claro|por supuesto|desde luego) que no|(yes|yeah|yep|ok|okay|well|si) (no|not)|(please |i )?(do not|dont)|i disagree)\b(?! (problem|worries))/;

/** A yes, a no or a "not sure" at the head of an answer, in English or Spanish. */
export const readYesNo = (text: string): YesNo | undefined => {
  const words = plain(text);
  if (notSure.test(words)) return 'not_sure';
  if (noAfterAll.test(words)) return 'no';
  if (yes.test(words)) return 'yes';
  if (no.test(words)) return 'no';
  return undefined;
};

const reserved =
  /\b(but|except|if|unless|only|wait|not|dont|however|although|instead|later|no|pero|excepto|si no|salvo|solo|espera|todavia|aun|luego|menos)\b/;

/** A yes in which nothing takes a part back or sets a condition; it may go on about something. */
export const isUnreservedYes = (text: string): boolean => {
  const words = plain(text);
  if (text.includes('?') || readYesNo(text) !== 'yes') return false;
  return !/^(kind of|kinda|a little|a bit|un poco)\b/.test(words) && !reserved.test(words);
};

/** All that may stand beside a yes without changing what is agreed to. */
const harmless = new Set(
  (
    'yes yeah yep yup yea ya y sure of course absolutely definitely correct right thats that is exactly ok okay go ahead ' +
    'please do it i agree agreed consent approve approved accept sounds looks good great fine perfect cool awesome lovely ' +
    'call them all three make the calls now clinics clinic for me my lets let us thank thanks you so very much can may ' +
    'have permission with this plan works alright then and to proceed continue start calling ring phone by means good ' +
    'happy im am ready hi hello well oh um after book an appointment ' +
    'si sip claro que por supuesto de acuerdo vale adelante acepto correcto exacto asi es esta bien dale gracias muchas ' +
    'llame llama llamen llamalos llamelos llamalas llamelas a las los clinicas todas ahora ya muy perfecto hazlo hagalo favor doy mi permiso ' +
    'consentimiento proceda procede'
  ).split(' '),
);

/** Nothing but courtesies: "ok thank you", "hello", "go ahead". */
export const isCourtesy = (text: string): boolean =>
  plain(text)
    .split(' ')
    .every((word) => harmless.has(word));

/**
 * A yes that agrees to what is shown and says nothing else: only of such a one anybody is called. "Yes, tomorrow",
 * "yes, the first" and "yes, stop" mean something, and not this.
 */
export const isPlainYes = (text: string): boolean => isUnreservedYes(text) && isCourtesy(text);
