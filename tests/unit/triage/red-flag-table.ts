/**
 * One line per red flag. `nouns` are what is had or denied, `beside` is the circumstance that stays true when they are
 * denied; the denied, foreign, past and misspelt forms are made from them. `says` are whole sentences of patients,
 * `dice` the same in Spanish.
 */
/** An axis a row is tried on: a sentence that must not raise it, or the clinical reason why it still must. */
type Axis = string | { readonly counts: string; readonly sentence: string };

export type FlagLine = {
  /** For rows whose nouns cannot be listed: denied, of somebody else, of another time. */
  readonly apart?: { readonly denied: Axis; readonly ofOthers: Axis; readonly past: Axis };
  readonly nouns?: readonly string[];
  readonly beside?: string;
  readonly says: readonly string[];
  readonly dice: string;
};

export const flagTable: Readonly<Record<string, FlagLine>> = {
  R01: {
    apart: {
      denied: 'He is breathing normally and he woke up at once, awake and talking.',
      ofOthers: 'My uncle stopped breathing and died years ago. I have a cough.',
      past: 'I collapsed once when I was a child.',
    },
    says: [
      "he won't wake up",
      'she is not breathing',
      'my dad collapsed and has no pulse',
      'CANT WAKE HIM HE TURNED BLUE',
      'my wife is unresponsive',
    ],
    dice: 'mi papá no respira y no despierta',
  },
  R02: {
    nouns: ['chest pain', 'sweating'],
    says: [
      'crushing chest pain',
      'there is an elephant on my chest',
      'my chest hurts and it goes down my left arm',
      'chest pressure and I am sweating',
    ],
    dice: 'tengo un dolor fuerte en el pecho y sudor frío',
  },
  R03: {
    nouns: ['facial droop', 'slurred speech'],
    says: [
      "my husband's face is drooping",
      'sudden weakness in my right arm',
      "she can't find her words and talks nonsense",
      'his speech is slurred',
      'crooked smile and numb on one side',
      "I can't move my arm",
    ],
    dice: 'de repente se le cayó un lado de la cara y no puede hablar',
  },
  R04: {
    nouns: ['hives', 'throat tightness'],
    says: [
      'my throat is closing',
      'stung by a bee and my face is swelling',
      "hives and I can't breathe",
      'ate peanuts and my tongue is swelling',
    ],
    dice: 'comí camarones y se me hincha la lengua y la garganta',
  },
  R05: {
    nouns: ['severe shortness of breath'],
    says: [
      "I can't breathe",
      'cant breath',
      "can't catch my breath",
      'oxygen is 88',
      'gasping for air',
      "she can't finish a sentence",
    ],
    dice: 'no puedo respirar',
  },
  R06: {
    nouns: ['wheezing', 'shortness of breath'],
    beside: 'I have asthma.',
    says: ['my inhaler is not working', 'asthma is worse, wheezing and the inhaler does nothing'],
    dice: 'tengo asma, me silba el pecho y el inhalador no me ayuda',
  },
  R07: {
    apart: {
      denied: 'She has not swallowed anything and is not choking.',
      ofOthers: 'My uncle choked on a fish bone years ago.',
      past: 'He choked on a grape two years ago.',
    },
    says: [
      'he is choking',
      'my toddler swallowed a coin',
      "something is stuck in her throat and she can't breathe",
    ],
    dice: 'se está atragantando',
  },
  R08: {
    nouns: ['sudden shortness of breath'],
    beside: 'I had a long flight.',
    says: [
      'sharp pain when breathing in after my surgery last week',
      'sudden breathless and my calf is swollen',
      'coughing up blood and short of breath',
    ],
    dice: 'después del vuelo me falta el aire y me duele el pecho al respirar',
  },
  R09: {
    nouns: ['calf swelling', 'leg pain'],
    says: ['one calf is swollen and red', 'my left leg is swollen and hurts after the flight'],
    dice: 'tengo una pantorrilla hinchada y roja',
  },
  R10: {
    nouns: ['ripping chest pain'],
    says: ['ripping pain between my shoulder blades', 'something is pulsing in my belly and my back hurts'],
    dice: 'siento un dolor desgarrador entre los omóplatos',
  },
  R11: {
    nouns: ['heavy bleeding'],
    says: [
      "the cut won't stop bleeding",
      'blood is spurting from his arm',
      'it soaked through the towel and is still bleeding',
    ],
    dice: 'la herida no deja de sangrar',
  },
  R12: {
    nouns: ['vomiting blood', 'black tarry stool'],
    says: ['I vomited blood', 'it looks like coffee grounds when I throw up', 'my poop is black and tarry'],
    dice: 'vomité sangre y tengo heces negras',
  },
  R13: {
    nouns: ['vomiting', 'confusion'],
    beside: 'He hit his head.',
    says: [
      'hit my head and passed out',
      'she bumped her head and is throwing up',
      'head injury and he takes warfarin',
    ],
    dice: 'se golpeó la cabeza y está vomitando',
  },
  R14: {
    nouns: ['sudden severe headache'],
    says: [
      'the worst headache of my life',
      'my head exploded, the headache came on in seconds',
      'thunderclap headache',
    ],
    dice: 'es el peor dolor de cabeza de mi vida',
  },
  R15: {
    nouns: ['stiff neck'],
    beside: 'I have a fever and a headache.',
    says: [
      'stiff neck and fever',
      'fever and purple spots on his legs',
      "a rash that doesn't fade under a glass and a fever",
    ],
    dice: 'tiene fiebre y el cuello rígido',
  },
  R16: {
    nouns: ['confusion', 'shaking chills'],
    beside: 'I have an infection.',
    says: [
      'fever, confused and breathing fast',
      'fever with shaking chills and my heart is racing',
      'infection and I feel clammy and have not peed all day',
    ],
    dice: 'tiene fiebre, está confundido y respira muy rápido',
  },
  R17: {
    nouns: ['a seizure'],
    says: [
      'he is having a seizure',
      'she had a convulsion a minute ago',
      'my son is shaking all over and not responding',
    ],
    dice: 'está teniendo convulsiones',
  },
  R18: {
    nouns: ['fainting'],
    beside: 'I have a heart condition.',
    says: ['passed out while running', 'I fainted and have chest pain', '75 year old blacked out'],
    dice: 'me desmayé mientras corría',
  },
  R19: {
    nouns: ['palpitations', 'shortness of breath'],
    says: [
      'my heart is racing and I feel breathless',
      'heart fluttering and I passed out',
      'palpitations with chest pain',
    ],
    dice: 'tengo palpitaciones y dolor de pecho',
  },
  R20: {
    nouns: ['severe stomach pain'],
    says: [
      'my belly is hard as a board',
      'the pain moved to the lower right side of my belly',
      'worst stomach pain ever',
      "stomach pain and I can't stand up straight",
    ],
    dice: 'tengo un dolor de estómago insoportable',
  },
  R21: {
    nouns: ['vomiting', 'a swollen belly'],
    beside: 'I am constipated.',
    says: ["can't pass gas and throwing up", 'green vomit and swollen belly'],
    dice: 'no puedo evacuar ni pasar gases y estoy vomitando',
  },
  R22: {
    nouns: ['one-sided belly pain', 'vaginal bleeding'],
    beside: 'I missed my period.',
    says: [
      'positive pregnancy test and sharp pain on one side',
      '7 weeks pregnant with shoulder pain and fainting',
    ],
    dice: 'estoy embarazada de 7 semanas con dolor de vientre y sangrado',
  },
  R23: {
    nouns: ['severe headache', 'blurry vision', 'vaginal bleeding'],
    beside: 'I am 34 weeks pregnant.',
    says: [
      'my baby is not moving, 36 weeks pregnant',
      'pregnant and my water broke',
      '30 weeks pregnant and bleeding',
    ],
    dice: 'tengo 35 semanas de embarazo y el bebé no se mueve',
  },
  R24: {
    nouns: ['fever', 'chest pain'],
    beside: 'I gave birth two weeks ago.',
    says: ['gave birth last week and soaking a pad an hour', 'two weeks postpartum with fever'],
    dice: 'di a luz hace una semana y tengo fiebre',
  },
  R25: {
    nouns: ['testicle pain'],
    says: ['sudden pain in one testicle', 'my testicle is swollen and hurts badly since this morning'],
    dice: 'tengo un dolor repentino en el testículo',
  },
  R26: {
    apart: {
      denied: 'I can pee normally and my bladder is not full.',
      ofOthers: 'My uncle could not pee for a day years ago.',
      past: 'Last year I could not pee for a day, 70 male. Now it is fine.',
    },
    says: [
      "I can't pee at all and my bladder is bursting",
      "haven't peed since last night and my belly hurts, can't urinate, 70 male",
    ],
    dice: 'no puedo orinar nada y me duele mucho',
  },
  R27: {
    nouns: ['flank pain', 'fever'],
    says: [
      'flank pain and fever',
      'burning when I pee, fever, shaking chills and back pain',
      'kidney stone and vomiting',
    ],
    dice: 'tengo dolor en el costado y fiebre',
  },
  R28: {
    nouns: ['leg weakness', 'numbness between my legs'],
    beside: 'I have back pain.',
    says: ['back pain and numb between the legs', "back pain and I can't control my bladder"],
    dice: 'me duele la espalda y tengo dormido entre las piernas',
  },
  R29: {
    nouns: ['fever'],
    beside: 'I have back pain.',
    says: ['back pain and fever', 'back pain and I inject heroin'],
    dice: 'tengo dolor de espalda y fiebre',
  },
  R30: {
    apart: {
      denied: 'No car crash, no fall, neck feels fine.',
      ofOthers: 'My uncle was in a car crash years ago.',
      past: 'I was in a car crash five years ago.',
    },
    says: [
      'car crash at high speed, my neck hurts',
      'he fell from a roof',
      "fell and now can't feel my legs",
    ],
    dice: 'se cayó del techo',
  },
  R31: {
    nouns: ['a deformed wrist'],
    beside: 'I fell.',
    says: ['bone sticking out of my leg', 'my wrist is bent the wrong way after a fall'],
    dice: 'se le ve el hueso de la pierna',
  },
  R32: {
    apart: {
      denied: 'My leg is not cold, not white and does not hurt.',
      ofOthers: 'My uncle had a cold white leg years ago.',
      past: 'Five years ago my leg was cold and white after an injury.',
    },
    says: ['my leg is cold and white and hurts', 'cast is too tight, pain out of proportion'],
    dice: 'tengo la pierna fría y blanca y me duele mucho',
  },
  R33: {
    nouns: ['sudden loss of vision'],
    says: [
      'splashed bleach in my eye',
      'there is a curtain over my vision',
      'red painful eye and I see halos',
    ],
    dice: 'me cayó cloro en el ojo',
  },
  R34: {
    nouns: ['a third degree burn'],
    says: ['burned his face', 'electrical burn on my hand', 'the burn is white and charred'],
    dice: 'se quemó la cara',
  },
  R35: {
    nouns: ['an overdose'],
    says: ['took too many pills', 'he drank antifreeze', 'my kid swallowed a magnet', 'she overdosed'],
    dice: 'tomó demasiadas pastillas',
  },
  R36: {
    apart: {
      denied: 'I did not take too much Tylenol.',
      ofOthers: 'My uncle took too much Tylenol years ago.',
      past: 'I took too much Tylenol ten years ago.',
    },
    says: [
      'I took too much Tylenol',
      'taking a double dose of acetaminophen for days',
      'yellow eyes and confused',
    ],
    dice: 'tomé demasiado Tylenol',
  },
  R37: {
    apart: {
      denied: 'No fentanyl, no heroin, he is awake and talking.',
      ofOthers: 'My cousin died of a fentanyl overdose years ago. I have a cough.',
      past: 'I used heroin ten years ago. I have a cough.',
    },
    says: ['fentanyl and he is not waking up', 'took heroin, lips are blue', 'tiny pupils and very drowsy'],
    dice: 'tomó fentanilo y no despierta',
  },
  R38: {
    nouns: ['tremors'],
    beside: 'I quit drinking two days ago.',
    says: ['stopped drinking and now shaking and seeing things', 'passed out drunk'],
    dice: 'dejé de beber y ahora tiemblo y veo cosas',
  },
  R39: {
    nouns: ['headache'],
    beside: 'Our furnace is in the garage.',
    says: ['the carbon monoxide alarm went off and I am dizzy', 'the whole house has a headache'],
    dice: 'sonó la alarma de monóxido y me duele la cabeza',
  },
  R40: {
    nouns: ['thoughts of suicide'],
    says: [
      'I want to die',
      'I want to kill myself',
      "they'd be better off dead without me, I mean better off without me",
      'no reason to live',
      'I have been cutting myself',
      'thinking about ending my life',
    ],
    dice: 'me quiero morir',
  },
  R41: {
    apart: {
      denied: 'No voices, not paranoid, does not want to hurt anyone.',
      ofOthers: 'My uncle was paranoid years ago.',
      past: 'I heard voices ten years ago.',
    },
    says: [
      'voices are telling me to hurt him',
      "I'm going to hurt someone",
      'he is paranoid and says they are watching him',
    ],
    dice: 'oigo voces que me dicen que lastime a alguien',
  },
  R42: {
    apart: {
      denied: 'He does not hit me and never forced me.',
      ofOthers: {
        counts: 'violence near the patient is a danger to the patient: it is asked about, whoever was hit',
        sentence: 'My father hits my mother and I am afraid to go home.',
      },
      past: 'I was assaulted ten years ago and need a check-up.',
    },
    says: ['my husband hits me', 'I was raped', "I'm afraid to go home to him"],
    dice: 'mi esposo me pega',
  },
  R43: {
    nouns: ['fever'],
    beside: 'My baby is 6 weeks old.',
    says: ['my 2 month old has a temperature of 101', 'newborn 3 weeks old with fever'],
    dice: 'mi bebé de 6 semanas tiene fiebre',
  },
  R44: {
    apart: {
      denied: 'My toddler is not floppy, not grunting and has wet diapers.',
      ofOthers: 'My cousin was floppy as a baby years ago.',
      past: 'My toddler was floppy last year. Now he plays.',
    },
    says: [
      'my toddler is limp and floppy',
      'baby is grunting and ribs are pulling in',
      'my 2 year old has fever and no wet diaper all day',
      'bulging soft spot',
    ],
    dice: 'mi bebé está flácido y no despierta',
  },
  R45: {
    nouns: ['fever'],
    beside: 'My daughter is 1 year old, sick for 4 days.',
    says: ['my 4 year old has a fever of 104.5', 'my son is 18 months and has had a fever for 4 days'],
    dice: 'mi hijo de 4 años tiene 40.2 de fiebre',
  },
  R46: {
    nouns: ['drooling'],
    beside: 'I have a sore throat.',
    says: [
      'barking cough and noisy breathing in',
      "sore throat, drooling and can't swallow",
      'sore throat with a muffled voice',
    ],
    dice: 'le duele la garganta y está babeando',
  },
  R47: {
    nouns: ['bloody diarrhea'],
    beside: 'My daughter is 5 years old.',
    says: [
      'my 5 year old has bloody diarrhea and is pale',
      'blood in his poop, diarrhea and peeing less, 4 years old',
    ],
    dice: 'mi hija de 5 años tiene diarrea con sangre',
  },
  R48: {
    apart: {
      denied: 'My 8 month old has no red jelly stool, no vomiting and no crying spells.',
      ofOthers: 'My cousin had red jelly stool as a baby years ago.',
      past: 'Last year my son had red jelly stool, he is 3 now.',
    },
    says: [
      'my 8 month old has red jelly stool',
      'baby screaming on and off with knees up and vomiting',
      '5 week old with projectile vomiting',
    ],
    dice: 'mi bebé de 8 meses tiene heces con sangre como jalea',
  },
  R49: {
    apart: {
      denied: 'Keeps water down, pees normally, no vomiting, not dizzy.',
      ofOthers: 'My uncle could not keep water down years ago.',
      past: 'Last year I could not keep water down for a day.',
    },
    says: [
      "can't keep water down for 24 hours",
      'vomiting and no pee all day',
      'diarrhea, sunken eyes and dizzy when standing, 80 years old',
    ],
    dice: 'no retengo ni el agua y no orino desde ayer',
  },
  R50: {
    nouns: ['vomiting', 'confusion'],
    beside: 'I have diabetes and my sugar is 320.',
    says: [
      'my meter says HIGH and I am vomiting, diabetic',
      'ran out of insulin and breathing fast',
      'sugar is 48',
    ],
    dice: 'soy diabético, tengo el azúcar en 450 y estoy vomitando',
  },
  R51: {
    nouns: ['fever'],
    beside: 'I am on chemo.',
    says: ['on chemo with a fever', 'kidney transplant and temp 101', 'I have no spleen and a fever'],
    dice: 'estoy en quimioterapia y tengo fiebre',
  },
  R52: {
    nouns: ['fever', 'chills'],
    beside: 'I came back from Kenya two weeks ago.',
    says: ['fever after coming back from Nigeria', 'fever and I was in a malaria area'],
    dice: 'tengo fiebre y regresé de África hace una semana',
  },
  R53: {
    nouns: ['fever', 'rash'],
    beside: 'I had a tick bite.',
    says: ['tick bite and fever', 'fever and rash on wrists and ankles'],
    dice: 'me picó una garrapata y tengo fiebre',
  },
  R54: {
    apart: {
      denied: 'No bat, no dog bite, jaw opens normally.',
      ofOthers: 'My uncle was bitten by a stray dog years ago.',
      past: 'I was bitten by a stray dog ten years ago.',
    },
    says: [
      'a bat was in my room while I slept and it bit me',
      'a stray dog bit me',
      'my jaw is locked and I have spasms after a cut',
    ],
    dice: 'me mordió un perro callejero',
  },
  R55: {
    nouns: ['red streaks', 'fever'],
    beside: 'I have a wound on my arm.',
    says: [
      'infected cut with red streaks going up my arm and fever',
      'the skin around it is turning black',
      'skin infection spreading fast with severe pain',
    ],
    dice: 'tengo una herida infectada con rayas rojas y fiebre',
  },
  R56: {
    apart: {
      denied: 'No snake bite, no scorpion sting.',
      ofOthers: 'My uncle was bitten by a rattlesnake years ago.',
      past: 'I was bitten by a rattlesnake ten years ago.',
    },
    says: ['bitten by a rattlesnake', 'black widow bite', 'scorpion stung him'],
    dice: 'me mordió una víbora',
  },
  R57: {
    nouns: ['confusion'],
    beside: 'He worked in the heat all day.',
    says: [
      'worked in the sun and is confused with hot dry skin',
      'very cold and drowsy after hours in the snow',
    ],
    dice: 'estuvo al sol, está confundido y dejó de sudar',
  },
  R58: {
    nouns: ['fever', 'pus'],
    beside: 'I had surgery last week.',
    says: [
      'surgery 5 days ago and pus from the wound',
      'fever a week after my operation',
      'my incision opened up, surgery was 4 days ago',
    ],
    dice: 'me operaron hace una semana y tengo fiebre',
  },
  R59: {
    nouns: ['trouble swallowing', 'fever'],
    beside: 'My tooth hurts and my face is swollen.',
    says: [
      "toothache, face swollen and can't open my mouth",
      'tooth abscess, swelling to the neck and fever',
    ],
    dice: 'me duele la muela, tengo la cara hinchada y no puedo abrir la boca',
  },
  R60: {
    apart: {
      denied: 'No nosebleed, and I do not take Eliquis.',
      ofOthers: 'My uncle had a nosebleed for 30 minutes years ago.',
      past: 'I had a nosebleed for an hour five years ago.',
    },
    says: ['nosebleed for 30 minutes', 'nose bleeding and I take Eliquis'],
    dice: 'me sangra la nariz desde hace 30 minutos y tomo warfarina',
  },
  R61: {
    nouns: ['sudden hearing loss'],
    says: ['woke up deaf in one ear', 'suddenly cannot hear out of my left ear'],
    dice: 'me desperté sordo de un oído',
  },
  R62: {
    apart: {
      denied: 'No electric shock and nobody drowned.',
      ofOthers: 'My uncle was electrocuted years ago.',
      past: 'I was electrocuted ten years ago.',
    },
    says: [
      'we pulled him from the water, he nearly drowned',
      'she got an electric shock',
      'he was electrocuted',
    ],
    dice: 'se estaba ahogando en la piscina y lo sacamos',
  },
  V02: {
    nouns: ['jaundice', 'vomiting'],
    says: [
      'yellow eyes and bruises everywhere for no reason',
      'coughing up blood, about a glass',
      'coughing up blood since this morning, nearly half a mugful',
      'short of breath, sweating and my heart is racing',
    ],
    dice: 'tiene la piel amarilla y vómitos',
  },
  V01: {
    apart: {
      denied: 'BP 124/78, HR 72, SpO2 98',
      ofOthers: {
        counts:
          'a figure is taken as the patient’s: nobody types a vital sign of an uncle, and a wrong alarm is the smaller harm',
        sentence: 'my wife, SpO2 84',
      },
      past: { counts: 'a figure has no tense: it is taken as measured now', sentence: 'it was SpO2 84' },
    },
    says: ['dizzy, BP 84/50, HR 118', 'pulse 36 and weak', 'SpO2 86'],
    dice: 'mareado, presión 84/50, pulso 118',
  },
};
