import { useState } from 'preact/hooks';
import type { Client, PlaceCallReply, ReadCallReply } from '../api/client.ts';
import type { Result } from '../api/send.ts';

const problemText = (result: Result<unknown>): string =>
  result.kind === 'problem'
    ? [result.problem.title, result.problem.detail, ...(result.problem.check ?? [])].filter(Boolean).join(' ')
    : result.kind === 'unreachable'
      ? 'No connection; the call may have been placed. Pressing again is safe: the key is the same.'
      : '';

/** One generic call: shown before it is made, made once, followed until it is over. */
export const CallForm = ({ client }: { readonly client: Client }) => {
  const [to_number, setNumber] = useState('');
  const [purpose, setPurpose] = useState('');
  const [questions, setQuestions] = useState('');
  const [shown, setShown] = useState<PlaceCallReply | undefined>();
  const [call, setCall] = useState<ReadCallReply | undefined>();
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);
  const [idempotencyKey, setIdempotencyKey] = useState(
    () => `console-${crypto.getRandomValues(new Uint32Array(3)).join('-')}`,
  );

  const changed = (set: (text: string) => void) => (text: string) => {
    set(text);
    setShown(undefined);
    setIdempotencyKey(`console-${crypto.getRandomValues(new Uint32Array(3)).join('-')}`);
  };
  const send = (dry_run: boolean) =>
    client.placeCall({
      body: {
        to_number,
        purpose,
        ...(questions.trim() === ''
          ? {}
          : {
              questions: questions
                .split('\n')
                .map((line) => line.trim())
                .filter(Boolean),
            }),
        ...(dry_run ? { dry_run } : {}),
      },
      headers: { 'idempotency-key': dry_run ? `${idempotencyKey}-dry` : idempotencyKey },
    });
  const follow = async (placed: ReadCallReply): Promise<void> => {
    for (let state = placed; ; ) {
      setCall(state);
      if (state.status === 'done' || state.status === 'failed') return;
      const next = await client.readCall({ call_id: state.call_id, after: state.cursor, wait: 20 });
      if (next.kind === 'ok') state = next.body;
      // Refused for good: the key was taken back meanwhile. The call goes on; this screen may not see it any more.
      else if (next.kind === 'problem' && [401, 403, 404].includes(next.problem.status))
        return setProblem(problemText(next));
      else await new Promise((resolve) => setTimeout(resolve, 3_000));
    }
  };
  const submit = async (): Promise<void> => {
    if (busy) return;
    setBusy(true);
    const result = await send(shown === undefined);
    setProblem(problemText(result));
    if (result.kind === 'ok') {
      if ('dry_run' in result.body) setShown(result.body);
      else {
        setShown(undefined);
        await follow(result.body);
      }
    }
    setBusy(false);
  };
  return (
    <section class="card" aria-labelledby="call-title">
      <h2 id="call-title">One call</h2>
      <form
        class="ops-form"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <label class="field">
          Number
          <input
            required
            inputMode="tel"
            placeholder="+12025550101"
            value={to_number}
            onInput={({ currentTarget }) => changed(setNumber)(currentTarget.value)}
          />
        </label>
        <label class="field">
          Purpose
          <input
            required
            value={purpose}
            onInput={({ currentTarget }) => changed(setPurpose)(currentTarget.value)}
          />
        </label>
        <label class="field">
          Questions, one a line
          <textarea
            rows={3}
            value={questions}
            onInput={({ currentTarget }) => changed(setQuestions)(currentTarget.value)}
          />
        </label>
        {shown !== undefined && 'would_send' in shown && (
          <div>
            <p>
              This would be sent, to <b>{shown.to_number}</b>:
            </p>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it. */}
            <pre class="ops-scroll" tabIndex={0}>
              {JSON.stringify(shown.would_send, null, 2)}
            </pre>
          </div>
        )}
        <p role="alert" class="field-problem">
          {problem}
        </p>
        <button type="submit" class={shown === undefined ? 'button' : 'button danger'} aria-disabled={busy}>
          {shown === undefined ? 'Show what would be sent' : 'Place this call'}
        </button>
      </form>
      {call !== undefined && (
        <div role="status">
          <p>
            <b>{call.call_id}</b> <span class="badge">{call.outcome ?? call.status}</span>
          </p>
          {call.answers.length > 0 && (
            <ul class="ops-list">
              {call.answers.map((answer) => (
                <li key={answer.question_id}>
                  {answer.question} <b>{answer.status}</b>
                  {answer.value !== null && `: ${String(answer.value)}`}
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
    </section>
  );
};
