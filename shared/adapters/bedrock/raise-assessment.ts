import type { Assessment, Evidence } from '../../domain/triage/assess.ts';
import { categories } from '../../domain/triage/complaints/categories.ts';
import { atLeast } from '../../domain/triage/disposition.ts';
import { readText } from '../../domain/triage/reading.ts';
import { wordsFor } from '../../domain/triage/wording.ts';
import type { TriageAnswer } from '../../ports.ts';
import { type Opinion, secondOpinion } from './second-opinion.ts';

/** An opinion counts when it is more urgent than the rules, and never otherwise. */
export const raises = (opinion: Opinion, rules: Pick<Assessment, 'disposition'>): boolean =>
  opinion.disposition !== rules.disposition && atLeast(opinion.disposition, rules.disposition);

/** Where the quoted words stand in the text, so that a raise shows its evidence as the rules do. */
const evidenceFor = (quotes: readonly string[], text: string): readonly Evidence[] =>
  quotes.flatMap((quote) => {
    const start = text.toLowerCase().indexOf(quote.trim().toLowerCase());
    const end = start + quote.trim().length;
    return start < 0
      ? []
      : [
          {
            id: 'second_opinion',
            text: text.slice(start, end),
            start,
            end,
            negated: false,
            subject: 'patient' as const,
            time: 'now' as const,
          },
        ];
  });

/** What the rules said, raised where the opinion is more urgent. `engine` names both by version. */
export const raiseAssessment = (rules: Assessment, opinion: Opinion, text: string): TriageAnswer => {
  const engine = { name: 'bedrock', version: `${rules.engine.version}+${secondOpinion.version}` };
  if (!raises(opinion, rules)) return { ...rules, engine };
  const { disposition } = opinion;
  const grave = atLeast(disposition, 'emergency');
  const raised = {
    ...rules,
    disposition,
    ...(grave
      ? {
          category: 'emergency',
          category_label: categories.emergency.label,
          care_setting: categories.emergency.setting,
          nucc: categories.emergency.nucc,
        }
      : {}),
    evidence: [...evidenceFor(opinion.quotes, text), ...rules.evidence],
    advice: [
      ...wordsFor(disposition, undefined, readText(text).language).advice,
      ...rules.red_flags.map(({ advice }) => advice),
    ],
    reasons: [...rules.reasons, `second opinion: raised to ${disposition}`],
    engine,
  };
  return raised;
};
