import type { Lexicon } from '../match/matcher.ts';

/** Small signs that only matter inside a rule: they open or close a gate. */
export const englishGates: Lexicon = {
  sputum_change: 'phlegm ~ more|green|yellow|thick|color|changed; more|green|yellow|thick ~ phlegm',
  choking: 'choking; heimlich; stuck ~ throat ~ cannot ~ breath; stuck in ~ throat and breathless',
  tearing_pain: 'tearing|ripping ~ @pain|chest|back|sensation|feeling; @pain ~ tearing|ripping; dissection',
  pulsing_belly:
    'puls|pulsing|pulsating|pulsatile|throbbing|beating ~ abdomen|mass|lump; abdomen ~ puls|pulsing|pulsating|pulsatile',
  shoulder_blades: 'between|both ~ shoulder blades; shoulder blades @pain; interscapular',
  both_legs: 'both ~ legs|feet|ankles|calves; =legs; bilateral; both sides; each leg',
  memory_loss_old: 'dementia|alzheimer',
  papilledema: 'papilledema',
  seizure_danger:
    'five|5|10|ten|six|7|8|20|15|twenty|several minutes; more than ~ minute; repeated|another|second|cluster|back|multiple|two|three|again; first ~ seizure; not wake|stop; never had ~ seizure|before; still seizure; status',
  kin_sudden_death: 'sudden death; died suddenly|young; sudden cardiac',
  faint_lying: 'faint ~ sitting|lying; while sitting|lying; without warning',
  opioid: 'opioid',
  shoulder_tip: 'shoulder tip|@pain; @pain ~ shoulder; tip of ~ shoulder',
  late_pregnancy:
    'third trimester; last trimester; 8|9|7|eight|nine|seven months pregnant; full term; due ~ week|date|month|tomorrow; near term; overdue; heavily pregnant; late pregnancy',
  hands_feet: 'palms|soles|hands|feet',
  testicle_slow: 'gradual; slowly; for ~ weeks|months|years; dull ~ weeks|months',
  testicle_lump: 'lump|painless|swelling_without_pain; not @pain; itch|itchy|rash|jock',
  swollen_any: '@swell',
  little_child: 'baby|infant|newborn|toddler|diaper',
  bladder_full:
    'bladder ~ full|bursting|explode|swollen|big|distended; bursting|bloated; feel like ~ to; lower abdomen; really need|have to',
  ascending:
    'legs ~ arms|hands|up; spread|moving|climbing|started ~ feet|toes|legs ~ up|legs|arms|hands; feet ~ up; guillain; ascending; both ~ hands ~ feet; feet ~ hands; symmetric',
  hip_word: 'hip|groin|pelvis|femur',
  raynaud: 'raynaud; cold weather; turn ~ white ~ cold',
  sudden_blind_eye:
    'sudden ~ lose|loss|blind|cannot_see ~ vision|sight|eye|out; lost ~ vision ~ eye; vision ~ eye|one ~ gone|went|black|dark|disappeared; went blind; cannot see out|from ~ eye; blind in ~ eye; sudden vision|visual loss; vision loss; woke ~ blind',
  foreign_minor: 'eyelash|dust|sand|dirt|makeup|grit|pollen|contact',
  /** On the eye, not through it; what flew, was hammered or is of glass may be inside (`eye_fast`). */
  eye_speck:
    'speck|fleck|flake|filing|shaving|swarf|particle|rust ~ eye; something in|on ~ eye ~ grinding|sanding|drilling; grinding|sanding ~ something in|on ~ eye; tiny|little|small|wee ~ metal|steel|iron ~ eye; metal|steel|iron|grinder dust|bits|grit ~ eye',
  eye_fast:
    'hammer|chisel|shot|flew|flown|pinged|high_speed|explod|explosion|pierced|stab|puncture|leaking|glass|shard|dart|nail|embedded|through ~ ~ eye; hammering|chiselling|strimming|mowing|explosion|firework; eye ~ pierced|punctured|leaking|embedded|glass|shard',
  blood_eye: 'bleed|blood ~ eye; eye ~ bleed|blood',
  scalp: 'scalp|temple; jaw ~ chew',
  h_diabetes_slow: 'gradual|slowly; for ~ months|years|weeks; over ~ months|years|weeks; reading; glasses',
  major_area:
    'half|whole|large|entire|all_over ~ body|arm|leg|chest|back|torso; third degree; percent|%; charred|white|leathery|black; arms and|legs; smoke',
  positional:
    'every morning|night ~ weeks|months; goes|clears|better|gone|comes_back ~ shake|shook|moved; slept|sleep|lying|lay|leaned on ~ arm|hand|elbow',
  blast_close: 'firework|firecracker|gas|grenade|aerosol|battery exploded|explosion|went',
  everyday_cause:
    'cold sore|sores; canker sore|sores; athlete|athletes|athletic foot; jock itch; heat rash; new shoes|boots|sneakers; after|from ~ gym|workout|run|running|10k|shouting|singing|screens|sleeping_funny|sleeping_wrong|painting|gardening; pms; antacid; gone|fine|ok|okay|stopped|passing now|since|after|again; stopped ~ minutes; pollen|lactose|beans|nettles; same as every|each; like|as every|each month; get these; flu|covid jab|shot|vaccine; too much coffee|pizza|curry; every spring|april|summer|winter|year; each spring|year',
  more_than_trifle:
    'cannot straighten|bend|turn|work|sit; weep|weepy|ooze|oozy|crusty|crusted|pus|scab; getting|got|gets bigger|larger|deeper|redder; growing; spreading; still swollen|sore|loose|hurts|hurting|bad|there; came|come|comes|coming|keeps back; keep ~ coming|returning|getting; second|third|fourth time; not ~ heal|healing|healed|healing_up|clearing|going_away|settling; for weeks|months; most days|mornings|afternoons|nights|evenings; hurts|hurt|painful|sore|tender ~ sit|walk|swallow|chew|move; sitting|walking|swallowing|chewing|moving hurts; black eye',
  missed_dialysis:
    'missed|skipped|miss|late ~ dialysis; dialysis ~ missed|skipped; missed|skipped ~ session|sessions',
  unstopped: 'will|does|would|did|has|is not stop|stopped|stopping|quit|slowing|slow|clot|clotting',
  torso_word: 'chest|abdomen|back|torso|shoulder|body|neck|face|scalp',
  blister_large: 'blister ~ large|big|size|palm; large|big ~ blister',
  smoke: 'smoke|soot|singed; house fire',
  side_effect_only: 'side effect; make ~ feel|me; allergic',
  otc_ok:
    'tried|takes ~ some|a|one|regular|occasional; two|1|one|2 =tylenol; helps|relief|better; no relief; not help; as needed; alternating; gave|giving|given',
  clearly_too_much:
    'too much|many; double ~ dose; more than ~ label|recommended|maximum; whole|entire ~ bottle|box|pack; overdose; over the limit',
  hallucination: 'hallucinat|hallucination; see|hear ~ things|bugs|spiders|people',
  co_alarm: 'alarm|detector',
  voices:
    'voice|paranoid|hallucinat|hallucination|psychosis|psychotic|manic|delusion; see things; watching|following|spying|chip',
  colic_long: 'colic; every evening|night; for ~ weeks; evenings',
  limp_word: 'floppy; rag doll; body ~ =limp; is|are|went|feels|gone|became =limp',
  burn_place:
    '@face|genital|groin|neck|eye; electric|electrical|chemical|acid|charred|white|leathery; third degree',
  bloody_diarrhea: 'bloody ~ diarrhea|stool; hematochezia',
  small_child:
    '@child; toddler; infant; one|two|three year old; 1|2|3|4 year old; little one; month|week old',
  mottled: 'mottled|marbled|ashen',
  pale: 'pale|pallor|white|ghost; gray|grey',
  retraction_word: 'rib|neck ~ suck|pull|in; retraction',
  snoring: 'snor|sleep',
  cannot_open_mouth:
    'cannot|difficult|difficulty|hard|barely ~ open ~ mouth|jaw; trismus; jaw ~ cannot open; lockjaw; mouth ~ only opens; opens ~ a little',
  scream_waves: 'scream|crying|episodes|waves|spells',
  sunken: 'sunken|sunk; dry mouth|lips|diaper|tongue; =no =tears; dry mucous; dark urine; dizzy; skin turgor',
  wrists_ankles: 'wrist|ankle|palms|soles; spread ~ trunk|body|arms|legs',
  outdoors: 'hik|hiking|camp|woods|forest|outdoors|hunting|deer|wilderness|tick',
  lockjaw_tetanus: 'tetanus ~ symptoms|infection|have; lockjaw; jaw ~ locked ~ spasm|neck|muscles',
  wound_word: 'wound|cut|nail|laceration|puncture|injury|scrape|stepped|splinter|thorn|abrasion|gardening',
  spasms: 'spasm; stiff neck; stiffneck; rigid',
  muscle_rigid: 'muscle|body|back|abdomen|neck ~ rigid|spasm|stiffness|arch; arching; sardonic',
  unshot:
    'no|never|overdue|not|without|unknown|years|unvaccinated|behind|last|cannot_remember ~ tetanus|shot|vaccin|vaccinated|immunized|booster|vaccination; tetanus ~ years|old|overdue|never|not; unvaccinated|unimmunized',
  face_word: 'face|lip|nose|cheek|eye|mouth|neck|genital',
  line_word: 'streak|line|climb|stripe; up ~ arm|leg',
  eye_moves_pain: 'hurt|pain ~ move ~ eye; eye ~ hurt|pain ~ move; eye movement',
  bulging: 'bulg|sticks_out|proptosis',
  mouth_sores_rash:
    'sores|blister|raw ~ mouth|eye|lip|genital ~ rash|skin|peel; mouth|eye|lip|genital ~ sores|blister|raw ~ rash|skin|peel; rash|peel ~ sores|blister ~ mouth|eye|lip|genital',
  no_shiver: 'stopped|not shivering',
  wound_pus:
    'pus|oozing|draining|drainage|discharge|smelly|foul|infected|red|hot|warm ~ incision|wound|site|stitches|cut|scar; incision|wound|site|stitches|scar|cut ~ pus|oozing|draining|drainage|red|hot|warm|infected|smelly|swollen; pus',
  wound_open:
    'incision|wound|stitches|scar|cut ~ open|apart|split|burst|popped; came open|apart; dehisc|dehiscence',
  neck_swell: 'neck|chin|throat|tongue ~ @swell|swelling; @swell|swelling ~ neck|chin|throat|tongue|jaw',
  eye_to: 'to|toward|near|up|closing|around|under ~ eye; eye ~ swollen|shut|closing; neck',
  onset_long_bleed:
    '20|30|40|45|60|twenty|thirty|forty|an|one|two|2|3|half minutes|mins|hour; for hours|an hour; over ~ minutes|hour; will not stop; keeps coming',
  clots_word: 'clot|pouring|gushing|down ~ throat',
};
