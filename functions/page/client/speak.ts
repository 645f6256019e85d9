import type { Client, Problem, TakeTurnRequest } from './api/client.ts';
import type { Following } from './follow.ts';
import { afterTurn, type Deed, forgotten, type Model } from './model.ts';
import type { Store } from './store.ts';
import { backoff, createPause } from './wake.ts';

type Action = NonNullable<TakeTurnRequest['action']>;

/** `randomUUID` needs a secure origin, and a desk on the home network has none. */
const freshId = (): string =>
  [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

type Turn = { readonly id: string } & ({ readonly text: string } | { readonly action: Action });

/**
 * What the patient says and does, one after the other and each exactly once: a turn keeps its id through every retry,
 * so a lost answer is asked for again instead of being acted on twice.
 */
export const speak = (client: Client, store: Store, following: Following) => {
  const pause = createPause();
  let queue: Promise<unknown> = Promise.resolve();

  const marked =
    (id: string, status: 'sending' | 'waiting' | 'refused') =>
    (model: Model): Model => ({
      ...model,
      outgoing: model.outgoing.map((one) => (one.client_message_id === id ? { ...one, status } : one)),
    });

  const refused = (turn: Turn, problem: Problem): void =>
    store.change((model) => ({
      ...('text' in turn ? marked(turn.id, 'refused')(model) : model),
      notice: problem.code,
    }));

  const deliver = async (turn: Turn): Promise<void> => {
    for (let failures = 0; ; ) {
      const { credentials } = store.get();
      const said = 'text' in turn ? { message: turn.text } : { action: turn.action };
      const reply = await client.takeTurn({
        body: {
          ...said,
          client_message_id: turn.id,
          ...(credentials === undefined ? {} : { session_id: credentials.session_id }),
        },
      });
      switch (reply.kind) {
        case 'ok':
          store.change((model) =>
            afterTurn(
              model,
              reply.body,
              { client_message_id: turn.id, ...('text' in turn ? { text: turn.text } : {}) },
              new Date(Date.now() + model.ahead),
            ),
          );
          following.now();
          return;
        case 'unreachable':
          failures += 1;
          store.change((model) => ({ ...marked(turn.id, 'waiting')(model), reachable: false }));
          await pause.sleep(backoff(failures));
          store.change(marked(turn.id, 'sending'));
          break;
        case 'problem':
          if (reply.status === 429 || reply.status === 503 || reply.problem.code === 'conflict') {
            failures += 1;
            if (failures < 6) {
              store.change(marked(turn.id, 'waiting'));
              await pause.sleep((reply.retryAfterSeconds ?? 0) * 1_000 || backoff(failures));
              break;
            }
          }
          if (reply.status === 404 || reply.status === 401) {
            store.change((model) => ({
              ...forgotten(model),
              ...(credentials === undefined ? {} : { credentials }),
              gone: true,
            }));
            return;
          }
          refused(turn, reply.problem);
          following.now();
          return;
      }
    }
  };

  const enqueue = (turn: Turn): Promise<void> => {
    const delivered = queue.then(() => deliver(turn));
    queue = delivered.catch(() => undefined);
    return delivered;
  };

  const act = async (deed: Deed, id: string, action: Action): Promise<void> => {
    if (store.get().deed !== undefined) return;
    store.change(({ notice: _, ...model }) => ({ ...model, deed }));
    await enqueue({ id, action });
    store.change(({ deed: _, ...model }) => model);
  };

  return {
    say: (text: string): void => {
      const said = text.trim();
      if (said === '') return;
      const id = freshId();
      store.change(({ notice: _, ...model }) => ({
        ...model,
        outgoing: [...model.outgoing, { client_message_id: id, text: said, status: 'sending' }],
      }));
      void enqueue({ id, text: said });
    },
    /** One id a plan: however often it is pressed, it is one consent. */
    consent: (action: Extract<Action, { type: 'consent' }>): Promise<void> =>
      act('consent', `consent-${action.plan_hash.slice(0, 32)}-${freshId().slice(0, 8)}`, action),
    answer: (question_id: string, option_id: string): Promise<void> =>
      act('answer', `answer-${freshId()}`, { type: 'answer', question_id, option_id }),
    feedback: (cascade_id: string, right: boolean): Promise<void> =>
      act('answer', `feedback-${freshId()}`, { type: 'feedback', cascade_id, right }),
    discard: (id: string): void =>
      store.change((model) => ({
        ...model,
        outgoing: model.outgoing.filter(({ client_message_id }) => client_message_id !== id),
      })),
    retryNow: (): void => pause.wake(),
  };
};
