import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, startDesk } from '#tests/support/desk.ts';
import { launch, openTab, type Visit, visit } from './support/browser.ts';
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

describe('what comes between', () => {
  it('asks the patient while the clinic is on the phone, counts down, and passes the tapped answer on', async () => {
    desk = await startDesk({ personas: ['asks_patient'] });
    visited = await visit(browser, desk.url);
    const { page } = visited;
    await reachConsent(page);
    await agree(page);
    await skipTo(desk, page, asked);
    // The telephone's time was skipped, the browser's was not: the page asks for the hour when it loads.
    await Promise.all([page.waitForResponse('**/health'), page.reload()]);
    const card = page.locator('.question');
    await card.waitFor();
    expect(await card.locator('.countdown').innerText()).toMatch(/1:[0-3]\d left to answer/);
    const chosen = await card.locator('.option').nth(1).innerText();
    await card.locator('.option').nth(1).focus();
    await page.keyboard.press('Enter');
    await card.waitFor({ state: 'detached' });
    await skipTo(desk, page, ended);
    await page.locator('.booking-booked').waitFor();
    expect(await page.locator('.said-assistant').allInnerTexts()).toContainEqual(
      expect.stringContaining(chosen.replace(/(\d)(st|nd|rd|th)/, '$1')),
    );
  });

  it('stops with one tap while a call is running, and says what really ended', async () => {
    desk = await startDesk({ personas: ['on_hold'] });
    visited = await visit(browser, desk.url);
    const { page } = visited;
    await reachConsent(page);
    await agree(page);
    await skipTo(desk, page, talking);
    await page.locator('.badge-talking').waitFor();
    expect(await page.locator('.status-bar button').innerText()).toBe('Stop calls');
    await stop(page);
    await skipTo(desk, page, ended);
    await page.locator('.result-cancelled').waitFor();
    expect(await page.locator('.status-bar').count()).toBe(0);
    expect(await page.locator('.stop-spared').count()).toBe(2);
  });

  it('shows an emergency before anything else, with a number to tap, and no consent any more', async () => {
    desk = await startDesk({ personas: ['books'] });
    visited = await visit(browser, desk.url);
    const { page } = visited;
    await reachConsent(page);
    await say(page, 'Now I have crushing chest pain going into my left arm and I am sweating');
    const card = page.locator('.emergency');
    await card.waitFor();
    expect(await card.getAttribute('role')).toBe('alert');
    expect(await card.locator('a').first().getAttribute('href')).toBe('tel:911');
    expect(await page.locator('form.consent').count()).toBe(0);
    const width = await card.evaluate((element) => element.getBoundingClientRect().width);
    expect(width).toBe(1280);
  });

  it('goes on after a reload in the middle of a call', async () => {
    desk = await startDesk({ personas: ['on_hold'] });
    visited = await visit(browser, desk.url);
    const { page } = visited;
    await reachConsent(page);
    await agree(page);
    await skipTo(desk, page, talking);
    await page.locator('.badge-talking').waitFor();
    const said = await page.locator('.said').count();
    await page.reload();
    await page.locator('.status-bar').waitFor();
    expect(await page.locator('.said').count()).toBeGreaterThanOrEqual(said);
    await skipTo(desk, page, ended);
    await page.locator('.booking-booked').waitFor();
  });

  it('shows the same in a second tab, and what one tab does the other sees', async () => {
    desk = await startDesk({ personas: ['books'] });
    visited = await visit(browser, desk.url);
    const { page } = visited;
    await reachConsent(page);
    const second = await openTab(visited.context, desk.url);
    await second.page.locator('form.consent').waitFor();
    await agree(second.page);
    await skipTo(desk, second.page, ended);
    await second.page.locator('.booking-booked').waitFor();
    await page.bringToFront();
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await skipTo(desk, page, ended);
    await page.locator('.booking-booked').waitFor();
    expect(desk.logged.filter((line) => line.includes('"CASCADE_STARTED"'))).toHaveLength(1);
  });

  it('goes on on another device from a link whose secret is in the fragment and nowhere else', async () => {
    desk = await startDesk({ personas: ['books'] });
    visited = await visit(browser, desk.url);
    const { page } = visited;
    await visited.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await say(page, 'Sore throat for two days');
    await page.locator('.menu summary').click();
    await page.getByRole('button', { name: 'Copy a link' }).click();
    await page.getByText('Link copied').waitFor();
    const link = new URL(await page.evaluate(() => navigator.clipboard.readText()));
    expect(link.search).toBe('');
    const other = await visit(browser, link.href);
    await other.page.getByText('Sore throat for two days').waitFor();
    expect(new URL(other.page.url()).hash).toBe('');
    expect(JSON.stringify(desk.logged)).not.toContain(new URLSearchParams(link.hash.slice(1)).get('token'));
    await other.context.close();
  });

  it('keeps a message written without a network and sends it once when the network is back', async () => {
    desk = await startDesk({ personas: ['books'] });
    visited = await visit(browser, desk.url);
    const { page, context } = visited;
    await say(page, 'Sore throat for two days');
    await context.setOffline(true);
    await page.locator('#message').fill('34, female');
    await page.keyboard.press('Enter');
    await page.getByText('Not sent yet').waitFor();
    await page.locator('.network').waitFor();
    await context.setOffline(false);
    await page.locator('.said-waiting').waitFor({ state: 'detached' });
    await page.locator('.network').waitFor({ state: 'detached' });
    await page.reload();
    await page.getByText('34, female').first().waitFor();
    expect(await page.locator('.said-patient', { hasText: '34, female' }).count()).toBe(1);
  });

  it('sends a message again under the same name when the answer was lost on the way', async () => {
    desk = await startDesk({ personas: ['books'] });
    visited = await visit(browser, desk.url);
    const { page } = visited;
    await say(page, 'Sore throat for two days');
    let lost = 0;
    await page.route('**/chat', async (route) => {
      if (lost > 0) return route.continue();
      lost += 1;
      await route.fetch();
      await route.abort();
    });
    await say(page, '34, female');
    await page.reload();
    await page.getByText('34, female').first().waitFor();
    expect(lost).toBe(1);
    expect(await page.locator('.said-patient', { hasText: '34, female' }).count()).toBe(1);
  });

  it('says that a chat is gone when the token is wrong, and offers a new one', async () => {
    desk = await startDesk({ personas: ['books'] });
    visited = await visit(browser, `${desk.url}/#session=ses_nowhere&token=${'x'.repeat(43)}`);
    const { page } = visited;
    await page.getByRole('heading', { name: 'This chat is no longer here' }).waitFor();
    await page.getByRole('button', { name: 'Start a new chat' }).click();
    await say(page, 'Sore throat for two days');
    expect(await page.locator('.said').count()).toBeGreaterThanOrEqual(2);
  });

  it('erases everything when asked to', async () => {
    desk = await startDesk({ personas: ['books'] });
    visited = await visit(browser, desk.url);
    const { page } = visited;
    await say(page, 'Sore throat for two days');
    await page.locator('.menu summary').click();
    await page.getByRole('button', { name: 'Erase this chat' }).click();
    await page.getByRole('button', { name: 'Erase', exact: true }).click();
    await page.locator('.welcome').waitFor();
    expect(await page.evaluate(() => localStorage.getItem('ringaround.session'))).toBeNull();
  });
});
