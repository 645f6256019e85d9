import { Worker } from 'node:worker_threads';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import type * as z from 'zod/mini';
import { keys } from '#shared/adapters/dynamodb/keys.ts';
import { emptyToolRecord } from '#shared/domain/call/call.ts';
import { callToken } from '#shared/domain/call/call-token.ts';
import { aConsent } from '#tests/support/a-consent.ts';
import { type Desk, startDesk } from '#tests/support/desk.ts';
import { ratio } from './figures.ts';
import { type LoadReport, type loadOrder, loadReport, type ToolStep } from './tool-load.ts';

type Say = (line: string) => void;

/** What a tool may take at most, from the agent's question to the answer (the promise of issue 4). */
const budgetMilliseconds = 500;
const perSecond = 50;
const warmUp = 100;

type Step = { readonly tool: string; readonly body: object };
type Ready = { readonly call_id: string; readonly token: string };

const friday = { phrase: 'Friday at nine', date: '2026-11-27', time: '09:00', weekday: 'Friday' };
const slots = { tool: 'slots', body: { slots: [{ ...friday, clinician: 'Dr. Chen' }] } };
const begin = { tool: 'begin-call', body: {} };

/** What agents do in calls, so that reads and writes are mixed as they are in life. */
const scripts: readonly (readonly Step[])[] = [
  [
    begin,
    slots,
    { tool: 'check-preference', body: friday },
    { tool: 'disclose', body: { field: 'date_of_birth' } },
    {
      tool: 'confirm',
      body: { ...friday, clinician: 'Dr. Chen', read_back: 'Friday, November 27th at nine with Dr. Chen' },
    },
  ],
  [
    begin,
    slots,
    { tool: 'escalate', body: { question: 'Which?', options: ['Friday at nine'] } },
    { tool: 'escalate', body: { question: 'Which?', options: ['Friday at nine'] } },
    { tool: 'no-availability', body: { reason: 'none of these' } },
  ],
  [begin, { tool: 'opt-out', body: { reason: 'please do not call again' } }],
];

/** A call in progress, as a dial leaves it; written straight to the table, because lines are few. */
const aReadyCall = async (desk: Desk, documents: DynamoDBDocumentClient, n: number): Promise<Ready> => {
  const { cascade, session } = await aConsent(
    desk,
    { fields: ['first_name', 'complaint_phrase', 'date_of_birth'] },
    { date_of_birth: '1992-02-03' },
  );
  const call_id = `${cascade.cascade_id}.1.1`;
  const token = callToken({ call_id, session_id: session.session_id }, desk.ids.secret());
  await desk.cascades.change(cascade.cascade_id, (present) => ({
    cascade: { ...present, expected_call_id: call_id, call_ids: [call_id] },
  }));
  await documents.send(
    new PutCommand({
      TableName: 'ringaround',
      Item: {
        ...keys.call(call_id),
        type: 'call',
        call_id,
        purpose: 'cascade',
        session_id: session.session_id,
        cascade_id: cascade.cascade_id,
        clinic_id: 'emb-ny-1',
        clinic_name: 'Riverside Family Practice',
        to_number: `+1${200 + Math.floor(n / 100)}55501${String(n % 100).padStart(2, '0')}`,
        timezone: 'America/New_York',
        language: 'en',
        status: 'in_progress',
        dial: { state: 'placed' },
        dialled_at: desk.clock.now().toISOString(),
        tools: emptyToolRecord,
        evidence: [],
        version: 1,
        call_token_hash: desk.ids.sha256(token),
      },
    }),
  );
  return { call_id, token };
};

