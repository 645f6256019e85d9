import { answers } from './personas/answers.ts';
import { asksIdentity } from './personas/asks-identity.ts';
import { asksPatient } from './personas/asks-patient.ts';
import { books, menu, offersOtherTimes, onHold, spanish } from './personas/books.ts';
import {
  aiReceptionist,
  booksThenCancels,
  callsBack,
  claimsWithoutTool,
  dropsAfterConfirm,
} from './personas/doubtful.ts';
import type { Persona } from './personas/persona.ts';
import { declines, full, hangsUp, optsOut, refusesAutomated, wrongNumber } from './personas/refuses.ts';
import { busy, noAnswer, voicemail } from './personas/unreached.ts';

/**
 * Everybody who may answer, in the order of the last two digits that reach them in a call outside a cascade:
 * 00 answers, 01 books, 02 full and so on; digits past the end answer.
 */
export const personas = {
  answers,
  books,
  full,
  declines,
  voicemail,
  no_answer: noAnswer,
  busy,
  hangs_up: hangsUp,
  refuses_automated: refusesAutomated,
  wrong_number: wrongNumber,
  offers_other_times: offersOtherTimes,
  menu,
  on_hold: onHold,
  ai_receptionist: aiReceptionist,
  asks_patient: asksPatient,
  books_then_cancels: booksThenCancels,
  claims_without_tool: claimsWithoutTool,
  calls_back: callsBack,
  spanish,
  asks_identity: asksIdentity,
  opts_out: optsOut,
  drops_after_confirm: dropsAfterConfirm,
} as const satisfies Readonly<Record<string, Persona>>;

export type PersonaName = keyof typeof personas;

export const isPersona = (name: string): name is PersonaName => Object.hasOwn(personas, name);

export const personaNames: readonly PersonaName[] = Object.keys(personas).filter(isPersona);

/** For the README: which last two digits reach whom. */
export const personaByLastDigits: Readonly<Record<string, PersonaName>> = Object.fromEntries(
  personaNames.map((name, index) => [String(index).padStart(2, '0'), name]),
);

/** In a cascade by the order of dialling, the last of the list repeating; elsewhere by the number. */
export const personaFor = (
  list: readonly PersonaName[],
  dial: { readonly position: number | undefined; readonly to_number: string },
): PersonaName =>
  (dial.position === undefined
    ? personaByLastDigits[dial.to_number.slice(-2)]
    : list[Math.min(dial.position, list.length - 1)]) ?? 'answers';
