import type { Page } from 'playwright-core';

declare global {
  // The page's own global, where what was announced is kept until a test asks.
  var announcedHere: string[] | undefined;
}

/**
 * Keeps what the live regions of the page come to say, in order, by the rules assistive technology goes by: a status or
 * alert is read whole when its words change, a log by what is added to it. No screen reader runs here: what one does
 * with it (its voice, its interruptions, its own faults) is not shown.
 */
export const listen = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const heard: string[] = [];
    globalThis.announcedHere = heard;
    const textOf = (element: Element): string => (element.textContent ?? '').replace(/\s+/g, ' ').trim();
    const regions = () => [...document.querySelectorAll('[role=status], [role=alert], [aria-live]')];
    const turns = () => [...document.querySelectorAll('[role=log] > ol > li:not([aria-hidden])')];
    let before = new Map(regions().map((region) => [region, textOf(region)]));
    let turnsBefore = new Set(turns().map(textOf));
    new MutationObserver(() => {
      for (const turn of turns().map(textOf))
        if (!turnsBefore.has(turn)) heard.push(`log: ${turn.slice(0, 60)}`);
      turnsBefore = new Set(turns().map(textOf));
      for (const region of regions()) {
        const text = textOf(region);
        // An alert is read as it appears; any other region only if it stood there before its words came.
        if (region.getAttribute('role') !== 'alert' && !before.has(region)) continue;
        if (text !== '' && text !== (before.get(region) ?? ''))
          heard.push(`${region.getAttribute('role') ?? 'live'}: ${text.slice(0, 60)}`);
      }
      before = new Map(regions().map((region) => [region, textOf(region)]));
    }).observe(document.body, { childList: true, characterData: true, subtree: true });
  });

export const heard = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => globalThis.announcedHere ?? []);
