import type { Lexicon } from '../match/matcher.ts';

/**
 * Lay and clinical words for one thing, made into one word before any rule looks. The left side is that word.
 * Only what means the same in every sentence stands here.
 */
export const englishLay: Lexicon = {
  vomit:
    'throw up; throw it|everything|them|milk|food|up up?; throwing up; puke; barf; emesis; vomit; vomits; upchuck; hurl; bring up food; throwin up; vommit; vomitting; vomited; puking; spew; throw ~ up',
  pain: 'pian|paine|payn',
  nausea:
    'nauseous|nauseated|nausea|queasy|naseous|nausia; sick to my|her|his|the|their stomach|abdomen; feel sick; feeling sick; sick feeling; want to vomit',
  faint:
    'was|been out for ~ seconds|minute|minutes; knocked out; pass out; black out; blackout; lose consciousness; loss of consciousness; loc; syncope|syncopal|fainted; knock out; knock unconscious; keel over; pass clean out; pass right out; lose conscious',
  breathless:
    'short of breath; shortness of breath; short breath; out of breath; dyspnea|dyspnoea|breathless|=winded|dyspneic; trouble|difficulty|difficult|hard|problem|struggle|tough|labored|laboured ~ breath; breath is? very|so|really|getting? difficult|hard|labored|heavy|short|laboured|tough; hard time breathing; breathing difficulty|problem|trouble; hungry for air; short winded; respiratory difficulty; work ~ to breathe; cannot take ~ deep breath; air hunger; tachypneic',
  diarrhea:
    'food poisoning; runny tummy|stomach|bottom|belly; diarrhea|diarrhoea|diarhea|diarreah|diahrea|diarrea|diarrhia|diarhoea; the =runs; loose|watery|liquid|runny stool|poop|bowel; loose motion; loose bowel movement; the squirts; got the trots',
  stool: 'poop|poo|feces|faeces|stool|crap|turd|bm|doodoo; bowel movement|motion; number two',
  urine:
    'pee|peed|urinate|urination|urine|wee|micturition|void|piss|urinary; pass water; number one; passing water; go pee',
  abdomen:
    'belly|tummy|stomach|abdomen|abdominal|tum|gut|tumy|epigastric|epigastrium|abd|abdo|stomack|stomech; midsection',
  headache:
    'headache|cephalgia|headake; head ache|hurt|pain|pound|throb; head is hurting|aching|pounding|splitting|throbbing|killing; ache ~ head; pain in my|his|her|the head',
  seizure:
    'seizure|convulsion|convulsing|=seizing; epileptic fit; hav a fit; had a fit; having fit; shake all over; grand mal; tonic clonic; jerk all over; siezure; seizer; have a fit; has a fit; had fit',
  diabetes: 'diabetes|diabetic|dm|t1dm|t2dm|iddm|niddm|diabetis; dm2; type one|two|1|2 diabetes|diabetic',
  cannot:
    'unable to; not able to; not been able to; can not; could not; can barely|hardly|scarcely; could barely|hardly; barely|hardly can|could; incapable of; no longer able to; cannot even|really|seem to?; barely able to; inability to; will not let me',
  tingling: 'pins and needles; paresthesia|tingling|tingly; prickling',
  testicle: 'testicle|testis|scrotum|scrotal|testicular|testical|nutsack|ballsack',
  genital: 'down there; private part|area; groin area; privates; genitals',
  dizzy:
    'dizzy|lightheaded|woozy|giddy|presyncope; light headed; feel|nearly|almost|about_to|going_to faint; nearly|almost pass out; faint feeling; head is spinning',
  vertigo: 'vertigo; room ~ spin; everything ~ spin; spinning sensation',
  palpitation:
    'palpitation|palpatations; heart|heartbeat is? was? really|so|just? race|pounding|flutter|skip|thump|hammering|beating; heart beating|going ~ fast|hard|irregular|rapidly; fast|rapid|irregular heart|heartbeat|pulse; racing heart|pulse; heart ~ racing|pounding|fluttering|skipping; tachycardia|tachycardic; afib; flutter in ~ chest; skip ~ beat; fluttering in ~ chest; heart rate fast|high',
  confused:
    'muddled|befuddled|dazed; not with it; away with the fairies; repeats himself|herself; confused|confusion|delirious|delirium|disorientated|incoherent|bewildered|obtunded|encephalopathy; not make sense; am|is|are|was|been|seems|seem|feel|acting|totally|really|very|so|completely out of it; not himself|herself|themselves|themself; act strange|weird|funny|odd|differently; altered mental; mental change|alteration; talk nonsense|gibberish; does not know where|who|what; mental status change; change in mental|mentation; cannot think|concentrate straight|clearly; doesnt recognise|recognize; not recognise|recognize ~ us|me|family|anyone; acting confused; altered mentality|mentation; mentally ~ off; rambling; disoriented',
  drowsy:
    'drowsy|lethargic|lethargy|sleepy|somnolent|sluggish|groggy|listless|somnolence|stuporous; hard|difficult to wake|rouse|arouse; not fully awake; unusually tired',
  weak: 'weak|feeble|weaker|asthenia; no strength; lose strength; without strength; loss of strength',
  numb: 'numb; no feeling|sensation; cannot feel; lose feeling|sensation; loss of sensation|feeling; dead feeling; gone dead',
  paralysed: 'paralysed|paralyzed|paralysis|hemiplegia|hemiparesis|plegia|palsy',
  // Before the plain word: where both fit, the first is taken.
  bighemoptysis:
    'cough|coughing|coughed up? ~ cup|cupful|mug|glass|pint|bowl|basin|tablespoon|teaspoon|spoonful|handful|mouthful|lot|clot|clots|pure|mostly ~ blood; cough|coughing|coughed up? ~ blood ~ cup|cupful|mug|glass|pint|bowl|basin|tablespoon|teaspoon|spoonful|handful|mouthful|clot|everywhere',
  hemoptysis:
    'hemoptysis|haemoptysis; cough ~ blood|bloody; blood ~ cough; coughing up? blood; blood in ~ phlegm|sputum|mucus|spit; bloody sputum|phlegm|spit; spit ~ blood',
  hematemesis:
    'hematemesis|haematemesis; vomit ~ ~ blood|bloody; vomit ~ coffee; blood in|with ~ vomit; coffee ground; look|looks|looked|like|resembles ~ ground coffee; coffee granules|grains|dregs|sludge; throw ~ up blood; throwing up blood; bloody vomit; puke ~ blood; vomiting blood; blood when ~ vomit',
  melena:
    'melena|melaena|tarry; black ~ tarry|sticky stool; stool ~ black|tarry|tar; black stool; dark|black tarry; black like tar; jet black; black as tar; looks like tar; stool ~ dark as ~ tar|coffee',
  hematuria:
    'hematuria|haematuria; blood in|with ~ urine; urine with|has ~ blood; bloody|red|pink|brown|cola urine; urine is|was|looks? pink|red|bloody|brown|dark|cola; pee ~ blood',
  hematochezia:
    'hematochezia|haematochezia; blood in|with|on ~ stool|diarrhea|poop; stool with|has ~ blood; bloody ~ stool|diarrhea|poop; bleed ~ bottom|butt|anus|rectum|rectal|behind|backside; rectal|anal bleed|blood; blood on ~ toilet|paper; blood when ~ wipe; blood ~ wipe; blood in ~ toilet; red stool; blood from ~ rectum|anus|bottom; wipe ~ blood; diarrhea with|has|is ~ bloody|blood',
  sting: 'sting',
  hayfever: 'hay fever',
  hives: 'hive|welt|urticaria|urticarial|wheal; itchy|raised bumps ~ all over; raised itchy',
  photophobia:
    'photophobia; light ~ hurt|bother|painful|unbearable; sensitive|sensitivity to? ~ light; light sensitive|sensitivity; bright light ~ hurt; cannot stand|tolerate|bear ~ light; aversion ~ light; hurts to look at light',
  runnynose:
    'runny nose; rhinorrhea|rhinorrhoea|coryza|sniffles|sniffly; nose ~ runny|running; snotty; snot; nasal drip|discharge; nose is dripping|running|=stuffed|stuffy|blocked|congested',
  stuffy:
    'stuffy|congestion|congested|=stuffed; nasal|nose congestion|block|=stuffed|stuffy; blocked nose; nose ~ blocked|stuffed|stuffy',
  phlegm: 'phlegm|sputum|mucus|mucous|mucusy|loogie|catarrh',
  wheeze: 'wheeze|wheezy|whistling|weezing',
  heartattack: 'heart attack|atack; hart attack|atack; myocardial infarction; stemi|nstemi',
  heartburn:
    'heartburn|reflux|gerd|indigestion|dyspepsia; acid reflux|indigestion; heart burn; acid stomach; burning ~ chest ~ eating|lying|meal|food|spicy; acid taste; sour taste',
  stress: 'stressed|overwhelmed',
  stiffneck:
    'stiff neck; neck ~ stiff|rigid; nuchal rigidity; neck rigidity; cannot bend|touch|move ~ neck|chin ~; cannot touch ~ chin ~ chest; stiffness ~ neck; neck stiffness',
  inhaler: 'inhaler|puffer|albuterol|ventolin|salbutamol|nebulizer|nebuliser|neb|reliever',
  period: 'period|menses|menstrual|menstruation|menstruating',
  swallowtrouble:
    'dysphagia; cannot swallow; trouble|difficulty|hard|painful swallow; trouble|difficulty|hard to|in? swallow; odynophagia; hurts|painful to swallow; swallow ~ difficult|painful|hard',
  appetiteloss:
    'anorexia; no|poor|lost|decreased|reduced|little appetite; loss of appetite; not hungry; off her|his|their food; not eating; cannot eat|face_food|stomach; put off food; off food; cannot face food|eating; appetite ~ gone|poor|down; will not eat; refus ~ eat|feed|food|drink',
  fatigue:
    'fatigue|=exhausted|exhaustion|tired|malaise|=wiped|=drained|worn; no energy; run down; low energy; lack of energy',
  jaundice:
    'yellow for|since; is|looks|look|turned|gone|became|turning yellow; yellow in the face; jaundice|icterus|icteric; skin|eye ~ yellow; yellow skin|eye; whites ~ yellow; turn yellow; =yellowing',
  shiver: 'chill|shiver|rigor|chilly|shivery; teeth chattering',
  face: 'face|facial|facially',
  eye: 'eye|eyeball|ocular|eyes',
  vision: 'vision|visual|eyesight|sight',
  kidney: 'kidney|renal',
  leg: 'leg; lower extremity|extremities|limb|limbs',
  arm: 'arm; upper extremity|extremities|limb|limbs',
  neck: 'neck|cervical|nape',
  mouth: 'mouth|oral',
  nose: 'nose|nasal|nostril',
  bleed: 'bleed|bleeding|hemorrhage|haemorrhage|bled|hemorrhaging',
  skin: 'skin|cutaneous|dermal',
  chest: 'chest|thorax|thoracic|precordial|sternum|breastbone|substernal|retrosternal',
  back: 'back|lumbar|lower back',
  itch: 'itch|itchy|pruritus|pruritic|scratchy',
  rash: 'rash|eruption|breakout|exanthem|rahs; broke out',
  lifting: 'lifting|moving_furniture',
};
