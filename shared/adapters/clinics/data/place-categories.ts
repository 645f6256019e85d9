/**
 * Category ids of Amazon Location Places and the NUCC codes they stand for. The ids are those published in
 * Amazon's own migration kit; a live reply has not been seen yet, so an unknown id only narrows the search.
 */
export const placeCategories: readonly (readonly [category: string, nucc: readonly string[]])[] = [
  ['family-general_practice_physicians', ['207Q00000X', '207R00000X']],
  ['medical_services-clinics', ['261QP2300X']],
  ['dentist-dental_office', ['122300000X', '1223G0001X', '261QD0000X']],
  ['hospital_or_health_care_facility', ['261QP2300X']],
  ['drugstore_or_pharmacy', ['3336C0003X']],
];

/** Categories that hold specialists, whose kind only their name tells. */
export const clinicCategories: readonly string[] = [
  'family-general_practice_physicians',
  'medical_services-clinics',
  'hospital_or_health_care_facility',
];

/** Words in a clinic's name, and the NUCC codes they tell of. */
export const nameWords: readonly (readonly [words: RegExp, nucc: readonly string[]])[] = [
  [/urgent care|walk-?in|immediate care/i, ['261QU0200X']],
  [/pediatric|children/i, ['208000000X']],
  [/\bent\b|ear,? nose|otolaryng/i, ['207Y00000X']],
  [/dermatolog|skin/i, ['207N00000X']],
  [/ob[ /-]?gyn|gynecolog|women'?s/i, ['207V00000X']],
  [/orthop(?:a?e)dic|sports medicine/i, ['207X00000X', '207QS0010X']],
  [/physical therapy/i, ['225100000X']],
  [/podiat|foot/i, ['213E00000X']],
  [/optometr|vision|eye care/i, ['152W00000X']],
  [/ophthalmolog|eye (?:center|clinic|institute)/i, ['207W00000X']],
  [/urolog/i, ['208800000X']],
  [/psychiatr/i, ['2084P0800X']],
  [/counsel|therap(?:y|ist) group|mental health|behavioral/i, ['101YM0800X', '261QM0801X']],
  [/cardiolog|heart/i, ['207RC0000X']],
  [/gastro|digestive/i, ['207RG0100X']],
  [/pulmon|lung/i, ['207RP1001X']],
  [/neurolog/i, ['2084N0400X']],
  [/endocrin|diabetes/i, ['207RE0101X']],
  [/allerg/i, ['207K00000X']],
  [/rheumat/i, ['207RR0500X']],
  [/oncolog|cancer|hematolog/i, ['207RH0003X']],
  [/nephrolog|kidney/i, ['207RN0300X']],
  [/addiction|recovery|substance/i, ['261QR0405X']],
  [/community health|health center/i, ['261QF0400X', '261QC1500X']],
  [/family (?:medicine|practice|health)/i, ['207Q00000X']],
  [/internal medicine/i, ['207R00000X']],
  [/primary care/i, ['261QP2300X']],
  [/planned|family planning/i, ['261QF0050X']],
];
