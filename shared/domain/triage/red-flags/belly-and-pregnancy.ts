import { type RedFlagRow, sources } from './row.ts';

/** R20-R29: belly, pregnancy, urine, back. */
export const bellyAndPregnancy: readonly RedFlagRow[] = [
  {
    id: 'R20',
    condition: 'acute abdomen',
    phrases: [],
    combination:
      '(abd_rigid & !very_mild) | (abd_pain & (abd_severe | severity>=8 | abd_migrate & !(flank_pain & !fever & !vomit & !appetite_loss) | abd_rigid | severe ~ abd_pain & !period_pain | fever & !temp<38 & !diarrhea & !urine_pain & !sore_throat & !runny_nose & !cough | vomit & !diarrhea & (radiates | alcohol | appetite_loss | worse | age>=60 | sudden) | h_pregnant & !very_mild & !heartburn | jaundice & (fever | chills | confused) | abd_swell & (fever | chills | h_liver))) | (abd_severe & abd_pain) | (abd_migrate & (vomit | appetite_loss | fever | abd_rigid | worse & temp>=37.5)) | (abd_pain & limp_child) | (abd_pain & sudden ~ abd_pain & age>=60) | (hernia_stuck) | (gallstone & (fever | jaundice | severe & vomit)) | (abd_pain & h_immune & fever)',
    level: 'emergency',
    advice: {
      en: 'Nothing to eat or drink. Go to the emergency room now.',
      es: 'No coma ni beba nada. Vaya ahora a urgencias.',
    },
    source: sources.medline,
    reviewed_by: null,
  },
  {
    id: 'R21',
    condition: 'possible blocked bowel',
    phrases: ['green_vomit', 'green_brought & !(cough | phlegm_word | sinus | runny_nose)'],
    combination:
      'vomit & (no_gas | abd_swell & (constipation | severe) | constipation & abd_pain & !very_mild) | (no_gas & abd_pain & abd_swell)',
    level: 'emergency',
    advice: {
      en: 'Nothing by mouth. Go to the emergency room now.',
      es: 'No tome nada por la boca. Vaya ahora a urgencias.',
    },
    source: sources.medline,
    reviewed_by: null,
  },
  {
    id: 'R22',
    condition: 'early pregnancy with a warning sign',
    phrases: [],
    combination:
      '(h_pregnant | missed_period) & !h_postpartum & !weeks>=20 & ((abd_pain & !very_mild & (one_side_pelvic | severe | vaginal_bleed | dizzy | faint | shoulder_tip)) | vaginal_bleed & (abd_pain | heavy_bleed | pad_per_hour | dizzy | faint | severe) | faint | shoulder_tip | one_side_pelvic & !very_mild & !back_pain & !(vomit & !abd_pain))',
    level: 'emergency',
    escalate: { when: 'faint | heavy_bleed', level: 'call_911' },
    advice: {
      en: 'Go to the emergency room now and tell them you may be pregnant.',
      es: 'Vaya ahora a urgencias y diga que puede estar embarazada.',
    },
    source: sources.nhs,
    reviewed_by: null,
  },
  {
    id: 'R23',
    condition: 'late pregnancy with a warning sign',
    phrases: ['less_movement'],
    combination:
      'h_pregnant & (water_broke | weeks>=14 & heavy_bleed | (weeks>=20 | late_pregnancy) & (vaginal_bleed | headache & (vision_change | swelling_pregnancy | severe | abd_pain | systolic>=140) | contractions & weeks<37 | vision_change & swelling_pregnancy | abd_pain & severe | itch ~ hands_feet | systolic>=150 | gallstone & headache) | contractions & !very_mild | seizure)',
    level: 'emergency',
    escalate: { when: 'seizure | heavy_bleed | pad_per_hour', level: 'call_911' },
    advice: {
      en: 'Go to the labor ward or emergency room now and call your maternity unit on the way.',
      es: 'Vaya ahora a maternidad o urgencias y llame a su unidad de maternidad en el camino.',
    },
    source: sources.nhs,
    reviewed_by: null,
  },
  {
    id: 'R24',
    condition: 'after birth with a warning sign',
    phrases: [],
    combination:
      'h_postpartum & (pad_per_hour | heavy_bleed | fever | chest_pain | breathless | severe ~ headache | headache & (vision_change | eye_curtain | systolic>=140) | limb_pain & swollen_leg_one | leg_red_warm | suicidal | self_harm | seizure | faint | psychosis)',
    level: 'emergency',
    escalate: { when: 'chest_pain | breathless | seizure', level: 'call_911' },
    advice: {
      en: 'Go to the emergency room now and say: "I gave birth on ...". For thoughts of harm call or text 988; maternal support: 1-833-852-6262.',
      es: 'Vaya ahora a urgencias y diga: «Di a luz el ...». Si piensa en hacerse daño, llame o escriba al 988; apoyo materno: 1-833-852-6262.',
    },
    source: sources.cdc,
    reviewed_by: null,
  },
  {
    id: 'R25',
    condition: 'possible twisted testicle',
    phrases: [],
    combination: 'testicle_pain & !testicle_slow & !long_standing & !testicle_lump & !very_mild',
    level: 'emergency',
    advice: {
      en: 'Hours matter: go to the emergency room now.',
      es: 'Cada hora cuenta: vaya ahora a urgencias.',
    },
    source: sources.nhs,
    reviewed_by: null,
  },
  {
    id: 'R26',
    condition: 'cannot urinate',
    phrases: [],
    combination:
      'cannot_urine & !little_child & (abd_pain | severe | bladder_full | age>=50 | male | back_pain) | long_erection',
    level: 'emergency',
    advice: { en: 'Go to the emergency room now.', es: 'Vaya ahora a urgencias.' },
    source: sources.medline,
    reviewed_by: null,
  },
  {
    id: 'R27',
    condition: 'kidney infection or stone with fever',
    phrases: [],
    combination:
      '(flank_pain & (fever | rigor | vomit | severe | severity>=7 | h_pregnant | h_kidney)) | ((urine_pain | urine_often) & (fever & (vomit | rigor | flank_pain | back_pain | confused | h_pregnant | age>=65 | h_immune | temp>=39) | vomit & back_pain)) | (kidney_stone & (severe | vomit | fever | sudden))',
    level: 'emergency',
    advice: { en: 'Go to the emergency room now.', es: 'Vaya ahora a urgencias.' },
    source: sources.medline,
    reviewed_by: null,
  },
  {
    id: 'R28',
    condition: 'possible pressure on the spinal nerves',
    phrases: ['saddle_numb'],
    combination:
      '(back_pain & !flank_pain & (incontinence & !long_standing | cannot_urine | cannot_feel_legs | both_legs ~ weak | both_legs ~ numb)) | (cannot_feel_legs & !long_standing) | (incontinence & both_legs & weak) | (ascending & weak)',
    level: 'emergency',
    advice: {
      en: 'Go to the emergency room now: it can become permanent.',
      es: 'Vaya ahora a urgencias: puede volverse permanente.',
    },
    source: sources.nhs,
    reviewed_by: null,
  },
  {
    id: 'R29',
    condition: 'back pain with an infection or cancer clue',
    phrases: [],
    combination:
      'back_pain & !flank_pain & !body_aches & (fever & !cough & !runny_nose & !flu & !sore_throat | h_iv_drugs | h_cancer)',
    level: 'same_day',
    escalate: { when: 'fever & (h_iv_drugs | h_cancer | h_immune | severe)', level: 'emergency' },
    advice: { en: 'Be seen today.', es: 'Debe verle un médico hoy.' },
    source: sources.nhs,
    reviewed_by: null,
  },
];
