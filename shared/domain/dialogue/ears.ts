import type { Session } from '../session/session.ts';
import { assess, type Evidence } from '../triage/assess.ts';
import { complaintOf } from '../triage/complaint.ts';
import { atLeast, type Disposition } from '../triage/disposition.ts';
import { type EmergencyNumbers, emergencyNumbersFor } from '../triage/emergency-numbers.ts';
import { factsOf, readFacts } from '../triage/facts.ts';
import { modifiersIn } from '../triage/modifiers.ts';
import { pictureOf } from '../triage/picture.ts';
import { readText } from '../triage/reading.ts';
import { screen } from '../triage/red-flag-screen.ts';
import type { Asked, Intake } from './intake.ts';
import { readName } from './reading/name.ts';
import { onsetPhrase } from './reading/onset-answer.ts';
import { withoutCondition } from './reading/unanswered.ts';

type Language = 'en' | 'es';

/** The one place where the dialogue meets the triage engine: its words in, ours out. */

export type Facts = {
  readonly age_years?: number;
  readonly sex?: 'female' | 'male';
  readonly pregnant?: boolean;
  /** As the patient wrote it. */
  readonly onset?: string;
  readonly severity?: string;
  readonly complaint?: NonNullable<Intake['complaint']> & { readonly screen: readonly string[] };
};

/** "101 F" is a fever, not a woman of 101. */
const inDegrees = (text: string): string =>
  text.replace(/\b(9\d|1[01]\d)([.,]\d)?\s*°?\s*f\b/gi, '$1$2 degrees');

/** It tells of something that raises a disposition beside any complaint, as diabetes does. */
export const tellsRisk = (text: string, now: Date): boolean => {
  const reading = readText(inDegrees(text));
  return modifiersIn(pictureOf(reading, factsOf(reading, now))).length > 0;
};

export const hear = (text: string, now: Date, language: Language): Facts => {
  const facts = readFacts(inDegrees(text), now);
  const complaint = complaintOf(text, language);
  const severity = facts.severity_0_10 === undefined ? facts.severity_word : `${facts.severity_0_10}/10`;
  const onset = facts.onset === undefined ? undefined : (onsetPhrase(text) ?? facts.onset.phrase);
  return {
    ...(facts.age_years === undefined ? {} : { age_years: facts.age_years }),
    ...(facts.sex === undefined ? {} : { sex: facts.sex }),
    ...(facts.pregnant === undefined ? {} : { pregnant: facts.pregnant }),
    ...(onset === undefined ? {} : { onset }),
    ...(severity === undefined ? {} : { severity }),
    ...(complaint === undefined ? {} : { complaint }),
  };
};

export type Alarm = {
  readonly id: string;
  readonly level: Disposition;
  readonly advice: string;
  /** Thoughts of harm: the crisis line comes with the number. */
  readonly crisis: boolean;
};
type Uncertain = { readonly id: string; readonly question: string };

/** Suicide and self-harm, harm to others: rows 40 and 41 of the red-flag table. */
const crisisRows: ReadonlySet<string> = new Set(['R40', 'R41']);

type Flag = Pick<Alarm, 'id' | 'level' | 'advice'>;

const alarmOf = ({ id, level, advice }: Flag): Alarm => ({
  id,
  level,
  advice,
  crisis: crisisRows.has(id),
});

const grave = (flags: readonly Flag[]): readonly Alarm[] =>
  flags.map(alarmOf).filter(({ level }) => atLeast(level, 'emergency'));

const knownOf = ({ age_years, sex, pregnant }: Intake) => ({
  ...(age_years === undefined ? {} : { age_years }),
  ...(sex === undefined ? {} : { sex }),
  ...(pregnant === undefined ? {} : { pregnant }),
});

const netUnderRows = 'V03';

/** What is said to these is about places, days and papers; every row still listens, the net of single words does not. */
const administrative: ReadonlySet<Asked | undefined> = new Set<Asked>([
  'location',
  'place_choice',
  'preferences',
  'identity',
  'cover',
  'consent',
]);

