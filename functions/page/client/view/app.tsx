import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { rememberedLanguage, rememberedTheme, rememberLanguage, rememberTheme, type Theme } from '../keep.ts';
import type { Model } from '../model.ts';
import { suggestionsFor } from '../read-text.ts';
import type { Session } from '../session.ts';
import { ChatLog } from './chat-log.tsx';
import { Composer } from './composer.tsx';
import { EmergencyCard } from './emergency-card.tsx';
import { Header } from './header.tsx';
import { Icon } from './icon.tsx';
import { outcomeWords } from './outcome-words.ts';
import { QuickAnswers } from './quick-answers.tsx';
import { Side } from './side.tsx';
import { StatusBar, statusOf } from './status-bar.tsx';
import { Welcome } from './welcome.tsx';
import { type Language, Speech, wordsIn } from './words-context.ts';

const useModel = (session: Session): Model => {
  const [model, setModel] = useState(session.store.get());
  useEffect(() => {
    setModel(session.store.get());
    return session.store.listen(setModel);
  }, [session]);
  return model;
};

/** The patient's own language wins over the browser's as soon as it is known, until the button says otherwise. */
const useLanguage = (model: Model): readonly [Language, () => void] => {
  const [chosen, setChosen] = useState<Language | undefined>();
  const language = chosen ?? model.state?.language ?? rememberedLanguage();
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const next = language === 'en' ? 'es' : 'en';
  return [
    language,
    () => {
      rememberLanguage(next);
      setChosen(next);
    },
  ];
};

const useTheme = (): readonly [Theme, (theme: Theme) => void] => {
  const [theme, setTheme] = useState(rememberedTheme);
  useEffect(() => {
    if (theme === 'auto') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
    rememberTheme(theme);
  }, [theme]);
  return [theme, setTheme];
};

const Gone = ({ session }: { readonly session: Session }) => {
  const words = wordsIn(rememberedLanguage());
  return (
    <div class="gone card" role="alert">
      <h2>{words.gone.title}</h2>
      <p>{words.gone.text}</p>
      <button type="button" class="button primary" onClick={session.leave}>
        {words.gone.again}
      </button>
    </div>
  );
};

export const App = ({ session }: { readonly session: Session }) => {
  const model = useModel(session);
  const [language, switchLanguage] = useLanguage(model);
  const [theme, setTheme] = useTheme();
  const [text, setText] = useState('');
  const words = wordsIn(language);
  const speech = useMemo(() => ({ language, words }), [language, words]);
  const { state, messages, outgoing, notice } = model;
  const started = messages.length > 0 || outgoing.length > 0 || model.credentials !== undefined;
  const status = statusOf(model, words, language);
  const phase = state?.phase ?? 'intake';

  useEffect(() => {
    const now =
      status !== '' && state?.cascade?.status !== 'done' ? status : started ? words.phases[phase] : '';
    document.title = now === '' ? `Ringaround · ${words.tagline}` : `${now} · Ringaround`;
  }, [status, started, phase, words, state?.cascade?.status]);

  // On a telephone the cards stand below the chat: what needs a decision is brought into sight.
  const side = useRef<HTMLElement>(null);
  const decisive = [
    state?.plan?.plan_hash,
    state?.cascade?.cascade_id,
    state?.pending_question?.question_id,
    state?.cascade?.outcome,
  ]
    .join(' ')
    .trim();
  useEffect(() => {
    const narrow = !matchMedia('(min-width: 960px)').matches;
    if (decisive !== '' && narrow) side.current?.scrollIntoView({ block: 'start' });
    else if (!narrow) side.current?.scrollTo({ top: 0 });
  }, [decisive]);

  const draft = (suggested: string): void => {
    setText(suggested);
    document.getElementById('message')?.focus();
  };
  const last = messages.at(-1);
  const suggestions =
    last?.role === 'assistant' && outgoing.length === 0 ? suggestionsFor(last.text, phase) : undefined;
  const cascade = state?.cascade ?? null;
  const outcome = cascade?.outcome ?? null;
  const announced =
    state?.pending_question?.text ??
    (cascade === null || outcome === null ? status : outcomeWords(cascade, outcome, words).title);

  return (
    <Speech.Provider value={speech}>
      {!model.gone && (
        <a class="skip" href="#message">
          {words.skip}
        </a>
      )}
      <Header
        session={session}
        model={model}
        theme={theme}
        setTheme={setTheme}
        switchLanguage={switchLanguage}
      />
      {phase === 'emergency' && <EmergencyCard model={model} />}
      <StatusBar model={model} cancel={() => void session.cancel()} />
      <p class="visually-hidden" role="status">
        {announced}
      </p>
      {/* The region stands before it has anything to say: one that comes with its words is often not read out. */}
      <div role="status">{!model.reachable && <p class="network">{words.network.lost}</p>}</div>
      {notice !== undefined && (
        <div class="notice" role="alert">
          <p>{words.problems[notice] ?? words.problem}</p>
          <button
            type="button"
            class="button icon-button"
            aria-label={words.notice.dismiss}
            onClick={session.forgetNotice}
          >
            <Icon name="close" />
          </button>
        </div>
      )}
      <main
        class={`page ${started ? 'page-started' : 'page-welcome'} ${state === undefined || state.clinics.length === 0 ? 'page-talk' : ''}`}
      >
        {model.gone ? (
          <Gone session={session} />
        ) : (
          <>
            <section class="talk" aria-label={words.chat.title} tabIndex={started ? 0 : undefined}>
              {started ? <ChatLog model={model} discard={session.discard} /> : <Welcome draft={draft} />}
            </section>
            {started && (
              <aside class="side" aria-label={words.side.title} ref={side}>
                <Side session={session} model={model} say={session.say} />
              </aside>
            )}
            <div class="answer">
              {suggestions !== undefined && last !== undefined && (
                <QuickAnswers
                  key={last.message_id}
                  suggestions={suggestions}
                  say={session.say}
                  draft={draft}
                />
              )}
              <Composer text={text} setText={setText} say={session.say} started={started} />
              <p class="fine">
                {words.welcome.emergency} {!started && words.welcome.privacy}
              </p>
            </div>
          </>
        )}
      </main>
    </Speech.Provider>
  );
};
