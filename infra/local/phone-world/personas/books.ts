import { answerAndIntroduce, begin, introduce } from '../agent-talk.ts';
import { bookOrPart, timesThat, usualRounds } from '../booking-talk.ts';
import type { Callee } from '../callee.ts';
import { between } from '../random.ts';
import { agent, clinic, pause, type Script } from '../script.ts';
import type { Persona } from './persona.ts';

/** Clinics that book, each after its own way in. */

export const books: Persona = {
  description: 'Offers times that suit the patient and books one.',
  reach: 'answered',
  script: function* (callee): Script {
    yield* answerAndIntroduce(callee);
    yield* bookOrPart(callee);
  },
};

export const spanish: Persona = {
  description: 'Answers and books in Spanish.',
  language: 'es',
  reach: 'answered',
  script: function* (callee): Script {
    yield* answerAndIntroduce(callee);
    yield* bookOrPart(callee);
  },
};

export const offersOtherTimes: Persona = {
  description: 'First offers times the patient did not ask for, then finds one that suits, and books it.',
  reach: 'answered',
  script: function* (callee): Script {
    yield* answerAndIntroduce(callee);
    const silly = timesThat(callee, 'do_not_suit');
    yield* bookOrPart(callee, [silly, ...usualRounds(callee, silly)]);
  },
};

export const menu: Persona = {
  description: 'A keypad menu answers first; a person behind it books.',
  reach: 'answered',
  script: function* (callee): Script {
    yield* clinic(`Thank you for calling ${callee.clinic}. For billing, press 1. For appointments, press 2.`);
    yield* begin(callee);
    yield* clinic('To hear these options again, press 9.');
    yield {
      do: 'system_tool',
      name: 'play_keypad_touch_tone',
      params: { dtmf_tones: '2', reason: 'Appointments are behind 2.' },
    };
    yield* pause(between(callee.random, 4, 12));
    yield* clinic(`Appointments, this is ${callee.receptionist}.`);
    yield* introduce(callee);
    yield* bookOrPart(callee);
  },
};

export const onHold: Persona = {
  description: 'Puts the agent on hold for a while, then comes back and books.',
  reach: 'answered',
  script: function* (callee): Script {
    yield* answerAndIntroduce(callee);
    yield* clinic('One moment, please hold.');
    yield* hold(callee);
    yield* clinic(`Thanks for holding, this is ${callee.receptionist} again.`);
    yield* agent('Thank you. Which times do you have?');
    yield* bookOrPart(callee);
  },
};

function* hold(callee: Callee) {
  yield { do: 'system_tool', name: 'skip_turn', params: { reason: 'On hold.' } } as const;
  yield* pause(between(callee.random, 40, 110));
}
