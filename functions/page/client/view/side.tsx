import type { Model } from '../model.ts';
import type { Session } from '../session.ts';
import { settledCall } from '../timeline.ts';
import { AppointmentsCard } from './appointments-card.tsx';
import { BookingCard } from './booking-card.tsx';
import { ConsentForm } from './consent-form.tsx';
import { FeedbackCard } from './feedback-card.tsx';
import { QuestionCard } from './question-card.tsx';
import { ResultCard } from './result-card.tsx';
import { saveFile } from './save-file.ts';
import { Timeline } from './timeline-view.tsx';
import { useSpeech } from './words-context.ts';

/** The living half of the page: what needs a decision first, then what happens, in order. */
export const Side = ({
  session,
  model,
  say,
}: {
  readonly session: Session;
  readonly model: Model;
  readonly say: (text: string) => void;
}) => {
  const { words } = useSpeech();
  const { state, events, deed, ahead } = model;
  if (state === undefined) return null;
  const {
    plan,
    clinics,
    cascade,
    pending_question: question,
    outbound_call_error: error,
    appointments,
  } = state;
  const settled = settledCall(state);
  const outcome = cascade?.outcome ?? null;
  const saveCalendar = async (call_id?: string): Promise<void> => {
    const reply = await session.calendar(call_id);
    if (reply?.kind === 'ok') saveFile('appointment.ics', 'text/calendar', reply.body);
  };
  const isEmergency = state.phase === 'emergency';
  return (
    <div class="side-stack">
      {error !== null && (
        <p class="card problem" role="alert">
          {error.message}
        </p>
      )}
      {question !== null && !isEmergency && (
        <QuestionCard
          key={question.question_id}
          question={question}
          ahead={ahead}
          busy={deed === 'answer'}
          otherwise={cascade === null ? undefined : words.fallbacks[cascade.fallback].label}
          answer={(option_id) => void session.answer(question.question_id, option_id)}
        />
      )}
      {settled !== undefined &&
        (outcome === 'booked' || outcome === 'booked_unverified' || outcome === 'needs_confirmation') && (
          <BookingCard
            outcome={outcome}
            request={cascade?.request ?? null}
            call={settled}
            clinic={clinics.find(({ clinic_id }) => clinic_id === settled.clinic_id)}
            saveCalendar={() => void saveCalendar()}
            say={say}
          />
        )}
      {cascade?.feedback === 'wanted' && state.phase === 'done' && (
        <FeedbackCard
          busy={deed === 'answer'}
          tell={(right) => void session.feedback(cascade.cascade_id, right)}
        />
      )}
      {cascade !== null && outcome !== null && settled === undefined && (
        <ResultCard outcome={outcome} cascade={cascade} />
      )}
      {state.phase === 'done' &&
        (appointments.length > 1 || (settled === undefined && appointments.length > 0)) && (
          <AppointmentsCard
            appointments={appointments}
            saveCalendar={(call_id) => void saveCalendar(call_id)}
            say={say}
          />
        )}
      <Timeline state={state} events={events} edit={plan === null || isEmergency ? undefined : { say }} />
      {plan !== null && !isEmergency && (
        <ConsentForm
          key={plan.plan_hash}
          plan={plan}
          clinics={clinics}
          busy={deed === 'consent'}
          agree={(action) => void session.consent(action)}
          say={say}
        />
      )}
      {clinics.length === 0 && <p class="side-empty quiet">{words.side.empty}</p>}
    </div>
  );
};
