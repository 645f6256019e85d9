/** Whether the patient says it is so. `supposed`: asked about, feared, from a film; never counted. */
export type Certainty = 'present' | 'negated' | 'uncertain' | 'supposed';
/** `resolved` is over but of this episode; `past` is another episode. */
export type FindingTime = 'now' | 'resolved' | 'past';
/** `other` is someone who is not the patient of this chat: family history, a colleague. */
export type Subject = 'patient' | 'other';

/** One thing the text says, with its place in the patient's own words. */
export type Finding = {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly certainty: Certainty;
  readonly subject: Subject;
  readonly time: FindingTime;
};
