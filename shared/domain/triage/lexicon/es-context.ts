import type { Lexicon } from '../match/matcher.ts';

export const spanishClasses: Lexicon = {};
export const spanishLay: Lexicon = {};
export const spanishContext: Lexicon = {};
