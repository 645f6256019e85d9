import {
  type Appointment,
  type AppointmentRequest,
  appointmentsOf,
  standing,
} from '../consent/appointment.ts';
import { canonicalPlan } from '../consent/plan.ts';
import { proposePlan } from '../consent/propose.ts';
import type { Session } from '../session/session.ts';
import { startsAnew } from './after-turn.ts';
import { agreed, consentAction, outOfReach } from './consent-turn.ts';
import { proofBeforeCalls } from './contact-turn.ts';
import type { Intake } from './intake.ts';
import { openPreferences } from './learning/preferences.ts';
import { isRunning } from './live-calls.ts';
import { wantedText } from './plan-text.ts';
import { fieldsOf } from './proceed.ts';
import { changeWish } from './reading/change-wish.ts';
import { clinicsMeant } from './reading/clinic-mention.ts';
import { isCancel } from './reading/intents.ts';
import { readWanted } from './reading/wanted.ts';
import { isPlainYes, readYesNo } from './reading/yes-no.ts';
import { joined, reply, type Scene, withIntake } from './scene.ts';
import type { ChatTurn } from './turn.ts';
import { spokenWhen } from './when.ts';

/** A new consented call to the clinic that booked: to cancel its appointment, or to move it. */

const line = ({ clinic, slot }: Appointment, { session }: Scene): string =>
  `${clinic.name}, ${spokenWhen(slot.start, slot.timezone, session.language)}`;

/** The one that is meant: the only one, or the one whose clinic or number the message names. */
const meant = ({ message }: Scene, appointments: readonly Appointment[]): Appointment | undefined => {
  if (appointments.length === 1) return appointments[0];
  const named = clinicsMeant(
    message,
    appointments.map(({ clinic }) => ({ ...clinic, why: [] })),
  );
  return named.length === 1 ? appointments[(named[0] ?? 0) - 1] : undefined;
};

const putOnTable = (
  scene: Scene,
  request: AppointmentRequest,
  preferences: NonNullable<Intake['preferences']>,
  said?: string,
): ChatTurn => {
  const { session, words, now, hash } = scene;
  const { intake, language } = session;
  const { appointment, type } = request;
  const fields = fieldsOf(intake);
  const plan = {
    ...proposePlan({
      clinics: [{ ...appointment.clinic, why: [] }],
      // The clinic knows the appointment; why it was made is not told again.
      complaint_phrase: words.change.reason,
      patient_first_name: fields.includes('first_name')
        ? (intake.details.first_name ?? words.aPatient)
        : words.aPatient,
      fields,
      fallback: intake.fallback,
      preferences: preferences.compact,
      language,
      now,
    }),
    request,
  };
  const onRequest = fields
    .filter((field) => field !== 'first_name' && field !== 'complaint_phrase')
    .map((field) => words.fieldNames[field]);
  const text = words.change.plan({
    type,
    clinic: appointment.clinic.name,
    phone: appointment.clinic.phone,
    when: spokenWhen(appointment.slot.start, appointment.slot.timezone, language),
    name: plan.patient_first_name,
    wanted: wantedText(plan.preferences, words, language),
    onRequest,
    fallback: words.fallbacks[plan.fallback],
    expires: spokenWhen(plan.expires_at, appointment.clinic.timezone, language),
  });
  return reply({ ...session, plan: { plan, hash: hash(canonicalPlan(plan)) } }, joined(said, text));
};

const proposed = (scene: Scene, type: AppointmentRequest['type']): ChatTurn | undefined => {
  const { session, cascade, calls, message, now, words } = scene;
  const all = appointmentsOf(cascade, calls);
  const open = standing(all);
  if (open.length === 0) return undefined;
  const appointment = meant(scene, open);
  if (appointment === undefined)
    return reply(session, words.change.which(open.map((one) => line(one, scene))));
  const others = all.filter((one) => one !== appointment);
  const wanted = readWanted(message, now, appointment.slot.timezone, session.language);
  if (type === 'move_appointment' && wanted === undefined)
    return reply(withIntake(session, { asked: 'preferences' }), words.change.whenTo);
  const preferences = type === 'move_appointment' ? wanted : undefined;
  return putOnTable(scene, { type, appointment, others }, preferences ?? openPreferences(words));
};

/** While such a plan is on the table: the yes, the no, another time, or another wish. */
const onTable = (scene: Scene): ChatTurn | undefined => {
  const { session, action, message, words, now } = scene;
  const table = session.plan;
  const request = table?.plan.request;
  if (table === undefined || request === undefined) return undefined;
  const kept = { text: '', compact: table.plan.preferences };
  const again = (said: string): ChatTurn => putOnTable(scene, request, kept, said);
  const pressed = consentAction(scene, again);
  if (pressed !== undefined) return pressed;
  const { plan: _plan, ...rest } = session;
  if (action?.type === 'cancel' || isCancel(message) || readYesNo(message) === 'no')
    return reply(rest, words.change.dropped(line(request.appointment, scene)));
  const wish = changeWish(message);
  if (wish !== undefined) return proposed(scene, wish);
  if (isPlainYes(message)) {
    if (new Date(table.plan.expires_at) <= now) return again(words.stalePlan);
    const needed = proofBeforeCalls(scene);
    if (needed !== undefined) return reply(session, needed);
    return (
      outOfReach(scene, table.plan, again) ?? agreed(scene, table, table.plan.fields, table.plan.fallback)
    );
  }
  const wanted = readWanted(message, now, request.appointment.slot.timezone, session.language);
  return request.type === 'move_appointment' && wanted !== undefined
    ? putOnTable(scene, request, wanted, words.planChanged)
    : undefined;
};

const notAsking = (session: Session): Session => {
  const { asked: _asked, ...intake } = session.intake;
  return { ...session, intake };
};

/** "Friday", after "When would suit you better?"; a no to that leaves the appointment where it is. */
const timeGiven = (scene: Scene): ChatTurn | undefined => {
  const { session, cascade, calls, message, now, words } = scene;
  if (session.intake.asked !== 'preferences') return undefined;
  const open = standing(appointmentsOf(cascade, calls));
  const [first] = open;
  if (first === undefined) return undefined;
  if (isCancel(message) || readYesNo(message) === 'no')
    return reply(notAsking(session), words.change.dropped(open.map((one) => line(one, scene)).join('; ')));
  const wanted = readWanted(message, now, first.slot.timezone, session.language);
  if (wanted === undefined || startsAnew(scene)) return undefined;
  return proposed({ ...scene, session: notAsking(session) }, 'move_appointment');
};

/** The plan leaves the table when the talk turns to something else; a stale button is answered as one. */
export const appointmentTurn = (scene: Scene): ChatTurn | undefined => {
  const { session, cascade, message } = scene;
  if (session.emergency || cascade === undefined || isRunning(cascade)) return undefined;
  const answered = onTable(scene);
  if (answered !== undefined) return answered;
  const wish = changeWish(message);
  return wish === undefined ? timeGiven(scene) : proposed({ ...scene, session: notAsking(session) }, wish);
};

/** A message that is no answer to it takes a plan about an appointment, or the question for its time, off the table. */
export const withoutRequest = (scene: Scene): Scene => {
  if (scene.cascade === undefined) return scene;
  const session = notAsking(scene.session);
  if (session.plan?.plan.request === undefined) return { ...scene, session };
  const { plan: _plan, ...rest } = session;
  return { ...scene, session: rest };
};
