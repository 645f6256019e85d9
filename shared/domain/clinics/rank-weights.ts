/**
 * Everything that decides which clinics come first, in one table. Shares of the score add up to 1 before urgency
 * shapes them. No source gives ratings that may be kept, so their share went to what our own calls have shown.
 */
export const rankWeights = {
  distance: 0.35,
  specialty: 0.25,
  hours: 0.15,
  newPatients: 0.1,
  language: 0.05,
  memory: 0.1,
  /** The weight of the hours is multiplied by this when the patient should be seen today. */
  sameDayHours: 2,
  /** Taken off when the desk's last word was that it does not speak with automated callers. */
  refusesAutomated: 0.3,
  /** Kilometres at which a clinic's closeness has fallen to 1/e; all covered places are urban. */
  closeKm: 5,
  /** Search radius: the first, doubled until three clinics of the wanted kind are inside, and the last. */
  firstRadiusKm: 8,
  lastRadiusKm: 80,
  /** A clinic of the very kind wanted is among the three when there is one this near. */
  specialistKm: 25,
  /** The wanted codes are in order of preference; each further one is worth this much less. */
  specialtyStep: 0.1,
  specialtyLeast: 0.5,
  /** A code that is only the fallback. */
  specialtyFallback: 0.3,
  /** What an unknown is worth: it is neither a yes nor a no. */
  unknown: 0.5,
  /** For a same-day visit a clinic that closes sooner than this is no use. */
  closingMinutes: 60,
} as const;
