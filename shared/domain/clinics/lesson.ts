import type { Call, Turn } from '../call/call.ts';
import { signalsOf } from '../call/signals.ts';
import type { CallLesson } from './memory.ts';

/** Longer was not holding but something else. */
const longestHoldSeconds = 900;

/**
 * Seconds on hold, by the transcript: from "please hold" to the next words of the clinic. Undefined when nobody was
 * put on hold, or the call ended there.
 */
const heldSeconds = (turns: readonly Turn[]): number | undefined => {
  const clinic = turns.filter(({ speaker }) => speaker === 'clinic');
  const holds = clinic.flatMap((turn, index) => {
    const next = clinic[index + 1];
    return next !== undefined && signalsOf(turn.text).has('holds') ? [next.at_seconds - turn.at_seconds] : [];
  });
  const sum = Math.round(holds.reduce((total, seconds) => total + Math.max(0, seconds), 0));
  return sum > 0 && sum <= longestHoldSeconds ? sum : undefined;
};

/** Keys of a telephone and nothing else: whatever is kept here is told to the agent of another patient's call. */
const keysOnly = (value: unknown): string | undefined => {
  const pressed = String(value ?? '').match(/[0-9*#]/g) ?? [];
  const clean = /^[0-9*#\s,;.>-]{1,40}$/.test(String(value ?? ''));
  return clean && pressed.length > 0 && pressed.length <= 8 ? pressed.join(', ') : undefined;
};

/** What an ended call taught about the clinic's telephone; undefined when it taught nothing. No word of the call is kept. */
export const lessonOf = (call: Call): CallLesson | undefined => {
  const { outcome, dialled_at, end } = call;
  // How a clinic treats its own patient's appointment says nothing about finding one there.
  if (call.appointment_request !== undefined) return undefined;
  if (outcome === undefined || outcome === 'not_placed' || outcome === 'cancelled' || outcome === 'unknown') {
    return undefined;
  }
  const hold_seconds = heldSeconds(end?.turns ?? []);
  const menu_path = keysOnly(end?.keys_pressed ?? end?.collected.menu_path);
  return {
    at: new Date(dialled_at),
    outcome,
    ...(hold_seconds === undefined ? {} : { hold_seconds }),
    ...(menu_path === undefined ? {} : { menu_path }),
  };
};
