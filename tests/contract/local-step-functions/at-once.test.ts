import { expect, test } from 'vitest';
import { createAtOnce } from '#infra/local/at-once.ts';

test('no more run than may, and those who wait come in the order they asked, whoever fails before them', async () => {
  const limited = createAtOnce(2);
  const began: string[] = [];
  const ends = new Map<string, PromiseWithResolvers<string>>();
  const run = (name: string): Promise<string> =>
    limited.run(() => {
      began.push(name);
      const end = Promise.withResolvers<string>();
      ends.set(name, end);
      return end.promise;
    });
  const settled = () => new Promise((resolve) => setImmediate(resolve));

  const all = ['a', 'b', 'c', 'd'].map(run);
  const results = Promise.allSettled(all);
  await settled();
  expect(began).toEqual(['a', 'b']);

  ends.get('b')?.reject(new Error('It broke.'));
  await settled();
  expect(began).toEqual(['a', 'b', 'c']);

  ends.get('a')?.resolve('a');
  await settled();
  expect(began).toEqual(['a', 'b', 'c', 'd']);
  ends.get('c')?.resolve('c');
  ends.get('d')?.resolve('d');
  expect((await results).map(({ status }) => status)).toEqual([
    'fulfilled',
    'rejected',
    'fulfilled',
    'fulfilled',
  ]);
});

test('how many may run is asked anew whenever one ends, and one may always', async () => {
  let most = 3;
  const limited = createAtOnce(() => most);
  const ends: (() => void)[] = [];
  const all = Array.from({ length: 7 }, () =>
    limited.run(() => new Promise<void>((resolve) => ends.push(resolve))),
  );
  const settled = () => new Promise((resolve) => setImmediate(resolve));
  const endOne = async (): Promise<void> => {
    ends.shift()?.();
    await settled();
  };
  await settled();
  expect([ends.length, limited.busy()]).toEqual([3, 7]);
  most = 0;
  await endOne();
  await endOne();
  expect([ends.length, limited.busy()]).toEqual([1, 5]);
  await endOne();
  expect([ends.length, limited.busy()]).toEqual([1, 4]);
  most = 3;
  await endOne();
  expect([ends.length, limited.busy()]).toEqual([3, 3]);
  for (const end of ends) end();
  await Promise.all(all);
});
