import type { Locale } from '../../dates/words.ts';

/** What the tools give the agent to say or to do: short, speakable, in the language of the call. */
const en = {
  proceed: 'Go ahead. Say first that you are an automated assistant and for whom you call.',
  stale: 'This call is no longer needed. Apologise for the trouble and end the call.',
  ended: 'This call is already closed. Thank them and end the call.',
  cancelled: 'The patient no longer needs this. Ask them not to book anything, thank them and end the call.',
  noted: (slots: string) => `Noted: ${slots}.`,
  noSlots: 'I have no time yet. Please ask for the day, the date and the time.',
  fits: 'That suits the patient. Read the date and the time back, and confirm when they agree.',
  fitsNot: (wanted: string) => `That does not suit the patient. Please ask for ${wanted}.`,
  offerFirst: 'That time has not been reported as an offer. Report it first, then confirm it.',
  readBack: (slot: string) => `Please read it back first: ${slot}. Confirm when they agree.`,
  booked: (slot: string) => `Confirmed for ${slot}. Thank them and say goodbye.`,
  noAvailability: 'Noted. Thank them and say goodbye.',
  optedOut: 'Noted, we will not call this number again. Apologise and say goodbye.',
  hold: 'Please ask them to hold for a moment while the patient decides, then ask me again.',
  askedBefore: 'Only one question can be put to the patient in a call. Please go on with what was agreed.',
  chosen: (label: string) => `The patient chooses ${label}. Read it back and confirm it.`,
  noneChosen: 'None of these suits the patient. Decline politely, thank them and end the call.',
  choice: (clinic: string) => `${clinic} offers these times. Which should I take?`,
  question: (clinic: string) => `${clinic} offers times outside what you asked for. Which should I take?`,
  theClinic: 'The clinic',
  noneOfThese: 'None of these',
  fallbackEarliest: (label: string) =>
    `The patient has not answered. As agreed, take ${label}: read it back and confirm it.`,
  fallbackDecline: 'The patient has not answered. Decline politely, thank them and end the call.',
  fallbackCallBack:
    'The patient has not answered. Ask until when they could keep the time and whether the patient may call back.',
  mayTell: (value: string) => `You may tell them: ${value}.`,
  mayNotTell: 'I am not able to share that. Say that the patient will bring it to the visit.',
  notKnown: 'I do not have that. Say that the patient will bring it to the visit.',
};

const es: typeof en = {
  proceed: 'Adelante. Diga primero que es un asistente automático y de parte de quién llama.',
  stale: 'Esta llamada ya no hace falta. Pida disculpas y termine la llamada.',
  ended: 'Esta llamada ya está cerrada. Dé las gracias y termine la llamada.',
  cancelled: 'El paciente ya no lo necesita. Pida que no reserven nada, dé las gracias y termine la llamada.',
  noted: (slots) => `Anotado: ${slots}.`,
  noSlots: 'Todavía no tengo una hora. Pregunte el día, la fecha y la hora.',
  fits: 'Le conviene al paciente. Repita la fecha y la hora, y confirme cuando estén de acuerdo.',
  fitsNot: (wanted) => `No le conviene al paciente. Pregunte por otra hora: ${wanted}.`,
  offerFirst: 'Esa hora no consta como oferta. Regístrela primero y luego confírmela.',
  readBack: (slot) => `Repítala primero, por favor: ${slot}. Confirme cuando estén de acuerdo.`,
  booked: (slot) => `Confirmado para ${slot}. Dé las gracias y despídase.`,
  noAvailability: 'Anotado. Dé las gracias y despídase.',
  optedOut: 'Anotado, no volveremos a llamar a este número. Pida disculpas y despídase.',
  hold: 'Pídales que esperen un momento mientras el paciente decide, y vuelva a preguntarme.',
  askedBefore: 'Solo se puede hacer una pregunta al paciente por llamada. Siga con lo acordado.',
  chosen: (label) => `El paciente elige ${label}. Repítalo y confírmelo.`,
  noneChosen: 'Ninguna le conviene al paciente. Decline con cortesía, dé las gracias y termine la llamada.',
  choice: (clinic) => `${clinic} ofrece estas horas. ¿Cuál acepto?`,
  question: (clinic) => `${clinic} ofrece horas distintas de las que pidió. ¿Cuál acepto?`,
  theClinic: 'La clínica',
  noneOfThese: 'Ninguna de estas',
  fallbackEarliest: (label) =>
    `El paciente no ha contestado. Como se acordó, acepte ${label}: repítalo y confírmelo.`,
  fallbackDecline: 'El paciente no ha contestado. Decline con cortesía, dé las gracias y termine la llamada.',
  fallbackCallBack:
    'El paciente no ha contestado. Pregunte hasta cuándo pueden guardar la hora y si el paciente puede llamar.',
  mayTell: (value) => `Puede decirles: ${value}.`,
  mayNotTell: 'No puedo dar ese dato. Diga que el paciente lo llevará a la cita.',
  notKnown: 'No tengo ese dato. Diga que el paciente lo llevará a la cita.',
};

export const toolSentences: Readonly<Record<Locale, typeof en>> = { en, es };
