import { readCover } from '../reading/cover.ts';
import { readIdentity } from '../reading/identity.ts';
import { isSkip } from '../reading/intents.ts';
import { readFirstName } from '../reading/name.ts';
import { isNoDetail } from '../reading/no-detail.ts';
import { readYesNo } from '../reading/yes-no.ts';
import { asking, type Ear, type Heard } from './ear.ts';

/** Personal details. `personal`: the message itself must not stay in the chat. */
export const detailsHeard = ({
  session,
  message,
  now,
  words,
}: Ear): (Heard & { readonly personal: boolean }) | undefined => {
  const { intake, language } = session;
  if (asking(intake, 'identity') || asking(intake, 'cover')) {
    const thing = asking(intake, 'identity') ? 'identity' : 'cover';
    const done = { skipped: [...intake.skipped, thing] as const };
    const spoken = readYesNo(message);
    const declined = isSkip(message) || spoken === 'not_sure' || (thing === 'identity' && spoken === 'no');
    if (declined) return { change: done, personal: false };
    const read = thing === 'identity' ? readIdentity(message, language, now) : readCover(message);
    const none = isNoDetail(message) && readFirstName(message) === undefined && read.insurer !== 'self-pay';
    if (none || Object.keys(read).length === 0) return undefined;
    return { change: { ...done, details: { ...intake.details, ...read } }, personal: true };
  }
  const first_name = readFirstName(message);
  if (first_name === undefined || first_name === intake.details.first_name) return undefined;
  return {
    change: { details: { ...intake.details, first_name } },
    noted: words.fieldNames.first_name,
    personal: false,
  };
};
