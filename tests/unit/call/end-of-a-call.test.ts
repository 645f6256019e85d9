import { describe, expect, it } from 'vitest';
import type { Call, EndReport } from '#shared/domain/call/call.ts';
import type { Conversation } from '#shared/domain/call/conversation.ts';
import { interpret } from '#shared/domain/call/interpret.ts';
import { mergeEnd } from '#shared/domain/call/merge-end.ts';
import { readEnd } from '#shared/domain/call/read-end.ts';
import {
  aCall,
  afterTheCall,
  anEnd,
  bookedData,
  confirmed,
  toolsWith,
  tuesdayAtHalfPastThree as tuesday,
  turns,
} from './a-call.ts';

const at = '2026-11-21T15:01:00.000Z';
const read = (changes: Partial<Call>) => interpret(aCall(changes), afterTheCall);
const offered = toolsWith({ offers: [tuesday] });
const said = (...lines: readonly string[]) => ({ end: anEnd({ turns: turns(...lines) }) });
const bare = { offers: [], disclosed: [] };

describe('a call that ended without a booking', () => {
  it.each<readonly [what: string, outcome: string, changes: Partial<Call>]>([
    ['the agent says wrong number', 'ended_early', said('clinic: Hello?', 'agent: I have the wrong number.')],
    [
      'the last word of the clinic is that it is full',
      'no_availability',
      {
        tools: offered,
        ...said('clinic: Tuesday at 3:30.', 'clinic: We are fully booked.', 'agent: Oh, fully booked?'),
      },
    ],
    [
      'it was full, and then was not',
      'ended_early',
      {
        tools: offered,
        ...said('clinic: Tuesday at 3:30.', 'clinic: We are fully booked.', 'clinic: Wait, Tuesday is fine.'),
      },
    ],
    [
      'it was full all along',
      'no_availability',
      said('clinic: We are fully booked.', 'clinic: Anything more for you?'),
    ],
    [
      'it was cancelled at the moment a tool said full',
      'cancelled',
      {
        cancel_requested_at: at,
        tools: toolsWith({ no_availability: { reason: 'full', at } }),
        end: anEnd(),
      },
    ],
    [
      'a look-up finds turns and no length',
      'ended_early',
      { end: anEnd({ source: 'lookup', duration_seconds: 0, turns: turns('clinic: Hello?') }) },
    ],
    ['a report has neither turns nor length', 'ended_early', { end: anEnd({ duration_seconds: 0 }) }],
    [
      'a time was offered before the fence',
      'ended_early',
      { tools: { ...bare, offers: [tuesday] }, end: anEnd({ source: 'fence' }) },
    ],
    [
      'a tool said full before the fence',
      'no_availability',
      {
        tools: { ...bare, no_availability: { reason: 'full', at } },
        end: anEnd({ source: 'fence', connected: false }),
      },
    ],
    ['nothing at all was heard until the fence, though a tool was used', 'unknown', { tools: offered }],
    [
      'the carrier writes noanswer',
      'no_answer',
      { end: anEnd({ source: 'initiation_failure', failure_reason: 'noanswer', call_result: 'failed' }) },
    ],
    ['a conversation has noanswer', 'no_answer', { end: anEnd({ call_result: 'noanswer' }) }],
  ])('when %s is %s', (_what, outcome, changes) => {
    expect(interpret(aCall(changes), new Date('2026-11-21T15:30:00Z'))?.outcome).toBe(outcome);
  });

  it('was not placed because of how the agent is set up, where the agent could not speak', () => {
    const end = anEnd({ failure_reason: "Missing required dynamic variables: {'today'}" });
    expect(read({ end })).toMatchObject({ outcome: 'not_placed', not_placed_reason: 'configuration' });
  });

  it('is proven by the words of the clinic', () => {
    const lines = ['clinic: You have the wrong number.', 'agent: A wrong number, I am sorry.'];
    expect(read(said(...lines))).toMatchObject({
      outcome: 'wrong_number',
      evidence: [{ source: 'clinic_turn', supports: true, quote: 'You have the wrong number.' }],
    });
  });
});

