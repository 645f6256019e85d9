import type { Client } from './api/client.ts';
import { afterRead, forgotten, isCalling } from './model.ts';
import type { Store } from './store.ts';
import { backoff, createPause } from './wake.ts';

/** Seconds the server may hold a read back while a clinic is on the phone. */
const longPoll = 20;
const quietMilliseconds = 15_000;
const hiddenMilliseconds = 60_000;

/**
 * Keeps the model current for as long as the page lives: long polls while calls run, a look now and then otherwise,
 * patience while the network is away.
 */
export const follow = (client: Client, store: Store) => {
  const pause = createPause();
  let failures = 0;
  let inFlight = new AbortController();

  const once = async (): Promise<number> => {
    const { credentials, seen } = store.get();
    if (credentials === undefined || store.get().gone) return hiddenMilliseconds;
    const live = isCalling(store.get());
    inFlight = new AbortController();
    const { signal } = inFlight;
    const read = await client.readSession({
      session_id: credentials.session_id,
      ...(seen === undefined ? {} : { after: seen }),
      ...(live && seen !== undefined ? { wait: longPoll } : {}),
      signal,
    });
    if (store.get().credentials?.session_id !== credentials.session_id) return 0;
    if (signal.aborted) return 0;
    switch (read.kind) {
      case 'ok':
        failures = 0;
        store.change((model) => afterRead(model, read.body));
        if (isCalling(store.get())) return 250;
        return document.hidden ? hiddenMilliseconds : quietMilliseconds;
      case 'problem':
        failures += 1;
        if (read.status === 404 || read.status === 401) {
          store.change((model) => ({ ...forgotten(model), credentials, gone: true }));
          return hiddenMilliseconds;
        }
        return (read.retryAfterSeconds ?? 0) * 1_000 || backoff(failures);
      case 'unreachable':
        failures += 1;
        store.change((model) => ({ ...model, reachable: false }));
        return backoff(failures);
    }
  };

  const forever = async (): Promise<never> => {
    for (;;) await pause.sleep(await once());
  };

  return {
    start: (): void => void forever(),
    /** Reads now instead of when it would have. */
    now: (): void => {
      inFlight.abort();
      pause.wake();
    },
  };
};

export type Following = ReturnType<typeof follow>;
