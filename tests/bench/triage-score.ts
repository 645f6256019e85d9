import { type Disposition, dispositions } from '#shared/domain/triage/disposition.ts';
import { quantile } from './figures.ts';
import { type Case, type Label, labelOf } from './triage-cases.ts';

export type Answer = {
  readonly case: Case;
  readonly disposition: Disposition;
  readonly turns: number;
  readonly ms: number;
};

const order: readonly Label[] = ['sc', 'ne', 'em'];
const rank = (label: Label): number => order.indexOf(label);

const percent = (part: number, whole: number): string =>
  whole === 0 ? '-' : `${((100 * part) / whole).toFixed(1)} %`;

const lowest = (answer: Answer): number => Math.min(...answer.case.right.map(rank));
const highest = (answer: Answer): number => Math.max(...answer.case.right.map(rank));
const given = (answer: Answer): number => rank(labelOf(answer.disposition));

/** The figures of a run; `safe` is never below the least urgent right label. */
export const figures = (answers: readonly Answer[]) => {
  const correct = answers.filter((answer) => answer.case.right.includes(labelOf(answer.disposition)));
  const emergencies = answers.filter((answer) => lowest(answer) === rank('em'));
  const caught = emergencies.filter((answer) => given(answer) === rank('em'));
  const safe = answers.filter((answer) => given(answer) >= lowest(answer));
  const over = answers.filter((answer) => given(answer) > highest(answer));
  const recalls = order.map((label) => {
    const gold = answers.filter((answer) => answer.case.right.length === 1 && answer.case.right[0] === label);
    return {
      label,
      gold: gold.length,
      hit: gold.filter((answer) => labelOf(answer.disposition) === label).length,
    };
  });
  return { count: answers.length, correct, emergencies, caught, safe, over, recalls };
};

/** The report as lines of text; misses are shown by id and by what was given, with their text. */
export const report = (answers: readonly Answer[], limit = 60): readonly string[] => {
  const result = figures(answers);
  const wrong = answers.filter((answer) => !result.correct.includes(answer));
  const times = answers.map((answer) => answer.ms);
  const shown = [...wrong].sort((a, b) => highest(b) - highest(a) || given(a) - given(b)).slice(0, limit);
  return [
    `cases            ${result.count}`,
    `accuracy         ${percent(result.correct.length, result.count)}`,
    ...result.recalls.map(
      ({ label, gold, hit }) => `recall ${label}        ${percent(hit, gold)} (${hit} of ${gold})`,
    ),
    `emergency recall ${percent(result.caught.length, result.emergencies.length)} (${result.emergencies.length - result.caught.length} missed)`,
    `safe             ${percent(result.safe.length, result.count)}`,
    `over-triage      ${percent(result.over.length, result.count)}`,
    `dispositions     ${dispositions.map((word) => `${word} ${answers.filter((answer) => answer.disposition === word).length}`).join(', ')}`,
    `turns            ${(answers.reduce((sum, answer) => sum + answer.turns, 0) / Math.max(1, answers.length)).toFixed(1)} on average, ${Math.max(0, ...answers.map((answer) => answer.turns))} at most`,
    `latency          p50 ${quantile(times, 0.5).toFixed(2)} ms, p99 ${quantile(times, 0.99).toFixed(2)} ms`,
    `misses           ${wrong.length}${wrong.length > shown.length ? ` (${shown.length} shown)` : ''}`,
    ...shown.map(
      (answer) =>
        `  ${answer.case.id}: should be ${answer.case.right.join(' or ')}, was ${answer.disposition}: ${answer.case.text.slice(0, 150)}`,
    ),
  ];
};
