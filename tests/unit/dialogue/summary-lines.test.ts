import { describe, expect, it } from 'vitest';
import { type Call, type EndReport, emptyToolRecord, type ToolRecord } from '#shared/domain/call/call.ts';
import { type Evidence, notPlacedReasons, outcomes } from '#shared/domain/call/outcome.ts';
import type { Cascade, CascadeOutcome } from '#shared/domain/cascade/cascade.ts';
import { summaryOf } from '#shared/domain/dialogue/summary.ts';
import { call, cascade, tuesdayMorning as now, plan, slot } from './records.ts';
import { clinicAt, friday } from './standing.ts';

/** The summary in its parts; each is a list of lines. */
const parts = (record: Cascade, calls: readonly Call[]): readonly (readonly string[])[] =>
  summaryOf(record, calls, now, 'en')
    .split('\n\n')
    .map((part) => part.split('\n'));
/** A cascade about the first clinic alone. */
const alone = (outcome: CascadeOutcome): Cascade =>
  cascade({ status: 'done', outcome, plan: { ...plan, clinics: [clinicAt(1)] } });
const began: ToolRecord = { ...emptyToolRecord, began_at: now.toISOString() };
const words = (...quotes: readonly string[]): readonly Evidence[] =>
  quotes.map((quote) => ({ source: 'clinic_turn', supports: true, quote }));
const withoutName = (one: Call): Call => {
  const { clinic_name: _name, ...rest } = one;
  return rest;
};
const title = '**Call summary**';
const net =
  'If it gets worse, or you get trouble breathing, chest pain, confusion, fainting or bleeding that does not stop, call 911.';
const when = 'Wednesday, November 25 at 3:30 PM EST';
const where = 'Where: 100 Main Street, New York, NY, phone +12125550101.';
const calendar = 'A calendar file is ready in this chat.';
const ring = 'You can ring Riverside Family Medicine yourself: +12125550101.';

describe('the whole summary', () => {
  it('of an appointment that was made', () => {
    const booked = call(1, { outcome: 'booked', booked_slot: slot, tools: began });
    expect(parts(alone('booked'), [booked])).toEqual([
      [
        title,
        `You have an appointment at Riverside Family Medicine: ${when}.`,
        where,
        'With: Dr. Okafor.',
        calendar,
      ],
      ['What happened:', '- Riverside Family Medicine: booked an appointment.'],
      ['Told to Riverside Family Medicine: calling for Ana, reason "ear pain".'],
      [net],
    ]);
  });

  it('of calls that came to nothing', () => {
    expect(parts(alone('none_booked'), [call(1, { outcome: 'no_answer' })])).toEqual([
      [title, 'None of the clinics booked an appointment.'],
      ['What happened:', '- Riverside Family Medicine: nobody answered.'],
      ['Told to Riverside Family Medicine: nothing.'],
      [net],
    ]);
  });

  it('of calls that never began, with the reason and the numbers to ring', () => {
    const error = { code: 'switched_off', message: 'Calling is switched off.' };
    expect(parts({ ...alone('not_placed'), outbound_call_error: error }, [])).toEqual([
      [title, 'No clinic could be called, so nothing was booked.'],
      ['Reason: Calling is switched off.'],
      ['What happened:', '- Riverside Family Medicine: not called.'],
      [ring],
      [net],
    ]);
  });
});

