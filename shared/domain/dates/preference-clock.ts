import { dayMinutes } from './preferences.ts';
import { numberOf } from './words.ts';

/** Sources of patterns on plain text: an hour, what may follow it, and a whole time of day. */
export const hour =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|\\d{1,2}';
export const half =
  "(?: ?(?:a\\.?m\\b\\.?|p\\.?m\\b\\.?|o'?clock)| (?:in|de|por) (?:the|la) (?:morning|afternoon|evening|manana|tarde|noche))";
export const fraction = '(?:[:.h][0-5]\\d|[ -](?:thirty|fifteen|forty[ -]five)| y (?:media|cuarto))';
export const clock = `(?:(?:a |las? |the )*(?:(?:half|quarter) past )?(?:${hour})${fraction}?${half}?|noon|midday|midnight|(?:el )?mediodia)`;

/**
 * Minutes from midnight. Without a half of the day clinics' hours decide: 7 to 11 are in the morning, 12 to 6 in
 * the afternoon.
 */
export const minuteOf = (text = ''): number | undefined => {
  if (/noon|midday|mediodia/.test(text)) return 720;
  if (/midnight/.test(text)) return dayMinutes;
  const match = new RegExp(
    `(?<past>half|quarter)?(?: past )?\\b(?<h>${hour})(?<f>${fraction})?(?<m>${half})?$`,
  ).exec(text);
  const groups = match?.groups;
  const spoken = numberOf(groups?.h);
  if (spoken === undefined || spoken > 24) return undefined;
  if (spoken === 24) return dayMinutes;
  const parts = (groups?.f ?? '').replace(/^[:.h -]/, '').replace(/^ ?y /, '');
  const minutes = groups?.past ? numberOf(groups.past) : parts === '' ? 0 : numberOf(parts);
  const morning = /a\.?m|morning|manana/.test(groups?.m ?? '');
  const evening = /p\.?m|afternoon|evening|tarde|noche/.test(groups?.m ?? '');
  const late = evening || (!morning && spoken >= 1 && spoken <= 6);
  return (
    ((spoken % 12) + (late || (spoken === 12 && !morning) ? 12 : spoken > 12 ? 12 : 0)) * 60 + (minutes ?? 0)
  );
};
