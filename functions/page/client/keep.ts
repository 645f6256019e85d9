import type { Credentials } from './model.ts';

/**
 * What this browser remembers: the way back into the session, and how the page should look. The token is never in a
 * cookie or a query; a resume link carries it in the fragment, which no server sees, and loses it at once.
 */
const sessionKey = 'ringaround.session';
const aheadKey = 'ringaround.ahead';
const languageKey = 'ringaround.language';
const themeKey = 'ringaround.theme';

export type Theme = 'auto' | 'light' | 'dark';

const readItem = (key: string): string | null => {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
};

const writeItem = (key: string, value: string | undefined): void => {
  try {
    if (value === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    // Private windows may refuse: the session then lasts as long as the tab.
  }
};

export const credentialsFrom = (text: string | null): Credentials | undefined => {
  try {
    const parsed = JSON.parse(text ?? '');
    return typeof parsed?.session_id === 'string' && typeof parsed?.token === 'string'
      ? { session_id: parsed.session_id, token: parsed.token }
      : undefined;
  } catch {
    return undefined;
  }
};

/** `#session=…&token=…`, taken once and wiped from the address bar and the history entry. */
const fromFragment = (): Credentials | undefined => {
  const given = new URLSearchParams(location.hash.slice(1));
  const session_id = given.get('session');
  const token = given.get('token');
  if (session_id === null || token === null) return undefined;
  history.replaceState(null, '', location.pathname);
  return { session_id, token };
};

export const rememberedCredentials = (): Credentials | undefined => {
  const linked = fromFragment();
  if (linked !== undefined) rememberCredentials(linked);
  return linked ?? credentialsFrom(readItem(sessionKey));
};

export const rememberCredentials = (credentials: Credentials | undefined): void =>
  writeItem(sessionKey, credentials === undefined ? undefined : JSON.stringify(credentials));

/** Another tab of this browser opened, replaced or left the session. */
export const onOtherTab = (listener: (credentials: Credentials | undefined) => void): void =>
  addEventListener('storage', ({ key, newValue }) => {
    if (key === sessionKey) listener(credentialsFrom(newValue));
  });

export const resumeLink = ({ session_id, token }: Credentials): string =>
  `${location.origin}${location.pathname}#${new URLSearchParams({ session: session_id, token })}`;

export const rememberedAhead = (): number => Number(readItem(aheadKey) ?? 0) || 0;
export const rememberAhead = (ahead: number): void => writeItem(aheadKey, String(ahead));

export const rememberedLanguage = (): 'en' | 'es' => {
  const kept = readItem(languageKey) ?? navigator.language;
  return kept.startsWith('es') ? 'es' : 'en';
};
export const rememberLanguage = (language: 'en' | 'es'): void => writeItem(languageKey, language);

export const rememberedTheme = (): Theme => {
  const kept = readItem(themeKey);
  return kept === 'light' || kept === 'dark' ? kept : 'auto';
};
export const rememberTheme = (theme: Theme): void =>
  writeItem(themeKey, theme === 'auto' ? undefined : theme);
