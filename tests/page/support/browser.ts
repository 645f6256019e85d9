import { existsSync } from 'node:fs';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core';

const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Debian's chromium, as `.ci/run` installs it, or the one named by CHROMIUM. */
const executable = (): string => {
  const found = [process.env.CHROMIUM ?? '', ...installed].find((path) => path !== '' && existsSync(path));
  if (found === undefined) throw new Error('No chromium found: apt-get install chromium, or set CHROMIUM.');
  return found;
};

/** Containers rarely allow the sandbox, and only our own page is loaded. */
export const launch = (): Promise<Browser> =>
  chromium.launch({ executablePath: executable(), args: ['--no-sandbox', '--font-render-hinting=none'] });

export const desktop: BrowserContextOptions = { viewport: { width: 1280, height: 860 } };
export const telephone: BrowserContextOptions = {
  viewport: { width: 360, height: 740 },
  hasTouch: true,
  isMobile: true,
};

export type Visit = {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Whatever the browser complained about: errors, refused styles or scripts, failed loads. */
  readonly complaints: readonly string[];
  /** Hosts that were asked for anything. */
  readonly hosts: ReadonlySet<string>;
};

/** Asks for what is there now; why is told in `desk.ts`. */
const withoutWait = (context: BrowserContext): Promise<unknown> =>
  context.route(/[?&]wait=/, async (route) => {
    // A client that is always answered at once would ask without a pause.
    await new Promise((resolve) => setTimeout(resolve, 100));
    const url = new URL(route.request().url());
    url.searchParams.delete('wait');
    return route.continue({ url: url.href });
  });

/** A patient's window on the page, watched for everything that must not happen. Long polls are for desks where time runs. */
export const visit = async (
  browser: Browser,
  url: string,
  { longPolls = false, ...options }: BrowserContextOptions & { readonly longPolls?: boolean } = desktop,
  until = '#message, .gone',
): Promise<Visit> => {
  const context = await browser.newContext({ locale: 'en-US', timezoneId: 'America/New_York', ...options });
  if (!longPolls) await withoutWait(context);
  return { context, ...(await openTab(context, url, until)) };
};

export const openTab = async (
  context: BrowserContext,
  url: string,
  until = '#message, .gone',
): Promise<Omit<Visit, 'context'>> => {
  const page = await context.newPage();
  const complaints: string[] = [];
  const hosts = new Set<string>();
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (message) => {
    const expected = /status of 4\d\d|ERR_INTERNET_DISCONNECTED/.test(message.text());
    if (message.type() === 'error' && !expected) complaints.push(message.text());
  });
  page.on('request', (request) => {
    const { protocol, host } = new URL(request.url());
    if (protocol.startsWith('http')) hosts.add(host);
  });
  await page.goto(url);
  await page.locator(until).first().waitFor();
  return { page, complaints, hosts };
};
