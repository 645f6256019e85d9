/**
 * The token a call's tools are used with: whose it is, in the open, and a secret. It names the call and the session so
 * that one read finds all a tool decides on; only its hash is kept, so nobody can make one that names another.
 */
export type NamedInToken = { readonly call_id: string; readonly session_id?: string };

export const callToken = ({ call_id, session_id }: NamedInToken, secret: string): string =>
  `${call_id}${session_id === undefined ? '' : `@${session_id}`}~${secret}`;

/** Undefined when it names nobody. What it says is a hint until its hash was compared. */
export const namedInToken = (token: string): NamedInToken | undefined => {
  const [call_id = '', session_id] = token.slice(0, Math.max(0, token.lastIndexOf('~'))).split('@');
  if (call_id === '') return undefined;
  return session_id === undefined || session_id === '' ? { call_id } : { call_id, session_id };
};
