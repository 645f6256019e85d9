import type { Locale } from '../dates/words.ts';
import type { ClinicHints } from './memory.ts';

const minutes = (seconds: number): number => Math.max(1, Math.round(seconds / 60));

const english = ({ menu_path, typical_hold_seconds, accepts_automated }: ClinicHints): readonly string[] => [
  ...(menu_path === undefined ? [] : [`Pressing ${menu_path} led to a person last time.`]),
  ...(typical_hold_seconds === undefined
    ? []
    : [`Holding usually takes about ${minutes(typical_hold_seconds)} min.`]),
  ...(accepts_automated === false ? ['Last time they did not want to speak with an automated caller.'] : []),
];

const spanish = ({ menu_path, typical_hold_seconds, accepts_automated }: ClinicHints): readonly string[] => [
  ...(menu_path === undefined ? [] : [`La última vez, marcar ${menu_path} llevó a una persona.`]),
  ...(typical_hold_seconds === undefined
    ? []
    : [`La espera suele ser de unos ${minutes(typical_hold_seconds)} min.`]),
  ...(accepts_automated === false ? ['La última vez no quisieron hablar con un asistente automático.'] : []),
];

/** What an agent is told about a clinic's telephone before it dials. Never empty, because a variable may not be. */
export const sayHints = (hints: ClinicHints, locale: Locale): string => {
  const said = locale === 'es' ? spanish(hints) : english(hints);
  if (said.length > 0) return said.join(' ');
  return locale === 'es'
    ? 'Aún no se sabe nada de su teléfono.'
    : 'Nothing is known about their telephone yet.';
};
