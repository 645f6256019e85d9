import { describe, expect, it } from 'vitest';
import type { Call, EndReport } from '#shared/domain/call/call.ts';
import { interpret } from '#shared/domain/call/interpret.ts';
import { aClinic } from '../clinics/a-clinic.ts';
import {
  aCall,
  afterTheCall,
  anEnd,
  confirmed,
  dialledAt,
  toolsWith,
  tuesdayAtHalfPastThree as tuesday,
  turns,
} from './a-call.ts';

const appointment = {
  call_id: 'cas_0.1.1',
  clinic: aClinic(),
  slot: tuesday,
  sequence: 3,
  status: 'confirmed',
} as const;
const read = (
  type: 'cancel_appointment' | 'move_appointment',
  lines: readonly string[],
  end: Partial<EndReport> = {},
  changes: Partial<Call> = {},
) =>
  interpret(
    aCall({
      appointment_request: { type, appointment, others: [] },
      tools: toolsWith({}),
      end: anEnd({ turns: turns(...lines), ...end }),
      ...changes,
    }),
    afterTheCall,
  );
const cancelling = (lines: readonly string[], end: Partial<EndReport> = {}, changes: Partial<Call> = {}) =>
  read('cancel_appointment', lines, end, changes);
const quotes = (reading: ReturnType<typeof read>) =>
  reading?.evidence.map(({ source, quote, supports }) => [source, quote, supports]);

const cancelled = "clinic: That's cancelled.";
const proof = ['clinic_turn', "That's cancelled.", true];
const verdict = { outcome: 'appointment_cancelled' };
const readBack = 'agent: So the appointment on Tuesday, November 24th at 3:30 PM is cancelled, right?';

describe('the proof of a cancellation', () => {
  it('is what the clinic said, and what the agent noted', () => {
    expect(cancelling([cancelled])).toMatchObject({ status: 'done', outcome: 'appointment_cancelled' });
    expect(quotes(cancelling([cancelled]))).toEqual([proof]);
    expect(quotes(cancelling([cancelled], { collected: verdict }))).toEqual([
      proof,
      ['data_collection', 'appointment_cancelled', true],
    ]);
    expect(quotes(cancelling([readBack, 'clinic: Yes.']))).toEqual([['clinic_turn', 'Yes.', true]]);
  });

  it('is eight quotes at most', () => {
    const often = Array.from({ length: 12 }, () => cancelled);
    expect(cancelling(often)?.evidence).toHaveLength(8);
    const doubted = cancelling([...often, 'clinic: Oh wait, I cannot do that.']);
    expect(doubted?.outcome).toBe('needs_confirmation');
    expect(doubted?.evidence).toHaveLength(8);
  });

  it.each([
    ['a machine', { voicemail: true }],
    ['a machine, by the carrier', { call_result: 'voicemail' }],
    ['a telephone nobody took', { connected: false }],
  ])('does not come from %s', (_what, end) => {
    expect(cancelling([cancelled], end)).toMatchObject({ status: 'done', outcome: 'needs_confirmation' });
  });

  it('is shaken by what follows, and both are quoted', () => {
    expect(quotes(cancelling([cancelled, 'clinic: Oh wait, I cannot do that.']))).toEqual([
      proof,
      ['clinic_turn', 'Oh wait, I cannot do that.', false],
    ]);
    expect(quotes(cancelling([cancelled, "agent: Wait, please don't cancel it."]))).toEqual([
      proof,
      ['agent_turn', "Wait, please don't cancel it.", false],
    ]);
  });

  it('does not come back once it was in doubt', () => {
    for (const doubt of ['clinic: Oh wait, I cannot do that.', "agent: Wait, don't cancel it."]) {
      expect(cancelling([cancelled, doubt, cancelled])?.outcome).toBe('needs_confirmation');
      expect(cancelling([cancelled, doubt, readBack, 'clinic: Yes.'])?.outcome).toBe('needs_confirmation');
    }
  });

  it('is not shaken by thanks, a goodbye or a "no" of the agent before it', () => {
    expect(cancelling([cancelled, 'clinic: Thank you, bye.'])?.outcome).toBe('appointment_cancelled');
    expect(cancelling(['agent: No, wait.', cancelled])?.outcome).toBe('appointment_cancelled');
    expect(cancelling([cancelled, 'agent: Thank you.'])?.outcome).toBe('appointment_cancelled');
  });

  it('is a "yes" only right after the agent read back this very day', () => {
    expect(cancelling([readBack, 'clinic: Yes.'])?.outcome).toBe('appointment_cancelled');
    for (const lines of [
      ['agent: So that is cancelled, right?', 'clinic: Yes.'],
      ['agent: The appointment on Tuesday, November 24th at 3:30 PM, right?', 'clinic: Yes.'],
      [readBack, 'clinic: Hello?', 'clinic: Yes.'],
      [readBack, 'agent: Are you there?', 'clinic: Yes.'],
    ])
      expect(cancelling(lines)?.outcome, lines.join(' / ')).not.toBe('appointment_cancelled');
  });

  it('is doubted where the claim is not plain, and its words are quoted', () => {
    const hedged = 'clinic: It is cancelled but the doctor has to approve.';
    expect(cancelling([hedged])).toMatchObject({ status: 'done', outcome: 'needs_confirmation' });
    expect(quotes(cancelling([hedged]))).toEqual([
      ['clinic_turn', 'It is cancelled but the doctor has to approve.', false],
    ]);
  });

  it('is contradicted by another day, and by what the tools recorded', () => {
    expect(quotes(cancelling([cancelled, 'agent: The one on Wednesday at 4 PM.']))).toEqual([
      proof,
      ['agent_turn', 'The one on Wednesday at 4 PM.', false],
    ]);
    const at = dialledAt;
    const recorded = [
      toolsWith({ no_availability: { reason: 'full', at } }),
      toolsWith({ opted_out: { reason: 'stop', at } }),
      confirmed(tuesday),
    ];
    expect(recorded.map((tools) => quotes(cancelling([cancelled], {}, { tools })))).toEqual([
      [proof, ['tool', 'full', false]],
      [proof, ['tool', 'stop', false]],
      [proof, ['tool', tuesday.phrase, false]],
    ]);
    expect(quotes(cancelling([cancelled], { collected: { outcome: 'declined' } }))).toEqual([
      proof,
      ['data_collection', 'declined', false],
    ]);
  });
});

