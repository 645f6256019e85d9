import type { Intake } from '../intake.ts';
import { smallTalkOf } from '../reading/intents.ts';
import { wordCount } from '../reading/plain.ts';
import { soundsUnwell } from './complaint.ts';
import { type Ear, isHealthTalk } from './ear.ts';

const storyEntries = 24;
/** The opener may be long; what follows are answers. Characters. */
const openerLength = 4_000;
const entryLength = 800;

/** The first entry is the opener and is kept; of the rest, the newest. */
export const added = (story: readonly string[], entry: string): readonly string[] => {
  const [opener, ...rest] = [...story, entry.slice(0, story.length === 0 ? openerLength : entryLength)];
  return opener === undefined ? [] : [opener, ...rest.slice(-(storyEntries - 1))];
};

/** Whether the patient's own words go to triage: health talk with some substance, and new complaints at any time. */
export const belongsToStory = (ear: Ear, after: Intake, rendered: boolean): boolean => {
  const { session, message, facts } = ear;
  const asked = session.intake.asked;
  if (facts.complaint !== undefined || after.complaint !== session.intake.complaint)
    return !rendered || asked === 'patient';
  if (rendered || !isHealthTalk(ear)) return false;
  if (smallTalkOf(message) !== undefined && wordCount(message) <= 12) return false;
  return wordCount(message) > 4 || (asked === 'complaint' && soundsUnwell(message));
};
