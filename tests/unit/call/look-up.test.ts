import { describe, expect, it } from 'vitest';
import type { Call } from '#shared/domain/call/call.ts';
import { decideLookUp, type LookedUp } from '#shared/domain/call/look-up.ts';
import { policy } from '#shared/domain/policy.ts';
import { aCall, anEnd, dialledAt, toolsWith } from './a-call.ts';

const afterDial = (seconds: number): Date => new Date(Date.parse(dialledAt) + seconds * 1000);
const decide = (looked: LookedUp, seconds: number, call: Call = aCall()) =>
  decideLookUp(call, looked, afterDial(seconds), policy);
const found = (
  status: Extract<LookedUp, { kind: 'found' }>['status'],
  end?: ReturnType<typeof anEnd>,
): LookedUp => ({
  kind: 'found',
  status,
  conversation_id: 'conv_1',
  ...(end === undefined ? {} : { end }),
});
const silentEnd = (source: string, seconds: number, changes: object = {}) => ({
  source,
  at: afterDial(seconds).toISOString(),
  connected: false,
  voicemail: false,
  collected: {},
  turns: [],
  has_audio: false,
  ...changes,
});
const begun = aCall({ tools: toolsWith({}) });
const again = { kind: 'again' };
const { unansweredAfterSeconds: ringing, overdueCallSeconds: overdue, fenceSeconds: fence } = policy;

describe('a call that was looked up with the provider', () => {
  it.each(['done', 'failed'] as const)('is settled by the report of a conversation that is %s', (status) => {
    const end = anEnd({ source: 'lookup' });
    expect(decide(found(status, end), 30)).toStrictEqual({ kind: 'settle', end, conversation_id: 'conv_1' });
    const refused = anEnd({ source: 'lookup', connected: false, failure_reason: 'busy' });
    expect(decide(found(status, refused), 30)).toMatchObject({ kind: 'settle', end: refused });
  });

  it('is not settled by a report of a conversation that still goes on', () => {
    expect(decide(found('in_progress', anEnd()), 30)).toStrictEqual({
      kind: 'progress',
      status: 'in_progress',
      conversation_id: 'conv_1',
    });
    expect(decide(found('processing'), 30)).toMatchObject({ kind: 'progress', status: 'processing' });
    expect(decide(found('dialling', anEnd()), 30)).toEqual(again);
  });

  it.each([
    ['still dialling', found('dialling')],
    ['done without a report', found('done')],
    ['done with an empty report', found('done', anEnd({ connected: false }))],
    ['failed without a report', found('failed')],
  ])('was not answered when it is %s long after the ringing', (_what, looked) => {
    expect(decide(looked, ringing - 1)).toEqual(again);
    expect(decide(looked, ringing)).toStrictEqual({
      kind: 'settle',
      end: silentEnd('lookup', ringing, { failure_reason: 'no-answer' }),
      conversation_id: 'conv_1',
    });
  });

  it.each([found('dialling'), found('done')])(
    'was answered when a tool was used in it, whatever the status',
    (looked) => {
      expect(decide(looked, ringing, begun)).toEqual(again);
      expect(decide(looked, overdue - 1, begun)).toEqual(again);
      expect(decide(looked, overdue, begun)).toStrictEqual({
        kind: 'settle',
        end: silentEnd('fence', overdue, { connected: true }),
        conversation_id: 'conv_1',
      });
    },
  );

  it.each(['in_progress', 'processing'] as const)(
    'is over long past the longest call, also while %s',
    (status) => {
      expect(decide(found(status), overdue - 1)).toMatchObject({ kind: 'progress', status });
      expect(decide(found(status), overdue)).toStrictEqual({
        kind: 'settle',
        end: silentEnd('fence', overdue, { connected: true }),
        conversation_id: 'conv_1',
      });
    },
  );

  it.each([
    ['that nobody knows', { kind: 'absent' }],
    ['about which nobody could be asked', { kind: 'failed' }],
  ] as const)('%s proves nothing before the fence, and is given up at it', (_what, looked) => {
    expect(decide(looked, overdue)).toEqual(again);
    expect(decide(looked, fence - 1)).toEqual(again);
    expect(decide(looked, fence)).toStrictEqual({ kind: 'settle', end: silentEnd('fence', fence) });
  });

  it('rings its whole time from when the provider took it, also when the request was long on its way', () => {
    const tookItLate = (seconds: number): LookedUp => ({
      kind: 'found',
      status: 'dialling',
      conversation_id: 'conv_1',
      started_at: afterDial(seconds),
    });
    expect(decide(tookItLate(67), ringing + 66)).toEqual(again);
    expect(decide(tookItLate(67), ringing + 67)).toMatchObject({ kind: 'settle' });
    // A clock that runs behind takes nothing away, and one that is far ahead keeps no call open.
    expect(decide(tookItLate(-30), ringing - 1)).toEqual(again);
    expect(decide(tookItLate(-30), ringing)).toMatchObject({ kind: 'settle' });
    expect(decide(tookItLate(86_400), ringing + policy.lateWriteSeconds)).toMatchObject({ kind: 'settle' });
  });
});
