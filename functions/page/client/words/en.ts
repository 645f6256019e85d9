import type { Call, Cascade, Plan, SessionEvent, State } from '../model.ts';
import type { Standing } from '../timeline.ts';

type Field = Plan['fields'][number];

const fields: Record<Field, string> = {
  first_name: 'First name',
  complaint_phrase: 'Reason for the visit',
  full_name: 'Full name',
  date_of_birth: 'Date of birth',
  callback_number: 'Callback number',
  insurer: 'Insurance',
  patient_status: 'New or existing patient',
};

const fallbacks: Record<Plan['fallback'], { readonly label: string; readonly hint: string }> = {
  earliest_in_window: {
    label: 'Take the earliest time that fits',
    hint: 'Only a time that fits what you asked for; otherwise nothing is booked.',
  },
  decline: {
    label: 'Decline and go on',
    hint: 'The offer is declined politely and the next clinic is called.',
  },
  ask_call_back: { label: 'Ask the clinic to call me', hint: 'The clinic is asked to call you back.' },
};

const standings: Record<Standing, string> = {
  planned: 'Planned',
  dialling: 'Dialling',
  ringing: 'Ringing',
  talking: 'On the phone',
  asking: 'Waiting for you',
  checking: 'Checking',
  booked: 'Booked',
  unclear: 'Unclear',
  over: 'No booking',
  spared: 'Not called',
};

const outcomes: Record<NonNullable<Call['outcome']>, string> = {
  booked: 'Booked',
  booked_unverified: 'Booked, not double-checked',
  needs_confirmation: 'Please confirm with the clinic',
  appointment_cancelled: 'Appointment cancelled',
  needs_decision: 'Needs your decision',
  no_availability: 'No free appointment',
  declined: 'Declined',
  refuses_automated: 'Does not talk to automated callers',
  wrong_number: 'Wrong number',
  voicemail: 'Reached voicemail',
  no_answer: 'Nobody answered',
  busy: 'Line busy',
  ended_early: 'The call broke off',
  not_placed: 'Could not be called',
  cancelled: 'Stopped',
  unknown: 'Outcome not known',
};

const cascadeOutcomes: Record<
  NonNullable<Cascade['outcome']>,
  { readonly title: string; readonly text: string }
> = {
  booked: { title: "You're booked", text: 'The clinic confirmed this appointment on the phone.' },
  booked_unverified: {
    title: 'Booked, please double-check',
    text: 'The clinic agreed on the phone, but the call ended before we could check it a second time. A short call to the clinic makes it certain.',
  },
  needs_confirmation: {
    title: 'Please confirm with the clinic',
    text: 'Something was said about an appointment, but not clearly enough for us to call it booked.',
  },
  appointment_cancelled: {
    title: 'The appointment is cancelled',
    text: 'The clinic said so on the phone.',
  },
  none_booked: {
    title: 'No clinic could book you',
    text: 'All clinics were called. Their numbers stay here, and you can ask for others below.',
  },
  cancelled: { title: 'Calls stopped', text: 'Nobody else is called.' },
  unknown: {
    title: 'We do not know how the call ended',
    text: 'Please call the clinic before you make other plans: you may have an appointment there.',
  },
  not_placed: { title: 'The calls could not be made', text: 'Nobody was phoned.' },
};

/** Of a call about an appointment that stood already. */
const requestOutcomes: typeof cascadeOutcomes = {
  booked: { title: 'Your appointment is moved', text: 'The clinic confirmed the new time on the phone.' },
  booked_unverified: {
    title: 'Moved, please double-check',
    text: 'The clinic agreed on the phone, but the call ended before we could check it a second time. A short call to the clinic makes it certain.',
  },
  needs_confirmation: {
    title: 'Please ask the clinic',
    text: 'Something was said about your appointment, but not clearly enough for us to call it changed.',
  },
  appointment_cancelled: cascadeOutcomes.appointment_cancelled,
  none_booked: {
    title: 'Nothing was changed',
    text: 'The clinic was called and did not change it: your appointment stands as it was.',
  },
  cancelled: { title: 'The call was stopped', text: 'Your appointment stands as it was.' },
  unknown: {
    title: 'We do not know whether it was changed',
    text: 'Please call the clinic: your appointment may have been changed, or stand as it was.',
  },
  not_placed: {
    title: 'The clinic could not be called',
    text: 'Nobody was phoned: your appointment stands as it was.',
  },
};

const waiting: Record<string, string> = {
  opening: 'Waiting until a clinic opens',
  line: 'Waiting for a free line',
  number: 'Giving the clinic a moment between calls',
  breaker: 'The calling service has trouble; we try again by ourselves',
  patient: 'Waiting for your answer',
  switch: 'Calling is paused by the operator',
};

