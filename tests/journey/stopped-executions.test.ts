import { SFNClient, StopExecutionCommand } from '@aws-sdk/client-sfn';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterEach, describe, expect, it } from 'vitest';
import type { PersonaName } from '#infra/local/phone-world/personas.ts';
import type { Plan } from '#shared/domain/consent/plan.ts';
import { policy } from '#shared/domain/policy.ts';
import { aClinic, aConsent, type Consented, start, storyOf } from '#tests/support/a-consent.ts';
import { type Desk, startDesk } from '#tests/support/desk.ts';

let desk: Desk | undefined;
afterEach(async () => {
  await desk?.close();
  desk = undefined;
});

const minute = 60_000;
const hour = 60 * minute;

const early = [{ from: 8 * 60, to: 9 * 60 }];
const opensTomorrow = aClinic({ hours: [early, early, early, early, early, early, early] });

const begin = async (personas: readonly PersonaName[], plan: Partial<Plan> = {}) => {
  const here = await startDesk({ personas });
  desk = here;
  const consented = await aConsent(here, plan);
  return { here, consented };
};

const passes = (here: Desk, milliseconds: number): Promise<void> =>
  here.scheduler.advanceTo(here.scheduler.now() + milliseconds);

/** What somebody with the console does. */
const abort = async (here: Desk, { cascade }: Consented): Promise<void> => {
  const client = new SFNClient({ endpoint: here.stepFunctions.endpoint, region: 'us-east-1' });
  const machine = here.stepFunctions.machineArn('cascade').replace(':stateMachine:', ':execution:');
  await client.send(new StopExecutionCommand({ executionArn: `${machine}:${cascade.cascade_id}` }));
  client.destroy();
};

/** Writes the cascade's item as it is or as nobody can read it; returns what it was. */
const itemOf = async (here: Desk, { cascade }: Consented): Promise<Readonly<Record<string, unknown>>> => {
  const found = (await here.items()).find(
    ({ type, cascade_id, pk }) =>
      type === 'cascade' && (cascade_id === cascade.cascade_id || String(pk).includes(cascade.cascade_id)),
  );
  if (found === undefined) throw new Error('The cascade is not stored.');
  return found;
};
const write = (here: Desk, item: Readonly<Record<string, unknown>>) =>
  here.table.client.send(new PutCommand({ TableName: here.table.name, Item: { ...item } }));

const endOf = async (here: Desk, consented: Consented) => {
  const cascade = await here.cascades.get(consented.cascade.cascade_id);
  const { outcomes, summaries, dials } = await storyOf(here, consented);
  const placed = dials.flatMap((event) => (event.kind === 'dial' && event.placed ? [event.call_id] : []));
  return { outcome: cascade?.outcome, outcomes, summaries: summaries.length, placed: placed.length };
};

describe('an execution that is stopped from outside', () => {
  it('while it waits for an opening gives the patient a summary at once', async () => {
    const { here, consented } = await begin(['books'], { clinics: [opensTomorrow] });
    await start(here, consented);
    await passes(here, minute);
    expect((await here.cascades.get(consented.cascade.cascade_id))?.hold?.reason).toBe('opening');
    await abort(here, consented);
    await passes(here, minute);
    expect(await endOf(here, consented)).toEqual({
      outcome: 'not_placed',
      outcomes: [],
      summaries: 1,
      placed: 0,
    });
  });

  it('while somebody talks ends with what the call comes to, and rings nobody else', async () => {
    const { here, consented } = await begin(['books', 'books']);
    await start(here, consented);
    await passes(here, 20_000);
    await abort(here, consented);
    await passes(here, 30 * minute);
    expect(await endOf(here, consented)).toEqual({
      outcome: 'booked',
      outcomes: ['booked'],
      summaries: 1,
      placed: 1,
    });
  });

  it('over a call of which nothing more is heard says so once the call can no longer be live', async () => {
    const { here, consented } = await begin(['drops_after_confirm']);
    here.phoneWorld.faults.add({ fault: 'webhook_lost' });
    await start(here, consented);
    await passes(here, 20_000);
    await abort(here, consented);
    await passes(here, 2 * hour);
    const { summaries, placed, outcomes } = await endOf(here, consented);
    expect({ summaries, placed, known: outcomes.every((outcome) => outcome !== undefined) }).toEqual({
      summaries: 1,
      placed: 1,
      known: true,
    });
  });
});

describe('the end of an execution that is told', () => {
  it.each(['FAILED', 'TIMED_OUT', 'ABORTED'])(
    'as %s gives the patient one summary, told twice as well',
    async (status) => {
      const { here, consented } = await begin(['books']);
      const told = { detail: { name: consented.cascade.cascade_id, status } };
      await here.invoke('finalise', told);
      await here.invoke('finalise', told);
      expect(await endOf(here, consented)).toEqual({
        outcome: 'not_placed',
        outcomes: [],
        summaries: 1,
        placed: 0,
      });
    },
  );
});

describe('an execution that fails', () => {
  it('over a record that one version cannot read gives a summary once another can', async () => {
    const { here, consented } = await begin(['books']);
    const item = await itemOf(here, consented);
    const { plan: _, ...unreadable } = item;
    await write(here, unreadable);
    await start(here, consented);
    // Longer than every retry: the execution is over, and whoever should have closed it could not either.
    await passes(here, 20 * minute);
    expect((await storyOf(here, consented).catch(() => undefined))?.summaries ?? []).toEqual([]);
    await write(here, item);
    await passes(here, hour);
    expect(await endOf(here, consented)).toEqual({
      outcome: 'not_placed',
      outcomes: [],
      summaries: 1,
      placed: 0,
    });
  });
});

describe('what the sweeper finds', () => {
  it('a cascade that was agreed to and never started is started, once', async () => {
    const { here, consented } = await begin(['books']);
    await passes(here, policy.overdueCallSeconds * 1000 + 10 * minute);
    expect(await endOf(here, consented)).toEqual({
      outcome: 'booked',
      outcomes: ['booked'],
      summaries: 1,
      placed: 1,
    });
  });

  it('a cascade whose patient stopped it and whose token was never sent back ends within the hour', async () => {
    const { here, consented } = await begin(['books'], { clinics: [opensTomorrow] });
    await start(here, consented);
    await passes(here, minute);
    // The write of a run that died before it could wake anybody.
    await here.cascades.change(consented.cascade.cascade_id, (cascade) => ({
      cascade: { ...cascade, status: 'cancelling', cancel_requested_at: here.clock.now().toISOString() },
    }));
    await passes(here, hour);
    expect(await endOf(here, consented)).toEqual({
      outcome: 'cancelled',
      outcomes: [],
      summaries: 1,
      placed: 0,
    });
  });
});
