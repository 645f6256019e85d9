import type { Session } from '../session/session.ts';
import type { Catalogue } from './catalogue/en.ts';
import { joined, reply } from './scene.ts';
import type { ChatTurn } from './turn.ts';

/** Tries at a place in words before the cities are offered as a list, and at the list before the chat lets go. */
const tries = 2;

/** The place was no use: it is forgotten and asked for once more. */
export const askPlace = (session: Session, text: string, choices?: readonly string[]): ChatTurn => {
  const { location: _location, place_choices: _choices, ...intake } = session.intake;
  const asked = choices === undefined ? ('location' as const) : ('place_choice' as const);
  const times_asked = { ...intake.times_asked, [asked]: (intake.times_asked[asked] ?? 0) + 1 };
  return reply(
    {
      ...session,
      clinics: [],
      intake: {
        ...intake,
        asked,
        times_asked,
        finding: false,
        ...(choices === undefined ? {} : { place_choices: choices }),
      },
    },
    text,
  );
};

/**
 * Nothing comes of the place. First `question` asks for it in words, then the cities are offered by number, and then
 * the chat says what can be done without it and asks no more; a place named later is looked up all the same.
 */
export const withoutPlace = (
  session: Session,
  cities: readonly string[],
  question: string,
  words: Catalogue,
): ChatTurn => {
  const { location = 0, place_choice = 0 } = session.intake.times_asked;
  if (location < tries) return askPlace(session, question);
  if (place_choice < tries) return askPlace(session, words.chooseCity(cities), cities);
  const { location: _location, place_choices: _choices, ...intake } = session.intake;
  return reply(
    { ...session, clinics: [], intake: { ...intake, asked: 'booking_offer', finding: false, ended: true } },
    joined(words.noPlace, words.safetyNet),
  );
};

/**
 * No list of clinics could be had. The place is kept, so that "try again" is enough. After `tries` the patient hears what
 * can be done without a list, and from then on only their own word looks again, once each time.
 */
export const withoutDirectory = (session: Session, words: Catalogue): ChatTurn => {
  const { place_choices: _choices, ...intake } = session.intake;
  const { location = 0 } = intake.times_asked;
  const kept = { ...intake, finding: false };
  if (location < tries) {
    const times_asked = { ...intake.times_asked, location: location + 1 };
    return reply(
      { ...session, clinics: [], intake: { ...kept, asked: 'location', times_asked } },
      words.directoryFailed,
    );
  }
  return reply(
    { ...session, clinics: [], intake: { ...kept, asked: 'booking_offer', ended: true } },
    joined(
      words.noDirectory,
      words.withoutClinics[session.disposition ?? 'appointment'],
      words.safetyNet,
      words.lookAgain,
    ),
  );
};
