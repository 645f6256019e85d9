import { describe, expect, it } from 'vitest';
import type { Call } from '#shared/domain/call/call.ts';
import { interpret } from '#shared/domain/call/interpret.ts';
import type { Outcome } from '#shared/domain/call/outcome.ts';
import {
  aCall,
  afterTheCall,
  anEnd,
  bookedData,
  confirmed,
  dialledAt,
  toolsWith,
  tuesdayAtHalfPastThree as tuesday,
  turns,
} from './a-call.ts';

const agreedTurns = turns(
  'agent: So that is Tuesday the 24th at 3:30 PM, is that right?',
  "clinic: Yes, that's right.",
);
const noTools = toolsWith({});
const offered = toolsWith({ offers: [tuesday] });
const escalated = toolsWith({
  offers: [tuesday],
  escalated: { question_id: 'q', options: [tuesday], at: '2026-11-21T15:01:00.000Z' },
});
const full = toolsWith({
  no_availability: { reason: 'fully booked until March', at: '2026-11-21T15:01:00.000Z' },
});
const failure = (failure_reason: string, call_result?: string) =>
  anEnd({
    source: 'initiation_failure',
    connected: false,
    failure_reason,
    ...(call_result ? { call_result } : {}),
  });

const table: readonly (readonly [string, Partial<Call>, Outcome | undefined])[] = [
  ['a call that is going on', {}, undefined],
  ['a call that is going on with a booking', { tools: confirmed(tuesday) }, undefined],
  [
    'a dial that was refused',
    { dial: { state: 'not_placed', reason: 'capacity', code: '429' } },
    'not_placed',
  ],
  [
    'an agent that was not given what it needs',
    {
      end: anEnd({
        source: 'lookup',
        connected: false,
        failure_reason: "Missing required dynamic variables in tools: {'today'}",
      }),
    },
    'not_placed',
  ],
  ['a dial nobody knows about yet', { dial: { state: 'unknown', code: 'timeout' } }, undefined],
  [
    'the tool and the clinic agree',
    { tools: confirmed(tuesday), end: anEnd({ turns: agreedTurns }) },
    'booked',
  ],
  [
    'the tool and the data agree, no transcript',
    { tools: confirmed(tuesday), end: anEnd({ collected: bookedData }) },
    'booked',
  ],
  ['the tool alone, line dropped', { tools: confirmed(tuesday), end: anEnd() }, 'booked_unverified'],
  [
    'the tool alone, webhook lost until the fence',
    { tools: confirmed(tuesday), end: anEnd({ source: 'fence' }) },
    'booked_unverified',
  ],
  [
    'the data names another time',
    {
      tools: confirmed(tuesday),
      end: anEnd({ collected: { ...bookedData, booked_time: '16:30' }, turns: agreedTurns }),
    },
    'needs_confirmation',
  ],
  [
    'the data says no availability',
    { tools: confirmed(tuesday), end: anEnd({ collected: { outcome: 'no_availability' } }) },
    'needs_confirmation',
  ],
  [
    'the tool says full after it said booked',
    {
      tools: { ...confirmed(tuesday), no_availability: { reason: 'gone', at: '2026-11-21T15:03:00.000Z' } },
      end: anEnd({ turns: agreedTurns, collected: bookedData }),
    },
    'needs_confirmation',
  ],
  [
    'the tool said full before it said booked',
    {
      tools: { ...confirmed(tuesday), no_availability: { reason: 'none', at: '2026-11-21T15:01:00.000Z' } },
      end: anEnd({ turns: agreedTurns }),
    },
    'booked',
  ],
  [
    'a booking on a voicemail',
    { tools: confirmed(tuesday), end: anEnd({ voicemail: true, collected: bookedData }) },
    'needs_confirmation',
  ],
  [
    'a booking on a phone that never connected',
    { tools: confirmed(tuesday), end: failure('no-answer') },
    'needs_confirmation',
  ],
  [
    'the data claims it, no tool',
    { tools: offered, end: anEnd({ collected: bookedData }) },
    'needs_confirmation',
  ],
  [
    'only the summary claims it',
    { tools: offered, end: anEnd({ summary: 'The appointment was successfully booked for Tuesday.' }) },
    'needs_confirmation',
  ],
  [
    'the summary says it was not booked',
    { tools: offered, end: anEnd({ summary: 'The appointment was not booked because the line dropped.' }) },
    'ended_early',
  ],
  ['a success flag alone', { tools: noTools, end: anEnd({ call_successful: 'success' }) }, 'ended_early'],
  ['busy', { end: failure('busy') }, 'busy'],
  ['no answer', { end: failure('no-answer') }, 'no_answer'],
  ['a failure for an unknown reason', { end: failure('unknown') }, 'no_answer'],
  ['a failure in the network', { end: failure('unknown', 'failed') }, 'not_placed'],
  [
    'a look-up that finds nobody answered',
    { end: anEnd({ source: 'lookup', connected: false }) },
    'no_answer',
  ],
  ['voicemail by the tool', { end: anEnd({ voicemail: true }) }, 'voicemail'],
  ['voicemail by the carrier', { end: anEnd({ call_result: 'voicemail' }) }, 'voicemail'],
  [
    'voicemail by the reason',
    { end: anEnd({ termination_reason: 'voicemail_detection tool was called.' }) },
    'voicemail',
  ],
  ['no times, by the tool', { tools: full, end: anEnd() }, 'no_availability'],
  [
    'no times, by the tool, webhook lost',
    { tools: full, end: anEnd({ source: 'fence' }) },
    'no_availability',
  ],
  [
    'no times, in words',
    { tools: noTools, end: anEnd({ turns: turns("clinic: I'm sorry, we're fully booked.") }) },
    'no_availability',
  ],
  [
    'no times, in Spanish',
    { tools: noTools, end: anEnd({ turns: turns('clinic: No tenemos citas, lo siento.') }) },
    'no_availability',
  ],
  [
    'no new patients, by the tool',
    {
      tools: toolsWith({ no_availability: { reason: 'not accepting new patients', at: dialledAt } }),
      end: anEnd(),
    },
    'declined',
  ],
  [
    'the patient must call',
    { tools: noTools, end: anEnd({ turns: turns('clinic: Please have the patient call us.') }) },
    'declined',
  ],
  [
    'no robots',
    { tools: noTools, end: anEnd({ turns: turns("clinic: We don't talk to robots, goodbye.") }) },
    'refuses_automated',
  ],
  [
    'asked never to call again',
    { tools: toolsWith({ opted_out: { reason: 'stop calling', at: dialledAt } }), end: anEnd() },
    'refuses_automated',
  ],
  [
    'wrong number',
    { tools: noTools, end: anEnd({ turns: turns('clinic: You have the wrong number.') }) },
    'wrong_number',
  ],
  ['a question the patient did not answer', { tools: escalated, end: anEnd() }, 'needs_decision'],
  [
    'an offer that was gone at the end',
    {
      tools: offered,
      end: anEnd({
        turns: turns('clinic: Tuesday at 3:30.', 'clinic: Oh no, we are fully booked.', 'clinic: Bye.'),
      }),
    },
    'no_availability',
  ],
  ['hung up after an offer', { tools: offered, end: anEnd() }, 'ended_early'],
  ['hung up at once', { tools: noTools, end: anEnd({ turns: turns('clinic: Hello?') }) }, 'ended_early'],
  [
    'the agent says declined and nothing else does',
    { tools: noTools, end: anEnd({ collected: { outcome: 'declined' } }) },
    'declined',
  ],
  [
    'words of no verdict',
    { tools: noTools, end: anEnd({ collected: { outcome: 'went great' } }) },
    'ended_early',
  ],
  [
    'cancelled before anything',
    { cancel_requested_at: dialledAt, end: anEnd({ source: 'cancel' }) },
    'cancelled',
  ],
  ['cancelled while it rang', { cancel_requested_at: dialledAt, end: failure('no-answer') }, 'cancelled'],
  [
    'cancelled after the booking',
    {
      tools: confirmed(tuesday),
      cancel_requested_at: '2026-11-21T15:04:00.000Z',
      end: anEnd({ turns: agreedTurns }),
    },
    'booked',
  ],
  ['nothing heard until the fence', { end: anEnd({ source: 'fence', connected: false }) }, 'unknown'],
  [
    'overdue with tools used',
    { tools: offered, end: anEnd({ source: 'fence', connected: true }) },
    'ended_early',
  ],
];

