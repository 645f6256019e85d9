import type { Callee } from './callee.ts';
import type { Offer } from './offers.ts';
import { pick } from './random.ts';
import {
  type Answer,
  agent,
  clinic,
  end,
  flagIn,
  note,
  type Part,
  type Report,
  type Tool,
} from './script.ts';

/** The agent's manners, the same whoever answers: the gate first, the truth about itself, tools, and a goodbye. */

const silence: Answer = { ok: false, body: {} };

const words = {
  en: {
    sorry: 'I am sorry, I do not need to go on with this call. Thank you, goodbye.',
    opening: (callee: Callee) =>
      `Hello, this is an automated assistant calling for ${callee.patient}, who would like an appointment about ${callee.complaint}.`,
    change: (callee: Callee, kind: 'cancel' | 'move', when: string) =>
      `Hello, this is an automated assistant calling for ${callee.patient}. They have an appointment on ${when} and would like to ${kind} it.`,
    wishes: (callee: Callee) => `They asked for ${callee.wishes}. What do you have available?`,
    wish: (phrase: string) => `They would like ${phrase}, if you still have it. What do you have available?`,
    generic: (purpose: string) =>
      `Hello, this is an automated assistant. I am calling about this: ${purpose}`,
    bye: 'Thank you for your help. Goodbye.',
    notNeeded: 'The patient no longer needs this, so please book nothing. Thank you, goodbye.',
    hold: 'Could you hold for a moment? I am asking the patient.',
    none: 'Thank you, the patient cannot take any of these times.',
  },
  es: {
    sorry: 'Disculpe, ya no necesito continuar esta llamada. Gracias, adiós.',
    opening: (callee: Callee) =>
      `Hola, soy un asistente automático y llamo de parte de ${callee.patient === 'a patient' ? 'un paciente' : callee.patient}, que necesita una cita. Motivo: ${callee.complaint}.`,
    change: (callee: Callee, kind: 'cancel' | 'move', when: string) =>
      `Hola, soy un asistente automático y llamo de parte de ${callee.patient === 'a patient' ? 'un paciente' : callee.patient}. Tiene una cita ${when} y quisiera ${kind === 'cancel' ? 'cancelarla' : 'cambiarla'}.`,
    wishes: (callee: Callee) =>
      `Quisiera ${callee.wishes === 'any time' ? 'cualquier hora' : callee.wishes}. ¿Qué horas tiene disponibles?`,
    wish: (phrase: string) => `Quisiera ${phrase}, si sigue libre. ¿Qué horas tiene disponibles?`,
    generic: (purpose: string) => `Hola, soy un asistente automático. Llamo por lo siguiente: ${purpose}`,
    bye: 'Muchas gracias por su ayuda. Adiós.',
    notNeeded: 'El paciente ya no lo necesita; por favor no reserve nada. Gracias, adiós.',
    hold: '¿Puede esperar un momento? Le pregunto al paciente.',
    none: 'Gracias, el paciente no puede a ninguna de esas horas.',
  },
} as const;

/**
 * Uses a tool of the product. A model tries a failing tool once more; an answer with `end_call` ends the call. What a
 * tool says is told to the agent and not to the clinic: the agent does it, in words of its own. Without a call token it
 * has no tools and says nothing of it.
 */
export function* use(callee: Callee, tool: Tool, body: Readonly<Record<string, unknown>> = {}): Part<Answer> {
  if (!callee.hasTools) return silence;
  const first: Answer = yield { do: 'use', tool, body };
  const answer: Answer = first.ok ? first : yield { do: 'use', tool, body };
  if (flagIn(answer, 'end_call')) yield* leave(callee, lastWordsAfter(callee, tool, answer));
  return answer;
}

const lastWordsAfter = (callee: Callee, tool: Tool, answer: Answer): string => {
  const say = words[callee.language];
  if (tool === 'begin-call') return say.sorry;
  return flagIn(answer, 'accepted') ? say.bye : say.notNeeded;
};

/** What the agent says while the patient is asked, and when the patient wants none of it. */
export const askToHold = ({ language }: Callee): string => words[language].hold;
export const declineAll = ({ language }: Callee): string => words[language].none;

/** The agent says its last words and hangs up. */
export function* leave(callee: Callee, lastWords?: string): Part<void> {
  yield* agent(lastWords ?? words[callee.language].bye);
  yield* end({ by: 'agent', reason: 'The conversation is over.' });
}

/** The gate every answered call passes first: it may have been cancelled while it rang. */
export function* begin(callee: Callee): Part<void> {
  if (!callee.hasTools) return;
  yield* note({ outcome: 'ended_early', summary: 'The call ended before anything was asked.' });
  const answer = yield* use(callee, 'begin-call');
  if (!flagIn(answer, 'proceed')) yield* leave(callee, words[callee.language].sorry);
}

/** Who is calling, for whom and why. */
export function* introduce(callee: Callee): Part<void> {
  const purpose = callee.told('purpose');
  const say = words[callee.language];
  if (purpose !== undefined) return yield* agent(say.generic(purpose));
  const { change } = callee;
  yield* agent(change === undefined ? say.opening(callee) : say.change(callee, change.kind, change.when));
  if (change?.kind === 'cancel') return;
  const chosen = callee.told('chosen_slot');
  const wanted = chosen === undefined || chosen === 'none' ? say.wishes(callee) : say.wish(chosen);
  yield* agent(wanted);
}

/** The clinic picks up, the gate is passed, and the agent has said why it calls. */
export function* answerAndIntroduce(callee: Callee, greeting = greetingOf(callee)): Part<void> {
  yield* clinic(greeting);
  yield* begin(callee);
  yield* introduce(callee);
}

const greetingOf = (callee: Callee): string =>
  callee.language === 'es'
    ? `${callee.clinic}, buenos días, le atiende ${callee.receptionist}.`
    : pick(callee.random, [
        `${callee.clinic}, this is ${callee.receptionist}. How can I help you?`,
        `Thank you for calling ${callee.clinic}, ${callee.receptionist} speaking.`,
        `Good day, ${callee.clinic}, you are talking to ${callee.receptionist}.`,
      ]);

/** Nothing can be booked here: the agent notes why, tells the product, and ends as the product says. */
export function* giveUp(
  callee: Callee,
  told: { readonly reason: string; readonly callback?: string },
  report: Report,
): Part<void> {
  yield* note(report);
  yield* use(callee, 'no-availability', told);
  yield* leave(callee);
}

export const spoken = ({ phrase, date, time, weekday }: Offer) => ({ phrase, date, time, weekday });
