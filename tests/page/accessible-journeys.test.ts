import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, startDesk } from '#tests/support/desk.ts';
import { faultsOf } from './support/axe.ts';
import { desktop, launch, telephone, type Visit, visit } from './support/browser.ts';
import { agree, reachConsent, say, stop } from './support/patient.ts';
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

describe('a real journey on a telephone, in both themes and both languages, has no fault at', () => {
  const screen = telephone;

  it('the welcome, the questions and the statements to tick', async () => {
    desk = await startDesk({ personas: ['books'] });
    visited = await visit(browser, desk.url, screen);
    const { page } = visited;
    expect(await faultsOf(page)).toEqual([]);
    await say(page, 'My ear has hurt since Tuesday, about 5 out of 10. I am in New York 10001.');
    await say(page, '34, male');
    await page.locator('.ticks').waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.locator('.menu summary').click();
    expect(await faultsOf(page)).toEqual([]);
  });

  it('the consent, the question while the clinic holds, and the booking', async () => {
    desk = await startDesk({ personas: ['no_answer', 'asks_patient'] });
    visited = await visit(browser, desk.url, screen);
    const { page } = visited;
    await reachConsent(page);
    expect(await faultsOf(page)).toEqual([]);
    await agree(page);
    await skipTo(desk, page, asked);
    await page.locator('.question').waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.locator('.option').first().click();
    await page.locator('.question').waitFor({ state: 'detached' });
    await skipTo(desk, page, ended);
    await page.locator('.booking').waitFor();
    expect(await faultsOf(page)).toEqual([]);
  });

  it('a call that runs, and a cascade that was stopped', async () => {
    desk = await startDesk({ personas: ['on_hold'] });
    visited = await visit(browser, desk.url, screen);
    const { page } = visited;
    await reachConsent(page);
    await agree(page);
    await skipTo(desk, page, talking);
    await page.locator('.badge-talking').waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await stop(page);
    await skipTo(desk, page, ended);
    await page.locator('.result-cancelled').waitFor();
    expect(await faultsOf(page)).toEqual([]);
  });

  it('an emergency, no network, and a chat that is gone', async () => {
    desk = await startDesk({ personas: ['books'] });
    visited = await visit(browser, desk.url, screen);
    const { page } = visited;
    await say(page, 'Crushing chest pain going into my left arm, and I am sweating');
    await page.locator('.emergency').waitFor();
    const boxOf = (selector: string) =>
      page.locator(selector).evaluate((element) => {
        const { top, bottom } = element.getBoundingClientRect();
        return { top, bottom };
      });
    expect((await boxOf('.emergency h2')).top).toBeGreaterThanOrEqual((await boxOf('.top')).bottom);
    expect(await faultsOf(page)).toEqual([]);
    await visited.context.setOffline(true);
    await page.locator('#message').fill('hello');
    await page.keyboard.press('Enter');
    await page.locator('.network').waitFor();
    expect(await faultsOf(page)).toEqual([]);
    const gone = await visit(browser, `${desk.url}/#session=ses_nowhere&token=${'x'.repeat(43)}`, screen);
    await gone.page.locator('.gone').waitFor();
    expect(await faultsOf(gone.page)).toEqual([]);
    await gone.context.close();
  });
});

describe('without a mouse', () => {
  it('goes from the first word to the booking with the keyboard alone', async () => {
    desk = await startDesk({ personas: ['books'] });
    visited = await visit(browser, desk.url);
    const { page } = visited;
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('message');
    await reachConsent(page);
    const submit = page.locator('form.consent button[type=submit]');
    for (let presses = 0; presses < 60; presses += 1) {
      if (await submit.evaluate((element) => element === document.activeElement)) break;
      await page.keyboard.press('Shift+Tab');
    }
    await page.keyboard.press('Space');
    await page.locator('form.consent').waitFor({ state: 'detached' });
    await skipTo(desk, page, ended);
    await page.locator('.booking-booked').waitFor();
  });

  it('holds still for those who asked for less motion', async () => {
    desk = await startDesk({ personas: ['on_hold'] });
    visited = await visit(browser, desk.url, { ...desktop, reducedMotion: 'reduce' });
    const { page } = visited;
    await reachConsent(page);
    await agree(page);
    await page.locator('.status-bar .pulse').waitFor();
    const moving = await page.evaluate(
      () => document.getAnimations().filter(({ playState }) => playState === 'running').length,
    );
    expect(moving).toBe(0);
  });
});
