import type { Call } from '../call/call.ts';
import type { Cascade } from '../cascade/cascade.ts';
import type { Session } from '../session/session.ts';
import type { Disposition } from '../triage/disposition.ts';
import type { Catalogue } from './catalogue/en.ts';
import type { Intake } from './intake.ts';
import type { Action, ChatTurn, Effect, Texts } from './turn.ts';

/** One turn as every part of the dialogue sees it: the input, with the session counted on and its language settled. */
export type Scene = {
  readonly session: Session;
  readonly cascade: Cascade | undefined;
  readonly calls: readonly Call[];
  /** Trimmed; empty when only a button was pressed. */
  readonly message: string;
  readonly action: Action | undefined;
  readonly now: Date;
  readonly hash: (text: string) => string;
  readonly raised: Disposition | undefined;
  readonly texts: Texts | undefined;
  readonly words: Catalogue;
  /** The summary is said with this very turn: what the patient wrote may have been written before they heard it. */
  readonly unheard: boolean;
};

/** Two sentences or more as one message; empty ones drop out. */
export const joined = (...parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== '').join('\n\n');

export const reply = (session: Session, text: string, effects: readonly Effect[] = []): ChatTurn => ({
  session,
  reply: text,
  effects,
});

export const withIntake = (session: Session, change: Partial<Intake>): Session => ({
  ...session,
  intake: { ...session.intake, ...change },
});
