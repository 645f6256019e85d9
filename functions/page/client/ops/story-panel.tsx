import { useEffect, useState } from 'preact/hooks';
import type { Client, ReadStoryReply, RevealStoryReply } from '../api/client.ts';

type Told = RevealStoryReply['calls'][number];

const clock = (iso: string): string => iso.slice(11, 19);

const Transcript = ({ told }: { readonly told: Told }) => (
  <div class="ops-told">
    {told.quotes.map(({ source, supports, quote }, index) => (
      <p key={index}>
        <b>{source}</b> {supports ? '' : '(against) '}“{quote}”
      </p>
    ))}
    <ol>
      {told.transcript.map(({ speaker, text, at_seconds }, index) => (
        <li key={index}>
          <b>{speaker}</b> {Math.round(at_seconds)} s: {text}
        </li>
      ))}
    </ol>
  </div>
);

const CallStory = ({
  call,
  told,
}: {
  readonly call: ReadStoryReply['calls'][number];
  readonly told: Told | undefined;
}) => (
  <article class="ops-call">
    <h3>
      {call.clinic_name ?? call.call_id} <span class="badge">{call.outcome ?? call.status}</span>
    </h3>
    <dl class="facts">
      <dt>Call</dt>
      <dd>{call.call_id}</dd>
      <dt>Conversation</dt>
      <dd>{call.conversation_id ?? 'none'}</dd>
      <dt>Dial</dt>
      <dd>
        {call.dial} {call.dial_code}
      </dd>
      <dt>Dialled, ended</dt>
      <dd>
        {clock(call.dialled_at)}, {call.ended_at === null ? 'not yet' : clock(call.ended_at)}
      </dd>
      <dt>Learned from</dt>
      <dd>{call.learned_from ?? 'nothing yet'}</dd>
      <dt>Slots, confirmed</dt>
      <dd>
        {call.slots_offered}, {call.confirmed ? 'yes' : 'no'}
      </dd>
      <dt>Told when asked</dt>
      <dd>{call.disclosed.join(', ') || 'nothing'}</dd>
      <dt>Evidence</dt>
      <dd>
        {call.evidence.map(({ source, supports }) => `${supports ? '+' : '−'}${source}`).join(' ') || 'none'}
      </dd>
    </dl>
    {told !== undefined && <Transcript told={told} />}
  </article>
);

/** One cascade or call, found by its id alone. What was said stays covered until somebody asks, and that is logged. */
export const StoryPanel = ({
  client,
  id,
  open,
}: {
  readonly client: Client;
  readonly id: string;
  readonly open: (id: string) => void;
}) => {
  const [text, setText] = useState(id);
  const [story, setStory] = useState<ReadStoryReply | undefined>();
  const [told, setTold] = useState<readonly Told[]>([]);
  const [problem, setProblem] = useState('');
  const read = async (): Promise<void> => {
    if (id === '') return;
    const reply = await client.readStory({ id });
    setStory(reply.kind === 'ok' ? reply.body : undefined);
    setProblem(reply.kind === 'ok' ? '' : 'There is nothing by this id.');
  };
  useEffect(() => void read(), []);
  const reveal = async (): Promise<void> => {
    const reply = await client.revealStory({ id });
    if (reply.kind === 'ok') setTold(reply.body.calls);
    else setProblem('It could not be shown.');
  };
  return (
    <section class="card" aria-labelledby="story-title">
      <h2 id="story-title">Story</h2>
      <search>
        <form
          class="composer"
          onSubmit={(event) => {
            event.preventDefault();
            if (text.trim() === id) void read();
            else open(text.trim());
          }}
        >
          <label class="field grow">
            Id of a cascade or a call
            <input
              value={text}
              onInput={({ currentTarget }) => setText(currentTarget.value)}
              autocomplete="off"
            />
          </label>
          <button type="submit" class="button">
            Find
          </button>
        </form>
      </search>
      <p role="status" class="field-problem">
        {problem}
      </p>
      {story !== undefined && (
        <>
          <dl class="facts">
            <dt>Cascade</dt>
            <dd>{story.cascade_id ?? 'none, a generic call'}</dd>
            <dt>Outcome</dt>
            <dd>{story.outcome ?? story.status ?? 'open'}</dd>
            <dt>Started, ended</dt>
            <dd>
              {story.started_at === null ? '' : clock(story.started_at)},{' '}
              {story.concluded_at === null ? 'not yet' : clock(story.concluded_at)}
            </dd>
            {story.error_code !== null && (
              <>
                <dt>Error</dt>
                <dd>{story.error_code}</dd>
              </>
            )}
            {story.consent !== null && (
              <>
                <dt>Consent</dt>
                <dd>
                  {story.consent.plan_hash.slice(0, 12)}… {story.consent.fields.join(', ')};{' '}
                  {story.consent.fallback}
                  {story.consent.revoked_at !== null && `; revoked ${clock(story.consent.revoked_at)}`}
                </dd>
              </>
            )}
          </dl>
          {story.calls.map((call) => (
            <CallStory
              key={call.call_id}
              call={call}
              told={told.find(({ call_id }) => call_id === call.call_id)}
            />
          ))}
          {story.events.length > 0 && (
            <>
              <h3>Events</h3>
              <ol class="steps">
                {story.events.map(({ seq, at, type, clinic_id, outcome, reason, field }) => (
                  <li key={seq}>
                    <time dateTime={at}>{clock(at)}</time>
                    <span>{[type, clinic_id, outcome, reason, field].filter(Boolean).join(' · ')}</span>
                  </li>
                ))}
              </ol>
            </>
          )}
          <div class="row">
            <button type="button" class="button" onClick={() => void read()}>
              Read again
            </button>
            {told.length === 0 && (
              <button type="button" class="button danger" onClick={() => void reveal()}>
                Show what was said (logged)
              </button>
            )}
          </div>
        </>
      )}
    </section>
  );
};
