import { useEffect, useRef } from 'preact/hooks';
import type { Model } from '../model.ts';
import { sayClock } from '../say-time.ts';
import { MessageText } from './message-text.tsx';
import { useSpeech } from './words-context.ts';

/** Everything said so far and what is on its way; a screen reader hears additions as they come. */
export const ChatLog = ({
  model,
  discard,
}: {
  readonly model: Model;
  readonly discard: (id: string) => void;
}) => {
  const { words, language } = useSpeech();
  const end = useRef<HTMLLIElement>(null);
  const { messages, outgoing } = model;
  const newest = outgoing.at(-1)?.client_message_id ?? messages.at(-1)?.message_id;
  const cardsBelow = model.state !== undefined && (model.state.plan !== null || model.state.cascade !== null);
  const isEmergency = model.state?.phase === 'emergency';
  useEffect(() => {
    if (isEmergency && outgoing.length === 0) return scrollTo({ top: 0 });
    // On a telephone the cards below the chat keep the screen, unless the patient writes.
    const narrow = !matchMedia('(min-width: 960px)').matches;
    if (!narrow || !cardsBelow || outgoing.length > 0) end.current?.scrollIntoView({ block: 'end' });
  }, [newest, isEmergency]);
  const thinking = outgoing.some(({ status }) => status === 'sending');
  return (
    <div class="log" role="log" aria-label={words.chat.title} lang={model.state?.language ?? language}>
      <ol>
        {messages.map(({ message_id, role, text, at }) => (
          <li key={message_id} class={`said said-${role}`}>
            <span class="visually-hidden">
              {role === 'patient' ? words.chat.you : words.chat.assistant}:{' '}
            </span>
            <div class="bubble">
              <MessageText text={text} />
            </div>
            <time class="said-at" dateTime={at}>
              {sayClock(at, language)}
            </time>
          </li>
        ))}
        {outgoing.map(({ client_message_id, text, status }) => (
          <li key={client_message_id} class={`said said-patient said-${status}`}>
            <span class="visually-hidden">{words.chat.you}: </span>
            <div class="bubble">
              <MessageText text={text} />
            </div>
            {status === 'waiting' && <p class="said-note">{words.chat.waiting}</p>}
            {status === 'refused' && (
              <p class="said-note">
                {words.chat.refused}{' '}
                <button type="button" class="link" onClick={() => discard(client_message_id)}>
                  {words.chat.discard}
                </button>
              </p>
            )}
          </li>
        ))}
        {thinking && (
          <li class="said said-assistant" key="thinking">
            <div class="bubble thinking">
              <span class="visually-hidden">{words.chat.thinking}</span>
              <i />
              <i />
              <i />
            </div>
          </li>
        )}
        <li ref={end} class="log-end" aria-hidden="true" />
      </ol>
    </div>
  );
};
