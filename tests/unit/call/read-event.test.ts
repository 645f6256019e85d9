import { describe, expect, it } from 'vitest';
import { readEvent } from '#functions/post-call-webhook/read-event.ts';

const now = new Date('2026-11-21T15:05:00.000Z');
const read = (json: unknown) => readEvent(json, 'sha', now);
const base = { body_sha256: 'sha', received_at: now.toISOString(), conversation_id: 'conv_1' };

const transcription = (data: object) => ({
  type: 'post_call_transcription',
  data: { conversation_id: 'conv_1', status: 'done', ...data },
});
const failure = (data: object) => ({
  type: 'call_initiation_failure',
  data: { conversation_id: 'conv_1', ...data },
});

describe('an event of the provider', () => {
  it.each([
    ['nothing', undefined],
    ['a word', 'hello'],
    ['no type', { data: { conversation_id: 'conv_1' } }],
    ['no data', { type: 'post_call_transcription' }],
  ])('cannot be read when it is %s', (_what, json) => {
    expect(read(json)).toEqual({ kind: 'unreadable' });
  });

  it('of an unknown kind, or without what decisions need, is kept without an end', () => {
    const empty = (type: string) => ({ kind: 'event', event: { ...base, type }, turns: [] });
    const kinds = ['something_new', 'post_call_transcription', 'call_initiation_failure'];
    expect(read({ type: 'something_new', data: { conversation_id: 'conv_1' } })).toStrictEqual(
      empty('something_new'),
    );
    for (const type of kinds)
      expect(read({ type, data: { more: 1 } })).toStrictEqual({
        kind: 'event',
        event: { ...base, type, conversation_id: 'none' },
        turns: [],
      });
    expect(read(transcription({ transcript: 'not a list' }))).toMatchObject({ kind: 'event' });
  });

  it('of a call that ended brings its end, its turns and whose it is', () => {
    const told = read(
      transcription({
        agent_id: 'agent_1',
        user_id: 'cas_1.1.1',
        transcript: [{ role: 'user', message: 'We are full.', time_in_call_secs: 3 }],
        metadata: {
          call_duration_secs: 20,
          phone_call: { external_number: '+12125550101', call_sid: 'CA1' },
        },
      }),
    );
    expect(told).toMatchObject({
      kind: 'event',
      event: {
        ...base,
        type: 'post_call_transcription',
        agent_id: 'agent_1',
        call_id: 'cas_1.1.1',
        call_sid: 'CA1',
        to_number: '+12125550101',
        end: { source: 'transcription', at: now.toISOString(), connected: true, duration_seconds: 20 },
      },
      turns: [{ speaker: 'clinic', text: 'We are full.', at_seconds: 3 }],
    });
    expect(told.kind === 'event' && Object.keys(told.event)).not.toContain('turns');
    const anonymous = read(transcription({ agent_id: '' }));
    expect(anonymous.kind === 'event' && Object.keys(anonymous.event)).not.toContain('agent_id');
  });

  it('of a dial that failed brings the words of the provider and of the carrier', () => {
    const carrier = { CallSid: 'CA1', CallStatus: 'busy', To: '+12125550101' };
    expect(
      read(failure({ agent_id: 'agent_1', failure_reason: 'busy', metadata: { body: carrier } })),
    ).toEqual({
      kind: 'event',
      event: {
        ...base,
        type: 'call_initiation_failure',
        agent_id: 'agent_1',
        call_sid: 'CA1',
        to_number: '+12125550101',
        end: {
          source: 'initiation_failure',
          at: now.toISOString(),
          connected: false,
          failure_reason: 'busy',
          call_result: 'busy',
          voicemail: false,
          collected: {},
          turns: [],
          has_audio: false,
        },
      },
      turns: [],
    });
  });

  it('of a dial that failed for no stated reason is told as unknown', () => {
    for (const metadata of [undefined, null, {}, { body: null }, { body: {} }]) {
      const told = read(failure(metadata === undefined ? {} : { metadata }));
      expect(told).toMatchObject({ event: { end: { failure_reason: 'unknown' } } });
      expect(told.kind === 'event' && Object.keys(told.event).toSorted()).toEqual([
        'body_sha256',
        'conversation_id',
        'end',
        'received_at',
        'type',
      ]);
    }
    const other = read(failure({ metadata: { body: { call_sid: 'CA2' } } }));
    expect(other).toMatchObject({ event: { call_sid: 'CA2' } });
  });
});
