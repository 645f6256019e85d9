import type { Disposition } from '../../triage/disposition.ts';
import type { Asked } from '../intake.ts';
import { enRecord } from './record-en.ts';

type Who = 'self' | 'other';

const selfCareJudgement = 'From what you tell me, this can usually be looked after at home.';

/** Every English sentence of the chat. The Spanish one has the same keys, checked by the compiler. */
export const en = {
  ...enRecord,
  aPatient: 'a patient',
  generalComplaint: 'a health concern',
  and: 'and',
  unsure: 'not sure',

  greeting:
    'Hello, I am Ringaround, an automated assistant, not a clinician. In an emergency call 911. Tell me what is wrong, I find clinics and, if you agree, phone them for you.',
  disclaimer: 'I am an automated assistant, not a clinician. If it suddenly gets worse, call 911.',
  understood: (parts: readonly string[]): string => `Thank you. I have noted: ${parts.join('; ')}.`,
  notedAge: (years: number): string => {
    const [count, unit] =
      years < 0.25 ? [years * 52, 'week'] : years < 2 ? [years * 12, 'month'] : [Math.floor(years), 'year'];
    const whole = Math.max(1, Math.round(count));
    return `${whole} ${unit}${whole === 1 ? '' : 's'} old`;
  },
  sex: { female: 'female', male: 'male' },
  notedOnset: (text: string): string => `since when: ${text}`,
  notedSeverity: (text: string): string => `how bad: ${text}`,
  notedPlace: (text: string): string => `near ${text}`,
  wanted: (text: string): string => `I have noted when you can come: ${text}.`,
  severityWords: { mild: 'mild', moderate: 'moderate', severe: 'severe' },
  changed: (what: string): string => `Noted, I have changed that: ${what}.`,

  ask: {
    complaint: 'What is wrong? One sentence is enough.',
    patient: (): string => 'How old is the patient, and female or male? For example: 34, female.',
    pregnancy: (who: Who): string =>
      who === 'self' ? 'Are you pregnant, or could you be?' : 'Is the patient pregnant, or could that be?',
    onset: 'When did it start?',
    severity: 'How bad is it now, from 0 (nothing) to 10 (the worst imaginable)?',
    screen: (items: readonly string[]): string =>
      `Is any of these true now?\n${numbered(items)}\nAnswer with the numbers, or "none".`,
    location: 'Where should the clinic be? A ZIP code or a city is enough.',
    placeChoice: (choices: readonly string[]): string =>
      `I know more than one place like that. Which one is it?\n${numbered(choices)}`,
    preferences:
      'Which days and times suit you? For example "any weekday after 3", "Friday morning", or "the earliest".',
    identity:
      'Clinics may ask for these, and hear them only then and only if you agree: full name, date of birth, callback number. Send what you like to share, or say "skip".',
    cover:
      'Last, in the same way: your insurer or "self-pay", and whether you are a new or an existing patient. Or say "skip".',
    consent: 'Do you agree to these calls?',
  },
  askAgain: {
    complaint:
      'I could not find a health problem in that. What hurts or worries you? For example: "sore throat for two days".',
    patient: (): string => 'I need an age to be careful. How old is the patient? A number is enough.',
    pregnancy: (_who: Who): string => 'Please answer yes, no or not sure: is the patient pregnant?',
    onset: 'Roughly when did it start? For example "two days ago" or "this morning".',
    severity: 'A number from 0 to 10, or mild, moderate or severe: how bad is it now?',
    screen: (items: readonly string[]): string =>
      `Please answer with the numbers that are true now, or "none". Which of these?\n${numbered(items)}`,
    location: 'I could not read a place in that. Which ZIP code or city should I look in?',
    preferences: 'I could not read days or times in that. Which suit you? "Any time" is fine too.',
  },
  yesNoPlease: (question: string): string => `Please answer yes or no. ${question}`,
  whyAsked: {
    complaint: 'I need to know what is wrong to judge how urgent it is.',
    red_flag: 'That sign would mean going to an emergency room at once, so I want to be sure.',
    patient: 'The same complaint can be more urgent in a small child or an older person.',
    pregnancy: 'Some symptoms need quicker care in pregnancy.',
    onset: 'How long it has lasted helps to judge how urgent it is.',
    severity: 'How bad it is decides how soon you should be seen.',
    screen: 'These are the warning signs that would make it more urgent.',
    location: 'I look for clinics near that place.',
    place_choice: 'I look for clinics near that place.',
    preferences: 'So that I only accept a time that suits you.',
    identity: 'Front desks often ask for these before they book.',
    cover: 'Front desks often ask for these before they book.',
    consent: 'No clinic is called and nothing is told to anyone before you agree.',
    booking_offer: 'You can be seen by a clinic even when it is not urgent.',
  } satisfies Record<Asked, string>,

  notedBooking: 'Here is what I found.',
  lookingFor: (place: string): string => `I am looking for clinics near ${place}.`,
  dispositions: {
    self_care: selfCareJudgement,
    appointment: 'From what you tell me, this should be seen by a clinic in the next days.',
    same_day: 'From what you tell me, this should be seen by a clinic today.',
    emergency: 'From what you tell me, this needs an emergency room now.',
    call_911: 'From what you tell me, this needs 911 now.',
  },
  because: (told: readonly string[]): string => `That rests on: ${told.map((one) => `"${one}"`).join(', ')}.`,
  selfCare: (advice: string, safetyNet: string): string =>
    `${advice}\n\n${safetyNet}\n\nIf you would still like to be seen, tell me a ZIP code or city and I find clinics.`,
  selfCareKnownPlace: (advice: string, safetyNet: string): string =>
    `${advice}\n\n${safetyNet}\n\nIf you would still like to be seen, say "book" and I find clinics.`,

  clinicsFound: (place: string, lines: readonly string[]): string =>
    `${lines.length === 1 ? 'This is the clinic' : 'These are the clinics'} I would call near ${place}:\n${lines.join('\n')}`,
  fewer: (count: number): string =>
    count === 1 ? 'I found only one that fits.' : `I found only ${count} that fit.`,
  clinicLine: (
    position: number,
    name: string,
    address: string,
    phone: string,
    why: readonly string[],
  ): string => `${position}. ${name}, ${address}, ${phone}${why.length === 0 ? '' : ` (${why.join('; ')})`}`,
  otherSource: (source: string): string =>
    `The usual clinic list did not serve, so these come from another one (${source === 'embedded' ? 'made-up examples' : source}).`,
  notCovered: (covered: readonly string[]): string =>
    `I have no clinics for that place. I cover ${covered.join(', ')}. Which of these, or which ZIP code there, is near enough for you?`,
  chooseCity: (cities: readonly string[]): string =>
    `I still cannot place that. Which of these cities is nearest to you? A number is enough.\n${numbered(cities)}`,
  noPlace:
    'I have no clinics where you are, so I cannot call any for you. You can ring your own doctor, the number on your insurance card, or an urgent care clinic nearby; 211 knows clinics with low fees. Name a ZIP code or one of the cities whenever you like and I look again.',
  noneFound: 'I found no clinic that fits there. Which other ZIP code or city may I look in?',
  directoryFailed:
    'The clinic list cannot be reached at the moment. Say "try again" in a minute, or send another ZIP code or city, and I look once more.',
  noDirectory: 'I still cannot reach any clinic list, so I cannot call a clinic for you now.',
  withoutClinics: {
    self_care:
      'If you would still like to be seen, ring your own doctor or the number on your insurance card.',
    appointment:
      'You should be seen in the next days: ring your own doctor, the number on your insurance card, or an urgent care clinic nearby.',
    same_day:
      'You should be seen today: ring your own doctor now, and if they cannot see you today go to an urgent care clinic.',
    emergency: 'Go to an emergency room now.',
    call_911: 'Call 911 now.',
  } satisfies Record<Disposition, string>,
  lookAgain: 'Say "try again" whenever you like, or name another place, and I look again.',

  plan: (given: {
    readonly clinics: readonly string[];
    readonly name: string;
    readonly phrase: string;
    readonly preferences: string;
    readonly onRequest: readonly string[];
    readonly withheld: readonly string[];
    readonly fallback: string;
    readonly expires: string;
  }): string =>
    [
      'This is what would happen if you agree:',
      `An automated assistant calls these clinics one by one, in this order, until one books:\n${given.clinics.join('\n')}`,
      'A clinic that is closed may move back in the order.',
      `Each clinic is told: an automated assistant is calling for ${given.name}; the reason is "${given.phrase}"; wanted time: ${given.preferences}.`,
      given.onRequest.length === 0
        ? 'Nothing else is told to anyone.'
        : `Only if a clinic asks for it, it is also told your ${given.onRequest.join(', ')}. Nothing else.`,
      ...(given.withheld.length === 0 ? [] : [`Not told to anyone: ${given.withheld.join(', ')}.`]),
      `If a clinic offers something else I ask you here; if you do not answer in time, ${given.fallback}.`,
      `Your yes is good until ${given.expires}, and you can stop at any time. You can change this first: "drop the second", "call number 2 first", "replace number 3", "don't tell them my name".`,
      'Do you agree to these calls?',
    ].join('\n\n'),
  planChanged: 'Changed as you asked.',
  planUnchanged: {
    last: 'Then no clinic would be left, so I left the list as it is. Say "stop" if nobody should be called.',
    noSpare: 'I have no further clinic to put in its place, so I left the list as it is.',
    unknownClinic: 'I could not tell which clinic you mean, so I left the list as it is.',
    reason: 'A clinic needs a reason for the visit, so that stays. It only hears the words shown below.',
  },
  change: {
    reason: 'an appointment that is already booked',
    plan: (given: {
      readonly type: 'cancel_appointment' | 'move_appointment';
      readonly clinic: string;
      readonly phone: string;
      readonly when: string;
      readonly name: string;
      readonly wanted: string;
      readonly onRequest: readonly string[];
      readonly fallback: string;
      readonly expires: string;
    }): string =>
      [
        `This is what would happen if you agree: an automated assistant calls ${given.clinic} at ${given.phone}, and nobody else.`,
        given.type === 'cancel_appointment'
          ? `It tells them that it calls for ${given.name} and asks them to cancel the appointment of ${given.when}.`
          : `It tells them that it calls for ${given.name} and asks them to move the appointment of ${given.when}; wanted time: ${given.wanted}.`,
        given.onRequest.length === 0
          ? 'Nothing else is told to anyone.'
          : `Only if they ask for it, they are also told your ${given.onRequest.join(', ')}. Nothing else.`,
        ...(given.type === 'cancel_appointment'
          ? []
          : [
              `If they offer something else I ask you here; if you do not answer in time, ${given.fallback}. Until they agree to a new time, the old one stands.`,
            ]),
        `Your yes is good until ${given.expires}, and you can stop at any time.`,
        'Do you agree to this call?',
      ].join('\n\n'),
    which: (lines: readonly string[]): string =>
      `You have more than one appointment:\n${numbered(lines)}\nWhich one do you mean? Say, for example, "cancel the second one" or "cancel the appointment at" and its name.`,
    whenTo: 'When would suit you better? Say, for example, "move it to Friday afternoon".',
    dropped: (appointment: string): string =>
      `All right, nobody is called. Your appointment stands: ${appointment}.`,
  },
  feedback: {
    right: 'Thank you. It is good to know that it was right.',
    wrong:
      'Thank you for telling me, and I am sorry. Please ring the clinic to be sure of your appointment; what you said is kept with this chat.',
    already: 'You have told me already, thank you.',
    nothing: 'There is nothing to say that about at the moment.',
  },
  stalePlan: 'The plan has changed or run out since you saw it. This is the present one.',
  yesTooShort:
    'Nobody on this plan can be called before that yes would have run out. This one lasts until they have opened, so please agree to it once more.',
  opensTooLate: (clinic: string, phone: string, when: string): string =>
    `I cannot call anybody on a yes given now: ${clinic} is the first to open, on ${when}, and that is longer than a yes may last. Nobody is called. You can write to me again nearer that day, change the list, for example "replace number 1", or ring them yourself at ${phone}.`,
  noPlan: 'There is no plan to agree to at the moment.',
  staleQuestion: 'That question is no longer open.',
  planDropped:
    'All right, nobody is called and nothing was told to anyone. Tell me what is wrong whenever you want to start again.',
  consentNotUnderstood: 'Please say yes, or what I should change.',
  toldMore:
    'I have noted that. A clinic hears only the reason in the plan from me; tell them the rest when you are there.',

  callingNow: (clinic: string, phone: string): string => `We're calling ${clinic} now at ${phone}.`,
  callingLater: (clinic: string, phone: string, when: string): string =>
    `Every clinic on the list is closed now. We'll call ${clinic} at ${phone} on ${when}, when it opens.`,
  closedFirst: (clinic: string, when: string): string =>
    `${clinic} is closed until ${when}, so it moves back in the order.`,
  callingAside:
    'I tell you here what comes of it, and ask you if a clinic offers something else. Say "stop" at any time.',
  couldNotStart: (reason: string): string => `We couldn't start the call: ${reason}`,
  notStarted: {
    delayed:
      'the service that runs the calls did not answer. I keep trying for you; you need not agree again.',
    switched_off: 'calling is switched off at the moment.',
    not_configured: 'calling is not set up here.',
    fictional: 'these clinics are examples, and only a test phone may be called for them.',
    refused: 'the phone service refused it.',
  },
  alreadyCalling: 'The calls you agreed to are already under way; I did not start them twice.',
  alreadyDone: 'The calls you agreed to are over, and nothing new was started.',
  status: {
    dialling: (clinic: string): string => `I am calling ${clinic} at this moment.`,
    talking: (clinic: string): string => `I am on the phone with ${clinic}.`,
    processing: (clinic: string): string => `The call to ${clinic} is over; I am checking what was agreed.`,
    waiting: (when: string): string => `No call is running; the next one is planned for ${when}.`,
    between: 'I am about to call the next clinic.',
    cancelling: 'I am stopping the calls, and tell you here what really ended.',
    sayStop: 'Say "stop" to end the calls.',
  },
  stopping: 'I am stopping. No further clinic will be called.',
  stoppingLive: (clinic: string): string =>
    `The call to ${clinic} is still on the line; I end it if I can and tell you here what really ended.`,
  nothingRunning: 'No calls are running, so there is nothing to stop.',
  stopped: 'All right, I stopped. Nobody was called.',

  openQuestion: (text: string, options: readonly string[]): string =>
    `${text}\n${numbered(options)}\nAnswer with the number.`,
  answerTaken: (label: string): string => `Thank you. I pass that on: ${label}.`,
  goingOn: 'All right, I go on to the next clinic.',
  questionTimedOut: 'The time for that answer is over; what was agreed beforehand is done.',

  small: {
    hello: 'Hello.',
    thanks: 'You are welcome.',
    howAreYou: 'I am a program, so always the same; thank you.',
    who: 'I am Ringaround, an automated assistant. I am not a clinician and I do not diagnose; I help you find and book a clinic.',
    human:
      'There is no person behind this chat. A nurse line or your own clinic can talk with you; in an emergency call 911.',
    cost: 'Using this chat costs you nothing; ask the clinic what the visit costs.',
    privacy: 'A clinic only hears what you agree to beforehand. You can delete everything at any time.',
    diagnosis: 'I cannot say what it is; a clinician can. I only judge how soon you should be seen.',
    injection: 'I can only help with a health problem and with phoning clinics about it, and I keep to that.',
    abuse: 'I am sorry this is frustrating. I stay here to help.',
    generic: 'That I cannot answer.',
    tooLong: 'This chat has become very long, so I cannot take more messages in it. Please start a new one.',
  },

  emergency: {
    call_911: (number: string): string => `Call ${number} now.`,
    emergency: (number: string): string =>
      `Go to an emergency room now. If it gets worse, or you cannot get there safely, call ${number}.`,
    crisis: (line: string, number: string): string =>
      `Call or text ${line} now; someone is there day and night. If there is immediate danger, call ${number}.`,
    noBooking: 'I do not book a clinic for this, because it cannot wait.',
    stoppedCalls: 'I am stopping the calls to the clinics.',
    still: (number: string): string =>
      `What you told me before still needs emergency care now. If you have not done so, call ${number} or go to an emergency room. I do not book a clinic in this chat.`,
    onTheWay: (number: string): string =>
      `Good that you are getting help. Do not drive yourself if you feel faint or have chest pain; if anything gets worse on the way, call ${number}.`,
  },

  spoke: { en: 'All right, in English.', es: 'De acuerdo, en español.' },
  detailsStored: '[personal details, kept apart from the chat]',
};

function numbered(items: readonly string[]): string {
  return items.map((item, index) => `${index + 1}. ${item}`).join('\n');
}

/** Same keys, same parameters, in every language. */
export type Catalogue = typeof en;
