import { complaintRules, complaintsIn, type HeardComplaint } from './complaint.ts';
import { type CategoryId, categories } from './complaints/categories.ts';
import type { Finding } from './context/finding.ts';
import { atLeast, type Disposition, maxDisposition } from './disposition.ts';
import type { Picture } from './expression.ts';
import { type Facts, factsOf } from './facts.ts';
import { modifiersIn } from './modifiers.ts';
import { type Known, knownFacts, pictureOf } from './picture.ts';
import { type Language, type Reading, readText } from './reading.ts';
import {
  confirmedFlag,
  type Dialogue,
  flagsOf,
  type RedFlag,
  type UncertainFlag,
} from './red-flag-screen.ts';
import { wordsFor } from './wording.ts';

export type AssessInput = Known &
  Dialogue & {
    readonly text: string;
    readonly locale?: Language;
    /** The instant that "since Tuesday" is counted from. */
    readonly now?: Date;
    /** Red flags the patient confirmed when asked; each counts as if the text had said so. */
    readonly confirmed?: readonly string[];
  };

/** A piece of the patient's text that decided something; `start` and `end` are positions in it. */
export type Evidence = {
  readonly id: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly negated: boolean;
  readonly subject: 'patient' | 'other';
  readonly time: 'now' | 'resolved' | 'past' | 'supposed';
};

export type Assessment = {
  readonly disposition: Disposition;
  readonly category: CategoryId;
  readonly category_label: string;
  readonly care_setting: string;
  readonly nucc: readonly string[];
  readonly complaint?: string;
  readonly red_flags: readonly {
    readonly id: string;
    readonly level: Disposition;
    readonly condition: string;
    readonly advice: string;
    readonly evidence: readonly Evidence[];
  }[];
  readonly uncertain: readonly UncertainFlag[];
  readonly evidence: readonly Evidence[];
  readonly facts: Facts;
  readonly advice: readonly string[];
  readonly safety_net: string;
  readonly reasons: readonly string[];
  readonly engine: { readonly name: 'rules'; readonly version: string };
};

/** Raised whenever a rule, a phrase or the way they are read changes what an assessment says. */
export const engineVersion = '1.2.8';

type Step = { readonly level: Disposition; readonly reason: string };

const evidenceOf = (text: string, finding: Finding): Evidence => ({
  id: finding.id,
  text: text.slice(finding.start, finding.end),
  start: finding.start,
  end: finding.end,
  negated: finding.certainty === 'negated',
  subject: finding.subject,
  time: finding.certainty === 'supposed' ? 'supposed' : finding.time,
});

/** An emergency that may be none is settled by the question about it; where nothing is asked it is seen today. */
const stepsFor = (
  { complaint, evidence }: HeardComplaint,
  picture: Picture,
  asked: boolean,
): readonly Step[] => {
  if (
    atLeast(complaint.disposition, 'emergency') &&
    evidence.every((finding) => finding.certainty === 'uncertain')
  )
    return asked ? [] : [{ level: 'same_day', reason: `${complaint.phrase.en}: not sure, same_day` }];
  const rule = complaintRules().find((candidate) => candidate.complaint === complaint);
  const raised = (rule?.raises ?? []).filter(([, holds]) => holds(picture) !== undefined);
  return [
    { level: complaint.disposition, reason: `${complaint.phrase.en}: ${complaint.disposition} by default` },
    ...raised.map(([level]) => ({
      level,
      reason: `${complaint.phrase.en}: raised to ${level} by ${complaint[level] ?? ''}`,
    })),
  ];
};

/**
 * A screen counts as negative when nothing in it was found and the text gives a reason to believe so: something is
 * denied, it is called mild or better, or an everyday cause is named. A long text alone is none: what the engine did
 * not understand may be the warning sign.
 */
const screenIsNegative = (reading: Reading, picture: Picture): boolean => {
  const denied = reading.findings.some(
    (finding) => finding.certainty === 'negated' && finding.subject === 'patient',
  );
  const reassuring = [
    'mild',
    'better',
    'behaves_well',
    'well_again',
    'otc_works',
    'long_standing',
    'everyday_cause',
  ].some((id) => picture.holding(id, false).length > 0);
  return denied || reassuring;
};

