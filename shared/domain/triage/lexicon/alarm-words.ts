/**
 * Stems by what they say for an emergency, in tenths of a logit; below zero they speak against one. Weighed from our
 * own vignettes by `tests/bench/triage-weights.ts`, never by hand; no clinician has reviewed them.
 */
export const alarmWeights: Readonly<Record<string, string>> = {
  '18': 'confus',
  '16': 'faint sudden',
  '15': 'chest vomit',
  '13': 'breath dizzi shiver',
  '12': 'jaw',
  '11': 'blue breathless drowsi',
  '10': 'abdomen black cannot his now voic',
  '9': 'fever leg pale seizur',
  '8': 'agoni antifreez babi came clos doubl floppi him kid mum numb paracetamol sweat tight vision',
  '7': 'batteri bone burst eye face half hemoptysis high mayb more pool pour roof scar swallowtroubl temp tongu tonight weak wound',
  '6': 'alarm assault bat bottl chemo chok cleaner collaps eliquis gone grei hematemesis how knif light made min pill pregnant puff purpl scald sever smoker soak soft stab ten terribl thirti toilet word worst',
  '5': 'air appetiteloss bee bladder bleach bulg clammi clot cover die drain drool floor going groin hard heart hit into kidnei kill live medicin melena navel oxygen positiv rattlesnak seem sharp skin slur squeez strangl surgeri trap went whit whol',
  '4': 'bang barbecu bent bleed blood blurri bright car constant crash crush dark diabet everyth fire firework fit flew front girl head headach hot keep ladder left lightn line lip load machin magnet mass motorbik move neighbour nois point push raw real room saliva son sound sprai stand thing throw towel transplant tylenol wasp way wife',
  '3': 'achi alcohol balloon between big boy breakfast bring calm carbon cast chain cirrhosis clear climb curtain dad dead deep develop dot drip eight elder explosion five forward grab grunt gun halo hand harsh hematochezia hip hiv hive huge kettl kick letter lopsid marathon monoxid mouth mushroom nausea newborn oil open order part photophobia pitch press proper puls pulsat rais rib roommat saw scream shak shower sick sinc slump spark spasm spit splash spurt stair steak strang stuck swallow temperatur testicl todai too touch tv unreal vagu vodka wake wall warfarin weird wheez wrot yr',
  '2': 'alreadi bad bathroom birth blad blind blotchi bolt button cat cc come copd drop fall farmer flight floater football forearm forehead freez gave grandma gym hair hang horribl infect inhaler insulin keton kitchen know lie middl mom neck noth off overnight pain partner pesticid poison puffi put remover sexual shout sit someon step stick streak suck tablet tip toddler tree turn un upright weekend worsen yrs',
  '-2': 'activ asthma athlet attack back ball band beach bean boat boil break caffein canker chickenpox chin cholesterol corn curri doctor driv exam f fingernail foot found frequenci game gape golf grandmother green gum has hear hematuria improv ivy knee late len loos low motion paint palpitation panic pattern pharmaci physical pink pizza post probab punctur rest scalp sensitiv sheet shin shoe sinus spot sprain stretch sundai symptom tension thirsti this thre tickl time upper vaccin walk want winter worri y yo',
  '-3': 'ach advic alwai asleep behind block bodi bowel chang check child constipation crack cramp crampi dandruff desd dull each edge end eyelid feed fingertip food frequent give gout hay heat ingrown insect iron irregular joint lice limp mix mole most nail notic often ok outsid pollen pound ran razor run second should snor spici strain stuffi stye tabl tennis thinner troubl ulcer urin using wateri weight which wisdom yesterdai',
  '-4': 'abov annoi bed bigger bike breast burn cap cheek chronic coffe cradl daili drink erection everi fluid four gassi gunk habit heartburn lose meal menopaus migrain morn much need new painless pan phlegm pressur read refill ringworm scrap sex shoulder sip ski skip sometim strong swell test thyroid trip twic usual warm wart well',
  '-5': 'antacid antihistamin around bruis cold contact discharg earach eat eczema elbow flu gain garden gland gritti hangover healthi jet job lag lift long man mood paper pimpl size splinter spring still stream stress sunburn teeth thumb tini toast tonsil',
  '-6': 'bump chap constipat fatigu heel help hemorrhoid muscl otherwis patch pop screen several shoot sleep slept slow stitch stood stop thick toenail uti yellow',
  '-7': 'awai cream finger happi mosquito okai plai rash red school sneez tender toe tooth worse',
  '-8': 'abit befor diarrhea few once six wash',
  '-9': 'ache better blister bloat clean cough down goe hiccup littl night ring slight',
  '-10': 'again normal small',
  '-11': 'dry lump period',
  '-12': 'runnynos',
  '-13': 'fine',
  '-15': 'ear itch',
  '-17': 'sore',
  '-20': 'mild',
};

/** What a text weighs before its first word. */
export const alarmBase = -4;

/** From here a text counts as an emergency; some three in a hundred others reach it too. */
export const alarmThreshold = 3;
