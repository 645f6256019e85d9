import { describe, expect, it } from 'vitest';
import { interpret } from '#shared/domain/call/interpret.ts';
import { aClinic } from '../clinics/a-clinic.ts';
import {
  aCall,
  afterTheCall,
  anEnd,
  bookedData,
  confirmed,
  toolsWith,
  tuesdayAtHalfPastThree,
  turns,
} from './a-call.ts';

const request = (type: 'cancel_appointment' | 'move_appointment') => ({
  type,
  appointment: {
    call_id: 'cas_0.1.1',
    clinic: aClinic(),
    slot: tuesdayAtHalfPastThree,
    sequence: 3,
    status: 'confirmed' as const,
  },
  others: [],
});

const opening =
  'agent: They have an appointment on Tuesday, November 24th at 3:30 PM and would like to cancel it.';
const readBack =
  'agent: So the appointment on Tuesday, November 24th at 3:30 PM is cancelled, is that right?';

const outcomeOf = (lines: readonly string[], collected: Readonly<Record<string, string>> = {}) =>
  interpret(
    aCall({
      appointment_request: request('cancel_appointment'),
      tools: toolsWith({}),
      end: anEnd({ turns: turns(opening, ...lines), collected }),
    }),
    afterTheCall,
  );

describe('a call to cancel an appointment', () => {
  it.each([
    { lines: ['clinic: Okay, that is cancelled.'] },
    { lines: ["clinic: Sure, I've cancelled it."] },
    { lines: ['clinic: Okay.', readBack, "clinic: Yes, that's right."] },
    { lines: ['clinic: The appointment on Tuesday has been cancelled. Thank you, bye.'] },
    { lines: ["clinic: It's cancelled, you're all set. Have a good day."] },
    { lines: ['clinic: Sí, la cita queda cancelada.'] },
  ])('is done when the clinic says so: $lines', ({ lines }) => {
    const read = outcomeOf(lines);
    expect(read?.outcome).toBe('appointment_cancelled');
    expect(read?.evidence.some(({ source, quote }) => source === 'clinic_turn' && quote !== '')).toBe(true);
  });

  const never: readonly (readonly string[])[] = [
    ["clinic: I'll cancel it later today."],
    ['clinic: I can cancel that for you.'],
    ['clinic: It will be cancelled once the patient confirms.'],
    ["clinic: It's cancelled if you pay the fee."],
    ['clinic: It is cancelled? Why?'],
    ['clinic: It is not cancelled.'],
    ["clinic: I don't see that it is cancelled."],
    ['clinic: Is that cancelled?'],
    ["clinic: That's cancelled.", 'clinic: Oh wait, I cannot do that without a date of birth.'],
    ["clinic: That's cancelled.", 'clinic: Actually no, the system shows it again.'],
    ["clinic: That's cancelled. See you then."],
    ["clinic: That's cancelled.", "agent: Wait, please don't cancel it."],
    ["clinic: It's cancelled, the one on Wednesday at 4 PM."],
    ['clinic: I see Thursday at 9 AM for Ana.', 'agent: Yes.', "clinic: That's cancelled."],
    ["clinic: That's cancelled but the doctor has to approve."],
    ['clinic: Cancelled? We do not cancel by phone.'],
    ['clinic: Okay, thank you, bye.'],
    ['agent: So it is cancelled, goodbye.', 'clinic: Bye.'],
    [readBack, 'clinic: One moment please.'],
    [readBack, 'clinic: No.'],
    [readBack, 'clinic: Yes, we will call the patient back about it.'],
    [readBack, 'clinic: Yes, once we have the date of birth.'],
    ['clinic: The patient has to call us to cancel.'],
    ['clinic: We have a message that it was cancelled by somebody, I must check with the doctor.'],
    ['clinic: La cita queda cancelada cuando el paciente llame.'],
    ['clinic: La cita no queda cancelada.'],
    ["clinic: You're all set for Tuesday."],
    ["clinic: It's cancelled, you're all set for Tuesday."],
    ['clinic: The appointment on Tuesday is cancelled on Wednesday.'],
    ['clinic: The appointment on Tuesday is not cancelled.'],
    [readBack, 'clinic: Yes, and we moved it to Friday at 9 AM.'],
  ];

  it.each(never.map((lines) => ({ lines })))('is never called cancelled after $lines', ({ lines }) => {
    expect(outcomeOf(lines)?.outcome).not.toBe('appointment_cancelled');
  });

  it('is not cancelled by the word of the agent alone', () => {
    const read = outcomeOf(['clinic: Okay, bye.'], { outcome: 'appointment_cancelled' });
    expect(read?.outcome).toBe('needs_confirmation');
  });

  it('is doubted when the record says something else than the clinic', () => {
    expect(outcomeOf(["clinic: That's cancelled."], { outcome: 'declined' })?.outcome).toBe(
      'needs_confirmation',
    );
  });

  it('is no booking, whatever the agent confirmed in it', () => {
    const read = interpret(
      aCall({
        appointment_request: request('cancel_appointment'),
        tools: confirmed(tuesdayAtHalfPastThree),
        end: anEnd({ turns: turns(opening, "clinic: That's cancelled."), collected: bookedData }),
      }),
      afterTheCall,
    );
    expect(read?.outcome).toBe('needs_confirmation');
  });
});

describe('a call to move an appointment', () => {
  const moving = (lines: readonly string[], tools = toolsWith({})) =>
    interpret(
      aCall({
        appointment_request: request('move_appointment'),
        tools,
        end: anEnd({ turns: turns(...lines) }),
      }),
      afterTheCall,
    )?.outcome;

  it('is no move when the time agreed on is the one it had', () => {
    const lines = [
      'agent: So that is Tuesday, November 24th at 3:30 PM. Is that right?',
      "clinic: That's right.",
    ];
    expect(moving(lines, confirmed(tuesdayAtHalfPastThree))).toBe('needs_confirmation');
  });

  it('does not say that the old one stands when the clinic spoke of cancelling it', () => {
    expect(moving(["clinic: I've cancelled it, but I have nothing on Friday."])).toBe('needs_confirmation');
  });

  it('leaves the old one when the clinic has nothing else', () => {
    expect(moving(['clinic: Sorry, we have no openings on Friday.'])).toBe('no_availability');
  });
});
