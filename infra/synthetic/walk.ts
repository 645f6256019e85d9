import type * as z from 'zod/mini';
import { chatResponse, sessionResponse } from '#shared/contracts/state.ts';
import { surroundingsAt } from './clinic-hours.ts';

/** What the patient was about to do when something was not as it must be. */
export type Step = 'first message' | 'questions' | 'consent' | 'calls' | 'summary' | 'calendar' | 'erasure';

export type Walked =
  | { readonly kind: 'passed'; readonly outcome: 'booked' | 'waiting' }
  /** `saw`: a status, a phase or a closed word, never a sentence of the chat. */
  | { readonly kind: 'failed'; readonly step: Step; readonly saw: string };

export type Walking = {
  readonly base_url: string;
  readonly now: () => Date;
  readonly pause: (milliseconds: number) => Promise<void>;
};

const turnsAtMost = 14;
const lookEveryMilliseconds = 2_000;
/** A booking takes a few seconds here: nobody in the phone world takes their time. */
const looksAtMost = 90;
const answerMilliseconds = 15_000;

class NotAsItMustBe extends Error {
  override readonly name = 'NotAsItMustBe';
  readonly step: Step;
  constructor(step: Step, saw: string) {
    super(saw);
    this.step = step;
  }
}

/**
 * The main job once, as a patient would do it, over the public address: questions, plan, consent, calls, summary,
 * calendar; and then everything is erased. Somebody made up in every word, so no one's data is in it.
 */
export const walk = async (walking: Walking): Promise<Walked> => {
  const patient = aSyntheticPatient(walking);
  try {
    return await goThrough(walking, patient);
  } catch (error) {
    if (error instanceof NotAsItMustBe) return { kind: 'failed', step: error.step, saw: error.message };
    const saw = error instanceof Error ? error.name : 'unknown';
    return { kind: 'failed', step: patient.at(), saw };
  } finally {
    await patient.leave().catch(() => undefined);
  }
};

const goThrough = async (
  { now, pause }: Walking,
  patient: ReturnType<typeof aSyntheticPatient>,
): Promise<Walked> => {
  const { place, mustBook } = surroundingsAt(now());
  let answer = await patient.say(
    'first message',
    `I am 34 and my ear has hurt since Tuesday, the pain is about 5 out of 10, no fever. I am in ${place}.`,
  );
  for (let turns = 0; answer.phase !== 'consent' && turns < turnsAtMost; turns += 1) {
    answer = await patient.say('questions', replyTo(answer.assistant_reply));
  }
  const { plan } = answer;
  if (plan === null) throw new NotAsItMustBe('questions', answer.phase);
  const { plan_hash, fields, fallback } = plan;
  await patient.post('consent', { action: { type: 'consent', plan_hash, fields, fallback } });
  for (let looks = 0; looks < looksAtMost; looks += 1) {
    const { phase, cascade, messages } = await patient.look('calls');
    if (phase === 'done') {
      if (cascade?.outcome !== 'booked') throw new NotAsItMustBe('summary', cascade?.outcome ?? 'none');
      if (!messages.some(({ text }) => text.startsWith('**Call summary**')))
        throw new NotAsItMustBe('summary', 'no summary');
      await patient.fetchCalendar();
      await patient.erase();
      return { kind: 'passed', outcome: 'booked' };
    }
    if (cascade?.waiting_for?.reason === 'opening' && !mustBook) {
      await patient.erase();
      return { kind: 'passed', outcome: 'waiting' };
    }
    if (phase !== 'calling') throw new NotAsItMustBe('calls', phase);
    await pause(lookEveryMilliseconds);
  }
  const { cascade } = await patient.look('calls');
  throw new NotAsItMustBe('calls', cascade?.waiting_for?.reason ?? cascade?.status ?? 'no cascade');
};

/** None of the warning signs, any time suits, and nothing more to tell. */
const replyTo = (asked: string): string => {
  if (/any of these true|\bnone\b/i.test(asked)) return 'none';
  return /which days and times/i.test(asked) ? 'any time' : 'skip';
};

const aSyntheticPatient = ({ base_url }: Walking) => {
  let session: { readonly id: string; readonly token: string } | undefined;
  let step: Step = 'first message';

  const ask = async (method: string, path: string, body?: unknown): Promise<Response> => {
    const response = await fetch(new URL(path, base_url), {
      method,
      redirect: 'error',
      signal: AbortSignal.timeout(answerMilliseconds),
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(session === undefined ? {} : { authorization: `Bearer ${session.token}` }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return response;
  };
  const read = async <Schema extends z.ZodMiniType>(
    schema: Schema,
    response: Response,
  ): Promise<z.output<Schema>> => {
    if (!response.ok) throw new NotAsItMustBe(step, String(response.status));
    return schema.parse(await response.json());
  };
  const own = (path = ''): string => `/sessions/${session?.id ?? 'none'}${path}`;

  const patient = {
    at: () => step,
    post: async (now: Step, body: Readonly<Record<string, unknown>>) => {
      step = now;
      const given = session === undefined ? body : { session_id: session.id, ...body };
      const answer = await read(chatResponse, await ask('POST', '/chat', given));
      session ??= { id: answer.session_id, token: answer.session_token ?? '' };
      return answer;
    },
    say: (now: Step, message: string) => patient.post(now, { message }),
    look: async (now: Step) => {
      step = now;
      return read(sessionResponse, await ask('GET', own()));
    },
    fetchCalendar: async () => {
      step = 'calendar';
      const response = await ask('GET', own('/appointment.ics'));
      if (!response.ok) throw new NotAsItMustBe(step, String(response.status));
      if (!(await response.text()).startsWith('BEGIN:VCALENDAR'))
        throw new NotAsItMustBe(step, 'no calendar');
    },
    /** What is asked to be erased is gone at once; the provider's part follows within minutes. */
    erase: async () => {
      step = 'erasure';
      const gone = await ask('DELETE', own());
      if (gone.status !== 204) throw new NotAsItMustBe(step, String(gone.status));
      const after = await ask('GET', own());
      if (after.status !== 404) throw new NotAsItMustBe(step, String(after.status));
      session = undefined;
    },
    /** After a failure nothing may go on in this patient's name. */
    leave: async () => {
      if (session !== undefined) await ask('DELETE', own());
    },
  };
  return patient;
};
