import type { Lexicon } from '../match/matcher.ts';

/** Small signs that only complaints ask about. */
export const englishComplaintGates: Lexicon = {
  inhaler_word: 'inhaler',
  blood_word: 'blood|bloody',
  phlegm_word: 'phlegm',
  hoarse: 'hoarse|raspy|laryngitis; lost ~ voice; voice ~ gone|raspy|lost|hoarse',
  hoarse_long: 'hoarse ~ weeks|months',
  no_help:
    'need ~ stronger; not controlled|controlling; only|just work|help ~ bit|briefly|while|hour; help ~ briefly; missing work|school; came|comes|keeps coming|come back ~ twice|again|every|after; no longer ~ work|help|effective|well; stopped working; not help|work|gone; no relief|improvement|help; nothing help|works; despite; tried everything; without relief|improvement; not responding; not get better; not improve; will not go away; not go|going away; not clear',
  ear_hurts: 'ear <> @pain; earache|otalgia; ear infection; pull|tug ~ ear; otitis',
  ear_discharge:
    'pus|fluid|discharge|drain|drainage|leaking|blood ~ ear; ear ~ pus|fluid|discharge|drain|drainage|leaking',
  ear_ring: 'ring|buzzing ~ ear; ear ~ ring|buzzing; tinnitus',
  ear_block:
    'earwax|wax; water stuck|trapped|left? in ~ ear; ear ~ water; plugged|clogged|blocked|full|muffled|popping ~ ear; ear ~ plugged|clogged|blocked|full|wax|popping',
  often_word:
    'often|frequent|frequently; more ~ often|frequent|common; four|five|six|three|4|5|3 ~ this|a month|week; often|recurrent|recurring|repeatedly; keep getting|happening|coming; every day|night|week; daily; times this|a week|month; third time; again and again',
  high_bp: 'blood pressure',
  motor_word: 'motor weakness; side weak',
  fall_word: 'fall',
  mucus_stool: 'phlegm <> stool; phlegm ~ diarrhea',
  change_word: 'change|new|narrow|thinner',
  hemorrhoid_word:
    'hemorrhoid|haemorrhoid|piles|hemroid|hemmorhoids; fissure; streak|drop|little|small|spots|bit ~ blood|red; blood ~ paper|wipe|streak; bright red ~ paper|wipe',
  postmenopause: 'menopause|postmenopausal',
  red_word: 'red|hot|warm',
  breast_feeding: 'breastfeeding|nursing|lactating; breast feeding',
  emergency_pill: 'condom broke; morning after; plan b; unprotected ~ last night|yesterday',
  hives_only: 'hive|heat|viral|sun',
  blister_word: 'blister',
  poison_ivy: 'poison ivy|oak|sumac; cold sore; fever blister',
  minor_skin: 'small|tiny|few|shoe|heel|toe|boots|running|hiking|walking',
  shingles:
    'shingles|zoster; rash|blisters ~ one side|stripe|band; stripe ~ blisters; burning ~ rash ~ side; band ~ rash',
  ring_rash: 'ring|bullseye|target ~ rash|shaped|red; ringworm; bullseye',
  burn_other:
    'burn ~ urine|eyes|feet|throat|chest|sensation|tongue; throat|chest|stomach|feet|tongue|mouth|eyes ~ burn; burning up|abdomen|pain; heartburn',
  small_word:
    'small|tiny|little|minor|first_degree|superficial; size of ~ dime|coin|pea|quarter; fingertip|finger; dime; quick',
  ingrown: 'ingrown',
  stye: 'stye|sty; eyelid ~ bump|lump|pimple; bump|lump|pimple ~ eyelid',
  discharge_thick:
    'thick|green|yellow|pus ~ discharge|goop|gunk|eye; pus; glued|stuck|crusted ~ shut|morning|together; goop|goopy|gunk',
  floaters: 'floaters; spots ~ vision|floating',
  sciatica:
    'sciatica; down|shoot|radiate|goes ~ leg|calf|thigh|foot|buttock|knee; shoot|radiates ~ leg; leg ~ tingling|numb',
  able: 'can walk|stand|move|bear|put; able to walk|stand|bear|move|put; walk ~ on it|fine|okay|without; full range; bearing weight; limp; walk',
  hobble: 'hobble|hobbling; only|barely|just ~ limp|tiptoe; walk a bit|little',
  limb_popped: 'pop|gives_way|buckles|unstable|instability|locks',
  bony_tender: 'bone|bony ~ tender|pain; tender ~ bone|malleolus',
  any_pain: '@pain; hurts all over; burning sensation',
  eyelid_word: 'eyelid|lid|stye|sty',
  dark_urine: 'dark|cola|brown|tea urine; hematuria',
  stitches: 'stitch|sutures',
  foot_word: 'heel|bunion|toenail|foot|toe|arch|plantar|sole',
  nerve_pain: 'electric ~ face|teeth|cheek|jaw; face|cheek|jaw|teeth ~ electric|shocks|shooting',
  spread_swell:
    'arm|leg|hand|foot|whole ~ swell|swollen|swelling ~ to|up|elbow|knee|wrist|shoulder|whole; swell|swollen|swelling ~ past|up ~ elbow|knee|wrist|arm|leg; whole arm|hand|leg|foot ~ swollen',
  worms: 'worm|worms|pinworm|threadworm|tapeworm',
  ulcer_word: 'ulcer|sore|wound|open|black',
  cramps_leg:
    '@limb|back|muscle|neck|thigh|calves is|are|feel? a? bit|little|so|quite|really|very? sore|stiff|achy|ache|aches ~ after|from|since ~ run|running|painting|digging|garden|gardening|weeding|moving|typing|cleaning|raking|yoga|exercise|walk|walking|football|dancing|match|swim|swimming|cycling|decorating; sore|stiff|achy|aching @limb|back|muscle|neck ~ after|from|since ~ run|running|painting|digging|gardening|moving|typing|cleaning|raking|yoga|exercise|walk|walking|football|dancing|match|swim|swimming|cycling|decorating; @limb|muscle|all ~ sore|ache|stiff ~ after ~ hik|hiking|workout|gym|run|exercise|training|class|squats|game|marathon; leg|calf|foot|muscle cramp; charley horse; restless legs; growing pains; stiff muscles',
  lifting: 'lifting',
  stress_word: 'stress',
  behavior:
    'behavior|behaviour|agitated|agitation|aggressive|violent; acting ~ strange|crazy; suicidal ideation',
  craving: 'every day|night; too much; quit|stop|problem|addict',
  general_weak: 'weak; poor oral; not ~ well; sick|ill',
  sweat_word: 'sweat; hot flash; restless',
  minor_ailment:
    'pms; premenstrual; crick ~ neck|back; eyes ~ =burn|=burning|sting|water ~ onion|pool|shampoo|soap|sunscreen|screen; lips ~ dry|cracked|chapped|peeling ~ winter|cold|wind|sun|weather; sore|achy|tender arm ~ jab|shot|vaccine|vaccination|booster|injection; caffeine|coffee|coffees ~ jitters|jittery|wired; jitters ~ coffee|coffees|caffeine|energy; =foot|leg|arm|hand ~ fell|fallen|went asleep; brittle nail; sweaty|clammy palms; fatigue|strained|dry|sore eyes after|from|with; eye strain; sensitive teeth|tooth; teeth|tooth sensitive; soap|shampoo|juice|sunscreen in ~ eye ~ rinsed|fine|ok; vitamin|vitamins ~ twice|two|double|missed|extra; smelly feet; split ends; crack|cracking ~ knuckles; knuckles crack; arm ~ sore|hurts|ache|aches|lump ~ jab|vaccine|vaccination|injection|booster; sore|tender|lump ~ jab|vaccine|vaccination|booster|injection; vaccine|jab lump|arm; nettle; tongue ~ burnt|burned|bit; burnt|burned|bit ~ tongue; fatigue ~ late|short|bad|night night|shift; hungover; flake|flaky ~ scalp|hair; scalp ~ flake|flaky|itch; dry|fatigue|strained eyes ~ screen|laptop|computer; eyes ~ dry|fatigue|strained ~ screen|laptop|computer; pimple|zit|acne|blackhead; hiccup|hangover|hungover; jet lag; motion|car|sea sickness; motionsickness|seasick|carsick; chapped|dandruff; razor bumps|burn; ingrown hair; eyelid ~ twitch; growing pains; stitch ~ side; bad breath; body odor; snoring; cradle cap; muscle soreness; sore muscles; sore|stiff|achy|ache ~ after leg_day|workout|gym|squats|training; feet|foot|shoes|armpits smell|stink|odor; dry skin|lips|eyes|air',
  vomit_once: 'vomit once|one_time; once|single vomit',
  neck_crick: 'crick ~ neck',
  hayfever_word: 'hayfever|pollen',
  hangover_word: 'hangover|hungover',
  yeast_word: 'yeast|thrush|candida',
  had_before:
    'had ~ before; like ~ before|always|usual|last_time; same as ~ before|last; again; get these; every ~ month; used to',
  hair_loss: 'hair ~ loss|thinning|falling; losing ~ hair; bald|alopecia',
  hematemesis_word: 'hematemesis|melena',
  insulin_out: 'insulin; seizure|heart|blood pressure|thinner meds|medicine|medication',
};
