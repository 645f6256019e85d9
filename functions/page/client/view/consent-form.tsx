import { useState } from 'preact/hooks';
import type { Clinic, Plan } from '../model.ts';
import { sayDay, sayHere, sayTime } from '../say-time.ts';
import { Icon } from './icon.tsx';
import { useSpeech } from './words-context.ts';

const alwaysTold: ReadonlySet<Plan['fields'][number]> = new Set(['first_name', 'complaint_phrase']);
const fallbackOrder: readonly Plan['fallback'][] = ['earliest_in_window', 'decline', 'ask_call_back'];

type Props = {
  readonly plan: Plan;
  readonly clinics: readonly Clinic[];
  readonly busy: boolean;
  readonly agree: (action: {
    readonly type: 'consent';
    readonly plan_hash: string;
    readonly fields: readonly Plan['fields'][number][];
    readonly fallback: Plan['fallback'];
  }) => void;
  readonly say: (text: string) => void;
};

/** A decision, not a tick box: who is called, what each hears, what only on request, and what if there is no answer. */
export const ConsentForm = ({ plan, clinics, busy, agree, say }: Props) => {
  const { words, language } = useSpeech();
  const { request } = plan;
  const onRequest = plan.fields.filter((field) => !alwaysTold.has(field));
  const [withheld, setWithheld] = useState<ReadonlySet<string>>(new Set());
  const [fallback, setFallback] = useState(plan.fallback);
  const toggle = (field: string): void =>
    setWithheld((now) => {
      const next = new Set(now);
      if (!next.delete(field)) next.add(field);
      return next;
    });
  return (
    <form
      class="card consent"
      aria-labelledby="consent-title"
      onSubmit={(event) => {
        event.preventDefault();
        if (busy) return;
        agree({
          type: 'consent',
          plan_hash: plan.plan_hash,
          fields: plan.fields.filter((field) => !withheld.has(field)),
          fallback,
        });
      }}
    >
      <h2 id="consent-title">{request === null ? words.consent.title : words.consent.titleOne}</h2>
      <p>
        {request === null
          ? words.consent.text
          : words.consent.textOne[request.type](
              request.clinic_name,
              `${sayDay(request.start, language)}, ${sayTime(request.start, language)}`,
            )}
      </p>
      <p class="hears">
        <strong>{request === null ? words.consent.always : words.consent.alwaysOne}</strong>{' '}
        {words.consent.alwaysHears(plan.patient_first_name, plan.complaint_phrase)}
      </p>
      <fieldset>
        <legend>{words.consent.fieldsTitle}</legend>
        {onRequest.length === 0 && <p class="quiet">{words.consent.fieldsNone}</p>}
        <div class="toggles">
          {onRequest.map((field) => (
            <label key={field} class="toggle">
              <input type="checkbox" checked={!withheld.has(field)} onChange={() => toggle(field)} />
              <span>{words.fields[field]}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <fieldset>
        <legend>{words.consent.fallbackTitle}</legend>
        {fallbackOrder.map((each) => (
          <label key={each} class="choice">
            <input
              type="radio"
              name="fallback"
              value={each}
              checked={fallback === each}
              onChange={() => setFallback(each)}
            />
            <span>
              <b>{words.fallbacks[each].label}</b>
              <small>{words.fallbacks[each].hint}</small>
            </span>
          </label>
        ))}
      </fieldset>
      <div class="row">
        <button type="submit" class="button primary big" aria-disabled={busy}>
          <Icon name="phone" />
          {busy ? words.consent.agreeing : words.consent.agree}
        </button>
        <button type="button" class="button" onClick={() => say(words.consent.declineMessage)}>
          {words.consent.decline}
        </button>
      </div>
      <p class="quiet">
        {request === null && clinics.length > 1 && words.consent.change}{' '}
        {words.consent.expires(sayHere(plan.expires_at, language))}
      </p>
    </form>
  );
};
