import type { Call, Cascade, Clinic } from '../model.ts';
import { sayDate, sayDay, sayMonth, sayPhone, sayTime, sayZone } from '../say-time.ts';
import { quotesOf } from '../timeline.ts';
import { ChangeAppointment } from './change-appointment.tsx';
import { Icon } from './icon.tsx';
import { Quotes } from './quotes.tsx';
import { useSpeech } from './words-context.ts';

type Outcome = 'booked' | 'booked_unverified' | 'needs_confirmation';

const mapLink = (address: string): string =>
  `https://www.google.com/maps/search/?${new URLSearchParams({ api: '1', query: address })}`;

/** When, where, and the words that prove it. */
export const BookingCard = ({
  outcome,
  request,
  call,
  clinic,
  saveCalendar,
  say,
}: {
  readonly outcome: Outcome;
  readonly request: Cascade['request'];
  readonly call: Call;
  readonly clinic: Clinic | undefined;
  readonly saveCalendar: () => void;
  readonly say: (text: string) => void;
}) => {
  const { words, language } = useSpeech();
  const { booking } = words;
  const { title, text } = (request === null ? words.cascadeOutcomes : words.requestOutcomes)[outcome];
  const slot = call.booked_slot;
  const quotes = quotesOf(call).slice(0, 3);
  const proven = quotes.filter(({ source }) => source === 'clinic_turn');
  return (
    <section class={`card booking booking-${outcome}`} aria-labelledby="booking-title">
      <header>
        <h2 id="booking-title">
          <Icon name={outcome === 'booked' ? 'check' : 'alert'} />
          {title}
        </h2>
        <p>{text}</p>
      </header>
      <div class="appointment">
        {slot !== null && (
          <div class="leaf" aria-hidden="true">
            <span>{sayMonth(slot.start, language)}</span>
            <b>{sayDate(slot.start, language)}</b>
          </div>
        )}
        <div>
          {slot === null ? (
            <p class="when">{booking.noTime}</p>
          ) : (
            <p class="when">
              <time dateTime={slot.start}>
                <b>{sayTime(slot.start, language)}</b> {sayZone(slot.start, slot.timezone, language)}
                <br />
                {sayDay(slot.start, language)}
              </time>
            </p>
          )}
          <p class="clinic-name">{call.clinic_name}</p>
          {clinic !== undefined && <p class="quiet">{clinic.address}</p>}
        </div>
      </div>
      <div class="row">
        {slot !== null && outcome !== 'needs_confirmation' && (
          <button type="button" class="button primary" onClick={saveCalendar}>
            <Icon name="calendar" />
            {booking.calendar}
          </button>
        )}
        {clinic !== undefined && (
          <>
            <a class="button" href={`tel:${clinic.phone}`}>
              <Icon name="phone" />
              {sayPhone(clinic.phone)}
            </a>
            <a
              class="button"
              href={mapLink(`${clinic.name}, ${clinic.address}`)}
              target="_blank"
              rel="noreferrer"
            >
              <Icon name="map" />
              {booking.map}
            </a>
          </>
        )}
      </div>
      {quotes.length > 0 && (
        <div class="proof">
          <h3>{proven.length > 0 ? booking.proof : booking.proofOther}</h3>
          <Quotes evidence={proven.length > 0 ? proven : quotes} />
        </div>
      )}
      {clinic !== undefined && (
        <details class="change">
          <summary>{booking.change}</summary>
          <p>{booking.changeText}</p>
          {slot !== null && outcome !== 'needs_confirmation' && (
            <ChangeAppointment clinic_name={call.clinic_name} say={say} />
          )}
          <a class="button" href={`tel:${clinic.phone}`}>
            <Icon name="phone" />
            {words.clinic.call(clinic.name)}
          </a>
        </details>
      )}
    </section>
  );
};
