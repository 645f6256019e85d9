import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, startDesk } from '#tests/support/desk.ts';
import { launch, type Visit, visit } from './support/browser.ts';
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

/** With an appointment, and the card that changes it open. */
const booked = async (...personas: Parameters<typeof startDesk>[0]['personas']) => {
  desk = await startDesk({ personas });
  visited = await visit(browser, desk.url);
  const { page } = visited;
  await reachConsent(page);
  await agree(page);
  await skipTo(desk, page, ended);
  await page.locator('.booking-booked .change summary').click();
  return page;
};

describe('an appointment on the page', () => {
  it('is cancelled with one press and one yes, though the summary had not been answered', async () => {
    const page = await booked('books');
    await page.getByRole('button', { name: 'Cancel it for me' }).click();
    const form = page.locator('form.consent');
    await form.waitFor();
    expect(await form.locator('h2').innerText()).toBe('May we make this call?');
    expect(await form.innerText()).toContain('and nobody else');
    expect(await form.innerText()).not.toContain('one by one');
    await agree(page);
    await skipTo(desk, page, ended);
    await page.locator('.result-appointment_cancelled').waitFor();
    expect(await page.locator('.appointments').innerText()).toContain('Cancelled');
    expect(await page.getByRole('button', { name: 'Take it out of the calendar' }).count()).toBe(1);
  });

  it('is moved to the time the patient gives there, and not without one', async () => {
    const page = await booked('books');
    const move = page.getByRole('button', { name: 'Move it for me' });
    await move.click();
    expect(await page.locator('form.consent').count()).toBe(0);
    await page.getByLabel('When would suit you better?').fill('Friday afternoon');
    await move.click();
    const form = page.locator('form.consent');
    await form.waitFor();
    expect(await form.innerText()).toContain('asks them to move your appointment');
    await agree(page);
    await skipTo(desk, page, ended);
    const card = page.locator('.booking-booked');
    await card.waitFor();
    expect(await card.locator('h2').innerText()).toContain('Your appointment is moved');
    expect(await card.locator('time').innerText()).toContain('Friday');
  });

  it('that the clinic did not move stands, and no card says that nobody could book it', async () => {
    const page = await booked('no_answer', 'books');
    await page.getByLabel('When would suit you better?').fill('Friday afternoon');
    await page.getByRole('button', { name: 'Move it for me' }).click();
    await agree(page);
    await skipTo(desk, page, ended);
    const card = page.locator('.result');
    await card.waitFor();
    expect(await card.innerText()).toContain('Nothing was changed');
    expect(await page.locator('body').innerText()).not.toContain('No clinic could book you');
    expect(await page.locator('.appointments').innerText()).toContain('Confirmed by the clinic');
  });
});
