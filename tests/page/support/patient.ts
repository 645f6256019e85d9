import type { Page } from 'playwright-core';

/** What a patient does on the page, by what the page shows and not by how it is built. */

const inEnglish = {
  story: 'My ear has hurt since Tuesday, about 5 out of 10. I am in New York 10001.',
  answers: ['34, female', 'no', 'none', 'any weekday after 9', 'Maria Lopez, 1992-03-04', 'skip'],
};
const inSpanish = {
  story: 'Me duele el oído desde el martes, un 5 de 10. Estoy en Nueva York 10001.',
  answers: [
    '34, mujer',
    'no',
    'ninguno',
    'cualquier día después de las 9',
    'Maria Lopez, 1992-03-04',
    'omitir',
  ],
};

const repliesOf = (page: Page) => page.locator('.said-assistant:not(:has(.thinking))');

/** Writes a message and waits for the reply to it. */
export const say = async (page: Page, text: string): Promise<void> => {
  const before = await repliesOf(page).count();
  await page.locator('#message').fill(text);
  await page.keyboard.press('Enter');
  await page.waitForFunction(
    (count) => document.querySelectorAll('.said-assistant:not(:has(.thinking))').length > count,
    before,
  );
};

/** From the first words to the plan on the table. */
export const reachConsent = async (page: Page, language: 'en' | 'es' = 'en'): Promise<void> => {
  const { story, answers } = language === 'es' ? inSpanish : inEnglish;
  await say(page, story);
  for (const answer of answers) {
    if (await page.locator('form.consent').isVisible()) return;
    await say(page, answer);
  }
  await page.locator('form.consent').waitFor();
};

/** Presses what stops the cascade, until the server has heard it. */
export const stop = async (page: Page): Promise<void> => {
  await Promise.all([page.waitForResponse('**/cancel'), page.locator('.status-bar button').click()]);
};

/** Presses the button under the plan, and the cascade has started when the server has answered. */
export const agree = async (page: Page): Promise<void> => {
  await page.locator('form.consent button[type=submit]').click();
  await page.locator('form.consent').waitFor({ state: 'detached' });
};
