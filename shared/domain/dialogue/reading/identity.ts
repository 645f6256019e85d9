import { fold } from '../../triage/text/fold.ts';
import type { PatientDetails } from '../intake.ts';
import { readBirthDate } from './birth-date.ts';
import { readName } from './name.ts';
import { readPhone } from './phone.ts';

/** Full name, date of birth and callback number from one free answer; what is not there is left out. */
export const readIdentity = (text: string, language: 'en' | 'es', now: Date): PatientDetails => {
  const birth = readBirthDate(text, language, now);
  const withoutBirth = birth === undefined ? text : removeFolded(text, birth.span);
  const phone = readPhone(withoutBirth);
  const withoutPhone = phone === undefined ? withoutBirth : withoutBirth.replace(phone.span, ' ');
  const full = readName(withoutPhone);
  const first = full?.split(' ')[0];
  return {
    ...(full?.includes(' ') ? { full_name: full } : {}),
    ...(first === undefined ? {} : { first_name: first }),
    ...(birth === undefined ? {} : { date_of_birth: birth.date }),
    ...(phone === undefined ? {} : { callback_number: phone.number }),
  };
};

const removeFolded = (text: string, span: string): string => {
  const at = fold(text).indexOf(span);
  return `${text.slice(0, at)} ${text.slice(at + span.length)}`;
};
