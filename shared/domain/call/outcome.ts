/** What a call came to. A closed set: everything the product does after a call switches on one of these. */
export const outcomes = [
  'booked',
  'booked_unverified',
  'needs_confirmation',
  'needs_decision',
  'appointment_cancelled',
  'no_availability',
  'declined',
  'refuses_automated',
  'wrong_number',
  'voicemail',
  'no_answer',
  'busy',
  'ended_early',
  'not_placed',
  'cancelled',
  'unknown',
] as const;

export type Outcome = (typeof outcomes)[number];

/** Why a dial was certainly not placed. */
export const notPlacedReasons = ['capacity', 'rejected', 'configuration'] as const;
export type NotPlacedReason = (typeof notPlacedReasons)[number];

/** Where a piece of evidence comes from, in falling order of weight. */
export const evidenceSources = ['tool', 'data_collection', 'clinic_turn', 'agent_turn', 'status'] as const;
export type EvidenceSource = (typeof evidenceSources)[number];

/** One thing that supports (or contradicts) an outcome; `quote` is verbatim from the transcript or the tool. */
export type Evidence = {
  readonly source: EvidenceSource;
  readonly supports: boolean;
  readonly quote: string;
  /** Seconds since the start of the conversation, where the source tells. */
  readonly at_seconds?: number;
};

/** A time slot as the clinic offered it, resolved by the server in the clinic's zone. */
export type Slot = {
  readonly slot_id: string;
  /** The words on the phone: "Tuesday at half past three". */
  readonly phrase: string;
  /** ISO 8601 with offset, e.g. 2026-11-24T15:30:00-05:00. */
  readonly start: string;
  readonly timezone: string;
  readonly clinician?: string;
  readonly address?: string;
};

/** The outcomes after which no further clinic is called. */
export const endsCascade = (
  outcome: Outcome | undefined,
): outcome is 'booked' | 'booked_unverified' | 'needs_confirmation' | 'appointment_cancelled' =>
  outcome === 'booked' ||
  outcome === 'booked_unverified' ||
  outcome === 'needs_confirmation' ||
  outcome === 'appointment_cancelled';
