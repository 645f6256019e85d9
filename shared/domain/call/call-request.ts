import type { Question } from './questions.ts';

/** What a client asked for with a generic call, kept with it: the answers are read against the questions. */
export type CallRequest = {
  readonly purpose?: string;
  readonly questions: readonly Question[];
  readonly agent_id: string;
};

/** When the provider was first seen at each step, ISO 8601; the carrier tells nobody. */
export type CallProgress = {
  readonly in_progress_at?: string;
  readonly processing_at?: string;
};
