/**
 * Stems by what they say for an emergency, in tenths of a logit; below zero they speak against one. Weighed from our
 * own vignettes by `tests/bench/triage-weights.ts`, never by hand; no clinician has reviewed them.
 */
export const alarmWeights: Readonly<Record<string, string>> = {
  '18': 'confus',
  '16': 'vomit',
  '15': 'faint',
  '14': 'chest old sudden',
  '12': 'breath dizzi minut shiver',
  '11': 'abdomen breathless drowsi numb',
  '10': 'ago blue cannot fever jaw now voic',
  '9': 'babi his paracetamol sweat',
  '8': 'black came doubl face floppi him leg pale seizur tonight',
  '7': 'agoni antifreez burst clos die eye half hard hemoptysis hour more pregnant roof temp thirti tight tongu weak wound',
  '6': 'alarm bat bleed bone bottl chemo cleaner clot collaps dark gone groin headach hematemesis high kid kidnei made min mum pour puff scar soft stab stand surgeri swallowtroubl vision',
  '5': 'appetiteloss assault barbecu batteri between bladder bleach bright chok clammi drool eliquis grei how kick kill knif left light live mayb pill pool positiv puffi purpl room scald sever sharp skin squeez stool strangl terribl toilet transplant way word worst',
  '4': 'air bent bring bulg crash crush deep drain fire flew floor girl going hand hematochezia hit into keep keton lightn line machin magnet mass motorbik mouth navel neighbour nois open order oxygen point press rais saliva scream seem slur smoker soak sound sprai strang ten thing throw trap tylenol wasp whit whol',
  '3': 'balloon big birth blood blurri breakfast calm car carbon cast cc chain cirrhosis clear climb constant cry curtain dad dot drip drop five forward front grunt gun halo harsh head heart hip hot ladder lie marathon medicin monoxid move mushroom oil pain part pesticid proper puls push rattlesnak real roommat saw shak shout shower sit slump smell son spasm spit splash spurt stair steak stick streak stuck sugar swallow temperatur through towel vodka warfarin went wife',
  '2': 'achi afternoon age alcohol bad bathroom bee blad blind bolt boy cat cloth copd cover develop eight elder farmer fit flash flight floater football forearm forehead gave hair heavi hiv hive hoars huge infect inhaler insulin kettl know lean lip load lopsid lower middl mom myself neck newborn over partner photophobia pitch pulsat put remover sexual sick sinc slip spark star step sticki suck tablet tear testicl thre todai toddler touch tree turn un uncl upright vagu wake wheez wrist x yr yrs',
  '-2': 'acne activ allergi annoi attack beach bean bend boat bodi bowel caffein canker chickenpox chin cholesterol coffe constipation corn curri drink dull each earach exam eyelid f fingernail fingertip found frequenci frequent gape golf green gum habit hematuria ivy joint knee late len loos mix motion often outsid panic pattern pharmaci pinch pink pizza probab punctur radiat read rest scalp second sensitiv sheet shin shock shoe sinus soccer sometim spread sting stuffi sundai symptom talk tension thinner tickl troubl ulcer urin walk warm wart winter work y',
  '-3': 'abov alwai asleep asthma athlet bed behind block breast cheek child chronic crack crampi daili dandruff edge erection fluid foot game give gout gunk has heat ingrown insect irregular lice limp lunch migrain mood nail nose painless palm phlegm physical pollen ran razor should shoulder sip skip snor spici sprain strain strong tabl test this thumb twic using vaccin want wateri which wisdom worri',
  '-4': 'ach advic around bigger bike cap check constipat contact cradl desd discharg eat elbow everi feed flu gassi gland gritti heartburn heel help job meal menopaus mole new notic ok otherwis pan plai pressur rash run scrap sex ski sleep still stye tender tennis thyroid tonsil usual weight well yesterdai',
  '-5': 'antacid antihistamin bruis cold cream eczema gain garden healthi hemorrhoid jet lag lose man morn paper patch pimpl refill ringworm several six size slow splinter stream stress sunburn swell teeth thick tini toenail uti week yellow',
  '-6': 'awai burn chap cramp fatigu hangover lift much muscl need pop school screen shoot sneez spring stitch stood worse',
  '-7': 'ache befor bump clean diarrhea down finger happi mosquito okai red slept tooth',
  '-8': 'abit bloat cough few normal once period ring stop toe',
  '-9': 'again blister littl lump night slight small wash',
  '-10': 'better goe hiccup',
  '-11': 'day dry runnynos',
  '-12': 'year',
  '-14': 'fine',
  '-16': 'ear itch month sore',
  '-20': 'mild',
};

/** What a text weighs before its first word. */
export const alarmBase = -3;

/** From here a text counts as an emergency; some three in a hundred others reach it too. */
export const alarmThreshold = 8;
