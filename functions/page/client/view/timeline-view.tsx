import type { SessionEvent, State } from '../model.ts';
import { sayClock, sayPhone, sayShort } from '../say-time.ts';
import { quotesOf, type Stop, stopsOf } from '../timeline.ts';
import { Icon } from './icon.tsx';
import { Quotes } from './quotes.tsx';
import { useSpeech } from './words-context.ts';

const Step = ({ event }: { readonly event: SessionEvent }) => {
  const { words, language } = useSpeech();
  const label = words.events[event.type];
  if (label === undefined) return null;
  const field = Object.entries(words.fields).find(([name]) => name === event.field)?.[1];
  return (
    <li>
      <time dateTime={event.at}>{sayClock(event.at, language)}</time>
      <span>
        {label}
        {field !== undefined && `: ${field}`}
        {event.slots !== undefined && event.slots.length > 0 && (
          <span class="slots">
            {event.slots.map(({ start, phrase }) => (
              <span key={start} class="slot" title={phrase}>
                {sayShort(start, language)}
              </span>
            ))}
          </span>
        )}
      </span>
    </li>
  );
};

type Edit = { readonly say: (text: string) => void };

const Arrange = ({ stop, count, say }: { readonly stop: Stop; readonly count: number } & Edit) => {
  const { words } = useSpeech();
  const { clinic, position } = stop;
  if (count < 2) return null;
  const sooner = words.clinic.first(clinic.name);
  const out = words.clinic.remove(clinic.name);
  return (
    <div class="row arrange">
      {position > 1 && (
        <button
          type="button"
          class="button icon-button"
          aria-label={sooner}
          title={sooner}
          onClick={() => say(words.clinic.firstMessage(position))}
        >
          <Icon name="up" />
        </button>
      )}
      <button
        type="button"
        class="button icon-button"
        aria-label={out}
        title={out}
        onClick={() => say(words.clinic.dropMessage(position))}
      >
        <Icon name="close" />
      </button>
    </div>
  );
};

const StopCard = ({
  stop,
  count,
  edit,
}: {
  readonly stop: Stop;
  readonly count: number;
  readonly edit: Edit | undefined;
}) => {
  const { words } = useSpeech();
  const { clinic, call, standing, position, events } = stop;
  const quotes = call === undefined ? [] : quotesOf(call).slice(0, 4);
  const label =
    call?.outcome === null || call === undefined ? words.standings[standing] : words.outcomes[call.outcome];
  return (
    <li class={`stop stop-${standing}`}>
      <span class="dot" aria-hidden="true">
        {standing === 'booked' ? <Icon name="check" /> : position}
      </span>
      <div class="stop-body">
        <p class="visually-hidden">{words.clinic.position(position, count)}</p>
        <div class="stop-head">
          <h3>{clinic.name}</h3>
          {edit !== undefined && <Arrange stop={stop} count={count} say={edit.say} />}
        </div>
        <p class="stop-facts">
          <a
            href={`tel:${clinic.phone}`}
            aria-label={`${words.clinic.call(clinic.name)}, ${sayPhone(clinic.phone)}`}
          >
            {sayPhone(clinic.phone)}
          </a>
          {clinic.distance_km !== null && call !== undefined && (
            <span>{words.clinic.away(clinic.distance_km)}</span>
          )}
          <span>{clinic.address}</span>
        </p>
        {(call !== undefined || standing === 'spared') && (
          <p class={`badge badge-${standing}`}>
            {['dialling', 'ringing', 'talking'].includes(standing) && <i class="pulse" aria-hidden="true" />}
            {label}
          </p>
        )}
        {call === undefined && clinic.why.length > 0 && (
          <ul class="why" aria-label={words.clinic.why}>
            {clinic.why.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        )}
        {events.length > 0 && (
          <ol class="steps">
            {events.map((event) => (
              <Step key={event.seq} event={event} />
            ))}
          </ol>
        )}
        {quotes.length > 0 && (
          <details class="said-there">
            <summary>
              <Icon name="quote" />
              {words.clinic.said}
            </summary>
            <Quotes evidence={quotes} />
          </details>
        )}
      </div>
    </li>
  );
};

/** The clinics in order, and under each what happens there as it happens. */
export const Timeline = ({
  state,
  events,
  edit,
}: {
  readonly state: State;
  readonly events: readonly SessionEvent[];
  readonly edit: Edit | undefined;
}) => {
  const { words } = useSpeech();
  const stops = stopsOf(state, events);
  if (stops.length === 0) return null;
  return (
    <section class="card timeline" aria-labelledby="timeline-title">
      <h2 id="timeline-title">{state.cascade === null ? words.side.title : words.side.calls}</h2>
      <ol class="stops">
        {stops.map((stop) => (
          <StopCard key={stop.clinic.clinic_id} stop={stop} count={stops.length} edit={edit} />
        ))}
      </ol>
    </section>
  );
};
