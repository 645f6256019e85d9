import { pageSize } from '#functions/wait/read-session.ts';
import { anEvent } from '#tests/support/an-event.ts';
import { type Invoke, replyOf } from './client.ts';
import { type Seen, seenIn } from './patient.ts';

const withPage = (before: Seen, page: Seen): Seen => ({
  ...page,
  messages: [...before.messages, ...page.messages],
  events: [...before.events, ...page.events],
});

/** The whole chat once more, page after page, as a client with a cursor reads it. */
export const createLastLook = (invoke: Invoke, now: () => number) => {
  const seen = new Map<string, Seen>();
  let looking = 0;

  const from = (session_id: string, token: string, after: number): void => {
    looking += 1;
    const event = anEvent('GET /sessions/{session_id}', {
      headers: { authorization: `Bearer ${token}` },
      path: { session_id },
      query: { after: String(after) },
    });
    invoke('wait', event, {
      done: (result) => {
        const reply = replyOf(result);
        const page = seenIn(reply, now());
        const before = seen.get(session_id);
        seen.set(session_id, before === undefined ? page : withPage(before, page));
        const cursor = Number(reply.json.cursor ?? 0);
        const isFull = page.messages.length + page.events.length >= pageSize;
        if (isFull && cursor > after) from(session_id, token, cursor);
        looking -= 1;
      },
      failed: () => {
        looking -= 1;
      },
    });
  };

  return {
    at: (session_id: string, token: string): void => from(session_id, token, 0),
    isOver: (): boolean => looking === 0,
    /** What was seen of this session; undefined when nothing could be read. */
    of: (session_id: string): Seen | undefined => seen.get(session_id),
  };
};
