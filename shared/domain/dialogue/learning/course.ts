import type { Catalogue } from '../catalogue/en.ts';
import { tellsTime } from '../reading/onset-answer.ts';
import { wordCount } from '../reading/plain.ts';
import { readSeverityAnswer } from '../reading/severity.ts';
import { readYesNo } from '../reading/yes-no.ts';
import { asking, type Ear, type Heard, isHealthTalk } from './ear.ts';

const bareDuration =
  /^\s*(?:about |like |around |maybe |unos |unas )?(?:\d+|an?|one|two|three|four|five|six|seven|un|una|dos|tres|cuatro|cinco)\s+(?:minutes?|hours?|days?|weeks?|months?|years?|minutos?|horas?|dias?|días?|semanas?|mes(?:es)?|años?)\.?\s*$/i;

/** When it began. A bare "3 days" is put so that triage reads it as a duration. */
export const onsetHeard = (ear: Ear): Heard | undefined => {
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

/** How bad it is. */
export const severityHeard = (ear: Ear): Heard | undefined => {
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
