import { describe, expect, it } from 'vitest';
import type { ClinicHints } from '#shared/domain/clinics/memory.ts';
import { sayHints } from '#shared/domain/clinics/say-hints.ts';

describe("what the agent is told about a clinic's telephone", () => {
  it.each<readonly [Partial<ClinicHints>, string, string]>([
    [{}, 'Nothing is known about their telephone yet.', 'Aún no se sabe nada de su teléfono.'],
    [
      { menu_path: '2, 0' },
      'Pressing 2, 0 led to a person last time.',
      'La última vez, marcar 2, 0 llevó a una persona.',
    ],
    [
      { typical_hold_seconds: 20 },
      'Holding usually takes about 1 min.',
      'La espera suele ser de unos 1 min.',
    ],
    [
      { typical_hold_seconds: 300 },
      'Holding usually takes about 5 min.',
      'La espera suele ser de unos 5 min.',
    ],
    [
      { accepts_automated: false },
      'Last time they did not want to speak with an automated caller.',
      'La última vez no quisieron hablar con un asistente automático.',
    ],
    [
      { accepts_automated: true },
      'Nothing is known about their telephone yet.',
      'Aún no se sabe nada de su teléfono.',
    ],
    [
      { menu_path: '1', typical_hold_seconds: 120, accepts_automated: false },
      'Pressing 1 led to a person last time. Holding usually takes about 2 min. Last time they did not want to speak with an automated caller.',
      'La última vez, marcar 1 llevó a una persona. La espera suele ser de unos 2 min. La última vez no quisieron hablar con un asistente automático.',
    ],
  ])('%j is "%s" and "%s"', (known, english, spanish) => {
    const hints = { answered_hours: [], last_outcomes: [], ...known };
    expect(sayHints(hints, 'en')).toBe(english);
    expect(sayHints(hints, 'es')).toBe(spanish);
  });
});
