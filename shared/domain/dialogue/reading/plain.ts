import { fold } from '../../triage/text/fold.ts';

/** Lower case, no accents, punctuation as single spaces, apostrophes dropped: what short answers are matched against. */
export const plain = (text: string): string =>
  fold(text)
    .replace(/'/g, '')
    .replace(/[^a-z0-9/#]+/g, ' ')
    .trim();

export const wordCount = (text: string): number => plain(text).split(' ').filter(Boolean).length;
