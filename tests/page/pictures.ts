import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launch, type Visit, visit } from './support/browser.ts';
import { startRunningDesk } from './support/desk.ts';
import { keyFor } from './support/key-for.ts';
import { agree, reachConsent, say } from './support/patient.ts';

/** `npm run pictures`: the README's pictures, taken from the real page over the real local stack. */
const folder = join(new URL('../..', import.meta.url).pathname, '.github/pictures');
const desktop = { viewport: { width: 1280, height: 860 } };
const telephone = { viewport: { width: 390, height: 780 }, deviceScaleFactor: 2, isMobile: true };

const still = async (page: Page): Promise<void> => {
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  });
  await page.waitForTimeout(400);
};

const take = async (page: Page, name: string): Promise<void> => {
  await still(page);
  await page.screenshot({ path: join(folder, `${name}.png`) });
  process.stdout.write(`${name}.png\n`);
};

/** The same cascade as an operator sees it. */
const operations = async (
  browser: Browser,
  desk: Awaited<ReturnType<typeof startRunningDesk>>,
): Promise<void> => {
  const { page, context } = await visit(browser, `${desk.url}/ops`, desktop, '.ops-key');
  await page.getByLabel('Key').fill(await keyFor(desk, ['ops', 'calls']));
  await page.getByRole('button', { name: 'Open' }).click();
  const started = desk.logged.find((line) => line.includes('"CASCADE_STARTED"')) ?? '{}';
  await page.getByLabel('Id of a cascade or a call').fill(JSON.parse(started).cascade_id);
  await page.getByRole('button', { name: 'Find' }).click();
  await page.locator('.ops-call').first().waitFor();
  await take(page, 'operations');
  await context.close();
};

const onDesk = async (browser: Browser): Promise<void> => {
  const desk = await startRunningDesk(['no_answer', 'asks_patient'], { speed: 8 });
  const { page, context } = await visit(browser, desk.url, desktop);
  await take(page, 'welcome');
  await reachConsent(page);
  await take(page, 'consent');
  await agree(page);
  await page.locator('.question').waitFor();
  await take(page, 'question');
  await page.locator('.option').first().click();
  await page.locator('.booking').waitFor();
  await take(page, 'booked');
  await operations(browser, desk);
  await context.close();
  const emergency = await visit(browser, desk.url, desktop);
  await say(emergency.page, 'Crushing chest pain going into my left arm, and I am sweating');
  await take(emergency.page, 'emergency');
  await emergency.context.close();
  await desk.close();
};

/** Four moments of one journey side by side: the picture at the head of the README. */
const journey = async (browser: Browser): Promise<void> => {
  const desk = await startRunningDesk(['no_answer', 'asks_patient'], { speed: 8 });
  const frames: string[] = [];
  const frame = async ({ page }: Visit): Promise<void> => {
    await still(page);
    frames.push((await page.screenshot()).toString('base64'));
  };
  const phone = await visit(browser, desk.url, telephone);
  await say(phone.page, 'My ear has hurt since Tuesday, about 5 out of 10. I am in New York 10001.');
  await frame(phone);
  for (const answer of ['34, male', 'none', 'any weekday after 9', 'Ana Lopez, 1992-03-04', 'skip'])
    if (!(await phone.page.locator('form.consent').isVisible())) await say(phone.page, answer);
  await phone.page.locator('form.consent').scrollIntoViewIfNeeded();
  await phone.page.evaluate(() => document.querySelector('form.consent')?.scrollIntoView({ block: 'start' }));
  await frame(phone);
  await agree(phone.page);
  await phone.page.locator('.question').waitFor();
  await frame(phone);
  await phone.page.locator('.option').first().click();
  await phone.page.locator('.booking').waitFor();
  await frame(phone);
  const board = await browser.newPage({ viewport: { width: 1640, height: 860 } });
  await board.setContent(
    `<style>body{margin:0;display:flex;gap:26px;padding:36px;background:#e9e5da}img{width:370px;border-radius:26px;box-shadow:0 8px 30px #0003}</style>${frames
      .map((data) => `<img src="data:image/png;base64,${data}">`)
      .join('')}`,
  );
  await board.screenshot({ path: join(folder, 'journey.png') });
  process.stdout.write('journey.png\n');
  await phone.context.close();
  await desk.close();
};

mkdirSync(folder, { recursive: true });
const browser = await launch();
await onDesk(browser);
await journey(browser);
await browser.close();
process.exit(0);
