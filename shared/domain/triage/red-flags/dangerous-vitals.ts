import { type RedFlagRow, sources } from './row.ts';

/** Measured signs in the danger zone count whatever the complaint is. */
export const dangerousVitals: RedFlagRow = {
  id: 'V01',
  condition: 'vital signs in the danger zone',
  phrases: [],
  combination:
    'oxygen<90 | systolic<85 | (systolic<=90 & (heart_rate>100 | dizzy | faint | weak | fever)) | (age>=12 & (heart_rate>=130 | breathing_rate>=30)) | heart_rate<40 | (heart_rate<50 & (dizzy | faint^ | chest_pain | breathless | weak)) | temp>=41 | temp<34.5 | (systolic>=180 & (headache | chest_pain | breathless | weak | confused | vision_change | dizzy)) | (confused & !(dementia | long_standing | alcohol)) | (drowsy & (fever | vomit | breathless | weak | bleeding | systolic>0))',
  level: 'emergency',
  escalate: { when: 'oxygen<88 | systolic<80 | unresponsive | breathing_rate>=35', level: 'call_911' },
  advice: {
    en: 'Go to the emergency room now; call 911 if the person is faint, confused or short of breath.',
    es: 'Vaya ahora a urgencias; llame al 911 si la persona se desmaya, está confundida o le falta el aire.',
  },
  source: sources.esi,
  reviewed_by: null,
};

/** No single row fits, and yet too much at once: pairs and triples that together are an emergency. */
export const severalWarningSigns: RedFlagRow = {
  id: 'V02',
  condition: 'several warning signs together',
  phrases: [],
  combination:
    'hemoptysis_heavy | hemoptysis & blood_measured | missed_dialysis & (weak | palpitation | breathless | swollen_any | vomit | confused) | 2 of ((drowsy & !insomnia) confused faint^ jaundice purple_spots easy_bruise little_urine cannot_keep_fluids systolic<100) | (confused | drowsy | jaundice | low_oxygen) & (rapidly_worse | fever | vomit | breathless | seizure^ | (sweat | pale) & !(anxiety | panic)) & !very_mild & !insomnia | 3 of (breathless (sweat & !faint^) palpitation faint^ (dizzy & !faint^) pale weak chest_pain^ temp>=39.5 rigor cannot_keep_fluids vomit_repeated) & !(panic | anxiety | very_mild)',
  level: 'emergency',
  advice: {
    en: 'Go to the emergency room now; call 911 if it gets worse on the way.',
    es: 'Vaya a urgencias ahora; llame al 911 si empeora en el camino.',
  },
  source: sources.esi,
  reviewed_by: null,
};
