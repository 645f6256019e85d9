import { alarmIn } from './alarm.ts';
import type { Finding } from './context/finding.ts';
import type { Disposition } from './disposition.ts';
import { maxDisposition } from './disposition.ts';
import { type Condition, conditionOf, lateCondition, type Picture } from './expression.ts';
import { type Facts, factsOf } from './facts.ts';
import { reviewed } from './lexicon/reviewed.ts';
import { type Known, knownFacts, pictureOf } from './picture.ts';
import { type Language, type Reading, readText } from './reading.ts';
import type { RedFlagRow } from './red-flags/row.ts';
import { fold } from './text/fold.ts';

export type RedFlag = {
  readonly id: string;
  readonly level: Disposition;
  readonly condition: string;
  readonly advice: string;
  readonly evidence: readonly Finding[];
};

/** A flag whose words are there without it being sure that they are meant: ask this yes-or-no question. */
export type UncertainFlag = { readonly id: string; readonly question: string };

/** What a chat adds to a reading. */
export type Dialogue = {
  /** Somebody is there to be asked: the net under the rows asks instead of raising. */
  readonly can_ask?: boolean;
  /** Flags the patient denied when asked; each is neither asked about again nor counted as doubt. */
  readonly denied?: readonly string[];
};

export type ScreenContext = Known &
  Dialogue & {
    readonly locale?: Language;
    /** The flag whose question was just asked; a yes that opens the text then raises it. */
    readonly asked?: string;
  };

export type Screened = { readonly flags: readonly RedFlag[]; readonly uncertain: readonly UncertainFlag[] };

type Rule = {
  readonly row: RedFlagRow;
  readonly holds: Condition;
  readonly escalates: Condition | undefined;
};

/** The row whose question this is. */
const askedRow = (id: string): RedFlagRow | undefined =>
  [...reviewed().redFlagRows, reviewed().soundsGrave].find((row) => row.id === id);

/** A row by any of its phrases or by its combination. */
export const ruleOf = (row: RedFlagRow): Rule => ({
  row,
  holds: conditionOf(
    [...row.phrases.map((phrase) => `(${phrase})`), ...(row.combination ? [row.combination] : [])].join(
      ' | ',
    ),
  ),
  escalates: row.escalate ? lateCondition(row.escalate.when) : undefined,
});

let compiled: readonly Rule[] | undefined;
const rules = (): readonly Rule[] => {
  compiled ??= reviewed().redFlagRows.map(ruleOf);
  return compiled;
};

/** The flag of a row whose question the patient answered with yes. */
export const confirmedFlag = (id: string, language: Language): RedFlag | undefined => {
  const row = askedRow(id);
  return (
    row && { id, level: row.level, condition: row.condition, advice: row.advice[language], evidence: [] }
  );
};

/** The red flags of a text already read; `sure` is its picture. */
export const flagsOf = (
  reading: Reading,
  facts: Facts,
  sure: Picture,
  language: Language,
  { can_ask = false, denied = [] }: Dialogue = {},
): Screened => {
  const doubtful = pictureOf(reading, facts, { withDoubt: true });
  const flags: RedFlag[] = [];
  const uncertain: UncertainFlag[] = [];
  for (const { row, holds, escalates } of rules()) {
    const evidence = holds(sure);
    if (evidence) {
      const higher = escalates?.(sure) ? row.escalate?.level : undefined;
      flags.push({
        id: row.id,
        level: maxDisposition(row.level, higher ?? row.level),
        condition: row.condition,
        advice: row.advice[language],
        evidence,
      });
    } else if (row.confirm && !denied.includes(row.id) && holds(doubtful))
      uncertain.push({ id: row.id, question: row.confirm[language] });
  }
  const { soundsGrave } = reviewed();
  const heard = flags.length > 0 || denied.includes(soundsGrave.id) ? undefined : alarmIn(reading);
  if (heard && can_ask && soundsGrave.confirm)
    uncertain.push({ id: soundsGrave.id, question: soundsGrave.confirm[language] });
  else if (heard)
    flags.push({
      id: soundsGrave.id,
      level: soundsGrave.level,
      condition: soundsGrave.condition,
      advice: soundsGrave.advice[language],
      evidence: heard,
    });
  return { flags, uncertain };
};

const yes =
  /^\W*(?:yes|yeah|yep|yup|ya|y|si|sip|claro|correct|right|i do|i am|it is|both|all of (?:them|it)|sure|definitely|kind of|kinda|a little|a bit|un poco)\b/;

/** The red-flag pass, run on every message before anything else looks at it. Instants are not needed: `now` only dates onsets. */
export const screen = (text: string, context: ScreenContext = {}, now: Date = new Date(0)): Screened => {
  const reading = readText(text);
  const facts = knownFacts(factsOf(reading, now), context);
  const language = context.locale ?? reading.language;
  const { flags, uncertain } = flagsOf(reading, facts, pictureOf(reading, facts), language, context);
  const confirmed =
    context.asked !== undefined && yes.test(fold(text)) ? confirmedFlag(context.asked, language) : undefined;
  const raised = confirmed === undefined || flags.some(({ id }) => id === confirmed.id);
  return { flags: raised ? flags : [...flags, confirmed], uncertain };
};
