import { useState } from 'preact/hooks';
import type { Suggestions } from '../read-text.ts';
import { useSpeech } from './words-context.ts';

type Props = {
  readonly suggestions: Suggestions;
  readonly say: (text: string) => void;
  readonly draft: (text: string) => void;
};

/** Statements to tick: any number of them, or none. */
const Statements = ({ suggestions: { statements, answers }, say }: Props) => {
  const { words } = useSpeech();
  const [ticked, setTicked] = useState<ReadonlySet<number>>(new Set());
  const toggle = (index: number): void =>
    setTicked((now) => {
      const next = new Set(now);
      if (!next.delete(index)) next.add(index);
      return next;
    });
  const numbers = [...ticked].sort((a, b) => a - b).map((index) => index + 1);
  return (
    <fieldset class="ticks">
      <legend>{words.chat.tick}</legend>
      {statements.map((statement, index) => (
        <label key={statement} class="tick">
          <input type="checkbox" checked={ticked.has(index)} onChange={() => toggle(index)} />
          <span>{statement}</span>
        </label>
      ))}
      <div class="row">
        {numbers.length > 0 ? (
          <button type="button" class="button primary" onClick={() => say(numbers.join(', '))}>
            {words.chat.sendTicked}
          </button>
        ) : (
          <button type="button" class="button" onClick={() => say(answers[0] ?? 'none')}>
            {words.chat.noneOfThese}
          </button>
        )}
      </div>
    </fieldset>
  );
};

/** Taps that save typing; what they send is what a person would have typed. */
export const QuickAnswers = (props: Props) => {
  const { words } = useSpeech();
  const { suggestions, say, draft } = props;
  const { statements, answers, drafts, scale } = suggestions;
  if (statements.length > 0) return <Statements {...props} />;
  const yesNo = answers[0] === 'yes-no';
  const sent = yesNo ? [words.chat.yes, words.chat.no, words.chat.notSure] : answers;
  if (sent.length === 0 && drafts.length === 0 && !scale) return null;
  return (
    <fieldset class="chips">
      <legend class="visually-hidden">{scale ? words.chat.scale : words.chat.suggestions}</legend>
      {scale &&
        Array.from({ length: 11 }, (_, value) => (
          <button key={value} type="button" class="chip chip-number" onClick={() => say(String(value))}>
            {value}
          </button>
        ))}
      {sent.map((text) => (
        <button key={text} type="button" class="chip" onClick={() => say(text)}>
          {text}
        </button>
      ))}
      {drafts.map((text) => (
        <button key={text} type="button" class="chip" onClick={() => draft(text)}>
          {text}
        </button>
      ))}
    </fieldset>
  );
};
