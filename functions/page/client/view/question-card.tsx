import { useEffect, useState } from 'preact/hooks';
import type { Question } from '../model.ts';
import { sayCountdown, sayHere } from '../say-time.ts';
import { Icon } from './icon.tsx';
import { useSpeech } from './words-context.ts';

/** Above this nobody is on the phone, and a ticking clock would only frighten. */
const countedSeconds = 600;

const secondsLeft = (expires_at: string, ahead: number): number =>
  Math.max(0, Math.round((new Date(expires_at).getTime() - Date.now() - ahead) / 1000));

const useSecondsLeft = (expires_at: string, ahead: number): number => {
  const [left, setLeft] = useState(() => secondsLeft(expires_at, ahead));
  useEffect(() => {
    const tick = (): void => setLeft(secondsLeft(expires_at, ahead));
    tick();
    const timer = setInterval(tick, 1000);
    return () => clearInterval(timer);
  }, [expires_at, ahead]);
  return left;
};

/** What the clinic wants to know while it is on the phone. Exactly one answer counts. */
export const QuestionCard = ({
  question,
  ahead,
  busy,
  otherwise,
  answer,
}: {
  readonly question: Question;
  readonly ahead: number;
  readonly busy: boolean;
  readonly otherwise: string | undefined;
  readonly answer: (option_id: string) => void;
}) => {
  const { words, language } = useSpeech();
  const left = useSecondsLeft(question.expires_at, ahead);
  const [most] = useState(() => Math.max(left, 1));
  const counted = most <= countedSeconds;
  const spoken = left > 60 ? 60 : left > 30 ? 30 : left > 10 ? 10 : 0;
  return (
    <section class="card question" aria-labelledby="question-title">
      <p class="eyebrow">{counted ? words.question.title : words.question.titleLater}</p>
      <h2 id="question-title">{question.text}</h2>
      <div class="options">
        {question.options.map(({ option_id, label }) => (
          <button
            key={option_id}
            type="button"
            class="button option"
            aria-disabled={busy || left === 0}
            onClick={() => {
              if (!busy && left > 0) answer(option_id);
            }}
          >
            {label}
          </button>
        ))}
      </div>
      {counted ? (
        <div class="countdown">
          <progress max={most} value={left} aria-hidden="true" tabIndex={-1} />
          <p aria-hidden="true">
            <Icon name="clock" />
            {left === 0 ? words.question.over : words.question.left(sayCountdown(left))}
          </p>
          <p class="visually-hidden" role="timer" aria-live="polite">
            {spoken === 0 ? words.question.over : words.question.leftSpoken(spoken)}
          </p>
        </div>
      ) : (
        <p class="quiet">{words.question.until(sayHere(question.expires_at, language))}</p>
      )}
      {otherwise !== undefined && <p class="quiet">{words.question.otherwise(otherwise)}</p>}
    </section>
  );
};
