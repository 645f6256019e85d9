import type { Call } from '../model.ts';
import { sayCountdown } from '../say-time.ts';
import { useSpeech } from './words-context.ts';

/** Evidence as quotations with who said it, and when in the call. */
export const Quotes = ({ evidence }: { readonly evidence: Call['evidence'] }) => {
  const { words } = useSpeech();
  return (
    <>
      {evidence.map(({ source, quote, at_seconds }, index) => (
        <figure key={index} class={`quote quote-${source}`}>
          <blockquote>{quote}</blockquote>
          <figcaption>
            {words.clinic.source[source]}
            {at_seconds !== undefined && <span> · {sayCountdown(at_seconds)}</span>}
          </figcaption>
        </figure>
      ))}
    </>
  );
};