describe('interpret', () => {
  it.each(table)('%s', (_name, changes, outcome) => {
    expect(interpret(aCall(changes), afterTheCall)?.outcome).toBe(outcome);
  });

  it('settles a call nobody ever heard of when the fence has passed', () => {
    const call = aCall({ dial: { state: 'unknown', code: 'timeout' } });
    expect(interpret(call, new Date('2026-11-21T15:19:59Z'))).toBeUndefined();
    expect(interpret(call, new Date('2026-11-21T15:20:00Z'))?.outcome).toBe('unknown');
  });

  it('quotes the words that prove a booking and the words that deny it', () => {
    const proven = interpret(
      aCall({ tools: confirmed(tuesday), end: anEnd({ turns: agreedTurns }) }),
      afterTheCall,
    );
    expect(proven?.evidence).toContainEqual({
      source: 'clinic_turn',
      supports: true,
      quote: "Yes, that's right.",
      at_seconds: 5,
    });
    const denied = interpret(
      aCall({
        tools: confirmed(tuesday),
        end: anEnd({ turns: [...agreedTurns, ...turns('clinic: Oh, that slot is gone.')] }),
      }),
      afterTheCall,
    );
    expect(denied?.evidence).toContainEqual(
      expect.objectContaining({ supports: false, quote: 'Oh, that slot is gone.' }),
    );
  });

  it('keeps the slot of an accepted confirmation whatever else is said', () => {
    for (const end of [anEnd(), anEnd({ source: 'fence' }), anEnd({ voicemail: true }), failure('busy')])
      expect(interpret(aCall({ tools: confirmed(tuesday), end }), afterTheCall)?.booked_slot).toEqual(
        tuesday,
      );
  });

  it('names why a dial was not placed', () => {
    const call = aCall({ dial: { state: 'not_placed', reason: 'configuration', code: '401' } });
    expect(interpret(call, afterTheCall)).toMatchObject({
      status: 'failed',
      not_placed_reason: 'configuration',
    });
  });

  it('gives an answered generic call no outcome of a booking', () => {
    const call = aCall({ purpose: 'generic', end: anEnd({ turns: turns('clinic: You are all set.') }) });
    expect(interpret(call, afterTheCall)).toMatchObject({ status: 'done' });
    expect(interpret(call, afterTheCall)?.outcome).toBeUndefined();
  });
});
