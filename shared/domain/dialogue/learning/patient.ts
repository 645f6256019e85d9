import type { Intake } from '../intake.ts';
import { isSkip } from '../reading/intents.ts';
import { type PatientHeard, readPatient, readPatientAnswer } from '../reading/patient.ts';
import { plain } from '../reading/plain.ts';
import { readYesNo } from '../reading/yes-no.ts';
import { asking, type Ear, type Heard } from './ear.ts';

/** Who the patient is: relation, age, sex, pregnancy. A known value changes only where it was asked or corrected. */
export const patientHeard = (ear: Ear): Heard => {
  const { session, message, facts, words, correcting } = ear;
  const { intake } = session;
  const asked = asking(intake, 'patient');
  const answer: PatientHeard = asked ? readPatientAnswer(message) : readPatient(message);
  const age = answer.age_years ?? facts.age_years;
  const sex = answer.sex ?? facts.sex;
  const stated =
    /\b(old|yo|anos|meses de|semanas de|dias de)\b/.test(plain(message)) && facts.age_years !== undefined;
  const free = asked || correcting || stated || answer.relation !== undefined;
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
  const unsure =
    asked &&
    age === undefined &&
    ((isSkip(message) && readYesNo(message) !== 'no') || readYesNo(message) === 'not_sure');
  if (unsure) change.skipped = [...intake.skipped, 'patient'];
  // "Actually it is for my daughter": what was told of the first patient says nothing about her.
  const another = correcting && answer.who !== undefined && answer.who !== (intake.who ?? 'self');
  const told = { age_years: age, sex, pregnant: change.pregnant };
  const forget = (['age_years', 'sex', 'pregnant'] as const).filter(
    (key) => another && told[key] === undefined,
  );
  return {
    change,
    ...(forget.length === 0 ? {} : { forget }),
    ...(noted.length === 0 ? {} : { noted: noted.join(', ') }),
  };
};
