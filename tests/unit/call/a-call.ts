import type { Call, EndReport, ToolRecord, Turn } from '#shared/domain/call/call.ts';
import type { Slot } from '#shared/domain/call/outcome.ts';

/** Saturday 2026-11-21, 10:00 in New York. */
export const dialledAt = '2026-11-21T15:00:00.000Z';
export const afterTheCall = new Date('2026-11-21T15:12:00.000Z');

export const tuesdayAtHalfPastThree: Slot = {
  slot_id: 'slot_tue_1530',
  phrase: 'Tuesday at half past three',
  start: '2026-11-24T15:30:00-05:00',
  timezone: 'America/New_York',
};

export const aCall = (changes: Partial<Call> = {}): Call => ({
  call_id: 'cas_1.1.1',
  purpose: 'cascade',
  cascade_id: 'cas_1',
  clinic_id: 'clinic_1',
  clinic_name: 'Riverside Family Medicine',
  to_number: '+12125550101',
  timezone: 'America/New_York',
  language: 'en',
  status: 'in_progress',
  dial: { state: 'placed' },
  dialled_at: dialledAt,
  tools: { offers: [], disclosed: [] },
  evidence: [],
  version: 1,
  ...changes,
});

export const toolsWith = (changes: Partial<ToolRecord>): ToolRecord => ({
  began_at: '2026-11-21T15:00:08.000Z',
  offers: [],
  disclosed: [],
  ...changes,
});

export const confirmed = (slot: Slot): ToolRecord =>
  toolsWith({
    offers: [slot],
    confirmation: { slot, read_back: slot.phrase, at: '2026-11-21T15:02:00.000Z' },
  });

/** "clinic: …" and "agent: …" lines, five seconds apart. */
export const turns = (...lines: readonly string[]): readonly Turn[] =>
  lines.map((line, index) => ({
    speaker: line.startsWith('agent:') ? 'agent' : 'clinic',
    text: line.replace(/^(?:agent|clinic): /, ''),
    at_seconds: index * 5,
  }));

export const anEnd = (changes: Partial<EndReport> = {}): EndReport => ({
  source: 'transcription',
  at: '2026-11-21T15:05:00.000Z',
  connected: true,
  voicemail: false,
  duration_seconds: 120,
  collected: {},
  turns: [],
  has_audio: true,
  ...changes,
});

export const bookedData = {
  outcome: 'booked',
  booked_date: '2026-11-24',
  booked_time: '15:30',
  booked_weekday: 'Tuesday',
} as const;
