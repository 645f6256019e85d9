import type { Lexicon } from '../match/matcher.ts';

/** Digestion, bleeding, urine, pregnancy and sexual organs. */
export const englishBellyAndPelvis: Lexicon = {
  abd_pain:
    'abdomen <> @pain; abdomen ~ bug|upset; abdomen ache; lower|upper quadrant; rlq|llq|ruq|luq|rt quadrant; side of abdomen; @pain ~ quadrant|navel|button|umbilicus; @pain in|on my|the|her|his @one? side; my @one? side @pain; @pain ~ lower @one? side; lower @one side <> @pain; abdomen ~ killing|twist|knots|gnaw|burning; burning|gnawing ~ abdomen; periumbilical; under ~ rib <> @pain; @pain ~ below ~ navel|ribs; suprapubic; lower right side; pelvic pain; @pain ~ pelvis; bellyache|tummyache|stomachache',
  abd_severe:
    'abdomen <> excruciating|unbearable|doubled|agony; severe|excruciating|unbearable|worst|terrible|agonizing|intense ~ abdomen; abdomen ~ severe|excruciating|unbearable|worst; double ~ over; doubled over|up; cannot stand|straighten ~ straight|up|upright; curled ~ ball; writhing',
  abd_migrate:
    'pain|ache|started|began ~ navel|button|middle|umbilicus|umbilical ~ moved|now|shifted|migrated|right; moved|shift|migrate|settled|localized ~ lower? right; moved|shifted|migrated|settled ~ to|in lower; lower right ~ side|abdomen|quadrant|belly|pain; right lower ~ quadrant|abdomen|side|pain; rlq; mcburney; bottom right; right side of ~ abdomen; right iliac',
  abd_rigid:
    'abdomen ~ hard|rigid|board; board like|hard abdomen; rigid abdomen; hard as ~ board; guarding; rebound; hurt|pain ~ let go; peritoneal|peritonitis; hard ~ abdomen; hurts ~ bump|jump|cough|car',
  abd_swell: 'abdomen <> @swell|distended|distension|bloated|big|tight; distended|distension; bloat|ascites',
  bloating: 'bloat|gassy|flatulence|fart|burp|belch; gas pain',
  vomit: 'vomit',
  vomit_repeated:
    'cannot stop vomit; keep vomit; vomit ~ everything|constantly|hour|repeatedly|times|nonstop; persistent|repeated|constant|profuse vomit; vomit all; cannot keep ~ down; multiple ~ vomit; vomit ~ over and over',
  nausea: 'nausea',
  green_vomit: 'green|bilious|bile <> vomit; vomit ~ stool|fecal|bile; bilious',
  diarrhea:
    'diarrhea; stool ~ watery|loose|runny|frequent|liquid; gastro|gastroenteritis; stomach bug|flu; abdomen bug|flu; frequent stool',
  constipation:
    'constipat|constipation; cannot|hard to|trouble|difficult|difficulty ~ stool; no stool; hard stool; not stool ~ days; has|have|did not stool; have not had ~ stool; =straining; bowels not moved; bunged up',
  no_gas:
    'cannot|not|no pass ~ gas|wind; no gas; cannot ~ gas; no flatus; not fart; obstipation; stool or gas|wind; neither gas',
  hematemesis: 'hematemesis',
  melena: 'melena',
  hematochezia: 'hematochezia',
  blood_large:
    'lot|large|heavy|much|amount|pool|profuse|massive|full|filled|significant ~ blood|bleeding|clots; blood ~ clots|pouring|lots|everywhere|gush; clots; toilet ~ full|red; bowl ~ red|full; soaked|gushing',
  red_jelly: 'jelly <> stool; currant jelly; jelly_like stool; jam <> stool; red jelly',
  knees_up:
    'knees|legs ~ up|chest; draw|pulls ~ knees|legs; scream|crying ~ on and off|waves|every|spells|episodes|intervals|comes',
  projectile: 'projectile; vomit ~ across|shoots|forceful|forcefully; forceful vomit',
  heavy_bleed:
    'cannot|not ~ stop ~ bleed|blood; bleed|blood ~ not|cannot|will_not|does_not stop|slow; soak ~ through|towel|bandage|cloth|gauze|shirt; spurt|squirt|gushing|=pumping; bleed ~ heavily|badly|profusely|uncontrolled|everywhere|lot; blood ~ pouring|pumping|spurting|everywhere|gushing; lose ~ lot ~ blood; severe|heavy|uncontrolled|massive|profuse|arterial bleed|hemorrhage; cannot stop|control ~ blood|bleed; hemorrhage; keeps bleeding; still bleed ~ pressure|minutes; pool of blood',
  bleeding: 'bleed|hemorrhage|blood',
  nosebleed: 'nose <> bleed|blood; nosebleed|epistaxis; bleed ~ nose|nostril; bloody nose',
  gum_bleed: 'gum <> bleed|blood',
  // urine
  urine_pain:
    'urine <> @pain|burn|sting; dysuria; burn|sting|pain|hurts ~ urine; uti; bladder infection; cystitis; burns when i go; urinary tract infection; water infection; bladder @pain; urine|urinary symptoms',
  urine_often:
    'nocturia|polyuria|hesitancy; =dribbling ~ urine|after|toilet; weak stream; urine ~ often|frequent|constantly|time|minutes|lot|every|urgent|urgency; frequent|frequency|urgency|constant ~ urine; keep ~ urine; have to urine; urgency|frequency; need to urine; going to the bathroom ~ often|lot|constantly; urgent|urge to urine; urinating more; foul|cloudy|smelly|strong urine; urine ~ cloudy|smells|smelly|foul|stinks',
  cannot_urine:
    'cannot ~ urine; not|hasnt|havent urine ~ hours|since|all day|all|today; not able to urine; have|has|did not urine; no urine; cannot go ~ urine; urine ~ not|will not come|out; retention; anuria|anuric; cannot empty ~ bladder; bladder ~ full|bursting; voiding difficulty; nothing comes out',
  little_urine:
    'not|hasnt|no|few|fewer|less|little|hardly|barely|decreased|reduced|dry|only ~ urine|diaper|nappy; dry|no wet diaper|nappy; urine ~ less|little|dark|hardly|decreased|once; no|fewer|less wet; oliguria; dark urine; =no =tears; no wet; not peeing; has not urine; urine output ~ low|down|decreased; low urine output',
  hematuria: 'hematuria',
  flank_pain:
    'side|back ~ kidney; kidney ~ @pain|area|stone|infection; cva tender; costovertebral; flank; renal colic; ureter; loin <> @pain; nephrolithiasis; pyelonephritis; @pain ~ back|side ~ groin; @pain ~ kidneys; side of ~ back; below|under ~ ribs ~ back; lower? left|right back ~ @pain',
  kidney_stone: 'renal colic; nephrolithiasis; @pain ~ flank|side|back ~ groin; flank ~ groin; stone',
  // sexual organs and pregnancy
  testicle_pain:
    'testicle; torsion; my|his|one|left|right|both =ball|=balls|=nut|=nuts ~ @pain|@swell|red; @pain|@swell ~ in|of my|his =ball|=balls|=nuts',
  penis_problem: 'penis|penile|foreskin|erection|erectile; cannot get hard; priapism',
  long_erection: 'erection ~ hours|four|not go|painful|last; priapism; painful erection',
  vaginal_bleed:
    'heavy periods|menses; vaginal|vagina|uterine bleed|blood|=spotting; period ~ heavy|bleed|late|long|not_stop; heavy|bleeding ~ period|vagina|tampon|pad; =spotting; bleed ~ pregnancy|between; soak|fill|through ~ pad|tampon; pad ~ hour; menorrhagia; bleeding ~ down there; genital bleed; bleed ~ genital; blood ~ underwear; pregnant <> bleed|blood; miscarriage|miscarrying',
  pad_per_hour:
    'soak|fill|going|changing|through ~ pad|tampon ~ hour|half; pad|tampon ~ hour; clots ~ size|big|large|egg|plum|golf|fist; flooding',
  period_pain:
    'monthly cramp|pain; cramp ~ ~ period; period <> @pain; menstrual @pain; cramp ~ period|menstrual; dysmenorrhea; period cramps',
  period_change:
    'period ~ late|irregular|heavy|missed|skip|stop|long|light|early|change; irregular|heavy|missed|late|absent period; amenorrhea; =spotting',
  missed_period:
    'miss|skipped|late ~ period; period ~ late|missed|overdue|weeks_late|skip; positive ~ test; pregnancy test ~ positive; could|might|may be pregnant; think ~ pregnant; last ~ period ~ weeks ago; amenorrhea; no period; last menstrual ~ weeks ago',
  vaginal_discharge:
    'vaginal|genital|vagina|white|smelly|cottage|fishy|penile ~ discharge; discharge ~ smell|fishy|itchy|cottage|vagina|penis|white; yeast infection; thrush; vaginal|genital|vagina|vulva <> itch|burning|irritation; bv; candida; bacterial vaginosis; leucorrhea; vaginitis',
  std_worry:
    'std|sti|chlamydia|gonorrhea|herpes|syphilis|hiv; unprotected sex; genital <> sore|blister|wart|ulcer; sore ~ genital; discharge from ~ penis; partner tested positive',
  breast_problem: 'breast|nipple|boob|mastitis',
  contraception: 'birth control; contraception|contraceptive|iud; morning after; plan b; the pill',
  less_movement:
    'fetal movement ~ less|decreased|reduced; not feel ~ baby ~ move|kick; baby|fetus|fetal|foetal ~ not|less|stopped|no|hardly|decreased|reduced|fewer|quiet ~ move|movement|kick; decreased|reduced|less|fewer|no|not_felt fetal|baby|foetal? movement|kicks|move; not|havent|hasnt|cannot feel ~ baby ~ move|kick; baby ~ not moved|kicked; no kicks',
  water_broke:
    'water|membranes ~ broke|leak|gone; gush ~ fluid|water; leaking ~ fluid; fluid leaking; rupture ~ membranes; amniotic',
  contractions:
    'cramp|cramps|pain|tightening ~ every ~ minutes; contraction; labor|labour pain; in labor|labour; tighten ~ minutes',
  one_side_pelvic:
    '@one|sharp ~ side ~ @pain; @pain ~ @one ~ side; shoulder @pain; @pain ~ shoulder ~ tip; lower ~ side; shoulder tip; @one lower; @one side|ovary; abdomen <> @pain; pelvic pain',
  swelling_pregnancy: 'face|hand|feet|leg|ankle <> @swell',
  placenta_history: 'preeclampsia|preeclamptic; placenta previa',
  hemorrhoid:
    'hemorrhoid|haemorrhoid|piles; anal|anus|rectal itch|lump|@pain|fissure; fissure; lump ~ anus|bottom; itchy bottom|butt|anus; butt|bottom|anus ~ itch|itchy|@pain|lump; hemroid|hemmorhoids',
  jaundice: 'jaundice',
  hernia: 'hernia; bulge|lump ~ groin|navel',
  hernia_stuck:
    'hernia ~ hard|stuck|painful|not_go|cannot|tender|red|push|severe; bulge ~ hard|painful|cannot_push; incarcerated|strangulated',
  gallstone:
    'gallstone|gallbladder|cholecystitis|biliary; after ~ fatty|greasy|heavy ~ meal|food; right upper ~ quadrant|abdomen; ruq; upper right ~ abdomen|side|quadrant; murphy',
  dehydration_signs:
    'dehydrat|dehydration; dry mouth|lips|tongue; sunken eye|soft; cannot keep|hold ~ down; cannot keep ~ fluid|water|liquid|anything; dizzy ~ stand up|sit|rise; stand ~ dizzy; =no =tears; keep nothing down; nothing stays down; not keeping ~ down; eyes ~ sunken; thirsty; skin turgor; dry mucous',
  cannot_keep_fluids:
    'cannot keep|hold ~ down; cannot ~ keep ~ water|fluid|liquid|anything|food|it; nothing stays down; vomit ~ even water; vomits everything; keep nothing down; not keep|kept ~ down; not tolerate ~ fluids|liquids|oral; cannot tolerate ~ oral|fluids|liquids; cannot drink; cannot tolerate ~ drink|eat; not drinking; refusing fluids; even ~ water ~ comes|up',
  pelvic_inflammation: 'cervical motion; pid; pelvic inflammatory',
  weight_loss: 'weight loss; lose ~ weight|pounds|lbs|kg; dropped ~ pounds',
  swallow_trouble: 'swallowtrouble; food ~ stuck|sticks|catches; dysphagia',
  foreign_swallow:
    'swallow ~ ~ coin|magnet|battery|button|toy|pin|needle|bone|glass|object|bead|marble; button battery; ate ~ battery|magnet|coin; fish bone; foreign body ~ throat|esophagus; bone ~ throat',
  food_stuck:
    'meat|steak|food|chicken|something|pill ~ stuck ~ throat|chest|esophagus|gullet|food_pipe; food impaction; stuck ~ throat',
};
