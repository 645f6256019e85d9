import type { Browser, Route } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, startDesk } from '#tests/support/desk.ts';
import { heard, listen } from './support/announced.ts';
import { launch, type Visit, visit } from './support/browser.ts';
import { agree, reachConsent, say } from './support/patient.ts';
import { asked, ended, skipTo, talking } from './support/skip.ts';

let browser: Browser;
let desk: Desk;
let visited: Visit;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());
afterEach(async () => {
  await visited?.context.close();
  await desk?.close();
});

/** Whether these were heard, one after the other, whatever came between. */
const inOrder = (all: readonly string[], wanted: readonly RegExp[]): readonly string[] => {
  let from = 0;
  return wanted.flatMap((pattern) => {
    const at = all.findIndex((each, index) => index >= from && pattern.test(each));
    if (at < 0) return [`${pattern} was not heard after ${all[from - 1] ?? 'the beginning'}`];
    from = at + 1;
    return [];
  });
};

describe('who cannot see the page hears', () => {
  it('each turn of the cascade as it comes: calling, the clinic’s question, the thanks, the booking and its summary', async () => {
    desk = await startDesk({ personas: ['asks_patient'] });
    visited = await visit(browser, desk.url);
    const { page } = visited;
    await reachConsent(page);
    await listen(page);
    await agree(page);
    await skipTo(desk, page, talking);
    await page.locator('.badge-talking').waitFor();
    await skipTo(desk, page, asked);
    await page.locator('.question').waitFor();
    expect(await page.locator('.question').ariaSnapshot()).toMatch(
      /heading "[^"]+offers these times\. Which should I take\?"[\s\S]*button "[A-Z][a-z]+day, [^"]+"[\s\S]*button "None of these"[\s\S]*left to answer/,
    );
    await page.locator('.option').first().click();
    await page.locator('.question').waitFor({ state: 'detached' });
    await skipTo(desk, page, ended);
    await page.locator('.booking-booked').waitFor();
    await page.locator('.said-assistant', { hasText: 'Call summary' }).waitFor();
    const all = await heard(page);
    expect(
      inOrder(all, [
        /^log: .*We're calling /,
        /^status: .*offers these times/,
        /^log: .*Thank you\. I pass that on/,
        /^status: You're booked/,
      ]),
    ).toEqual([]);
    expect(all.filter((each) => each.includes('Call summary'))).toHaveLength(1);
  });

  it('an emergency at once, and what is said to do', async () => {
    desk = await startDesk({ personas: ['books'] });
    visited = await visit(browser, desk.url);
    const { page } = visited;
    await say(page, 'Sore throat for two days');
    await listen(page);
    await say(page, 'Now I have crushing chest pain going into my left arm and I am sweating');
    await page.locator('.emergency').waitFor();
    const all = await heard(page);
    expect(all.filter((each) => /^alert: .*This may be an emergency/.test(each))).toHaveLength(1);
    expect(all.filter((each) => /^log: .*Call 911 now/.test(each))).toHaveLength(1);
  });

  it('that the network is gone, and nothing twice when it is back', async () => {
    desk = await startDesk({ personas: ['books'] });
    visited = await visit(browser, desk.url);
    const { page, context } = visited;
    await say(page, 'Sore throat for two days');
    await listen(page);
    await context.setOffline(true);
    await page.locator('.network').waitFor();
    await context.setOffline(false);
    await page.locator('.network').waitFor({ state: 'detached' });
    expect(await heard(page)).toEqual([expect.stringMatching(/^status: /)]);
  });

  it('nothing of an answer that was still on its way when the network went', async () => {
    desk = await startDesk({ personas: ['books'] });
    visited = await visit(browser, desk.url);
    const { page, context } = visited;
    await say(page, 'Sore throat for two days');
    const onItsWay = Promise.withResolvers<void>();
    const late = Promise.withResolvers<void>();
    const told = Promise.withResolvers<void>();
    const hold = async (route: Route): Promise<void> => {
      const response = await route.fetch();
      onItsWay.resolve();
      await late.promise;
      await route.fulfill({ response }).catch(() => undefined);
      told.resolve();
    };
    const lookNow = () => page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await page.route(/\/sessions\/[^/]+$/, hold, { times: 1 });
    await lookNow();
    await onItsWay.promise;
    await listen(page);
    await context.setOffline(true);
    await page.locator('.network').waitFor();
    late.resolve();
    await told.promise;
    const inVain = page.waitForEvent('requestfailed');
    await lookNow();
    await inVain;
    expect(await page.locator('.network').isVisible()).toBe(true);
    expect(await heard(page)).toEqual([expect.stringMatching(/^status: No connection/)]);
  });
});
