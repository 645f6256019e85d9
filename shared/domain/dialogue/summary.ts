import type { Call } from '../call/call.ts';
import { type Evidence, endsCascade } from '../call/outcome.ts';
import type { Cascade } from '../cascade/cascade.ts';
import type { Clinic } from '../clinics/clinic.ts';
import { appointmentsOf } from '../consent/appointment.ts';
import type { RecordCatalogue } from './catalogue/record-en.ts';
import { sayRecord } from './catalogue/say-record.ts';
import { spokenWhen } from './when.ts';

type Language = 'en' | 'es';

const quoteLength = 240;
const quoted = (evidence: readonly Evidence[], wanted: (one: Evidence) => boolean): readonly string[] => [
  ...new Set(
    evidence
      .filter((one) => wanted(one) && one.quote.trim() !== '')
      .map(({ quote }) => quote.trim().replace(/\s+/g, ' ').slice(0, quoteLength)),
  ),
];

const clinicOf = (cascade: Cascade, call: Call): Clinic | undefined =>
  cascade.plan.clinics.find(({ clinic_id }) => clinic_id === call.clinic_id);

const nameOf = (cascade: Cascade, call: Call): string =>
  call.clinic_name ?? clinicOf(cascade, call)?.name ?? call.to_number;

const addressOf = ({ address, city, region }: Clinic): string => `${address}, ${city}, ${region}`;

/** When the appointment is, in the clinic's zone; or that none was settled. */
const whenOf = (call: Call, language: Language): string => {
  const slot = call.booked_slot ?? call.tools.confirmation?.slot;
  return slot === undefined
    ? sayRecord(language).summary.noTime
    : spokenWhen(slot.start, slot.timezone, language);
};

const whereLines = (cascade: Cascade, call: Call, words: RecordCatalogue): readonly string[] => {
  const slot = call.booked_slot ?? call.tools.confirmation?.slot;
  const clinic = clinicOf(cascade, call);
  const address = slot?.address ?? (clinic === undefined ? undefined : addressOf(clinic));
  return [
    ...(address === undefined ? [] : [words.summary.where(address, call.to_number)]),
    ...(slot?.clinician === undefined ? [] : [words.summary.with(slot.clinician)]),
  ];
};

const proofLines = (call: Call, words: RecordCatalogue): readonly string[] => {
  const theirs = quoted(call.evidence, ({ source, supports }) => supports && source === 'clinic_turn');
  const readBack = call.tools.confirmation?.read_back;
  return [
    ...(theirs.length === 0 ? [] : [words.summary.proof(theirs.slice(0, 3))]),
    ...(readBack === undefined ? [] : [words.summary.recorded(readBack)]),
  ];
};

/** What became of an appointment that stood already: changed with the proof, unchanged, or not known. */
const requestHeadline = (cascade: Cascade, calls: readonly Call[], language: Language): readonly string[] => {
  const words = sayRecord(language);
  const { summary } = words;
  const slot = cascade.plan.request?.appointment.slot;
  const was = slot === undefined ? summary.noTime : spokenWhen(slot.start, slot.timezone, language);
  const name = cascade.plan.clinics[0]?.name ?? '';
  const call = calls.at(-1);
  // Where the line broke off, or was cut, in the middle of it, the clinic may have gone on.
  const broken = calls.some(
    ({ outcome, end }) =>
      outcome === 'unknown' ||
      outcome === 'ended_early' ||
      (outcome === 'cancelled' && end?.connected === true),
  );
  switch (cascade.outcome) {
    case 'appointment_cancelled':
      return [
        summary.appointmentCancelled(name, was),
        ...(call === undefined ? [] : proofLines(call, words)),
        summary.calendar,
      ];
    case 'booked':
    case 'booked_unverified': {
      if (call === undefined) return [summary.requestUnknown(name, was)];
      const line = cascade.outcome === 'booked' ? summary.moved : summary.movedUnverified;
      return [
        line(name, was, whenOf(call, language)),
        ...whereLines(cascade, call, words),
        ...proofLines(call, words),
        summary.calendar,
      ];
    }
    case 'needs_confirmation': {
      const said = quoted(call?.evidence ?? [], ({ source }) => source !== 'status');
      return [
        summary.requestUnproven(name, was),
        ...(said.length === 0 ? [] : [summary.heard(said.slice(0, 4))]),
      ];
    }
    case 'none_booked':
    case 'cancelled':
    case 'not_placed':
      return [broken ? summary.requestUnknown(name, was) : summary.stands(name, was)];
    case 'unknown':
    case undefined:
      return [summary.requestUnknown(name, was)];
    default:
      return cascade.outcome satisfies never;
  }
};

