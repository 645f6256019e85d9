import { useSpeech } from './words-context.ts';

/** One question after a claim, and it goes when it is answered. */
export const FeedbackCard = ({
  busy,
  tell,
}: {
  readonly busy: boolean;
  readonly tell: (right: boolean) => void;
}) => {
  const { feedback } = useSpeech().words;
  return (
    <section class="card" aria-labelledby="feedback-title">
      <h2 id="feedback-title">{feedback.title}</h2>
      <p class="quiet">{feedback.text}</p>
      <div class="row">
        <button type="button" class="button" disabled={busy} onClick={() => tell(true)}>
          {feedback.right}
        </button>
        <button type="button" class="button" disabled={busy} onClick={() => tell(false)}>
          {feedback.wrong}
        </button>
      </div>
    </section>
  );
};
