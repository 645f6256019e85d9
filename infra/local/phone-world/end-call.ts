import type { CallEnd, PhoneCall } from './call.ts';
import { faultOf } from './faults.ts';
import { builtInTurns } from './play-step.ts';
import { between, randomFrom, seedOf } from './random.ts';
import type { Ending } from './script.ts';
import { scaled, type World } from './world.ts';

/** The last steps of a call, as the provider goes through them. `now` is milliseconds since the epoch. */

/** An answered call ends: its analysis begins. A broken line leaves nothing behind, and nobody is told. */
export function endCall(world: World, call: PhoneCall, ending: Ending): PhoneCall {
  const now = world.settings.scheduler.now();
  const ended = { ...call, endedAt: now };
  switch (ending.by) {
    case 'broken_line': {
      const { dueAt: _, ...rest } = ended;
      const error = { code: 1006, reason: 'Client disconnected: 1006' };
      return { ...rest, status: 'failed', transcript: [], report: {}, end: answered(error.reason, error) };
    }
    case 'callee':
      return analyse(world, { ...ended, end: answered('Call ended by remote party') });
    case 'voicemail_detection': {
      const turns = builtInTurns(
        call,
        'voicemail_detection',
        { reason: 'A greeting asked for a message.' },
        {
          result_type: 'voicemail_detection_success',
          status: 'success',
          voicemail_message: '',
        },
      );
      const end: CallEnd = { result: 'voicemail', reason: 'voicemail_detection tool was called.' };
      return analyse(world, { ...ended, transcript: [...call.transcript, ...turns], end });
    }
    case 'agent': {
      const turns = builtInTurns(
        call,
        'end_call',
        { reason: ending.reason },
        {
          result_type: 'end_call_success',
          status: 'success',
          reason: ending.reason,
        },
      );
      return analyse(world, {
        ...ended,
        transcript: [...call.transcript, ...turns],
        end: answered('end_call tool was called.'),
      });
    }
  }
}

/** The longest conversation the agent allows. */
export const maxCallSeconds = 600;

export const endForLength = (world: World, call: PhoneCall): PhoneCall =>
  analyse(world, {
    ...call,
    endedAt: world.settings.scheduler.now(),
    end: answered('Max duration limit reached'),
  });

const answered = (reason: string, error?: CallEnd['error']): CallEnd => ({
  result: 'answered',
  reason,
  ...(error === undefined ? {} : { error }),
});

const analyse = (world: World, call: PhoneCall): PhoneCall => {
  const seconds = between(randomFrom(seedOf(call.seed, 'analysis')), 2, 6);
  return {
    ...call,
    status: 'processing',
    dueAt: world.settings.scheduler.now() + scaled(world.settings, seconds),
  };
};

/** Nobody picked up. With the fault `stays_initiated` the provider never learns that it is over. */
export function endUnanswered(world: World, call: PhoneCall, end: CallEnd): PhoneCall {
  const { dueAt: _, ...rest } = call;
  if (faultOf(call, 'stays_initiated') !== undefined) return { ...rest, end };
  return { ...rest, status: 'failed', endedAt: world.settings.scheduler.now(), end };
}
