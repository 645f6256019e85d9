import type { Lexicon } from '../match/matcher.ts';

/** Breathing, heart, brain and consciousness. */
export const englishChestAndHead: Lexicon = {
  // breathing
  breathless:
    'breathing ~ worse|bad|worsening|harder; harder to breathe; breathe harder; lungs ~ tight; breathless; breathing ~ heavy|fast; need ~ to stop ~ breath',
  severe_breathless:
    'only ~ get|say|speak ~ few|couple|word words|at; few words at a time; only few words; cannot ~ walk ~ without stop ~ breath; cannot breath; cannot ~ breath|inhale; cannot catch|get|draw|take ~ breath|air; cannot finish|complete ~ sentence|word; cannot speak|talk ~ breathless; gasping; suffocate; fight ~ breath|air; severe <> breathless; breathless ~ rest|sitting|talking|speaking; breathless lying still; not breath right|well|properly|normally|good; breath ~ not right|normal; respiratory distress|failure; accessory muscle; not get enough air|oxygen; not enough air; too breathless; rib <> suck|pull|retract; retraction; cannot speak ~ sentence; only|speak|say ~ word ~ at a time|breath; one word at a time; short sentence|phrases; breath ~ very fast|rapid; choking for air; run out of air; not breathing enough; worse ~ breathless ~ minutes; tripod',
  nose_block: 'cannot breath ~ nose|nostril; breathless ~ nose|nostril',
  blue: 'blue|grey|gray|purple|bluish|cyanotic|dusky ~ lip|face|fingertip; lip|face|finger|nail|skin|tongue ~ blue|bluish|grey|gray|purple|dusky; cyanosis|cyanotic; turn|went|going|gone blue|grey|gray|purple',
  low_oxygen:
    'oxygen ~ low|drop|below; sat|spo2 ~ low|drop; low|falling oxygen|sat; hypoxia|hypoxic|hypoxemia',
  wheeze: 'wheeze',
  worse_than_usual_breathing: 'home oxygen ~ up; oxygen turned up; more oxygen than usual',
  inhaler_fail:
    'inhaler ~ do|doing|does nothing|little; inhaler ~ useless; inhaler ~ not|nothing ~ work|help|touching; inhaler does|is|did|has not work|help|touch; used inhaler ~ four|five|six|4|5|6|ten|times; inhaler every ~ hour|minutes; more puffs|inhaler than usual; no relief|help from|with inhaler; inhaler ~ empty|out|no effect|stop; ran out of ~ inhaler; puffs ~ not help; inhaler only help|last; inhaler ~ only ~ minutes|hour; inhaler ~ little|minimal|without relief|improvement|benefit; despite ~ inhaler; neb ~ not help; inhaler ~ still; minimal|little|no|without relief|improvement|response ~ inhaler',
  cough: 'cough|coughin|caugh|cof|coff; hacking',
  barking_cough:
    '=barking|bark|barky|seal <> cough; croup|croupy; stridor|stridorous; noise ~ breath|inhale ~ in; noisy ~ breathing in; cough sound ~ seal|dog',
  stridor:
    'stridor|stridorous; noise|noisy|harsh|whoop|whistle|high_pitched ~ breath|inhales in; squeak|crowing ~ breath',
  drooling: 'drool|dribbling; cannot swallow ~ spit|saliva; spitting out saliva; cannot swallow own',
  muffled_voice:
    'voice ~ thick|thicker|strange; talking strangely; muffled|hot potato voice; voice ~ muffled|potato; hot potato; muffled',
  pleuritic:
    'pain|hurts|sharp|stab ~ breath|inhale|inspiration; worse ~ deep? breath|inspiration|inhaling; pleuritic|pleurisy; catches ~ breathe; deep breath ~ hurt|pain|sharp|stab',
  hemoptysis: 'hemoptysis|bighemoptysis',
  hemoptysis_heavy: 'bighemoptysis',
  blood_measured:
    'filled|full|fill|half|quarter|whole|about|almost|nearly|least|couple|two|three ~ cup|cupful|mug|mugful|glass|glassful|pint|bowl|basin|tablespoons|handful|mouthfuls',
  lung_clot: 'pulmonary embolism|embolus; clot <> lung',
  // heart
  chest_pain:
    '@chest <> @pain; @chest ~ pressure|tight|heavy|squeeze|crush|burning|stab|funny; pressure|tightness|heaviness|squeezing|weight|crushing|band ~ @chest; angina; pain|ache|hurt ~ heart; heart @pain; cp; elephant ~ chest; chest feel ~ bad|weird|heavy|funny|tight',
  chest_crush:
    '@chest ~ pressure|crush|squeeze|heavy|vise|vice; pressure|crush|squeezing|heaviness|weight|band|vise|vice ~ @chest; elephant ~ chest; elephant sit; angina; something ~ sitting|standing|sat ~ chest; brick on chest',
  chest_tight: '@chest ~ tight|tightening; tight|tightening ~ @chest',
  /** A finger finds the pain: what weighs for an emergency elsewhere says the opposite here. */
  chest_press:
    '@chest|rib|ribcage ~ when|if|where|to ~ press|push|touch|poke|prod ~ @chest|rib|spot|it|there|here|them?; @chest|rib|ribcage ~ when|if|where|to|by|only ~ press|push|touch|poke|prod; when|if|where|only ~ press|push|touch|poke|prod ~ @chest|rib|ribcage; press|push|poke|prod ~ rib|ribcage',
  chest_wall:
    'press|push|touch|poke|palpation ~ pain|tender|hurt|sore|chest|rib|spot|reproduce; tender|sore ~ touch|press|palpation; reproducible ~ palpation; only|worse|hurts|sore when|with|if ~ press|push|touch|poke|move|twist|lift|bend|turn|cough; after|since ~ lifting|workout|gym|bench|push-ups; pulled muscle; costochondritis; pulled|strained ~ chest; reproduce ~ press|palpation|touch; hurts ~ press|push|touch|twist',
  radiates:
    'radiate|radiation|spreading|shoot|goes|going|travel|moves|running|down|into|to ~ arm|jaw|shoulder|back|neck; arm|jaw ~ too|also ~ hurt|ache|pain|numb|heavy; jaw|arm @pain; @pain ~ left arm; @pain ~ jaw; arm ~ heavy|numb|tingling; jaw ~ hurt|ache',
  arm_pain: 'left? arm <> @pain; left arm ~ heavy|numb|tingling|ache',
  jaw_pain: 'jaw <> @pain',
  sweat: 'sweat|sweaty|clammy|diaphoresis|diaphoretic|drenched',
  heart_attack_self:
    'have|has|had ~ heartattack; think ~ heartattack; heartattack ~ think|maybe; is|be ~ a heartattack; feel like ~ heartattack',
  palpitation: 'palpitation',
  heartburn: 'heartburn',
  // brain
  face_droop:
    'face|mouth|smile ~ droop|droopy|sag|fell|crooked|lopsided|uneven|twisted|paralysed|asymmetric|slack|down_on_one; droop|crooked|lopsided|paralysed|asymmetric|twisted|weak ~ face|smile|mouth|facial; facial weak|paralysed|asymmetry|droop|palsy|drop; face ~ weak; cannot smile|close; one side ~ face ~ droop|numb|weak; face look ~ uneven|different|lopsided|crooked|weird; mouth ~ one side',
  slurred:
    'slur; speech ~ slurred|garbled|funny|odd|gone|unclear|wrong|difficult|jumbled|thick; garbled|jumbled ~ speech|word; dysarthria|dysarthric; talk|speaking ~ funny|slurred|drunk|weird; cannot talk|speak|say|get ~ properly|right|words|clearly|out; words ~ jumbled|mixed|not come|wrong|garbled; sounds drunk; trouble|difficult|difficulty|hard ~ speak|talk|speech; lost ~ speech|ability to speak; cannot speak|talk; mumble',
  word_finding:
    'cannot find|get|remember|say|think ~ word; word finding; find ~ words; aphasia|aphasic; words ~ wrong; wrong words',
  one_side_weak:
    '@one ~ side ~ weak|numb|paralysed|heavy|limp|dead|weaker; weak|numb|paralysed|heavy|limp ~ @one ~ side|arm|leg|hand|foot; @one arm|leg|hand ~ weak|numb|limp|heavy|paralysed|dead|useless|drift; arm|leg|hand ~ weak|limp|paralysed|useless|gave|dead|numb|dropping; cannot move|lift|raise|use|hold|grip|feel ~ arm|leg|hand|side; hemiparesis|hemiplegia; weak|paralysed ~ arm|leg|hand|side; drop ~ things|cup|objects; side ~ body ~ weak|numb|not_work; arm|leg|side ~ not work|move; arm ~ fall|drift|floppy; weakness|numbness in ~ arm|leg; motor weak; side weak; weak of ~ arm|leg|side; paralysed',
  numb_one_side:
    '@one ~ side ~ face|body|arm ~ numb|tingling; numb|tingling ~ @one ~ side|half; face ~ numb|tingling; numb|tingling ~ face; half ~ body|face ~ numb; side numb; arm|leg and leg|arm ~ numb',
  sudden_blind:
    'sudden|lose|loss|cannot|gone|went|go ~ vision|sight|see|blind; vision|sight ~ lose|gone|went|black|disappeared|loss; curtain|shade|shadow|veil|dark ~ eye|vision; cannot see; amaurosis; blindness; half ~ vision',
  double_vision: 'double vision; see double; diplopia',
  vision_change:
    'vision ~ blur|blurry|change|trouble|spots|fuzzy|bad|off|dim; blurry|blurred|fuzzy|foggy ~ vision|eye|sight|eyesight; see ~ spots|stars|flash|sparkles; vision change|problem|trouble|disturbance; visual disturbance|change|symptom|loss|field; blur; flashing lights',
  imbalance:
    'cannot walk|stand ~ straight|up|steady|balance|alone|properly|without; lose ~ balance; off balance; unsteady|stagger|ataxia|ataxic|stumbling|wobbly; walk ~ drunk|funny|sideways; gait; imbalance; leaning to one side; coordination',
  stroke_self:
    'have|has ~ stroke; think ~ stroke; is it ~ stroke; be a stroke; cva; tia; mini stroke; feel like a stroke',
  confused: 'confused',
  drowsy: 'drowsy',
  unresponsive:
    '=passed out now; is|still|just faint now; unresponsive; not respond|responsive|answering; cannot wake|rouse|arouse|waken; cannot be woken|roused|awakened; cannot get ~ to? wake; will|would|does|do|is|did not wake|rouse|respond|react; unconscious; comatose|coma; not wake; found ~ unconscious|unresponsive|down|floor; no response; limp and blue; hard to wake; wake him|her|them up ~ cannot',
  not_breathing:
    'not breathing; stop|quit breathing; not any? breathing; no breathing; apnea|apneic; cardiac|respiratory arrest',
  no_pulse: 'no|without pulse; cannot find|feel ~ pulse; pulseless; heart stop; no heartbeat; arrest',
  collapsed: 'collapse; drop to ~ floor|ground; went down and; just dropped; fell unconscious',
  faint: 'faint',
  dizzy: 'dizzy',
  vertigo: 'vertigo',
  seizure: 'seizure',
  headache:
    'headache; migraine|migrane; head ~ throbbing|pounding|splitting|exploding|killing; pressure in ~ head; pain ~ head; head @pain',
  migraine: 'migraine|migrane',
  thunderclap:
    'worst|most severe|awful headache ~ life|ever; worst headache; headache ~ worst; worst ~ life <> headache; thunderclap; thunder clap; headache ~ sudden|exploded|explosion|instant|seconds|out_of_nowhere|abrupt; headache ~ like ~ bat|hit|hammer; sudden ~ headache; sudden ~ severe|terrible|worst ~ headache; explosion ~ head; head explode; headache ~ came on ~ seconds|minute|instantly; hit ~ head ~ out of nowhere; never had ~ headache like; headache unlike; like i was hit ~ head; worst pain of ~ life <> head',
  photophobia: 'photophobia',
  stiff_neck: 'stiffneck; neck ~ hurt ~ bend|chin',
  neck_pain: 'neck|nape <> @pain',
  tingling: 'tingling',
  numb: 'numb',
  weak: 'weak',
  face_only_droop: 'cannot close ~ eye; eye ~ not close|shut; bell palsy',
  tremor: 'tremor|trembling|shake|jitter|jittery|shaki|shook',
  memory_loss: 'memory|forget|amnesia; cannot remember; does not remember; no memory; dementia',
  concussion_signs:
    'amnesia; cannot remember; does not remember; no memory; repeating ~ question; asking same; repeat herself|himself; dazed',
};
