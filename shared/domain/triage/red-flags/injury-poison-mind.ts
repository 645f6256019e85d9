import { type RedFlagRow, sources } from './row.ts';

/** R30-R42: injury, eye, burns, poisons, mind, violence. */
export const injuryPoisonMind: readonly RedFlagRow[] = [
  {
    id: 'R30',
    condition: 'spinal or major injury',
    phrases: ['gun_stab'],
    combination:
      '(torso_blow & (faint | dizzy | shoulder_tip | hematuria | pale | vomit | breathless | abd_severe | abd_rigid | abd_swell | abd_pain & severe | hemoptysis)) | (major_trauma & (abd_pain | hematuria | breathless | faint | cannot_feel_legs)) | (major_trauma & !minor_crash & !(minor_wound & mild)) | neck_injury & !very_mild & (cannot_feel_legs | numb | weak | tingling | major_trauma | severe) | (injury & (cannot_feel_legs | numb ~ both_legs))',
    level: 'call_911',
    advice: { en: 'Call 911. Do not move the person.', es: 'Llame al 911. No mueva a la persona.' },
    source: sources.esi,
    reviewed_by: null,
  },
  {
    id: 'R31',
    condition: 'fracture or dislocation',
    phrases: ['bone_out'],
    combination:
      '(deformed & (limb_pain | injury | fracture)) | ((fracture | injury) & (cold_limb | cold_white | numb & limb_pain & !back_pain)) | (fracture ~ hip_word) | (injury & hip_word & cannot_weight & (age>=60 | deformed))',
    level: 'emergency',
    advice: {
      en: 'Splint it as it lies, eat nothing, and go to the emergency room.',
      es: 'Inmovilice la zona como está, no coma nada y vaya a urgencias.',
    },
    source: sources.medline,
    reviewed_by: null,
  },
  {
    id: 'R32',
    condition: 'limb without blood or under pressure',
    phrases: ['compartment'],
    combination:
      '(cold_white & (limb_pain | any_pain) & !(frostbite | cold_place & very_mild | long_standing)) | (cold_limb & (severe | sudden) & !raynaud & !long_standing)',
    level: 'call_911',
    advice: { en: 'Call 911 now.', es: 'Llame al 911 ahora.' },
    source: sources.medline,
    reviewed_by: null,
  },
  {
    id: 'R33',
    condition: 'eye emergency',
    phrases: ['eye_chemical', 'eye_curtain', 'sudden_blind_eye'],
    combination:
      '(eye_pierce & !foreign_minor & !(eye_speck & !eye_fast) | eye_pierce & (severe | vision_change | blood_eye)) | ((eye_pain | red_eye) & (halos | vomit & headache | severe ~ eye_pain | vision_change & (eye_pain & !contact_lens & !very_mild) | contact_lens & eye_pain & (vision_change | photophobia))) | (sudden_blind & !long_standing & !migraine) | ((vision_change | sudden_blind | headache) & age>=50 & (jaw_pain | scalp)) | (vision_change & sudden & !migraine & !h_diabetes_slow & !very_mild)',
    level: 'emergency',
    advice: {
      en: 'Chemical in the eye: rinse with water for 15-20 minutes first. Then go to the emergency room now.',
      es: 'Si entró un producto químico: enjuague con agua 15-20 minutos primero. Después vaya a urgencias.',
    },
    source: sources.medline,
    reviewed_by: null,
  },
  {
    id: 'R34',
    condition: 'serious burn',
    phrases: [],
    combination:
      'burn_bad & !minor_ailment & !(small_word & !burn_place & !age<1) | (burn & !sunburn & !minor_ailment & (burn_place | age<1 | electric | major_area | breathless | blister_large)) | (burn & blister_rash & child & !minor_wound) | (burn & blister_word & child & (torso_word | burn_place))',
    level: 'emergency',
    escalate: { when: 'breathless | smoke | major_area', level: 'call_911' },
    advice: {
      en: 'Cool the burn under running water for 20 minutes, no ice or butter, and go to the emergency room.',
      es: 'Enfríe la quemadura con agua corriente 20 minutos, sin hielo ni mantequilla, y vaya a urgencias.',
    },
    source: sources.nhs,
    reviewed_by: null,
  },
  {
    id: 'R35',
    condition: 'poisoning or overdose',
    phrases: [],
    combination:
      'poison^ & !poison_ivy | overdose^ & !side_effect_only | (acetaminophen & too_much & overdose^)',
    level: 'emergency',
    escalate: {
      when: 'breathless | drowsy | unresponsive | vomit | confused | seizure | suicidal | severe_breathless | not_breathing | abd_pain',
      level: 'call_911',
    },
    advice: {
      en: 'Call Poison Help 1-800-222-1222 now, or 911 with any symptom. Do not make the person vomit; keep the container.',
      es: 'Llame ahora a Poison Help 1-800-222-1222, o al 911 si hay algún síntoma. No provoque el vómito; guarde el envase.',
    },
    confirm: {
      en: 'Did someone take or swallow too much of something, or something harmful, in the last day? (yes or no)',
      es: '¿Alguien tomó o tragó demasiado de algo, o algo dañino, en el último día? (sí o no)',
    },
    source: sources.medline,
    reviewed_by: null,
  },
  {
    id: 'R36',
    condition: 'too much acetaminophen',
    phrases: [],
    combination:
      'acetaminophen & (too_much & !otc_ok | clearly_too_much) | acetaminophen & jaundice | (jaundice & confused)',
    level: 'emergency',
    advice: {
      en: 'Go to the emergency room even if you feel well, and call Poison Help 1-800-222-1222.',
      es: 'Vaya a urgencias aunque se sienta bien, y llame a Poison Help 1-800-222-1222.',
    },
    source: sources.medline,
    reviewed_by: null,
  },
  {
    id: 'R37',
    condition: 'opioid overdose',
    phrases: [],
    combination: 'opioid & opioid_od',
    level: 'call_911',
    advice: {
      en: 'Give naloxone if there is any, call 911, and give rescue breaths.',
      es: 'Administre naloxona si hay, llame al 911 y dé respiración de rescate.',
    },
    source: sources.cdc,
    reviewed_by: null,
  },
  {
    id: 'R38',
    condition: 'alcohol withdrawal or poisoning',
    phrases: ['drunk_out'],
    combination:
      'alcohol_stopped & (withdrawal_signs | see_absent | tremor) & !(opioid & !alcohol) & (alcohol | alcohol_stopped) & !stimulant',
    level: 'emergency',
    escalate: { when: 'seizure | unresponsive | hallucination | confused | faint', level: 'call_911' },
    advice: {
      en: 'Go to the emergency room; do not stop drinking suddenly alone.',
      es: 'Vaya a urgencias; no deje de beber de golpe a solas.',
    },
    source: sources.medline,
    reviewed_by: null,
  },
  {
    id: 'R39',
    condition: 'possible carbon monoxide',
    phrases: ['house_headache'],
    combination:
      'carbon_monoxide & (headache | dizzy | nausea | vomit | confused | weak | drowsy | co_alarm | faint | unresponsive)',
    level: 'call_911',
    advice: {
      en: 'Everyone outside first, then call 911.',
      es: 'Primero salgan todos al aire libre; después llame al 911.',
    },
    source: sources.cdc,
    reviewed_by: null,
  },
  {
    id: 'R40',
    condition: 'thoughts of suicide or self-harm',
    phrases: ['suicidal^', 'self_harm', 'suicide_plan & depression'],
    level: 'emergency',
    escalate: { when: 'suicide_plan | overdose', level: 'call_911' },
    advice: {
      en: 'Call or text 988 now (Spanish: press 2). Stay with someone and put any means out of reach. In danger right now: call 911.',
      es: 'Llame o escriba al 988 ahora (español: oprima 2). Quédese con alguien y aleje cualquier medio. Si hay peligro ahora: llame al 911.',
    },
    confirm: {
      en: 'Are you having thoughts of killing yourself or of not wanting to live? (yes or no)',
      es: '¿Está pensando en quitarse la vida o en no querer vivir? (sí o no)',
    },
    source: sources.medline,
    reviewed_by: null,
  },
  {
    id: 'R41',
    condition: 'danger to others or psychosis',
    phrases: ['harm_others', 'command_voices'],
    combination: 'psychosis & !(insomnia & !voices)',
    level: 'emergency',
    escalate: { when: 'harm_others | command_voices | suicidal', level: 'call_911' },
    advice: {
      en: 'Get to safety. Call 988, or 911 if anyone is in danger.',
      es: 'Póngase a salvo. Llame al 988, o al 911 si alguien corre peligro.',
    },
    source: sources.medline,
    reviewed_by: null,
  },
  {
    id: 'R42',
    condition: 'abuse or assault',
    phrases: ['abuse^'],
    level: 'emergency',
    advice: {
      en: 'If you are in danger call 911. Domestic violence: 1-800-799-7233. Sexual assault: 1-800-656-4673. An emergency room can help with injuries and evidence. Is it safe to text you?',
      es: 'Si está en peligro llame al 911. Violencia doméstica: 1-800-799-7233. Agresión sexual: 1-800-656-4673. En urgencias pueden ayudarle con lesiones y pruebas. ¿Es seguro escribirle?',
    },
    source: sources.cdc,
    reviewed_by: null,
  },
];
