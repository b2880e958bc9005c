import { existsSync } from 'node:fs';
import { preparePlayground } from '@account-center/standalone/playground';
import { createOutbox } from '@account-center/system/outbox';
import { startTestSystem, type TestSystem } from '@account-center/testing';
import { type BrowserContext, chromium, type Page } from 'playwright-core';

const CHROMIUM = '/usr/bin/chromium';
const FLAGS = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
/** The laptop of an administrator. */
const VIEWPORT = { width: 1366, height: 768 };

export const hasBrowser = existsSync(CHROMIUM);
/** Why tests of the page are skipped where they are. */
export const BROWSER_NEEDED = `needs ${CHROMIUM}: apt-get install chromium`;

/** A whole system with its playground and outbox, and a browser. */
export interface Opened {
  system: TestSystem;
  /** A browser of its own, with nothing from before. */
  newContext(options?: { locale?: string }): Promise<BrowserContext>;
  stop(): Promise<void>;
}

/** One system and one browser for every test of the page. */
export async function openBrowser(): Promise<Opened> {
  const system = await startTestSystem({ outbox: createOutbox(), playgroundDir: await preparePlayground() });
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
  return {
    system,
    newContext: (options) =>
      browser.newContext({ baseURL: system.url, viewport: VIEWPORT, locale: 'en-US', ...options }),
    async stop() {
      await browser.close();
      await system.stop();
    },
  };
}

/** Opens the page, ready to be worked with. */
export async function openPlayground(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto('/');
  await page.getByRole('navigation', { name: /^(Operations|操作)$/ }).waitFor({ timeout: 30_000 });
  return page;
}
