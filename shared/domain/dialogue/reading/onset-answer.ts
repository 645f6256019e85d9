import { fold } from '../../triage/text/fold.ts';

const timeWord =
  /\d|\b(today|tonight|yesterday|ago|since|weeks?|months?|years?|days?|hours?|minutes?|morning|afternoon|evening|night|noon|midnight|weekend|overnight|fortnight|seconds?|mins?|hrs?|wks?|yrs?|sudden|spring|summer|autumn|winter|christmas|breakfast|lunch|dinner|woke|life|monday|tuesday|wednesday|thursday|friday|saturday|sunday|always|forever|suddenly|just now|now|recently|long time|while|birth|kid|child|couple|few|january|february|march|april|may|june|july|august|september|october|november|december|hoy|ayer|anoche|anteayer|hace|desde|semanas?|mes|meses|anos?|dias?|horas?|minutos?|manana|tarde|noche|lunes|martes|miercoles|jueves|viernes|sabado|domingo|siempre|ahora|recien|rato|tiempo|poco|primavera|verano|otono|invierno|navidad|desayuno|almuerzo|cena|desperte|vida)\b/;

/** Whether an answer to "when did it start?" tells a time at all. */
export const tellsTime = (text: string): boolean => timeWord.test(fold(text));

const inPassing =
  /\b(?:since|for (?:the (?:last|past) |about |almost |over |nearly )?(?:a |an |\d|two|three|four|five|six|seven|several|some|couple|few|many)|(?:it )?(?:started|began|starting|came on)|desde(?: hace)?|hace|empezo|comenzo|lleva)\b[^.,;:!?\n]{0,40}|\b(?:\d+|a|an|one|two|three|four|five|six|seven|several|a few|a couple(?: of)?) (?:minutes?|hours?|days?|weeks?|months?|years?) ago\b|\b(?:yesterday|today|this morning|last night|ayer|anoche|esta manana|hoy)\b/g;

/** The first stretch of an opener that says when it began, as the patient wrote it. "It started slowly" says no time. */
export const onsetPhrase = (text: string): string | undefined =>
  [...fold(text).matchAll(inPassing)]
    .map(({ 0: found, index }) =>
      text
        .slice(index, index + found.length)
        .replace(/\s+(?:and|y|but|pero|with|con|i|it|my)\b.*$/i, '')
        .trim(),
    )
    .find(tellsTime);
