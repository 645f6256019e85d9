import { setTimeout as pause } from 'node:timers/promises';
import * as z from 'zod/mini';
import { chatResponse, sessionResponse } from '#shared/contracts/state.ts';
import { goOnOption } from '#shared/domain/dialogue/pending-question.ts';

const someState = z.union([chatResponse, sessionResponse]);
export type Seen = z.output<typeof sessionResponse>;

export type Patient = {
  /** Goes from the first word to the summary, over as many starts of the server as it takes. */
  readonly live: () => Promise<void>;
  readonly consented: () => boolean;
  readonly last: () => Seen | undefined;
  /** The messages the server has acknowledged, by the id they were sent under. */
  readonly acknowledged: () => readonly string[];
  /** The calls after whose unknown end this patient said to go on, and was heard. */
  readonly wentOnAfter: () => readonly string[];
  /** How often the server said that it was too busy just then, which it may. */
  readonly turnedAway: () => number;
  /** What the server answered that it never may. */
  readonly complaints: () => readonly string[];
};

/** Somebody who tries again until there is an answer, and lets nobody think the message is a new one. */
export const createPatient = (wish: {
  readonly name: string;
  readonly url: string;
  readonly opener: string;
  /** Milliseconds after the yes at which this patient thinks better of it. */
  readonly cancelsAfter: number | undefined;
  readonly over: AbortSignal;
}): Patient => {
  const complaints: string[] = [];
  const acknowledged: string[] = [];
  const wentOnAfter: string[] = [];
  let session_id = '';
  let token = '';
  let last: Seen | undefined;
  let consented = false;
  let turn = 0;
  let turnedAway = 0;

  const ask = async (method: string, path: string, body?: object): Promise<Response | undefined> => {
    while (!wish.over.aborted) {
      try {
        const response = await fetch(`${wish.url}${path}`, {
          method,
          headers: {
            ...(body === undefined ? {} : { 'content-type': 'application/json' }),
            ...(token === '' ? {} : { authorization: `Bearer ${token}` }),
          },
          ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        });
        const text = await response.text();
        const again = Number(response.headers.get('retry-after') ?? 0);
        if (response.status === 503 && again > 0) {
          turnedAway += 1;
          await pause(again * 1_000);
          continue;
        }
        if (response.status < 500) return new Response(text === '' ? null : text, response);
        complaints.push(`${wish.name}: ${method} ${path} answered ${response.status} ${text.slice(0, 200)}`);
      } catch {
        // Nobody listens just now.
      }
      await pause(250);
    }
    return undefined;
  };

  const post = async (words: object) => {
    turn += 1;
    const client_message_id = `${wish.name}-${turn}`;
    const known = session_id === '' ? {} : { session_id };
    const response = await ask('POST', '/chat', { ...words, ...known, client_message_id });
    if (response === undefined) return undefined;
    const json: unknown = await response.json();
    if (!response.ok) {
      // A question may have been answered, or its time have passed, while the answer was on its way.
      if (response.status !== 409 && response.status !== 410)
        complaints.push(`${wish.name}: /chat answered ${response.status} ${JSON.stringify(json)}`);
      return undefined;
    }
    acknowledged.push(client_message_id);
    const answer = chatResponse.parse(json);
    session_id = answer.session_id;
    token = answer.session_token ?? token;
    return answer;
  };

  const look = async (): Promise<Seen | undefined> => {
    const response = await ask('GET', `/sessions/${session_id}?after=0`);
    if (response === undefined) return undefined;
    const json: unknown = await response.json();
    if (!response.ok) {
      complaints.push(`${wish.name}: the session answered ${response.status} ${JSON.stringify(json)}`);
      return undefined;
    }
    last = sessionResponse.parse(json);
    return last;
  };

  const intake = async (): Promise<boolean> => {
    let answer = await post({ message: wish.opener });
    for (let turns = 0; answer !== undefined && answer.phase !== 'consent' && turns < 16; turns += 1) {
      const asked = answer.assistant_reply.toLowerCase();
      const words = /any of these|none/.test(asked)
        ? 'none'
        : /days and times/.test(asked)
          ? 'any time'
          : 'skip';
      answer = await post({ message: words });
    }
    if (answer === undefined && !wish.over.aborted)
      complaints.push(`${wish.name}: the chat stopped answering`);
    return answer?.phase === 'consent';
  };

  return {
    consented: () => consented,
    last: () => last,
    acknowledged: () => acknowledged,
    wentOnAfter: () => wentOnAfter,
    turnedAway: () => turnedAway,
    complaints: () => complaints,
    live: async () => {
      if (!(await intake())) return;
      const answer = await post({ message: 'yes' });
      const state = someState.safeParse(answer);
      consented = state.success && state.data.cascade !== null;
      if (!consented) {
        if (!wish.over.aborted) complaints.push(`${wish.name}: the yes started nothing`);
        return;
      }
      const cancelAt = performance.now() + (wish.cancelsAfter ?? Number.POSITIVE_INFINITY);
      let cancelled = false;
      while (!wish.over.aborted) {
        const seen = await look();
        if (seen?.phase === 'done' || seen?.phase === 'cancelled') {
          // Once more a little later: what comes after the end belongs to the story too.
          return;
        }
        if (!cancelled && performance.now() > cancelAt) {
          await ask('POST', `/sessions/${session_id}/cancel`);
          cancelled = true;
        } else if (seen?.pending_question != null) {
          const { question_id, options } = seen.pending_question;
          const option_id = options[0]?.option_id;
          if (option_id !== undefined) {
            const heard = await post({ action: { type: 'answer', question_id, option_id } });
            const last = seen.cascade?.calls.at(-1);
            if (heard !== undefined && last !== undefined && option_id === goOnOption)
              wentOnAfter.push(last.call_id);
          }
        }
        await pause(1_000, undefined, { signal: wish.over }).catch(() => undefined);
      }
    },
  };
};