const events: Partial<Record<SessionEvent['type'], string>> = {
  call_dialling: 'Dialling',
  call_ringing: 'Ringing',
  call_in_progress: 'Somebody answered',
  call_processing: 'Call over, checking what was agreed',
  slots_offered: 'Offers',
  slot_confirmed: 'Time confirmed on the phone',
  question_asked: 'Asks you a question',
  question_answered: 'Your answer was passed on',
  field_disclosed: 'Asked for and told',
  correction: 'Corrected later',
};

const problems: Record<string, string> = {
  unreachable: 'That did not reach us. Check your connection and try again.',
  stale_plan: 'The plan changed while you were reading. This is the present one.',
  stale_question: 'That question is no longer open.',
  too_many_requests: 'That was a lot at once. Please wait a moment.',
  invalid_body: 'That message could not be taken. Try it shorter and as plain text.',
  conflict: 'Something changed at the same moment. Please try again.',
  calling_off: 'Calling is switched off at the moment.',
  contact_required:
    'First prove a telephone number: write "text me at" and the number, then the code that comes.',
};

const phases: Record<State['phase'], string> = {
  intake: 'Tell us what is wrong',
  screening: 'A few questions to be safe',
  locating: 'Finding clinics',
  consent: 'Your decision',
  calling: 'Calling',
  decision: 'A question for you',
  done: 'Finished',
  emergency: 'Emergency',
  cancelled: 'Stopped',
};

