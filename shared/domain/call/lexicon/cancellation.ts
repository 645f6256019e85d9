/** The clinic, or the agent reading back, says that an appointment is cancelled: done, not offered and not promised. */
export const cancelled: readonly RegExp[] = [
  /\b(?:that|it|this|(?:the|that|this|your|her|his|their) (?:appointment|booking|visit)(?:[ ,]+(?:on|at|for|of|the))*[ ,]*)(?:'s| ?is| has been| ?was)(?: now| all| already)? (?:cancell?ed|taken off(?: the (?:schedule|calendar|books?))?)\b/,
  /\b(?:i|we)(?:'ve| have)(?: just| now)? (?:cancell?ed|taken off) (?:it|that|this|the|your|her|his|their)\b(?: (?:appointment|booking|visit))?/,
  /\b(?:(?:la|su|esa|esta) cita(?:[ ,]+(?:el|a|las?|del?|para))*[ ,]+)?(?:ya )?(?:queda|quedo|esta|ha sido) (?:ya )?cancelad[oa]\b/,
  /\b(?:ya )?(?:la|lo) (?:he cancelado|hemos cancelado|cancele|acabo de cancelar)\b/,
];

/** "You're all set" closes a cancellation as it closes a booking; with a time it speaks of a booking. */
export const allSet = /\byou(?:'re| are) all set\b(?! (?:for|on|at|to))/g;

/** The agent takes its own request back. */
export const unsaid = /\b(?:not|wait|keep|instead|actually|don't|rather|espere|mejor|no)\b|n't\b/;