describe('the first lines', () => {
  const first = (outcome: CascadeOutcome | undefined, calls: readonly Call[]): readonly string[] =>
    parts(outcome === undefined ? cascade() : alone(outcome), calls)[0]?.slice(1) ?? [];
  const notKnown =
    'I could not find out how a call ended, so something may have been booked that I do not know of.';

  it('say that the time of an appointment is not settled where no record has one', () => {
    expect(first('booked', [call(1, { outcome: 'booked' })])).toEqual([
      'You have an appointment at Riverside Family Medicine: at a time I could not settle.',
      where,
      calendar,
    ]);
  });

  it('take the time from what the clinic accepted where the call names none, and the address of the slot', () => {
    const elsewhere = { ...friday, address: '5 Side Street, New York, NY' };
    const tools = {
      ...began,
      confirmation: { slot: elsewhere, read_back: 'Friday the 27th at 9', at: now.toISOString() },
    };
    expect(first('booked_unverified', [call(1, { outcome: 'booked_unverified', tools })])).toEqual([
      'You very probably have an appointment at Riverside Family Medicine: Friday, November 27 at 9:00 AM EST. The line dropped before I could check it against the rest of the call, so ring them to be sure.',
      'Where: 5 Side Street, New York, NY, phone +12125550101.',
      'Read back to them and accepted: "Friday the 27th at 9"',
      calendar,
    ]);
  });

  it('name no address of a clinic that is not on the plan, and call it by its number where it has no name', () => {
    const strange = withoutName(call(4, { outcome: 'booked', booked_slot: friday }));
    expect(first('booked', [strange])).toEqual([
      'You have an appointment at +12125550104: Friday, November 27 at 9:00 AM EST.',
      calendar,
    ]);
    const known = withoutName(call(1, { outcome: 'booked', booked_slot: friday }));
    expect(first('booked', [known])[0]).toBe(
      'You have an appointment at Riverside Family Medicine: Friday, November 27 at 9:00 AM EST.',
    );
  });

  it('show three of their words at most, each once, on one line and not too long', () => {
    const evidence = [
      ...words(
        '  Yes,\n that is   booked. ',
        'Yes, that is booked.',
        ' ',
        'a'.repeat(241),
        'Third.',
        'Fourth.',
      ),
    ];
    expect(first('booked', [call(1, { outcome: 'booked', booked_slot: friday, evidence })])[2]).toBe(
      `Their words: "Yes, that is booked." "${'a'.repeat(240)}" "Third."`,
    );
  });

  it('take nothing for proof but words of the clinic that support it', () => {
    const evidence: readonly Evidence[] = [
      { source: 'agent_turn', supports: true, quote: 'Booked.' },
      { source: 'clinic_turn', supports: false, quote: 'Not today.' },
      { source: 'tool', supports: true, quote: 'Friday' },
    ];
    const lines = first('booked', [call(1, { outcome: 'booked', booked_slot: friday, evidence })]);
    expect(lines.join(' ')).not.toContain('Their words');
  });

  it('show what was said of an appointment that is not proven, four quotes at most and none of the status', () => {
    const evidence: readonly Evidence[] = [
      { source: 'status', supports: true, quote: 'success' },
      ...words('One.', 'Two.', 'Three.', 'Four.', 'Five.'),
    ];
    expect(first('needs_confirmation', [call(1, { outcome: 'needs_confirmation', evidence })])).toEqual([
      'Riverside Family Medicine seems to have given you an appointment, but what I heard does not prove it. Ring them to be sure.',
      where,
      'What was said: "One." "Two." "Three." "Four."',
    ]);
    expect(first('needs_confirmation', [call(1, { outcome: 'needs_confirmation' })])).toHaveLength(2);
  });

  it.each([
    'booked',
    'booked_unverified',
    'needs_confirmation',
    'appointment_cancelled',
    'unknown',
    undefined,
  ] as const)('promise nothing where the end is %s and no call tells of it', (outcome) => {
    expect(first(outcome, [call(1, { outcome: 'no_answer' })])).toEqual([notKnown]);
  });

  it('say of stopped calls that nothing was booked, unless an end is not known', () => {
    const stopped = 'The calls were stopped.';
    expect(first('cancelled', [call(1, { outcome: 'cancelled' })])).toEqual([stopped, 'Nothing was booked.']);
    expect(first('cancelled', [call(1, { outcome: 'busy' }), call(1, { outcome: 'unknown' })])).toEqual([
      stopped,
      notKnown,
    ]);
  });
});

