import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** What axe leaves in the page. */
declare const axe: { run(of: Document, options: object): Promise<Scan> };

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const covering = '.top, .status-bar, .answer';

const themes = ['light', 'dark'] as const;

/** The only rules that ask for colours; what a second theme can break. */
const colourRules = ['color-contrast', 'link-in-text-block'];

/**
 * What stands for a moment behind the header or the composer is scrolled into sight, so a scan counts them as part of
 * the page; that the focus never stays there is `hiddenFocus`.
 */
const letGo = (page: Page, selectors: string, position: 'static' | ''): Promise<void> =>
  page.evaluate(
    ([all, value]) => {
      for (const element of document.querySelectorAll(all))
        if (element instanceof HTMLElement) element.style.position = value;
    },
    [selectors, position] as const,
  );

/** What a scan answers, of all that axe would tell. */
type Scan = Pick<Awaited<ReturnType<AxeBuilder['analyze']>>, 'violations'>;

/** axe stays in a document once it was brought there, so only the first scan of a page pays for bringing it. */
const scan = async (page: Page, runOnly: { type: 'tag' | 'rule'; values: string[] }): Promise<Scan> => {
  const options = { runOnly, resultTypes: ['violations' as const] };
  if (!(await page.evaluate(() => 'axe' in globalThis)))
    // There is one frame: the way around a second, empty page that axe takes for pages with many costs half the time.
    return new AxeBuilder({ page }).setLegacyMode(true).options(options).analyze();
  return page.evaluate((given) => axe.run(document, given), options);
};

const violationsNow = async (
  page: Page,
  where: string,
  theme: 'light' | 'dark',
): Promise<readonly string[]> => {
  // A transition caught half way has colours nobody ever reads.
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .every(
        ({ effect, playState }) => playState !== 'running' || effect?.getTiming().iterations === Infinity,
      ),
  );
  await letGo(page, covering, 'static');
  const { violations } = await scan(
    page,
    theme === 'light' ? { type: 'tag', values: tags } : { type: 'rule', values: colourRules },
  );
  await letGo(page, covering, '');
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
  for (const _language of ['first', 'second']) {
    for (const theme of themes) {
      await page.emulateMedia({ colorScheme: theme });
      const where = `${await page.evaluate(() => document.documentElement.lang)}, ${theme}`;
      faults.push(...(await violationsNow(page, where, theme)), ...(await overflowNow(page, where)));
    }
    if (await page.locator('.language').isVisible()) await page.locator('.language').click();
  }
  await page.emulateMedia({ colorScheme: null });
  return faults;
};

/** What has the focus and cannot be seen to have it: no part of it in sight, or nothing drawn around it. */
export const hiddenFocus = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => {
    const focused = document.activeElement;
    if (focused === null || focused === document.body) return undefined;
    const { left, top, right, bottom } = focused.getBoundingClientRect();
    const inSight = [0.1, 0.5, 0.9].some((part) => {
      const at = document.elementFromPoint((left + right) / 2, top + (bottom - top) * part);
      return at !== null && (focused.contains(at) || at.contains(focused));
    });
    const drawn = getComputedStyle(focused).outlineStyle !== 'none';
    return inSight && drawn ? undefined : `${focused.tagName} ${focused.className} ${focused.textContent}`;
  });
