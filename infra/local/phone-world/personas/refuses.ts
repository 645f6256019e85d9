import { answerAndIntroduce, begin, giveUp, introduce, leave, use } from '../agent-talk.ts';
import { pick } from '../random.ts';
import { agent, clinic, end, note, type Script } from '../script.ts';
import type { Persona } from './persona.ts';

/** Phones that somebody answers and no appointment comes of. */

export const full: Persona = {
  description: 'Has no appointments left.',
  reach: 'answered',
  script: function* (callee): Script {
    yield* answerAndIntroduce(callee);
    const words = pick(callee.random, [
      "I'm sorry, we are fully booked, there are no openings in the next two weeks.",
      'Sorry, we have no appointments left this month.',
    ]);
    yield* clinic(words);
    yield* giveUp(
      callee,
      { reason: words },
      { outcome: 'no_availability', summary: 'The clinic has no appointments left.' },
    );
  },
};

export const declines: Persona = {
  description: 'Takes no new patients.',
  reach: 'answered',
  script: function* (callee): Script {
    yield* answerAndIntroduce(callee);
    const words = pick(callee.random, [
      "I'm sorry, we are not accepting new patients at the moment.",
      'We are not taking new patients right now, sorry.',
    ]);
    yield* clinic(words);
    yield* giveUp(
      callee,
      { reason: words },
      { outcome: 'declined', summary: 'The clinic takes no new patients.' },
    );
  },
};

export const hangsUp: Persona = {
  description: 'Picks up and hangs up in the middle of the first sentence.',
  reach: 'answered',
  script: function* (callee): Script {
    yield* clinic(`${callee.clinic}, hello?`);
    yield* begin(callee);
    yield* introduce(callee);
    yield* note({ outcome: 'ended_early', summary: 'The clinic hung up.' });
    yield* end({ by: 'callee' });
  },
};

export const refusesAutomated: Persona = {
  description: 'Does not talk to automated callers.',
  reach: 'answered',
  script: function* (callee): Script {
    yield* answerAndIntroduce(callee);
    yield* note({ outcome: 'refuses_automated', summary: 'The clinic does not talk to automated callers.' });
    yield* clinic("Sorry, we don't take calls from automated assistants.");
    yield* agent('I understand. The patient will call you. Sorry for the trouble, goodbye.');
    yield* end({ by: 'callee' });
  },
};

export const wrongNumber: Persona = {
  description: 'Is a private home, not a clinic.',
  reach: 'answered',
  script: function* (callee): Script {
    yield* clinic('Hello?');
    yield* begin(callee);
    yield* introduce(callee);
    yield* clinic('You have the wrong number, this is a private residence.');
    yield* note({ outcome: 'wrong_number', summary: 'The number belongs to a private home.' });
    yield* leave(callee, 'I am sorry for the mistake. Goodbye.');
  },
};

export const optsOut: Persona = {
  description: 'Asks never to be called again.',
  reach: 'answered',
  script: function* (callee): Script {
    yield* answerAndIntroduce(callee);
    const words = 'Please stop calling us with this thing, and take this number off your list.';
    yield* clinic(words);
    yield* note({ outcome: 'refuses_automated', summary: 'The clinic asked not to be called again.' });
    yield* use(callee, 'opt-out', { reason: words });
    yield* leave(callee, 'I understand, you will not be called again. Goodbye.');
  },
};
