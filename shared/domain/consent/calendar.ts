import type { Call } from '../call/call.ts';
import type { Cascade } from '../cascade/cascade.ts';
import { sayRecord } from '../dialogue/catalogue/say-record.ts';

/** RFC 5545 3.3.11: backslash, semicolon, comma and newline are escaped in text. */
const escaped = (text: string): string =>
  text
    .replace(/\\/g, '\\\\')
    .replace(/;/g, '\\;')
    .replace(/,/g, '\\,')
    .replace(/\r\n|\r|\n/g, '\\n');

/** RFC 5545 3.1: lines of at most 75 octets, continued with a space; never inside a character. */
const folded = (line: string): string => {
  const encoder = new TextEncoder();
  const lines: string[] = [];
  let current = '';
  let octets = 0;
  for (const char of line) {
    const size = encoder.encode(char).length;
    if (octets + size > 75) {
      lines.push(current);
      current = ' ';
      octets = 1;
    }
    current += char;
    octets += size;
  }
  return [...lines, current].join('\r\n');
};

/** 20261124T203000Z */
const utc = (instant: Date): string => `${instant.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;

export type Appointment = {
  /** Stable for the life of the appointment: a later file with a higher sequence replaces an earlier one. */
  readonly call_id: string;
  readonly clinic_name: string;
  readonly clinic_phone: string;
  readonly address: string;
  /** ISO 8601 with offset. */
  readonly start: string;
  /** Minutes; clinics rarely say, so half an hour is blocked. */
  readonly minutes?: number;
  readonly clinician?: string;
  /** Rises with each change, 0 first. */
  readonly sequence: number;
  readonly status: 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED';
  readonly language: 'en' | 'es';
  readonly now: Date;
};

/**
 * The appointment as a calendar file (RFC 5545). Instants are UTC, so that no zone table travels with it.
 * Nothing clinical is in it: calendars are shared with people who need not know the reason.
 */
export const appointmentIcs = (appointment: Appointment): string => {
  const words = sayRecord(appointment.language).calendar;
  const start = new Date(appointment.start);
  const end = new Date(start.getTime() + (appointment.minutes ?? 30) * 60_000);
  const description = [
    words.phone(appointment.clinic_phone),
    ...(appointment.clinician === undefined ? [] : [appointment.clinician]),
  ].join('\n');
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Ringaround//Appointment//EN',
    'CALSCALE:GREGORIAN',
    // CANCEL would need an organiser (RFC 5546 3.2.5), and nobody organises this: the status says it.
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${appointment.call_id}@ringaround`,
    `DTSTAMP:${utc(appointment.now)}`,
    `DTSTART:${utc(start)}`,
    `DTEND:${utc(end)}`,
    `SEQUENCE:${appointment.sequence}`,
    `STATUS:${appointment.status}`,
    `SUMMARY:${escaped(words.title(appointment.clinic_name))}`,
    `LOCATION:${escaped(appointment.address)}`,
    `DESCRIPTION:${escaped(description)}`,
    'TRANSP:OPAQUE',
    'END:VEVENT',
    'END:VCALENDAR',
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join('');
};

/** The file for a call that booked; `undefined` when it settled no moment. A line dropped before the check is tentative. */
export const calendarOf = (cascade: Cascade, call: Call, now: Date): string | undefined => {
  const slot = call.booked_slot ?? call.tools.confirmation?.slot;
  if (slot === undefined) return undefined;
  const clinic = cascade.plan.clinics.find(({ clinic_id }) => clinic_id === call.clinic_id);
  return appointmentIcs({
    call_id: call.call_id,
    clinic_name: call.clinic_name ?? clinic?.name ?? call.to_number,
    clinic_phone: call.to_number,
    address:
      slot.address ?? (clinic === undefined ? '' : `${clinic.address}, ${clinic.city}, ${clinic.region}`),
    start: slot.start,
    ...(slot.clinician === undefined ? {} : { clinician: slot.clinician }),
    sequence: call.version,
    status: call.outcome === 'booked' ? 'CONFIRMED' : 'TENTATIVE',
    language: cascade.plan.language === 'es' ? 'es' : 'en',
    now,
  });
};
