import { dayMinutes, type Preferences, type PreferenceWindow } from './preferences.ts';

const dayCodes = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const;
const anyTimeText = 'any time';

const clock = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

const windowText = (window: PreferenceWindow): string => {
  const days =
    window.weekdays.length === 0 ? 'any day' : window.weekdays.map((day) => dayCodes[day]).join(',');
  const dates = window.dates ? ` ${window.dates.from}..${window.dates.to}` : '';
  return `${days} ${clock(window.from_minute)}-${clock(window.to_minute)}${dates}`;
};

/**
 * One line that an agent can read and the tools can parse back, e.g.
 * `Mon,Tue 15:00-24:00; any day 00:00-12:00 2026-11-23..2026-11-29; not Fri 00:00-24:00; earliest`, or `any time`.
 * Never empty, because an empty dynamic variable kills the call. The patient's words stay behind.
 */
export const compactPreferences = (preferences: Preferences): string => {
  const parts = [
    ...preferences.alternatives.map(windowText),
    ...preferences.exclusions.map((window) => `not ${windowText(window)}`),
    ...(preferences.earliest ? ['earliest'] : []),
  ];
  return parts.length === 0 ? anyTimeText : parts.join('; ');
};

const minuteOf = (text: string): number => {
  const [hour, minute] = text.split(':');
  return Number(hour) * 60 + Number(minute);
};

const windowPattern =
  /^(?<not>not )?(?<days>any day|(?:Sun|Mon|Tue|Wed|Thu|Fri|Sat)(?:,(?:Sun|Mon|Tue|Wed|Thu|Fri|Sat))*) (?<from>\d\d:\d\d)-(?<to>\d\d:\d\d)(?: (?<first>\d{4}-\d\d-\d\d)\.\.(?<last>\d{4}-\d\d-\d\d))?$/;

const readWindow = (
  text: string,
): { readonly not: boolean; readonly window: PreferenceWindow } | undefined => {
  const groups = windowPattern.exec(text)?.groups;
  if (!groups) return undefined;
  const { days = '', from = '', to = '', first, last } = groups;
  const window: PreferenceWindow = {
    weekdays:
      days === 'any day'
        ? []
        : dayCodes.flatMap((code, day) => (days.split(',').includes(code) ? [day] : [])),
    from_minute: minuteOf(from),
    to_minute: minuteOf(to),
    ...(first && last ? { dates: { from: first, to: last } } : {}),
  };
  return window.to_minute > dayMinutes ? undefined : { not: groups.not !== undefined, window };
};

/** The way back; undefined when the text is not of this form. `text` is then the compact form itself. */
export const expandPreferences = (text: string): Preferences | undefined => {
  const parts = text.trim().split('; ');
  if (text.trim() === anyTimeText) return { alternatives: [], exclusions: [], earliest: false, text };
  const windows = parts.filter((part) => part !== 'earliest').map(readWindow);
  if (windows.some((window) => window === undefined)) return undefined;
  return {
    alternatives: windows.flatMap((found) => (found && !found.not ? [found.window] : [])),
    exclusions: windows.flatMap((found) => (found?.not ? [found.window] : [])),
    earliest: parts.includes('earliest'),
    text,
  };
};
