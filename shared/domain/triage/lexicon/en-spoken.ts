import type { Lexicon } from '../match/matcher.ts';

/**
 * How people say it who would never use the word: idioms, British and American turns, indirect and telegraph speech.
 * The ids are those of the other lexicons; an id may stand in several. Body part × quality first, idioms after.
 */
export const englishSpoken: Lexicon = {
  // consciousness and breathing
  unresponsive:
    'on ~ floor|ground|pavement not moving|responding; not moving on ~ floor|ground; lying ~ not moving; cannot get ~ any? response|reply|answer|reaction|sense; cannot|will_not|does_not|is_not|has_not|have_not|had_not come ~ round|around|to; not rousing|stirring|arousing; not opening ~ eyes; will|does|do not ~ open ~ eyes; out cold; eyes ~ rolled ~ back|up; slumped ~ not|cannot; not reacting ~ to; no reaction|answer when|to; not answer ~ when|us|me; shake|shook him|her ~ nothing|no; cannot stir; dead to the world; like a rag doll; lifeless; passed out and|but will|not|cannot; floppy and blue|grey|pale; cannot get him|her|them up|awake; cannot ~ be woken; barely|hardly conscious|responsive|awake|responding; drifting|going|slipping|fading in ~ out ~ conscious|awake|it; losing consciousness',
  collapsed:
    'slumped; =crumpled; keeled over; dropped like|to|down; hit the deck|floor|ground; just|suddenly went down; legs went ~ from under; went =limp; gone =limp; found ~ on ~ floor|ground',
  not_breathing:
    'not|isnt ~ breathing; breathing ~ stopped|pauses|gaps; stops breathing; pauses|gaps in|between ~ breath; agonal; long gaps; barely|hardly|scarcely breathing; not taking ~ breath; no breath; forgets to breathe; stopped breathing; breath ~ few ~ far between',
  severe_breathless:
    'speak|talk|speaking|talking|answers|answer ~ single|one|few|two|three words|word; only single words; breath|breathing ~ like ~ run|ran|race|marathon|sprinted|mile; gulp|starved|desperate|hungry|begging for|of ~ air|breath|oxygen; air ~ not|will_not ~ go|get|going ~ in; cannot get ~ air|breath|wind|oxygen; cannot lie|lay flat|down ~ breath|air|drowning; drowning ~ air|fluid|phlegm; struggling|fighting for|to ~ breath|air; breathing ~ struggle|shallow|weird|laboured|agony|scary; shallow|weird|strange|agonal ~ breath; panting ~ rest|sitting|lying|talk|cannot; cannot get|string ~ words|sentence ~ out|together; word at a time; each breath ~ effort|fight|struggle; breathing through a straw; heaving for; neck|stomach|tummy|abdomen|rib muscles ~ working|suck|pull|breathe; bolt upright; sit up|upright|forward ~ to breathe|air; suffocating|smothered; only ~ get ~ word out',
  breathless:
    '=puffing|=panting|=huffing; am|is|get|so|easily =puffed; out of puff; puffed out; out of wind; cannot ~ get ~ full|proper ~ breath; tight ~ breath; breath ~ not full|enough|satisfying; gets|so|more|very|easily =winded; breathing ~ not|isnt ~ right|normal|good; breathing ~ funny|bad|wrong|off; cannot walk ~ stop|without|rest ~ breath|air; have to stop|rest ~ breath|every; breathing ~ hard|heavy|fast|quick; breath ~ tough|hard; drowning in; wake ~ night ~ breath|air|suffocat; cannot lie flat; pillows to sleep|breathe',
  blue_lips:
    'lip|lips|face|tongue|mouth|fingertip|fingertips|fingernails ~ =blue|=bluish|=purple|mauve; =blue|=bluish|=purple|mauve ~ lip|lips|face|tongue|mouth|fingertip|fingertips|fingernails',
  blue: 'lip|face|finger|nail|tongue|skin|toe|mouth|she|he|baby|hands ~ =blue|=grey|=gray|=purple|=bluish|ashen|dusky|mauve; funny|bad|strange|weird|odd|awful|horrible colour|color; colour|color ~ drained|bad|wrong|grey|blue|funny|awful; gone|went|going|looks|turned|is =grey|=gray|ashen; grey as; blue around|round|about ~ lip|mouth',
  low_oxygen:
    'oxygen|sats|pulse_ox|oximeter|reader|oximetry ~ 70|72|75|76|78|79|80|81|82|83|84|85|86|87|88|89|90|91|seventies|eighties',
  stridor:
    'noise|noisy|sound|squeak|harsh|rasping|honking|crowing|whooping ~ every|each|when|as|on|with ~ breath|inhale; breath ~ sounds ~ squeaky|harsh|noisy|raspy|rough|seal|like; noisy breathing; sucking noise',
  retraction_word:
    'skin|chest|rib|tummy|neck|throat|abdomen|belly ~ suck|pull|drawing|sink|tug|caving; between ~ ribs',
  grunting:
    'skin|chest|rib|tummy|abdomen|belly ~ suck|pull|drawing|sink|tug|caving ~ in|with ~ breath; grunts; nostrils|nose ~ flare; head bobbing ~ breath; breath ~ grunt; tummy|abdomen|chest ~ going in|up ~ out|down ~ breath; pulling in at ~ ribs|neck|chest|throat',
  inhaler_fail:
    'puffs|pump|inhaler|blue_one|spray|nebs|nebuliser|nebulizer ~ hardly|barely|no|not|nothing|little|without ~ difference|help|effect|relief|working|touching|change; pump|inhaler ~ not ~ helping|doing|cutting|work|touch; inhaler|pump every ~ minutes|hour; =pump ~ wearing off|wears off; eight|ten|dozen|twelve|8|10|12|20|fifteen puffs; lost count ~ puffs; maxed ~ inhaler|nebs; back to back neb; inhaler|pump ~ run|ran out|empty; nothing ~ from|with ~ inhaler|pump',
  wheeze:
    'whistle|rattly|rattling|musical|squeaky ~ chest|breath; chest|breath ~ whistle|rattling|squeaky|musical; tight ~ chest ~ asthma; asthma ~ playing|acting|flaring|attack|bad',
  worse_than_usual_breathing: 'oxygen ~ cranked|turned|upped; need|using more oxygen',
  choking:
    'stuck|lodged|caught|jammed ~ throat|windpipe|airway ~ breath|blue|cough|speak|talk|turn; clutching|grabbing|holding ~ throat; went down ~ wrong way|pipe ~ breath|blue|cough; choked on; choking on; swallowed ~ wrong ~ cannot ~ breath; cannot cough|speak ~ food|grape|candy|sweet|meat; gagging ~ blue|breath',
  hemoptysis:
    'cough|hack|bring|spit ~ pink|red|rusty|bloodstained|bloodstreaked|blood_tinged ~ stuff|froth|foam|phlegm|spit|bits|spots|streaks; pink|red frothy|foamy|phlegm|froth|foam; bloodstained|bloody|blood_tinged phlegm|spit|tissue',
  // chest
  chest_crush:
    'weight|pressure|heaviness on|over me; heart|angina ~ tight|tightness|squeezing|pressure|gripping|crushing; tightness|squeezing|pressure ~ spray|nitro|gtn|nitroglycerin; stand|standing|sitting|sat|kneeling|=pressing on ~ rib; belt|strap|rope|clamp|fist|knot|iron|concrete|horse|cow|bus|truck|lorry|anvil|boulder|rock|ton|someone|somebody|person|brick|safe|piano|fridge ~ @chest; @chest ~ belt|clamped|knot|fist|elephant|crushed|squash|squeezed|strangle|gripped|caving|tons|heavy|weight|=pressing|press_down|pressure; squashed|gripping|pressing|leaden|dragging ~ @chest; =pressing ~ middle|center|centre of ~ @chest; gtn|nitro|nitroglycerin|nitro_spray|spray ~ no|not|nothing|hardly ~ help|work|ease|touch|relief|use; same ~ squeezing|pressure|tightness|pain ~ heartattack|stent|bypass; heartattack ~ same ~ squeezing|pressure|tightness|pain|feeling; weight on ~ @chest; something|someone|somebody|weight ~ pressed|pressing on ~ rib; tight band; indigestion ~ arm|jaw|sweat|clammy',
  chest_pain:
    '@chest ~ killing|hurt|weird|uncomfortable|discomfort|sore|burns|hot|achy|grabbing|catching|full|pang|twinge|stabs|knife|electric|dull|tight; pang|twinges|knife|stabs|grabbing|fullness|discomfort|tightening ~ @chest; squeezing|tightness|pressure ~ back ~ heart; upper body ~ @pain|discomfort; ticker ~ playing|acting|hurt|pain; angina; left side of ~ @chest; pain ~ behind|under|near ~ breast|boob|heart|nipple',
  radiates:
    'down|into|up|to|through|along|in ~ left|right|both arm|jaw|shoulder|neck|elbow|back|teeth; arm|jaw|neck|teeth|shoulder ~ also|too|as_well|and ~ heavy|ache|numb|hurt|tingly|tingle|weak; jaw|arm ~ pain|ache|hurt ~ chest',
  sweat:
    'woke|wake|am|was ~ soaked|drenched; sweat|sweaty|clammy|drench|dripping|=dripping|bathed|soaked_in_sweat; pouring|dripping with|off ~ sweat; broke out ~ sweat; sweating buckets',
  palpitation:
    'heart|chest|pulse|heartbeat|ticker ~ fluttery|flutter|flopping|flips|thud|jump|galloping|all_over|irregular|erratic|wild|bonkers|mad|haywire|crazy|fast|bounding|150|160|170|180|190|200|140|pound|hammering; going like ~ clappers|hammer|train; heart ~ beat ~ out of; missed|extra|dropped beats; heart in my mouth|throat',
  faint:
    'passed|blacked|conked|zonked out; =fainted|=faints|=fainting; went down|out ~ like ~ light|sack; blackout; lost ~ consciousness; came round|to on; found myself on ~ floor|ground; woke ~ on ~ floor|ground; everything|it|world went ~ black|dark; went|goes black; nearly|almost blacked|passed|collapsed|fainted|went; keep ~ fainting; knocked ~ out|unconscious|cold',
  dizzy:
    'head|room ~ swim|floating|spaced|spinning|light; swimmy; feel ~ faint|lightheaded|floaty|swimmy|weird ~ stand|head; about|going|gonna|ready to pass|faint|collapse|black|keel; see stars ~ stand|up; pass|keel out|over when|if ~ stand|up',
  // brain
  face_droop:
    'face|mouth|smile|lip|eyelid|cheek|eye ~ lopsided|wonky|drop|droop|hanging|slid|melted|slack|frozen|squint|squiffy|skewed|pulled ~ side|down|fell|uneven; lopsided|wonky|drooping|droopy|sagging|frozen ~ face|mouth|smile|lip|cheek; drool|dribble|water|food|coffee|tea ~ out|from|down ~ side|corner ~ mouth; half|side ~ face ~ not|wont|stopped|dead|frozen|paralysed|gone; face ~ half|side ~ dead|frozen|not',
  slurred:
    'words|speech|sentence|it|talk|said|came|comes|speak|say|tried ~ mush|gibberish|nonsense|garbled|gobbledygook|jumbled|slurred|slurry; talk|speak|speech|voice|words ~ gibberish|nonsense|rubbish|mush|mushy|slurry|mumbled|drunk|muddled|scrambled|mixed|thick|gobbledygook|garble|backwards|wrong; words ~ not|wont ~ coming|make; cannot speak|talk ~ properly|clearly|right|anymore; cannot get|form|find|make ~ words|sentence; tongue ~ not working|thick|heavy; tongue_tied; sounds ~ drunk; speech ~ gone|off|funny|strange|odd|weird',
  word_finding:
    'cannot understand ~ say|saying|word|speech|talk|us|me; not understand|understanding ~ say|saying|us|me; wrong|mixed|muddled|jumbled|strange ~ words; words ~ wrong ~ order|place; mixing|muddling|jumbling up? ~ words; says|said ~ wrong words; calling ~ wrong ~ names|things; cannot read|write|understand ~ suddenly|now|today|anymore; suddenly ~ cannot|not read|write|understand|remember',
  one_side_weak:
    'fork|cup|spoon|pen|phone|mug|knife|glass ~ dropped|fell|drop|slipped ~ hand|fingers|grip; foot drop; cannot raise|lift|move ~ foot|leg|arm|hand; lost|loss ~ strength|power|use|grip|control|movement|feeling ~ arm|leg|hand|side|foot; arm|leg|hand|foot|side ~ buckle|dead|deadweight|clumsy|jelly|lead|leaden|dangling|hanging|drag|=limp|floppy|useless|unusable|heavy|uncooperative; arm|leg|hand|side ~ wont|will_not|would_not|does_not|did_not|not|stopped ~ work|move|do|obey|listen|lift|grip|respond|cooperate|hold; drag ~ foot|leg; side ~ body|me|him|her ~ dead|gone|heavy|numb|weak|not|asleep; cannot hold|grip|pick|button|write|lift|raise|move ~ cup|fork|pen|spoon|keys|phone|arm|leg|hand|anything; dropping ~ everything|things|cup|stuff|keys; veer|drifting|listing|leaning to ~ left|right|side; half ~ body ~ weak|numb|dead|gone|not|paralysed; limb ~ dead|gone|useless',
  numb_one_side:
    'one|left|right|half|whole ~ side ~ dead|asleep|frozen|gone|tingly|tingling|numb; dead|asleep|frozen|tingly|novocaine|dentist ~ side ~ face|body; face ~ dead|tingly|frozen|asleep|prickly|dentist; numbness ~ side ~ face|body',
  sudden_blind:
    'cannot|stopped|unable ~ see ~ eye|anything|out_of|half|side|left|right; vision|sight|eyesight ~ gone|vanished|blacked|went|blank|blind|missing|disappeared; lost|loss|missing ~ vision|sight|eyesight; half|side|part|bits ~ vision|sight|what_i_see ~ gone|missing|black|disappeared|dark; curtain|blind|shutter|shade|veil|shadow|grey ~ down|across|over|came|falling|coming; went|gone|going|go blind; like ~ blind|curtain|shutter|shade',
  double_vision: 'seeing|everything|vision ~ two|double|twice; two of everything',
  imbalance:
    'cannot|could_not|trouble|unable ~ walk|stand|balance|stay|keep ~ straight|line|upright|up|on_feet|balance|steady|falling; fall|keep ~ over|one_side|sideways|left|right; walking|gait ~ drunk|drunkard|sailor|wonky|sideways|zigzag|weird|veer|staggering|lurching; staggering|lurching|veering|listing|tipping; balance ~ gone|off|lost|terrible|awful|shot',
  confused:
    'not herself|himself|themself|themselves|right in ~ head; not make|talk sense; does|do|did not ~ know ~ who|where|what ~ is|day|year|am|i; asking|keeps ~ same ~ question|things|over; where he|she|they is|are|was|am; pull|picking at ~ clothes|bedclothes|air|sheets; talking|speaking ~ rubbish|nonsense|gibberish|to ~ people ~ not there; see things|people ~ not there; mixed up; away with ~ fairies; lost ~ marbles|plot; off ~ head|rocker; cannot|does_not|did_not recognise|recognize|remember ~ me|us|name|family|wife|husband|kids|children|daughter|son; forgot ~ who|where|own; brain ~ fog|foggy; head ~ fuzzy ~ cannot; acting|behaving ~ drunk|weird|strange|odd|oddly|funny|bizarre|out_of_character; loopy|doolally|disorientated|disoriented|delirious|delirium; makes no sense',
  drowsy:
    'dozy|dopey|woozy_and_sleepy|zonked|comatose; keep|kept|keep_on ~ falling|drifting|dropping|nodding|dozing ~ asleep|off|out; cannot|hard|barely|struggle|impossible ~ stay|keep|kept ~ awake|eyes_open; hard|difficult|struggle|impossible|tough|cannot|tricky|takes ~ to? wake|rouse|waken|awaken|arouse; will|wont|would|is|not ~ wake ~ properly|fully|for|up|to; sleep|slept ~ more than|all_day|through|too_much|constantly; barely|hardly|scarcely|half ~ awake|rousable|arousable; half asleep; nodding off; so|very|really|super|extremely|too|abnormally|unusually|incredibly drowsy; floppy|lifeless|=limp ~ drowsy|fatigue',
  seizure:
    '@num|several|another =fits|=fit; shaking|jerking|epileptic|febrile =fit|=fits; =fitting|convuls; had|having|has|a|another|first|two|his|her =fit|=fits; jerk|shake|twitch|thrashing|shuddering|stiff|rigid ~ all_over|uncontrollably|violently|whole_body|body|arms|eyes|floor|unresponsive|limbs; arms|legs|body|limbs|eyes ~ jerk|twitching|thrashing|stiff_and|shaking_and; foam|frothing at|from ~ mouth; eyes ~ rolled ~ back|up|head; took|having|had ~ funny turn; went|going|gone stiff|rigid and|then; epileptic attack|episode; absence ~ shaking|jerk',
  headache:
    'head ~ splitting|banging|thumping|hammering|bursting|blinding|explode|killing|sore|aches|agony|vice|vise|clamp|pressure|pounding; splitting|banging|thumping|blinding|bursting|pounding|hammering ~ head',
  thunder_word: 'like ~ explosion|bang|thunder|gunshot|bomb|firework',
  thunderclap:
    'headache|head ~ out of nowhere|the_blue|instant|snap|bang|thunder|lightning|lightening|bolt|hammer|bat|brick|axe|gun|shot|kicked|exploded|popped|burst|seconds|whack|struck; like ~ hit|kicked|struck|shot|whacked|smacked|clubbed|punched ~ head|skull; worst|never|most|strongest|unlike ~ headache|head ~ life|ever|had|known|before|like; blinding|sudden|instant|abrupt|explosive ~ headache|head_pain; pop|snap|bang|explosion ~ in|inside ~ head; headache ~ full_force|peaked|zero; headache ~ worst|like_nothing|never|different_to|unlike|totally; never ~ headache|head ~ like|this|before|bad; worst pain ~ life|ever|had ~ head; head ~ worst ~ life|ever',
  stiff_neck:
    'neck ~ stiff|rigid|locked|seized|wont|cannot|not|hurts_to ~ bend|move|turn|touch|flex|forward|down|chin; chin ~ to|on|onto ~ chest; cannot|hurts_to look ~ down; cannot ~ put|get|touch|bring|bend ~ chin|head|neck ~ chest|down|forward; back ~ arched',
  photophobia:
    'light|lamp|sun|daylight|brightness ~ hurts|agony|unbearable|scream|cries|cannot|bother|stand|kills|too_bright; scream|cries|cannot|hates|covers ~ light; cannot ~ bear|stand|take|look|face ~ light|bright|daylight; curtains|dark|darkened ~ closed|drawn|room',
  // bleeding
  heavy_bleed:
    'towel|cloth|bandage|dressing|gauze =soaked|drenched; towel|cloth|bandage|dressing|gauze is|are|all|completely|already =soaked|drenched; pour|gush|spurt|squirting|=pumping|streaming|spraying ~ blood|red|wound|leg|arm|everywhere|whatever|despite|press; blood|bleed ~ pour|gush|spurt|squirt|pumping|streaming|spraying|everywhere|shoot|fountain; keep|kept|wont|still ~ pouring|bleeding|gushing|flowing; soaked|drenched|filled|gone|going|went|bled|seeping ~ through ~ towel|cloth|bandage|dressing|gauze|shirt|rag|sheet|jeans|toilet_paper; towel|cloth|bandage|dressing|shirt ~ soaked|drenched|full ~ blood|through|red; cannot|unable|will_not ~ stem|staunch|stop|control|slow|stay|clot ~ blood|bleed|flow|it; bleed|blood ~ wont|will_not|not|cannot|does_not|refuses ~ stop|slow|clot|stem|quit|let; losing ~ lot|loads|pints|litre|tons|bunch|too_much|much ~ blood; artery|arterial|tourniquet; bleeding out; bleed ~ heavily|badly|bad|profusely|lots|loads|like_crazy|like_mad|like_anything|uncontrollably; hosing|fountain of ~ blood',
  hematemesis:
    'vomit ~ look|looks|looked|like ~ coffee|blood|grounds|soil; vomit|bring|brought|cough ~ up? bright|fresh|dark|red|bloody ~ blood|red|clots; vomit ~ red|bloody|blood|brown_grounds|coffee|clots|dark_bits; blood|bloody|red|clots|coffee ~ vomit|sick; blood ~ came|coming up; brought|bringing|coming up ~ blood|coffee|clots; sick ~ with|had|full ~ blood',
  melena:
    'stool ~ black|tar|tarry|treacle|sticky_and_black|molasses|liquorice|licorice|coal|jet; black|tarry|inky|tar|treacle|jet|pitch ~ stool|bowel|diarrhea|toilet; black|dark ~ sticky ~ tar|stool; going black|tar ~ toilet; black and sticky; tar|treacle like',
  hematochezia:
    'blood|bleeding|red|maroon|clots|bloody ~ bottom|bum|backside|rear|back_passage|butt|bowl|toilet|stool|anus|rectum|arse|bowels|poo; pass|pooing|pooping|stool ~ blood|clots|maroon|red|pure_blood|bloody; bottom|bum|back_passage|butt|backside|rectum|rear ~ blood|bleeding|red',
  blood_large:
    'lots|loads|tons|bunch|plenty|clots|maroon|bowlful|cupful|pints|pure|half_cup|cup|several_times|whole|large|bucket|glassful ~ blood|red|clots|maroon; blood|clots ~ loads|lots|maroon|bowl|toilet|everywhere|dripping|stream|pouring|cup|cupful',
  // belly
  abd_rigid:
    'abdomen ~ stiff|plank|rock|solid|drum|wood|wooden|board|concrete|tense|tight_as|rigid|hard; stiff|rock|solid|rigid|wooden|boardlike|tense hard? abdomen; hard as ~ rock|plank|wood|brick; every|any|each|slightest ~ bump|step|movement|jolt|pothole|cough ~ hurt|agony|pain|yell|scream|kills|worse|yelp|cry; bump|jolt|pothole|speed_bump ~ road|car|drive; cannot bear|stand ~ touch ~ abdomen; abdomen ~ cannot|not ~ touch|bear; hurts ~ more ~ when|if ~ release|let; lie|lying|stay|keep ~ perfectly? still ~ pain|hurts',
  abd_migrate:
    'pain|ache|hurt|tummy|abdomen|started|began|was ~ button|navel|middle|centre|center|umbilicus|all_over|bellybutton ~ now|then|moved|shift|settled|gone|went|has ~ right|low|lower|hip|down; pain|ache|abdomen ~ moved|shifted|travelled|traveled|settled|gone|migrated ~ right|lower|down|hip; low|lower|bottom down? on? the? right; right lower|hip|bottom|groin ~ side|pain|abdomen; appendicitis',
  abd_severe:
    'abdomen|tum|side|gut|insides ~ agony|excruciating|unbearable|killing|worst|knife|knives|stabbing|writhing|screaming|horrendous|crippling|doubled|curled|buckled|intense|violent|floor|terrible; worst|agonising|agonizing|excruciating|unbearable|crippling|horrendous|unreal|violent|savage|sudden_severe|terrific|intense|severe|screaming ~ abdomen|cramps|gut; curl|rolled|bent|doubled|folded|keeled ~ up|over|ball|floor|two|pain; cannot|unable ~ stand|straighten|straight|sit|move|lie|stay ~ straight|upright|up|still|pain; rolling|writhing|crawling ~ floor|bed|around|pain|about|agony; pain ~ takes ~ breath',
  abd_swell:
    'abdomen ~ blown|blow|balloon|drum|huge|massive|pregnant|bulging|blow_up|swelling|tight|distend|stretched|bigger|inflated|bloat; balloon|drum|blown|swollen|huge|distended ~ abdomen',
  no_gas:
    'not|cannot|have_not|has_not|nothing|stopped ~ passed ~ wind|gas|anything|stool; not|have_not|has_not|cannot ~ fart|gas|wind; nothing ~ coming|passing ~ out|bottom|back|end; no wind|gas|fart|flatus; neither ~ gas|wind|stool; bowels ~ blocked|stopped|shut|not_working|not_moved; blocked|backed ~ up ~ vomit',
  green_vomit:
    'green|bile|greenish|yellow_green|brown|fecal|faecal ~ vomit|sick; vomit|throwing|puking|sick ~ green|bile|bilious|fluorescent|stool|brown_smelly|greenish; bring ~ bile|bilious|fluorescent|stool',
  green_brought: 'bring ~ green|greenish|brown_smelly; green|greenish ~ come|came|coming ~ up',
  vomit:
    'bring|brought|coming|came ~ up|back ~ everything|food|drink|bile|milk|water|it_all; =chundering|=chunder|=heaving|retch|spewed|upchuck; been|being|was|keep|kept|is|and|got|violently|repeatedly =sick ~ times|all|everywhere|twice|once|night|day|since|four|three|several|after|up; sick as a dog; head down the toilet|loo; everything|water|food ~ comes|came ~ up|back; =being =sick; sick once|twice|three|four|five|several|many ~ times?; thrown ~ up',
  vomit_repeated:
    'cannot|not|wont ~ stop|keep ~ vomit|down|sick; vomit|sick ~ all ~ day|night|morning|hours|time; vomit ~ nonstop|constant|dozen|times|hourly|again; every ~ minutes|hour ~ vomit; vomit ~ every ~ hour|minutes|time',
  cannot_keep_fluids:
    'cannot|unable ~ keep|hold|kept ~ anything|water|fluids|drink|food|sips|it|liquid|meds|medicine|milk ~ down|in; nothing|water|everything|even|any ~ stays|comes|keeping|kept ~ down|up|back|out; comes|came|comes_right|straight back ~ up|out; will_not|refuses|stopped|cannot ~ take|drink|sip|accept ~ anything|milk|bottle|fluids|water|breast|feeds',
  hernia_stuck:
    'lump|bulge|hernia|swelling ~ groin|navel|button|scar|abdomen ~ hard|stuck|painful|rock|tender|purple|wont|not|cannot|red; groin|hernia|bulge ~ rock|hard|stuck|trapped|tender|purple|red|agony|not ~ back; cannot|will_not ~ push|pop|go|goes ~ back ~ in?; used to|always went|go|goes|going|pushed ~ back in',
  hernia: 'bulge|lump ~ groin',
  jaundice:
    'skin|eyes|whites|face|he|she|i|baby ~ =yellow|yellowish|=orange|jaundiced|yellowing; yellow|yellowish ~ skin|eyes|whites|tinge|color|colour|face|complexion',
  gallstone: 'gallstones',
  swallow_trouble:
    'cannot|unable|hard|painful|hurts|difficult|trouble|barely ~ swallow; swallow ~ hurts|painful|agony|razor|glass|knives|stuck',
  drooling:
    'drool|slobbering; spit|saliva ~ out|swallow|mouth|cup|bowl|dribbling; cannot swallow ~ own ~ spit|saliva',
  // pregnancy, urine, sexual organs
  less_movement:
    'hardly|barely|scarcely|not ~ felt|feel|feeling ~ baby|kick|kicks|movement; baby ~ hardly|barely|scarcely|not ~ kick|kicked|move|moved|moving; baby|bump|little_one|fetus ~ not|stopped|hasnt|has_not|less|quiet|quieter|still|hardly|barely|no|slowed|fewer|nothing ~ move|kick|movements|wriggling|active|today|usual; have_not|cannot|stopped ~ felt ~ baby|kick|move|movement|him|her|it ~ move|kick|today|since; kicks|movements ~ stopped|fewer|less|slowed|reduced|down',
  water_broke:
    'water|waters trickle|trickling|is|has|been trickle|trickling|leaking?; water ~ trickle|trickling; water ~ went|broke|gone|go|leaking|burst|popped; trickle|gush|leak|dripping|flood ~ water|fluid|clear|liquid',
  vaginal_bleed:
    '=spotting|bleed|blood|gush|clots ~ pregnant|pregnancy|weeks|wks|down_there|vagina|birth|csection|delivery|underwear|pants|between_periods; pregnant|pregnancy ~ bleed|spotting|blood|gush|clots; gush ~ red|blood; bleeding ~ period',
  pad_per_hour:
    'soak|fill|go|going|gone|went|getting|bleed|change|flooding ~ pad|tampon|towel|maternity; pad|tampon ~ every|per|an|each|half|in|hourly ~ hour|minutes|half; clots ~ egg|plum|fist|golf|palm|lemon|orange',
  one_side_pelvic:
    'pain|sharp|stabbing|ache|cramp|hurts ~ one|left|right|just_one side; pain|stabbing|cramp ~ low|lower|down ~ left|right|side; left|right ~ low|lower|ovary|pelvis|groin ~ pain|stabbing|sharp',
  shoulder_tip: 'tip|end|top|point of ~ shoulder; shoulder ~ tip|hurts|aches',
  missed_period:
    'period ~ late|missed|not come|hasnt|overdue|due|skipped|behind; late|overdue|missed|skipped for ~ period; two weeks late; test ~ positive|line; positive test; 5|6|7|8|9|10 weeks pregnant|along',
  testicle_pain:
    'sore|painful|swollen|throbbing|tender|agony|hurting =ball|=nut|=balls|=nuts; testicle|bollock ~ agony|agonising|killing|swollen|pain|high|hurt|ache|tender|twisted|hard|throbbing|pulled; agony|agonising|pain|hurt|swelling|killing|sudden|ache ~ testicle|bollock',
  cannot_urine:
    'cannot|not|unable|have_not|has_not|couldnt|nothing ~ urine|go|drop|trickle|dribble ~ drop|urine|all|night|hours|since|toilet|at|last; urine ~ stuck|blocked|will_not|wont|stopped|not|nothing|cannot; urine ~ not been|come|passing; bladder ~ burst|explode|full|stretched|painful|agony|huge; not|nothing ~ coming ~ out ~ urine|bladder; catheter ~ blocked|not_draining|stopped',
  bladder_full:
    'bladder ~ burst|explode|full|huge|pain|stretched|hurts|agony; about to burst|explode; bursting to',
  long_erection: 'erection|hardon|stiffy|boner ~ down|hours|stays|painful; priapism',
  flank_pain:
    'side|back|ribs|waist|kidney|loin ~ back|side|groin|under|below|kidney|waist ~ pain|agony|ache|hurts|stabbing|cramp|killing|awful|shooting; pain|agony|ache|hurts|stabbing|shooting ~ side|flank|kidney|loin|waist ~ back|groin|ribs|under|round; kidney ~ pain|hurt|ache|sore|killing|agony|infection; kidney stone',
  kidney_stone:
    'kidney stone; stone ~ pain|agony|passing|stuck; cannot ~ keep|stay|lie|sit|get ~ still|comfortable ~ pain',
  // back and nerves
  saddle_numb:
    'numb|dead|tingly|no_feeling|lost_feeling|tingling|cannot_feel ~ sit|saddle|down_below|bottom|between_legs|privates|crotch|undercarriage|groin|bum|genitals|wipe|toilet|inner_thighs|vagina|penis|backside|below; bottom|bum|saddle|crotch|groin|privates|genitals|down_below|between_legs|backside ~ numb|dead|tingly|tingling|no_feeling|asleep',
  incontinence:
    'urine|stool my|his|her? myself|himself|herself|pants|trousers|bed|underwear; wet|soiled|messed|weed ~ myself|himself|herself|bed|pants|yourself|knowing|without|trousers; cannot|lost|trouble ~ control|hold|feel ~ bladder|bowel|pee|urine|poop|stool|toilet|wee; leaking|dribbling ~ urine|stool|without; bladder|bowel ~ control|accident|gone|leak|lost; cannot tell ~ bladder|urine|stool|when',
  cannot_feel_legs:
    'cannot|lost|unable ~ feel|move|lift|use|wiggle|sensation|stand ~ legs|feet|toes|waist|lower_body|legs_at_all; =legs ~ gone|dead|jelly|useless|paralysed|collapse|given|giving|gave|wobbly; =legs ~ not ~ hold|work|support; both legs ~ heavy|weak|tingly|tingling|numb|dead; paralysed from ~ waist|neck|chest; nothing below ~ waist|neck|chest; struggle to stand ~ legs|feet',
  ascending:
    'feet|legs|toes ~ climb|creeping|moving|spread|rising|working|going|now ~ up|knees|legs|thighs|arms|hands|waist|body; started|began ~ feet|toes ~ now|up|knees|climb',
  // injury and limb
  major_trauma:
    'motorcyclist|cyclist|biker|rider|pedestrian|driver|passenger ~ came|thrown|hit|crash|off|struck|knocked|trapped|ejected; mph; miles an hour; kph; car|van|lorry|truck|bus|bike|motorbike|motorcycle|scooter|moped|quad|train|tram|jeep|suv|vehicle|forklift|tractor ~ rolled|rollover|flipped|hit|crash|smash|overturned|knocked|ran|flattened|t_boned|totaled|totalled|accident|wreck|impact|collided|collision|came_off; rolled|flipped|crashed|smashed|wrecked|totaled|totalled|overturned ~ car|van|truck|bike|motorbike|motorcycle|quad; thrown|flung|came|knocked|ejected|catapulted|launched ~ off|from|through|out ~ bike|motorbike|motorcycle|horse|windscreen|windshield|car|quad|scooter; run|ran|hit|knocked|struck ~ over|down|by ~ car|van|lorry|truck|bus|bike|train|vehicle|tram|driver; run over; ran over; fell|plunged|jumped|tumbled ~ =feet|metres|meters|=ft|storey|story|ladder|roof|scaffold|balcony|tree|window|cliff|flight|height|loft|bridge|wall|attic|staircase; crushed|trapped|pinned|buried ~ under|by|between|beneath|machine|car|tractor|forklift|wall|tree|rubble',
  torso_blow:
    'kicked|punched|hit|struck|butted|elbowed|kneed|slammed|landed|fell|handlebar|seatbelt|stomped|trampled|gored|headbutted|hoof|bull|horse|cow|beaten|blow ~ abdomen|side|ribs|chest|flank|stomach|gut|kidney|back|torso|spleen|middle; horse|cow|bull|goat ~ kicked|trampled|stood|fell|threw; handlebar|seatbelt ~ abdomen|stomach|belly|side|ribs; abdomen|ribs ~ hit|kicked|punched|slammed|handlebars',
  gun_stab:
    'nail gun|from_a_gun|nail_gun; attacked ~ =knife; cut ~ chest|abdomen|neck|throat ~ =knife; =knifed|speared|gored|skewered; =knife|=blade|=nail|=arrow|=screwdriver|=pole|=spike|=rod ~ chest|abdomen|neck|back|thigh|head|through|in_my_side; knife wound|attack; bullet|gunshot|shotgun; impaled; stab|slashed|slit ~ chest|abdomen|neck|throat|back|thigh ~ knife|blade|broken|glass|attack|mugged|fight',
  amputation:
    'finger|fingertip|thumb|toe|hand|arm|foot|ear|tip ~ off|severed|missing|hanging|chopped|detached; chopped|sliced|cut|tore|ripped|sawed|sawn|bitten|took|lost|severed ~ finger|fingertip|thumb|toe|tip|hand ~ off|clean|mower|saw|away|machine; degloved',
  bone_out:
    'bone ~ skin|out|poking|sticking|through|see|visible|showing|white|coming|protruding|exposed|jutting; see|can_see ~ bone',
  deformed:
    '@limb ~ look|sits|hangs weird|odd|funny; arm|leg|wrist|ankle|finger|elbow|shoulder|knee|foot|hip|toe|kneecap|jaw|hand ~ wrong|backwards|sideways|bent|crooked|angle|pointing|banana|fork|shape|dislocated|out_of|sticking|deformed|shorter|turned|twisted_round|popped_out; wrong|odd|funny|weird|unnatural way|angle|direction|shape|place; dinner fork; out of joint|socket|place; shorter ~ turned|rotated|other; leg ~ shorter|turned',
  cannot_weight:
    'cannot|unable|will_not|refuses|barely|could_not ~ walk|stand|weight|step|put|bear|foot ~ on|it|leg|foot|weight|ankle|knee|all|up|since',
  cold_limb:
    '@limb|fingers|toes ~ ice|icy|cold|freezing|white|pale|blue|mottled|marble|grey|dusky|waxy|no_pulse|cold_and; cold|icy|white|pale|blue|mottled|freezing|dead|waxy|marble ~ @limb|fingers|toes',
  cold_white:
    'cold|icy|freezing ~ white|pale|blue|mottled|grey|numb|no_pulse|marble; white|pale|blue|mottled|grey ~ cold|icy|freezing|numb|no_pulse',
  compartment:
    'plaster|cast|splint|calf|forearm|leg|thigh ~ tight|tense|hard_as_rock|bursting|agony|drum|unbearable|wood|swelling_inside|numb|tingly|hard_as; pain ~ way|far|much more|worse|bad than|for ~ injury|look|should|expect|break; out of proportion; crush|trapped ~ leg|arm|limb|foot|hand ~ hours|swollen|numb|tight',
  swollen_leg_one:
    'calf|one_leg|left_leg|right_leg|thigh|leg ~ twice|double|bigger|fatter|huge|swollen|ballooned|larger|thicker; swollen|ballooned ~ calf|thigh|one_leg|left_leg|right_leg|in_one; twice the size',
  leg_red_warm:
    'calf|leg|thigh ~ sore|tender|hot|warm|red|squeeze|burning|throb|purple|cramp|crampy|ache|tight; sore|tender|hot|red|warm|cramp|ache ~ calf',
  h_immobile:
    'flew|flight|fly|flown|coach|bus|car|train|drive|drove|road|plane|jet|transatlantic|longhaul|long_haul|journey ~ hour|back|from|long|haul|weekend|days|overseas|home; long ~ flight|drive|journey|haul|trip|ride; stuck|been|lying|laid in|up ~ bed ~ days|week; plaster|cast|boot|brace ~ leg|ankle|knee; bedbound',
  head_injury:
    'egg|lump|bump|gash|bruise|swelling on ~ head|forehead|skull|scalp; banged|hit|whacked|cracked|bumped|smacked|bashed|clonked|bonked|knocked|struck|clipped|thumped|landed|fell|slipped|slammed|walloped|conked ~ head|forehead|skull|temple|noggin|scalp|face_first; head|forehead|skull|noggin ~ banged|hit|struck|whacked|cracked|knock|blow|kerb|curb|pavement|floor|concrete|cupboard|ceiling|bump|goal|ice; knock|bang|blow|bump|whack|kick|ball to|on ~ head|temple; concussed|concussion; knocked ~ out|unconscious|cold',
  clear_fluid:
    'clear|watery|thin|bloody ~ fluid|liquid|water|stuff ~ nose|ear; fluid|liquid|water|blood ~ dripping|coming|leaking|running|trickling|oozing ~ nose|ear; ear|nose ~ leaking|dripping|trickling ~ clear|fluid|blood|watery; bruise|black ~ behind ~ ear|both_eyes',
  // eyes
  eye_chemical:
    'splash|squirted|sprayed|got|went|flew|spilled|spurted|in|into ~ eye ~ bleach|cleaner|acid|chemical|ammonia|lime|cement|plaster|drain|battery|solvent|superglue|detergent|pesticide|thinner|paint_stripper|lye; bleach|cleaner|acid|chemical|ammonia|lime|cement|plaster|drain|battery|solvent|superglue|glue|detergent|pesticide|stripper|lye|caustic|descaler|weedkiller|fertilizer|dishwasher ~ eye|eyeball',
  eye_pierce:
    'grinding|hammering|drilling|welding|chiselling|mowing|strimming|chipping|nailing|sawing ~ eye; something|metal|wire|stick|branch|shard|glass|splinter|thorn|nail|pencil|fishhook|hook|dart|bullet|pellet|stone|fleck|bit ~ shot|flew|hit|went|stuck|poked|pierced|in|into|through|embedded|pinged ~ eye|eyeball; eye|eyeball ~ poked|stabbed|pierced|cut|scratched|hit|struck|punctured|leaking|popped|bleeding|fluid; elbow|ball|fist|racquet|squash|cork|bungee|punch|punch_to|fingernail ~ eye',
  eye_curtain:
    'curtain|shadow|shade|veil|cobweb|shutter ~ vision|eye|eyesight|sight|across|side|corner|coming|view; floaters|flashes|specks|sparks ~ new|sudden|loads|lots|shower|many|tons|more|hundreds|curtain|shadow|floaters|flashes|lights; new|sudden|loads|lots|shower|many|hundreds|flashing ~ floaters|specks|flashes|sparks|lightning|lights; vision ~ curtain|shadow|shade|veil',
  halos: 'rings|rainbow|halos|glare|coloured|colored ~ light|lamps; lights ~ halo|rings|rainbow',
  // burns and exposure
  burn: 'kettle|boiling|scalding|hot|fat|chip_pan|pan|tea|coffee|soup|noodles|ramen|oil|grease|water|bath|steam|fire|flame|petrol|bbq|fryer|iron|straighteners ~ pulled|poured|tipped|spilled|spilt|knocked|splashed|over|all_over|went_over|burned|scald|flared|caught|exploded ~ himself|herself|myself|over|onto|on|down|hand|arm|leg|face|chest|her|him|me|skin|lap; pulled|tipped|poured|spilled|spilt|knocked|splashed ~ kettle|boiling|scalding|tea|coffee|soup|oil|pan|noodles|hot_water|hot_drink; caught|on|set|clothes|sleeve|hair fire; scalded; clothes ~ fire',
  burn_bad:
    'burn|scald|blisters|skin ~ peeling|white|leathery|charred|black|waxy|raw|coming_off|off|hanging|falling|deep|large|big|huge|both|half|whole|face|genitals|chest|neck|groin ~ burn|oil|water|kettle|fire|scald|steam|hot; boiling|scalding|hot oil|fat|grease|water|kettle|chip ~ both|face|chest|over|himself|herself|neck|abdomen|leg|arm|back|tummy|all|hands; burn|scald ~ face|chest|tummy|abdomen|back|genitals|groin|neck|both|hands|feet|all_over|large|whole|half|white|charred|skin_off|peeling; caught|on|set fire ~ clothes|hair|shirt|himself|herself|me|skin|sleeve; clothes|hair|shirt|sleeve ~ caught|went|on ~ fire|flames|up; acid|caustic|lye|chemical ~ burn|skin|arm|hands|legs',
  smoke:
    'soot|sooty|smoke|fumes|singed ~ cough|nose|throat|mouth|voice|breathed|inhaled|lungs|phlegm|spit|eyebrows; fire ~ house|flat|apartment|building|kitchen|trapped|escaped|rescued|got_out; house|flat|apartment|building|kitchen|car fire; breathed|inhaled ~ smoke|fumes|fire',
  hot_place:
    'marathon|heatwave|heat_wave|hot_car|hot_yoga|triathlon; boiling|scorching|sweltering|baking|roasting|blazing hot? day|sun|heat|weather|afternoon|car; hours|all_day|working|running|ran|playing|left|locked|been ~ sun|heat|hot|car|attic|roof; too long ~ sun|heat; sun ~ hours|day|too_long; overheating; left|locked|stuck ~ in ~ car',
  no_sweat:
    'hot|skin ~ dry|no_sweat; stopped|no_longer|quit|isnt sweating; dry and hot; hot and dry; skin ~ dry|burning|flushed',
  cold_place:
    'icy|freezing|frozen|stone|ice cold|cold_to|to_touch; unheated|snow|snowdrift|blizzard|river|lake|ice|freezer|no_heating ~ found|hours|fell|stuck|outside|cold|overnight|slept|through; fell|found|slept|lost|stuck|outside|overnight|lying|spent ~ snow|freezing|ice|lake|river|unheated|frost; out|outside ~ cold ~ hours|night; cold to ~ touch; exposure ~ cold',
  drowning:
    'pulled|dragged|fished|rescued|pool|lake|river|sea|bath|tub|pond|ocean|surf ~ under|went_under|drowned|inhaled|swallowed|face_down|face|choked|breathed; swallowed|inhaled|breathed|gulped ~ water|pool|seawater|lake|pond; went|go|gone|slipped|slid|dunked|held ~ under ~ water|bath|pool|surface|waves; nearly|almost drown; face down ~ water|pool|bath|tub|pond; pulled out of ~ pool|lake|river|sea|water|bath|pond',
  electric:
    'shock|zap|jolt|electrocuted|electric ~ mains|socket|outlet|plug|wire|fence|cable|toaster|appliance|fuse|lamp|dryer|220|240|volt|electricity|panel|charger|power; touched|grabbed|chewed|bit|hit|cut ~ live_wire|live_cable|live_rail|wire|cable|electrical|power; struck|hit by ~ lightning; big|bad|massive|nasty|huge ~ electric? shock ~ off|from|at; high voltage; power line',
  // poison and overdose
  overdose:
    'took|taken|swallow|had|has|ate|necked ~ 8|9|10|11|12|13|14|15|16|18|20|24|25|28|30|32|40|50|60|90|100|eight|nine|ten|twelve|fifteen|sixteen|eighteen|twenty|thirty|forty|fifty|sixty|hundred|dozen ~ @drug|paracetamol|codamol|sertraline|zopiclone|amitriptyline|benadryl|tramadol|valium|xanax|adderall; took|swallow|ate|necked|downed|gulped|chugged ~ load|lots|bunch|handful|whole|packet|pack|box|bottle|strip|stash|mouthful|entire|all|fistful|rest ~ pills|tablets|meds|medication|antidepressants|painkillers|paracetamol|tylenol|ibuprofen|aspirin|sleeping|capsules|insulin|xanax|valium|benadryl; too many|much ~ pills|tablets|painkillers|meds|medication|insulin|gummies|edibles|capsules|doses; took|swallowed|gave|given|had|injected ~ double|triple|twice|extra|wrong|too_much|ten_times ~ dose|insulin|pills|tablets|medication|medicine|meds|heart|warfarin|methadone; overdosed',
  poison:
    'nephew|niece|toddler|child|kid|baby|son|daughter|grandson|granddaughter|boy|girl|he|she ~ ate|eaten|swallow|chewed ~ tablet|pill|medicine|medication|gummies|capsule|vitamins; @drink|drank|drunk|licked|chewed|tasted|sipped|swigged|sucked|gulped ~ unblocker|bleach|cleaner|caustic|weedkiller|rat|slug|screenwash|sanitizer|sanitiser|vape|nicotine|lamp|spirit|thinner|descaler|polish|detergent|capsule|pod|tablet_dishwasher|disinfectant|antiseptic|petrol|gas|kerosene|diesel|windscreen|antifreeze|essential|camphor|mothball|foxglove|yew|laburnum|nightshade|berries|oleander|toadstool|lily|mercury|fertiliser|fertilizer|insecticide|ammonia|superglue; got|has|had|been hold|into|hands ~ pills|tablets|medicine|meds|cabinet|bleach|cleaner|cleaning|detergent|pods|battery|vape|poison|medication|blood_pressure|antifreeze|insulin; pills|tablets|meds|medication|capsules ~ missing|gone|unaccounted; mixed ~ bleach|ammonia|vinegar|cleaners|chemicals|products; rat poison; gone|went down|swallowed ~ battery|magnet; breathed|inhaled ~ chlorine|ammonia|fumes|gas|bleach|solvent|chemical|spray',
  foreign_swallow:
    'battery|magnet|coin|button_battery|needle|pin|razor|blade|fishbone|bone|screw|marble|lego|ring|bead|toothpick|denture|glass|lighter ~ swallowed|gone_down|throat|stuck|eaten|down|mouth|missing; swallowed|ate|gulped ~ battery|magnet|coin|needle|pin|razor|blade|screw|marble|lego|bead|toothpick|denture|glass|bone|key|nail',
  food_stuck:
    'steak|meat|chicken|food|bread|pill|bone|apple|potato|hotdog|something ~ stuck|lodged|jammed|wedged|caught|sitting ~ gullet|throat|food_pipe|chest|oesophagus|esophagus|pipe|gully|windpipe; stuck|lodged|wedged|caught ~ gullet|food_pipe|oesophagus|esophagus|throat',
  clearly_too_much:
    '9|10|11|12|13|14|15|16|18|20|24|30|ten|twelve|fifteen|twenty ~ a|per|each|every day|daily|tablets|pills; more|over|twice|double|exceeded|way ~ packet|leaflet|box|label|says|limit|max|dose|eight|8; two|several|three|both ~ remedies|products|brands ~ plus|and|with|same',
  opioid:
    'smack|fent|percs|codeine|tramadol|oxys|buprenorphine; needle ~ arm|slumped|found; slumped|found ~ needle',
  opioid_od:
    'slumped|gurgling|blue; breathing ~ slow|shallow|barely|stopped|few|gurgle|snore|minute; cannot ~ come ~ round|around|to; =limp|pinprick',
  drunk_out:
    'vodka|whisky|whiskey|gin|rum|beer|wine|tequila|spirits|drink|alcohol|booze|shots|drunk|hammered|wasted ~ unconscious|faint|wake|vomit|choking|out_cold|stone_cold|slumped|blue|rouse|=limp|breath|unresponsive|comatose|barely; faint|unconscious|choking|unresponsive|cold|slumped ~ drunk|vodka|alcohol|whiskey|whisky|drinking|booze|wasted|hammered; alcohol poisoning',
  alcohol_stopped:
    'has|have|had|is not had|having|touched|drunk|drink ~ drink|drop|alcohol|booze|beer|vodka; stopped|quit|gave|given ~ drinking|alcohol|booze|vodka|beer|wine|spirits|whisky|whiskey; last drink; cold turkey; the dts|horrors|shakes',
  withdrawal_signs: 'the shakes; see|hear ~ spiders|insects|bugs|rats|things',
  see_absent: 'people|someone|things|shouting|talking ~ not|nobody ~ there|room|real',
  hallucination:
    'see|hearing|saw ~ spiders|insects|bugs|rats|things|people|faces|voices|snakes|shadows|ants|dead|not_there|arent_there; crawling ~ skin|wall|floor',
  carbon_monoxide:
    'carbon|monoxide|co ~ alarm|detector|beeping|went|poisoning|leak|reading|sounding|level; boiler|heater|furnace|stove|generator|barbecue|bbq|grill|fireplace|exhaust|gas_fire|charcoal|engine ~ headache|dizzy|vomit|faint|nausea|room|tent|house|garage|indoors|inside|cabin|caravan|running; everyone|everybody|all|both|whole|family|dog|flatmates|roommates|kids ~ headache|vomit|sick|dizzy|nausea ~ house|home|indoors|here|flat|boiler|heater|alarm|room|better_outside; better|fine|goes|clears|ok|improves ~ outside|fresh_air|outdoors|leave ~ headache; headache ~ better|gone|clears|goes ~ outside|outdoors|leave|fresh',
  co_alarm: 'beeping|monoxide',
  // mind
  suicidal:
    'everyone|everybody|they|family|world|people|kids|wife|husband|mum|mom|parents|others ~ happier|better|easier|relieved ~ if|without|dead|gone|wasnt|i; step|walk|jump|throw|drive|crash|run ~ in_front|in|into|off|under|front ~ train|traffic|bus|bridge|cliff|wall|tree|lorry|building|roof|balcony|river|truck|car; fatigue|sick|fed|done|had_enough of|with|up|from ~ living|life|alive|existing|fighting|this_life; not|no_longer want|wanna|wish|deserve ~ live|be_here|alive|exist|carry_on|wake_up; not see ~ future|tomorrow|point; cannot go|carry on anymore|any_more|any_longer|living; cannot face|take ~ living|life|another_day; cannot do this ~ more|anymore; no|lost point|reason|hope|will ~ living|life|anymore; no future|way_out; life|living ~ pointless|worth|unbearable|over|meaningless|hell; tablets|pills|rope|gun|knife|noose|blade|razor ~ lined|front_of_me|ready|counted|next_to_me|hand|saved|stashed|bought|tied|loaded|in_front; want|going|plan|ready|thinking|thought|tempted|trying|tried|decided|urge|about|wish ~ end|finish|kill|die|dead|suicide|hang|disappear|jump|shoot|drown|overdosing; end|finish it|things|everything|myself|all; better|best off|if dead|i ~ dead|gone|around|not|without; if i ~ was|were|wasnt|am not around|here|alive|dead|gone; topping myself; do myself in; not be around ~ longer|soon|much|tomorrow; said|says|texted|posted|left ~ goodbye|note|farewell; burden to|on; sleep ~ never wake; hope|wish ~ not|never|dont|do_not wake|born; no one ~ miss|care ~ me|if',
  self_harm:
    'slashed|slit|sliced|carving ~ wrist|myself|himself|herself|veins; cut ~ wrists|veins|thighs; been|keep|started|self cutting|burning|scratching|harming|hurting myself|himself|herself; smother|drown|drop|shake|suffocate|throw|hurt|harm|stab|strangle|kill ~ baby|newborn|infant; smother|suffocate|strangle|drown ~ him|her|child|kids; thoughts|picture|images|imagine|urges|visions|thinking ~ smother|hurt|harm|drop|drown|kill|throw|shaking ~ baby|him|her|newborn|infant|child; hurt myself|himself|herself on purpose; self_harm|selfharm|self_harming',
  suicide_plan:
    'tablets|pills|rope|gun|noose|razor|blade|knife|bottle|bleach|belt ~ lined|front|ready|counted|bought|tied|loaded|stash|saved|got|have|hand|here|in_my; lined|bought|got|have|tied|loaded|counted|saved|stashed ~ tablets|pills|rope|gun|noose|razor|blade|knife; on ~ bridge|ledge|roof|tracks|platform|edge|balcony|rails; swallowed|took|necked|downed ~ tablets|pills|antidepressants|meds|paracetamol|sleeping|load|handful|whole; slit|slashed|cut ~ wrists|veins|throat; know how ~ do it; written|wrote|leaving|left ~ note|goodbye|letter|will',
  harm_others:
    'stab|kill|shoot|hurt|attack|strangle|burn|hit|murder|poison|smash|beat ~ neighbours|neighbors|someone|somebody|people|wife|husband|boss|coworkers|colleague|mother|mum|mom|dad|father|brother|sister|kids|classmates|teacher|everyone|roommate|flatmate|them|others|ex|parents|family; threaten ~ kill|knife|stab|hurt|shoot|burn|people|neighbours|family|us|me|gun|axe; knife|gun|axe|machete|weapon ~ threatening|waving|chasing|swinging|pointing|outside|bed; grabbed a|the? =knife|=gun|=axe|=machete; homicidal',
  command_voices:
    'voice|tv|television|radio|god|devil|satan|phone|internet|angels|demon|they|head ~ tell|order|command|instructing|says|want ~ him|her|me|to|them|us ~ kill|stab|hurt|jump|die|cut|do|attack|burn|harm|obey; tell|ordering|commanding ~ to ~ kill|stab|hurt|jump|attack|harm|die',
  psychosis:
    'tv|television|radio|news|phone|neighbours|neighbors|government|police|cia|aliens|demons|strangers|people|they|camera|someone|coworkers ~ talking|messages|speaking|sending|ordering|spying|watching|following|bugged|plotting|poisoning|controlling|reading|tracking|out_to_get|secret|conspiring|hidden ~ me|him|her|us|to|thoughts|mind|everyone; hasnt|havent|has_not|have_not|without|barely ~ slept|sleep ~ days|nights|week; thinks|believes|convinced|insists|says ~ jesus|god|chosen|messiah|poisoned|followed|watched|spied|bugged|messages|special_powers|implant|microchip|king|famous|aliens|demons|possessed|conspiracy; hear ~ voices|things|people|god|devil|whispers|talking; grandiose|invincible|possessed; spending ~ all ~ money ~ not sleeping',
  abuse:
    'put|had|wrapped|squeezed|grabbed|pressed|his|her|got ~ hands|arm ~ round|around|on|my|over ~ throat|neck; choked|strangled|throttled|smothered|suffocated ~ me|her|him|us|until|by|unconscious; boyfriend|girlfriend|husband|wife|partner|ex|dad|stepdad|mum|father|stepfather|uncle|brother|boss|someone|man|he|she|guy|date|carer|caregiver|son ~ hit|beat|punched|kicked|strangled|choked|raped|assaulted|forced|attacked|abused|threatened|threw|slapped|burned|hurts|stabbed|grabbed|pushed|shoved|molested|drugged|locked|broke ~ me|us|my|her|mum|mom|kids|down|into; raped|molested|assaulted|gangraped; sexually|was|been|got|being assaulted|abused|attacked|raped|molested|beaten|beat; forced|made ~ sex|himself|herself|on_me|do_things; drink ~ spiked|drugged; scared|afraid|frightened|terrified|not_safe|unsafe ~ him|husband|partner|boyfriend|go_home|home|father|dad|stepdad|ex|going_home; touching ~ me|daughter|son|private; beaten up by',
  // infection and children
  purple_spots:
    'rash|spots|dots|marks ~ stay|stays|remain|visible ~ press|glass|tumbler; purple|dark|blood|bloody|red_purple|bruise|pinprick|pin|tiny_red|little_purple|blotchy ~ dots|spots|rash|blotches|marks|specks|pinpricks|patches ~ not|fade|glass|press|spreading|leg|all|tummy|body|wont; rash|spots|dots|marks ~ not|wont|stay|doesnt|does_not|dont|do_not ~ fade|disappear|go|blanch|vanish|white|change ~ glass|press|pushed|tumbler; glass|tumbler ~ not|wont|doesnt|stay|still|fade|disappear|visible|rash|see; rash ~ glass; bruises ~ like ~ spots|rash ~ fever|spreading; spots|rash ~ bruises|purple|blood; little|tiny purple|blood|dark dots|spots|pinpricks',
  rigor:
    'shake|shivering|trembling|chattering|rattling ~ uncontrollably|violently|hard|bed|teeth|cannot|stop|so_hard|rattle|control|blankets|jelly|leaf|all_over; cannot ~ stop|get ~ shaking|shivering|warm; bed ~ rattles|shaking; teeth chattering|rattling; shakes and|the shakes|chills|sweats|fever; freezing|frozen|icy|cold ~ fever|temp|temperature|shivering|shaking|blankets|layers; shivers|shivery|rigors',
  clammy:
    'hands|feet|fingers|legs and? feet|hands|arms|toes? cold; cold|pale|grey|gray|blotchy|mottled|ashen|patchy|waxy|marbled|sweaty ~ skin|hands|legs|feet|clammy|sweaty|arms; skin|legs|hands ~ blotchy|mottled|pale|grey|gray|cold|clammy|marble|patchy|waxy|purple_patches; clammy|mottled|blotchy|ashen|marbled; white|pale as a sheet|ghost; cold and ~ clammy|sweaty|grey',
  breathing_fast:
    'breath|panting ~ fast|faster|rapid|quick|double|hard_and_fast|sixty|60|50|fifty|shallow; fast|rapid|quick|faster|shallow breath; panting|=panting|hyperventilating',
  little_urine:
    'not|hasnt|has_not|havent|have_not|no|only|barely|hardly|didnt|did_not|one ~ urine|wet|nappy|diaper|weed|wee ~ since|hours|day|today|all|last|yesterday|morning|night|once|one|one_wet|much; dry|no ~ nappy|diaper; nappy|diaper ~ dry|wet|one|none ~ since|hours|all|today|yesterday; urine|wee ~ hardly|barely|dark|little|stopped|once|none|brown|concentrated|only; not urine ~ since|all|for|much',
  limp_child:
    'floppy|=limp|listless|lifeless|flat|rag|unresponsive|vacant|glazed|dull|sleepy ~ baby|toddler|child|doll|eyes|he|she|daughter|son|infant|newborn; baby|toddler|child|he|she|son|daughter|newborn|infant|month|yo|eyes ~ floppy|=limp|listless|lifeless|glazed|glassy|vacant|flat|unrousable; weak|feeble|whimper|moaning|highpitched|high_pitched|strange|odd|kitten ~ cry; hardly|barely|will_not ~ cry|react|respond|wake|look|smile|interact|play; will_not|hard|cannot ~ wake|rouse ~ feed|him|her|baby|bottle|properly; too ~ weak|fatigue|drowsy|breathless ~ feed|cry|suck|drink|eat',
  limp_word: 'floppy|=limp|rag|lifeless|listless|flat_and',
  fontanelle:
    'soft|fontanelle|fontanel spot ~ bulging|sunken|swollen|tense|raised|hard|sticking|puffy|sunk; bulging|tense|sunken|swollen|sunk|raised ~ soft|fontanelle|fontanel ~ spot?',
  inconsolable:
    'nothing ~ calms|settles|soothes|comforts|works|stops; scream|cries ~ hours|nonstop|constantly|when_touched|touched|picked|move|inconsolably|straight|high_pitched|piercing|shrieking|held; cannot|unable|will_not ~ settle|console|calm|comfort|soothed',
  poor_feeding:
    'hasnt|has_not|will_not|refuses|stopped|off|barely|hardly|less|half|third|missed ~ fed|feed|bottle|milk|breast|nurse|formula|drinking|suck|latch; too ~ feed|suck|drink',
  knees_up:
    'knees|legs ~ draw|drawn|pulls|tucks|up|curl ~ chest|tummy|abdomen|up|scream|every|pain; draw|pulls|tucks|brings ~ knees|legs ~ up|chest|tummy|abdomen',
  scream_waves:
    'every ~ minutes|quarter|while|ten|fifteen|twenty; bouts|bursts; in_between; every ~ minutes|quarter',
  red_jelly:
    'jelly|redcurrant|currant|jam|raspberry|mucusy_blood|slime|slimy_red ~ stool|nappy|diaper|poo|blood|red|jelly; nappy|diaper|stool ~ jelly|redcurrant|jam|red_mucus|bloody_mucus|blood',
  projectile: 'vomit|milk|feeds ~ shoots|fountain|across|forceful|hits|flies|jet|feet; fountain ~ vomit|milk',
  ketones:
    'ketone; breath|smell ~ pear|drops|acetone|fruity|fruit|nail|varnish|polish|sweet; pump ~ failed|fell|broke|disconnected|stopped|came_off ~ insulin|sugar|diabetes; no|out|without|missed|skipped|ran|forgot ~ insulin',
  sugar_high:
    'sugar|glucose|meter|reading|bg|bm|blood ~ hi|high|sky|25|28|30|32|20s|30s|through_the_roof|error|over|soaring|off_the_scale',
  sugar_low:
    'sugar|glucose|bg|bm|dexcom|libre|blood_sugar ~ low|dropped|crashed|tanked|2|3|plummeted|falling|down|urgent; hypo|low ~ diabetes|insulin|sugar|confused|shaky|wont; insulin ~ too_much|double|twice|extra|no_food|without_eating|not_eaten',
  h_adrenal:
    'adrenal|addisons|hydrocortisone|cortisol; steroids|prednisone|prednisolone ~ throwing|vomit|stopped|ran|missed|keep_down|cannot|out|without',
  h_immune:
    'no spleen; without ~ spleen; spleen ~ removed|out; immune|immunity ~ low|weak|compromised|suppressed|system|bad; immunosuppressants|immunosuppressive|immunotherapy|ciclosporin|mycophenolate|azathioprine|infliximab|adalimumab|rituximab; kidney|liver|heart|lung|marrow|organ|stem transplant; white cells|count ~ low; neutrophils|neutropenic; sickle|hiv|aids|leukaemia|lymphoma|myeloma',
  h_chemo:
    'chemo|chemotherapy|leukaemia|neutropenic|transplant; on|had|having|after|last ~ chemo|chemotherapy|immunotherapy; white count|cells ~ low',
  travel:
    'back|returned|home|came|trip|been|holiday|visited|from|after|safari|backpacking|travelling|traveling|volunteering|was ~ ghana|kenya|nigeria|uganda|tanzania|malawi|zambia|congo|senegal|mali|cameroon|gambia|ethiopia|mozambique|madagascar|india|pakistan|bangladesh|nepal|thailand|vietnam|cambodia|laos|myanmar|indonesia|bali|philippines|papua|brazil|peru|bolivia|colombia|venezuela|ecuador|honduras|guatemala|haiti|dominican|amazon|africa|asia|tropics|jungle|sudan|angola|sierra|liberia|guinea|ivory|togo|benin|zimbabwe|yemen|afghanistan|solomon',
  rabies_risk: 'monkey|feral|mongoose|coyote|wolf; street dog; unknown dog|animal',
  animal_bite:
    'bat ~ room|bedroom|house|flew|landed|woke|cot|crib|sleeping|touched|hand|scratched|bed; woke ~ bat; bitten|scratched|mauled|bit|attacked|savaged|nipped ~ dog|cat|bat|raccoon|monkey|fox|animal|squirrel|rat|horse|pitbull|rottweiler|human|skunk|pig; dog|cat|bat|raccoon|monkey|fox|animal|squirrel|rat|pitbull|rottweiler ~ bit|bites|mauled|attacked|scratched|nipped|savaged',
  black_skin:
    'skin|leg|shin|toe|foot|wound|flesh|patch|area|thigh|groin|scrotum ~ =black|blackening|dead|rotting|dusky|rotten|grey_black|crackles|crunchy; rotting|dead|stinks|rotten|dusky ~ skin|flesh|toe|wound|patch; flesh|skin rotting|dying|crackling; hurts|pain|agony|sore ~ far|way|much|lot more|worse than ~ look|should|expect',
  red_streaks:
    'red|pink|streak|lines|stripe|tracking ~ up|running|climbing|tracking|spreading|armpit|groin|arm|leg|elbow|wrist|knee|ankle|along|toward; line|streaks|stripe|tracks ~ up|running|toward|arm|leg|armpit; redness ~ spreading|creeping|doubling|past_the_line|growing; spread|climbing|creeping ~ up ~ leg|arm|hand|foot|thigh|body',
  eye_area_red:
    'eye|eyelid|lid ~ swollen|puffed|puffy ~ shut|closed|red|fever|hot|temp; eye|eyeball ~ bulge|sticking|pushed|popping; bulging|swollen|red|hot ~ eye|eyelid|eyeball ~ fever|move|hurts|temp',
  eye_moves_pain:
    'move|look|movement ~ eye|it|sideways|up|around ~ hurts|pain|agony; hurts|pain|agony ~ move|look ~ eye|it|side|up|around|sideways',
  bulging: 'protruding|pushed_out',
  snake_bite: 'adder|rattler|lionfish|stonefish',
  throat_close:
    'throat|windpipe|airway ~ close|tight|tightening|shutting|swelling|constricted|narrow|lump|thick|funny|itchy|tingly|clog|strangled|squeezed; neck ~ close|tightening|shutting|swelling|constricted|thick|strangled|squeezed; tight|closing|swollen|constricted|itchy|thick ~ throat|airway|windpipe; voice ~ hoarse|croaky|changed|squeaky|gone ~ hive|welt|swell|allergic|nuts|sting|itchy; hoarse ~ hive|welt|allergic|nuts',
  tongue_swell:
    'tongue|lips|mouth ~ swell|thick|fat|huge|tingling|numb|puff|puffy|double|itchy|balloon|big; swollen|fat|thick|puffy|tingling|huge ~ tongue|lips',
  face_swell:
    'face|eyes|eyelids|lips|cheeks|mouth ~ balloon|blow|blown|puff|swell|huge|unrecognisable|blew|double; swollen|puffed|puffy|ballooning ~ face|eyes|eyelids|lips|cheeks',
  hives:
    'covered|itchy|itching|red|raised ~ all_over|welts|hives|lumps|blotches|everywhere|head_to_toe|bumps_all; itchy|itching ~ all_over|everywhere|whole_body|head_to_toe; bumps|lumps|blotches ~ all_over|everywhere|whole_body',
  allergen:
    'peanut|nut|cashew|pistachio|sesame|shellfish|prawn|shrimp|egg|fish|milk|dairy|kiwi|wheat|soy|latex|penicillin|amoxicillin|antibiotic|ibuprofen|aspirin|contrast|vaccine|dye|bee|wasp|hornet ~ ago|after|since|ate|took|just|first|minutes|stung|allergy|allergic; ate|tried|had|took|after|given ~ peanut|nut|cashew|pistachio|sesame|shellfish|prawn|shrimp|egg|fish|kiwi|penicillin|amoxicillin|antibiotic|tablet|ibuprofen; first dose|tablet|pill; started ~ lisinopril|ramipril|enalapril|ace; stung',
  /** What may hide an allergen, and mostly only upsets a stomach. */
  meal: 'ate|tried|had|took|after|given ~ satay|curry|cookie|cake|chocolate|meal|restaurant',
  sting: 'stung|jellyfish|wasp|bee|hornet',
  // after surgery
  wound_burst:
    'scar|incision|stitches|sutures|staples|op|surgical|operation|csection|section|hysterectomy|hernia_repair ~ burst|gap|gaping|split|popped|opened|apart|undone|ripped|tore; bowel|guts|intestine|insides|something|organ ~ sticking|poking|coming|bulging|hanging|showing|out ~ wound|scar|incision|stitches|op|abdomen|cut|out',
  h_surgery:
    '=op|mastectomy|liposuction|discectomy; keyhole surgery; tummy tuck; c section; hip|knee|gallbladder|appendix|tonsils|wisdom|womb|prostate|thyroid|bowel|spleen|kidney|disc|tooth ~ replaced|removed|out|done|removal|operation|surgery|fixed|repaired|taken_out',
  h_thinner:
    'thinners|anticoagulant|apixaban|rivaroxaban|edoxaban|dabigatran|warfarin|eliquis|xarelto|haemophilia|haemophiliac|hemophilia|clopidogrel|von_willebrand|low_platelets',
  nosebleed:
    'nose ~ pouring|gushing|streaming|dripping|pumping|wont|bleeding|blood; bloody nose; blood ~ nose|nostril',
  onset_long_bleed:
    '20|25|30|35|40|45|50|60|90 min|minutes; half|quarter an? hour; over|more_than|nearly|almost|about|for ~ hour; will_not|cannot ~ stop',
  dental_spread:
    'swelling|puffy|lump ~ jaw|neck|chin|throat|eye|cheek|face|tongue; jaw|neck|chin|throat|eye|cheek|face|tongue ~ swelling|puffed|ballooned|puffy; cannot|hardly|barely|trouble ~ open|swallow|close ~ mouth|jaw|wide|spit',
  cannot_open_mouth: 'cannot|hardly|barely|trouble|unable|difficult ~ open ~ mouth|jaw|wide',
  lockjaw:
    'jaw ~ locked|clamped|shut|rigid|tight|clench|spasm|stiff|seized; locked|clamped|rigid|stiff jaw; cannot ~ open ~ jaw|mouth',
  spasms: 'arching',
  sudden_deaf:
    'suddenly|overnight|woke|instantly ~ deaf|hear; hearing ~ gone|went|vanished|disappeared|dropped|lost ~ suddenly|overnight|morning|today|one_ear; deaf ~ overnight|suddenly|morning|one_ear|today',
  sudden:
    'all of a sudden; out of nowhere; from nowhere; out the blue; just now; a moment ago; minutes ago; hour ago; woke with|to|at; came on ~ fast|quickly|suddenly|seconds|minutes|instantly|strong; moment|second ~ fine|ok|normal|next; was ~ perfectly|completely|totally|absolutely fine|ok|okay|well|normal; fine yesterday|this_morning|at_lunch|an_hour|earlier|before|until; suddenly|abruptly|instantly; twenty|ten|fifteen|thirty|20|10|15|30|five|5|40|45 minutes|mins; half an hour',
  severe:
    'agony|agonising|agonizing|excruciating|unbearable|horrendous|horrific|crippling|blinding|brutal|indescribable; worst ~ ever|life|pain|had|known|felt|imaginable; off the scale|charts; ten out of|10; 10 out of; cannot|unable|barely ~ move|talk|walk|function|sleep|straighten ~ pain|agony|hurts; pain ~ cannot|scream|crying|tears|floor|unbearable|through_the_roof|taking_breath|vomit|faint; crying|screaming|tears|sobbing|yelling|rolling|writhing|doubled|curled ~ pain|agony|floor|bed|up|over; extremely|incredibly|unbelievably|insanely|ridiculously|awfully|terribly|seriously|horribly|excruciatingly painful|sore|bad|intense|severe; hurts like hell|crazy|mad|anything; never|nothing ~ pain|felt ~ like|this|before',
  worst_ever:
    'worst|never ~ felt|been|had|known ~ ill|sick|bad|like_this|life|ever; feel|think|thought ~ dying|death|doom|going_to_die|about_to_die|not_going_to_make; something ~ terribly|very|seriously|horribly wrong|off; impending|sense|feeling ~ doom; at deaths door; like death; i am ~ dying|going_to_die',
  rapidly_worse:
    'worse|worsening|bad|weaker|bigger|spreading ~ by_the|every|each|minute|hour|fast|rapidly|quickly; getting|going|gone|becoming ~ worse ~ fast|quickly|rapidly|minute|hour|now; rapidly|quickly|fast|suddenly ~ worse|worsening|deteriorating|spreading|bigger|weaker; going|went|gone downhill; deteriorating; by the minute|hour; much|way|far|lot worse ~ today|now|hour|morning|tonight|last',
};
