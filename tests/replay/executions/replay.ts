import { SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { type Desk, startDesk } from '#tests/support/desk.ts';
import { decisionsOf, endedAs, fromJson } from './look.ts';
import { isDial, startRecordedProvider } from './recorded-provider.ts';
import type { Decision, Ended, Exchange, Recording } from './recording.ts';

/** What today's code made of it, in the terms of the recording. */
export type Replayed = {
  readonly decisions: readonly Decision[];
  readonly ended: Ended;
  /** What whoever asked the product was told, exchange by exchange. */
  readonly answers: readonly Told[];
};

export type Told = { readonly path: string; readonly status: number; readonly words: string };

/**
 * What an answer decides: its truth values, numbers and single words, by name. How a sentence is put may change with
 * any version, and new names may come.
 */
const decisive = (text: string): Readonly<Record<string, unknown>> => {
  const json: unknown = text.startsWith('{') ? JSON.parse(text) : {};
  const entries = json !== null && typeof json === 'object' ? Object.entries(json) : [];
  return Object.fromEntries(
    entries.filter(
      ([name, value]) =>
        typeof value === 'boolean' ||
        ((typeof value === 'number' || typeof value === 'string') &&
          ['phase', 'option_index', 'next', 'fits', 'outcome'].includes(name)),
    ),
  );
};

/** The recorded answer in the terms of the comparison. */
export const toldThen = ({ path, status, answer }: Exchange): Told => ({
  path,
  status: status ?? 0,
  words: JSON.stringify(decisive(answer)),
});

/** Today's answer, with the names that the recorded one had. */
const toldNow = (then: Exchange, status: number, answer: string): Told => {
  const known = Object.keys(decisive(then.answer));
  const now = decisive(answer);
  return {
    path: then.path,
    status,
    words: JSON.stringify(Object.fromEntries(known.map((name) => [name, now[name]]))),
  };
};

/**
 * Plays a recording against today's code on the local stack: the table as it was, the provider as it answered, the
 * tools, webhooks and answers of the patient byte for byte at their times. From `under_way` on it is what a deployment
 * in the middle of a call means: what the earlier version wrote, an execution that begins anew, and the rest of the
 * story.
 */
export const replay = async (
  recording: Recording,
  from: 'the yes' | 'under way' = 'the yes',
): Promise<Replayed> => {
  const { under_way } = recording;
  const late = from === 'under way' ? under_way : undefined;
  const startsAt = late?.at ?? recording.starts_at;
  let desk: Desk | undefined;
  const provider = await startRecordedProvider(recording.exchanges, () => desk?.scheduler.now() ?? startsAt);
  try {
    desk = await startDesk({
      personas: ['answers'],
      startsAt,
      variables: { ELEVENLABS_BASE_URL: provider.url, TWILIO_BASE_URL: provider.url },
    });
    return await play(desk, provider, recording, late);
  } finally {
    await desk?.close();
    await provider.close();
  }
};

const play = async (
  desk: Desk,
  provider: Awaited<ReturnType<typeof startRecordedProvider>>,
  recording: Recording,
  late: Recording['under_way'],
): Promise<Replayed> => {
  const { cascade_id } = recording;
  for (const item of late?.items ?? recording.items)
    await desk.table.client.send(new PutCommand({ TableName: desk.table.name, Item: fromJson(item) }));
  const answers: Told[] = [];
  const ask = async (then: Exchange, index: number): Promise<void> => {
    const { 'x-call-token': token, ...headers } = then.headers;
    const response = await fetch(`http://127.0.0.1:${desk.port}${then.path}`, {
      method: then.method,
      headers: {
        ...headers,
        ...(token === undefined
          ? {}
          : {
              'x-call-token': provider.tokenToday(token),
              'x-tool-secret': desk.variables.TOOL_SECRET ?? '',
            }),
      },
      body: then.body,
    });
    answers[index] = toldNow(then, response.status, await response.text());
  };
  const toCome = recording.exchanges.slice(late?.heard ?? 0).filter(({ to }) => to === 'product');
  for (const [index, then] of toCome.entries())
    desk.scheduler.at(then.at, () => void desk.scheduler.during(() => ask(then, index)));
  await startExecution(desk, cascade_id);
  await untilOver(desk, cascade_id);
  const end = Math.max(desk.scheduler.now(), ...toCome.map(({ at }) => at));
  await desk.scheduler.advanceTo(end);
  const dialled = recording.exchanges.filter(isDial).slice(0, provider.dials().length);
  return {
    decisions: await decisionsOf(desk, cascade_id),
    ended: { ...(await endedAs(desk, cascade_id, dialled)), dials: provider.dials().length },
    answers,
  };
};

const startExecution = async (desk: Desk, cascade_id: string): Promise<void> => {
  const client = new SFNClient({ endpoint: desk.stepFunctions.endpoint, region: 'us-east-1' });
  await client.send(
    new StartExecutionCommand({
      stateMachineArn: desk.stepFunctions.machineArn('cascade'),
      name: cascade_id,
      input: JSON.stringify({ cascade_id }),
    }),
  );
  client.destroy();
};

const untilOver = async (desk: Desk, cascade_id: string): Promise<void> => {
  for (let jumps = 0; jumps < 4_000; jumps += 1) {
    if ((await desk.cascades.get(cascade_id))?.status === 'done') return;
    let turns = 0;
    await desk.scheduler.runUntilIdle({ until: () => turns++ > 0 });
  }
};