describe('a cancellation that is only claimed', () => {
  it.each<[string, readonly string[], Partial<EndReport>, Partial<Call>]>([
    ['by the agent', ['agent: So it is cancelled, goodbye.'], {}, {}],
    ['by the data', ['clinic: Okay, bye.'], { collected: verdict }, {}],
    ['by a tool that confirmed', ['clinic: Okay, bye.'], {}, { tools: confirmed(tuesday) }],
  ])('%s has to be confirmed', (_what, lines, end, changes) => {
    expect(cancelling(lines, end, changes)?.outcome).toBe('needs_confirmation');
  });

  it('quotes the agent, and not what it asked', () => {
    expect(quotes(cancelling(['agent: So it is cancelled, goodbye.', 'agent: Is it cancelled? ']))).toEqual([
      ['agent_turn', 'So it is cancelled, goodbye.', true],
    ]);
    expect(quotes(cancelling(['agent: Right? It is cancelled.']))?.[0]?.[1]).toBe('Right? It is cancelled.');
  });

  it('is none where nobody spoke of it', () => {
    expect(cancelling(['clinic: Hello?', 'agent: Is it cancelled?'])?.outcome).toBe('ended_early');
    expect(cancelling(['clinic: Please have the patient call us.'])?.outcome).toBe('declined');
    expect(cancelling([])?.outcome).toBe('ended_early');
  });
});

describe('a call to move', () => {
  const friday = {
    ...tuesday,
    slot_id: 'slot_fri',
    start: '2026-11-27T09:00:00-05:00',
    phrase: 'Friday at nine',
  };
  const moving = (lines: readonly string[], changes: Partial<Call> = {}) =>
    read('move_appointment', lines, {}, changes);

  it('has moved it when another time was confirmed, checked or not', () => {
    const agreed = [
      'agent: So that is Friday the 27th at 9 AM, is that right?',
      "clinic: Yes, that's right.",
    ];
    expect(moving(agreed, { tools: confirmed(friday) })).toMatchObject({
      outcome: 'booked',
      booked_slot: friday,
    });
    expect(moving([], { tools: confirmed(friday) })?.outcome).toBe('booked_unverified');
    expect(moving([], { tools: confirmed(tuesday) })?.outcome).toBe('needs_confirmation');
    const sameMoment = { ...tuesday, start: '2026-11-24T20:30:00Z' };
    expect(moving([], { tools: confirmed(sameMoment) })?.outcome).toBe('needs_confirmation');
  });

  it('quotes the clinic where the old one may be gone', () => {
    const gone = moving(["clinic: I've cancelled it, but I have nothing on Friday."]);
    expect(gone).toMatchObject({ status: 'done', outcome: 'needs_confirmation' });
    expect(quotes(gone)?.[0]).toEqual([
      'clinic_turn',
      "I've cancelled it, but I have nothing on Friday.",
      false,
    ]);
    const often = moving(Array.from({ length: 12 }, () => cancelled));
    expect(often?.evidence).toHaveLength(8);
  });

  it('does not take the agent for the clinic', () => {
    expect(moving(['agent: It is cancelled.'])?.outcome).not.toBe('needs_confirmation');
  });
});