/** What ended the cascade, in the first lines. */
const headline = (cascade: Cascade, calls: readonly Call[], language: Language): readonly string[] => {
  const words = sayRecord(language);
  const { summary } = words;
  const deciding = calls.find(({ outcome }) => endsCascade(outcome));
  const unclear = calls.some(({ outcome }) => outcome === 'unknown');
  if (cascade.plan.request !== undefined) return requestHeadline(cascade, calls, language);
  switch (cascade.outcome) {
    case 'booked':
    case 'booked_unverified': {
      if (deciding === undefined) return [summary.unknown];
      const line = cascade.outcome === 'booked' ? summary.booked : summary.unverified;
      return [
        line(nameOf(cascade, deciding), whenOf(deciding, language)),
        ...whereLines(cascade, deciding, words),
        ...proofLines(deciding, words),
        summary.calendar,
      ];
    }
    case 'needs_confirmation': {
      if (deciding === undefined) return [summary.unknown];
      const said = quoted(deciding.evidence, ({ source }) => source !== 'status');
      return [
        summary.needsConfirmation(nameOf(cascade, deciding)),
        ...whereLines(cascade, deciding, words),
        ...(said.length === 0 ? [] : [summary.heard(said.slice(0, 4))]),
      ];
    }
    case 'none_booked':
      return [summary.noneBooked];
    case 'cancelled':
      return [summary.cancelled, unclear ? summary.unknown : summary.nothingBooked];
    case 'not_placed':
      return [summary.notPlaced];
    case 'appointment_cancelled':
    case 'unknown':
    case undefined:
      return [summary.unknown];
    default:
      return cascade.outcome satisfies never;
  }
};

/** The agent spoke to somebody: the first sentences were said. A mailbox hears nothing. */
const spoke = (call: Call): boolean =>
  call.outcome !== 'voicemail' && (call.tools.began_at !== undefined || (call.end?.connected ?? false));

const tellings = (cascade: Cascade, calls: readonly Call[], words: RecordCatalogue): readonly string[] =>
  calls.map((call) => {
    const name = nameOf(cascade, call);
    if (!spoke(call)) return words.summary.toldNothing(name);
    const fields = Object.entries(words.fieldNames).flatMap(([field, label]) =>
      call.tools.disclosed.some((one) => one.field === field) ? [label] : [],
    );
    return words.summary.told(name, [
      words.summary.nameTold(cascade.plan.patient_first_name),
      words.summary.reasonTold(cascade.plan.complaint_phrase),
      ...fields,
    ]);
  });

const happening = (call: Call, words: RecordCatalogue): string => {
  const what = words.summary.outcome[call.outcome ?? 'unknown'];
  return call.not_placed_reason === undefined
    ? what
    : `${what} (${words.summary.notPlacedReason[call.not_placed_reason]})`;
};

/** After these the patient may want to ring the clinic: only they can say how it stands. */
const worthRinging: ReadonlySet<Call['outcome']> = new Set([
  'booked_unverified',
  'needs_confirmation',
  'needs_decision',
  'refuses_automated',
  'not_placed',
  'unknown',
] as const);

/**
 * The one closing message of a cascade, from the record alone. `cascade` carries its outcome already; `calls` are in
 * dial order. Begins with `**Call summary**` in every language: clients look for that mark.
 */
