import { useEffect, useRef } from 'preact/hooks';
import { Icon } from './icon.tsx';
import { useSpeech } from './words-context.ts';

/** Enter sends, Shift+Enter is a new line, and the field grows with what is written. */
export const Composer = ({
  text,
  setText,
  say,
  started,
}: {
  readonly text: string;
  readonly setText: (text: string) => void;
  readonly say: (text: string) => void;
  readonly started: boolean;
}) => {
  const { words } = useSpeech();
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    const area = field.current;
    if (area === null) return;
    area.rows = 1;
    while (area.rows < 6 && area.scrollHeight > area.clientHeight + 2) area.rows += 1;
  }, [text]);
  const send = (): void => {
    if (text.trim() === '') return;
    say(text);
    setText('');
    field.current?.focus();
  };
  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <label class="visually-hidden" for="message">
        {words.chat.label}
      </label>
      <textarea
        id="message"
        ref={field}
        rows={1}
        maxLength={4000}
        enterkeyhint="send"
        autocomplete="off"
        placeholder={started ? words.chat.placeholderReply : words.chat.placeholder}
        value={text}
        onInput={({ currentTarget }) => setText(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
          event.preventDefault();
          send();
        }}
      />
      <button type="submit" class="button primary send" aria-disabled={text.trim() === ''}>
        <Icon name="send" />
        <span class="send-word">{words.chat.send}</span>
      </button>
    </form>
  );
};
