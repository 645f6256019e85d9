/**
 * Stems by what they say for an emergency, in tenths of a logit; below zero they speak against one. Weighed from our
 * own vignettes by `tests/bench/triage-weights.ts`, never by hand; no clinician has reviewed them.
 */
export const alarmWeights: Readonly<Record<string, string>> = {
  '18': 'confus',
  '16': 'faint sudden',
  '15': 'chest vomit',
  '14': 'dizzi',
  '13': 'breath shiver',
  '12': 'jaw',
  '11': 'blue breathless drowsi',
  '10': 'black cannot his now',
  '9': 'abdomen came fever leg pale seizur voic',
  '8': 'agoni antifreez babi clos doubl eye floppi him kid mum paracetamol sweat tight vision',
  '7': 'batteri bone burst face half hemoptysis high mayb more numb pool pour pregnant roof scar sever swallowtroubl temp tongu tonight weak wound',
  '6': 'alarm assault bat bottl chemo chok cleaner collaps eliquis gone grei hematemesis how knif light made min pill puff purpl scald sharp smoker soak soft stab ten thirti toilet whol word worst',
  '5': 'air appetiteloss bee bladder bleach bulg clammi clot cover die drain drool fire floor going groin hard heart hit into kidnei kill live medicin navel oxygen positiv rattlesnak seem skin slur squeez strangl surgeri terribl trap went whit',
  '4': 'bang barbecu bent bleed blood blurri bright calm car constant crash crush dark diabet eight firework fit flew front girl harsh head headach hot keep ladder lightn line lip load machin magnet mass melena motorbik mouth move neighbour nois point push raw real room saliva son sound sprai stand testicl thing throw towel transplant tylenol wasp way wife',
  '3': 'achi alcohol balloon between big boy breakfast bring carbon cast chain cirrhosis clear climb curtain dad dead deep develop dot drip elder everyth explosion five forward grab grunt gun halo hand hematochezia hip hiv hive huge keton kettl kick letter marathon middl monoxid mushroom nausea newborn oil open order part photophobia pitch press proper puls pulsat rais roommat saw scream shower sick sinc slump spark spasm spit splash spurt stair steak strang stuck swallow temperatur todai toddler too touch tv unreal vagu vodka wall warfarin weird wheez wrot yr',
  '2': 'alreadi bad bathroom birth blad blind blotchi bolt button cat cc copd drop fall farmer flight floater football forearm forehead freez gave grandma gym hair hang horribl infect inhaler insulin kitchen know let lie lopsid lower mom neck noth off overnight pain partner pesticid poison puffi put remover rib sexual shak shout sit someon step stick streak suck tablet tip tree turn un upright wake worsen yrs',
  '-2': 'activ asthma athlet attack back ball band beach bean bend boat boil break caffein canker chickenpox chin cholesterol corn curri doctor driv exam f fingernail foot found frequenci game gape golf grandmother green gum has hear hematuria improv ivy knee late loos low motion paint palpitation panic pattern pharmaci physical pink pizza post probab punctur scalp sensitiv sheet shin shoe sinus spot sprain stretch sundai symptom tension thirsti this thre tickl tingl upper vaccin walk want winter work worri y yo',
  '-3': 'ach advic alwai asleep behind bodi bowel chang check child constipation crack cramp crampi dandruff desd dull each edge end eyelid feed fingertip food four frequent give gout hay heat ingrown insect iron irregular joint len lice limp mix mole most nail notic often ok outsid pollen pound ran razor rest second should skip snor spici strain stuffi stye tabl tennis thinner time troubl ulcer urin using wateri weight which wisdom yesterdai',
  '-4': 'abov annoi around bed bigger bike block breast burn cap cheek chronic coffe cradl daili drink erection everi fluid gassi gunk habit lose meal menopaus migrain morn much need new painless pan phlegm pressur read refill ringworm run scrap sex shoulder sip ski sometim strong swell test thyroid trip twic usual warm wart well',
  '-5': 'antacid antihistamin bruis cold contact discharg earach eat eczema elbow flu gain garden gland gritti hangover healthi heartburn jet job lag lift long man mood paper pimpl size splinter spring still stream stress sunburn teeth thumb tini toast tonsil',
  '-6': 'bump chap constipat fatigu heel help hemorrhoid muscl otherwis patch plai pop several shoot sleep slept slow sneez stitch stood stop thick toenail uti yellow',
  '-7': 'cream finger happi mosquito okai rash red school screen tender toe tooth worse',
  '-8': 'abit awai befor clean diarrhea few littl once six wash',
  '-9': 'ache better blister cough hiccup night ring slight',
  '-10': 'again bloat down normal small',
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
