import type { Finding } from './context/finding.ts';
import type { Picture } from './expression.ts';
import type { Facts } from './facts.ts';
import type { Reading } from './reading.ts';

/** What the caller knows besides the text; what is given here wins over what the text says. */
export type Known = {
  readonly age_years?: number;
  readonly sex?: 'female' | 'male';
  readonly pregnant?: boolean;
};

/** Facts with what the caller knows laid over them. */
export const knownFacts = (facts: Facts, known: Known): Facts => ({
  ...facts,
  ...(known.age_years === undefined ? {} : { age_years: known.age_years }),
  ...(known.sex === undefined ? {} : { sex: known.sex }),
  ...(known.pregnant === undefined ? {} : { pregnant: known.pregnant }),
});

const numbersOf = (facts: Facts): Readonly<Record<string, number | undefined>> => ({
  age: facts.age_years,
  temp: facts.temperature_c,
  oxygen: facts.oxygen,
  heart_rate: facts.heart_rate,
  breathing_rate: facts.breathing_rate,
  systolic: facts.systolic,
  diastolic: facts.diastolic,
  sugar: facts.sugar,
  severity: facts.severity_0_10,
  weeks: facts.pregnancy_weeks,
  onset_minutes: facts.onset?.minutes,
  onset_hours: facts.onset === undefined ? undefined : facts.onset.minutes / 60,
  onset_days: facts.onset === undefined ? undefined : facts.onset.minutes / 1440,
});

const halfYear = 262_980;

const derivedOf = (facts: Facts, childWords: boolean): Readonly<Record<string, boolean>> => {
  const age = facts.age_years;
  return {
    fever: (facts.temperature_c ?? 0) >= 38,
    severe: (facts.severity_0_10 ?? 0) >= 7,
    mild: facts.severity_0_10 !== undefined && facts.severity_0_10 <= 3,
    sudden: (facts.onset?.minutes ?? Number.POSITIVE_INFINITY) <= 180,
    child: age === undefined ? childWords : age < 12,
    long_standing: (facts.onset?.minutes ?? 0) >= halfYear,
    infant: age !== undefined && age < 1,
    elder: age !== undefined && age >= 65,
    female: facts.sex === 'female',
    male: facts.sex === 'male',
    h_pregnant: facts.pregnant === true,
  };
};

const enduring = (id: string): boolean => id.startsWith('h_');

/** Names that a known fact switches off whatever the words say. */
const ruledOut = (facts: Facts): ReadonlySet<string> =>
  new Set([
    ...(facts.pregnant === false ? ['h_pregnant', 'missed_period'] : []),
    ...(facts.age_years !== undefined && facts.age_years >= 12
      ? ['child', 'child_words', 'small_child', 'little_child']
      : []),
    ...(facts.sex === 'male' ? ['h_pregnant', 'missed_period'] : []),
  ]);

/** How widely findings count: `withDoubt` also what is uncertain, `withResolved` also what is over but of this episode. */
export type Breadth = { readonly withDoubt?: boolean; readonly withResolved?: boolean };

/** A reading and its facts, ready to be asked by rules. */
export const pictureOf = (reading: Reading, facts: Facts, breadth: Breadth = {}): Picture => {
  const off = ruledOut(facts);
  const now = new Map<string, Finding[]>();
  const episode = new Map<string, Finding[]>();
  const put = (map: Map<string, Finding[]>, finding: Finding): void => {
    const list = map.get(finding.id);
    if (list) list.push(finding);
    else map.set(finding.id, [finding]);
  };
  for (const finding of reading.findings) {
    const counts =
      finding.certainty === 'present' || (breadth.withDoubt === true && finding.certainty === 'uncertain');
    if (!counts || finding.subject !== 'patient' || off.has(finding.id)) continue;
    if (finding.time !== 'past' || enduring(finding.id)) put(episode, finding);
    if (finding.time === 'now' || enduring(finding.id)) put(now, finding);
  }
  const numbers = numbersOf(facts);
  const derived = derivedOf(facts, now.has('child_words'));
  const said = [
    ...new Set([...now.keys(), ...episode.keys()]),
    ...Object.keys(numbers).filter((name) => numbers[name] !== undefined),
    ...Object.keys(derived).filter((name) => derived[name]),
  ];
  return {
    holding: (name, wide) => (wide || breadth.withResolved === true ? episode : now).get(name) ?? [],
    number: (name) => numbers[name],
    derived: (name) => derived[name],
    touches: (rule) => said.some((name) => rule.includes(name)),
  };
};

/** Numbers and derived names rules may use; the tests hold rules to them. */
export const factNames: ReadonlySet<string> = new Set([
  ...Object.keys(numbersOf({})),
  ...Object.keys(derivedOf({}, false)),
]);
