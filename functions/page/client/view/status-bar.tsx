import { isCalling, type Model } from '../model.ts';
import { sayHere } from '../say-time.ts';
import { liveStop, stopsOf } from '../timeline.ts';
import type { Words } from '../words/en.ts';
import { Icon } from './icon.tsx';
import { type Language, useSpeech } from './words-context.ts';

/** One sentence on what is going on this moment. */
export const statusOf = (model: Model, words: Words, language: Language): string => {
  const { state } = model;
  if (state?.cascade === null || state === undefined) return '';
  const { status, waiting_for } = state.cascade;
  if (status === 'cancelling') return words.status.cancelling;
  const stops = stopsOf(state, model.events);
  const live = liveStop(stops);
  if (live !== undefined) {
    const { name } = live.clinic;
    switch (live.standing) {
      case 'talking':
        return words.status.talking(name);
      case 'asking':
        return words.status.asking(name);
      case 'checking':
        return words.status.checking(name);
      default:
        return words.status.calling(name, live.position, stops.length);
    }
  }
  if (waiting_for === null) return words.status.between;
  const why = words.waiting[waiting_for.reason] ?? words.status.between;
  return waiting_for.reason === 'opening'
    ? `${why}, ${words.status.until(sayHere(waiting_for.until, language))}`
    : why;
};

/** Sticks to the top while calls run: what happens, and one tap to end it. */
export const StatusBar = ({ model, cancel }: { readonly model: Model; readonly cancel: () => void }) => {
  const { words, language } = useSpeech();
  if (!isCalling(model)) return null;
  const stopping = model.deed === 'cancel' || model.state?.cascade?.status === 'cancelling';
  return (
    <section class="status-bar" aria-label={words.status.region}>
      <div class="status-inner">
        <p class="status-text">
          <i class="pulse" aria-hidden="true" />
          {statusOf(model, words, language)}
        </p>
        <button
          type="button"
          class="button danger small"
          aria-disabled={stopping}
          onClick={() => {
            if (!stopping) cancel();
          }}
        >
          <Icon name="stop" />
          {stopping ? words.status.stopping : words.status.stop}
        </button>
      </div>
    </section>
  );
};
