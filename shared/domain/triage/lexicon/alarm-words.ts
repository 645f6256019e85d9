/**
 * Stems by what they say for an emergency, in tenths of a logit; below zero they speak against one. Weighed from our
 * own vignettes by `tests/bench/triage-weights.ts`, never by hand; no clinician has reviewed them.
 */
export const alarmWeights: Readonly<Record<string, string>> = {
  '17': 'confus',
  '15': 'faint vomit',
  '14': 'sudden',
  '13': 'chest old',
  '12': 'dizzi numb',
  '11': 'breath shiver',
  '10': 'abdomen ago blue cannot drowsi fever jaw minut voic',
  '9': 'babi floppi now paracetamol seizur sweat weak',
  '8': 'black breathless face him his pale pregnant tight tonight wound',
  '7': 'agoni bottl burst came clos half hemoptysis leg more pour roof thirti tongu',
  '6': 'alarm assault bat bleed bright chemo chok cleaner clot collaps doubl drool eye hard headach hematemesis high hour kid made min mum puff scar sharp skin soft stab stand surgeri swallowtroubl temp vision word',
  '5': 'appetiteloss barbecu batteri between bladder bleach bulg clammi crash dark die drain eliquis grei how kick kidnei left light live mayb navel point pool positiv puffi purpl seem squeez stool strangl toilet trap way worst',
  '4': 'air antifreez bent bone bring calm crush fire five flew front going gone groin gun harsh hematochezia knif ladder lie line machin magnet mass motorbik mouth mushroom nois open oxygen pill rais room scream shak sit slur smoker soak sound sprai stair sugar terribl throw transplant tylenol wasp whit whol',
  '3': 'afternoon balloon big birth blurri breakfast car carbon cast cc chain clear climb constant cry curtain deep diaper drip elder fit floater floor forearm forward grunt halo hand head heart hip hit hive hoars keep keton marathon medicin middl monoxid neighbour oil order pain pesticid press puls push rattlesnak remover saw sever shout shower slump smell son spasm splash steak stick swallow temperatur ten through towel vodka warfarin',
  '2': 'achi age alcohol ask bad bathroom blad blind blood bolt boy cat cloth copd cover dad daughter diabet dot drop eight farmer feel flash flight football forehead gave girl hair hot huge husband kill know lean lip load lopsid lower mom move myself newborn off over palpitation part pitch proper pulsat real roommat saliva sexual sick slip smok spark spurt star step sticki streak suck tablet testicl thing todai toddler too touch turn un uncl upright went wheez wife wrist wrong x yr yrs',
  '-2': 'acne activ ankl annoi attack ball beach bean bed bend bite boat bodi boil bowel caffein canker chang chin cholesterol concert constipation corn crampi curri dandruff dull earach exam eyelid fingernail fingertip fluid found gape golf green gum habit has hematuria ingrown ivy late len loos mix mood motion nosebleed often outsid outstretch paint panic pharmaci phlegm pink probab punctur radiat read rest scalp second sensitiv sheet shin shock sinus soccer someth sometim strong stuffi sundai tension thinner thirsti this thumb tickl troubl ulcer urin walk warm wart wax wisdom work y',
  '-3': 'ach alwai around asleep asthma athlet behind block breast cheek chickenpox child coffe crack daili drink each edge elbow f foot frequent give gout gunk heat insect joint knee lice limp lunch meal nail nose notic ok painless palm pattern physical pollen razor run scrap shoe should shoulder sip ski skip sleep snor spici sprain strain talk test time tonsil twic upper using vaccin wateri which worri yesterdai',
  '-4': 'abov bigger bike bruis cap check contact cradl cream desd discharg erection everi flu gassi gland gritti heartburn heel help ice job menopaus mole new otherwis pan plai pressur ran rash several sex still sting stress stye sunburn swell tabl tender tennis thyroid toenail usual uti want water weight',
  '-5': 'antacid antihistamin break burn cold constipat eczema feed gain garden healthi hemorrhoid jet lag lose morn much need okai paper patch pimpl refill ringworm school shoot six size slow splinter teeth thick tini well worse yellow',
  '-6': 'awai befor chap cramp diarrhea eat fatigu hangover happi lift man mosquito muscl period red sneez spring stitch stood stream week',
  '-7': 'ache clean down few finger once pop screen slept toe tooth',
  '-8': 'abit blister bloat bump cough lump night normal ring slight small stop',
  '-9': 'better littl wash',
  '-10': 'again day dry hiccup runnynos',
  '-11': 'goe year',
  '-13': 'fine',
  '-15': 'ear sore',
  '-16': 'itch month',
  '-19': 'mild',
};

/** What a text weighs before its first word. */
export const alarmBase = -3;

/** From here a text counts as an emergency; some three in a hundred others reach it too. */
export const alarmThreshold = 8;
