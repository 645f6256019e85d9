import { plain } from './plain.ts';

type YesNo = 'yes' | 'no' | 'not_sure';

const notSure =
  /^(im |i am )?(not (really |quite )?sure|unsure|dont know|do not know|i dont know|i do not know|idk|no idea|dunno|maybe|perhaps|possibly|hard to (say|tell)|cant (say|tell)|no (lo )?se( bien)?$|no estoy segur[oa]|no sabria|quiza|quizas|tal vez|puede ser|ni idea)\b/;
const yes =
  /^(yes|yeah|yep|yup|yea|ya|y|sure|of course|absolutely|definitely|correct|right|thats right|exactly|ok|okay|go ahead|please do|do it|i do|i agree|agreed|i consent|sounds good|call them|yes please|make the calls|si|sip|claro|por supuesto|de acuerdo|vale|adelante|acepto|correcto|exacto|asi es|esta bien|dale|kind of|kinda|a little|a bit|un poco)\b/;
const no =
  /^(no|nope|nah|n|not really|not at all|none|never|negative|neither|dont|do not|i dont|i do not|nunca|ninguno|ninguna|nada|para nada|tampoco|en absoluto)\b/;

/** A yes, a no or a "not sure" at the head of an answer, in English or Spanish. */
export const readYesNo = (text: string): YesNo | undefined => {
  const words = plain(text);
  if (notSure.test(words)) return 'not_sure';
  if (yes.test(words)) return 'yes';
  if (no.test(words)) return 'no';
  return undefined;
};

/** A yes that is only a yes: nothing in it takes a part back or sets a condition. */
export const isPlainYes = (text: string): boolean => {
  const words = plain(text);
  if (/\?/.test(text)) return false;
  return (
    yes.test(words) &&
    !/^(kind of|kinda|a little|a bit|un poco)\b/.test(words) &&
    !/\b(but|except|if|unless|only|wait|not|dont|however|although|instead|later|no|pero|excepto|si no|salvo|solo|espera|todavia|aun|luego|menos)\b/.test(
      words,
    )
  );
};
