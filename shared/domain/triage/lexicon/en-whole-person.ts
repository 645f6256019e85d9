import type { Lexicon } from '../match/matcher.ts';

/** Fever and infection, children, mind, poisons, exposure, and everyday requests. */
export const englishWholePerson: Lexicon = {
  fever:
    'fever|febrile|feverish|pyrexia|fevr|feaver|fver; high|elevated|running ~ temp|temperature; has|have|had|got|a temperature; burning up; hot to ~ touch; spiking ~ temp|temperature; temperature ~ up|high|spike; low grade fever|temp|temperature',
  chills: 'shiver; shaking ~ cold; shaky',
  rigor:
    'shake|teeth|uncontrollable|violent|bed|hard ~ shiver|chattering; shake uncontrollably; rigor; cannot stop shaking|shivering; shiver',
  clammy:
    'sweat; cold|pale|mottled|clammy|gray|grey|blotchy skin|hands; skin ~ cold|pale|mottled|clammy|gray|grey|blotchy; mottled|clammy|ashen; cold and clammy|sweaty; toxic appearing|looking; looks ~ very|really ill|sick|toxic; pale',
  breathing_fast:
    'breathing ~ fast|rapid|quickly; fast|rapid ~ breathing; tachypnea|tachypneic|hyperventilat|panting',
  racing_heart: 'palpitation',
  worst_ever:
    'worst ~ ever|life; never ~ felt|been|had ~ like this|sick|bad|ill; feel like ~ die; am|is dying; going to die; never ~ this bad|sick; think ~ dying; near death; impending doom; sense ~ doom',
  infection: 'infection|infected|pneumonia|uti|cellulitis|sepsis|septic|abscess|cystitis; virus; wound',
  sepsis_self: 'sepsis|septic; blood poisoning',
  pneumonia_signs:
    'pneumonia; rusty|green|yellow|brown|productive ~ phlegm; crackles|rales|consolidation|infiltrate; productive cough; cough ~ productive; cough up ~ phlegm',
  fatigue: 'fatigue',
  unwell:
    'unwell|crummy|lousy; not feeling well|good|right; feel ~ bad|terrible|awful|ill|weird|off|funny; under the weather; poor oral intake; not well; look ~ ill; weak',
  appetite_loss: 'appetiteloss',
  weight_loss_more: 'weight loss',
  night_sweats: 'night sweats; sweat ~ night; drench ~ sheets; hot flash|flush',
  travel:
    'travel|travelled|returned|came|back|trip|vacation|visited ~ africa|asia|india|nigeria|kenya|ghana|tropics|thailand|mexico|uganda|congo|pakistan|brazil|peru|amazon|haiti|philippines|vietnam|cambodia|indonesia|tanzania|mozambique|honduras|jungle|bangladesh|safari|abroad|overseas|guatemala|dominican|colombia|america|ethiopia|cameroon|senegal|mali|liberia|sierra; malaria; safari; recent|foreign travel; from|in ~ africa|india|nigeria|kenya|ghana|uganda|tanzania; travel ~ south|africa|asia',
  // children
  child_words:
    'baby|infant|newborn|neonate|toddler|diaper|nappy|breastfeeding|nursing|daycare|kindergarten|preschool; my|our|the|her|his? son|daughter|kid|child|boy|girl|grandson|granddaughter|little_one|kiddo|grandchild|lo|twins; his|her|their mother|mom|parents ~ brings|reports|says|brought; pediatric',
  limp_child:
    '=limp|floppy|listless|lifeless|rag_doll; not respond|responsive; too weak ~ cry; not interact|engaging; will not look at; lethargic|drowsy; weak cry; not waking; glassy; hard|difficult to wake',
  grunting:
    'grunt; rib|chest|belly ~ suck|pull|retract|caving ~ in; nostrils|nose flar; flaring nostrils; ribs ~ show|breath; pulling ~ between|under ~ ribs; belly breathing',
  fontanelle:
    'bulging|swollen|sunken ~ soft spot|fontanelle|fontanel; soft spot|fontanelle|fontanel ~ bulging|swollen|sunken|high; soft spot',
  inconsolable:
    'inconsolable|inconsolably; cannot ~ console|soothe|comfort|calm|settle; will not|cannot stop crying; cry|screaming ~ nonstop|hours|constantly|nothing|inconsolable; high pitched ~ cry|scream; not stop crying; crying differently',
  poor_feeding:
    'not feed|nursing|drink|eating|=taking; refuse ~ bottle|feed|eat|drink|breast|nurse|fluids; poor feed; will not feed|nurse|drink|eat|take; feeds ~ half|less|poor|badly; taking ~ less|half ~ bottle|milk|feeds|formula; too breathless|fatigue ~ feed',
  colic_cry: 'colic|fussy|crying|cranky|irritable',
  teething: 'teething; teeth coming',
  spit_up: 'spit up; reflux',
  // mind
  suicidal:
    'wrote|writing|written|left ~ goodbye|suicide note|letter; wrote|writing|written ~ goodbye; going to do it tonight|now|soon; decided ~ do it tonight|now; will not be here tomorrow|much_longer|anymore; everyone ~ better without me; end things|everything tonight|now|forever; giving ~ away ~ things|stuff|belongings; say|said goodbye ~ everyone|family|kids|friends; want|going|wish|gonna|thinking|about|plan|ready|like|try|tried|decided|need to? die|dead; kill ~ my_self|myself|himself|herself|themselves|themself|yourself; suicid|suicidal; end|take ~ my|his|her|own ~ life; end it; better off dead|without me; no reason ~ live|go_on; not want|wish ~ live|alive|be_here|exist|wake_up; want ~ disappear forever|not exist; do not ~ want to be alive|here anymore; not see ~ point ~ living|life|on; no|what point ~ living|life|going on|anymore|live; cannot go on; cannot ~ do this anymore; cannot ~ live ~ like this; wish ~ dead|never born|asleep; rather be dead; life ~ not worth|worthless|pointless; hang|shoot|drown ~ myself|himself|herself; overdose on purpose; thinking|thoughts ~ suicide|ending|dying|killing; unalive; kms; kys; nothing ~ live for; jump ~ bridge|off|front; want ~ all ~ stop|over; sleep and never wake; goodbye ~ everyone|letter|note|family; thoughts of death',
  self_harm:
    'cut|hurt|harm|burning ~ myself|himself|herself|themselves; self harm|injury|mutilation; slit|cut ~ wrist; hurt|harm ~ baby; intentional overdose',
  suicide_plan:
    'wrote|written|writing ~ letter|note|goodbye; do it tonight|now; decided; have|has|got|made ~ plan|gun|rope|pills; plan to kill; pills ready|lined|saved; gun ~ loaded|head|house|my; already took|swallowed|cut; goodbye; took ~ pills|overdose; tried to kill|hang|die; suicide attempt|note; standing on ~ bridge|ledge; tonight; wrist; attempted suicide; overdose',
  harm_others:
    'going|want|gonna|plan|thinking|urge|about|threaten|might to? kill|hurt|stab|shoot|attack ~ someone|somebody|people|him|her|them|everyone|family|wife|husband|others; homicidal; hurt|kill someone|others|somebody|people',
  psychosis:
    'voice ~ tell|told|say|command|talking|head|hear; hear ~ voice|things; see things; hallucinat|hallucination; paranoid|paranoia; not slept|sleep ~ days|nights|week; psychosis|psychotic|mania|manic|delusion|delusional; watching|following|spying|poisoning ~ me; people|they|neighbors ~ watching|following|after ~ me|him|her; government|fbi|cia ~ watching|following|chip; chip ~ brain',
  command_voices: 'voice ~ kill|hurt|harm|tell|told|command|jump',
  abuse:
    'husband|boyfriend|partner|wife|girlfriend|dad|father|mother|he|she|ex|stepdad|stepfather|uncle|man|someone ~ hits|beats|choked|strangled|punched|slapped|raped|molested|assaulted|abuse|attacked|threatens|kicked|pushed ~ me|her|him|us; afraid|scared ~ go home|him|partner|husband|boyfriend; raped|assaulted|molested; sexual assault|abuse; forced ~ me|sex|myself|himself; domestic violence|abuse|dispute; abusive; touched me; strangl|strangulation; being abused; hitting me; beats me',
  anxiety: 'anxious|anxiety; panic|panicking|panicky; nervous; on edge; worry',
  panic: 'panic',
  depression:
    'depress|depression; sad|hopeless|empty ~ weeks|days|lately|months|time|feel; feel|been|so down; down ~ weeks|lately|months|in the dumps; hopeless; no interest|motivation; mood; cry ~ all|time; grief|grieving; burnout|burned out; lost interest; feel ~ sad|empty|worthless|numb',
  insomnia:
    'insomnia; cannot|trouble|difficulty|hard|problem|not sleep|asleep; sleep ~ bad|poor|problem|trouble; sleepless; waking ~ night; cannot fall ~ asleep; cannot stay asleep; not sleeping; lack of sleep',
  // poisons
  overdose:
    'overdose|od|oding; he|she|they|i|who|has|friend|son|daughter|brother|sister|husband|wife odd; odd on; took|swallow ~ too many|much; took|swallowed ~ whole|entire|full|all ~ bottle|box|pack|pills; took|swallow ~ 8|9|10|12|15|16|20|25|30|35|40|50|60|80|90|100|ten|twelve|fifteen|twenty|thirty|forty|fifty|sixty|hundred ~ pill|tablet|tylenol|sleeping|capsule; took extra|double|wrong dose|medicine|medication|pills; handful of ~ pills; too many ~ pills|tablets|tylenol|pain|sleeping; ingested; drug intoxication; whole bottle of',
  poison:
    'toddler|baby|child|son|daughter|kid|grandson|granddaughter|he|she got my|our|some|grandma|grandpa|mum|mom|dad ~ pills|tablets|medicine|meds|medication|bleach|cleaner|detergent|antifreeze; got ~ bleach|antifreeze|detergent|cleaner|chemical|pesticide|gasoline|ammonia ~ mouth|throat|lungs; wild? mushroom ~ meal|ate|picked|soup; ate ~ mushroom; @drink ~ bleach|antifreeze|poison|detergent|battery|magnet|cleaner|gasoline|kerosene|chemical|pesticide|ammonia|drano|lighter|turpentine|methanol|paint|perfume|pods|dishwasher|laundry|mushroom|berries|herbicide|paraquat|roundup|nicotine|insecticide|mothball|pills|medicine|iron; poison; swallowed ~ poison|chemical|battery|magnet|pills; mixed ~ bleach|chemicals|ammonia|cleaning; inhaled ~ chemical|fumes|gas; fumes; got into ~ pills|medicine|cabinet|medication|cleaner; pesticide|organophosphate; eaten ~ pills|berries|mushrooms; button battery; inhalation of',
  acetaminophen: 'tylenol|acetaminophen|paracetamol|panadol',
  too_much:
    'too|so many|much; double|extra|overdose; more than ~ label|supposed|maximum|max|recommended; every ~ hour; dose ~ days; whole bottle|box; over the limit; twice the dose; @num ~ pills|tablets ~ day|hours; around the clock; handful; entire',
  opioid:
    'fentanyl|heroin|opioid|oxy|oxycodone|oxycontin|morphine|methadone|percocet|vicodin|hydrocodone|narcan|naloxone; tiny|pinpoint ~ pupils; pupils ~ tiny|pinpoint|small',
  opioid_od:
    'blue|unresponsive|overdose|od|pinpoint|tiny; will|cannot|not wake|respond; hard to wake; breathing slow; slow breathing; nodding off; drowsy; not breath',
  alcohol: 'alcohol|alcoholic|drinking|drunk|vodka|whiskey|beer|booze|wine|liquor|drinker|etoh|soju',
  alcohol_stopped:
    'stop|quit|without|cut|last|off ~ drink|alcohol|vodka|beer|booze; withdrawal|withdrawing|dts; delirium tremens; cold turkey; have not had a drink; no alcohol since; detox',
  withdrawal_signs:
    'shake|tremor|shaky|hallucinat|sweat|seizure|confused|vomit|trembling|jittery; see things; dts; heart racing; palpitation',
  drunk_out:
    'drunk|alcohol|drinking|intoxicated ~ faint|pass|unconscious|wake|out|unresponsive|vomit|asleep; faint ~ drunk|drinking|alcohol; cannot wake ~ drunk|drinking; alcohol poisoning|intoxication',
  drug_use:
    'cocaine|meth|=crack|methamphetamine|weed|marijuana|cannabis|drugs|mdma|ecstasy|ketamine|lsd|kratom|benzo|xanax; relapse|addicted|addiction|rehab|sober|sobriety|detox; drinking ~ too much|problem|every day|heavily; drink too much; cut down ~ drinking; drinking problem; suboxone',
  stimulant: 'cocaine|meth|crack|methamphetamine|amphetamine|speed|mdma|ecstasy|coke',
  carbon_monoxide:
    'carbon monoxide; co|monoxide alarm|detector; gas leak; smell gas; alarm ~ went off|beeping|carbon; generator|grill|furnace|heater|charcoal|briquette|stove|garage ~ inside|garage|headache|indoors|sick; whole|everyone|everybody|all ~ house|family|home ~ headache|sick|dizzy; co poisoning; exhaust',
  house_headache:
    'whole|everyone|everybody|all|both ~ house|family|home|us ~ headache|sick|dizzy; dog|cat|kids ~ sick ~ headache',
  sugar_high:
    'sugar|glucose|meter|bg ~ high|hi|over|400|500|600|450|350|300|380|420; high|elevated blood? sugar|glucose; hyperglycemia|hyperglycaemia|hyperglycemic; dka|ketoacidosis|ketones; ran out of ~ insulin; no insulin|more insulin; missed|skipped|stopped|without ~ insulin; out of insulin; fruity breath; breath ~ fruity|sweet|acetone|nail',
  ketones:
    'dka|ketoacidosis|ketones|kussmaul; fruity breath|smelling|odor; breath ~ fruity|sweet|acetone|nail; ran|run|been out ~ insulin; no insulin; missed|skipped|stopped|without ~ insulin; meter ~ hi|high; sugar ~ says high; sugar reads high; smells fruity',
  sugar_low:
    'low ~ sugar|glucose; sugar|glucose ~ low|dropped|crash|40|45|50|30|35|42|48; hypo|hypoglycemia|hypoglycaemia|hypoglycemic',
  thirst_urine: 'thirst|thirsty ~ urine|water; drinking ~ urine; thirst|thirsty|polydipsia|polyuria',
  hot_place:
    'heat stroke|exhaustion|illness; heatstroke|overheated; outside|worked|running|hot|playing ~ sun|heat|attic|marathon; hot day|car; roof ~ heat|degree; in the ~ sun|heat|hot_car; heat wave; hundred degrees; stopped sweating; sauna; body temp',
  no_sweat: 'stop|not sweat; skin ~ hot|dry; hot ~ dry skin; hot and confused',
  cold_place:
    'hypothermia|hypothermic; freezing|icy ~ water|lake|river|outside; snow|cold ~ hours|outside|stuck; stuck|lost|slept|sleeping ~ snow|cold|outside; stopped shivering; very|ice|so|freezing cold ~ drowsy|confused|slurred|sleepy; found ~ cold|snow; fell through ~ ice',
  // requests
  refill:
    'refill|prescription; ran|run|almost|need|out_of ~ meds|medication|medicine|pills|prescription|blood_pressure; renew|renewal',
  checkup:
    'checkup|physical|vaccine|vaccination|shot|immunization|booster|screening|forms|certificate|referral; check up; annual|yearly|routine ~ exam|visit|physical|check; sick|doctor note; blood work; follow up; lab results; test results; new patient; primary care; second opinion; medical clearance; general check',
  uninsured:
    'no|without insurance; uninsured; cannot afford; sliding ~ fee|scale; low cost|income; free clinic',
  blood_pressure:
    'blood|high pressure; hypertension; bp; pressure ~ high|reading|160|170|180|150; htn; cholesterol',
  thyroid:
    'thyroid|hypothyroid|hyperthyroid|goiter|hypothyroidism|hyperthyroidism; hormone|testosterone|menopause',
  joint_auto: 'lupus|rheumatoid|autoimmune|fibromyalgia; arthritis ~ flare',
  anemia: 'anemia|anaemia|anemic; low|iron iron|hemoglobin|blood count|deficiency',
  dementia: 'dementia|alzheimers; memory; forgetful',
  sleep_apnea: 'snor; sleep apnea; cpap',
  vision_glasses:
    '=glasses|contacts; eye exam; prescription lenses; vision ~ gradually|years|blurry ~ reading|far|close',
  abnormal_labs:
    'abnormal lab; lab ~ abnormal; low|high sodium|potassium; hyperkalemia|hyponatremia; azotemia; neutropenia; critical lab; elevated ~ troponin',
  foreign_body:
    'foreign body; something|bead|object|toy|bug|cotton|tip|pea ~ stuck ~ nose|ear|skin; stuck ~ ear|nose; tampon ~ stuck',
  tube_problem:
    'catheter|foley|tube|peg|dressing|drain|stoma|colostomy|ostomy; tapping; dialysis; stitch|suture ~ out; picc|line; removal',
};