export const summaryOf = (
  cascade: Cascade,
  calls: readonly Call[],
  _now: Date,
  language: Language,
): string => {
  const words = sayRecord(language);
  const { summary } = words;
  const uncalled = cascade.plan.clinics.filter(
    ({ clinic_id }) => !calls.some((call) => call.clinic_id === clinic_id),
  );
  const booked =
    cascade.outcome === 'booked' ||
    cascade.outcome === 'booked_unverified' ||
    cascade.outcome === 'appointment_cancelled';
  const ring = [
    ...calls
      .filter(({ outcome }) => worthRinging.has(outcome ?? 'unknown'))
      .map((call) => summary.callYourself(nameOf(cascade, call), call.to_number)),
    ...(booked ? [] : uncalled.map(({ name, phone }) => summary.callYourself(name, phone))),
  ];
  const sections = [
    [summary.title, ...headline(cascade, calls, language)],
    cascade.outbound_call_error === undefined ? [] : [summary.error(cascade.outbound_call_error.message)],
    [
      summary.happened,
      ...calls.map((call) => `- ${nameOf(cascade, call)}: ${happening(call, words)}.`),
      ...uncalled.map(({ name }) => `- ${summary.notCalled(name)}`),
    ],
    tellings(cascade, calls, words),
    [...new Set(ring)],
    [words.safetyNet],
  ];
  return sections
    .filter((section) => section.length > 0)
    .map((section) => section.join('\n'))
    .join('\n\n');
};

/** The appointment in one sentence, for questions after the end; `undefined` when none was booked. */
export const bookingLine = (
  cascade: Cascade,
  calls: readonly Call[],
  language: Language,
): string | undefined => {
  const { after } = sayRecord(language);
  const lines = appointmentsOf(cascade, calls).map(({ clinic, slot, status }) => {
    const when = spokenWhen(slot.start, slot.timezone, language);
    return status === 'cancelled'
      ? after.gone(clinic.name, when)
      : after.booked(clinic.name, when, clinic.phone);
  });
  return lines.length === 0 ? undefined : lines.join('\n');
};

/** Late truth about a call that was to cancel or move an appointment: told as that, and the old one is named. */
const requestCorrected = (
  before: Call,
  after: Call,
  cascade: Cascade,
  language: Language,
): string | undefined => {
  const slot = cascade.plan.request?.appointment.slot;
  if (slot === undefined || after.outcome === undefined) return undefined;
  const { correction, summary } = sayRecord(language);
  const name = nameOf(cascade, after);
  const was = spokenWhen(slot.start, slot.timezone, language);
  const changed = ({ outcome }: Call): boolean =>
    outcome === 'appointment_cancelled' || outcome === 'booked' || outcome === 'booked_unverified';
  if (after.outcome === 'appointment_cancelled') return correction.gone(name, was);
  if (changed(after)) return correction.moved(name, was, whenOf(after, language));
  if (changed(before)) return correction.notChanged(name, was);
  return after.outcome === 'needs_confirmation'
    ? summary.requestUnproven(name, was)
    : correction.now(name, summary.outcome[after.outcome]);
};

/**
 * Late truth after the summary: what changed about one call, and two bookings put to the patient. `calls` hold the call
 * as it is now. `undefined` when nothing the patient was told is wrong.
 */
export const correctionOf = (
  before: Call,
  after: Call,
  cascade: Cascade,
  calls: readonly Call[],
  language: Language,
): string | undefined => {
  const moved = before.outcome !== after.outcome || before.booked_slot?.start !== after.booked_slot?.start;
  if (!moved || after.outcome === undefined) return undefined;
  const { correction, summary } = sayRecord(language);
  const name = nameOf(cascade, after);
  const wasBooked = before.outcome === 'booked' || before.outcome === 'booked_unverified';
  const isBooked = (call: Call): boolean => call.outcome === 'booked' || call.outcome === 'booked_unverified';
  const said =
    requestCorrected(before, after, cascade, language) ??
    (isBooked(after)
      ? correction.booked(name, whenOf(after, language))
      : wasBooked
        ? correction.notBooked(name)
        : after.outcome === 'needs_confirmation'
          ? correction.perhaps(name)
          : correction.now(name, summary.outcome[after.outcome]));
  const bookings = calls.map((call) => (call.call_id === after.call_id ? after : call)).filter(isBooked);
  const quotes = quoted(after.evidence, ({ source, supports }) => supports && source === 'clinic_turn');
  return [
    correction.title,
    said,
    ...(quotes.length === 0 ? [] : [summary.proof(quotes.slice(0, 2))]),
    ...(isBooked(after) && bookings.length > 1
      ? [
          correction.conflict(
            bookings.map(
              (call) => `- ${nameOf(cascade, call)}, ${whenOf(call, language)}, ${call.to_number}`,
            ),
          ),
        ]
      : []),
    ...(isBooked(after) || after.outcome === 'needs_confirmation'
      ? [summary.callYourself(name, after.to_number)]
      : []),
  ].join('\n');
};
