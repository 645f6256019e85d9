import { begin } from '../agent-talk.ts';
import { clinic, end, note, type Script } from '../script.ts';
import type { Persona } from './persona.ts';

/** Phones that no person answers. */

export const noAnswer: Persona = { description: 'Lets it ring.', reach: 'no_answer' };

export const busy: Persona = { description: 'Is on another call.', reach: 'busy' };

export const voicemail: Persona = {
  description: 'A voicemail greeting answers; nothing is left on it.',
  reach: 'answered',
  script: function* (callee): Script {
    yield* clinic(
      `You have reached ${callee.clinic}. Nobody can take your call. Please leave a message after the tone.`,
    );
    yield* begin(callee);
    yield* note({ outcome: 'voicemail', summary: 'A voicemail greeting answered. No message was left.' });
    yield* end({ by: 'voicemail_detection' });
  },
};
