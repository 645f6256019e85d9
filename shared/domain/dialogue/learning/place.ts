import { isLookAgain, smallTalkOf } from '../reading/intents.ts';
import { positionsIn } from '../reading/numbers.ts';
import { findPlace } from '../reading/place.ts';
import { plain, wordCount } from '../reading/plain.ts';
import { readYesNo } from '../reading/yes-no.ts';
import { asking, type Ear, type Heard } from './ear.ts';

const longestPlace = 80;

/** The one choice these words name, by a part of it or by its state alone; none where they name several. */
const named = (message: string, choices: readonly string[]): string | undefined => {
  const said = plain(message);
  const fitting = choices.filter((choice) => {
    const label = plain(choice);
    return label.endsWith(` ${said}`) || (said.length >= 3 && label.includes(said));
  });
  return choices.find((choice) => plain(choice) === said) ?? (fitting.length === 1 ? fitting[0] : undefined);
};

/** Where clinics are wanted. What goes to a directory is the place and nothing else of the message. */
export const placeHeard = (ear: Ear): Heard | undefined => {
  const { session, message, words, correcting } = ear;
  const { intake } = session;
  const choices = intake.place_choices;
  const settled = (location: string): Heard => ({
    change: { location },
    // The same place once more is looked up again and is no change.
    ...(location === intake.location ? {} : { noted: words.notedPlace(location) }),
  });
  if (asking(intake, 'place_choice') && choices !== undefined) {
    const [position] = positionsIn(message, choices.length);
    const choice = named(message, choices) ?? (position === undefined ? undefined : choices[position - 1]);
    return settled(choice ?? message.trim().slice(0, longestPlace));
  }
  const found = findPlace(message, asking(intake, 'location'));
  if (asking(intake, 'location') || asking(intake, 'booking_offer')) {
    if (found !== undefined) return settled(found);
    const bare =
      wordCount(message) <= 6 &&
      readYesNo(message) === undefined &&
      smallTalkOf(message) === undefined &&
      !isLookAgain(message);
    return asking(intake, 'location') && bare && wordCount(message) > 0
      ? settled(message.trim().slice(0, longestPlace))
      : undefined;
  }
  if (found === undefined || found === intake.location) return undefined;
  return intake.location === undefined || correcting ? settled(found) : undefined;
};
