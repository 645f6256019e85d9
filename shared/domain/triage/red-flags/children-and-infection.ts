import { type RedFlagRow, sources } from './row.ts';

/** R43-R62: children, metabolism, infection, exposure. */
export const childrenAndInfection: readonly RedFlagRow[] = [
  {
    id: 'R43',
    condition: 'fever or low temperature under 3 months',
    phrases: [],
    combination: 'age<0.26 & (fever | temp<36.1)',
    level: 'emergency',
    advice: {
      en: 'Go to the emergency room now; give no fever medicine first.',
      es: 'Vaya ahora a urgencias; no dé antes medicina para la fiebre.',
    },
    source: sources.medline,
    reviewed_by: null,
  },
  {
    id: 'R44',
    condition: 'child very ill',
    phrases: [],
    combination:
      '(child & age<6 | small_child | fontanelle) & (limp_word | limp_child & !behaves_well | grunting | fontanelle | inconsolable & !colic_long | blue & !cold_limb | unresponsive | little_urine & (vomit | diarrhea | fever | poor_feeding | dehydration_signs) | poor_feeding & (fever | breathless | age<0.5 & !very_mild) | seizure^ | drowsy & (fever | vomit | rash) | fever & clammy & (!behaves_well | mottled) | breathing_fast & !very_mild & !(behaves_well & !fever))',
    level: 'emergency',
    escalate: { when: 'unresponsive | blue | seizure | severe_breathless', level: 'call_911' },
    advice: {
      en: 'Go to the emergency room now; call 911 if the child is hard to wake or blue.',
      es: 'Vaya ahora a urgencias; llame al 911 si cuesta despertar al niño o está azul.',
    },
    source: sources.nhs,
    reviewed_by: null,
  },
  {
    id: 'R45',
    condition: 'child with a high or long fever',
    phrases: [],
    combination:
      '(child | age<18) & fever & (temp>=40 | age<0.5 & temp>=39 | onset_days>=5 | age<2 & onset_days>=3)',
    level: 'same_day',
    advice: { en: 'Have the child seen today.', es: 'Un médico debe ver al niño hoy.' },
    source: sources.nhs,
    reviewed_by: null,
  },
  {
    id: 'R46',
    condition: 'narrow airway',
    phrases: [],
    combination:
      '(drooling & (appetite_loss | poor_feeding | sore_throat | muffled_voice | swallow_trouble | stridor | breathless)) | (barking_cough & (stridor | breathless | at_rest | retraction_word)) | (muffled_voice & (sore_throat | fever)) | (stridor & !snoring) | (sore_throat & (cannot_open_mouth | severe_breathless | breathless & !cough))',
    level: 'emergency',
    escalate: { when: 'severe_breathless | blue | drooling & breathless', level: 'call_911' },
    advice: {
      en: 'Keep upright and calm and go to the emergency room now; 911 if breathing is hard.',
      es: 'Mantenga la calma y la posición sentada y vaya ahora a urgencias; 911 si cuesta respirar.',
    },
    source: sources.nhs,
    reviewed_by: null,
  },
  {
    id: 'R47',
    condition: 'bloody diarrhea in a child',
    phrases: [],
    combination:
      '(child | age<10 | small_child) & (hematochezia | red_jelly | diarrhea & blood_word) & (diarrhea | bloody_diarrhea | pale | little_urine | vomit | fever | abd_pain) | (hematochezia & diarrhea & (little_urine | pale | confused | purple_spots))',
    level: 'emergency',
    advice: {
      en: 'Go to the emergency room now; give no antidiarrhea medicine.',
      es: 'Vaya ahora a urgencias; no dé medicina contra la diarrea.',
    },
    source: sources.cdc,
    reviewed_by: null,
  },
  {
    id: 'R48',
    condition: 'blocked gut in an infant',
    phrases: [],
    combination:
      '(small_child | age<3) & (red_jelly | knees_up & (vomit | scream_waves | drowsy | pale) | projectile & age<0.5 | projectile & !spit_up)',
    level: 'emergency',
    advice: { en: 'Go to the emergency room now.', es: 'Vaya ahora a urgencias.' },
    source: sources.medline,
    reviewed_by: null,
  },
  {
    id: 'R49',
    condition: 'dehydration',
    phrases: [],
    combination:
      '(cannot_keep_fluids & !very_mild & (little_urine | dizzy | weak | onset_hours>=24 | infant | elder | h_pregnant | h_diabetes | dehydration_signs & drowsy)) | ((vomit | diarrhea) & (little_urine | sunken) & !very_mild) | ((vomit | diarrhea) & dizzy & (elder | infant | h_pregnant | h_diabetes | faint))',
    level: 'same_day',
    escalate: {
      when: 'infant | elder | h_pregnant | h_diabetes | confused | drowsy | faint | h_kidney',
      level: 'emergency',
    },
    advice: {
      en: 'Take small sips on the way and be seen today.',
      es: 'Tome pequeños sorbos en el camino y vaya al médico hoy.',
    },
    source: sources.nhs,
    reviewed_by: null,
  },
  {
    id: 'R50',
    condition: 'diabetic emergency',
    phrases: [],
    combination:
      '((h_diabetes | sugar>=300) & (vomit | confused | drowsy | breathing_fast | breathless | abd_pain & !very_mild | ketones) & (sugar_high | sugar>=250 | ketones | thirst_urine)) | ketones & (thirst_urine | vomit | drowsy | h_diabetes) | (thirst_urine & (vomit | drowsy | weight_loss & (vomit | abd_pain | breathing_fast))) | sugar<54 | (sugar_low & (confused | drowsy | unresponsive | sweat | tremor)) | sugar>=400',
    level: 'emergency',
    escalate: { when: 'confused | drowsy | unresponsive', level: 'call_911' },
    advice: {
      en: 'If the sugar is low and the person is awake: give sugar now. Go to the emergency room; 911 if confused or drowsy.',
      es: 'Si el azúcar está bajo y la persona está despierta: dé azúcar ahora. Vaya a urgencias; 911 si está confundida o somnolienta.',
    },
    source: sources.medline,
    reviewed_by: null,
  },
  {
    id: 'R51',
    condition: 'fever with weak defenses',
    phrases: [],
    combination:
      '(h_chemo | h_immune | h_adrenal) & (fever | rigor) | h_adrenal & (vomit | faint | dizzy | weak)',
    level: 'emergency',
    advice: {
      en: 'Go to the emergency room now and call your care team on the way.',
      es: 'Vaya ahora a urgencias y llame a su equipo médico en el camino.',
    },
    source: sources.medline,
    reviewed_by: null,
  },
  {
    id: 'R52',
    condition: 'fever after travel',
    phrases: [],
    combination: 'travel & (fever | chills | rigor)',
    level: 'emergency',
    advice: {
      en: 'Go to the emergency room and say where you were and when.',
      es: 'Vaya a urgencias y diga dónde estuvo y cuándo.',
    },
    source: sources.cdc,
    reviewed_by: null,
  },
  {
    id: 'R53',
    condition: 'tick or rash with fever',
    phrases: [],
    combination:
      'tick_bite & (fever | rash | headache | body_aches | face_droop) | (fever & rash & wrists_ankles) | (outdoors & fever & headache & rash)',
    level: 'same_day',
    escalate: { when: 'fever & (headache | rash | confused | vomit)', level: 'emergency' },
    advice: {
      en: 'Be seen today: treatment should not wait for tests.',
      es: 'Debe verle un médico hoy: el tratamiento no debe esperar a las pruebas.',
    },
    source: sources.cdc,
    reviewed_by: null,
  },
  {
    id: 'R54',
    condition: 'tetanus or rabies exposure',
    phrases: ['lockjaw_tetanus'],
    combination:
      'lockjaw & !tooth_pain & !dental_pain & (wound_word | spasms | swallow_trouble | muscle_rigid) | (animal_bite & rabies_risk) | animal_bite & !insect_bite | dirty_wound & (wound_word | laceration) & unshot',
    level: 'same_day',
    escalate: {
      when: 'lockjaw | muscle_rigid | rabies_risk | animal_bite & (face_word | deep_cut | severe)',
      level: 'emergency',
    },
    advice: {
      en: 'Wash the wound for 15 minutes with soap and water and be seen today.',
      es: 'Lave la herida 15 minutos con agua y jabón y acuda al médico hoy.',
    },
    source: sources.cdc,
    reviewed_by: null,
  },
  {
    id: 'R55',
    condition: 'spreading skin infection',
    phrases: ['black_skin'],
    combination:
      '(red_streaks & (skin_infection | laceration | injury | animal_bite | insect_bite | sting | fever | limb_pain | swollen_any) & (fever | chills | rapidly_worse | severe | line_word | h_diabetes)) | (skin_infection & (fever & !very_mild | severe & rapidly_worse | h_immune)) | (eye_area_red & (fever | eye_moves_pain | vision_change | bulging)) | (blister_rash & (fever | mouth_sores_rash))',
    level: 'emergency',
    advice: {
      en: 'Draw a line around the redness and go to the emergency room.',
      es: 'Marque el borde del enrojecimiento y vaya a urgencias.',
    },
    source: sources.medline,
    reviewed_by: null,
  },
  {
    id: 'R56',
    condition: 'dangerous bite or sting',
    phrases: ['snake_bite'],
    combination: 'sting & many_stings',
    level: 'emergency',
    advice: {
      en: 'Keep still, no tourniquet, Poison Help 1-800-222-1222, and go to the emergency room.',
      es: 'Quédese quieto, sin torniquete, Poison Help 1-800-222-1222, y vaya a urgencias.',
    },
    source: sources.cdc,
    reviewed_by: null,
  },
  {
    id: 'R57',
    condition: 'heat stroke or hypothermia',
    phrases: [],
    combination:
      'hot_place & (confused | faint | no_sweat | temp>=40 | seizure | drowsy | unresponsive | vomit & headache) | (cold_place & (drowsy | confused | temp<35 | slurred | no_shiver | unresponsive))',
    level: 'call_911',
    advice: {
      en: 'Call 911; cool or warm the person while waiting.',
      es: 'Llame al 911; enfríe o abrigue a la persona mientras espera.',
    },
    source: sources.cdc,
    reviewed_by: null,
  },
  {
    id: 'R58',
    condition: 'warning sign after surgery',
    phrases: [],
    combination:
      'wound_burst | h_surgery ~ h_recent & (fever | wound_pus | wound_open | leg_red_warm | swollen_leg_one | breathless | vomit & abd_pain | bleeding & !very_mild | severe & worse)',
    level: 'emergency',
    advice: {
      en: 'Go to the emergency room and call the surgeon’s line too.',
      es: 'Vaya a urgencias y llame también a su cirujano.',
    },
    source: sources.medline,
    reviewed_by: null,
  },
  {
    id: 'R59',
    condition: 'dental infection that spreads',
    phrases: [],
    combination:
      '(dental_pain | tooth_pain) & (dental_spread & (fever | swallow_trouble | cannot_open_mouth | eye_area_red | breathless | neck_swell | eye_to) | fever & swollen_any & worse)',
    level: 'emergency',
    advice: {
      en: 'Go to the emergency room; a dentist alone is not enough.',
      es: 'Vaya a urgencias; un dentista solo no basta.',
    },
    source: sources.nhs,
    reviewed_by: null,
  },
  {
    id: 'R60',
    condition: 'nosebleed that does not stop',
    phrases: [],
    combination:
      'nosebleed & (h_thinner | heavy_bleed | onset_long_bleed | faint | dizzy | blood_large | clots_word)',
    level: 'emergency',
    advice: {
      en: 'Lean forward, pinch the nose for 15 minutes, and go to the emergency room.',
      es: 'Inclínese hacia delante, apriete la nariz 15 minutos y vaya a urgencias.',
    },
    source: sources.nhs,
    reviewed_by: null,
  },
  {
    id: 'R61',
    condition: 'sudden hearing loss',
    phrases: ['sudden_deaf'],
    combination: 'hearing_loss & sudden & !ear_pain & !cold & !long_standing',
    level: 'same_day',
    advice: {
      en: 'Be seen today: treatment works only early.',
      es: 'Debe verle un médico hoy: el tratamiento solo sirve si es temprano.',
    },
    source: sources.nhs,
    reviewed_by: null,
  },
  {
    id: 'R62',
    condition: 'near drowning, electric shock or blast',
    phrases: ['drowning', 'electric'],
    combination: 'blast & (injury | burn | hearing_loss | eye_pain | bleeding)',
    level: 'emergency',
    escalate: {
      when: 'severe_breathless | breathless | chest_pain | palpitation | unresponsive | confused | cough | faint | burn_bad',
      level: 'call_911',
    },
    advice: {
      en: 'Go to the emergency room even if the person seems well; call 911 with any symptom.',
      es: 'Vaya a urgencias aunque la persona parezca estar bien; llame al 911 ante cualquier síntoma.',
    },
    source: sources.esi,
    reviewed_by: null,
  },
];
