/** Short lists of warning signs, asked as one numbered question; "none" answers them all. */
export const screens = {
  chest: {
    en: [
      'chest pain or pressure right now',
      'trouble breathing at rest',
      'fainting, sweating or a racing heart',
      'one swollen or painful leg',
      'pain going to the arm, jaw or back',
    ],
    es: [
      'dolor o presión en el pecho ahora',
      'dificultad para respirar en reposo',
      'desmayo, sudor o corazón acelerado',
      'una pierna hinchada o dolorida',
      'dolor que va al brazo, la mandíbula o la espalda',
    ],
  },
  cough: {
    en: [
      'trouble breathing',
      'chest pain',
      'coughing up blood',
      'fever for three days or more',
      'confusion or great weakness',
    ],
    es: [
      'dificultad para respirar',
      'dolor de pecho',
      'tos con sangre',
      'fiebre por tres días o más',
      'confusión o mucha debilidad',
    ],
  },
  throat: {
    en: [
      'trouble breathing',
      'drooling or cannot swallow',
      'cannot open the mouth',
      'stiff neck',
      'fever over 102 F (39 C)',
    ],
    es: [
      'dificultad para respirar',
      'babeo o no puede tragar',
      'no puede abrir la boca',
      'rigidez del cuello',
      'fiebre de más de 39 °C',
    ],
  },
  head: {
    en: [
      'sudden, worst ever headache',
      'weakness, numbness or drooping face',
      'trouble speaking or seeing',
      'stiff neck with fever',
      'confusion or fainting',
      'recent head injury',
    ],
    es: [
      'dolor de cabeza súbito, el peor de su vida',
      'debilidad, entumecimiento o cara caída',
      'problemas para hablar o ver',
      'cuello rígido con fiebre',
      'confusión o desmayo',
      'golpe reciente en la cabeza',
    ],
  },
  belly: {
    en: [
      'severe or sudden belly pain',
      'belly hard as a board',
      'blood in vomit or stool, or black stool',
      'cannot keep water down',
      'fever',
      'could be pregnant',
    ],
    es: [
      'dolor de vientre fuerte o súbito',
      'vientre duro como una tabla',
      'sangre en el vómito o las heces, o heces negras',
      'no retiene ni el agua',
      'fiebre',
      'podría estar embarazada',
    ],
  },
  urine: {
    en: [
      'fever or shaking chills',
      'pain in the side or back',
      'vomiting',
      'cannot pass urine',
      'sudden testicle pain',
    ],
    es: [
      'fiebre o escalofríos',
      'dolor en el costado o la espalda',
      'vómitos',
      'no puede orinar',
      'dolor súbito de testículo',
    ],
  },
  pregnancy: {
    en: ['heavy bleeding', 'severe or one-sided belly pain', 'fainting', 'could be pregnant', 'fever'],
    es: [
      'sangrado abundante',
      'dolor de vientre fuerte o de un lado',
      'desmayo',
      'podría estar embarazada',
      'fiebre',
    ],
  },
  skin: {
    en: [
      'swelling of face, lips or tongue',
      'trouble breathing',
      'fever',
      'purple spots that do not fade',
      'spreading fast or very painful',
      'blisters in mouth or eyes',
    ],
    es: [
      'hinchazón de cara, labios o lengua',
      'dificultad para respirar',
      'fiebre',
      'manchas moradas que no desaparecen al apretar',
      'se extiende rápido o duele mucho',
      'ampollas en la boca o los ojos',
    ],
  },
  eye: {
    en: [
      'loss of vision',
      'severe eye pain',
      'chemical or something through the eye',
      'light hurts',
      'halos or vomiting',
      'flashes, floaters or a dark curtain',
    ],
    es: [
      'pérdida de visión',
      'dolor fuerte en el ojo',
      'producto químico u objeto en el ojo',
      'la luz molesta mucho',
      'halos o vómitos',
      'destellos o una cortina en la vista',
    ],
  },
  ear: {
    en: ['fever', 'swelling behind the ear', 'sudden loss of hearing', 'drooping face', 'stiff neck'],
    es: [
      'fiebre',
      'hinchazón detrás de la oreja',
      'pérdida súbita de audición',
      'cara caída',
      'cuello rígido',
    ],
  },
  tooth: {
    en: ['swelling of face or neck', 'trouble swallowing or breathing', 'cannot open the mouth', 'fever'],
    es: [
      'hinchazón de cara o cuello',
      'dificultad para tragar o respirar',
      'no puede abrir la boca',
      'fiebre',
    ],
  },
  back: {
    en: [
      'numb between the legs',
      'cannot control bladder or bowels',
      'weak legs',
      'fever',
      'a fall or accident',
      'sudden tearing pain',
    ],
    es: [
      'entumecimiento entre las piernas',
      'no controla la orina o las heces',
      'debilidad en las piernas',
      'fiebre',
      'una caída o accidente',
      'dolor súbito que desgarra',
    ],
  },
  limb: {
    en: [
      'bent out of shape',
      'cannot put weight on it',
      'cold, white or numb',
      'hot and swollen with fever',
      'one swollen calf',
    ],
    es: [
      'está deformado',
      'no puede apoyarlo',
      'frío, blanco o dormido',
      'caliente e hinchado con fiebre',
      'una pantorrilla hinchada',
    ],
  },
  injury: {
    en: [
      'bleeding that does not stop',
      'passed out, vomiting or confused',
      'cannot move or feel it',
      'bent out of shape',
      'takes blood thinners',
    ],
    es: [
      'sangrado que no para',
      'desmayo, vómitos o confusión',
      'no puede moverlo o sentirlo',
      'está deformado',
      'toma anticoagulantes',
    ],
  },
  mind: {
    en: [
      'thoughts of suicide or self-harm',
      'thoughts of hurting someone',
      'hearing voices or seeing things',
      'shaking or seeing things after stopping alcohol',
      'not safe at home',
      'took too many pills',
    ],
    es: [
      'pensamientos de suicidio o de hacerse daño',
      'pensamientos de dañar a alguien',
      'oye voces o ve cosas',
      'temblores o visiones tras dejar el alcohol',
      'no está a salvo en casa',
      'tomó demasiadas pastillas',
    ],
  },
  child: {
    en: [
      'hard to wake, limp or blue',
      'trouble breathing',
      'no wet diaper for 8 hours',
      'fever under 3 months of age',
      'rash that does not fade',
    ],
    es: [
      'difícil de despertar, flácido o azul',
      'dificultad para respirar',
      'sin pañal mojado por 8 horas',
      'fiebre con menos de 3 meses de edad',
      'manchas que no desaparecen',
    ],
  },
  general: {
    en: ['chest pain', 'trouble breathing', 'confusion or fainting', 'fever', 'getting worse quickly'],
    es: ['dolor de pecho', 'dificultad para respirar', 'confusión o desmayo', 'fiebre', 'empeora rápido'],
  },
} as const satisfies Readonly<
  Record<string, { readonly en: readonly string[]; readonly es: readonly string[] }>
>;

export type ScreenId = keyof typeof screens;
