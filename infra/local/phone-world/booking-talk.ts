import { giveUp, leave, spoken, use } from './agent-talk.ts';
import type { Callee } from './callee.ts';
import type { Offer } from './offers.ts';
import { pick } from './random.ts';
import { agent, clinic, flagIn, note, type Part, textIn } from './script.ts';
import { suits } from './wishes.ts';

/** Speaking about times, in both languages: offering, weighing, reading back, and putting it in the book. */

const words = {
  en: {
    or: ' or ',
    cancelled: (when: string) => `Yes, the appointment on ${when} is cancelled.`,
    isCancelled: (when: string) => `So the appointment on ${when} is cancelled, is that right?`,
    yes: "Yes, that's right.",
    summary: 'The clinic cancelled the appointment.',
    offer: (times: string, clinician: string) => `I have ${times} with ${clinician}.`,
    other: (times: string) => `Let me look. I could also do ${times}.`,
    ask: (phrase: string) => `Could you put us down for ${phrase}?`,
    agree: [
      (phrase: string) => `Yes, I have that down for ${phrase}.`,
      (phrase: string) => `Sure, ${phrase} works for us.`,
    ],
    readBack: (phrase: string, clinician: string) => `So that is ${phrase} with ${clinician}. Is that right?`,
    right: (phrase: string) => `That's right, you're all set for ${phrase}.`,
    thanks: 'Perfect, thank you very much.',
    bye: ['You are welcome, bye.', 'Thank you, have a good day.'],
    notThat: 'I am afraid that does not work for the patient. Do you have another time?',
    noMore: 'No, those are all the times I can give you.',
    noRecord: 'I am sorry, I cannot take this down right now. The patient will phone you. Goodbye.',
    nothingFits: 'None of the offered times fits the patient.',
  },
  es: {
    or: ' o ',
    cancelled: (when: string) => `Sí, la cita queda cancelada, ${when}.`,
    isCancelled: (when: string) => `Entonces la cita ${when} queda cancelada, ¿es correcto?`,
    yes: 'Sí, es correcto.',
    summary: 'La clínica canceló la cita.',
    offer: (times: string, clinician: string) => `Tengo ${times} con ${clinician}.`,
    other: (times: string) => `Déjeme ver. También tengo ${times}.`,
    ask: (phrase: string) => `¿Nos puede apuntar para ${phrase}?`,
    agree: [
      (phrase: string) => `Sí, claro, ${phrase} está bien.`,
      (phrase: string) => `De acuerdo, ${phrase}.`,
    ],
    readBack: (phrase: string, clinician: string) => `Entonces es ${phrase} con ${clinician}. ¿Es correcto?`,
    right: (phrase: string) => `Correcto, queda agendada para ${phrase}.`,
    thanks: 'Perfecto, muchas gracias.',
    bye: ['De nada, adiós.', 'A usted, hasta luego.'],
    notThat: 'Lo siento, esa hora no le viene bien. ¿Tiene otra?',
    noMore: 'No, esas son todas las horas que tengo.',
    noRecord: 'Disculpe, ahora no puedo anotarla. El paciente les llamará. Adiós.',
    nothingFits: 'Ninguna de las horas ofrecidas le viene bien al paciente.',
  },
} as const;

export const list = (callee: Callee, offers: readonly Offer[]): string =>
  offers.map((offer) => offer.phrase).join(words[callee.language].or);

/** Two of the clinic's times on two days if it can be, such as suit the patient's wishes or such as do not. */
export function timesThat(
  callee: Callee,
  kind: 'suit' | 'do_not_suit',
  except: readonly Offer[] = [],
): Offer[] {
  const left = callee.diary.filter((one) => !except.includes(one) && one !== callee.chosen);
  const chosen = callee.chosen === undefined || except.includes(callee.chosen) ? [] : [callee.chosen];
  const fit = left.filter((one) => suits(one, callee.wishes));
  const rest = left.filter((one) => !fit.includes(one));
  const [wanted, others] = kind === 'suit' ? [[...chosen, ...fit], rest] : [rest, fit];
  const order = [...wanted, ...others];
  const [one] = order;
  const other = wanted.find(({ date }) => date !== one?.date) ?? order[1];
  return [one, other].filter((offer) => offer !== undefined);
}

