import { fold } from '../../triage/text/fold.ts';
import { plain } from './plain.ts';

/** Words of one language that are none of the other. */
const spanish = new Set(
  'mi mis tengo tiene duele duelen dolor desde hace el la los las un una de del que y por para estoy esta hijo hija mucho muy se si hola gracias dia dias semana ayer hoy fiebre cabeza garganta oido espalda soy necesito quiero cuando tos nino nina bebe anos porque pero tambien cita ella en al le ha siento vomitos manana yo eso ese esa este fue era nunca nada como cual usted ustedes llame llamen llamaron clinica bien mal peor mejor ninguno ninguna primera primero segunda segundo cualquier lunes martes miercoles jueves viernes sabado domingo tarde puedo puede pueden podemos respirar respira pecho ayuda ayudame sangre sangra brazo pierna boca ojo estomago barriga vomitando desmayo desmayado esposo esposa padre madre papa mama abuelo abuela bebe esta estan son somos es eres mas menos cuando donde quien algo alguien solo sola'.split(
    ' ',
  ),
);
const english = new Set(
  'i my im ive the an is are have had been since for of and with in on it its hurts hurt pain fever from please need want this that was were to she his her you your not because never they them their did didnt does doesnt dont do but heard called call said says when what which who there here yes none first second any monday tuesday wednesday thursday friday saturday sunday morning afternoon evening clinic appointment doctor wrong right about after before than then just ok okay hello hi thanks thank sure go ahead'.split(
    ' ',
  ),
);

/** Words of both: several of them without one English word are Spanish ("no me ..."), beside one they tell nothing. */
const ofBoth = new Set(['no', 'me', 'he', 'has', 'a', 'con', 'en']);

/** Which of our two languages a text is in; `undefined` when it does not tell ("10001", "ok"). */
export const languageOf = (text: string): 'en' | 'es' | undefined => {
  const words = plain(text).split(' ');
  const count = (lexicon: ReadonlySet<string>): number => words.filter((word) => lexicon.has(word)).length;
  const en = count(english);
  const leaning = en === 0 && new Set(words.filter((word) => ofBoth.has(word))).size > 1 ? 1 : 0;
  const es = count(spanish) + leaning + (/[¿¡ñ]/.test(text.toLowerCase()) ? 2 : 0);
  if (es === en) return undefined;
  return es > en ? 'es' : 'en';
};

/** "en español, por favor", "can we do English": an explicit wish, in a message that is about little else. */
export const wishedLanguage = (text: string): 'en' | 'es' | undefined => {
  const folded = fold(text);
  if (folded.length > 80) return undefined;
  if (
    /\b(en|habla|hablas|hablo|prefiero) (solo )?espanol\b|\b(in|speak|use) spanish\b|^espanol\b|^spanish\b/.test(
      folded,
    )
  )
    return 'es';
  if (
    /\b(en|habla|hablas|hablo|prefiero) ingles\b|\b(in|speak|use|do) english\b|^english\b|^ingles\b/.test(
      folded,
    )
  )
    return 'en';
  return undefined;
};
