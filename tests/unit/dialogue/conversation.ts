import type { Call } from '#shared/domain/call/call.ts';
import type { Cascade } from '#shared/domain/cascade/cascade.ts';
import { newSession } from '#shared/domain/dialogue/new-session.ts';
import { type PendingQuestion, pendingQuestionOf } from '#shared/domain/dialogue/pending-question.ts';
import { phaseOf } from '#shared/domain/dialogue/phase.ts';
import { presentClinics } from '#shared/domain/dialogue/present-clinics.ts';
import { respond } from '#shared/domain/dialogue/respond.ts';
import type { Action, ChatTurn, Effect, FoundClinics } from '#shared/domain/dialogue/turn.ts';
import type { Phase, Session } from '#shared/domain/session/session.ts';
import { clinic, hash, tuesdayMorning } from './records.ts';

/** What the directory answers in a test. */
export const fourClinics: FoundClinics = {
  kind: 'found',
  place_label: 'New York, NY',
  clinics: [1, 2, 3, 4].map(clinic),
};

export type Conversation = {
  /** Says something; the directory is asked and answers within the turn, as in the product. */
  say(message: string): ChatTurn;
  press(action: Action): ChatTurn;
  session(): Session;
  phase(): Phase;
  pending(): PendingQuestion | undefined;
  /** Every reply so far. */
  replies(): readonly string[];
  effects(): readonly Effect['type'][];
  /** Puts the session beside a cascade, as the handler does after a consent. */
  follow(cascade: Cascade, calls?: readonly Call[]): void;
  /** Changes the session as the outside does (a summary that was written, for instance). */
  change(change: Partial<Session>): void;
};

/** A chat with the pure core, without anything around it. */
export const conversation = (
  directory: FoundClinics | (() => FoundClinics) = fourClinics,
  now: Date = tuesdayMorning,
): Conversation => {
  let session = newSession({ session_id: 'ses_1', token_hash: 't', now });
  let cascade: Cascade | undefined;
  let calls: readonly Call[] = [];
  const replies: string[] = [];
  const effects: Effect['type'][] = [];

  const turn = (given: { readonly message?: string; readonly action?: Action }): ChatTurn => {
    const first = respond({
      session,
      calls,
      now,
      hash,
      ...given,
      ...(cascade === undefined ? {} : { cascade }),
    });
    const looks = first.effects.some(({ type }) => type === 'find_clinics');
    const found = typeof directory === 'function' ? directory() : directory;
    const second = looks ? presentClinics(first.session, found, now, hash) : first;
    const all = { ...second, effects: looks ? [...first.effects, ...second.effects] : second.effects };
    if (first.conflict === undefined) session = all.session;
    replies.push(all.reply);
    effects.push(...all.effects.map(({ type }) => type));
    return all;
  };

  return {
    say: (message) => turn({ message }),
    press: (action) => turn({ action }),
    session: () => session,
    phase: () => phaseOf(session, cascade, now),
    pending: () => pendingQuestionOf(cascade, calls, session.language, now),
    replies: () => replies,
    effects: () => effects,
    follow: (next, itsCalls = []) => {
      cascade = next;
      calls = itsCalls;
      session = { ...session, cascade_id: next.cascade_id, cascade_ids: [next.cascade_id] };
    },
    change: (change) => {
      session = { ...session, ...change };
    },
  };
};

/** Talks until the plan is on the table. */
export const untilConsent = (): Conversation => {
  const chat = conversation();
  for (const line of earache) chat.say(line);
  return chat;
};

/** An adult's earache, one answer a question. */
export const earache: readonly string[] = [
  'my ear has hurt since Tuesday and I have a fever',
  '34, male',
  '6',
  'none',
  '10001',
  'any weekday after 3',
  'Ana Lopez, 3/4/1990, 212-555-0188',
  'skip',
];

export const questionMarks = (text: string): number => text.match(/\?/g)?.length ?? 0;
