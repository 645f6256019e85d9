import { describe, expect, it } from 'vitest';
import type { Conversation, ConversationTurn } from '#shared/domain/call/conversation.ts';
import { readEnd, readInitiationFailure } from '#shared/domain/call/read-end.ts';

const at = '2026-11-21T15:05:00.000Z';

const conversation = (changes: Conversation = {}): Conversation => ({
  status: 'done',
  has_audio: true,
  transcript: [
    { role: 'agent', message: 'Hello, this is an automated assistant.', time_in_call_secs: 0 },
    { role: 'user', message: 'I have Tuesday  at half past three.', time_in_call_secs: 4 },
    { role: 'agent', message: null, time_in_call_secs: 6, tool_calls: [{ tool_name: 'slots' }] },
  ],
  metadata: {
    call_duration_secs: 62,
    cost: 420,
    termination_reason: 'end_call tool was called.',
    phone_call: { call_result: 'answered' },
  },
  analysis: {
    call_successful: 'success',
    transcript_summary: 'A summary.',
    data_collection_results: {
      outcome: { value: 'booked' },
      clinician: { value: null },
      odd: { value: { a: 1 } },
    },
  },
  ...changes,
});

describe('readEnd', () => {
  it('takes what decisions need out of a finished conversation', () => {
    expect(readEnd(conversation(), 'transcription', at)).toEqual({
      source: 'transcription',
      at,
      connected: true,
      termination_reason: 'end_call tool was called.',
      call_result: 'answered',
      voicemail: false,
      duration_seconds: 62,
      cost_credits: 420,
      collected: { outcome: 'booked', clinician: null, odd: null },
      call_successful: 'success',
      summary: 'A summary.',
      turns: [
        { speaker: 'agent', text: 'Hello, this is an automated assistant.', at_seconds: 0 },
        { speaker: 'clinic', text: 'I have Tuesday at half past three.', at_seconds: 4 },
      ],
      has_audio: true,
    });
  });

  it('reads a conversation in which everything is missing', () => {
    expect(readEnd({ transcript: null, metadata: null, analysis: null }, 'lookup', at)).toMatchObject({
      connected: false,
      voicemail: false,
      turns: [],
      collected: {},
    });
  });

  const greeting: readonly ConversationTurn[] = [
    { role: 'user', message: 'You have reached our voicemail. Please leave a message after the tone.' },
  ];
  it.each([
    ['by the carrier', conversation({ metadata: { phone_call: { call_result: 'voicemail' } } })],
    [
      'by the reason of the end',
      conversation({ metadata: { termination_reason: 'voicemail_detection tool was called.' } }),
    ],
    [
      'by the agent’s tool',
      conversation({
        transcript: [
          { role: 'agent', tool_results: [{ tool_name: 'voicemail_detection', is_error: false }] },
        ],
      }),
    ],
    ['by a greeting without a dialogue', conversation({ transcript: greeting })],
  ])('sees a voicemail %s', (_how, heard) => {
    expect(readEnd(heard, 'transcription', at).voicemail).toBe(true);
  });

  it('does not take a person who mentions the voicemail for one', () => {
    const person: readonly ConversationTurn[] = [
      { role: 'user', message: 'Hello?' },
      { role: 'user', message: 'Sorry, the voicemail picked up first. How can I help?' },
      { role: 'user', message: 'Tuesday at three.' },
    ];
    expect(readEnd(conversation({ transcript: person }), 'transcription', at).voicemail).toBe(false);
  });

  it('keeps at most sixty turns of four hundred characters, and the deciding ones among them', () => {
    const chatter = Array.from({ length: 200 }, (_, index) => ({
      role: index % 2 === 0 ? 'agent' : 'user',
      message: 'and so on '.repeat(60),
      time_in_call_secs: index,
    }));
    const decision = {
      role: 'user',
      message: 'Tuesday at half past three, you are all set.',
      time_in_call_secs: 7,
    };
    const transcript = [...chatter.slice(0, 8), decision, ...chatter.slice(8)];
    const { turns } = readEnd(conversation({ transcript }), 'transcription', at);
    expect(turns).toHaveLength(60);
    expect(turns.every((turn) => turn.text.length <= 400)).toBe(true);
    expect(turns.map((turn) => turn.text)).toContain(decision.message);
    expect(turns.map((turn) => turn.at_seconds)).toEqual(
      turns.map((turn) => turn.at_seconds).toSorted((a, b) => a - b),
    );
  });

  it('keeps the carrier’s word for a call that never connected', () => {
    expect(readInitiationFailure('unknown', 'failed', at)).toMatchObject({
      source: 'initiation_failure',
      connected: false,
      failure_reason: 'unknown',
      call_result: 'failed',
    });
  });
});