describe('a booking by the data of the agent', () => {
  const offer = 'clinic: I have Tuesday at 3:30.';
  const takeIt = 'agent: We will take it.';
  const readBack = 'agent: So that is Tuesday the 24th at 3:30 PM, is that right?';
  it.each<readonly [what: string, outcome: string, lines: readonly string[]]>([
    ['an offer and a goodbye', 'booked_unverified', [offer, takeIt, 'clinic: Bye.']],
    ['an offer and an okay', 'booked', [offer, takeIt, 'clinic: Okay.']],
    ['words of the agent alone', 'booked', ['agent: We will take Tuesday at 3:30.']],
    [
      'a yes and a doubt',
      'booked_unverified',
      [readBack, "clinic: Yes, that's right.", 'clinic: The computer is rejecting it.'],
    ],
  ])('after %s is %s', (_what, outcome, lines) => {
    const end = anEnd({ collected: bookedData, turns: turns(...lines) });
    expect(read({ tools: confirmed(tuesday), end })?.outcome).toBe(outcome);
  });

  it('is quoted with the first two and the last six of what was said', () => {
    const lines = Array.from({ length: 12 }, (_, n) => `clinic: No, Wednesday at ${n + 1}.`);
    const repeated = lines.flatMap((line) => [readBack, line]);
    const quotes = read({
      tools: confirmed(tuesday),
      end: anEnd({ turns: turns(...repeated) }),
    })?.evidence.map(({ quote }) => quote);
    expect(quotes).toEqual([
      'Tuesday at half past three',
      'No, Wednesday at 1.',
      ...[7, 8, 9, 10, 11, 12].map((hour) => `No, Wednesday at ${hour}.`),
    ]);
  });
});

describe('the report of a long or silent call', () => {
  const talk = (role: string, message: string) => ({ role, message });
  const report = (transcript: Conversation['transcript']) => readEnd({ transcript }, 'lookup', at);
  const small = Array.from({ length: 59 }, (_, n) => talk('user', `and the garden ${n + 1}`));

  it('keeps a yes of the first minute, and no hm', () => {
    const yes = report([talk('user', 'Correct.'), talk('user', 'and the house'), ...small]).turns;
    expect(yes.slice(0, 2).map(({ text }) => text)).toEqual(['Correct.', 'and the garden 1']);
    const hm = report([talk('user', 'Okay?'), talk('user', 'and the house'), ...small]).turns;
    expect(hm.slice(0, 2).map(({ text }) => text)).toEqual(['and the house', 'and the garden 1']);
  });

  it('hears a machine by its greeting, whatever the agent says to it', () => {
    const greeting = talk('user', 'Please leave a message after the tone.');
    expect(report([greeting, talk('agent', 'Hello, may I book?')]).voicemail).toBe(true);
    expect(report([talk('agent', 'Please leave a message after the tone.')]).voicemail).toBe(false);
  });

  it('names the keys that were pressed, up to eight', () => {
    const pressed = (dtmf_tones: string) =>
      report([
        {
          role: 'agent',
          tool_calls: [
            { tool_name: 'play_keypad_touch_tone', params_as_json: JSON.stringify({ dtmf_tones }) },
          ],
        },
      ]).keys_pressed;
    expect(pressed('2w0')).toBe('2, 0');
    expect(pressed('12345678')).toBe('1, 2, 3, 4, 5, 6, 7, 8');
    expect(pressed('123456789')).toBeUndefined();
    expect(report([])).not.toHaveProperty('keys_pressed');
  });
});

describe('of two reports of one call', () => {
  const early = (changes: Partial<EndReport> = {}) => anEnd({ at: '2026-11-21T15:05:00.000Z', ...changes });
  const late = (changes: Partial<EndReport> = {}) => anEnd({ at: '2026-11-21T15:06:00.000Z', ...changes });

  it('the later one is believed, in whatever order they come', () => {
    expect(mergeEnd(early(), late()).at).toBe(late().at);
    expect(mergeEnd(late(), early()).at).toBe(late().at);
  });

  it('the one that says more is believed before the later one, and an empty word says nothing', () => {
    const more = early({ collected: { outcome: 'booked' } });
    for (const empty of ['', null]) {
      const less = late({ collected: { outcome: empty } });
      expect(mergeEnd(less, more)).toEqual(more);
      expect(mergeEnd(more, less)).toEqual(more);
    }
  });
});
