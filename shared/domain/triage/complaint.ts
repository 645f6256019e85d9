import { type CategoryId, categories } from './complaints/categories.ts';
import type { Complaint } from './complaints/complaint-row.ts';
import type { Finding } from './context/finding.ts';
import { type Condition, conditionOf, lateCondition, type Picture } from './expression.ts';
import { factsOf } from './facts.ts';
import { reviewed } from './lexicon/reviewed.ts';
import { pictureOf } from './picture.ts';
import { type Language, readText } from './reading.ts';

/** What the patient comes with. `phrase` is short and neutral and may be told to a clinic. */
export type RecognisedComplaint = {
  readonly category: CategoryId;
  readonly label: string;
  readonly phrase: string;
  readonly screen: readonly string[];
};

export type HeardComplaint = { readonly complaint: Complaint; readonly evidence: readonly Finding[] };

type Rule = {
  readonly complaint: Complaint;
  readonly when: Condition;
  readonly raises: readonly (readonly ['appointment' | 'same_day' | 'emergency', Condition])[];
};

let compiled: readonly Rule[] | undefined;

/** Complaint rules, each compiled at first use. */
export const complaintRules = (): readonly Rule[] => {
  compiled ??= reviewed().complaints.map((complaint) => ({
    complaint,
    when: conditionOf(complaint.when),
    raises: (['appointment', 'same_day', 'emergency'] as const).flatMap((level) => {
      const rule = complaint[level];
      return rule === undefined ? [] : [[level, lateCondition(rule)] as const];
    }),
  }));
  return compiled;
};

const firstMention = (evidence: readonly Finding[]): number =>
  Math.min(Number.MAX_SAFE_INTEGER, ...evidence.map((finding) => finding.start));

/** Every complaint the text is about, the main one first: exact before general, then in the order of mention. */
export const complaintsIn = (picture: Picture): readonly HeardComplaint[] => {
  const heard = complaintRules().flatMap(({ complaint, when }) => {
    const evidence = when(picture);
    return evidence ? [{ complaint, evidence }] : [];
  });
  return heard.sort(
    (a, b) =>
      (a.complaint.rank ?? 0) - (b.complaint.rank ?? 0) ||
      firstMention(a.evidence) - firstMention(b.evidence),
  );
};

/** The main complaint of a text, or undefined when none is recognised. Never quotes the patient. */
export const complaintOf = (text: string, locale?: Language): RecognisedComplaint | undefined => {
  const reading = readText(text);
  const picture = pictureOf(reading, factsOf(reading, new Date(0)), { withDoubt: true, withResolved: true });
  const complaint = complaintsIn(picture)[0]?.complaint;
  if (!complaint) return undefined;
  const language = locale ?? reading.language;
  return {
    category: complaint.category,
    label: categories[complaint.category].label,
    phrase: complaint.phrase[language],
    screen: reviewed().screens[complaint.screen][language],
  };
};