/** The clinic names times, and the agent reports them. */
export function* offer(callee: Callee, offers: readonly Offer[], first = true): Part<void> {
  const say = words[callee.language];
  const times = list(callee, offers);
  yield* clinic(first ? say.offer(times, callee.clinician) : say.other(times));
  yield* use(callee, 'slots', {
    slots: offers.map((one) => ({ ...spoken(one), clinician: callee.clinician })),
  });
}

/** The first of the times the product says will do. Without tools the agent takes the first. */
export function* choose(callee: Callee, offers: readonly Offer[]): Part<Offer | undefined> {
  if (!callee.hasTools) return offers[0];
  for (const one of offers) {
    const answer = yield* use(callee, 'check-preference', spoken(one));
    if (textIn(answer, 'fits') === 'match') return one;
  }
  return undefined;
}

/** Agreed, read back, confirmed. True when the product took it down; the call goes on. */
export function* book(callee: Callee, slot: Offer): Part<boolean> {
  const say = words[callee.language];
  yield* agent(say.ask(slot.phrase));
  yield* clinic(pick(callee.random, say.agree)(slot.phrase));
  const readBack = say.readBack(slot.phrase, callee.clinician);
  yield* agent(readBack);
  yield* clinic(say.right(slot.phrase));
  const report = {
    outcome: 'booked',
    slot,
    clinician: callee.clinician,
    summary: `The clinic booked ${slot.phrase} with ${callee.clinician}.`,
  };
  const record = { ...spoken(slot), clinician: callee.clinician, read_back: readBack };
  // The analysis runs on the words alone: it reports what the clinic agreed to, whatever the tool answers.
  yield* note(report);
  if (!callee.hasTools) return true;
  const first = yield* use(callee, 'confirm', record);
  if (flagIn(first, 'accepted')) return true;
  if (!flagIn(first, 'read_back_needed')) return false;
  yield* agent(readBack);
  yield* clinic(say.right(slot.phrase));
  return flagIn(yield* use(callee, 'confirm', record), 'accepted');
}

/** From "what do you have?" to the goodbye: at most three rounds of two times each. */
export function* bookOrPart(
  callee: Callee,
  rounds: readonly (readonly Offer[])[] = usualRounds(callee),
): Part<void> {
  const say = words[callee.language];
  if (callee.change?.kind === 'cancel') return yield* cancelIt(callee, callee.change.when);
  for (const [index, offers] of rounds.entries()) {
    yield* offer(callee, offers, index === 0);
    const slot = yield* choose(callee, offers);
    if (slot !== undefined) {
      if (yield* book(callee, slot)) return yield* part(callee);
      return yield* leave(callee, say.noRecord);
    }
    yield* agent(say.notThat);
  }
  yield* clinic(say.noMore);
  yield* giveUp(
    callee,
    { reason: say.nothingFits },
    { outcome: 'no_availability', summary: say.nothingFits },
  );
}

/** An appointment taken out of the book: said by the clinic, read back, and agreed to. */
function* cancelIt(callee: Callee, when: string): Part<void> {
  const say = words[callee.language];
  yield* clinic(say.cancelled(when));
  yield* agent(say.isCancelled(when));
  yield* clinic(say.yes);
  yield* note({ outcome: 'appointment_cancelled', summary: say.summary });
  yield* part(callee);
}

export function usualRounds(callee: Callee, except: readonly Offer[] = []): Offer[][] {
  const first = timesThat(callee, 'suit', except);
  const second = timesThat(callee, 'suit', [...except, ...first]);
  return [first, second, timesThat(callee, 'suit', [...except, ...first, ...second])];
}

/** Thanks and goodbye after a booking. */
export function* part(callee: Callee): Part<void> {
  const say = words[callee.language];
  yield* agent(say.thanks);
  yield* clinic(pick(callee.random, say.bye));
  yield* leave(callee, callee.language === 'es' ? 'Adiós.' : 'Goodbye.');
}
