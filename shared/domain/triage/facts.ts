import { ageIn } from './facts/age.ts';
import { type Onset, onsetIn } from './facts/onset.ts';
import { pregnancyWeeksIn } from './facts/pregnancy.ts';
import { type SeverityWord, severityNumberIn, severityWordOf } from './facts/severity.ts';
import { temperatureIn } from './facts/temperature.ts';
import { type Vitals, vitalsIn } from './facts/vitals.ts';
import { type Reading, readText } from './reading.ts';
import { fold } from './text/fold.ts';

export type Sex = 'female' | 'male';
export type Trend = 'better' | 'same' | 'worse';

/** What a text states in figures. Nothing is guessed: what is not said is not there. Ages in years, temperature in °C. */
export type Facts = Vitals & {
  readonly age_years?: number;
  readonly sex?: Sex;
  readonly pregnant?: boolean;
  readonly pregnancy_weeks?: number;
  readonly temperature_c?: number;
  readonly severity_0_10?: number;
  readonly severity_word?: SeverityWord;
  readonly onset?: Onset;
  readonly trend?: Trend;
  /** Someone else is the patient: the word used ("son"). */
  readonly relation?: string;
};

const femaleWord =
  /\b(?:female|woman|girl|lady|daughter|mother|mom|wife|she|her|grandma|grandmother|mujer|hija|madre|esposa|nina|ella|sister|period|vagina\w*|vaginal|uterus|ovar\w+|breastfeeding)\b|\b\d{1,3}\s*(?:yo\s*)?f\b/;
const maleWord =
  /\b(?:male|man|boy|guy|son|father|dad|husband|he|his|him|grandpa|grandfather|hombre|hijo|padre|esposo|nino|brother|testic\w+|penis|prostate)\b|\b\d{1,3}\s*(?:yo\s*)?m\b/;

const sexIn = (text: string): Sex | undefined => {
  const female = femaleWord.exec(text);
  const male = maleWord.exec(text);
  if (female && male) return female.index <= male.index ? 'female' : 'male';
  if (female) return 'female';
  return male ? 'male' : undefined;
};

const relation =
  /\b(?:my|our|mi|nuestro|nuestra|the|a)\s+(?:\d{1,2}[\s-]*(?:year|month|week|day|yr|mo)s?[\s-]*old\s+|little |baby |youngest |oldest |newborn )*(son|daughter|baby|toddler|child|kid|husband|wife|mother|mom|mum|father|dad|partner|boyfriend|girlfriend|grandma|grandmother|grandpa|grandfather|brother|sister|friend|infant|newborn|hijo|hija|bebe|esposo|esposa|madre|mama|padre|papa|abuela|abuelo|hermano|hermana|amigo|amiga)\b(?!'?s (?:doctor|house))/;

const holds = (reading: Reading, id: string, negated = false): boolean =>
  reading.findings.some(
    (finding) =>
      finding.id === id &&
      finding.subject === 'patient' &&
      (finding.certainty === 'negated') === negated &&
      finding.certainty !== 'supposed' &&
      finding.time === 'now',
  );

const trendOf = (reading: Reading): Trend | undefined => {
  if (holds(reading, 'worse')) return 'worse';
  if (holds(reading, 'better')) return 'better';
  return /\b(?:same|unchanged|no change|igual)\b/.test(fold(reading.text)) ? 'same' : undefined;
};

const severityWord = (reading: Reading, number: number | undefined): SeverityWord | undefined => {
  if (number !== undefined) return severityWordOf(number);
  if (holds(reading, 'severe')) return 'severe';
  if (holds(reading, 'mild')) return 'mild';
  return /\b(?:moderate|moderately|medium|moderado|moderada|regular)\b/.test(fold(reading.text))
    ? 'moderate'
    : undefined;
};

/** The folded text with what is said of relatives blanked out. */
const aboutPatient = (reading: Reading): string =>
  reading.asides
    .reduce(
      (text, { start, end }) => text.slice(0, start) + ' '.repeat(end - start) + text.slice(end),
      fold(reading.text),
    )
    .replaceAll('\n', ' . ');

/** Facts of a text already read. */
export const factsOf = (reading: Reading, now: Date): Facts => {
  const text = aboutPatient(reading);
  const age = ageIn(text);
  const sex = sexIn(text);
  const weeks = pregnancyWeeksIn(text);
  const pregnant =
    weeks !== undefined || holds(reading, 'h_pregnant')
      ? !holds(reading, 'h_postpartum')
      : holds(reading, 'h_pregnant', true)
        ? false
        : undefined;
  const temperature = temperatureIn(text);
  const severity = severityNumberIn(text);
  const word = severityWord(reading, severity);
  const onset = onsetIn(age === undefined ? text : text.replace(age.text, ' '.repeat(age.text.length)), now);
  const trend = trendOf(reading);
  const other = relation.exec(text)?.[1];
  return {
    ...vitalsIn(text),
    ...(age === undefined ? {} : { age_years: age.years }),
    ...(sex === undefined ? {} : { sex }),
    ...(pregnant === undefined ? {} : { pregnant }),
    ...(weeks === undefined ? {} : { pregnancy_weeks: weeks }),
    ...(temperature === undefined ? {} : { temperature_c: temperature }),
    ...(severity === undefined ? {} : { severity_0_10: severity }),
    ...(word === undefined ? {} : { severity_word: word }),
    ...(onset === undefined ? {} : { onset }),
    ...(trend === undefined ? {} : { trend }),
    ...(other === undefined ? {} : { relation: other }),
  };
};

/** Reads age, sex, pregnancy, temperature, severity, onset, trend and vitals; `now` is the instant days are counted from. */
export const readFacts = (text: string, now: Date): Facts => factsOf(readText(text), now);
