import { smallTalkOf } from '../reading/intents.ts';
import { readPatient } from '../reading/patient.ts';
import { plain, wordCount } from '../reading/plain.ts';
import { contentWords } from '../reading/screen-answer.ts';
import { asking, type Ear, type Heard, isHealthTalk } from './ear.ts';

/** Words of somebody who is unwell, for complaints that have no category. */
export const soundsUnwell = (text: string): boolean =>
  /\b(hurts?|hurting|pain\w*|aches?|aching|sore|sick|ill|unwell|swollen|swelling|itch\w*|bleed\w*|dizzy|weak|tired|numb|feel(ing)?|infected|broken|lump|worried|problem|duele\w*|dolor\w*|enferm\w*|mal|hinchad\w*|pica\w*|sangr\w*|mare\w*|debil|cansad\w*|siento)\b/.test(
    plain(text),
  );

/** Screen items the patient has told already are not asked. */
const openItems = (items: readonly string[], told: string): readonly string[] => {
  const said = new Set(contentWords(told));
  return items.filter((item) => {
    const own = contentWords(item);
    return own.length === 0 || !own.every((word) => said.has(word));
  });
};

/** The complaint: the first one named; a later one only replaces it when the patient takes the first back. */
export const complaintHeard = (ear: Ear): Heard | undefined => {
  const { session, facts, words, message, correcting } = ear;
  const { complaint, times_asked } = session.intake;
  const found = facts.complaint;
  const corrected =
    correcting &&
    found?.category !== complaint?.category &&
    readPatient(message).relation === undefined &&
    isHealthTalk(ear);
  const replaces = corrected || complaint?.category === 'unknown';
  if (found !== undefined && (complaint === undefined || replaces)) {
    const { screen, ...named } = found;
    return {
      change: { complaint: named, screen: { items: openItems(screen, message), answers: [] } },
      noted: named.phrase,
    };
  }
  if (complaint !== undefined || smallTalkOf(message) !== undefined) return undefined;
  const opening = session.intake.asked === undefined && wordCount(message) >= 3;
  const asked = asking(session.intake, 'complaint');
  const insists = asked && (times_asked.complaint ?? 0) >= 2 && wordCount(message) >= 2;
  if (!insists && !((opening || asked) && soundsUnwell(message))) return undefined;
  const general = words.generalComplaint;
  return { change: { complaint: { category: 'unknown', label: general, phrase: general } }, noted: general };
};
