import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, startDesk } from '#tests/support/desk.ts';
import { launch, type Visit, visit } from './support/browser.ts';
import { startRunningDesk } from './support/desk.ts';
import { agree, reachConsent } from './support/patient.ts';
import { ended, skipTo } from './support/skip.ts';

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

describe('a patient in a browser', () => {
  it('describes an earache, agrees, sees three clinics called and gets the appointment with the words that prove it', async () => {
    desk = await startDesk({ personas: ['no_answer', 'full', 'books'] });
    visited = await visit(browser, desk.url);
    const { page } = visited;
    await reachConsent(page);
    expect(await page.locator('.stop').count()).toBe(3);
    expect(await page.locator('.why li').count()).toBeGreaterThan(3);
    await agree(page);
    await page.locator('.status-bar').waitFor();
    await skipTo(desk, page, ended);
    const booking = page.locator('.booking-booked');
    await booking.waitFor();
    expect(await page.locator('.badge').allInnerTexts()).toEqual([
      'Nobody answered',
      'No free appointment',
      'Booked',
    ]);
    expect(await booking.locator('blockquote').first().innerText()).not.toBe('');
    const address =
      /\d+ [^\n]+, New York, NY/.exec(await page.locator('.stop').last().innerText())?.[0] ?? 'none';
    const map = await page.getByRole('link', { name: 'Map' }).getAttribute('href');
    expect(new URL(map ?? '').searchParams.get('query')).toContain(address);
    expect(await booking.innerText()).toContain(address);
    expect(await page.locator('.said-assistant').last().innerText()).toContain('Call summary');
    expect(await page.locator('.status-bar').count()).toBe(0);

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Add to calendar' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('appointment.ics');
    expect(readFileSync(await download.path(), 'utf8')).toMatch(/^BEGIN:VCALENDAR[\s\S]*DTSTART/);
    expect(visited.complaints).toEqual([]);
    expect([...visited.hosts]).toEqual([new URL(desk.url).host]);
  });

  it('hears of the booking through the long poll while time runs', async () => {
    const running = await startRunningDesk(['books']);
    const alone = await visit(browser, running.url, { longPolls: true });
    await reachConsent(alone.page);
    const held = alone.page.waitForResponse(/[?&]wait=20/);
    await agree(alone.page);
    expect((await held).ok()).toBe(true);
    await alone.page.locator('.booking-booked').waitFor();
    await alone.context.close();
    await running.close();
  });

  it('is told plainly when nobody books, with every clinic and its number still there', async () => {
    desk = await startDesk({ personas: ['full', 'voicemail', 'busy'] });
    visited = await visit(browser, desk.url);
    const { page } = visited;
    await reachConsent(page);
    await agree(page);
    await skipTo(desk, page, ended);
    await page.locator('.result-none_booked').waitFor();
    expect(await page.locator('.stop a[href^="tel:"]').count()).toBe(3);
    expect(await page.locator('.booking').count()).toBe(0);
    expect(visited.complaints).toEqual([]);
  });

  it('starts one cascade however often the button is pressed', async () => {
    desk = await startDesk({ personas: ['on_hold'] });
    visited = await visit(browser, desk.url);
    const { page } = visited;
    await reachConsent(page);
    await page.locator('form.consent button[type=submit]').dblclick();
    await page.locator('.status-bar').waitFor();
    await skipTo(desk, page, ended);
    await page.locator('.booking-booked').waitFor();
    expect(desk.logged.filter((line) => line.includes('"CASCADE_STARTED"'))).toHaveLength(1);
  });

  it('gets through the whole conversation in Spanish', async () => {
    desk = await startDesk({ personas: ['books'] });
    visited = await visit(browser, desk.url, { locale: 'es-US', viewport: { width: 360, height: 740 } });
    const { page } = visited;
    await reachConsent(page, 'es');
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('es');
    await agree(page);
    await skipTo(desk, page, ended);
    await page.getByRole('heading', { name: 'Ya tiene cita' }).waitFor();
    expect(visited.complaints).toEqual([]);
  });

  it('can take a clinic out and put another first before agreeing', async () => {
    desk = await startDesk({ personas: ['books'] });
    visited = await visit(browser, desk.url);
    const { page } = visited;
    await reachConsent(page);
    const names = await page.locator('.stop h3').allInnerTexts();
    await page.getByRole('button', { name: `Call ${names[2]} first` }).click();
    await page.waitForFunction((name) => document.querySelector('.stop h3')?.textContent === name, names[2]);
    await page.getByRole('button', { name: `Remove ${names[0]}` }).click();
    await page.waitForFunction(() => document.querySelectorAll('.stop').length === 2);
    expect(await page.locator('.stop h3').allInnerTexts()).toEqual([names[2], names[1]]);
  });

  it('can withhold a detail and choose what happens without an answer, and the receipt says so', async () => {
    desk = await startDesk({ personas: ['books'] });
    visited = await visit(browser, desk.url);
    const { page } = visited;
    await reachConsent(page);
    await page.getByLabel('Date of birth').uncheck();
    await page.getByLabel('Decline and go on').check();
    await agree(page);
    await skipTo(desk, page, ended);
    await page.locator('.booking-booked').waitFor();
    await page.locator('.menu summary').click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download the consent receipt' }).click(),
    ]);
    const receipt = JSON.parse(readFileSync(await download.path(), 'utf8'));
    expect(receipt.fallback).toBe('decline');
    expect(receipt.told_only_when_asked).toEqual(['full_name']);
  });
});
