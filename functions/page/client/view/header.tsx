import type { Theme } from '../keep.ts';
import type { Model } from '../model.ts';
import type { Session } from '../session.ts';
import { Icon, type IconName, Mark } from './icon.tsx';
import { Menu } from './menu.tsx';
import { useSpeech } from './words-context.ts';

const nextTheme: Readonly<Record<Theme, Theme>> = { auto: 'light', light: 'dark', dark: 'auto' };
const themeIcon: Readonly<Record<Theme, IconName>> = { auto: 'auto', light: 'sun', dark: 'moon' };

export const Header = ({
  session,
  model,
  theme,
  setTheme,
  switchLanguage,
}: {
  readonly session: Session;
  readonly model: Model;
  readonly theme: Theme;
  readonly setTheme: (theme: Theme) => void;
  readonly switchLanguage: () => void;
}) => {
  const { words, language } = useSpeech();
  return (
    <header class="top">
      <div class="top-inner">
        <div class="brand">
          <Mark />
          <h1>Ringaround</h1>
          {model.simulated && (
            <p class="simulated" title={words.simulated}>
              <span class="wide-only">{words.simulated}</span>
              <span class="narrow-only">{words.simulatedShort}</span>
            </p>
          )}
        </div>
        <div class="tools">
          <button
            type="button"
            class="button icon-button language"
            lang={language === 'en' ? 'es' : 'en'}
            aria-label={words.otherLanguage}
            onClick={switchLanguage}
          >
            <span class="wide-only">{words.otherLanguage}</span>
            <span class="narrow-only" aria-hidden="true">
              {language === 'en' ? 'ES' : 'EN'}
            </span>
          </button>
          <button
            type="button"
            class="button icon-button"
            aria-label={words.theme[theme]}
            title={words.theme[theme]}
            onClick={() => setTheme(nextTheme[theme])}
          >
            <Icon name={themeIcon[theme]} />
          </button>
          <Menu session={session} model={model} />
        </div>
      </div>
    </header>
  );
};
