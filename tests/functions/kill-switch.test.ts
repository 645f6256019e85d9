import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aClinic, aConsent, start, untilConcluded } from '#tests/support/a-consent.ts';
import { type Desk, startDesk } from '#tests/support/desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await startDesk({ personas: ['no_answer', 'books'] });
});
afterAll(() => desk.close());

const dials = () => desk.phoneWorld.log().filter(({ kind }) => kind === 'dial').length;

describe('the switch for calling', () => {
  it('holds for the very next dial, and what waits goes on when it is turned on again', async () => {
    const clinics = ['01', '02'].map((n) => aClinic({ clinic_id: `c${n}`, phone: `+121255501${n}` }));
    const consented = await aConsent(desk, { clinics });
    await desk.control.switchCalling(false);
    await start(desk, consented);
    await desk.scheduler.advanceTo(desk.scheduler.now() + 600_000);
    expect(dials()).toBe(0);
    expect((await desk.cascades.get(consented.cascade.cascade_id))?.hold?.reason).toBe('switch');

    await desk.control.switchCalling(true);
    await untilConcluded(desk, consented.cascade.cascade_id);
    expect(dials()).toBe(2);
  });

  it('is off where nobody ever turned it on', async () => {
    const { dynamodbControl } = await import('#shared/adapters/dynamodb/control.ts');
    const untouched = await startDesk({ personas: ['books'] });
    try {
      const { DeleteCommand } = await import('@aws-sdk/lib-dynamodb');
      await untouched.table.client.send(
        new DeleteCommand({ TableName: untouched.table.name, Key: { pk: 'CONTROL', sk: 'CALLING' } }),
      );
      expect((await dynamodbControl(untouched.table).read()).calling).toBe(false);
      const consented = await aConsent(untouched, {});
      await start(untouched, consented);
      await untouched.scheduler.advanceTo(untouched.scheduler.now() + 120_000);
      expect(untouched.phoneWorld.log().filter(({ kind }) => kind === 'dial')).toEqual([]);
    } finally {
      await untouched.close();
    }
  });
});