/**
 * The message without the name it gives, which is letters, apostrophes, hyphens and dots: spelling is read generously, and
 * "Maria" is no mania.
 */
const withoutName = (text: string, name: string | undefined): string =>
  name === undefined
    ? text
    : text.replace(new RegExp(`(?<!\\p{L})${name.replaceAll('.', '\\.')}(?!\\p{L})`, 'iu'), ' ');

/** Red flags of one message, in the light of what is known. */
export const alarmsIn = (
  text: string,
  { intake, language }: Session,
): { readonly alarms: readonly Alarm[]; readonly uncertain: readonly Uncertain[] } => {
  const name = intake.asked === 'identity' ? readName(text) : undefined;
  const heard = intake.asked === 'consent' ? withoutCondition(text) : withoutName(text, name);
  const { flags, uncertain } = screen(heard, {
    ...knownOf(intake),
    locale: language,
    can_ask: true,
    denied: intake.denied_flags,
  });
  const aboutHealth = uncertain.filter(({ id }) => id !== netUnderRows || !administrative.has(intake.asked));
  return { alarms: grave(flags), uncertain: name === undefined ? aboutHealth : [] };
};

/** The flag that was asked about and not denied. */
export const confirmedAlarms = (id: string, language: 'en' | 'es'): readonly Alarm[] =>
  screen('yes', { asked: id, locale: language }).flags.map(alarmOf);

type Judgement = {
  readonly disposition: Disposition;
  readonly nucc: readonly string[];
  /** The patient's own words that weighed, at most three. */
  readonly told: readonly string[];
  readonly advice: string;
  readonly safety_net: string;
  /** Only those that need an emergency room or an ambulance. */
  readonly alarms: readonly Alarm[];
  readonly uncertain: readonly Uncertain[];
};

/** True when a sentence of ours that denies a sign is heard as nothing but a denial. */
export const readsAsDenial = (text: string, language: Language): boolean => {
  const { evidence, facts, red_flags, uncertain } = assess({ text, locale: language });
  const figures = [facts.temperature_c, facts.age_years, facts.onset, facts.severity_0_10];
  return (
    red_flags.length === 0 &&
    uncertain.length === 0 &&
    evidence.every(({ negated }) => negated) &&
    figures.every((figure) => figure === undefined)
  );
};

const toldIn = (evidence: readonly Evidence[]): readonly string[] => {
  const words = evidence
    .filter(({ negated, subject, time }) => !negated && subject === 'patient' && time === 'now')
    .map(({ text }) => text.trim().toLowerCase());
  const longest = words.filter(
    (one) => !words.some((other) => other.length > one.length && other.includes(one)),
  );
  return [...new Set(longest)].slice(0, 3);
};

/** One message after another is no questionnaire: "no, but …" says nothing of what stands in the line above it. */
const sentence = (entry: string): string => (/[.!?]\s*$/.test(entry) ? entry : `${entry}.`);

/**
 * The same assessment that `POST /triage` gives for everything told so far. The net of single words asks before the first
 * judgement and not again: with a plan agreed to, an answer that is none would stop the calls.
 */
export const judge = ({ intake, language, disposition }: Session, now: Date): Judgement => {
  const text = intake.story.map(sentence).join('\n');
  const assessment = assess({
    ...knownOf(intake),
    text,
    locale: language,
    now,
    can_ask: true,
    denied: intake.denied_flags,
  });
  return {
    disposition: assessment.disposition,
    nucc: assessment.nucc,
    told: toldIn(assessment.evidence),
    advice: assessment.advice.join(' '),
    safety_net: assessment.safety_net,
    alarms: grave(assessment.red_flags),
    uncertain: assessment.uncertain.filter(({ id }) => id !== netUnderRows || disposition === undefined),
  };
};

/** Whom to call: Ringaround calls in the United States and Canada, where these are the same. */
export const emergencyLines: EmergencyNumbers = emergencyNumbersFor('US');
