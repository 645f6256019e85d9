import type { Session } from '../session/session.ts';
import type { Catalogue } from './catalogue/en.ts';
import type { Asked, Intake } from './intake.ts';

/** What has to be known, in the order it is asked. `find`, `judge` and `consent` are work, not questions. */
export type Next = Exclude<Asked, 'booking_offer'> | 'judge' | 'find';

/** Ages at which a pregnancy changes the urgency of a complaint. */
const mayBePregnant = ({ sex, age_years, pregnant }: Intake): boolean =>
  sex === 'female' && age_years !== undefined && age_years >= 12 && age_years <= 52 && pregnant === undefined;

const known = (intake: Intake, thing: Asked): boolean => intake.skipped.includes(thing);

/** The first thing that is still missing. A filled slot is never named. */
export const nextOf = (session: Session): Next => {
  const { intake } = session;
  if (intake.confirming !== undefined) return 'red_flag';
  if (intake.complaint === undefined) return 'complaint';
  if (intake.age_years === undefined && !known(intake, 'patient')) return 'patient';
  if (mayBePregnant(intake) && !known(intake, 'pregnancy')) return 'pregnancy';
  // A refill or a form has no beginning and does not hurt.
  const routine = intake.complaint.category === 'routine';
  if (intake.onset === undefined && !routine) return 'onset';
  if (intake.severity === undefined && !routine) return 'severity';
  if (intake.screen !== undefined && intake.screen.answers.length < intake.screen.items.length)
    return 'screen';
  if (session.disposition === undefined) return 'judge';
  if (intake.place_choices !== undefined) return 'place_choice';
  if (intake.location === undefined) return 'location';
  if (session.clinics.length === 0) return 'find';
  if (intake.preferences === undefined) return 'preferences';
  if (!known(intake, 'identity')) return 'identity';
  if (!known(intake, 'cover')) return 'cover';
  return 'consent';
};

/** The question in words; asked again it is put more plainly. */
export const questionText = (asked: Asked, intake: Intake, words: Catalogue, again: boolean): string => {
  const who = intake.who ?? 'self';
  const items = intake.screen?.items ?? [];
  switch (asked) {
    case 'complaint':
      return again ? words.askAgain.complaint : words.ask.complaint;
    case 'red_flag': {
      const question = intake.confirming?.question ?? '';
      return again ? words.yesNoPlease(question) : question;
    }
    case 'patient':
      return again ? words.askAgain.patient() : words.ask.patient();
    case 'pregnancy':
      return again ? words.askAgain.pregnancy(who) : words.ask.pregnancy(who);
    case 'onset':
      return again ? words.askAgain.onset : words.ask.onset;
    case 'severity':
      return again ? words.askAgain.severity : words.ask.severity;
    case 'screen':
      return again ? words.askAgain.screen(items) : words.ask.screen(items);
    case 'location':
      return again ? words.askAgain.location : words.ask.location;
    case 'place_choice':
      return words.ask.placeChoice(intake.place_choices ?? []);
    case 'preferences':
      return again ? words.askAgain.preferences : words.ask.preferences;
    case 'identity':
      return words.ask.identity;
    case 'cover':
      return words.ask.cover;
    case 'consent':
      return words.ask.consent;
    case 'booking_offer':
      return '';
    default:
      return asked satisfies never;
  }
};
