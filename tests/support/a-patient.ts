import * as z from 'zod/mini';
import { chatResponse, sessionResponse } from '#shared/contracts/state.ts';
import type { Desk } from './desk.ts';

const problemSchema = z.object({
  status: z.number(),
  code: z.string(),
  errors: z.optional(z.array(z.object({ field: z.string() }))),
});

export type ChatAnswer = z.infer<typeof chatResponse>;
export type SessionAnswer = z.infer<typeof sessionResponse>;

/** An opener that leaves nothing of the four facts open. */
export const wholeOpener =
  'I am 34 and my ear has hurt since Tuesday, the pain is about 5 out of 10, no fever. I am in New York, 10001.';

/** Somebody with a telephone in the hand: writes over HTTP, reads what comes back, and skips the waiting. */
export const aPatient = (desk: Desk) => {
  let session_id: string | undefined;
  let token: string | undefined;

  const call = (
    method: string,
    path: string,
    body?: unknown,
    headers: Readonly<Record<string, string>> = {},
  ) =>
    fetch(`${desk.url.replace('localhost', '127.0.0.1')}${path}`, {
      method,
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });

  const patient = {
    call,
    id: () => session_id ?? '',
    token: () => token ?? '',
    post: async (body: Readonly<Record<string, unknown>>): Promise<ChatAnswer> => {
      const response = await call('POST', '/chat', session_id === undefined ? body : { session_id, ...body });
      const json: unknown = await response.json();
      if (!response.ok) throw new Error(`The chat answered ${response.status}: ${JSON.stringify(json)}`);
      const answer = chatResponse.parse(json);
      session_id = answer.session_id;
      token = answer.session_token ?? token;
      return answer;
    },
    say: (message: string): Promise<ChatAnswer> => patient.post({ message }),
    state: async (after = 0): Promise<SessionAnswer> =>
      sessionResponse.parse(await (await call('GET', `/sessions/${session_id}?after=${after}`)).json()),
    /** Answers whatever is asked until the plan is on the table. */
    untilConsent: async (opener = wholeOpener): Promise<ChatAnswer> => {
      let answer = await patient.say(opener);
      for (let turns = 0; answer.phase !== 'consent' && turns < 14; turns += 1) {
        const asked = answer.assistant_reply.toLowerCase();
        const reply = /any of these true|none/.test(asked)
          ? 'none'
          : /which days and times/.test(asked)
            ? 'any time'
            : 'skip';
        answer = await patient.say(reply);
      }
      return answer;
    },
    /** Skips time until the phase is one of these. */
    until: async (...phases: readonly string[]): Promise<SessionAnswer> => {
      for (let jumps = 0; jumps < 1_500; jumps += 1) {
        const state = await patient.state();
        if (phases.includes(state.phase)) return state;
        let turns = 0;
        await desk.scheduler.runUntilIdle({ until: () => turns++ > 0 });
      }
      throw new Error(`The session never came to ${phases.join(' or ')}.`);
    },
  };
  return patient;
};

export const problemOf = async (response: Response) => {
  const type = response.headers.get('content-type') ?? '';
  if (!type.startsWith('application/problem+json'))
    throw new Error(`Not a problem: ${response.status} ${type}`);
  return problemSchema.parse(await response.json());
};
