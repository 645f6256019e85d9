import type { Page } from 'playwright-core';
import { createClient, type ReadSessionReply } from '#functions/page/client/api/client.ts';
import { createSend } from '#functions/page/client/api/send.ts';
import type { Desk } from '#tests/support/desk.ts';

/** Jumps from timer to timer of the desk, each time when nothing runs, until this holds; then time stands still. */
export const skipUntil = async (desk: Desk, holds: () => boolean | Promise<boolean>): Promise<void> => {
  for (let jumps = 0; jumps < 1_500; jumps += 1) {
    if (await holds()) return;
    let turns = 0;
    await desk.scheduler.runUntilIdle({ until: () => turns++ > 0 });
  }
  throw new Error('It never came to that.');
};

/** The session of the chat in this window, read over HTTP with the page's own credentials. */
const readState = async (desk: Desk, page: Page): Promise<ReadSessionReply> => {
  const kept = await page.evaluate(() => localStorage.getItem('ringaround.session'));
  const { session_id, token } = JSON.parse(kept ?? '{}');
  const send = createSend({
    baseUrl: desk.url.replace('localhost', '127.0.0.1'),
    credentials: () => ({ authorization: `Bearer ${token}` }),
  });
  const read = await createClient(send).readSession({ session_id });
  if (read.kind !== 'ok') throw new Error(`The chat of this window cannot be read: ${JSON.stringify(read)}`);
  return read.body;
};

/** Skips the telephone's time until the chat in this window has come to something. */
export const skipTo = (desk: Desk, page: Page, holds: (state: ReadSessionReply) => boolean): Promise<void> =>
  skipUntil(desk, async () => holds(await readState(desk, page)));

export const ended = ({ phase }: ReadSessionReply): boolean => phase === 'done' || phase === 'cancelled';
export const asked = ({ phase }: ReadSessionReply): boolean => phase === 'decision';
export const talking = ({ cascade }: ReadSessionReply): boolean =>
  cascade?.calls.some(({ status }) => status === 'in_progress') ?? false;
