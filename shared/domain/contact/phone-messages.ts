import type { CascadeOutcome } from '../cascade/cascade.ts';
import { contactPolicy } from './contact-policy.ts';

/**
 * Everything that leaves by WhatsApp or SMS. A telephone lies on tables: no complaint, no clinic's name, nothing of the
 * patient stands here; who wants to know more looks into the chat.
 */
const minutes = Math.round(contactPolicy.codeSeconds / 60);

const numbered = (labels: readonly string[]): string =>
  labels.map((label, index) => `${index + 1}. ${label}`).join('\n');

const en = {
  code: (code: string): string =>
    `Your Ringaround code is ${code}. Type it in the chat within ${minutes} minutes. If you did not ask for it, ignore this message.`,
  question: (options: readonly string[]): string =>
    `Ringaround needs a decision from you now. Answer with a number, here or in the chat:\n${numbered(options)}\nReply STOP for no more messages.`,
  notUnderstood: (options: readonly string[]): string =>
    `I could not read an answer in that. Please reply with a number:\n${numbered(options)}`,
  taken: (label: string): string => `Thank you. I pass that on: ${label}.`,
  goingOn: 'All right, I go on. The news is in the chat.',
  stopping: 'I am stopping the calls. What really ended stands in the chat.',
  tooLate: 'That question is no longer open. The news is in the chat.',
  neutral:
    'This is Ringaround, an automated assistant. There is no open question for this number. In an emergency call 911. Reply HELP for help, STOP for no more messages.',
  help: 'Ringaround sends questions and results of calls you asked for in its chat, to numbers that confirmed a code. Reply STOP for no more messages, START to get them again. In an emergency call 911.',
  stopped: 'You get no more messages from Ringaround at this number. Reply START to get them again.',
  started: 'You get messages from Ringaround at this number again. Reply STOP for no more messages.',
  emergency:
    'What you write may need emergency care. Call 911 now. Nothing is booked for this; I am stopping the calls.',
  ifEmergency:
    'If that means you feel worse, call 911 now and do not wait for an answer here. Otherwise please write it in the chat.',
  answeredByPhone: (label: string): string => `You answered by text message: ${label}.`,
  summary: {
    booked: (when: string): string => `an appointment is booked for ${when}.`,
    booked_unverified: (when: string): string =>
      `an appointment was probably made for ${when}, but the line dropped; please check it in the chat.`,
    needs_confirmation: 'what was agreed is not certain; please check it in the chat.',
    appointment_cancelled: 'the appointment is cancelled.',
    none_booked: 'no appointment was booked.',
    cancelled: 'they were stopped.',
    unknown: 'it is not known how one of them ended; please look into the chat.',
    not_placed: 'they could not be made.',
  } satisfies Summaries,
  unchanged: 'the appointment was not changed.',
  over: (what: string): string =>
    `Ringaround: the calls are over, ${what} Everything else stands in the chat.`,
};

type Summaries = Readonly<Record<CascadeOutcome, string | ((when: string) => string)>>;
type Words = typeof en;

const es: Words = {
  code: (code) =>
    `Su código de Ringaround es ${code}. Escríbalo en el chat antes de ${minutes} minutos. Si no lo pidió, ignore este mensaje.`,
  question: (options) =>
    `Ringaround necesita una decisión suya ahora. Conteste con un número, aquí o en el chat:\n${numbered(options)}\nResponda STOP para no recibir más mensajes.`,
  notUnderstood: (options) =>
    `No pude leer una respuesta. Por favor conteste con un número:\n${numbered(options)}`,
  taken: (label) => `Gracias. Lo transmito: ${label}.`,
  goingOn: 'De acuerdo, sigo. Las novedades están en el chat.',
  stopping: 'Detengo las llamadas. Lo que realmente terminó está en el chat.',
  tooLate: 'Esa pregunta ya no está abierta. Las novedades están en el chat.',
  neutral:
    'Esto es Ringaround, un asistente automático. No hay ninguna pregunta abierta para este número. En una emergencia llame al 911. Responda AYUDA para ayuda, STOP para no recibir más mensajes.',
  help: 'Ringaround envía preguntas y resultados de las llamadas que usted pidió en su chat, a números que confirmaron un código. Responda STOP para no recibir más mensajes, START para recibirlos de nuevo. En una emergencia llame al 911.',
  stopped: 'Ya no recibirá mensajes de Ringaround en este número. Responda START para recibirlos de nuevo.',
  started:
    'Vuelve a recibir mensajes de Ringaround en este número. Responda STOP para no recibir más mensajes.',
  emergency:
    'Lo que escribe puede necesitar atención de emergencia. Llame al 911 ahora. No se reserva nada para esto; detengo las llamadas.',
  ifEmergency:
    'Si eso significa que se siente peor, llame al 911 ahora y no espere respuesta aquí. Si no, escríbalo en el chat, por favor.',
  answeredByPhone: (label) => `Contestó por mensaje de texto: ${label}.`,
  summary: {
    booked: (when) => `hay una cita reservada para ${when}.`,
    booked_unverified: (when) =>
      `probablemente hay una cita para ${when}, pero se cortó la línea; compruébelo en el chat.`,
    needs_confirmation: 'no es seguro qué se acordó; compruébelo en el chat.',
    appointment_cancelled: 'la cita está cancelada.',
    none_booked: 'no se reservó ninguna cita.',
    cancelled: 'se detuvieron.',
    unknown: 'no se sabe cómo terminó una de ellas; mire el chat, por favor.',
    not_placed: 'no se pudieron hacer.',
  },
  unchanged: 'la cita no cambió.',
  over: (what) => `Ringaround: las llamadas han terminado, ${what} Todo lo demás está en el chat.`,
};

export const phoneMessages: Readonly<Record<'en' | 'es', Words>> = { en, es };
