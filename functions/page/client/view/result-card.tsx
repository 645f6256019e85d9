import type { Cascade } from '../model.ts';
import { outcomeWords } from './outcome-words.ts';
import { useSpeech } from './words-context.ts';

/** How a cascade without an appointment ended. */
export const ResultCard = ({
  outcome,
  cascade,
}: {
  readonly outcome: NonNullable<Cascade['outcome']>;
  readonly cascade: Cascade;
}) => {
  const { words } = useSpeech();
  const { title, text } = outcomeWords(cascade, outcome, words);
  return (
    <section class={`card result result-${outcome}`} aria-labelledby="result-title">
      <h2 id="result-title">{title}</h2>
      <p>{text}</p>
    </section>
  );
};
