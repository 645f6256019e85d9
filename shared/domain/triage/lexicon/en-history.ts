import type { Lexicon } from '../match/matcher.ts';

/** What one carries along: these hold whenever they were, so time does not switch them off (ids begin with `h_`). */
export const englishHistory: Lexicon = {
  h_heart:
    'heart ~ disease|failure|bypass|stent|problem|condition|surgery|trouble|valve|transplant|defect; heartattack; stent|cabg|pacemaker|defibrillator|defib|icd|chf|cad|cardiomyopathy|cardiac|nitroglycerin|nitro; congestive; bypass; atrial fibrillation; afib; coronary; heart patient',
  h_lung:
    'copd|emphysema|cystic fibrosis|pulmonary fibrosis; lung disease|cancer|transplant; chronic bronchitis; home oxygen; bronchiectasis; interstitial; lung problems',
  h_copd: 'copd|emphysema; chronic bronchitis; chronic obstructive; home oxygen',
  h_asthma: 'asthma|asthmatic|asma; reactive airway',
  h_kidney:
    'kidney ~ disease|failure|transplant; dialysis|ckd|esrd|nephrotic; one|single kidney; renal failure|insufficiency; solitary kidney',
  h_liver: 'cirrhosis|hepatitis; liver ~ disease|failure|transplant; lc',
  h_diabetes: 'diabetes; insulin|metformin; dm',
  h_cancer:
    'cancer|chemo|chemotherapy|leukemia|lymphoma|tumor|oncology|malignancy|metastatic|myeloma|radiation|metastasis|carcinoma; undergoing treatment',
  h_immune:
    'immune|immuno suppressed|compromised|deficiency|suppression; immunosuppressed|immunocompromised|immunosuppressant|immunosuppression|neutropenic|neutropenia|transplant|chemo|chemotherapy|hiv|aids|methotrexate|humira|biologic|tacrolimus|splenectomy|remicade|leukemia; no spleen; spleen ~ removed|out; asplenic|asplenia; sickle cell; long term ~ steroids; on|take|taking ~ prednisone|prednisolone|steroids; weak immune; low ~ white|neutrophil; chronic steroids; addison; adrenal',
  h_adrenal: 'adrenal|addison; stopped|ran|missed ~ steroid|prednisone|hydrocortisone; steroid dependent',
  h_chemo:
    'chemo|chemotherapy|neutropenic|neutropenia|transplant; undergoing ~ cancer; active cancer|chemo; spleen ~ out|removed; asplenic|splenectomy; no spleen; immunosuppressed|immunocompromised|immunosuppressants; hiv|aids; sickle cell; steroid ~ stopped; leukemia',
  h_thinner:
    'blood thinner|thinning; warfarin|coumadin|eliquis|xarelto|apixaban|rivaroxaban|heparin|lovenox|plavix|clopidogrel|anticoagulant|anticoagulated|pradaxa|dabigatran|anticoagulation|noac|doac; hemophilia|hemophiliac|haemophilia; bleeding disorder; low platelets',
  h_epilepsy:
    'epilepsy|epileptic|keppra|dilantin|lamictal|depakote; seizure disorder|history|meds|medication|medicine; history of ~ seizure; known seizure',
  h_surgery:
    'surgery|operation|operated|postop|surgical|arthroscopy|laparoscopic|hysterectomy|appendectomy|cholecystectomy|tonsillectomy|resection|incision; post op|operative; had ~ removed|replaced|repaired; knee|hip replacement; c section; csection; cesarean; hip|ankle ~ pinned; under the knife',
  h_recent:
    'day|week|yesterday|last_week|month ago; recent|just|post|postop|recovering; last week|month; week after; days after|post; s/p; yesterday',
  h_immobile:
    'flight|flew|flown|plane|airplane; long|hour ~ drive|flight|trip|ride|car|bus|journey; bedridden|bedbound|immobile|immobility|immobilized|immobilised|cast|crutches; bed rest; sitting for ~ hours|days; drove ~ hours; leg in ~ cast|boot; hospital bed; road trip; transatlantic; wheelchair; travel ~ hour; been in bed',
  h_pill:
    'birth control; contraceptive|contraception|estrogen|hrt; the pill; hormone ~ therapy|replacement; ocp; nuvaring',
  h_clot:
    'history|previous|prior|had ~ clot|dvt|pe|embolism; factor v|five; clotting disorder; thrombophilia',
  h_pregnant:
    'pregnant|pregnancy|expecting|gestation|gravid|trimester|prenatal|primigravida; weeks along; having a baby; due ~ date|in|next; g1p0; pregnent|pregnat',
  h_postpartum:
    'postpartum|postnatal; gave birth; after|since|following ~ =birth|delivery|delivering|childbirth|giving_birth; had ~ baby ~ ago|last; delivered ~ baby|ago|weeks|days; post partum|natal; just had ~ baby; since ~ birth|delivery; c section ~ ago|last|days|weeks; new mom|mother; weeks ~ delivery; days ~ delivery; had ~ c section; newborn ~ me',
  h_iv_drugs:
    'iv|intravenous|inject|shoot ~ drug|heroin|up|meth; ivdu; needle drugs; injection drug; drug user; inject',
  h_hypertension: 'hypertension|htn; high blood pressure; high bp; antihypertensive|lisinopril|amlodipine',
  h_smoker: 'smoke|smoker|cigarettes; pack ~ day|year',
  h_alone: 'live ~ alone; by myself; nobody ~ home; home alone',
  h_unvaccinated:
    'unvaccinated|unimmunized; not|never|no|behind vaccinated|immunized|immunised|shots|vaccines; behind on ~ shots|vaccines',
  h_stroke: 'had|history|previous|prior ~ stroke|tia; past stroke; tia; carotid',
  h_aneurysm: 'aneurysm|marfan; aortic',
  h_angina: 'angina',
};

