import { answerAndIntroduce, askToHold, declineAll, giveUp, leave, spoken, use } from '../agent-talk.ts';
import { book, offer, part, timesThat } from '../booking-talk.ts';
import type { Callee } from '../callee.ts';
import type { Offer } from '../offers.ts';
import { type Answer, agent, clinic, flagIn, type Part, type Script, textIn, wholeIn } from '../script.ts';
import type { Persona } from './persona.ts';

/** A receptionist waits this long for a patient's decision, in real seconds, before asking for the phone back. */
const patienceSeconds = 150;
const askAgainSeconds = 2;

export const asksPatient: Persona = {
  description: 'Offers two times outside the wishes, so that the patient is asked while the clinic holds.',
  reach: 'answered',
  script: function* (callee): Script {
    yield* answerAndIntroduce(callee);
    const offers = timesThat(callee, 'do_not_suit');
    yield* offer(callee, offers);
    for (const one of offers) yield* use(callee, 'check-preference', spoken(one));
    const answer = yield* askPatient(callee, offers);
    const slot = chosenOf(answer, offers);
    if (slot !== undefined) {
      if (yield* book(callee, slot)) return yield* part(callee);
      return yield* leave(callee);
    }
    const callback = /call/.test(textIn(answer, 'fallback') ?? '');
    yield* agent(declineAll(callee));
    yield* clinic('All right, thank you.');
    yield* giveUp(
      callee,
      {
        reason: 'None of the offered times was accepted by the patient.',
        ...(callback ? { callback: 'the patient calls the clinic' } : {}),
      },
      { outcome: 'no_availability', summary: 'The patient took none of the offered times.' },
    );
  },
};

function* askPatient(callee: Callee, offers: readonly Offer[]): Part<Answer> {
  const question = {
    question: 'Which of these times should I book?',
    options: offers.map((one) => one.phrase),
  };
  let answer = yield* use(callee, 'escalate', question);
  if (!flagIn(answer, 'hold')) return answer;
  yield* agent(askToHold(callee));
  yield* clinic('Sure, I can hold.');
  for (let waited = 0; flagIn(answer, 'hold') && waited < patienceSeconds; waited += askAgainSeconds) {
    yield { do: 'wait_for_patient', seconds: askAgainSeconds };
    answer = yield* use(callee, 'escalate', question);
  }
  return answer;
}

/** The option the patient named, by number, else by its words. */
function chosenOf(answer: Answer, offers: readonly Offer[]): Offer | undefined {
  if (flagIn(answer, 'hold')) return undefined;
  const index = wholeIn(answer, 'option_index');
  if (index !== undefined) return offers[index];
  return offers.find((one) => one.phrase === textIn(answer, 'answer'));
}
