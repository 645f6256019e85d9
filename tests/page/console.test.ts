import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Desk, startDesk } from '#tests/support/desk.ts';
import { faultsOf } from './support/axe.ts';
import { launch, type Visit, visit } from './support/browser.ts';
import { keyFor } from './support/key-for.ts';
import { agree, reachConsent } from './support/patient.ts';
import { skipTo, skipUntil, talking } from './support/skip.ts';

let browser: Browser;
let desk: Desk;
let patient: Visit | undefined;
let operator: Visit | undefined;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());
afterEach(async () => {
  await patient?.context.close();
  await operator?.context.close();
  await desk?.close();
});

const enter = async (secret: string) => {
  operator = await visit(
    browser,
    `${desk.url}/ops`,
    { viewport: { width: 1280, height: 900 } },
    '#overview-title, .ops-key',
  );
  const { page } = operator;
  await page.getByLabel('Key').fill(secret);
  await page.getByRole('button', { name: 'Open' }).click();
  return page;
};

describe('the operators’ console', () => {
  it('shows nothing to a key that is unknown or lacks the scope', async () => {
    desk = await startDesk({ personas: ['books'] });
    const page = await enter('ra_wrong');
    await page.getByText('This key is not known.').waitFor();
    await page.getByLabel('Key').fill(await keyFor(desk, ['calls']));
    await page.getByRole('button', { name: 'Open' }).click();
    await page.getByText('lacks the scope').waitFor();
    expect(await page.locator('.figures').count()).toBe(0);
    expect(await faultsOf(page)).toEqual([]);
  });

  it('shows a running call, its story without words, and the words after an explicit reveal', async () => {
    desk = await startDesk({ personas: ['on_hold'] });
    patient = await visit(browser, desk.url);
    await reachConsent(patient.page);
    await agree(patient.page);
    await skipTo(desk, patient.page, talking);
    await patient.page.locator('.badge-talking').waitFor();
    const page = await enter(await keyFor(desk, ['ops', 'calls']));
    await page.locator('tbody button').first().click();
    await page.locator('.ops-call').waitFor();
    expect(await page.locator('main').innerText()).not.toContain('Maria');
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'Show what was said' }).click();
    await page.locator('.ops-told').waitFor();
    expect(desk.logged.some((line) => line.includes('"STORY_REVEALED"'))).toBe(true);
    expect(operator?.complaints).toEqual([]);
  });

  it('shows a generic call before it is made, makes it once and follows it to its answers', async () => {
    desk = await startDesk({ personas: ['books'] });
    const page = await enter(await keyFor(desk, ['ops', 'calls']));
    await page.getByLabel('Number').fill('+12025550100');
    await page.getByLabel('Purpose').fill('Ask about the opening hours');
    await page.getByLabel('Questions').fill('Do you take walk-in patients?');
    await page.getByRole('button', { name: 'Show what would be sent' }).click();
    await page.locator('pre').waitFor();
    expect((desk.phoneWorld?.log() ?? []).filter(({ kind }) => kind === 'dial')).toHaveLength(0);
    await page.getByRole('button', { name: 'Place this call' }).dblclick();
    await page.getByRole('status').locator('.badge').waitFor();
    await skipUntil(desk, () => desk.logged.some((line) => line.includes('"CALL_ENDED"')));
    await page.locator('.ops-list').getByText('answered').waitFor();
    expect((desk.phoneWorld?.log() ?? []).filter(({ kind }) => kind === 'dial')).toHaveLength(1);
  });
});
