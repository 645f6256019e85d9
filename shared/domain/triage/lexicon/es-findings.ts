import type { Lexicon } from '../match/matcher.ts';

export const spanishFindings: Lexicon = {};
