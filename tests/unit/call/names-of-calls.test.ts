import { describe, expect, it } from 'vitest';
import { cascadeCallId, cascadeIdIn, isLive } from '#shared/domain/call/call.ts';
import { callToken, namedInToken } from '#shared/domain/call/call-token.ts';
import { aCall } from './a-call.ts';

describe('the token of a call', () => {
  it('names its call and its session, and hides the secret behind them', () => {
    expect(callToken({ call_id: 'cas_1.1.1', session_id: 'ses_1' }, 's3')).toBe('cas_1.1.1@ses_1~s3');
    expect(callToken({ call_id: 'call_1' }, 's3')).toBe('call_1~s3');
  });

  it.each([
    ['cas_1.1.1@ses_1~s3', { call_id: 'cas_1.1.1', session_id: 'ses_1' }],
    ['call_1~s3', { call_id: 'call_1' }],
    ['call_1@~s3', { call_id: 'call_1' }],
    ['call~1@ses_1~s3', { call_id: 'call~1', session_id: 'ses_1' }],
    ['@ses_1~s3', undefined],
    ['~s3', undefined],
    ['call_1', undefined],
    ['', undefined],
  ])('%j is read as %j', (token, named) => {
    expect(namedInToken(token)).toStrictEqual(named);
  });
});

describe('the id of a call', () => {
  it.each([
    ['cas_1.2.3', 'cas_1'],
    ['cas_1.12.34', 'cas_1'],
    ['cas_1.2.3.4', 'cas_1.2'],
    ['cas_1.2.3x', undefined],
    ['cas_1.a.3', undefined],
    ['cas_1.2.b', undefined],
    ['cas_1.2', undefined],
    ['.1.2', undefined],
    ['call_1', undefined],
  ])('%s is of the cascade %s', (id, cascade) => {
    expect(cascadeIdIn(id)).toBe(cascade);
  });

  it('is the same for the same clinic and try', () => {
    expect(cascadeCallId('cas_1', 2, 3)).toBe('cas_1.2.3');
    expect(cascadeIdIn(cascadeCallId('cas_1', 2, 3))).toBe('cas_1');
  });

  it('is live until the call is done or has failed', () => {
    const statuses = ['queued', 'dialling', 'in_progress', 'processing', 'done', 'failed'] as const;
    expect(statuses.filter((status) => isLive(aCall({ status })))).toEqual([
      'queued',
      'dialling',
      'in_progress',
      'processing',
    ]);
  });
});
