import { compactPreferences } from '../../dates/compact-preferences.ts';
import { anyTime } from '../../dates/preferences.ts';
import type { Catalogue } from '../catalogue/en.ts';
import type { Intake } from '../intake.ts';
import { isSkip } from '../reading/intents.ts';
import { plain } from '../reading/plain.ts';
import { readWanted } from '../reading/wanted.ts';
import { readYesNo } from '../reading/yes-no.ts';
import { asking, type Ear, type Heard } from './ear.ts';

/** The patient names no time: any will do. */
export const openPreferences = (words: Catalogue): NonNullable<Intake['preferences']> => ({
  text: words.anyTime,
  compact: compactPreferences(anyTime),
});

const wish =
  /\b(appointments?|available|prefer|free (on|after|in|from)|works? (best )?for me|earliest|as soon as possible|asap|any (day|time|weekday)|can (only )?(come|go|make it)|could (only )?(come|go|make it)|only (mornings?|afternoons?|evenings?|after|before|on)|cita|puedo ir|prefiero|lo antes posible|cualquier (dia|hora)|disponible)\b/;

/** The stretch that speaks of appointments: grades ("5 out of 10") and the story before it would read as times. */
const wishIn = (message: string): string | undefined => {
  const stretches = message
    .replace(/\b\d{1,2}\s*(?:\/|out of|of|de|sobre)\s*(?:10|ten|diez)\b/gi, ' ')
    .split(/[.;!?\n]+/)
    .flatMap((sentence) => {
      const clauses = sentence.split(',');
      const first = clauses.findIndex((clause) => wish.test(plain(clause)));
      return first < 0 ? [] : [clauses.slice(first).join(',')];
    });
  return stretches.length === 0 ? undefined : stretches.join('. ');
};

/** When the patient can come: asked for, or wished for in passing. */
export const preferencesHeard = (ear: Ear): Heard | undefined => {
  const { session, message, now, words } = ear;
  const { intake, language } = session;
  const timezone = session.clinics[0]?.timezone;
  if (asking(intake, 'preferences')) {
    const wanted = readWanted(message, now, timezone, language);
    if (wanted !== undefined) return { change: { preferences: wanted }, wanted: words.wanted(wanted.text) };
    const free = isSkip(message) || readYesNo(message) !== undefined;
    return free ? { change: { preferences: openPreferences(words) } } : undefined;
  }
  const later = intake.preferences !== undefined || session.clinics.length > 0;
  const says = wish.test(plain(message)) || (later && ear.correcting);
  if (!says || asking(intake, 'identity') || asking(intake, 'cover')) return undefined;
  const wanted = readWanted(wishIn(message) ?? message, now, timezone, language);
  return wanted === undefined || wanted.compact === intake.preferences?.compact
    ? undefined
    : { change: { preferences: wanted }, wanted: words.wanted(wanted.text) };
};
