import { coveredPlaces } from '../clinics/place.ts';
import type { Session } from '../session/session.ts';
import { say } from './catalogue/say.ts';
import { judge } from './ears.ts';
import { clinicLines } from './plan-text.ts';
import { proceed } from './proceed.ts';
import { joined, type Scene, withIntake } from './scene.ts';
import type { ChatTurn, FoundClinics } from './turn.ts';
import { askPlace, withoutDirectory, withoutPlace } from './without-place.ts';

const shown = 3;
const kept = 5;

/**
 * What the patient is told after `find_clinics` was performed; it replaces the reply of the turn that asked for it.
 * `session` is the one that turn returned.
 */
export const presentClinics = (
  session: Session,
  result: FoundClinics,
  now: Date,
  hash: (text: string) => string,
): ChatTurn => {
  const words = say(session.language);
  switch (result.kind) {
    case 'not_covered':
      return withoutPlace(session, result.covered, words.notCovered(result.covered), words);
    case 'ambiguous':
      return askPlace(session, words.ask.placeChoice(result.choices), result.choices);
    case 'failed':
      return withoutDirectory(session, words);
    case 'found': {
      if (result.clinics.length === 0) return withoutPlace(session, coveredPlaces, words.noneFound, words);
      const clinics = result.clinics.slice(0, shown);
      const { place_choices: _choices, asked: _asked, ...intake } = session.intake;
      const found: Session = {
        ...session,
        clinics,
        intake: { ...intake, finding: false, spares: result.clinics.slice(shown, shown + kept) },
      };
      const scene: Scene = {
        session: found,
        cascade: undefined,
        calls: [],
        message: '',
        action: undefined,
        now,
        hash,
        raised: undefined,
        texts: undefined,
        unheard: false,
        words,
      };
      const { told } = judge(found, now);
      const said = joined(
        [
          words.dispositions[found.disposition ?? 'appointment'],
          ...(told.length === 0 ? [] : [words.because(told)]),
        ].join(' '),
        words.clinicsFound(result.place_label, clinicLines(clinics, words, true)),
        clinics.length < shown ? words.fewer(clinics.length) : undefined,
        result.note === undefined ? undefined : words.otherSource(result.note),
      );
      return proceed({ ...scene, session: withIntake(found, { ended: false }) }, said);
    }
    default:
      return result satisfies never;
  }
};
