import { answerAndIntroduce, giveUp, use } from '../agent-talk.ts';
import { bookOrPart } from '../booking-talk.ts';
import { agent, clinic, type Script } from '../script.ts';
import type { Persona } from './persona.ts';

export const asksIdentity: Persona = {
  description: 'Asks for the date of birth and a phone number before it books.',
  reach: 'answered',
  script: function* (callee): Script {
    yield* answerAndIntroduce(callee);
    for (const { field, question } of identity) {
      yield* clinic(question);
      const answer = yield* use(callee, 'disclose', { field });
      const { allowed, value, say } = answer.body;
      if (allowed !== true) {
        yield* agent(typeof say === 'string' ? say : 'I am not able to share that.');
        if (field !== 'date_of_birth') continue;
        const words = "Then I can't book it. Please have the patient call us.";
        yield* clinic(words);
        return yield* giveUp(
          callee,
          { reason: words },
          { outcome: 'declined', summary: 'The clinic books only with a date of birth.' },
        );
      }
      yield* agent(typeof say === 'string' ? say : String(value));
    }
    yield* clinic('Thank you.');
    yield* bookOrPart(callee);
  },
};

const identity = [
  { field: 'date_of_birth', question: "What is the patient's date of birth?" },
  { field: 'callback_number', question: 'And a number where we can reach the patient?' },
] as const;
