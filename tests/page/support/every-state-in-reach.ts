import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, startDesk } from '#tests/support/desk.ts';
import { faultsOf, hiddenFocus } from './axe.ts';
import { launch, type Visit, visit } from './browser.ts';
import { booked, everyState, showState } from './states.ts';

/**
 * Every state of the contract on one screen. The server's answers are put before the page, so that the rare states are
 * seen as the common ones. A file for each screen calls it, so that they are looked at beside each other.
 */
export const everyStateIsInReach = (name: string, screen: Parameters<typeof visit>[2]): void => {
  describe(`on ${name}, in both themes and both languages, nothing is out of reach in`, () => {
    let browser: Browser;
    let desk: Desk;
    let visited: Visit;
    beforeAll(async () => {
      browser = await launch();
      desk = await startDesk({ personas: ['books'] });
      const link = `${desk.url}/#session=ses_shown&token=${'x'.repeat(43)}`;
      visited = await visit(browser, link, screen);
    });
    afterAll(async () => {
      await browser?.close();
      await desk?.close();
    });

    it.each(everyState)('%s', async (_name, row) => {
      await showState(visited.page, row);
      expect(await faultsOf(visited.page)).toEqual([]);
    });

    it('the keyboard’s way through a booking, where the focus is never behind the header or the composer', async () => {
      const { page } = visited;
      await showState(page, booked);
      for (let presses = 0; presses < 25; presses += 1) {
        await page.keyboard.press('Tab');
        expect(await hiddenFocus(page)).toBeUndefined();
      }
    });
  });
};
