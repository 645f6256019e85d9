const unanswered =
  /\b(if i (do not|don't|dont|can not|cannot|can't|cant) (answer|reply|respond)|si (yo )?no (contesto|respondo))( (in time|a tiempo))?\b/gi;

/**
 * The text without "if I do not answer": with a plan on the table that is the case the patient decides about ("…, take the
 * earliest"), and not somebody who no longer reacts.
 */
export const withoutCondition = (text: string): string => text.replaceAll('’', "'").replace(unanswered, ' ');
