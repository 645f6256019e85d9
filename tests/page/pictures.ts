import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { type Desk, startDesk } from '#tests/support/desk.ts';
import { launch, type Visit, visit } from './support/browser.ts';
import { keyFor } from './support/key-for.ts';
import { agree, reachConsent, say } from './support/patient.ts';
import { asked, ended, skipTo } from './support/skip.ts';

/** `npm run pictures`: the README's pictures, taken from the real page over the real local stack, on skipped time. */
const folder = join(new URL('../..', import.meta.url).pathname, '.github/pictures');
const desktop = { viewport: { width: 1280, height: 860 } };
const telephone = { viewport: { width: 390, height: 780 }, deviceScaleFactor: 2, isMobile: true };

const chestPain = 'Crushing chest pain going into my left arm, and I am sweating';

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
const operations = async (browser: Browser, desk: Desk): Promise<void> => {
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

/** Agrees, and has the page know the hour of the skipped telephone when the clinic's question comes. */
const untilQuestion = async (desk: Desk, page: Page): Promise<void> => {
  await agree(page);
  await skipTo(desk, page, asked);
  await Promise.all([page.waitForResponse('**/health'), page.reload()]);
  await page.locator('.question').waitFor();
};

const untilBooked = async (desk: Desk, page: Page): Promise<void> => {
  await page.locator('.option').first().click();
  await page.locator('.question').waitFor({ state: 'detached' });
  await skipTo(desk, page, ended);
  await page.locator('.booking').waitFor();
};

const onDesk = async (browser: Browser): Promise<void> => {
  const desk = await startDesk({ personas: ['no_answer', 'asks_patient'] });
  const { page, context } = await visit(browser, desk.url, desktop);
  await take(page, 'welcome');
  await reachConsent(page);
  await take(page, 'consent');
  await untilQuestion(desk, page);
  await take(page, 'question');
  await untilBooked(desk, page);
  await take(page, 'booked');
  await operations(browser, desk);
  await context.close();
  const emergency = await visit(browser, desk.url, desktop);
  await say(emergency.page, chestPain);
  await take(emergency.page, 'emergency');
  await emergency.context.close();
  await desk.close();
};

/** Telephones side by side. */
const board = async (
  browser: Browser,
  name: string,
  frames: readonly string[],
  background: string,
): Promise<void> => {
  const page = await browser.newPage({ viewport: { width: 1640, height: 860 } });
  await page.setContent(
    `<style>body{margin:0;display:flex;gap:26px;padding:36px;background:${background}}img{width:370px;border-radius:26px;box-shadow:0 8px 30px #0003}</style>${frames
      .map((data) => `<img src="data:image/png;base64,${data}">`)
      .join('')}`,
  );
  await page.screenshot({ path: join(folder, `${name}.png`) });
  process.stdout.write(`${name}.png\n`);
  await page.close();
};

const frame = async ({ page }: Visit): Promise<string> => {
  await still(page);
  return (await page.screenshot()).toString('base64');
};

/** Four moments of one journey: the picture at the head of the README. */
const journey = async (browser: Browser): Promise<void> => {
  const desk = await startDesk({ personas: ['no_answer', 'asks_patient'] });
  const phone = await visit(browser, desk.url, telephone);
  await say(phone.page, 'My ear has hurt since Tuesday, about 5 out of 10. I am in New York 10001.');
  const frames = [await frame(phone)];
  for (const answer of ['34, male', 'none', 'any weekday after 9', 'Ana Lopez, 1992-03-04', 'skip'])
    if (!(await phone.page.locator('form.consent').isVisible())) await say(phone.page, answer);
  await phone.page.evaluate(() => document.querySelector('form.consent')?.scrollIntoView({ block: 'start' }));
  frames.push(await frame(phone));
  await untilQuestion(desk, phone.page);
  frames.push(await frame(phone));
  await untilBooked(desk, phone.page);
  frames.push(await frame(phone));
  await board(browser, 'journey', frames, '#e9e5da');
  await phone.context.close();
  await desk.close();
};

/** The narrowest telephone, at night, in Spanish. */
const night = async (browser: Browser): Promise<void> => {
  const desk = await startDesk({ personas: ['asks_patient'] });
  const options = {
    ...telephone,
    viewport: { width: 360, height: 759 },
    locale: 'es-US',
    colorScheme: 'dark' as const,
  };
  const phone = await visit(browser, desk.url, options);
  await reachConsent(phone.page, 'es');
  await phone.page.evaluate(() => document.querySelector('form.consent')?.scrollIntoView({ block: 'start' }));
  const frames = [await frame(phone)];
  await untilQuestion(desk, phone.page);
  frames.push(await frame(phone));
  await untilBooked(desk, phone.page);
  frames.push(await frame(phone));
  await phone.context.close();
  const emergency = await visit(browser, desk.url, options);
  await say(emergency.page, 'Me duele mucho el pecho, el dolor va al brazo izquierdo y estoy sudando');
  frames.push(await frame(emergency));
  await board(browser, 'night', frames, '#1d2624');
  await emergency.context.close();
  await desk.close();
};

mkdirSync(folder, { recursive: true });
const browser = await launch();
await onDesk(browser);
await journey(browser);
await night(browser);
await browser.close();
process.exit(0);
