import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  chatTurns,
  firstMessages,
  webhooksSentAgain,
  webhooksThatEndACall,
} from '#tests/bench/round-trips.ts';
import { type Desk, startDesk } from '#tests/support/desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await startDesk({ personas: ['full'] });
});
afterAll(() => desk.close());

const most = (runs: readonly { readonly trips: number }[]): number =>
  Math.max(...runs.map(({ trips }) => trips));

describe('what the table is asked for', () => {
  it("a turn of the chat: the caller's rate, the day's count, the session, and one transaction", async () => {
    expect(most(await chatTurns(desk, 2))).toBe(4);
  });

  it('a first message: nothing is read, because there is nothing yet', async () => {
    expect(most(await firstMessages(desk, 2))).toBe(3);
  });

  it('a webhook that ends a call: read it, keep the event and the words, end it, and see who waits', async () => {
    expect(most(await webhooksThatEndACall(desk, 2))).toBe(7);
  });

  it('a webhook that is sent again: nothing it says is new, so the call is not written again', async () => {
    expect(most(await webhooksSentAgain(desk, 2))).toBe(4);
  });
});
