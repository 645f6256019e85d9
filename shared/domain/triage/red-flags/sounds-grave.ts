import { type RedFlagRow, sources } from './row.ts';

/**
 * Under all rows: no row fits, and the words together are those of an emergency (`alarm.ts`). It is a guess from words,
 * so a chat asks before it ends on it; where nobody can be asked it raises.
 */
export const soundsGrave: RedFlagRow = {
  id: 'V03',
  condition: 'words that together sound like an emergency',
  phrases: [],
  level: 'emergency',
  advice: {
    en: 'Go to the emergency room now; call 911 if it gets worse. If this is not what you meant, say it in other words.',
    es: 'Vaya a urgencias ahora; llame al 911 si empeora. Si no es lo que quiso decir, dígalo con otras palabras.',
  },
  confirm: {
    en: 'What you describe worries me. Is any of this so right now: it came on suddenly or is quickly getting worse, it is the worst you ever had, or breathing, staying awake, walking or thinking clearly is hard? Yes or no.',
    es: 'Lo que describe me preocupa. ¿Pasa algo de esto ahora: empezó de repente o empeora rápido, es lo peor que ha tenido, o le cuesta respirar, mantenerse despierto, caminar o pensar con claridad? Sí o no.',
  },
  source: sources.esi,
  reviewed_by: null,
};
