import { sayRecord } from '../dialogue/catalogue/say-record.ts';
import type { Appointment as Stands } from './appointment.ts';

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
    `METHOD:${appointment.status === 'CANCELLED' ? 'CANCEL' : 'PUBLISH'}`,
    'BEGIN:VEVENT',
    `UID:${appointment.call_id}@ringaround`,
    `DTSTAMP:${utc(appointment.now)}`,
    `DTSTART:${utc(start)}`,
    `DTEND:${utc(end)}`,
    // A cancellation needs an organiser (RFC 5546 3.2.5): the clinic, whom only its telephone reaches.
    ...(appointment.status === 'CANCELLED' ? [`ORGANIZER:tel:${appointment.clinic_phone}`] : []),
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

const statusWords = { confirmed: 'CONFIRMED', tentative: 'TENTATIVE', cancelled: 'CANCELLED' } as const;

/** The file of an appointment as it stands now; a later one replaces an earlier one, a cancellation takes it out. */
export const calendarOf = (
  { call_id, clinic, slot, sequence, status }: Stands,
  language: 'en' | 'es',
  now: Date,
): string =>
  appointmentIcs({
    call_id,
    clinic_name: clinic.name,
    clinic_phone: clinic.phone,
    address: slot.address ?? `${clinic.address}, ${clinic.city}, ${clinic.region}`,
    start: slot.start,
    ...(slot.clinician === undefined ? {} : { clinician: slot.clinician }),
    sequence,
    status: statusWords[status],
    language,
    now,
  });
