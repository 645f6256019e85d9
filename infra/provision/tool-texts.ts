import type { ToolName } from '#shared/contracts/tools.ts';

/** A tool as the agent's model sees it. The words decide when it is used and what it is given. */
export type ToolText = {
  readonly name: string;
  readonly description: string;
  /** One for each field of the tool's contract; `slots[].date` is a field inside a list. */
  readonly fields: Readonly<Record<string, string>>;
};

const when = {
  phrase: 'The time in the exact words that were said, for example "Tuesday the 24th at half past three".',
  date: 'The date as YYYY-MM-DD, worked out from what was said and from today.',
  time: 'The time of day as HH:MM on a 24-hour clock, local to the clinic.',
  weekday: 'The day of the week of that date, in English, for example Tuesday.',
} as const;

export const toolTexts: Readonly<Record<ToolName, ToolText>> = {
  'begin-call': {
    name: 'begin_call',
    description:
      'Use first, as soon as somebody has answered and before you say what the call is about. If proceed is false, say the sentence in say and end the call.',
    fields: {},
  },
  slots: {
    name: 'report_available_slots',
    description:
      'Report every appointment time the clinic offers, as soon as it is offered and before you discuss it.',
    fields: {
      slots: 'All times offered in this breath.',
      'slots[].phrase': when.phrase,
      'slots[].date': when.date,
      'slots[].time': when.time,
      'slots[].weekday': when.weekday,
      'slots[].clinician': 'Who the appointment would be with, if it was said.',
      provider_notes: 'What the clinic adds about the visit, for example to come early or to bring a card.',
    },
  },
  'check-preference': {
    name: 'check_user_preference',
    description:
      'Ask whether an offered time suits the patient, before you agree to it. Say or do what its sentence says.',
    fields: when,
  },
  disclose: {
    name: 'disclose_patient_detail',
    description:
      'Ask for one detail about the patient when the clinic wants to know it. Say only what comes back.',
    fields: {
      field:
        'Which detail: full_name, date_of_birth, callback_number, insurer, patient_status (new or existing), first_name or complaint_phrase.',
    },
  },
  confirm: {
    name: 'confirm_booking',
    description:
      'Record the booking after you have read it back and the clinic has clearly said yes. Nothing is booked until accepted is true.',
    fields: {
      ...when,
      clinician: 'Who the appointment is with, if it was said.',
      address: 'Where it is, if it is not the address you know.',
      read_back: 'The sentence you read back to the clinic, word for word.',
    },
  },
  escalate: {
    name: 'escalate_to_user',
    description:
      'Let the patient decide between offered times while the clinic holds. While hold is true, wait a few seconds and use it again with the same options.',
    fields: {
      question: 'What the patient should decide, in one sentence.',
      options: 'The offered times to choose from, each in the words that were said; at most four.',
      'options[]': 'One offered time.',
    },
  },
  'no-availability': {
    name: 'end_call_no_availability',
    description:
      'Record that no appointment can be made in this call, with the reason, then say its sentence and end the call.',
    fields: {
      reason: "Why, in the clinic's words.",
      callback: 'When to try again, if they said so.',
    },
  },
  'opt-out': {
    name: 'record_opt_out',
    description:
      'Record that they do not want to be called by an automated assistant again, then say its sentence and end the call.',
    fields: { reason: 'Their words.' },
  },
};
