import { describe, expect, it } from 'vitest';
import { agentCouldNotSpeak } from '#shared/domain/call/agent-fault.ts';
import { adviceCodes, adviceFor } from '#shared/domain/call/call-advice.ts';
import { destinationOf } from '#shared/domain/call/destination.ts';
import { aClinic } from '#tests/support/a-consent.ts';
import { anEnd } from './a-call.ts';

const messages = {
  provider_unauthorized: 'The calling service does not accept our key.',
  provider_payment_required: 'The calling service has no credit left.',
  provider_forbidden: 'Our key may not place calls.',
  provider_not_found: 'The calling service does not know the agent or the phone number.',
  provider_invalid_request: 'The calling service does not accept the agent, the phone number or the request.',
  provider_busy: 'The calling service has no free line.',
  provider_declined: 'The calling service declined to place the call.',
  provider_refused: 'The calling service refused the call.',
  provider_timeout: 'The calling service did not answer in time; the call may be placed.',
  provider_aborted: 'The dial was given up while it was under way; the call may be placed.',
  provider_network: 'The line to the calling service broke; the call may be placed.',
  provider_failed: 'The calling service failed while placing the call; it may be placed.',
  provider_unreadable: 'The answer of the calling service could not be read; the call may be placed.',
  agent_could_not_speak:
    'The call was placed and given up, because the agent needs something the call does not bring.',
  calling_not_set_up: 'Calling is not set up here.',
  fictional_clinic: 'The clinics here are examples, and no example is ever phoned.',
  start_delayed: 'The calls could not be started yet; it is tried again within minutes.',
  phone_number_none: 'There is no number to call from.',
  phone_number_ambiguous: 'Several numbers could place the call, and none is chosen.',
  phone_number_failed: 'The numbers to call from could not be read.',
};

describe('a fault of calling', () => {
  it('has a sentence and something to look at, for every code', () => {
    expect(Object.fromEntries(adviceCodes.map((code) => [code, adviceFor(code).message]))).toEqual(messages);
    for (const code of adviceCodes) {
      const { check } = adviceFor(code);
      expect(check.length, code).toBeGreaterThan(0);
      expect(Math.min(...check.map(({ length }) => length)), code).toBeGreaterThan(20);
    }
  });

  it.each([
    ['concurrent_limit_exceeded', 'provider_busy'],
    ['too_many_concurrent_requests', 'provider_busy'],
    ['rate_limit_exceeded', 'provider_busy'],
    ['system_busy', 'provider_busy'],
    ['provider_429', 'provider_busy'],
    ['provider_401', 'provider_unauthorized'],
    ['invalid_api_key', 'provider_unauthorized'],
    ['missing_api_key', 'provider_unauthorized'],
    ['provider_403', 'provider_forbidden'],
    ['insufficient_permissions', 'provider_forbidden'],
    ['provider_404', 'provider_not_found'],
    ['agent_not_found', 'provider_not_found'],
    ['phone_number_not_found', 'provider_not_found'],
    ['document_not_found', 'provider_not_found'],
    ['provider_422', 'provider_invalid_request'],
    ['validation_error', 'provider_invalid_request'],
    ['provider_no_conversation', 'provider_unreadable'],
    ['provider_500', 'provider_failed'],
    ['provider_503', 'provider_failed'],
    ['provider_408', 'provider_failed'],
    ['provider_418', 'provider_refused'],
    ['provider_5000', 'provider_refused'],
    ['my_provider_500', 'provider_refused'],
    ['something new', 'provider_refused'],
    ['', 'provider_refused'],
  ])('%s is spoken of as %s, under its own code', (code, known) => {
    expect(adviceFor(code)).toEqual({ ...adviceFor(known), code });
  });

  it('is asked about in the order of what is likely', () => {
    expect(adviceFor('provider_declined').check).toEqual([
      'Does Twilio allow calls to that country? (Voice, Settings, Geo permissions)',
      'A Twilio trial account calls verified numbers only.',
      'Is the number imported (Phone Numbers, Import from Twilio), and is its phnum_ id the one in use?',
    ]);
    for (const code of ['timeout', 'aborted', 'network', 'failed', 'unreadable'])
      expect(adviceFor(`provider_${code}`).check[0]).toBe(
        'Do not send it again by hand: it is looked up, and never dialled twice.',
      );
  });
});

describe('an agent that could not speak', () => {
  it.each([
    ["Missing required dynamic variables in tools: {'today'}", true],
    ["Override for field 'first_message' is not allowed by config.", true],
    ['This is not allowed by config', true],
    ['busy', false],
  ])('%j: %s', (failure_reason, fault) => {
    expect(agentCouldNotSpeak(anEnd({ failure_reason }))).toBe(fault);
  });

  it('is not concluded from a call that says nothing', () => {
    expect(agentCouldNotSpeak(undefined)).toBe(false);
    expect(agentCouldNotSpeak(anEnd())).toBe(false);
  });
});

describe('where a call really goes', () => {
  const phone = '+12125550101';
  const test_phone = '+12125550199';
  const refused = {
    kind: 'refused',
    code: 'fictional_clinic',
    message: 'These clinics are examples and cannot be phoned. Nobody was called.',
  };
  it.each([
    ['a rehearsal', true, { live: false }, { kind: 'call', to_number: phone }],
    ['a rehearsal with a test phone', true, { live: false, test_phone }, { kind: 'call', to_number: phone }],
    ['an example', true, { live: true }, refused],
    [
      'an example with a test phone',
      true,
      { live: true, test_phone },
      { kind: 'call', to_number: test_phone },
    ],
    ['a clinic', false, { live: true }, { kind: 'call', to_number: phone }],
    [
      'a clinic with a test phone',
      false,
      { live: true, test_phone },
      { kind: 'call', to_number: test_phone },
    ],
  ])('%s', (_what, fictional, settings, destination) => {
    expect(destinationOf(aClinic({ fictional }), settings)).toEqual(destination);
  });
});
