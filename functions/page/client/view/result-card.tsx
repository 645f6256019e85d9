import type { Cascade } from '../model.ts';
import { useSpeech } from './words-context.ts';

/** How a cascade without an appointment ended. */
export const ResultCard = ({ outcome }: { readonly outcome: NonNullable<Cascade['outcome']> }) => {
  const { words } = useSpeech();
  const { title, text } = words.cascadeOutcomes[outcome];
  return (
    <section class={`card result result-${outcome}`} aria-labelledby="result-title">
      <h2 id="result-title">{title}</h2>
      <p>{text}</p>
    </section>
  );
};
