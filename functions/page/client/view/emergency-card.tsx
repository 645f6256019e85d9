import type { Model } from '../model.ts';
import { Icon } from './icon.tsx';
import { useSpeech } from './words-context.ts';

const callable = /\b(?:911|988|999|112|000|1-8\d\d-\d{3}-\d{4})\b/g;

/** The numbers the advice itself names, in its order; 911 where it names none. */
export const emergencyNumbersIn = (text: string): readonly string[] => {
  const found = [...new Set([...text.matchAll(callable)].map(([number]) => number))];
  return found.length === 0 ? ['911'] : found.slice(0, 3);
};

/** Before anything else on the page, and one tap from help. */
export const EmergencyCard = ({ model }: { readonly model: Model }) => {
  const { words } = useSpeech();
  const advice = model.messages.findLast(
    ({ role, text }) => role === 'assistant' && text.match(callable) !== null,
  );
  const [first, ...others] = emergencyNumbersIn(advice?.text ?? '');
  return (
    <section class="emergency" role="alert" aria-labelledby="emergency-title">
      <div class="emergency-inner">
        <h2 id="emergency-title">
          <Icon name="alert" />
          {words.emergency.title}
        </h2>
        <p>{words.emergency.text}</p>
        <div class="row">
          <a class="button emergency-call" href={`tel:${first}`}>
            <Icon name="phone" />
            {words.emergency.call(first ?? '911')}
          </a>
          {others.map((number) => (
            <a key={number} class="button emergency-other" href={`tel:${number.replaceAll('-', '')}`}>
              {words.emergency.call(number)}
            </a>
          ))}
        </div>
        <p class="emergency-hint">
          {words.emergency.hint} {words.emergency.stopped}
        </p>
      </div>
    </section>
  );
};
