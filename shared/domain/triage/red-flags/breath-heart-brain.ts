import { type RedFlagRow, sources } from './row.ts';

const call911 = { en: 'Call 911 now.', es: 'Llame al 911 ahora.' };

/** R01-R19: breathing, circulation, brain. */
export const breathHeartBrain: readonly RedFlagRow[] = [
  {
    id: 'R01',
    condition: 'cardiac arrest, unresponsive',
    phrases: [
      'not_breathing^ & !(snoring & !blue & !unresponsive & !limp_word & !child)',
      'no_pulse^',
      'unresponsive^',
      'collapsed^',
    ],
    combination:
      'blue_lips & (breathless | sweat | chest_pain | confused | drowsy | faint | cough | palpitation | fever | opioid_od & opioid | at_rest) | blue & !cold_limb & (child | breathless | severe_breathless | drowsy | limp_child | opioid)',
    level: 'call_911',
    advice: {
      en: 'Call 911 now. If the person is not breathing, start CPR and put the phone on speaker.',
      es: 'Llame al 911 ahora. Si la persona no respira, empiece la RCP y ponga el teléfono en altavoz.',
    },
    confirm: {
      en: 'Is the person unconscious, not breathing, or impossible to wake right now? (yes or no)',
      es: '¿La persona está inconsciente, no respira o no se puede despertar ahora mismo? (sí o no)',
    },
    source: sources.medline,
    reviewed_by: null,
  },
  {
    id: 'R02',
    condition: 'possible heart attack',
    phrases: ['heart_attack_self'],
    combination:
      '(chest_crush^ & !(h_asthma & wheeze & age<35) & !(rash & !sweat & !breathless & !radiates)) | (chest_pain^ & (sweat | worst_ever & !h_asthma | (breathless & !(cough & fever & age<40)) | (nausea & !heartburn & !diarrhea) | vomit & !diarrhea & !cough | radiates & !chest_wall | chest_press & (radiates | arm_pain | jaw_pain) | faint^ | dizzy & age>=30 | h_heart | h_angina | palpitation & age>=30)) | (chest_pain^ & age>=35 & !chest_wall & !(cough & (fever | runny_nose | cold)) & !(heartburn & !exertion) & !sinus & !rash) | (chest_pain^ & exertion & age>=30 & !chest_wall) | (heartburn & (sweat | radiates & age>=35 & !cough)) | ((jaw_pain | arm_pain) & sweat & !fever & !injury) | (breathless & nausea & fatigue & (female | h_diabetes) & age>=45 & !fever) | (sweat & breathless & nausea & age>=40 & !fever) | (abd_pain & sweat & breathless & age>=45)',
    level: 'call_911',
    advice: {
      en: 'Call 911 now. Do not drive yourself. Follow what the dispatcher says about aspirin.',
      es: 'Llame al 911 ahora. No conduzca. Siga lo que le digan por teléfono sobre la aspirina.',
    },
    confirm: {
      en: 'Do you have pain, pressure or tightness in your chest now, or did you today? (yes or no)',
      es: '¿Tiene ahora, o tuvo hoy, dolor, presión u opresión en el pecho? (sí o no)',
    },
    source: sources.medline,
    reviewed_by: null,
  },
  {
    id: 'R03',
    condition: 'possible stroke or TIA',
    phrases: ['stroke_self', 'face_droop^', 'word_finding^'],
    combination:
      '(slurred^ & !(muffled_voice | sore_throat | alcohol)) | (one_side_weak^ & !(positional | injury | fracture | deformed | sprain | neck_injury | long_standing | compartment | laceration | limb_pain & !sudden & !headache | saddle_numb | back_pain & !sudden)) | (numb_one_side^ & !(tooth_pain | dental_pain | injury | panic | sinus | back_pain)) | (sudden_blind^ & sudden & !migraine & !eye_chemical & !injury) | (confused & sudden & !fever & !head_injury & !seizure^ & !h_diabetes) | (imbalance & sudden & !injury & !ear_pain & (headache | vertigo | vomit | double_vision | slurred)) | (double_vision & sudden & !head_injury)',
    level: 'call_911',
    advice: {
      en: 'Call 911 now, even if it has passed, and note the time the person was last well.',
      es: 'Llame al 911 ahora, aunque ya haya pasado, y anote la hora en que la persona estaba bien por última vez.',
    },
    confirm: {
      en: 'Is one side of the face drooping, an arm or leg weak or numb, or the speech slurred? (yes or no)',
      es: '¿Se cae un lado de la cara, hay un brazo o pierna débil o dormido, o cuesta hablar? (sí o no)',
    },
    source: sources.cdc,
    reviewed_by: null,
  },
  {
    id: 'R04',
    condition: 'severe allergic reaction',
    phrases: ['anaphylaxis_self'],
    combination:
      '(throat_close & !(runny_nose | cold | anxiety | sore_throat & !hives)) | (tongue_swell & !(injury | canker | tooth_pain | sore_throat | dental_pain)) | ((hives | allergen | allergic | sting) & (breathless | severe_breathless | wheeze | chest_tight | throat_close | tongue_swell | faint | dizzy | (vomit & !flu) | confused | stridor)) | meal & (breathless | severe_breathless | wheeze | chest_tight | throat_close | tongue_swell | face_swell | faint | stridor | (itch | rash) & (vomit | dizzy)) | ((sting | allergen) & (face_swell | hoarse | (hives | itch) & (hoarse | palpitation | abd_pain & severe))) | (hives & face_swell)',
    level: 'call_911',
    advice: {
      en: 'Use an epinephrine injector if there is one, then call 911 and lie down.',
      es: 'Use un inyector de epinefrina si lo tiene, después llame al 911 y acuéstese.',
    },
    confirm: {
      en: 'Is there swelling of the tongue, lips or throat, or trouble breathing? (yes or no)',
      es: '¿Hay hinchazón de la lengua, los labios o la garganta, o dificultad para respirar? (sí o no)',
    },
    source: sources.medline,
    reviewed_by: null,
  },
  {
    id: 'R05',
    condition: 'severe breathing trouble',
    phrases: ['low_oxygen'],
    combination:
      '(severe_breathless & !nose_block) | (blue & !cold_limb & (breathless | wheeze | cough | h_lung)) | oxygen<92 | breathing_rate>=30 & age>=12 | (breathless & (severe ~ breathless | rapidly_worse | confused | at_rest ~ breathless | h_heart & (legs_swollen | orthopnea)) & !nose_block)',
    level: 'call_911',
    advice: { en: 'Call 911 now and sit upright.', es: 'Llame al 911 ahora y siéntese erguido.' },
    confirm: {
      en: 'Are you struggling to breathe right now, even at rest? (yes or no)',
      es: '¿Le cuesta mucho respirar ahora mismo, incluso en reposo? (sí o no)',
    },
    source: sources.medline,
    reviewed_by: null,
  },
  {
    id: 'R06',
    condition: 'asthma or COPD attack',
    phrases: ['inhaler_fail', 'worse_than_usual_breathing'],
    combination:
      '(h_asthma | h_copd) & (wheeze | breathless | chest_tight) & (worse | severe | inhaler_fail | h_copd & (breathless & (fever | sputum_change) | heart_rate>110)) | (wheeze & breathless & !(very_mild | age<2)) | (h_copd & breathless & !long_standing)',
    level: 'emergency',
    escalate: { when: 'severe_breathless | drowsy | confused | blue', level: 'call_911' },
    advice: {
      en: 'Use the reliever inhaler as your plan says and go to the emergency room now; call 911 if you cannot speak a sentence.',
      es: 'Use el inhalador de rescate según su plan y vaya ahora a urgencias; llame al 911 si no puede decir una frase.',
    },
    source: sources.medline,
    reviewed_by: null,
  },
  {
    id: 'R07',
    condition: 'choking or a swallowed object',
    phrases: [],
    combination:
      'choking & !(cough & long_standing) | (food_stuck & (drooling | severe_breathless | breathless | vomit | swallow_trouble)) | foreign_swallow',
    level: 'emergency',
    escalate: { when: 'choking | severe_breathless | breathless | blue', level: 'call_911' },
    advice: {
      en: 'If the person cannot breathe: back blows and abdominal thrusts, and call 911.',
      es: 'Si la persona no puede respirar: golpes en la espalda y compresiones abdominales, y llame al 911.',
    },
    source: sources.medline,
    reviewed_by: null,
  },
  {
    id: 'R08',
    condition: 'possible clot in the lung',
    phrases: ['lung_clot'],
    combination:
      '(breathless | pleuritic | chest_pain & !chest_wall | hemoptysis) & (swollen_leg_one | leg_red_warm | h_immobile | h_surgery ~ h_recent | h_clot | h_pregnant & sudden | h_postpartum | h_pill | h_cancer & sudden & !cough) | (hemoptysis & (chest_pain | breathless | blood_large & !mild)) | (breathless & sudden & !panic & !anxiety & !cough & !h_asthma & !wheeze & !runny_nose & !very_mild) | (pleuritic & breathless & !(cough & !fever & age<30 & runny_nose))',
    level: 'call_911',
    advice: { en: 'Call 911 now and do not walk around.', es: 'Llame al 911 ahora y no camine.' },
    source: sources.medline,
    reviewed_by: null,
  },
  {
    id: 'R09',
    condition: 'possible deep vein clot',
    phrases: [],
    combination:
      '(swollen_leg_one & !(exertion & better & !h_immobile | cramps_leg & !swollen_any & !h_immobile | injury & !h_immobile | both_legs | insect_bite | sting | sprain)) & (leg_red_warm | h_immobile | h_surgery | h_cancer | h_pill | h_pregnant | h_postpartum | h_clot | limb_pain) | (leg_red_warm & (h_immobile | h_clot | h_surgery ~ h_recent) & !injury)',
    level: 'emergency',
    escalate: { when: 'breathless | chest_pain', level: 'call_911' },
    advice: {
      en: 'Be seen today in an emergency room or a clinic with ultrasound; call 911 if you get short of breath.',
      es: 'Debe verle hoy un médico en urgencias o en una clínica con ecografía; llame al 911 si le falta el aire.',
    },
    source: sources.cdc,
    reviewed_by: null,
  },
  {
    id: 'R10',
    condition: 'possible tear or aneurysm of the aorta',
    phrases: ['tearing_pain', 'pulsing_belly'],
    combination:
      '(shoulder_blades & (sudden | severe) & !injury & !chest_wall & !lifting) | (h_aneurysm & (abd_pain | back_pain | chest_pain)) | (back_pain & abd_pain & (faint | dizzy) & age>=50)',
    level: 'call_911',
    advice: call911,
    source: sources.medline,
    reviewed_by: null,
  },
  {
    id: 'R11',
    condition: 'serious bleeding',
    phrases: [],
    combination:
      '(bleeding & unstopped & !(nosebleed | vaginal_bleed | hematochezia | hematemesis | gum_bleed | hemorrhoid | hematuria | mild)) | (heavy_bleed & !(nosebleed | vaginal_bleed | hematochezia | hematemesis | gum_bleed | hemorrhoid)) | (bleeding & h_thinner & (injury | laceration) & !minor_wound) | amputation',
    level: 'call_911',
    advice: {
      en: 'Press hard on the wound without lifting, and call 911.',
      es: 'Presione fuerte la herida sin levantar la mano y llame al 911.',
    },
    source: sources.medline,
    reviewed_by: null,
  },
  {
    id: 'R12',
    condition: 'bleeding in the gut',
    phrases: ['hematemesis^', 'melena^'],
    combination:
      'hematochezia^ & (blood_large | dizzy | faint | h_thinner | severe ~ abd_pain | breathless | weak & age>=60)',
    level: 'emergency',
    escalate: { when: 'dizzy | faint | weak | systolic<100 | heart_rate>110 | confused', level: 'call_911' },
    advice: {
      en: 'Do not eat or drink. Go to the emergency room now.',
      es: 'No coma ni beba. Vaya a urgencias ahora.',
    },
    confirm: {
      en: 'Did you vomit blood, or is your stool black like tar? (yes or no)',
      es: '¿Ha vomitado sangre, o son sus heces negras como el alquitrán? (sí o no)',
    },
    source: sources.medline,
    reviewed_by: null,
  },
  {
    id: 'R13',
    condition: 'head injury with a warning sign',
    phrases: [],
    combination:
      '(fall_word & h_thinner & (head_injury | age>=65 | headache | drowsy | confused)) | (fall_word & child & (vomit | faint^ | drowsy | confused)) | head_injury^ & (faint^ | vomit | confused | drowsy | clear_fluid | h_thinner | seizure^ | concussion_signs & !memory_loss_old | vision_change | double_vision | weak | slurred | age>=65 | rapidly_worse | worse & headache | severe ~ headache | age<0.5 | unresponsive^)',
    level: 'emergency',
    escalate: { when: 'unresponsive | seizure | cannot_feel_legs | one_side_weak', level: 'call_911' },
    advice: {
      en: 'Go to the emergency room now with someone; call 911 if the person is hard to wake.',
      es: 'Vaya ahora a urgencias acompañado; llame al 911 si cuesta despertar a la persona.',
    },
    source: sources.cdc,
    reviewed_by: null,
  },
  {
    id: 'R14',
    condition: 'sudden worst headache',
    phrases: ['thunderclap^'],
    combination:
      '(thunder_word & (headache | photophobia | vomit) & !blast_close) | (headache & sudden ~ headache & (severe ~ headache | severity>=8 | faint | vomit | stiff_neck)) | (headache & worst_ever ~ headache) | (headache & (one_side_weak | confused & !fever | seizure | papilledema))',
    level: 'call_911',
    advice: call911,
    confirm: {
      en: 'Did the headache come on suddenly, within a minute or so, or is it the worst of your life? (yes or no)',
      es: '¿El dolor de cabeza empezó de golpe, en un minuto más o menos, o es el peor de su vida? (sí o no)',
    },
    source: sources.medline,
    reviewed_by: null,
  },
  {
    id: 'R15',
    condition: 'possible meningitis or blood infection rash',
    phrases: [],
    combination:
      '(neck_crick & fever) | (stiff_neck & (fever | (headache & (photophobia | vomit | confused | rash)))) | (photophobia & fever & headache) | (purple_spots & (fever | headache | vomit | stiff_neck | child | drowsy)) | (fontanelle & fever) | (fever & headache & (confused | drowsy | seizure^) )',
    level: 'call_911',
    advice: {
      en: 'Call 911 now and mention the stiff neck or the rash.',
      es: 'Llame al 911 ahora y mencione la rigidez del cuello o las manchas.',
    },
    confirm: {
      en: 'Is the neck too stiff to bend forward, or is there a rash that does not fade when you press a glass on it? (yes or no)',
      es: '¿El cuello está tan rígido que no puede doblarlo, o hay manchas que no desaparecen al apretarlas con un vaso? (sí o no)',
    },
    source: sources.cdc,
    reviewed_by: null,
  },
  {
    id: 'R16',
    condition: 'possible sepsis',
    phrases: ['sepsis_self'],
    combination:
      '(fever | infection | temp<35.5) & 2 of (confused drowsy rigor (clammy & !very_mild) breathing_fast racing_heart little_urine systolic<100 heart_rate>=120 breathing_rate>=25 worst_ever (dizzy & age>=60) (weak & severe)) & !very_mild | fever & confused & !child | (fever & (systolic<95 | breathless & confused))',
    level: 'emergency',
    escalate: { when: 'confused | drowsy | systolic<90', level: 'call_911' },
    advice: {
      en: 'Go to the emergency room now and ask on arrival: "Could this be sepsis?"',
      es: 'Vaya ahora a urgencias y pregunte al llegar: «¿Podría ser sepsis?»',
    },
    source: sources.cdc,
    reviewed_by: null,
  },
  {
    id: 'R17',
    condition: 'seizure',
    phrases: [],
    combination:
      'seizure^ & (!h_epilepsy | seizure_danger | injury | h_pregnant | unresponsive | confused & !h_epilepsy | head_injury | fever)',
    level: 'call_911',
    advice: {
      en: 'Call 911. Clear the space, turn the person on the side, put nothing in the mouth and time it.',
      es: 'Llame al 911. Despeje el espacio, ponga a la persona de lado, no meta nada en la boca y mida el tiempo.',
    },
    source: sources.cdc,
    reviewed_by: null,
  },
  {
    id: 'R18',
    condition: 'fainting with a risk',
    phrases: [],
    combination:
      'faint^ & (chest_pain^ | palpitation | exertion | h_pregnant | age>=60 | h_heart | head_injury & !very_mild | breathless | headache & severe | abd_pain | melena | seizure^ | kin_sudden_death | incontinence | faint_lying)',
    level: 'emergency',
    advice: {
      en: 'Go to the emergency room now and do not drive.',
      es: 'Vaya ahora a urgencias y no conduzca.',
    },
    source: sources.medline,
    reviewed_by: null,
  },
  {
    id: 'R19',
    condition: 'palpitations with a risk',
    phrases: [],
    combination:
      'palpitation & (chest_pain & !(panic | anxiety) | faint^ | breathless & !(panic | anxiety) | heart_rate>120 | dizzy & !(panic | anxiety | very_mild) | sweat & !(panic | anxiety | weight_loss | thyroid | fever) | h_heart) | (heart_rate>=130 & age>=12)',
    level: 'emergency',
    advice: { en: 'Go to the emergency room now.', es: 'Vaya ahora a urgencias.' },
    source: sources.medline,
    reviewed_by: null,
  },
];
