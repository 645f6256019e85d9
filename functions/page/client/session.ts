import { createClient } from './api/client.ts';
import { createSend } from './api/send.ts';
import { follow } from './follow.ts';
import {
  onOtherTab,
  rememberAhead,
  rememberCredentials,
  rememberedAhead,
  rememberedCredentials,
} from './keep.ts';
import { type Credentials, forgotten } from './model.ts';
import { speak } from './speak.ts';
import { createStore } from './store.ts';

/** The patient's session as the views use it: one model to show, and what can be done. */
export const startSession = () => {
  const kept = rememberedCredentials();
  const store = createStore({
    ahead: rememberedAhead(),
    ...(kept === undefined ? {} : { credentials: kept }),
  });
  const client = createClient(
    createSend({
      baseUrl: '',
      credentials: (security) => {
        const token = store.get().credentials?.token;
        return security === 'session' && token !== undefined ? { authorization: `Bearer ${token}` } : {};
      },
    }),
  );
  const following = follow(client, store);
  const speaking = speak(client, store, following);

  let saved = kept?.session_id;
  store.listen(({ credentials, gone }) => {
    if (credentials === undefined || gone || credentials.session_id === saved) return;
    saved = credentials.session_id;
    rememberCredentials(credentials);
  });

  const leave = (): void => {
    saved = undefined;
    rememberCredentials(undefined);
    store.change(forgotten);
  };
  const take = (credentials: Credentials | undefined): void => {
    if (credentials?.session_id === store.get().credentials?.session_id) return;
    saved = credentials?.session_id;
    store.change((model) => ({ ...forgotten(model), ...(credentials === undefined ? {} : { credentials }) }));
    following.now();
  };
  onOtherTab(take);
  const wakeUp = (): void => {
    speaking.retryNow();
    following.now();
  };
  addEventListener('online', wakeUp);
  addEventListener('offline', () => {
    store.change((model) => ({ ...model, reachable: false }));
    // An answer that is still on its way says nothing about a network that has gone since.
    following.now();
  });
  addEventListener('hashchange', () => take(rememberedCredentials()));
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) wakeUp();
  });

  /** Whether calls are real, and how far our clock is from the one that sets the deadlines. */
  const meet = async (): Promise<void> => {
    const health = await client.readHealth();
    if (health.kind !== 'ok') return;
    const ahead = new Date(health.body.now).getTime() - Date.now();
    rememberAhead(ahead);
    store.change((model) => ({ ...model, ahead, simulated: health.body.calls === 'simulated' }));
  };

  const withCredentials = async <Out>(
    run: (credentials: Credentials) => Promise<Out>,
  ): Promise<Out | undefined> => {
    const { credentials } = store.get();
    return credentials === undefined ? undefined : run(credentials);
  };

  return {
    store,
    ...speaking,
    start: (): void => {
      void meet();
      following.start();
    },
    cancel: () =>
      withCredentials(async ({ session_id }) => {
        if (store.get().deed !== undefined) return;
        store.change((model) => ({ ...model, deed: 'cancel' }));
        const reply = await client.cancelSession({ session_id });
        store.change(({ deed: _, ...model }) =>
          reply.kind === 'ok'
            ? { ...model, state: reply.body }
            : { ...model, notice: reply.kind === 'problem' ? reply.problem.code : 'unreachable' },
        );
        following.now();
      }),
    erase: () =>
      withCredentials(async ({ session_id }) => {
        store.change((model) => ({ ...model, deed: 'erase' }));
        const reply = await client.eraseSession({ session_id });
        if (reply.kind === 'ok' || (reply.kind === 'problem' && reply.status === 404)) return leave();
        store.change(({ deed: _, ...model }) => ({
          ...model,
          notice: reply.kind === 'problem' ? reply.problem.code : 'unreachable',
        }));
      }),
    leave,
    calendar: (call_id?: string) =>
      withCredentials(({ session_id }) =>
        client.readCalendar({ session_id, ...(call_id === undefined ? {} : { call_id }) }),
      ),
    everything: () => withCredentials(({ session_id }) => client.exportSession({ session_id })),
    receipt: () => withCredentials(({ session_id }) => client.readConsent({ session_id })),
    forgetNotice: (): void => store.change(({ notice: _, ...model }) => model),
  };
};

export type Session = ReturnType<typeof startSession>;
