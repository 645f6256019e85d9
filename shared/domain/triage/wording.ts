import type { Complaint } from './complaints/complaint-row.ts';
import type { Disposition } from './disposition.ts';
import { reviewed } from './lexicon/reviewed.ts';
import type { Language } from './reading.ts';

const advice: Readonly<Record<Disposition, Readonly<Record<Language, string>>>> = {
  call_911: { en: 'Call 911 now.', es: 'Llame al 911 ahora.' },
  emergency: {
    en: 'Go to an emergency room now. Do not drive yourself.',
    es: 'Vaya ahora a urgencias. No conduzca usted mismo.',
  },
  same_day: { en: 'Be seen by a clinician today.', es: 'Debe verle un profesional hoy.' },
  appointment: {
    en: 'See a clinician within the next days.',
    es: 'Vea a un profesional en los próximos días.',
  },
  self_care: {
    en: 'You can look after this at home for now; a visit can still be booked.',
    es: 'Por ahora puede cuidarse en casa; también puede pedir una cita.',
  },
};

const joined = (list: readonly string[], and: string): string =>
  `${list.slice(0, -1).join(', ')} ${and} ${list.at(-1) ?? ''}`;

/** The advice line of a disposition and the safety net: what to watch for, and what to do then. */
export const wordsFor = (
  disposition: Disposition,
  complaint: Complaint | undefined,
  language: Language,
): { readonly advice: readonly string[]; readonly safety_net: string } => {
  const watch = reviewed().screens[complaint?.screen ?? 'general'][language];
  const net =
    language === 'es'
      ? `Busque ayuda de urgencia si aparece: ${joined(watch, 'o')}. Si empeora o no mejora en unos días, vuelva a consultar.`
      : `Get emergency help if there is: ${joined(watch, 'or')}. If it gets worse or does not improve in a few days, be seen sooner.`;
  return { advice: [advice[disposition][language]], safety_net: net };
};
