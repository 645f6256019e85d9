import { createHandler } from '#functions/chat/handler.ts';
import { startHttpFront } from '#infra/local/http-front.ts';
import { dynamodbBudgets } from '#shared/adapters/dynamodb/budgets.ts';
import { dynamodbCallRecords } from '#shared/adapters/dynamodb/call-records.ts';
import { dynamodbContacts } from '#shared/adapters/dynamodb/contacts.ts';
import { dynamodbErasures } from '#shared/adapters/dynamodb/erasures.ts';
import { dynamodbOptOuts } from '#shared/adapters/dynamodb/opt-outs.ts';
import { chooseTriageEngine } from '#shared/adapters/triage-engine.ts';
import { usualBudgets } from '#shared/domain/budget/budgets.ts';
import type { ClinicDirectory } from '#shared/domain/clinics/directory.ts';
import type { Workflow } from '#shared/ports.ts';
import { aContext } from './an-event.ts';
import type { Desk } from './desk.ts';

/** The chat over HTTP on the tables of a desk, with a directory or a start of the calls of its own. */
export const aChat = async (
  desk: Desk,
  own: { readonly directory?: ClinicDirectory; readonly start?: Workflow['start'] },
) => {
  const { table } = desk;
  const log = () => undefined;
  const handler = createHandler({
    sessions: desk.sessions,
    cascades: desk.cascades,
    contacts: dynamodbContacts(table),
    notifier: { channels: [], send: async () => 'not_configured' },
    calls: dynamodbCallRecords(table),
    budgets: dynamodbBudgets(table),
    erasures: dynamodbErasures(table),
    limits: usualBudgets,
    lines: desk.lines,
    workflow: { start: own.start ?? (async () => 'started'), resume: async () => 'resumed' },
    directory: own.directory ?? { near: async () => ({ kind: 'not_covered', covered: [] }) },
    memories: desk.memories,
    optOuts: dynamodbOptOuts(table),
    triage: await chooseTriageEngine({ kind: 'rules' }, log),
    allowed_countries: ['US', 'CA'],
    carrier: { hangUp: async () => 'not_live' },
    code: () => '000000',
    ids: desk.ids,
    clock: desk.clock,
    log,
  });
  const front = await startHttpFront({
    port: 0,
    invoke: (_name, event) => handler(event, aContext('chat')),
    now: () => desk.clock.now().getTime(),
  });
  return { url: `http://127.0.0.1:${front.port}`, close: front.close };
};
