import { expect, test } from 'vitest';
import { together } from '#infra/local/together.ts';

const turn = () => new Promise((resolve) => setImmediate(resolve));

test('what is said within one turn goes as one message, in the order it was said', async () => {
  const messages: (readonly string[])[] = [];
  const say = together<string>((all) => messages.push(all));
  say('a');
  await Promise.resolve();
  say('b');
  expect(messages).toEqual([]);
  await turn();
  say('c');
  await turn();
  await turn();
  expect(messages).toEqual([['a', 'b'], ['c']]);
});
