import type { Lexicon } from '../match/matcher.ts';

/** Injuries, limbs, back, skin, eye, ear, nose, throat, teeth. */
export const englishSkinLimbsSenses: Lexicon = {
  head_injury:
    'hit|bump|bang|struck|smack|whack|knocked|injured|landed|cracked ~ head; head ~ injury|trauma|hit|bump|wound|blow; blow|kick|knock|bump|trauma|injury|fell|struck ~ head; concussion|concussed; head ~ laceration|cut; fall ~ head|forehead; skull; hit ~ in ~ head; head contusion|bruise; scalp ~ cut|laceration|wound; fell on ~ head; headed|clashed heads; elbow to the head; lump on ~ head; goose egg',
  clear_fluid: 'clear ~ fluid|liquid ~ nose|ear; fluid ~ nose|ear; blood ~ ear',
  injury:
    'injur|injury|trauma|accident|fall|hit|crash|slip|trip|cut|wound|crush|kicked|punched|twist|sprain|collision|contusion|jammed|smashed|bruise|stubbed|landed|tackled|rolled|laceration|stab',
  major_trauma:
    'car|motor|vehicle|motorcycle|motorbike|bike|truck|traffic|rollover|auto ~ crash|accident|wreck|collision|rollover; hit by ~ car|truck|bus|vehicle|train|motorcycle; run over; fell|jumped ~ roof|ladder|stairs ~ feet|story|floor|window|tree|height|horse|balcony|scaffold; fell ~ feet|meters|metres|roof|ladder|height|horse|balcony|tree|window; gunshot|=stabbed|impaled; thrown from|off; mva|mvc|rta|rtc|tbi; crushed ~ under|by; pedestrian ~ car; fall from ~ height|roof|ladder',
  gun_stab:
    'gunshot; been|got|was =shot; =stabbed|impaled; stab|knife wound; shot in ~ leg|chest|arm|head|abdomen|back',
  minor_crash: 'fender bender; minor ~ accident|crash|collision; low speed; rear ended',
  neck_injury:
    'neck ~ hurt|pain|broken|snap ~ fall|crash|accident|diving|tackle|wreck; whiplash; dove|dive ~ shallow|pool|head; neck ~ injury',
  cannot_feel_legs:
    'cannot ~ feel|move ~ leg|feet|arms|toes|limbs; numb ~ both? leg from; leg ~ numb ~ both; paralysed; legs ~ not work|move|give|weak; both legs ~ weak|numb|not_work; weak|numb ~ both ~ legs; legs ~ gone; legs ~ weak',
  bone_out:
    'bone ~ sticking|out|through|visible|poking|showing|see|protruding; see ~ bone; open|compound fracture',
  deformed:
    'leg ~ shorter|rotated; turned|rotated ~ out|outward|inward; shorter ~ than ~ other; deform|deformity|crooked|misshapen|bent|angulated; wrong|odd|weird|funny|strange angle|way|direction; pop|came|out ~ of ~ socket|place|joint; dislocat|dislocation|disjointed',
  fracture:
    'fracture|broke ~ arm|leg|wrist|ankle|bone|finger|foot|hip|rib|toe|collarbone|hand|elbow|nose; fractured|fx; think|might|maybe|may|probably|possible|possibly ~ broke|fracture; arm|leg|wrist|ankle|finger|foot|hip|toe|hand ~ broken|fracture; heard|felt ~ crack|snap|pop|crunch; snapped',
  cannot_weight:
    'cannot get up; cannot stand up; cannot ~ walk|stand|weight|step; not weight bear; cannot put|bear ~ weight|pressure; cannot walk; unable to bear; cannot stand on; not walk ~ on; refusing to walk; limp',
  sprain:
    'sprain|twist|rolled|strain|tweaked; pulled ~ muscle|hamstring|groin|calf|something|back; ankle ~ @swell|@pain|twist; jammed ~ finger|toe; stubbed ~ toe',
  cold_limb:
    '@limb ~ cold|white|pale|mottled|blue|grey|gray|pulseless; cold|white|pale|mottled|blue|pulseless ~ @limb; fingers|toes ~ blue|white|cold|numb',
  cold_white:
    'white|pale and cold; cold ~ white|pale|numb|blue|mottled; no pulse in; pulseless; pain out of proportion',
  compartment:
    'pain out of proportion; cast ~ tight|numb|worse|@pain; tight ~ cast; compartment; rock hard ~ calf|leg|forearm; calf|forearm|leg ~ rock|wood|tense',
  limb_pain:
    '@limb <> @pain; joint @pain; @pain ~ joint; arthralgia; @limb ~ injury|@swell|stiff; stiff ~ @limb; heel|achilles|ankle|wrist|elbow|knee|hip|shoulder|finger|toe; body @pain; rotator cuff; tendonitis|tendinitis|bursitis|arthritis|gout|carpal_tunnel|sciatica; plantar fasciitis',
  hot_joint:
    'hot|warm ~ joint|knee|ankle|elbow|wrist|toe; joint|knee|ankle|hip|elbow|wrist|toe|shoulder ~ hot|red|warm ~ @swell|fever; hot|red|warm and? @swell ~ joint|knee|ankle|elbow|wrist|toe; septic joint; joint|knee|ankle|elbow|wrist ~ swollen ~ red|hot|warm',
  gout: 'gout|gouty; big toe ~ red|@swell|hot|@pain|throbbing',
  back_pain:
    'back|lumbar|spine|lumbago|lowback <> @pain; backache|lumbago|sciatica; back ~ went_out|spasm|seized|stiff|killing|strain|hurts; pulled|threw|strained ~ back; disc|disk; tailbone; lbp',
  saddle_numb:
    'saddle; numb|tingling ~ between ~ legs|groin|buttocks|genital|bottom|crotch|thighs|private; genital|groin|crotch|buttocks|bottom|rectum ~ numb; cannot feel ~ wipe|genital|bottom|groin|crotch; between ~ legs ~ numb; perianal|perineal numb; numb ~ genital|groin|butt|bottom|crotch; numb when ~ wipe',
  incontinence:
    'lost|loss|no_control ~ bladder|bowel|urine|stool; cannot control|hold|feel ~ bladder|bowel|urine|stool; incontinence|incontinent; wet|soil ~ myself|himself|herself|pants|bed; leaking urine|stool; loss of ~ control; urine ~ without knowing|control; accident ~ bladder|bowel; trouble|difficulty ~ control|controlling|starting ~ urine|bladder|bowel',
  night_pain: 'wakes me|him|her; worse ~ night|lying; night pain|sweats; pain ~ night; unrelenting',
  swollen_leg_one:
    'calf|@leg ~ @swell|bigger|larger; @swell ~ @one|my|her|his|one ~ calf|leg; calf ~ @swell|@pain|red|warm|hot|tight|tender|bigger; one leg ~ @swell|bigger|red|larger; dvt; clot ~ leg; deep vein; swell ~ calf',
  leg_red_warm:
    'calf|leg|thigh ~ red|warm|hot|tender|tight|@pain; red|warm|hot|tight|tender ~ calf|leg|thigh',
  legs_swollen: 'leg|ankle|feet ~ @swell; @swell ~ leg|ankle|feet; edema; swelling in ~ leg|ankle|feet',
  orthopnea:
    'cannot|trouble|difficult|breathless lie|lying ~ flat|down; sleep ~ pillow|upright|chair|recliner; orthopnea; wake ~ night ~ breathless|gasping; breathless ~ lie|lying|flat; paroxysmal nocturnal; pillows',
  laceration:
    'cut|laceration|gash|slice|slashed|lacerated; laceration|gash|stitches|sutures; open|deep wound; wound ~ open|gaping|deep; nail|glass|knife ~ foot|hand; stepped on ~ nail|glass; puncture; gaping',
  deep_cut:
    'cut ~ deep|gaping|bone|fat|tendon|wide|open; deep ~ cut|gash|laceration|wound; gaping; see ~ fat|tendon|muscle; cannot move|bend|feel ~ finger|thumb|fingertip; amputat|amputation|severed; finger ~ off|severed|cut_off; cut off ~ finger|tip|thumb|toe; need stitches',
  amputation:
    'amputat|amputation|severed; cut|chopped|ripped|sliced|took off ~ finger|fingertip|tip|thumb|toe|hand; finger|thumb|toe|hand ~ severed|cut off|came off|chopped off',
  minor_wound:
    'splinter; cut ~ paper|envelope|cardboard|shaving; scrape|graze|=scratch|=scratched|=scratches|abrasion|papercut|paper_cut|nick|scuff; small|little|tiny|minor|shallow|superficial ~ cut|wound|scrape|nick; skinned ~ knee|elbow; blister; road rash',
  bruise: 'bruise|contusion|hematoma; black and blue; black eye',
  easy_bruise:
    'bruise ~ reason|unexplained|nowhere; bruise ~ everywhere|no_reason|all_over|nowhere|easily|unexplained; bruis ~ easily|everywhere|no reason|unexplained|all over|without; unexplained bruise; bruise all over; easy bruising',
  purple_spots:
    'purple|purplish|pinpoint|violet ~ spots|dots|blotches|patches|specks|rash; petechia|petechial|purpura|purpuric; rash|spots|dots ~ purple|not_fade|not_blanch|glass; rash|spots|dots ~ does not ~ fade|blanch|disappear|go; non blanching; nonblanching; not fade|blanch|disappear|turn ~ press|glass|pushed; does not fade|blanch; glass test; bruise_like rash|spots; spots ~ not fade|go',
  rash: 'rash; erythema|erythematous|lesion|papule|plaque|scaly|scaling|vesicle|pustule|macule|petechiae|bumps; skin ~ red; skin ~ red|peeling|bumps|bumpy|irritated|dry|flaky; red ~ bumps|patches|spots|skin; itchy ~ bumps|patches|skin; eczema|psoriasis|dermatitis|ringworm|shingles|impetigo|acne|rosacea|hives|scabies|chickenpox|blister|pimple|zits; poison ivy|oak|sumac; bumps ~ skin|arm|leg|face|body; spots; pox; cradle cap; athlete foot; jock itch; cold sore; itch ~ skin; peel; dandruff; sunburn; eruption',
  widespread_rash: 'rash|hive ~ all over|everywhere|whole body|spread; all over ~ body <> rash|hive|itch',
  blister_rash:
    'blister|peel ~ skin|mouth|eyes|rash; skin ~ peeling|blistering|sloughing|falling; sores ~ mouth ~ rash',
  hives: 'hive; allergic rash|reaction; itchy welts',
  itch: 'itch|=scratching',
  face_swell:
    'face|eye|eyelid|lip|tongue|throat|mouth|cheek ~ @swell|swelled|puffing|puffy|blow; @swell|swelling ~ face|lip|tongue|throat|mouth|eyes|cheek|eyelid; angioedema',
  tongue_swell:
    'tongue|lip|throat|mouth|uvula ~ @swell|swelling|thick|puffy|fat|big|bigger; @swell|swelling|thick|fat ~ tongue|lip|throat|mouth; angioedema',
  throat_close:
    'throat ~ close|tight|tightening|constrict|shutting|swell; tight|tightening|closing|lump ~ throat; throat feel ~ tight|closing; airway; cannot swallow ~ swell',
  allergen:
    'peanut|nut|shellfish|shrimp|sesame|latex|allergen|cashew|penicillin|amoxicillin|walnut|almond|prawn|lobster|crab|hazelnut; allergic to; allergic reaction; bee|wasp|hornet sting; new antibiotic|medicine|medication|drug|pill|food; severe allergy; ate ~ nuts|fish|eggs|seafood|milk',
  allergic: 'allergic|alergic|anaphylaxis|anaphylactic|anaphylactoid',
  anaphylaxis_self: 'anaphylaxis|anaphylactic; epipen; used ~ epi|epipen|epinephrine; epi pen',
  sting: 'bee|wasp|hornet|yellowjacket|yellow_jacket|ant; sting',
  many_stings:
    'many|multiple|lots|dozens|swarm|attacked|ten|fifteen|twenty|thirty|forty|fifty|10|15|20|25|30|40|50|100|hundred ~ sting|bees|wasps|hornets; sting ~ many|dozens|ten|fifteen|twenty|thirty|forty|fifty|10|15|20|25|30|40|50|100|hundred ~ times|bees|wasps|hornets',
  skin_infection:
    'bite|sting|spot|pimple ~ turned ~ sore|boil|ulcer|abscess; honey|golden|yellow ~ crust|scab; crusty ~ sores|rash|spots; red <> warm|hot ~ patch|area|skin|leg|arm|spot|swelling|tender|sore; cellulitis|abscess|boil|infected|mrsa|carbuncle|impetigo; skin infection; red|warm|hot ~ skin|spreading|swelling|wound|streak; ingrown; paronychia; infection ~ skin|finger|toe|leg|arm|foot|hand|wound|cut|bite; felon; cyst ~ red|infected|pain; wound ~ red|pus|infected|warm',
  red_streaks:
    'red ~ streak|line|stripe; streak ~ up|arm|leg; redness|rash|infection|cellulitis ~ spread|grow|climb|expanding|fast|up; spread ~ fast|quickly|rapidly|up ~ arm|leg; lymphangitis',
  black_skin:
    'skin ~ ~ black|purple|dusky|gray|grey|dying; black ~ skin; necrot|necrotic|necrotizing|gangrene|gangrenous|crepitus; flesh eating; toe ~ black; pain out of proportion',
  eye_area_red:
    'eye|eyelid ~ @swell ~ shut|red|fever|pain|moving; swollen shut; around ~ eye ~ red|@swell; pain ~ moving ~ eye; eye ~ bulge; orbital|periorbital',
  snake_bite:
    'snake|rattlesnake|copperhead|cottonmouth|viper|cobra; black widow; brown recluse; scorpion; jellyfish; stingray; snakebite',
  animal_bite:
    'bite|bit|scratch ~ dog|cat|bat|raccoon|animal|monkey|human|rat|fox|skunk|squirrel|person|child; dog|cat|bat|raccoon|animal|rat|human ~ bite|abite|scratch; dogbite; bite by|from; bit me; bat ~ room|bedroom|house|sleeping',
  rabies_risk: 'bat|raccoon|skunk|fox; stray|wild|unknown dog|cat|animal; rabies|rabid',
  tick_bite: 'tick; bullseye|lyme; bull eye; ring shaped rash; target ~ rash',
  insect_bite:
    'insect|bug|mosquito|flea|spider|bedbug|chigger|gnat|midge|bee|wasp <> bite|bit|sting; mosquito|bedbug|flea|chigger; bitten by ~ bug|something|spider|insect; bites ~ itchy; itchy bites',
  lockjaw:
    'jaw ~ lock|stiff|clenched|spasm|tight|cannot_open; lockjaw|trismus; cannot open ~ mouth|jaw; spasms ~ jaw|face|neck|back; muscle ~ rigid|spasms|stiff ~ jaw|neck',
  dirty_wound:
    'rusty|dirty|soil|manure|rust ~ nail|wound|cut|wire|metal; nail ~ foot; stepped on; no|never|overdue|last|not tetanus|shots|vaccinat|immuniz',
  frostbite: 'frostbite|frostbitten; frozen ~ finger|toe|ear|feet',
  // burns
  burn: 'touched|grabbed ~ hot ~ pan|stove|oven|iron|kettle|plate|tray; =burn|=burns|=burnt|=burned|scald; burn ~ hand|arm|leg|face|hot|stove|oven|water|oil|iron; hot ~ water|oil|soup|coffee|tea|grease ~ spilled|poured|on',
  burn_bad:
    'burn|scald ~ face|genital|chest|large|white|charred|black|deep|all_over|half|whole|electrical|electric|chemical|acid|third|eyes|neck|both|leathery|feet|groin|hands; large|third degree|deep|electrical|chemical|electric|charred|serious|bad|severe|extensive ~ burn; bigger than ~ hand|palm; burn ~ palm|percent; smoke|inhaled ~ inhal|smoke|fire; house fire; flash burn; acid ~ on; boiling ~ water|oil ~ on|over|spilled|poured; blistered ~ large',
  sunburn:
    'sunbath|suntan; too|caught much|the =sun; shoulders|back|arms|nose|face|legs ~ pink|red|tender|sore ~ =sun; sunburn|sunburnt; burn ~ sun; sun burn',
  electric:
    'electrocut|shocked|electric ~ shock; electrocuted|electrocution; electric|electrical shock; lightning; shocked by; got shocked',
  drowning:
    'drown|submerged; pulled|fished ~ from|out ~ water|pool|lake|sea|tub|river|ocean; was|went|been|fell|slipped|go|slid|held under ~ water; under the water; underwater; went under; fell in|into ~ pool|pond|lake|river; inhaled ~ water',
  blast: 'blast|explosion|exploded|firework',
  // eye
  eye_chemical:
    'chemical|bleach|acid|cleaner|lye|drain|ammonia|detergent|splash|lime|solvent|gasoline|cement|oven ~ eye; eye ~ chemical|bleach|acid|splash|cleaner|detergent; splashed|sprayed ~ eye|face',
  eye_pierce:
    '@eye ~ pierced|punctured|stab|cut|nail|metal|stick|glass|dart|through; stabbed|poked|metal|glass|nail|stick|something|dart|shard|piece ~ through|into ~ eye; metal|glass|nail|stick|dart|shard|grinding|hammering|drill ~ in|into|eye ~ eye; through the eye; poked ~ eye; hit ~ eye; eye ~ injury|trauma|hit|poked|scratched',
  eye_curtain:
    'curtain|shade|shadow|veil ~ vision|eye|over|sight|falling|coming; flash <> floaters; new|sudden|many|shower|bunch|lots ~ floaters; floaters ~ sudden|new|many; retinal detachment; flashes of light; detached retina',
  eye_pain:
    '@eye <> @pain; foreign body ~ eye; something|speck|dust|sand in ~ eye; ocular|eye pain; eye ~ hurts|killing|gritty|sand',
  red_eye:
    'eyelid|lid <> @swell|@pain; eye ~ red|pink|bloodshot|itchy|goopy|crusty|watery|discharge|sticky|itch|irritated|gunky|@swell|infection|tearing|dry|burning; red|pink|bloodshot|itchy|watery|sticky|dry|swollen|goopy|crusty|irritated|itch ~ eye; pinkeye|conjunctivitis; stye|sty|chalazion; eye discharge|infection|redness|allergy|twitch; eyelid ~ bump|lump|swollen|twitch; matter in ~ eyes; subconjunctival',
  halos: 'rainbow ~ lights; glaucoma; rings around lights; haloes',
  contact_lens: 'contact lens|lenses|contacts',
  // ear, nose, throat, teeth
  ear_pain:
    'ear|otalgia|mastoid <> @pain; earache|otalgia|otitis; ear ~ infection|plugged|blocked|full|clogged|discharge|popping|pressure|draining|drainage|itchy|itch|wax|ringing|muffled|fluid; tug|pull ~ ear; swimmer ear; clogged|blocked|plugged|itchy ear; earwax|tinnitus; ringing ~ ear; pus ~ ear; pressure ~ ear; ear canal; eardrum',
  ear_mastoid: 'behind ~ ear ~ @swell|red|tender|pain; ear ~ stick|pushed out|forward; mastoid|mastoiditis',
  hearing_loss:
    'cannot|hard|lost|loss|dull|muffled ~ hear; hearing ~ ~ dull|down|reduced; deaf; hearing ~ loss|gone|muffled|lost|worse|problem|trouble',
  sudden_deaf:
    'sudden|woke|overnight ~ deaf|hearing; deaf ~ one|suddenly|overnight|today; lost ~ hearing; cannot hear ~ out of|one|left|right|sudden; hearing ~ gone|suddenly|disappeared|vanished',
  sore_throat:
    'throat|tonsil|pharynx <> @pain; sorethroat|tonsillitis|pharyngitis|strep|laryngitis|quinsy; scratchy|raw|itchy|itch|red ~ throat; throat ~ scratchy|raw|itchy|red|on_fire|itch|irritation|infection|@swell|burning; swallowtrouble; hoarse; lost ~ voice; tonsil',
  exudate:
    'white ~ spots|patches|stuff|dots|pus ~ throat|tonsil; pus|exudate; tonsils|throat ~ white|pus|spots|exudate|patches; swollen|tender|enlarged ~ glands|lymph|nodes; strep ~ exposure|positive; exposed to strep; exudate|exudative',
  runny_nose:
    'runnynose; sneez; common|head|bad|slight|chest cold; have|has|had|got|caught|a ~ cold; upper respiratory; uri; flu|influenza; cold ~ symptoms; post nasal; postnasal drip; the sniffles',
  stuffy_nose: 'stuffy; nose_block',
  cold: 'common|head|slight|little|mild cold; a|the|my|his|her cold ~ for|since|with|that; have|has|got|caught|had|with ~ a|bad? cold; cold symptoms; uri; upper respiratory; sniffles; runnynose',
  flu: 'flu|influenza|covid|coronavirus|flulike',
  body_aches:
    'body|muscle|all_over ~ @pain; myalgia; aches; achy|aching all; sore all over; body ache|aches; general|generalized ~ pain|ache; muscle pain|ache',
  sinus:
    'sinus|sinusitis; facial|cheek|forehead ~ @pain|pressure; pressure ~ face|cheeks|forehead|eyes; face ~ pressure|@pain',
  allergy_season:
    'hayfever; seasonal|pollen|allergic|dust|cat|ragweed allergy|rhinitis; pollen|rhinitis; itch ~ nose|watery|eyes; sneez ~ itch; itch|watery eye; eye ~ itch; allergies',
  tooth_pain:
    'tooth|molar|gum|dental|wisdom|crown|filling|denture <> @pain; toothache; tooth ~ broke|chip|crack|infection|abscess|loose|sensitive|fell|knocked|out|decay; broken|chipped|cracked|abscessed|rotten|loose|sensitive tooth; cavity|dental|dentist|gingivitis|orthodontic|braces|denture; lost ~ filling|crown; wisdom tooth; toothake; root canal; gum',
  dental_pain: 'tooth|dental|gum|toothache|wisdom|molar|abscess',
  tooth_out: 'knocked|fell|came ~ out ~ tooth; tooth ~ knocked|fell|came|avulsed out; avulsed',
  dental_spread:
    'face|cheek|jaw|neck|eye ~ @swell; @swell|swelling ~ face|cheek|jaw|neck|eye; cannot open ~ mouth|jaw; swallowtrouble; floor of ~ mouth; trismus; ludwig; swelling under ~ jaw|tongue|chin',
  canker:
    'blister ~ lip|mouth; canker; mouth ~ sore|ulcer; ulcer ~ mouth|tongue|lip|gum|cheek; sore ~ mouth|tongue|inside; aphthous; cold sore; bite|bit ~ tongue|cheek; sore spot ~ mouth; stomatitis',
  lump: 'lump|mass|swollen_gland|node|=bump|=bumps|swollen_lymph; cyst; gland ~ swollen',
  mole: 'dark|black|brown|changing|growing spot|patch|freckle ~ growing|changing|toenail|nail|bigger|months; spot ~ growing|changing|bigger; mole|freckle ~ chang|bigger|bleeding|grow|dark|irregular; mole',
  hair_nail:
    'lice; hangnail|hang_nail; nail|toenail|fingernail ~ fung|fungus|ingrown|thick|yellow|split; fungus; ingrown; wart|corn|callus|bunion',
};
