import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const themes = ['light', 'dark'] as const;

const violationsNow = async (page: Page, where: string): Promise<readonly string[]> => {
  // A transition caught half way has colours nobody ever reads.
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .every(
        ({ effect, playState }) => playState !== 'running' || effect?.getTiming().iterations === Infinity,
      ),
  );
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${where}: ${id} at ${target.join(' ')}: ${failureSummary}`),
  );
};

const overflowNow = async (page: Page, where: string): Promise<readonly string[]> => {
  const wider = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  return wider > 0 ? [`${where}: ${wider} px wider than the window`] : [];
};

/** Every fault of the page as it stands, in both themes and both languages. Leaves language and theme as they were. */
export const faultsOf = async (page: Page): Promise<readonly string[]> => {
  const faults: string[] = [];
  for (const language of ['first', 'second']) {
    for (const theme of themes) {
      await page.evaluate((name) => {
        document.documentElement.dataset.theme = name;
      }, theme);
      const where = `${await page.evaluate(() => document.documentElement.lang)}, ${theme}`;
      faults.push(...(await violationsNow(page, where)), ...(await overflowNow(page, where)));
    }
    if (await page.locator('.language').isVisible()) await page.locator('.language').click();
    if (language === 'second') await page.evaluate(() => delete document.documentElement.dataset.theme);
  }
  return faults;
};
