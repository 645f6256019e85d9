import type { Offer } from './offers.ts';

/** The product's server tools by the path under /tools, with the name the provisioned agent knows them by. */
export const toolNames = {
  'begin-call': 'begin_call',
  slots: 'report_available_slots',
  'check-preference': 'check_user_preference',
  disclose: 'disclose_patient_detail',
  confirm: 'confirm_booking',
  escalate: 'escalate_to_user',
  'no-availability': 'end_call_no_availability',
  'opt-out': 'record_opt_out',
} as const;
export type Tool = keyof typeof toolNames;

/** What a tool answered, as the agent's model sees it. `ok` is false when nothing usable came back. */
export type Answer = { readonly ok: boolean; readonly body: Readonly<Record<string, unknown>> };

/** What the provider's analysis will say of the call afterwards; the last word wins. */
export type Report = {
  readonly outcome?: string;
  readonly summary?: string;
  readonly slot?: Offer;
  readonly clinician?: string;
  /** Free data collection items beside the fixed ones. */
  readonly collected?: Readonly<Record<string, string>>;
};

export type Ending =
  /** The agent uses its end_call tool. */
  | { readonly by: 'agent'; readonly reason: string }
  | { readonly by: 'voicemail_detection' }
  | { readonly by: 'callee' }
  /** The line breaks: the provider keeps no transcript and posts no webhook. */
  | { readonly by: 'broken_line' };

export type Step =
  | { readonly do: 'speak'; readonly role: 'agent' | 'user'; readonly text: string }
  | { readonly do: 'wait'; readonly seconds: number }
  /** Waiting for the patient, which no speed shortens. */
  | { readonly do: 'wait_for_patient'; readonly seconds: number }
  | { readonly do: 'use'; readonly tool: Tool; readonly body: Readonly<Record<string, unknown>> }
  | {
      readonly do: 'system_tool';
      readonly name: SystemTool;
      readonly params: Readonly<Record<string, string>>;
    }
  | { readonly do: 'note'; readonly report: Report }
  | { readonly do: 'end'; readonly ending: Ending };

export type SystemTool = 'play_keypad_touch_tone' | 'skip_turn';

/**
 * A telephone conversation as a generator of steps, answered with what the tools said. It reads nothing but its
 * callee and those answers, so that a call is continued after a restart by playing the answers to it again.
 */
export type Script = Generator<Step, void, Answer>;
/** A part of a script that comes to something. */
export type Part<T> = Generator<Step, T, Answer>;

export function* agent(text: string): Part<void> {
  yield { do: 'speak', role: 'agent', text };
}

export function* clinic(text: string): Part<void> {
  yield { do: 'speak', role: 'user', text };
}

export function* pause(seconds: number): Part<void> {
  yield { do: 'wait', seconds };
}

export function* note(report: Report): Part<void> {
  yield { do: 'note', report };
}

/** Nothing after an end is ever played. */
export function* end(ending: Ending): Part<void> {
  yield { do: 'end', ending };
}

export const textIn = (answer: Answer, field: string): string | undefined => {
  const value = answer.body[field];
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
};

export const flagIn = (answer: Answer, field: string): boolean => answer.body[field] === true;

export const wholeIn = (answer: Answer, field: string): number | undefined => {
  const value = answer.body[field];
  return typeof value === 'number' && Number.isInteger(value) ? value : undefined;
};
