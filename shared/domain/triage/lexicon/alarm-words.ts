/**
 * Stems by what they say for an emergency, in tenths of a logit; below zero they speak against one. Weighed from our
 * own vignettes by `tests/bench/triage-weights.ts`, never by hand; no clinician has reviewed them.
 */
export const alarmWeights: Readonly<Record<string, string>> = {
  '16': 'confus',
  '15': 'chest faint vomit',
  '13': 'old',
  '12': 'abdomen ago dizzi sudden',
  '11': 'drowsi shiver',
  '10': 'blue breath cannot jaw now numb tight',
  '9': 'fever his minut paracetamol tongu weak',
  '8': 'babi black floppi half headach seizur sweat voic',
  '7': 'bat bottl breathless burst chemo clot collaps hemoptysis him open purpl scar stab swallowtroubl thirti',
  '6': 'assault bright chok clos die drool eliquis grei hematemesis high hour made min pale pregnant puff puffi sharp sit soft squeez tonight wound',
  '5': 'agoni alarm antifreez appetiteloss barbecu batteri bladder bone clammi crush dad doubl eye five keep kidnei knif ladder leg light mayb mouth oxygen point pool positiv pour roof skin stair stand terribl transplant vision word worst',
  '4': 'air birth bleed blood bulg calm came carbon chain cleaner climb crash curtain deep fire flew front going groin grunt gun hard harsh hematochezia hive hoars how keton kid lie line lower monoxid motorbik mushroom navel nois order rais room seem smoker soak sound spasm splash steak stool temp throw vodka',
  '3': 'achi afternoon bad balloon between bleach blurri board boy bring car cc clear come dark diaper dot eight elder farmer floater floor forward halo head hit home inhaler into kill lean load lopsid marathon mass medicin middl more move myself neighbour palpitation part pesticid pull puls pulsat rattlesnak remov saliva scream sever sexual shak shout slump slur smell spark spot sprai spurt step stick streak sugar ten thing toilet turn whit wife',
  '2': 'age alcohol anymor ask bathroom blad blind bolt cast cat cloth constant copd cry develop diabet does dribbl drop fast fit flash flight gave girl gone hair heavi hip land left lip mom newborn onto pain pass photophobia push real roommat saw shower sick slip smok sticki stiff stuck suck swallow tablet testicl todai toddler too tree un uncl upright warfarin way wet wrong x yr yrs',
  '-2': 'acne activ allergi annoi around asleep attack ball beach bean bed boat bodi bottom box breast caffein canker chin cholesterol concert constipation corn curri dandruff each earach elbow exam eyelid f fatigu fingertip found frequent gape genital golf has hematuria improv ingrown insect ivy joint late len lunch mix mood motion nosebleed often ok ooz paint panic pattern pharmaci phlegm pink probab punctur razor rest run saturdai scrap sensitiv sex sheet soccer someth sometim spread star stub stuffi thinner thumb tickl time tonsil touch ulcer usual warm wart wax weld wheez y',
  '-3': 'ach alwai athlet behind block cap cheek chickenpox cradl crampi dog drink edge everi fall fingernail fluid give gout hay heat ice limp lose meal migrain mole nail need new nose otherwis outsid painless palm paper physical pimpl pressur read shoe should sinus sip skip spici splinter still strain strong stye sunburn tabl tension test thick tini troubl twic upper vaccin wateri well wisdom yesterdai',
  '-4': 'abov ache antacid bigger bike bite check cold contact crack cream daili desd eat end erection feed flu gain garden gassi gland gritti happi heartburn heel lice mosquito much notic pan patch ran refill several shoot size sleep snor sting stitch stress tender tennis thyroid toenail want weight worse',
  '-5': 'antihistamin blister bruis chap constipat cramp discharg eczema finger healthi help hemorrhoid jet knee lag menopaus morn okai plai red school six slow sneez spring swell toe wast water',
  '-6': 'awai cough diarrhea down lift man muscl night rash slept stood stream teeth tooth yellow',
  '-7': 'befor better bloat burn clean few normal once period pop ring runnynos screen small stop week',
  '-8': 'again bump dry hiccup littl slight',
  '-9': 'day',
  '-10': 'abit goe lump year',
  '-12': 'ear fine',
  '-16': 'itch month sore',
  '-17': 'mild',
};

/** What a text weighs before its first word. */
export const alarmBase = -5;

/** From here a text counts as an emergency; some three in a hundred others reach it too. */
export const alarmThreshold = 8;
