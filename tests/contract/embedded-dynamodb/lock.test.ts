import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createReadWriteLock } from '#infra/local/dynamodb/lock.ts';

test('a writer is alone, readers share, and everybody gets their turn, even after a failure', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      fc.array(fc.record({ writes: fc.boolean(), fails: fc.boolean() }), { maxLength: 12 }),
      async (scheduler, requests) => {
        const lock = createReadWriteLock();
        const inside = { readers: 0, writers: 0 };
        const order: number[] = [];
        const works = requests.map(({ writes, fails }, index) =>
          lock[writes ? 'write' : 'read'](async () => {
            order.push(index);
            const kind = writes ? 'writers' : 'readers';
            inside[kind] += 1;
            expect(inside.writers === 0 || (inside.writers === 1 && inside.readers === 0)).toBe(true);
            await scheduler.schedule(Promise.resolve());
            inside[kind] -= 1;
            if (fails) throw new Error('as told');
            return index;
          }),
        );
        const settled = Promise.allSettled(works);
        await scheduler.waitFor(settled);
        expect((await settled).map(({ status }) => status === 'rejected')).toEqual(
          requests.map(({ fails }) => fails),
        );
        expect(order).toEqual(requests.map((_, index) => index));
      },
    ),
  );
});

test('readers are inside together', async () => {
  const lock = createReadWriteLock();
  let meet: () => void = () => undefined;
  const met = new Promise<void>((resolve) => {
    meet = resolve;
  });
  await Promise.all([lock.read(() => met), lock.read(async () => meet())]);
});
