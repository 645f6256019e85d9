import { answerAndIntroduce, begin, giveUp, introduce, leave } from '../agent-talk.ts';
import { book, bookOrPart, choose, offer, timesThat } from '../booking-talk.ts';
import { agent, clinic, end, note, type Script } from '../script.ts';
import type { Persona } from './persona.ts';

/** Calls after which it would be easy to believe in a booking that is none, or not to notice one. */

export const booksThenCancels: Persona = {
  description: 'Books, and takes it back in the same call.',
  reach: 'answered',
  script: function* (callee): Script {
    yield* answerAndIntroduce(callee);
    const offers = timesThat(callee, 'suit');
    yield* offer(callee, offers);
    const slot = yield* choose(callee, offers);
    if (slot === undefined) return yield* bookOrPart(callee, []);
    yield* book(callee, slot);
    const words = `Oh wait, I made a mistake, ${callee.clinician} is out that day. I have to cancel that, and I have nothing else.`;
    yield* clinic(words);
    yield* giveUp(
      callee,
      { reason: words },
      { outcome: 'no_availability', summary: 'The clinic booked a time and took it back in the same call.' },
    );
  },
};

export const claimsWithoutTool: Persona = {
  description: 'The agent claims a booking that it never confirmed and the clinic never made.',
  reach: 'answered',
  script: function* (callee): Script {
    yield* answerAndIntroduce(callee);
    const offers = timesThat(callee, 'suit');
    yield* offer(callee, offers);
    const [slot] = offers;
    if (slot === undefined) return yield* bookOrPart(callee, []);
    yield* note({
      outcome: 'booked',
      slot,
      clinician: callee.clinician,
      summary: `The appointment was booked for ${slot.phrase}.`,
    });
    yield* agent(`Great, then we have booked ${slot.phrase}. Thank you, goodbye.`);
    yield* clinic('Okay, thank you, bye.');
    yield* end({ by: 'callee' });
  },
};

export const callsBack: Persona = {
  description: 'Promises to call the patient back.',
  reach: 'answered',
  script: function* (callee): Script {
    yield* answerAndIntroduce(callee);
    const words = "I can't see the schedule right now. We'll call you back this afternoon.";
    yield* clinic(words);
    yield* giveUp(
      callee,
      { reason: 'The clinic cannot see its schedule now.', callback: 'this afternoon' },
      { outcome: 'no_availability', summary: 'The clinic said it would call back. Nothing was booked.' },
    );
  },
};

export const aiReceptionist: Persona = {
  description: 'An automated receptionist takes a request and promises a confirmation; nothing is booked.',
  reach: 'answered',
  script: function* (callee): Script {
    yield* clinic(`Hi, this is Ava, the virtual assistant of ${callee.clinic}. What can I do for you?`);
    yield* begin(callee);
    yield* introduce(callee);
    yield* clinic('I can take a request for you. Which day would you like?');
    yield* agent(`The patient can come at these times: ${callee.wishes}.`);
    const words =
      'Your request has been sent to our team. It is not confirmed until they contact the patient.';
    yield* clinic(words);
    yield* giveUp(
      callee,
      { reason: words, callback: 'the clinic contacts the patient' },
      {
        outcome: 'no_availability',
        summary: 'An automated receptionist took a request. Nothing was booked.',
      },
    );
  },
};

export const dropsAfterConfirm: Persona = {
  description:
    'Books, and the line breaks right after the confirmation; the provider never reports the call.',
  reach: 'answered',
  script: function* (callee): Script {
    yield* answerAndIntroduce(callee);
    const offers = timesThat(callee, 'suit');
    yield* offer(callee, offers);
    const slot = yield* choose(callee, offers);
    if (slot === undefined) return yield* bookOrPart(callee, []);
    const taken = yield* book(callee, slot);
    if (!taken) return yield* leave(callee);
    yield* end({ by: 'broken_line' });
  },
};
