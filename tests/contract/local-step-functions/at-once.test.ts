import { expect, test } from 'vitest';
import { createAtOnce } from '#infra/local/at-once.ts';

test('no more run than may, and those who wait come in the order they asked, whoever fails before them', async () => {
  const limited = createAtOnce(2);
  const began: string[] = [];
  const ends = new Map<string, PromiseWithResolvers<string>>();
  const run = (name: string): Promise<string> =>
    limited(() => {
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
