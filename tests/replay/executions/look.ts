import { GetExecutionHistoryCommand, SFNClient } from '@aws-sdk/client-sfn';
import type { Desk } from '#tests/support/desk.ts';
import { type Decision, decisionsFrom, type Ended, type Exchange } from './recording.ts';

/** Items as JSON carries them: bytes as `{ base64 }`. */
export const items = (
  found: readonly Readonly<Record<string, unknown>>[],
): readonly Record<string, unknown>[] =>
  found.map((item) =>
    Object.fromEntries(
      Object.entries(item).map(([name, value]) => [
        name,
        value instanceof Uint8Array ? { base64: Buffer.from(value).toString('base64') } : value,
      ]),
    ),
  );

/** The other way round, for the table. */
export const fromJson = (item: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(item).map(([name, value]) => [
      name,
      value !== null && typeof value === 'object' && 'base64' in value && typeof value.base64 === 'string'
        ? Buffer.from(value.base64, 'base64')
        : value,
    ]),
  );

/** What DecideNext said, from the execution's own history. */
export const decisionsOf = async (desk: Desk, cascade_id: string): Promise<readonly Decision[]> => {
  const client = new SFNClient({ endpoint: desk.stepFunctions.endpoint, region: 'us-east-1' });
  const outputs: string[] = [];
  const executionArn = `${desk.stepFunctions.machineArn('cascade').replace(':stateMachine:', ':execution:')}:${cascade_id}`;
  for (let nextToken: string | undefined, more = true; more; more = nextToken !== undefined) {
    const page = await client.send(
      new GetExecutionHistoryCommand({
        executionArn,
        maxResults: 1_000,
        ...(nextToken === undefined ? {} : { nextToken }),
      }),
    );
    for (const { stateExitedEventDetails: left } of page.events ?? [])
      if (left?.name === 'DecideNext' && left.output !== undefined) outputs.push(left.output);
    nextToken = page.nextToken;
  }
  client.destroy();
  return decisionsFrom(outputs);
};

const isDial = ({ to, method, path }: Exchange): boolean =>
  to === 'provider' && method === 'POST' && path.endsWith('/outbound-call');

/** How a story ended: outcomes, booked slots, summaries, dials. */
export const endedAs = async (
  desk: Desk,
  cascade_id: string,
  exchanges: readonly Exchange[],
): Promise<Ended> => {
  const cascade = await desk.cascades.get(cascade_id);
  const calls = await desk.calls.many(cascade?.call_ids ?? []);
  const entries = await desk.sessions.entries(cascade?.session_id ?? '', { after: 0, limit: 200 });
  return {
    cascade: cascade?.outcome ?? String(cascade?.status),
    calls: calls.map(({ call_id, outcome, booked_slot }) => ({
      call_id,
      ...(outcome === undefined ? {} : { outcome }),
      ...(booked_slot === undefined ? {} : { slot: booked_slot.start }),
    })),
    summaries: entries.filter(
      (entry) => entry.kind === 'message' && entry.message.text.startsWith('**Call summary**'),
    ).length,
    dials: exchanges.filter(isDial).length,
  };
};
