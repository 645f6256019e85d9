import type { Lexicon } from '../match/matcher.ts';

/** Word classes a pattern may name with `@`. Single words only; phrases are made into words by `en-lay.ts`. */
export const englishClasses: Lexicon = {
  pain: 'pain|hurt|ache|aching|sore|discomfort|tender|tenderness|cramp|throb|agony|stabbing|ach|soreness|painful|colic|colicky|spasm|twinge|throbbing|killing',
  swell: 'swell|swelling|swollen|puffy|puffed|edema|oedema|puff|enlarged|ballooned',
  blood: 'blood|bloody|bleeding|bleed|bloodstained',
  chest: 'chest|sternum|breastbone|substernal|retrosternal|precordial|chst',
  abdomen: 'abdomen',
  leg: 'leg|calf|thigh|calves|shin',
  arm: 'arm|hand|forearm',
  limb: 'arm|leg|hand|foot|limb|finger|toe|wrist|ankle|elbow|knee|forearm|thumb|shin|calf|hip|shoulder|thigh|extremity',
  part: 'arm|leg|hand|foot|limb|face|side|body|finger|extremity',
  face: 'face|facial|mouth|eyelid|cheek|smile',
  eye: 'eye|eyeball|ocular|cornea',
  one: 'one|left|right|lt|rt|l|r|unilateral|same',
  sudden: 'sudden|suddenly|abrupt|abruptly|acute',
  severe:
    'severe|terrible|awful|horrible|excruciating|unbearable|intense|worst|extreme|extremely|severely|horrendous|agonizing|bad|really|violent|incredible|incredibly|crippling',
  child: 'baby|infant|newborn|neonate|toddler|bub|bubba',
  family:
    'dad|father|mom|mother|mum|grandma|grandmother|grandpa|grandfather|uncle|aunt|cousin|friend|neighbor|neighbour|coworker|colleague|boss|roommate|parent|grandparent|granddad|nan|relative|classmate|teacher|buddy|mate|sister|brother|husband|wife|ex|nephew|niece|girlfriend|boyfriend|partner',
  relief: 'help|relief|relieve|improve|improvement|work|ease|touch|effect|better',
  drug: 'med|medicine|medication|pill|tablet|tylenol|ibuprofen|advil|aspirin|paracetamol|acetaminophen|painkiller|antibiotic|drug|motrin|dose|aleve|naproxen',
  drink: 'drink|drank|swallow|swallowed|ate|eat|ingest|ingested|drinking',
  num: 'one|two|three|four|five|six|seven|eight|nine|ten|couple|few|several|2|3|4|5|6|7|8|9|10|12|many|some|20|30',
};
