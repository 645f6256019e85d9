import * as z from 'zod/mini';
import { createClient, type TakeTurnRequest } from '#functions/page/client/api/client.ts';
import { createSend, type Result } from '#functions/page/client/api/send.ts';
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

type Consent = Extract<TakeTurnRequest['action'], { readonly type: 'consent' }>;

/** The button under the plan as it stands; other words for it where a test has them. */
export const yesTo = (
  plan: ChatAnswer['plan'],
  other: Partial<Consent> = {},
): { readonly action: Consent } => {
  if (plan === null) throw new Error('There is no plan to agree to.');
  const { plan_hash, fields, fallback } = plan;
  return { action: { type: 'consent', plan_hash, fields, fallback, ...other } };
};

/** Somebody with a telephone in the hand: writes over HTTP, reads what comes back, and skips the waiting. */
export const aPatient = (desk: Desk) => {
  let session_id: string | undefined;
  let token: string | undefined;

  const baseUrl = desk.url.replace('localhost', '127.0.0.1');
  const proof = (): Readonly<Record<string, string>> =>
    token === undefined ? {} : { authorization: `Bearer ${token}` };
  const client = createClient(createSend({ baseUrl, credentials: proof }));

  /** Any request at all, also those no client of ours would make. */
  const call = (
    method: string,
    path: string,
    body?: unknown,
    headers: Readonly<Record<string, string>> = {},
  ) =>
    fetch(`${baseUrl}${path}`, {
      method,
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...proof(),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });

  const patient = {
    call,
    id: () => session_id ?? '',
    token: () => token ?? '',
    post: async (body: TakeTurnRequest): Promise<ChatAnswer> => {
      const turn = { body: session_id === undefined ? body : { session_id, ...body } };
      const answer = chatResponse.parse(bodyOf(await client.takeTurn(turn)));
      session_id = answer.session_id;
      token = answer.session_token ?? token;
      return answer;
    },
    say: (message: string): Promise<ChatAnswer> => patient.post({ message }),
    state: async (after = 0): Promise<SessionAnswer> =>
      sessionResponse.parse(bodyOf(await client.readSession({ session_id: session_id ?? '', after }))),
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

const bodyOf = <Body>(result: Result<Body>): Body => {
  if (result.kind === 'ok') return result.body;
  throw new Error(
    result.kind === 'problem'
      ? `Refused with ${result.status}: ${JSON.stringify(result.problem)}`
      : 'Nobody answered.',
  );
};

export const problemOf = async (response: Response) => {
  const type = response.headers.get('content-type') ?? '';
  if (!type.startsWith('application/problem+json'))
    throw new Error(`Not a problem: ${response.status} ${type}`);
  return problemSchema.parse(await response.json());
};
