/**
 * Stems by what they say for an emergency, in tenths of a logit; below zero they speak against one. Weighed from our
 * own vignettes by `tests/bench/triage-weights.ts`, never by hand; no clinician has reviewed them.
 */
export const alarmWeights: Readonly<Record<string, string>> = {
  '15': 'chest confus faint vomit',
  '13': 'old',
  '12': 'ago dizzi sudden',
  '11': 'abdomen drowsi shiver',
  '10': 'blue breath cannot jaw now numb tight weak',
  '9': 'his minut paracetamol',
  '8': 'babi black fever half headach seizur sweat tongu voic',
  '7': 'bat bottl breathless burst chemo clot collaps floppi hemoptysis him purpl scar skin stab swallowtroubl thirti',
  '6': 'assault bright chok die doubl drool eliquis eye grei hematemesis high hour made min pale pregnant puff puffi sharp sit soft tonight wound',
  '5': 'agoni alarm antifreez appetiteloss barbecu batteri bladder bone clammi clos crush dad drain five hard keep kidnei knif ladder leg light mayb mouth oxygen point pool positiv pour roof seem soak squeez stair stand transplant vision word worst',
  '4': 'air birth bleed blood bulg came carbon chain cleaner clear climb crash curtain deep fire flew front going groin grunt gun hematochezia hive hoars how keton lie line lower monoxid motorbik mushroom navel nois open order rais room smoker sound spasm splash steak stool temp terribl throw vodka',
  '3': 'achi afternoon alcohol bad balloon bleach blind blurri boy breakfast bring calm car cc dark diaper dot eight elder farmer floater floor forward halo harsh head heavi hit home inhaler into kid kill lean lip load lopsid marathon mass medicin middl more move myself neighbour palpitation part pesticid pull puls pulsat push rattlesnak remover saliva scream sever sexual shak shout slump slur smell spark spot sprai spurt step stick sugar ten thing toilet wife',
  '2': 'age anymor ask bathroom between blad bolt cast cat cloth come constant copd cry develop diabet drop fit flash flight gave girl gone hair hip land mom newborn onto pain pass photophobia pill real roommat saw shower sick slip smok sticki stiff streak stuck suck swallow tablet testicl todai toddler too tree turn un uncl upright warfarin way wet whit wrong x yr yrs',
  '-2': 'acne activ allergi annoi around asleep attack ball beach bean bed boat bodi bottom box breast caffein canker chin cholesterol coffe concert constipation corn curri dandruff each earach elbow exam eyelid f fall fingertip found frequent gape genital golf has hematuria improv ingrown insect ivy joint late len lunch mix mood motion nosebleed often ok paint panic partner pattern pharmaci phlegm pink probab punctur razor rest run saturdai scrap sensitiv sex sheet soccer someth sometim spread stub stuffi thinner thirsti thumb tickl time tonsil touch ulcer usual warm wart wax y',
  '-3': 'ach alwai athlet behind block break cap cheek chickenpox crack cradl crampi dog drink edge everi fingernail fluid give gout heat ice limp lose meal migrain mole nail need new nose outsid painless palm paper physical pimpl pressur read shoe should sinus sip ski skip spici splinter still strain strong stye sunburn tabl tension test thick tini troubl twic upper vaccin wateri well wisdom yesterdai',
  '-4': 'abov ache antacid bigger bike bite chap check cold contact cream daili desd eat end erection feed flu gain gassi gland gritti happi heartburn heel lice morn mosquito notic otherwis pan patch ran refill several shoot size sleep snor sting stitch stress tender thyroid toenail want water weight worse',
  '-5': 'antihistamin blister bruis constipat cramp discharg eczema fatigu finger garden healthi help hemorrhoid jet knee lag menopaus much okai plai red school six slow sneez swell teeth tennis toe wash',
  '-6': 'awai cough diarrhea down lift man muscl night pop rash slept spring stood stream tooth yellow',
  '-7': 'again befor better bloat burn clean few normal once period ring screen small stop week',
  '-8': 'bump dry hiccup littl slight',
  '-9': 'day runnynos',
  '-10': 'abit goe lump year',
  '-12': 'ear fine',
  '-15': 'itch',
  '-16': 'month sore',
  '-17': 'mild',
};

/** What a text weighs before its first word. */
export const alarmBase = -5;

/** From here a text counts as an emergency; some three in a hundred others reach it too. */
export const alarmThreshold = 8;
