import { type RedFlagRow, sources } from './row.ts';

/** Under all rows: no row fits, and the words together are those of an emergency (`alarm.ts`). */
export const soundsGrave: RedFlagRow = {
  id: 'V03',
  condition: 'words that together sound like an emergency',
  phrases: [],
  level: 'emergency',
  advice: {
    en: 'Go to the emergency room now; call 911 if it gets worse. If this is not what you meant, say it in other words.',
    es: 'Vaya a urgencias ahora; llame al 911 si empeora. Si no es lo que quiso decir, dígalo con otras palabras.',
  },
  source: sources.esi,
  reviewed_by: null,
};
