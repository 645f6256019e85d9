/**
 * Stems by what they say for an emergency, in tenths of a logit; below zero they speak against one. Weighed from our
 * own vignettes by `tests/bench/triage-weights.ts`, never by hand; no clinician has reviewed them.
 */
export const alarmWeights: Readonly<Record<string, string>> = {
  '20': 'confus',
  '18': 'sudden',
  '17': 'chest faint vomit',
  '14': 'breath',
  '13': 'dizzi shiver',
  '12': 'blue breathless drowsi pale',
  '11': 'voic',
  '10': 'fever jaw mayb weak',
  '9': 'abdomen agoni doubl eye leg more paracetamol seizur sweat vision word',
  '8': 'babi black burst chemo cleaner clos face high kid mum numb ten tight toilet tonight went whol',
  '7': 'antifreez batteri bladder bone floor floppi grei hang hemoptysis hit knif min move pill pour pregnant puff roof soak stab stand swallowtroubl temp worst',
  '6': 'air bright chok clot collaps crash dad drool gone groin half headach heart kidnei light line pool purpl scar sever sharp thirti tongu tylenol wound',
  '5': 'alarm appetiteloss assault barbecu bat bleed blood bottl breakfast bulg carbon cover eliquis fit hard head hematemesis hot kill medicin melena monoxid mouth navel nois positiv proper saliva scald scream skin slur smoker soft sound squeez surgeri swallow temperatur terribl thing towel trap warfarin way whit',
  '4': 'balloon bang becaus bent bleach calm car clammi clear climb constant crush deep die drain drip everyth fire firework five front girl harsh hive hornet jump ladder lie lightn live load mass middl motorbik myself nausea neighbour open oxygen pass point put rais rattlesnak raw real room roommat seem shower sick slump splash sprai strangl testicl throw toddler too transplant turn tv vodka wake wall wasp wheez',
  '3': 'alcohol awful bathroom bee between big birth blad blotchi blurri boy bring brother cast cat chain cirrhosis copd dark dead develop diabet dog eight elder everywher fall feverish flew forward gave grab grandma grunt gun hand hip husband kettl kick kitchen letter lip magnet marathon mushroom neck newborn noth order overnight pain pitch press puls pulsat push rib shak sit slip son spark spasm spit spurt steak strang stuck suck todai touch vagu wife wrot yr',
  '2': 'achi across afternoon alreadi ankl antibiotic being blind bolt brown button chair curtain degre dot drop drunk explosion farmer feel floater football forearm freez friend gardener grai grandpa gym hair halo hear hiv hors huge inhaler insulin keton lean lopsid lower machin might mom next oil onto outward oven pad pesticid photophobia poison puffi pull rainbow rake remover saw sexual shout shrimp smok split step stiff sting streak sweati tablet tip tree un unreal upright watch worsen wrong yrs',
  '-2': 'activ allergi asleep back band beach bean becom boat boil bp break caffein canker chin cholesterol corn cut doctor each exam fingernail fingertip fly game glass golf gum hamstr hematuria hurt improv iron ivy late limp loos mondai motion near ok paint palpitation panic pattern pizza pollen post postpartum probab punctur roll scalp sensitiv sheet shock sinus snor spot strain stuffi symptom tabl tension thirsti tickl tingl urin vaccin winter work worri y',
  '-3': 'alwai annoi anxious area athlet bike bowel check child coffe come constipation crampi dandruff desd dull eczema end eyelid fluid food found frequenci frequent gape heat hold ingrown insect joint len lice lisinopril mix mood nail notic outsid physical pink ran razor read rest run sleep somebodi spici sprain stood stye tennis thinner thre trip troubl ulcer upper using want wateri weight well wisdom yesterdai',
  '-4': 'ach advic antihistamin anyth bigger breast burn cap chang cheek contact crack cradl cramp daili drink edge elbow erection feed four gain gassi give gout green gunk habit hay irregular job lose man meal menopaus migrain mole morn much need new painless pan pharmaci phlegm pound refill scrap sex sip ski skip sometim splinter still stress strong thyroid time tini toast tonsil toothach twic warm wart',
  '-5': 'abov antacid around asthma block bruis bump chronic cold earach eat flu gland gritti healthi help jet lag lift long okai paper patch pop pressur ringworm shoulder stop teeth test thick thumb usual',
  '-6': 'bed cream discharg everi garden hangover heel hemorrhoid otherwis pimpl plai red second several shoot size slow spring stitch stream sunburn swell toenail tooth uti',
  '-7': 'befor chap constipat happi muscl once rash school screen slept tender toe yellow',
  '-8': 'abit ache awai down finger heartburn mosquito night ring sneez worse',
  '-9': 'better blister bloat clean cough diarrhea fatigu few six wash',
  '-10': 'again hiccup littl slight small',
  '-11': 'period',
  '-12': 'dry lump normal',
  '-13': 'runnynos',
  '-14': 'fine',
  '-16': 'ear itch',
  '-18': 'sore',
  '-21': 'mild',
};

/** Findings whose words do not speak for an emergency: what they mean is known, and the rows judge it. */
export const alarmCalm = 'chest_press red_eye discharge_thick bruise vomit_once minor_ailment';

/** What a text weighs before its first word. */
export const alarmBase = -3;

/** From here a text counts as an emergency; some three in a hundred others reach it too. */
export const alarmThreshold = 3;
