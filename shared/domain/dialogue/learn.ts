import type { Session } from '../session/session.ts';
import type { Catalogue } from './catalogue/en.ts';
import { hear } from './ears.ts';
import type { Intake } from './intake.ts';
import { complaintHeard } from './learning/complaint.ts';
import { onsetHeard, severityHeard } from './learning/course.ts';
import { detailsHeard } from './learning/details.ts';
import type { Ear } from './learning/ear.ts';
import { patientHeard } from './learning/patient.ts';
import { placeHeard } from './learning/place.ts';
import { preferencesHeard } from './learning/preferences.ts';
import { screenHeard } from './learning/screen.ts';
import { added, belongsToStory } from './learning/story.ts';
import { isCorrection } from './reading/intents.ts';

/** What one message taught. */
type Learned = {
  readonly intake: Intake;
  /** Said back: what was new, and what replaced something said before. */
  readonly noted: readonly string[];
  readonly changed: readonly string[];
  /** A slot was filled or changed; more words for the story alone do not count. */
  readonly anything: boolean;
  readonly wanted: string | undefined;
  /** Something triage reads has changed: age, sex, pregnancy or the story. */
  readonly health: boolean;
  readonly place: boolean;
  /** Personal details were in it: the log keeps a placeholder. */
  readonly personal: boolean;
};

/** Slots that grow rather than being replaced. */
const growing: ReadonlySet<string> = new Set(['details', 'skipped', 'screen']);

/** Reads everything one message tells: the slot that was asked first, and whatever else is in it. */
export const learn = (session: Session, message: string, now: Date, words: Catalogue): Learned => {
  const before = session.intake;
  const facts = hear(message, now, session.language);
  const ear: Ear = { session, message, now, words, facts, correcting: isCorrection(message) };
  const details = detailsHeard(ear);
  const private_ = details?.personal === true;
  const heard = private_
    ? [details]
    : [
        complaintHeard(ear),
        patientHeard(ear),
        onsetHeard(ear),
        severityHeard(ear),
        screenHeard(ear),
        placeHeard(ear),
        preferencesHeard(ear),
        details,
      ];
  let intake: Intake = before;
  const stories: string[] = [];
  const noted: string[] = [];
  const changed: string[] = [];
  let wanted: string | undefined;
  for (const one of heard) {
    if (one === undefined || Object.keys(one.change).length === 0) continue;
    const replaces = Object.entries(one.change).some(
      ([key]) => !growing.has(key) && Object.hasOwn(before, key) && before.asked !== undefined,
    );
    intake = { ...intake, ...one.change };
    for (const key of one.forget ?? []) {
      const { [key]: _before, ...rest } = intake;
      intake = rest;
    }
    if (one.story !== undefined) stories.push(one.story);
    wanted ??= one.wanted;
    if (one.noted !== undefined) (replaces ? changed : noted).push(one.noted);
  }
  const slots = intake;
  const raw = !private_ && belongsToStory(ear, intake, stories.length > 0);
  const story = raw ? [message, ...stories] : stories;
  for (const entry of story) intake = { ...intake, story: added(intake.story, entry) };
  const health =
    story.length > 0 ||
    intake.age_years !== before.age_years ||
    intake.sex !== before.sex ||
    intake.pregnant !== before.pregnant ||
    intake.complaint !== before.complaint;
  return {
    intake,
    noted,
    changed,
    wanted,
    anything: slots !== before,
    health,
    place: intake.location !== before.location,
    personal: private_,
  };
};
