import { complaints } from '../complaints/all.ts';
import { screens } from '../complaints/screens.ts';
import { openingsOf } from '../match/openings.ts';
import { redFlagRows } from '../red-flags/all.ts';
import { soundsGrave } from '../red-flags/sounds-grave.ts';
import { alarmBase, alarmCalm, alarmThreshold, alarmWeights } from './alarm-words.ts';
import { englishBellyAndPelvis } from './en-belly-and-pelvis.ts';
import { englishChestAndHead } from './en-chest-and-head.ts';
import { englishClasses } from './en-classes.ts';
import { englishComplaintGates } from './en-complaint-gates.ts';
import { englishContext, englishMasks } from './en-context.ts';
import { englishGates } from './en-gates.ts';
import { englishHistory, englishQualifiers } from './en-history.ts';
import { englishLay } from './en-lay.ts';
import { englishSkinLimbsSenses } from './en-skin-limbs-senses.ts';
import { englishSpoken } from './en-spoken.ts';
import { englishWholePerson } from './en-whole-person.ts';
import { spanishClasses, spanishContext, spanishLay } from './es-context.ts';
import { spanishFindings } from './es-findings.ts';
import { firstNames } from './first-names.ts';
import { ordinaryWords } from './ordinary-words.ts';

const englishFindings = [
  englishChestAndHead,
  englishBellyAndPelvis,
  englishSkinLimbsSenses,
  englishWholePerson,
  englishSpoken,
  englishHistory,
  englishQualifiers,
  englishGates,
  englishComplaintGates,
  englishContext,
  englishMasks,
];

/**
 * Everything of the engine that is reviewed and not programmed, in the form it is read in: the lexicons by opening, the
 * rows as they stand. Nothing but data, because the bundles carry what this returns, packed, in the place of this module
 * and all it is made of (`infra/aws/lean/reviewed-words.ts`).
 */
const make = () => ({
  english: { lay: openingsOf([englishLay]), findings: openingsOf(englishFindings), classes: englishClasses },
  /** What Spanish has besides. */
  spanish: {
    lay: openingsOf([spanishLay]),
    findings: openingsOf([spanishFindings, spanishContext]),
    classes: spanishClasses,
  },
  /** Everyday words and names, which are no slips. */
  everyday: `${ordinaryWords} ${firstNames}`,
  alarm: { weights: alarmWeights, base: alarmBase, threshold: alarmThreshold, calm: alarmCalm },
  redFlagRows,
  soundsGrave,
  complaints,
  screens,
});

let made: ReturnType<typeof make> | undefined;

/** Made or unpacked when it is first asked for: a Lambda that never triages does not pay for it. */
export const reviewed = (): ReturnType<typeof make> => {
  made ??= make();
  return made;
};