/** Every English sentence of the page; the Spanish one has the same keys, checked by the compiler. */
export const en = {
  language: 'English',
  otherLanguage: 'Español',
  tagline: 'We phone the clinics for you',
  skip: 'Skip to the chat',
  simulated: 'Simulation: nobody is phoned',
  simulatedShort: 'Simulation',
  theme: { auto: 'Theme: automatic', light: 'Theme: light', dark: 'Theme: dark' },
  menu: 'Menu',
  welcome: {
    title: 'Not well? Say what is wrong. We make the phone calls.',
    text: 'Ringaround checks how urgent it is, picks three clinics near you and, only after your yes, phones them one by one until one gives you an appointment.',
    steps: [
      'You describe it',
      'You see who would be called and what they would hear',
      'You agree, we phone',
      'You get a time, in the clinic’s own words',
    ],
    examplesTitle: 'For example',
    examples: [
      'My ear has hurt since Tuesday, about 5 out of 10. I am in New York 10001.',
      'Sore throat and a low fever for two days, Chicago 60614',
      'My daughter, 6, has a rash on her arms. We live in Denver.',
    ],
    emergency: 'In an emergency call 911. Ringaround is an automated assistant, not a clinician.',
    privacy: 'No account. Kept for a day and erased whenever you say so.',
  },
  chat: {
    title: 'Chat',
    you: 'You',
    assistant: 'Ringaround',
    placeholder: 'Write what is wrong…',
    placeholderReply: 'Your answer…',
    label: 'Your message',
    send: 'Send',
    sending: 'Sending…',
    waiting: 'Not sent yet; goes out as soon as there is a connection.',
    refused: 'Not sent.',
    discard: 'Discard',
    thinking: 'Ringaround is writing',
    suggestions: 'Quick answers',
    yes: 'Yes',
    no: 'No',
    notSure: 'Not sure',
    noneOfThese: 'None of these',
    sendTicked: 'These are true',
    tick: 'Tick what is true now',
    scale: 'From 0, nothing, to 10, the worst imaginable',
    latest: 'Newest message',
  },
  side: {
    title: 'Your clinics',
    calls: 'The calls',
    empty: 'Clinics appear here once we know what you need.',
  },
  phases,
  standings,
  outcomes,
  requestOutcomes,
  cascadeOutcomes,
  waiting,
  events,
  fields,
  fallbacks,
  problems,
  problem: 'That did not work. Please try again.',
  notice: { dismiss: 'Dismiss' },
  network: { lost: 'No connection. Nothing is lost; we go on by ourselves.' },
  status: {
    region: 'Happening now',
    calling: (clinic: string, position: number, count: number): string =>
      `Calling ${clinic} (${position} of ${count})`,
    talking: (clinic: string): string => `On the phone with ${clinic}`,
    asking: (clinic: string): string => `${clinic} needs your answer`,
    checking: (clinic: string): string => `Checking what ${clinic} agreed to`,
    between: 'Preparing the next call',
    cancelling: 'Stopping the calls',
    until: (when: string): string => `until ${when}`,
    stop: 'Stop calls',
    stopping: 'Stopping…',
  },
  clinic: {
    why: 'Why this clinic',
    away: (km: number): string => `${(km / 1.609).toFixed(1)} mi`,
    call: (name: string): string => `Call ${name}`,
    remove: (name: string): string => `Remove ${name}`,
    first: (name: string): string => `Call ${name} first`,
    dropMessage: (position: number): string => `drop number ${position}`,
    firstMessage: (position: number): string => `call number ${position} first`,
    position: (position: number, count: number): string => `Clinic ${position} of ${count}`,
    said: 'What was said',
    source: {
      tool: 'Noted by the assistant during the call',
      data_collection: 'From the call’s record',
      clinic_turn: 'The clinic',
      agent_turn: 'Our assistant',
      status: 'Status',
    },
  },
  consent: {
    title: 'May we make these calls?',
    text: 'An automated assistant phones these clinics one by one, in this order, and stops at the first booking.',
    titleOne: 'May we make this call?',
    textOne: {
      cancel_appointment: (clinic: string, when: string): string =>
        `An automated assistant phones ${clinic}, and nobody else, and asks them to cancel your appointment of ${when}.`,
      move_appointment: (clinic: string, when: string): string =>
        `An automated assistant phones ${clinic}, and nobody else, and asks them to move your appointment of ${when}. Until they agree to a new time, the old one stands.`,
    },
    always: 'Every clinic hears',
    alwaysOne: 'The clinic hears',
    alwaysHears: (name: string, phrase: string): string =>
      `that an automated assistant calls for ${name}, about “${phrase}”.`,
    fieldsTitle: 'Told only if a clinic asks',
    fieldsNone: 'Nothing else is told to anyone.',
    fallbackTitle: 'If a clinic offers something else and you do not answer in time',
    expires: (when: string): string => `Good until ${when}. You can stop at any time.`,
    agree: 'I agree, start calling',
    agreeing: 'Starting…',
    decline: 'No, call nobody',
    declineMessage: 'no',
    change: 'You can also write what to change, for example “replace number 3”.',
  },
  question: {
    title: 'The clinic is on the phone',
    titleLater: 'Your decision',
    left: (time: string): string => `${time} left to answer`,
    leftSpoken: (seconds: number): string => `${seconds} seconds left to answer`,
    over: 'Time is up; what you agreed on happens now.',
    until: (when: string): string => `Open until ${when}`,
    otherwise: (what: string): string => `Without an answer: ${what}`,
  },
  booking: {
    proof: 'In the clinic’s own words',
    proofOther: 'What we heard',
    calendar: 'Add to calendar',
    map: 'Map',
    change: 'Cancel or move it',
    changeText:
      'Nobody is called before you have seen what will be said, and agreed. You can also ring the clinic.',
    cancelIt: 'Cancel it for me',
    moveIt: 'Move it for me',
    cancelMessage: (clinic: string): string => `Cancel the appointment at ${clinic}`,
    moveMessage: (clinic: string, when: string): string => `Move the appointment at ${clinic} to ${when}`,
    moveWhen: 'When would suit you better?',
    moveExample: 'Friday afternoon',
    appointments: (count: number): string => (count === 1 ? 'Your appointment' : 'Your appointments'),
    standing: {
      confirmed: 'Confirmed by the clinic',
      tentative: 'Please double-check with the clinic',
      cancelled: 'Cancelled',
    },
    calendarCancelled: 'Take it out of the calendar',
    noTime: 'No time was settled.',
  },
  feedback: {
    title: 'Was this right?',
    text: 'It tells us how far what is said here can be trusted.',
    right: 'Yes, it was right',
    wrong: 'No, something was wrong',
  },
  emergency: {
    title: 'This may be an emergency',
    text: 'Do not wait for a clinic. Call now:',
    call: (number: string): string => `Call ${number}`,
    hint: 'Tell them where you are. If you cannot speak, stay on the line.',
    stopped: 'No clinic is called while this is open.',
  },
  gone: {
    title: 'This chat is no longer here',
    text: 'It ran out, was erased, or the link was not complete. Nothing about it is kept.',
    again: 'Start a new chat',
  },
  more: {
    link: 'Copy a link for another device',
    linkCopied: 'Link copied. Whoever has it can read this chat.',
    linkFailed: 'Copying is not allowed here. This is the link:',
    export: 'Download everything stored',
    receipt: 'Download the consent receipt',
    erase: 'Erase this chat',
    eraseConfirm: 'Erase everything now? Running calls are stopped.',
    eraseYes: 'Erase',
    eraseNo: 'Keep it',
    leave: 'Start a new chat',
    contract: 'API contract',
  },
};

export type Words = typeof en;
