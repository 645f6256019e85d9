import { type Catalogue, en } from './en.ts';
import { es } from './es.ts';

const catalogues: Record<'en' | 'es', Catalogue> = { en, es };

/** The sentences in the session's language. */
export const say = (language: 'en' | 'es'): Catalogue => catalogues[language];
