import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSER_NEEDED, hasBrowser, openBrowser, type Opened, openPlayground } from './support/browser.ts';
import { type Company, openCompany } from './support/people.ts';

describe.skipIf(!hasBrowser)(`the page in a browser (${BROWSER_NEEDED})`, { timeout: 90_000 }, () => {
  let opened: Opened;
  let company: Company;

  beforeAll(async () => {
    opened = await openBrowser();
    company = await openCompany(opened.system, '星河智造');
  }, 180_000);
  afterAll(() => opened.stop());

  it('[S14] somebody signs in by a code that the page itself shows', async () => {
    await company.employ('陈静', '13700000021');
    const page = await openPlayground(await opened.newContext());
    await page.getByRole('button', { name: 'Show Outbox' }).click();
    const outbox = page.getByRole('region', { name: 'Outbox' });
    await page.getByLabel('Sign in as').selectOption('Phone or email code');
    await page.getByLabel('Phone or email', { exact: true }).fill('13700000021');
    await page.getByRole('button', { name: 'Send code' }).click();
    const message = outbox.getByRole('listitem').filter({ hasText: '+8613700000021' });
    await message.waitFor({ timeout: 15_000 });
    const code = /\d{6}/.exec((await message.locator('p').textContent()) ?? '')?.[0] ?? '';
    await page.getByLabel('Code', { exact: true }).fill(code);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByText('陈静', { exact: true }).waitFor();
    expect(await page.getByRole('button', { name: 'Sign out' }).isVisible()).toBe(true);
    await page.context().close();
  });

  it('[S14] the outbox speaks Chinese to a Chinese browser, and has a page of its own that runs nothing', async () => {
    const context = await opened.newContext({ locale: 'zh-CN' });
    const page = await openPlayground(context);
    await page.getByRole('button', { name: 'Show 发件箱' }).click();
    await page.getByRole('region', { name: '发件箱' }).waitFor();
    const complaints: string[] = [];
    const own = await context.newPage();
    own.on('console', (line) => complaints.push(line.text()));
    await own.goto('/outbox');
    expect(await own.getByRole('heading').textContent()).toBe('发件箱');
    expect(complaints).toEqual([]);
    await context.close();
  });
});