describe('what happened at a clinic', () => {
  const happened = (change: Partial<Call>): string | undefined =>
    parts(alone('none_booked'), [call(1, change)])[1]?.[1];

  it('is not known where a call has no end', () => {
    expect(happened({})).toBe('- Riverside Family Medicine: it is not known how the call ended.');
  });

  const reasons = {
    capacity: 'all phone lines were taken',
    rejected: 'the phone service refused the number',
    configuration: 'calling is not set up correctly on our side',
  } as const;
  it.each(notPlacedReasons)(
    'is told with the reason of a call that was not placed: %s',
    (not_placed_reason) => {
      expect(happened({ outcome: 'not_placed', not_placed_reason })).toBe(
        `- Riverside Family Medicine: could not be called (${reasons[not_placed_reason]}).`,
      );
    },
  );
});

describe('what a clinic was told', () => {
  const told = (change: Partial<Call>): string | undefined =>
    parts(alone('none_booked'), [call(1, change)])[2]?.[0];
  const end: EndReport = {
    source: 'transcription',
    at: now.toISOString(),
    connected: true,
    voicemail: false,
    collected: {},
    turns: [],
    has_audio: false,
  };
  const nothing = 'Told to Riverside Family Medicine: nothing.';
  const greeting = 'Told to Riverside Family Medicine: calling for Ana, reason "ear pain".';

  it.each([
    ['somebody answered and no tool was used', { outcome: 'declined', end }, greeting],
    ['the agent began, whatever the end says', { outcome: 'unknown', tools: began }, greeting],
    ['nobody was connected', { outcome: 'busy', end: { ...end, connected: false } }, nothing],
    ['a mailbox answered', { outcome: 'voicemail', end, tools: began }, nothing],
  ] as const)('where %s', (_when, change, line) => {
    expect(told(change)).toBe(line);
  });

  it('names every detail that was given, in the order of the plan', () => {
    const at = now.toISOString();
    const disclosed = [
      { field: 'insurer', at },
      { field: 'date_of_birth', at },
    ];
    expect(told({ outcome: 'declined', tools: { ...began, disclosed } })).toBe(
      'Told to Riverside Family Medicine: calling for Ana, reason "ear pain", date of birth, insurance.',
    );
  });
});

describe('the clinics to ring oneself', () => {
  const rings = (record: Cascade, calls: readonly Call[]): readonly string[] =>
    parts(record, calls)
      .flat()
      .filter((line) => line.startsWith('You can ring'));
  const worth = [
    'booked_unverified',
    'needs_confirmation',
    'needs_decision',
    'refuses_automated',
    'not_placed',
    'unknown',
  ];

  it.each(outcomes)('after %s', (outcome) => {
    expect(rings(alone('none_booked'), [call(1, { outcome })])).toEqual(
      worth.includes(outcome) ? [ring] : [],
    );
  });

  it('hold one whose call has no end, and each only once', () => {
    expect(rings(alone('unknown'), [call(1, {})])).toEqual([ring]);
    expect(rings(alone('unknown'), [call(1, {}), call(1, { outcome: 'unknown' })])).toEqual([ring]);
  });

  it('hold those that were not called, unless there is an appointment or one was cancelled', () => {
    const others = [
      'You can ring Hudson Urgent Care yourself: +12125550102.',
      'You can ring Maple Street Clinic yourself: +12125550103.',
    ];
    const ringsAfter = (outcome: CascadeOutcome) =>
      rings(cascade({ outcome }), [call(1, { outcome: 'no_answer' })]);
    for (const outcome of [
      'none_booked',
      'cancelled',
      'needs_confirmation',
      'not_placed',
      'unknown',
    ] as const)
      expect(ringsAfter(outcome)).toEqual(others);
    for (const outcome of ['booked', 'booked_unverified', 'appointment_cancelled'] as const)
      expect(ringsAfter(outcome)).toEqual([]);
  });
});