const settle = (
  reading: Reading,
  picture: Picture,
  heard: readonly HeardComplaint[],
  flags: readonly RedFlag[],
  uncertain: readonly UncertainFlag[],
  denied: readonly string[],
): { readonly disposition: Disposition; readonly reasons: readonly string[] } => {
  const rank = heard[0]?.complaint.rank ?? 0;
  const weighed = heard.filter(({ complaint }) => (complaint.rank ?? 0) === rank || complaint.id === 'fever');
  const asked = uncertain.length > 0 || denied.length > 0;
  const steps: Step[] = [
    ...flags.map((flag) => ({
      level: flag.level,
      reason: `red flag ${flag.id}, ${flag.condition}: ${flag.level}`,
    })),
    ...weighed.flatMap((complaint) => stepsFor(complaint, picture, asked)),
  ];
  if (weighed.length === 0)
    steps.push({ level: 'appointment', reason: 'no complaint recognised: appointment' });
  if (uncertain.length > 0)
    steps.push({
      level: 'same_day',
      reason: `not sure about ${uncertain.map((flag) => flag.id).join(', ')}: same_day until asked`,
    });
  if (denied.length > 0)
    steps.push({ level: 'appointment', reason: `${denied.join(', ')} was denied when asked: appointment` });
  const base = maxDisposition(...steps.map((step) => step.level));
  const modifiers = modifiersIn(picture);
  if (!atLeast(base, 'same_day')) {
    const lowRisk = weighed.every(({ complaint }) => complaint.low_risk === true);
    if (base === 'self_care' && !lowRisk)
      steps.push({ level: 'appointment', reason: 'not on the low-risk list: appointment' });
    const trifles = weighed.every(({ complaint }) => complaint.trifle === true);
    if (base === 'self_care' && !trifles && !screenIsNegative(reading, picture))
      steps.push({ level: 'appointment', reason: 'warning signs were not asked about yet: appointment' });
    for (const modifier of modifiers) {
      steps.push({
        level: base === 'self_care' ? 'appointment' : modifier.acute ? 'same_day' : 'appointment',
        reason: `${modifier.reason}: one step up`,
      });
    }
  }
  const disposition = maxDisposition(...steps.map((step) => step.level));
  return {
    disposition,
    reasons: steps
      .filter((step) => step.level === disposition || step.level !== 'self_care')
      .map((step) => step.reason),
  };
};

const withConfirmed = (
  ids: readonly string[],
  flags: readonly RedFlag[],
  language: Language,
): readonly RedFlag[] => [
  ...flags,
  ...ids
    .filter((id) => !flags.some((flag) => flag.id === id))
    .flatMap((id) => confirmedFlag(id, language) ?? []),
];

/**
 * Assesses one patient's whole story. Pure: the same input gives the same answer, nothing is kept or logged.
 * The disposition is the maximum over red flags, the complaints' defaults and what raises them, and modifiers.
 */
export const assess = (input: AssessInput): Assessment => {
  const now = input.now ?? new Date(0);
  const reading = readText(input.text);
  const language = input.locale ?? reading.language;
  const facts = knownFacts(factsOf(reading, now), input);
  const picture = pictureOf(reading, facts);
  const screened = flagsOf(reading, facts, picture, language, input);
  const flags = withConfirmed(input.confirmed ?? [], screened.flags, language);
  const uncertain = screened.uncertain.filter((flag) => !flags.some(({ id }) => id === flag.id));
  const heard = complaintsIn(pictureOf(reading, facts, { withDoubt: true, withResolved: true }));
  const { disposition, reasons } = settle(reading, picture, heard, flags, uncertain, input.denied ?? []);
  const main = heard[0]?.complaint;
  const child =
    facts.age_years !== undefined &&
    facts.age_years < 18 &&
    !['dental', 'eye', 'minor_injury', 'mental_health'].includes(main?.category ?? '');
  const category: CategoryId = atLeast(disposition, 'emergency')
    ? 'emergency'
    : child
      ? 'child'
      : (main?.category ?? 'unknown');
  const used = [...flags.flatMap((flag) => flag.evidence), ...heard.flatMap(({ evidence }) => evidence)];
  const others = reading.findings.filter(
    (finding) => finding.certainty !== 'present' || finding.subject === 'other' || finding.time !== 'now',
  );
  const unique = [...new Set([...used, ...others])].sort((a, b) => a.start - b.start || a.end - b.end);
  const words = wordsFor(disposition, main, language);
  return {
    disposition,
    category,
    category_label: categories[category].label,
    care_setting: categories[category].setting,
    nucc: categories[category].nucc,
    ...(main ? { complaint: main.phrase[language] } : {}),
    red_flags: flags.map((flag) => ({
      ...flag,
      evidence: flag.evidence.map((finding) => evidenceOf(input.text, finding)),
    })),
    uncertain,
    evidence: unique.map((finding) => evidenceOf(input.text, finding)),
    facts,
    advice: [...flags.map((flag) => flag.advice), ...words.advice],
    safety_net: words.safety_net,
    reasons,
    engine: { name: 'rules', version: engineVersion },
  };
};
