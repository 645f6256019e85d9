import { useState } from 'preact/hooks';
import { createClient } from '../api/client.ts';
import { createSend } from '../api/send.ts';

/** Asks for the key and tries it before it is believed. */
export const KeyForm = ({ accept }: { readonly accept: (key: string) => void }) => {
  const [key, setKey] = useState('');
  const [problem, setProblem] = useState('');
  const check = async (): Promise<void> => {
    const client = createClient(
      createSend({ baseUrl: '', credentials: () => ({ 'x-api-key': key.trim() }) }),
    );
    const tried = await client.readOverview();
    if (tried.kind === 'ok') return accept(key.trim());
    setProblem(
      tried.kind === 'unreachable'
        ? 'No connection.'
        : tried.status === 403
          ? 'This key lacks the scope "ops".'
          : 'This key is not known.',
    );
  };
  return (
    <form
      class="card ops-key"
      onSubmit={(event) => {
        event.preventDefault();
        void check();
      }}
    >
      <h2>API key</h2>
      <p class="quiet">
        Create one with <code>npm run --silent keys -- create --name console --scopes ops,calls</code>.
      </p>
      <label class="field">
        Key
        <input
          type="password"
          autocomplete="off"
          required
          value={key}
          onInput={({ currentTarget }) => setKey(currentTarget.value)}
        />
      </label>
      <p role="alert" class="field-problem">
        {problem}
      </p>
      <button type="submit" class="button primary">
        Open
      </button>
    </form>
  );
};
