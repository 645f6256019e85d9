import { AsyncLocalStorage } from 'node:async_hooks';

/** What an invocation is about, once that is known for sure: ids we gave, never words from a request. */
export type About = {
  session_id?: string;
  cascade_id?: string;
  call_id?: string;
  conversation_id?: string;
};

const current = new AsyncLocalStorage<About>();

/** Runs one invocation. Where there is one around it already, it is the same. */
export const invocation = <Result>(work: () => Promise<Result>, told: About = {}): Promise<Result> =>
  current.getStore() === undefined ? current.run(told, work) : work();

/** From here on every line of this invocation's log carries these ids, and so does its trace. */
export const about = (ids: { readonly [Name in keyof About]: string | undefined }): void => {
  const known = current.getStore();
  if (known === undefined) return;
  const { session_id, cascade_id, call_id, conversation_id } = ids;
  if (session_id !== undefined) known.session_id = session_id;
  if (cascade_id !== undefined) known.cascade_id = cascade_id;
  if (call_id !== undefined) known.call_id = call_id;
  if (conversation_id !== undefined) known.conversation_id = conversation_id;
};

export const whatItIsAbout = (): Readonly<About> => current.getStore() ?? {};
