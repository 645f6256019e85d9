import { useRef, useState } from 'preact/hooks';
import { resumeLink } from '../keep.ts';
import type { Model } from '../model.ts';
import type { Session } from '../session.ts';
import { Icon } from './icon.tsx';
import { saveFile } from './save-file.ts';
import { useSpeech } from './words-context.ts';

/** What a patient may do with the data: take it along, take it away, erase it. */
export const Menu = ({ session, model }: { readonly session: Session; readonly model: Model }) => {
  const { words } = useSpeech();
  const { more } = words;
  const [said, setSaid] = useState('');
  const [erasing, setErasing] = useState(false);
  const menu = useRef<HTMLDetailsElement>(null);
  const { credentials } = model;
  if (credentials === undefined) return null;

  const close = (): void => {
    if (menu.current !== null) menu.current.open = false;
    setErasing(false);
  };
  const copyLink = async (): Promise<void> => {
    const link = resumeLink(credentials);
    try {
      await navigator.clipboard.writeText(link);
      setSaid(more.linkCopied);
    } catch {
      setSaid(`${more.linkFailed} ${link}`);
    }
  };
  const save = async (
    name: string,
    load: () => Promise<{ readonly kind: string; readonly body?: unknown } | undefined>,
  ) => {
    const reply = await load();
    if (reply?.kind === 'ok') saveFile(name, 'application/json', JSON.stringify(reply.body, null, 2));
    else setSaid(words.problem);
  };

  return (
    <details
      class="menu"
      ref={menu}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        close();
        menu.current?.querySelector('summary')?.focus();
      }}
      onToggle={() => setSaid('')}
    >
      <summary class="button icon-button">
        <Icon name="menu" />
        <span class="visually-hidden">{words.menu}</span>
      </summary>
      <div class="menu-body">
        <button type="button" onClick={copyLink}>
          {more.link}
        </button>
        <button type="button" onClick={() => save('ringaround-export.json', session.everything)}>
          {more.export}
        </button>
        {model.state?.cascade !== null && model.state !== undefined && (
          <button type="button" onClick={() => save('ringaround-consent.json', session.receipt)}>
            {more.receipt}
          </button>
        )}
        <a href="/openapi.json">{more.contract}</a>
        <button
          type="button"
          onClick={() => {
            close();
            session.leave();
          }}
        >
          {more.leave}
        </button>
        {erasing ? (
          <div class="menu-erase">
            <p>{more.eraseConfirm}</p>
            <div class="row">
              <button
                type="button"
                class="button danger small"
                onClick={() => {
                  close();
                  void session.erase();
                }}
              >
                {more.eraseYes}
              </button>
              <button type="button" class="button small" onClick={() => setErasing(false)}>
                {more.eraseNo}
              </button>
            </div>
          </div>
        ) : (
          <button type="button" class="menu-danger" onClick={() => setErasing(true)}>
            {more.erase}
          </button>
        )}
        <p class="menu-said" role="status">
          {said}
        </p>
      </div>
    </details>
  );
};
