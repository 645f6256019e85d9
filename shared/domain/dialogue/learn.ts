import type { Session } from '../session/session.ts';
import type { Catalogue } from './catalogue/en.ts';
import { type Facts, hear } from './ears.ts';
import { type Asked, healthQuestions, type Intake } from './intake.ts';
import { readCover, readFirstName, readIdentity } from './reading/details.ts';
import { isCorrection, isSkip, smallTalkOf } from './reading/intents.ts';
import { positionsIn } from './reading/numbers.ts';
import { tellsTime } from './reading/onset-answer.ts';
import { type PatientHeard, readPatient, readPatientAnswer } from './reading/patient.ts';
import { findPlace } from './reading/place.ts';
import { plain, wordCount } from './reading/plain.ts';
import { contentWords, readScreenAnswer } from './reading/screen-answer.ts';
import { readSeverityAnswer } from './reading/severity.ts';
import { readWanted } from './reading/wanted.ts';
import { readYesNo } from './reading/yes-no.ts';

/** What one message taught. */
export type Learned = {
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

type Ear = {
  readonly session: Session;
  readonly message: string;
  readonly now: Date;
  readonly words: Catalogue;
  readonly facts: Facts;
  readonly correcting: boolean;
};

type Heard = {
  readonly change: Partial<Intake>;
  readonly noted?: string;
  readonly story?: string;
  /** The wanted times, repeated as understood. */
  readonly wanted?: string;
};

const storyEntries = 24;
/** The opener may be long; what follows are answers. Characters. */
const openerLength = 4_000;
const entryLength = 800;

/** The first entry is the opener and is kept; of the rest, the newest. */
const added = (story: readonly string[], entry: string): readonly string[] => {
  const [opener, ...rest] = [...story, entry.slice(0, story.length === 0 ? openerLength : entryLength)];
  return opener === undefined ? [] : [opener, ...rest.slice(-(storyEntries - 1))];
};

const asking = (intake: Intake, thing: Asked): boolean => intake.asked === thing;

/** Before clinics are looked for, every message may tell onset and severity; later only a correction does. */
const isHealthTalk = ({ session, correcting }: Ear): boolean => {
  const asked = session.intake.asked;
  return asked === undefined || correcting || healthQuestions.some((one) => one === asked);
};

const complaintHeard = (ear: Ear): Heard | undefined => {
  const { session, facts, words, message, correcting } = ear;
  const { complaint } = session.intake;
  const found = facts.complaint;
  if (found !== undefined && complaint === undefined) {
    const { screen, ...named } = found;
    return {
      change: { complaint: named, screen: { items: openItems(screen, message), answers: [] } },
      noted: named.label,
    };
  }
  const replaces =
    found !== undefined &&
    complaint !== undefined &&
    correcting &&
    found.category !== complaint.category &&
    readPatient(message).relation === undefined &&
    isHealthTalk(ear);
  if (replaces) {
    const { screen, ...named } = found;
    return {
      change: { complaint: named, screen: { items: openItems(screen, message), answers: [] } },
      noted: named.label,
    };
  }
  const asked = session.intake.times_asked.complaint ?? 0;
  const unnamed =
    complaint === undefined && asking(session.intake, 'complaint') && smallTalkOf(message) === undefined;
  if (unnamed && (soundsUnwell(message) || (asked >= 2 && wordCount(message) >= 2))) {
    const general = words.generalComplaint;
    return {
      change: { complaint: { category: 'unknown', label: general, phrase: general } },
      noted: general,
    };
  }
  return undefined;
};

const soundsUnwell = (text: string): boolean =>
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

const patientHeard = (ear: Ear): Heard => {
  const { session, message, facts, words, correcting } = ear;
  const { intake } = session;
  const asked = asking(intake, 'patient');
  const answer: PatientHeard = asked ? readPatientAnswer(message) : readPatient(message);
  const age = answer.age_years ?? facts.age_years;
  const sex = answer.sex ?? facts.sex;
  const free = asked || correcting || answer.relation !== undefined;
  const change: { -readonly [Key in keyof Intake]?: Intake[Key] } = {};
  const noted: string[] = [];
  if (answer.who !== undefined && (intake.who === undefined || free)) {
    change.who = answer.who;
    if (answer.relation !== undefined) change.relation = answer.relation;
  }
  if (age !== undefined && age !== intake.age_years && (intake.age_years === undefined || free)) {
    change.age_years = age;
    noted.push(words.notedAge(age));
  }
  if (sex !== undefined && sex !== intake.sex && (intake.sex === undefined || free)) {
    change.sex = sex;
    if (sex === 'male' && intake.pregnant === true) change.pregnant = false;
    noted.push(words.sex[sex]);
  }
  if (facts.pregnant !== undefined && facts.pregnant !== intake.pregnant) change.pregnant = facts.pregnant;
  if (asking(intake, 'pregnancy')) {
    const spoken = readYesNo(message);
    if (spoken === 'yes' || spoken === 'no') change.pregnant = spoken === 'yes';
    if (spoken === 'not_sure') change.skipped = [...intake.skipped, 'pregnancy'];
  }
  const unsure = asked && age === undefined && (isSkip(message) || readYesNo(message) === 'not_sure');
  if (unsure) change.skipped = [...intake.skipped, 'patient'];
  return noted.length === 0 ? { change } : { change, noted: noted.join(', ') };
};

const bareDuration =
  /^\s*(?:about |like |around |maybe |unos |unas )?(?:\d+|an?|one|two|three|four|five|six|seven|un|una|dos|tres|cuatro|cinco)\s+(?:minutes?|hours?|days?|weeks?|months?|years?|minutos?|horas?|dias?|días?|semanas?|mes(?:es)?|años?)\.?\s*$/i;

const onsetHeard = (ear: Ear): Heard | undefined => {
  const { session, message, facts, words } = ear;
  const { intake } = session;
  if (asking(intake, 'onset')) {
    if (readYesNo(message) === 'not_sure') return { change: { onset: words.unsure } };
    if (!tellsTime(message) && facts.onset === undefined) return undefined;
    const onset = wordCount(message) <= 10 ? message.trim() : (facts.onset ?? message.slice(0, 80));
    const story = bareDuration.test(message)
      ? session.language === 'es'
        ? `Desde hace ${message.trim()}`
        : `For ${message.trim()}`
      : message;
    return { change: { onset }, noted: words.notedOnset(onset), story };
  }
  const free = intake.onset === undefined || ear.correcting;
  if (!free || facts.onset === undefined || !isHealthTalk(ear) || facts.onset === intake.onset)
    return undefined;
  return { change: { onset: facts.onset }, noted: words.notedOnset(facts.onset) };
};

/** A grade in the session's language; figures as they are. */
const shownSeverity = (severity: string, words: Catalogue): string => {
  switch (severity) {
    case 'mild':
    case 'moderate':
    case 'severe':
      return words.severityWords[severity];
    default:
      return severity;
  }
};

const severityHeard = (ear: Ear): Heard | undefined => {
  const { session, message, facts, words } = ear;
  const { intake } = session;
  if (asking(intake, 'severity')) {
    if (readYesNo(message) === 'not_sure') return { change: { severity: words.unsure } };
    const severity = readSeverityAnswer(message) ?? facts.severity;
    if (severity === undefined) return undefined;
    const shown = shownSeverity(severity, words);
    const rendered = session.language === 'es' ? `Intensidad ${shown}` : `Severity ${shown}`;
    return {
      change: { severity },
      noted: words.notedSeverity(shownSeverity(severity, words)),
      story: wordCount(message) > 4 ? `${message}\n${rendered}` : rendered,
    };
  }
  const free = intake.severity === undefined || ear.correcting;
  if (!free || facts.severity === undefined || !isHealthTalk(ear) || facts.severity === intake.severity)
    return undefined;
  return {
    change: { severity: facts.severity },
    noted: words.notedSeverity(shownSeverity(facts.severity, words)),
  };
};

const screenHeard = ({ session, message }: Ear): Heard | undefined => {
  const { intake, language } = session;
  const { screen } = intake;
  if (!asking(intake, 'screen') || screen === undefined) return undefined;
  const answers = readScreenAnswer(message, screen.items);
  if (answers === undefined || answers === 'which') return undefined;
  const lines = screen.items.flatMap((item, index) => {
    const lower = item.charAt(0).toLowerCase() + item.slice(1);
    switch (answers[index]) {
      case 'yes':
        return [item];
      case 'no':
        return [language === 'es' ? `No: ${lower}` : `No ${lower}`];
      case 'not_sure':
      case undefined:
        return [];
      default:
        return answers[index] satisfies never;
    }
  });
  const free = wordCount(message) > 3 ? [message] : [];
  return { change: { screen: { items: screen.items, answers } }, story: [...lines, ...free].join('.\n') };
};

const placeHeard = (ear: Ear): Heard | undefined => {
  const { session, message, words, correcting } = ear;
  const { intake } = session;
  const choices = intake.place_choices;
  const settled = (location: string): Heard => ({ change: { location }, noted: words.notedPlace(location) });
  if (asking(intake, 'place_choice') && choices !== undefined) {
    const [position] = positionsIn(message, choices.length);
    const named = choices.find(
      (choice) => plain(choice).includes(plain(message)) && message.trim().length >= 3,
    );
    const choice = named ?? (position === undefined ? undefined : choices[position - 1]);
    return settled(choice ?? message.trim().slice(0, 80));
  }
  const found = findPlace(message, asking(intake, 'location') || asking(intake, 'place_choice'));
  if (asking(intake, 'location') || asking(intake, 'booking_offer')) {
    if (found !== undefined) return settled(found);
    const bare =
      wordCount(message) <= 6 && readYesNo(message) === undefined && smallTalkOf(message) === undefined;
    return asking(intake, 'location') && bare && wordCount(message) > 0
      ? settled(message.trim().slice(0, 80))
      : undefined;
  }
  if (found === undefined || found === intake.location) return undefined;
  return intake.location === undefined || correcting ? settled(found) : undefined;
};

/** The stretch that speaks of appointments: grades ("5 out of 10") and the story before it would read as times. */
const wishIn = (message: string, wish: RegExp): string | undefined => {
  const stretches = message
    .replace(/\b\d{1,2}\s*(?:\/|out of|of|de|sobre)\s*(?:10|ten|diez)\b/gi, ' ')
    .split(/[.;!?\n]+/)
    .flatMap((sentence) => {
      const clauses = sentence.split(',');
      const first = clauses.findIndex((clause) => wish.test(plain(clause)));
      return first < 0 ? [] : [clauses.slice(first).join(',')];
    });
  return stretches.length === 0 ? undefined : stretches.join('. ');
};

const preferencesHeard = (ear: Ear): Heard | undefined => {
  const { session, message, now, words } = ear;
  const { intake, language } = session;
  const timezone = session.clinics[0]?.timezone;
  if (asking(intake, 'preferences')) {
    const wanted = readWanted(message, now, timezone, language);
    if (wanted !== undefined) return { change: { preferences: wanted }, wanted: words.wanted(wanted.text) };
    const free = isSkip(message) || readYesNo(message) !== undefined;
    return free ? { change: { preferences: { text: words.anyTime, compact: '' } } } : undefined;
  }
  const wish =
    /\b(appointments?|available|prefer|free (on|after|in|from)|works? (best )?for me|earliest|as soon as possible|asap|any (day|time|weekday)|can (come|go|make it)|could (come|go)|only (mornings?|afternoons?|evenings?|after|before|on)|cita|puedo ir|prefiero|lo antes posible|cualquier (dia|hora)|disponible)\b/;
  const later = intake.preferences !== undefined || session.clinics.length > 0;
  const says = wish.test(plain(message)) || (later && ear.correcting);
  if (!says || asking(intake, 'identity') || asking(intake, 'cover')) return undefined;
  const wanted = readWanted(wishIn(message, wish) ?? message, now, timezone, language);
  return wanted === undefined || wanted.compact === intake.preferences?.compact
    ? undefined
    : { change: { preferences: wanted }, wanted: words.wanted(wanted.text) };
};

const detailsHeard = ({
  session,
  message,
  now,
  words,
}: Ear): (Heard & { readonly personal: boolean }) | undefined => {
  const { intake, language } = session;
  if (asking(intake, 'identity') || asking(intake, 'cover')) {
    const thing = asking(intake, 'identity') ? 'identity' : 'cover';
    const done = { skipped: [...intake.skipped, thing] as const };
    const declined = isSkip(message) || (thing === 'identity' && readYesNo(message) === 'no');
    if (declined) return { change: done, personal: false };
    const read = thing === 'identity' ? readIdentity(message, language, now) : readCover(message);
    if (Object.keys(read).length === 0) return undefined;
    return { change: { ...done, details: { ...intake.details, ...read } }, personal: true };
  }
  const first_name = readFirstName(message);
  if (first_name === undefined || first_name === intake.details.first_name) return undefined;
  return {
    change: { details: { ...intake.details, first_name } },
    noted: words.fieldNames.first_name,
    personal: false,
  };
};

/** Reads everything one message tells: the slot that was asked first, and whatever else is in it. */
export const learn = (session: Session, message: string, now: Date, words: Catalogue): Learned => {
  const before = session.intake;
  const facts = hear(message, now);
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
      ([key]) =>
        key !== 'details' &&
        key !== 'skipped' &&
        key !== 'screen' &&
        Object.hasOwn(before, key) &&
        before.asked !== undefined,
    );
    intake = { ...intake, ...one.change };
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

/** Whether the patient's own words go to triage: health talk with some substance, and new complaints at any time. */
const belongsToStory = (ear: Ear, after: Intake, rendered: boolean): boolean => {
  const { session, message, facts } = ear;
  const asked = session.intake.asked;
  if (facts.complaint !== undefined || after.complaint !== session.intake.complaint)
    return !rendered || asked === 'patient';
  if (rendered || !isHealthTalk(ear)) return false;
  if (smallTalkOf(message) !== undefined && wordCount(message) <= 12) return false;
  return wordCount(message) > 4 || (asked === 'complaint' && soundsUnwell(message));
};