const use = async (desk: Desk, { token }: Ready, { tool, body }: Step): Promise<void> => {
  const response = await fetch(`http://127.0.0.1:${desk.port}/tools/${tool}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-tool-secret': 'simulated-tool-secret',
      'x-call-token': token,
    },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  if (response.status !== 200) throw new Error(`${tool} answered ${response.status}: ${text}`);
};

const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;

const figures = (times: readonly number[]) => {
  const sorted = [...times].sort((a, b) => a - b);
  return { p50: percentile(sorted, 0.5), p95: percentile(sorted, 0.95), p99: percentile(sorted, 0.99) };
};

const byOperation = (desk: Desk): Readonly<Record<string, number>> => ({
  ...desk.dynamodb.counters.byOperation(),
});

/** Round trips of each tool, one at a time, with nothing else running. */
const countTrips = async (desk: Desk, documents: DynamoDBDocumentClient): Promise<readonly string[]> => {
  const lines: string[] = [];
  for (const [index, script] of scripts.entries()) {
    const ready = await aReadyCall(desk, documents, 900 + index);
    const seen = new Set<string>();
    for (const step of script) {
      const before = byOperation(desk);
      await use(desk, ready, step);
      const after = byOperation(desk);
      const made = Object.entries(after)
        .map(([name, count]) => [name, count - (before[name] ?? 0)] as const)
        .filter(([, count]) => count > 0);
      const total = made.reduce((sum, [, count]) => sum + count, 0);
      const again = seen.has(step.tool) ? ' (again)' : '';
      if (index === 0 || step.tool !== 'begin-call')
        lines.push(
          `${`${step.tool}${again}`.padEnd(18)} ${total}  ${made.map(([name, count]) => `${count} ${name}`).join(', ')}`,
        );
      seen.add(step.tool);
    }
  }
  return lines;
};

/**
 * Twenty calls are on the line at a time, each asking in turn: the steps of one call are 0.4 s and more apart and do not
 * overlap.
 */
const plan = async (
  desk: Desk,
  documents: DynamoDBDocumentClient,
  wanted: number,
): Promise<readonly ToolStep[]> => {
  const lanes: { readonly ready: Ready; readonly script: readonly Step[]; at: number }[] = [];
  for (let planned = 0; planned < wanted; ) {
    const script = scripts[lanes.length % scripts.length] ?? [];
    lanes.push({ ready: await aReadyCall(desk, documents, lanes.length % 800), script, at: 0 });
    planned += script.length;
  }
  const steps: ToolStep[] = [];
  const open = lanes.splice(0, 20);
  while (open.length > 0) {
    for (const lane of [...open]) {
      const step = lane.script[lane.at];
      lane.at += 1;
      if (step !== undefined) steps.push({ ...step, token: lane.ready.token });
      if (lane.at >= lane.script.length) {
        open.splice(open.indexOf(lane), 1);
        const next = lanes.shift();
        if (next !== undefined) open.push(next);
      }
    }
  }
  return steps;
};

const loaded = (order: z.infer<typeof loadOrder>): Promise<LoadReport> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./tool-load.ts', import.meta.url), { workerData: order });
    worker.once('message', (report) => resolve(loadReport.parse(report)));
    worker.once('error', reject);
  });

/** Fifty tool calls a second over the desk's own HTTP, and in the same run bare conditional writes to the same engine. */
export const tools = async (say: Say, seconds: number): Promise<void> => {
  const desk = await startDesk({ personas: ['books'] });
  const client = new DynamoDBClient({ endpoint: desk.dynamodb.endpoint, region: 'us-east-1' });
  const documents = DynamoDBDocumentClient.from(client);

  say('round trips a tool (DynamoDB requests; a transaction is one)');
  for (const line of await countTrips(desk, documents)) say(`  ${line}`);

  const wanted = perSecond * seconds;
  const steps = await plan(desk, documents, wanted + warmUp);
  const report = await loaded({
    port: desk.port,
    endpoint: desk.dynamodb.endpoint,
    per_second: perSecond,
    warm: steps.slice(0, warmUp),
    steps: steps.slice(warmUp, warmUp + wanted),
  });
  client.destroy();
  await desk.close();

  const { failures } = report;
  const put = figures(report.bare);
  const all = figures(report.tools.map(({ milliseconds }) => milliseconds));
  const rate = wanted / report.seconds;
  say(
    `${wanted} tool calls in ${report.seconds.toFixed(1)} s (${rate.toFixed(1)} a second), ${failures.length} failed`,
  );
  for (const failure of [...new Set(failures)].slice(0, 3)) say(`  ${failure}`);
  say(row('conditional write', put));
  say(
    `${row('all tools', all)}  ${ratio(all.p50, put.p50)} / ${ratio(all.p95, put.p95)} / ${ratio(all.p99, put.p99)} a conditional write`,
  );
  for (const tool of [...new Set(report.tools.map((one) => one.tool))].sort()) {
    const times = report.tools.flatMap((one) => (one.tool === tool ? [one.milliseconds] : []));
    say(row(tool, figures(times)));
  }
  const share = (all.p99 / budgetMilliseconds) * 100;
  say(`  share of the ${budgetMilliseconds} ms budget at p99: ${share.toFixed(1)} %`);
};

const row = (name: string, { p50, p95, p99 }: ReturnType<typeof figures>): string =>
  `  ${name.padEnd(18)} p50 ${p50.toFixed(1)} ms  p95 ${p95.toFixed(1)} ms  p99 ${p99.toFixed(1)} ms`;
