import type { State } from '../model.ts';
import { sayDay, sayTime, sayZone } from '../say-time.ts';
import { ChangeAppointment } from './change-appointment.tsx';
import { Icon } from './icon.tsx';
import { useSpeech } from './words-context.ts';

type Appointment = State['appointments'][number];

/** Every appointment as it stands now: two of them after late news, or the one a request was about. */
export const AppointmentsCard = ({
  appointments,
  saveCalendar,
  say,
}: {
  readonly appointments: readonly Appointment[];
  readonly saveCalendar: (call_id: string) => void;
  readonly say: (text: string) => void;
}) => {
  const { words, language } = useSpeech();
  const { booking } = words;
  return (
    <section class="card appointments" aria-labelledby="appointments-title">
      <h2 id="appointments-title">{booking.appointments(appointments.length)}</h2>
      {appointments.map(({ call_id, clinic_name, start, timezone, status }) => (
        <article key={call_id} class={`appointment-${status}`} aria-label={clinic_name}>
          <p>
            <b>{clinic_name}</b>
            <br />
            <time dateTime={start}>
              {sayDay(start, language)}, {sayTime(start, language)} {sayZone(start, timezone, language)}
            </time>
            <br />
            <span class="quiet">{booking.standing[status]}</span>
          </p>
          <div class="row">
            <button type="button" class="button" onClick={() => saveCalendar(call_id)}>
              <Icon name="calendar" />
              {status === 'cancelled' ? booking.calendarCancelled : booking.calendar}
            </button>
          </div>
          {status !== 'cancelled' && (
            <details class="change">
              <summary>{booking.change}</summary>
              <p>{booking.changeText}</p>
              <ChangeAppointment clinic_name={clinic_name} say={say} />
            </details>
          )}
        </article>
      ))}
    </section>
  );
};
