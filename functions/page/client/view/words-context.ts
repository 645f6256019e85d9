import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { en, type Words } from '../words/en.ts';
import { es } from '../words/es.ts';

export type Language = 'en' | 'es';

export const wordsIn = (language: Language): Words => (language === 'es' ? es : en);

/** What every view needs to speak: the language and its sentences. */
export const Speech = createContext<{ readonly language: Language; readonly words: Words }>({
  language: 'en',
  words: en,
});

export const useSpeech = () => useContext(Speech);
