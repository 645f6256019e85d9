import { useId, useState } from 'preact/hooks';
import { useSpeech } from './words-context.ts';

/** Cancel, or move with the time that is wanted: both only put a plan on the table, and nobody is called before its yes. */
export const ChangeAppointment = ({
  clinic_name,
  say,
}: {
  readonly clinic_name: string;
  readonly say: (text: string) => void;
}) => {
  const { booking } = useSpeech().words;
  const [when, setWhen] = useState('');
  const id = useId();
  return (
    <>
      <button type="button" class="button" onClick={() => say(booking.cancelMessage(clinic_name))}>
        {booking.cancelIt}
      </button>
      <form
        class="field"
        onSubmit={(event) => {
          event.preventDefault();
          if (when.trim() === '') return;
          say(booking.moveMessage(clinic_name, when.trim()));
          setWhen('');
        }}
      >
        <label for={id}>{booking.moveWhen}</label>
        <input
          id={id}
          name="move-to"
          type="text"
          required
          maxLength={120}
          autocomplete="off"
          placeholder={booking.moveExample}
          value={when}
          onInput={(event) => setWhen(event.currentTarget.value)}
        />
        <button type="submit" class="button">
          {booking.moveIt}
        </button>
      </form>
    </>
  );
};
