import type { Session } from '../../session/session.ts';
import type { Catalogue } from '../catalogue/en.ts';
import type { Facts } from '../ears.ts';
import { type Asked, healthQuestions, type Intake } from '../intake.ts';

/** One message and everything needed to understand it. */
export type Ear = {
  readonly session: Session;
  readonly message: string;
  readonly now: Date;
  readonly words: Catalogue;
  readonly facts: Facts;
  /** The message takes back something said before. */
  readonly correcting: boolean;
};

/** What one part of the message taught. */
export type Heard = {
  readonly change: Partial<Intake>;
  /** Known of the patient before, and not of the one the message is about. */
  readonly forget?: readonly ('age_years' | 'sex' | 'pregnant')[];
  /** Said back as noted. */
  readonly noted?: string;
  /** What triage reads in place of a bare answer. */
  readonly story?: string;
  /** The wanted times, repeated as understood. */
  readonly wanted?: string;
};

export const asking = (intake: Intake, thing: Asked): boolean => intake.asked === thing;

/** Before clinics are looked for, every message may tell onset and severity; later only a correction does. */
export const isHealthTalk = ({ session, correcting }: Ear): boolean => {
  const asked = session.intake.asked;
  return asked === undefined || correcting || healthQuestions.some((one) => one === asked);
};