/** How it is, how bad it is, and when. */
export const englishQualifiers: Lexicon = {
  sudden:
    'sudden|abrupt|instantly|instantaneous; out of nowhere|blue; woke up with|and|unable; came on ~ fast|quick|rapidly|minutes|seconds; just started|happened|now; minutes ago; acute; started ~ hour|minutes ago; @num hours|minutes ago; this morning; within|over|in ~ minutes|seconds; rapid onset; all at once; hour ago; half an hour',
  severe:
    'severe|excruciating|unbearable|agony|agonizing|terrible|horrible|intense|worst|intolerable|extreme|awful|crippling|screaming|writhing; really|very|so|pretty bad|badly|intense|painful; hurts so much|bad|badly; cannot stand|take|bear|handle|tolerate ~ pain|it|anymore|this; cannot sleep|work|walk|function|move ~ pain; doubled over; crying ~ pain; in tears; such pain; killing me; a lot of pain; ten out of',
  mild: 'mild|slight|minor|little|small|tiny|superficial; not|nothing too|that|very|so ~ bad|severe|painful|serious|major|much; not ~ bad|terrible|severe|serious; abit; just ~ annoying|itchy|little; annoying|nuisance; manageable|tolerable|bearable; low grade; kind of ~ sore|itchy',
  very_mild: 'mild|slight; not too|that|so|very bad|severe|painful; not bad; only ~ little|bit',
  worse:
    'worse|worsen|worst|increasing|escalating|intensifying|progressing|progressive; get ~ bad|worse|stronger|bigger; more and more; spreading; not getting better|improving; going downhill; deteriorat',
  rapidly_worse:
    'rapidly|quickly|fast|hour ~ worse|worsening|spreading; worse ~ rapidly|quickly|hour|fast|minute; getting ~ worse ~ fast|quickly|by_the; spread ~ fast|quickly|rapidly|hours; going downhill',
  better:
    'better|improving|easing|resolving|settling|healing|subsiding; going away; on the mend; clearing up; almost gone; relieved; goes away; not getting worse; responded; helps',
  intermittent:
    'comes and goes; come and go; on and off; off and on; intermittent|sometimes|occasional|sporadic; every now and; at times; once in a while; now and then; episodes; from time to time',
  exertion:
    'exert|exertion|exercise|workout|running|jogging|basketball|soccer|football|practice|sprint|stairs|climb|sport|gym|game|lifting|playing|race|treadmill|hill; working out; shoveling|shovelling; walking; activity',
  at_rest: 'rest|sitting|lying; without moving; doing nothing',
  ask_911: 'should i ~ ambulance|er|emergency; 911; ambulance; go to ~ er|hospital|emergency',
  otc_works:
    'tylenol|ibuprofen|advil|motrin|paracetamol|acetaminophen|antacid|tums|rest ~ help|works|brings|better|relieves|eases; responds to; relieved ~ by; goes away|down with|after; better|improve|relief|relieve ~ with|after|by ~ tylenol|ibuprofen|rest|advil|antacids',
  behaves_well:
    'feeds|eats|drinks|nursing|sleeps ~ great|good|fine|well|normally; gaining weight; playing|active|happy|smiling|alert; eating|drinking|feeding|nursing ~ fine|well|normally|okay|ok; acting ~ normal|fine|well|himself|herself; otherwise ~ fine|well|healthy|good|okay|ok; feel ~ fine|ok|okay|well|good|alright; looks ~ well|fine; nothing else; normal ~ wet|diapers|appetite; still ~ eating|playing|drinking|working; plenty of wet; healthy|well appearing|nourished; vitals ~ normal|stable; drinking fluids; drinking plenty; keeping ~ fluids|water|liquids down; eating and drinking; no other symptoms|problems|complaints; in no distress; doing okay; walk ~ fine|normally|okay|ok; afebrile; normal vitals; can|able ~ walk|eat|drink|put|move; everything else ~ fine|normal',
  /** Only for what is over and small: a child that was limp and is fine now is still seen. */
  well_again:
    'perky|bubbly|laughing|giggling; runs|running|bouncing around; is|are ~ fine|well|happy now|today|again|since|this',
  long_standing:
    'always; for years; since ~ child|kid|childhood|teenager; chronic|chronically|longstanding; long time; recurring|recurrent; every ~ year|month|spring|fall|winter|summer; lifelong; for ~ =months; usual; same as ~ always|usual|before|last; keeps coming back; as usual|always; had ~ before; used to this',
};
