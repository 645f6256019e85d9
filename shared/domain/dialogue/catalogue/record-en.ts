import type { DisclosableField, Fallback } from '../../consent/plan.ts';

const fieldNames: Record<DisclosableField, string> = {
  first_name: 'first name',
  complaint_phrase: 'reason for the visit',
  full_name: 'full name',
  date_of_birth: 'date of birth',
  callback_number: 'callback number',
  insurer: 'insurance',
  patient_status: 'whether new or existing patient',
};

const fallbacks: Record<Fallback, string> = {
  earliest_in_window:
    'the earliest time that fits what you asked for is taken, and otherwise nothing is booked',
  decline: 'the offer is declined politely and the next clinic is called',
  ask_call_back: 'the clinic is asked to call you back',
};

/** The English sentences about what was agreed and what came of it: the record, without the conversation. */
export const enRecord = {
  fieldNames,
  fallbacks,
  anyTime: 'any time',
  safetyNet:
    'If it gets worse, or you get trouble breathing, chest pain, confusion, fainting or bleeding that does not stop, call 911.',
  wasItRight: 'Was this right? Say "yes", or "no, because" and what was wrong.',
  goOnQuestion: (clinic: string, phone: string): string =>
    `I cannot find out how the call to ${clinic} ended, so it may have booked. You can ring it yourself at ${phone}. Shall I go on to the next clinic?`,
  goOnOption: 'Go on to the next clinic',
  stopOption: 'Stop here',
  after: {
    hint: 'If something else is wrong, tell me and I start over.',
    booked: (clinic: string, when: string, phone: string): string =>
      `Your appointment is at ${clinic}, ${when}. Say "cancel the appointment" or "move it to Friday afternoon" and I phone them for you, or ring them yourself at ${phone}.`,
    gone: (clinic: string, when: string): string => `Your appointment at ${clinic}, ${when}, is cancelled.`,
    notBooked: 'No appointment came of the calls.',
    startOver: 'Let us start over.',
  },
  summary: {
    title: '**Call summary**',
    booked: (clinic: string, when: string): string => `You have an appointment at ${clinic}: ${when}.`,
    unverified: (clinic: string, when: string): string =>
      `You very probably have an appointment at ${clinic}: ${when}. The line dropped before I could check it against the rest of the call, so ring them to be sure.`,
    needsConfirmation: (clinic: string): string =>
      `${clinic} seems to have given you an appointment, but what I heard does not prove it. Ring them to be sure.`,
    noneBooked: 'None of the clinics booked an appointment.',
    cancelled: 'The calls were stopped.',
    nothingBooked: 'Nothing was booked.',
    unknown:
      'I could not find out how a call ended, so something may have been booked that I do not know of.',
    notPlaced: 'No clinic could be called, so nothing was booked.',
    appointmentCancelled: (clinic: string, when: string): string =>
      `Your appointment at ${clinic}, ${when}, is cancelled.`,
    moved: (clinic: string, from: string, to: string): string =>
      `Your appointment at ${clinic} is moved from ${from} to ${to}.`,
    movedUnverified: (clinic: string, from: string, to: string): string =>
      `Your appointment at ${clinic} is very probably moved from ${from} to ${to}. The line dropped before I could check it, so ring them to be sure.`,
    stands: (clinic: string, when: string): string =>
      `Nothing was changed: your appointment at ${clinic}, ${when}, stands.`,
    requestUnproven: (clinic: string, when: string): string =>
      `Something was said about your appointment at ${clinic}, ${when}, but it does not prove that it was changed. Ring them to be sure.`,
    requestUnknown: (clinic: string, when: string): string =>
      `I could not find out whether ${clinic} changed your appointment of ${when}. Ring them to be sure.`,
    error: (message: string): string => `Reason: ${message}`,
    noTime: 'at a time I could not settle',
    where: (address: string, phone: string): string => `Where: ${address}, phone ${phone}.`,
    with: (clinician: string): string => `With: ${clinician}.`,
    proof: (quotes: readonly string[]): string => `Their words: ${quotes.map((q) => `"${q}"`).join(' ')}`,
    recorded: (readBack: string): string => `Read back to them and accepted: "${readBack}"`,
    heard: (quotes: readonly string[]): string => `What was said: ${quotes.map((q) => `"${q}"`).join(' ')}`,
    calendar: 'A calendar file is ready in this chat.',
    told: (clinic: string, what: readonly string[]): string => `Told to ${clinic}: ${what.join(', ')}.`,
    toldNothing: (clinic: string): string => `Told to ${clinic}: nothing.`,
    reasonTold: (phrase: string): string => `reason "${phrase}"`,
    nameTold: (name: string): string => `calling for ${name}`,
    happened: 'What happened:',
    notCalled: (clinic: string): string => `${clinic}: not called.`,
    callYourself: (clinic: string, phone: string): string => `You can ring ${clinic} yourself: ${phone}.`,
    outcome: {
      booked: 'booked an appointment',
      booked_unverified: 'accepted a time, then the line dropped',
      needs_confirmation: 'something was agreed, but it is not proven',
      needs_decision: 'offered other times, and no decision was made',
      appointment_cancelled: 'cancelled the appointment',
      no_availability: 'had no free appointment that fits',
      declined: 'did not want to book',
      refuses_automated: 'does not take calls from automated assistants',
      wrong_number: 'the number is not that clinic',
      voicemail: 'voicemail answered; no message was left',
      no_answer: 'nobody answered',
      busy: 'the line was busy',
      ended_early: 'the call ended before anything was settled',
      not_placed: 'could not be called',
      cancelled: 'was stopped',
      unknown: 'it is not known how the call ended',
    },
    notPlacedReason: {
      capacity: 'all phone lines were taken',
      rejected: 'the phone service refused the number',
      configuration: 'calling is not set up correctly on our side',
    },
  },
  correction: {
    title: '**Correction to the call summary**',
    booked: (clinic: string, when: string): string =>
      `It has turned out that ${clinic} did book an appointment: ${when}.`,
    perhaps: (clinic: string): string =>
      `It has turned out that ${clinic} may have given you an appointment. Ring them to be sure.`,
    notBooked: (clinic: string): string =>
      `It has turned out that the appointment at ${clinic} is not certain. Ring them to be sure.`,
    gone: (clinic: string, when: string): string =>
      `It has turned out that ${clinic} did cancel your appointment of ${when}.`,
    moved: (clinic: string, from: string, to: string): string =>
      `It has turned out that ${clinic} did move your appointment from ${from} to ${to}.`,
    notChanged: (clinic: string, when: string): string =>
      `It has turned out that it is not certain that ${clinic} changed your appointment of ${when}. Ring them to be sure.`,
    now: (clinic: string, what: string): string => `About ${clinic}: ${what}.`,
    conflict: (lines: readonly string[]): string =>
      `You now have more than one appointment:\n${lines.join('\n')}\nPlease keep the one you want: say "cancel the appointment at" and the clinic's name, and I phone them for you.`,
  },
  calendar: {
    title: (clinic: string): string => `Appointment at ${clinic}`,
    phone: (phone: string): string => `Phone: ${phone}`,
  },
};

/** Same keys, same parameters, in every language. */
export type RecordCatalogue = typeof enRecord;
