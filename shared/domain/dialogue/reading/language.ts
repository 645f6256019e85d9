import { fold } from '../../triage/text/fold.ts';
import { plain } from './plain.ts';

const spanish = new Set(
  'me mi mis tengo tiene duele duelen dolor desde hace el la los las un una de del que y con por para estoy esta hijo hija mucho muy no se si hola gracias dia dias semana ayer hoy fiebre cabeza garganta oido espalda soy necesito quiero cuando tos nino nina bebe anos porque pero tambien cita ella en al le ha he siento vomitos manana'.split(
    ' ',
  ),
);
const english = new Set(
  'i my im ive the a an is are has have had been since for of and with in on it hurts hurt pain fever from please need want this that was to he she his her you not'.split(
    ' ',
  ),
);

/** Which of our two languages a text is in; `undefined` when it does not tell ("10001", "ok"). */
export const languageOf = (text: string): 'en' | 'es' | undefined => {
  const words = plain(text).split(' ');
  const count = (lexicon: ReadonlySet<string>): number => words.filter((word) => lexicon.has(word)).length;
  const es = count(spanish) + (/[¿¡ñ]/.test(text.toLowerCase()) ? 2 : 0);
  const en = count(english);
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
