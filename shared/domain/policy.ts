/**
 * Every limit of the product in one table. Seconds unless the name says otherwise.
 * The design's section 5 and the fault model's section 2 are where the figures come from.
 */
export const policy = {
  /** A front desk that has not picked up after 45 s will not; the provider's own default is 60. */
  ringSeconds: 45,
  /** Longest conversation; also set on the provider's agent. */
  maxCallSeconds: 600,
  /** Ring + longest call + analysis + the webhook's first retries. After it the call is looked up. */
  placeCallTimeoutSeconds: 900,
  /** After this long past the dial a call that cannot be found can no longer be live. */
  fenceSeconds: 1_200,
  /** An unanswered call leaves no event with some providers: ring time and a minute of slack. */
  unansweredAfterSeconds: 105,
  /** A conversation still "in progress" this long after the dial is over, whatever its status says. */
  overdueCallSeconds: 900,
  /** How long a cascade waits before it looks up a call again. */
  lookAgainSeconds: 60,
  /** The patient's time to answer while the clinic is on the phone. */
  midCallQuestionSeconds: 90,
  /** A tool must answer well inside the gateway's and the provider's limit. */
  toolReplySeconds: 8,
  /** A confirmation or an opt-out may overtake the end of its own call on the network; losing it would be worse. */
  lateToolGraceSeconds: 60,
  /** Between calls nobody is on the phone, so the patient gets longer. */
  betweenCallsQuestionSeconds: 1_800,
  /** A plan the patient has not acted on for a day is no longer a decision. */
  consentSeconds: 86_400,
  /** Where every clinic stays closed for longer, a yes lasts until one has opened: from a Friday over a holiday Monday. */
  consentMostSeconds: 345_600,
  /** Clinics are people: ten minutes of peace between two calls to one number. */
  numberCooldownSeconds: 600,
  callsPerNumberPerDay: 6,
  triesPerClinic: 1,
  callsPerCascade: 3,
  /** A lease is given back by its holder, or at the fence plus a minute. */
  leaseSeconds: 1_260,
  /** Retries of the webhook carry their first timestamp: up to ~41 min late. */
  signatureMaxAgeSeconds: 3_600,
  signatureMaxAheadSeconds: 300,
  sessionSeconds: 86_400,
  sweepSeconds: 60,
  /** Twice the longest function: nobody who began before still writes. */
  lateWriteSeconds: 120,
  /** The dial's own deadline: the provider answers in about a second. */
  dialDeadlineSeconds: 20,
  /** A third refusal for configuration inside the window stops everybody's dialling. */
  breakerWindowSeconds: 300,
  breakerConfigurationFaults: 3,
  breakerUnknownFaults: 5,
  breakerOpenSeconds: 300,
  lineRetrySeconds: 120,
  /**
   * Who waits in the queue is woken, by a call that ends or by the sweep. Trying by the clock would take the line from
   * the one it was handed to.
   */
  lineQueueSeconds: 3_600,
  /** A dial that lost every race for the same items rests a moment, so that a crowd does not run in circles. */
  raceRetrySeconds: 10,
  /** One batch read takes a hundred keys, and five are for other things. */
  mostLines: 95,
  idempotencySeconds: 604_800,
  conflictRetries: 3,
  messageMaxCharacters: 4_000,
  messagesPerSession: 400,
} as const;

export type Policy = typeof policy;
