import { describe, expect, it } from 'vitest';
import type { Call } from '#shared/domain/call/call.ts';
import { interpret } from '#shared/domain/call/interpret.ts';
import { aCall, afterTheCall, anEnd, confirmed, toolsWith, turns } from './a-call.ts';
import { booked } from './adversarial/booked.ts';
import { notBooked } from './adversarial/not-booked.ts';
import { type Words, wordings } from './adversarial/words.ts';

type Case = { readonly family: string; readonly lines: readonly string[]; readonly call: Call };

const caseOf = (family: string, w: Words, tool: boolean, lines: readonly string[], data: boolean): Case => ({
  family,
  lines,
  call: aCall({
    tools: tool ? confirmed(w.slot) : toolsWith({ offers: [w.slot] }),
    end: anEnd({ turns: turns(...lines), collected: data ? w.collected : {}, call_successful: 'success' }),
  }),
});

// Each call is judged twice: without post-call data, and with data in which the agent claims the booking.
const falseCases = wordings.flatMap((w) =>
  notBooked.flatMap((family) =>
    family
      .calls(w)
      .flatMap((lines) => [false, true].map((data) => caseOf(family.name, w, family.tool, lines, data))),
  ),
);
const trueCases = wordings.flatMap((w) =>
  booked.flatMap((family) =>
    family
      .calls(w)
      .flatMap((lines) => [false, true].map((data) => caseOf(family.name, w, true, lines, data))),
  ),
);

const outcomeOf = (one: Case) => interpret(one.call, afterTheCall)?.outcome;
const shown = (cases: readonly Case[]): string =>
  cases.map((one) => `${one.family}: ${one.lines.slice(-3).join(' / ')} → ${outcomeOf(one)}`).join('\n');

describe('calls that look booked and are not', () => {
  it('are at least two hundred', () => {
    expect(falseCases.length).toBeGreaterThanOrEqual(200);
  });

  it('are never called booked', () => {
    expect(shown(falseCases.filter((one) => outcomeOf(one) === 'booked'))).toBe('');
  });

  it('never let another clinic be called while a tool or a claim says booked', () => {
    const claimed = falseCases.filter((one) => one.call.tools.confirmation !== undefined);
    const advanced = claimed.filter(
      (one) => !['booked', 'booked_unverified', 'needs_confirmation'].includes(outcomeOf(one) ?? ''),
    );
    expect(shown(advanced)).toBe('');
  });
});

describe('calls that are booked', () => {
  it('are rarely missed', () => {
    const judged = trueCases.map((one) => ({ one, outcome: outcomeOf(one) }));
    const missed = judged.filter(({ outcome }) => outcome !== 'booked').map(({ one }) => one);
    const doubted = judged.filter(({ outcome }) => outcome === 'needs_confirmation').map(({ one }) => one);
    console.log(
      `${falseCases.length} calls without a booking. ${trueCases.length} bookings: ${missed.length} missed ` +
        `(${doubted.length} needs_confirmation, ${missed.length - doubted.length} booked_unverified).`,
    );
    expect(missed.length / trueCases.length, shown(missed)).toBeLessThanOrEqual(0.06);
    expect(shown(doubted)).toBe('');
  });
});
