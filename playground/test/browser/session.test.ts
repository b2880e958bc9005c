const OF_OPERATORS = 'Open an enterprise';

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSER_NEEDED, hasBrowser, openBrowser, type Opened, openPlayground } from './support/browser.ts';
import {
  enter,
  expectWiped,
  leaveTraces,
  requestOf,
  SECRET,
  signOutButton,
  storedBy,
  tabTitles,
} from './support/page.ts';
import { type Company, openCompany, OWN_PASSWORD } from './support/people.ts';

/** Just before an access token ends, when it is exchanged. */
const NEARLY_TEN_MINUTES = '09:40';
const END_SESSIONS =
  'mutation ($input: EndMemberSessionsInput!) { endMemberSessions(input: $input) { results { ok } } }';

describe.skipIf(!hasBrowser)(`the page in a browser (${BROWSER_NEEDED})`, { timeout: 90_000 }, () => {
  let opened: Opened;
  let company: Company;
  let member: { id: string; accountNumber: string };

  beforeAll(async () => {
    opened = await openBrowser();
    company = await openCompany(opened.system, '星河智造');
    member = await company.employ('陈静');
  }, 180_000);
  afterAll(() => opened.stop());

  /** A page whose clock can be set forward. */
  async function openClocked(): Promise<Page> {
    const context = await opened.newContext();
    await context.clock.install();
    return openPlayground(context);
  }
  const isSignedIn = (page: Page) => signOutButton(page).isVisible();

  it('[S14] somebody signs in by a code that the page itself shows', async () => {
    await company.hire('李文', '13700000021');
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
    await page.getByText('李文', { exact: true }).waitFor();
    expect(await isSignedIn(page)).toBe(true);
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

  it('signing in speaks Chinese to a Chinese browser, also of what is refused', async () => {
    const page = await openPlayground(await opened.newContext({ locale: 'zh-CN' }));
    const bar = page.getByRole('banner');
    await bar.getByLabel('登录身份').selectOption('手机或邮箱验证码');
    await bar.getByRole('button', { name: '发送验证码' }).click();
    await bar.getByText('请先输入手机号或邮箱地址。').waitFor();
    await bar.getByLabel('登录身份').selectOption('成员或企业');
    await bar.getByLabel('帐号或企业号').fill(member.accountNumber);
    await bar.getByLabel('密码').fill('not-the-password');
    await bar.getByRole('button', { name: '登录' }).click();
    await bar.getByText('号码、密码或验证码不正确。').waitFor();
    await bar.getByLabel('密码').fill(OWN_PASSWORD);
    await bar.getByRole('button', { name: '登录' }).click();
    await bar.getByRole('button', { name: '退出登录' }).waitFor();
    expect(await bar.innerText()).not.toMatch(/[Ss]ign|[Pp]assword|[Ss]ession/);
    await page.context().close();
  });

  it('offers each viewer what they may do, and keeps the rest apart', async () => {
    const page = await openPlayground(await opened.newContext());
    const offered = page.getByRole('navigation', { name: /^(Operations|操作)$/ }).locator(':scope > section');
    await page.getByText(/^Not with your permissions/).waitFor();
    expect(await offered.getByRole('button').allInnerTexts()).toContain('Get tokens for a client');
    await enter(page, 'account', member.accountNumber, OWN_PASSWORD);
    // Until the viewer's schema is there, nothing is known to be refused.
    await page.getByText(/^Not with your permissions/).waitFor();
    await offered.getByRole('button', { name: 'Change my password' }).waitFor();
    expect(await offered.getByRole('button').allInnerTexts()).not.toContain(OF_OPERATORS);
    await page.getByText(/^Not with your permissions/).click();
    await page.getByRole('button', { name: OF_OPERATORS }).waitFor();
    await signOutButton(page).click();
    const { name, password } = opened.system.operator;
    await enter(page, 'operator', name, password);
    await page.getByText(/^Not with your permissions/).waitFor();
    await offered.getByRole('button', { name: OF_OPERATORS }).waitFor();
    await page.context().close();
  });

  it('[S18] what somebody typed and got is gone when they sign out', async () => {
    const page = await openPlayground(await opened.newContext());
    await enter(page, 'account', member.accountNumber, OWN_PASSWORD);
    await leaveTraces(page);
    await signOutButton(page).click();
    await expectWiped(page);
    await page.reload();
    await expectWiped(page);
    expect(await isSignedIn(page)).toBe(false);
    await page.context().close();
  });

  it('[S18] a reload keeps session and work without storing them, and another viewer finds nothing of them', async () => {
    const page = await openPlayground(await opened.newContext());
    await enter(page, 'account', member.accountNumber, OWN_PASSWORD);
    await leaveTraces(page);
    expect(await storedBy(page)).toBe('{}{}');
    // At once, before the editor has stored what is on the page.
    const tabs = await tabTitles(page);
    await page.reload();
    await page.getByText('陈静', { exact: true }).waitFor();
    await page.getByRole('tab', { name: 'ChangePassword' }).waitFor();
    expect(await tabTitles(page)).toEqual(tabs);
    expect(await storedBy(page)).toBe('{}{}');
    await signOutButton(page).click();
    await enter(page, 'account', company.number, company.superPassword);
    await expectWiped(page);
    await page.context().close();
  });

  it('[S18] a member’s session is kept alive, and its end elsewhere is seen and removes everything', async () => {
    const page = await openClocked();
    await enter(page, 'account', member.accountNumber, OWN_PASSWORD);
    await leaveTraces(page);
    const refreshed = requestOf(page, 'refreshSession');
    await page.clock.fastForward(NEARLY_TEN_MINUTES);
    await refreshed;
    expect(await isSignedIn(page)).toBe(true);
    await company.administrator.run(END_SESSIONS, { input: { memberIds: [member.id] } });
    await page.clock.fastForward(NEARLY_TEN_MINUTES);
    await page.getByText('The session has ended').waitFor();
    await expectWiped(page);
    await page.context().close();
  });

  it('[S18] operators and apps go on beyond the end of their token', async () => {
    const { name, password } = opened.system.operator;
    const { clientId, clientSecret } = await company.app();
    for (const [kind, who, secret, operation] of [
      ['operator', name, password, 'mutation RefreshSession('],
      ['app', clientId, clientSecret, 'mutation SignInApp('],
    ] as const) {
      const page = await openClocked();
      await enter(page, kind, who, secret);
      const again = requestOf(page, operation);
      await page.clock.fastForward(NEARLY_TEN_MINUTES);
      await again;
      await page.clock.fastForward('05:00');
      expect(await isSignedIn(page)).toBe(true);
      await page.context().close();
    }
  });

  it('[S18] a reload leaves no secret: an app goes on with its token, is told before it ends, and is signed out then', async () => {
    const { clientId, clientSecret } = await company.app();
    const page = await openClocked();
    await enter(page, 'app', clientId, clientSecret);
    await page.addInitScript('globalThis.handedOver = JSON.stringify({ ...sessionStorage })');
    await page.reload();
    await signOutButton(page).waitFor();
    const handedOver = await page.evaluate<string>('handedOver');
    expect(handedOver).toContain('accessToken');
    expect(handedOver).not.toContain(clientSecret);
    await page.clock.fastForward('08:30');
    await page.getByText(/The session ends at .*/).waitFor();
    await page.clock.fastForward('02:00');
    await page.getByText('The session has ended').waitFor();
    expect(await isSignedIn(page)).toBe(false);
    expect(await storedBy(page)).not.toContain(SECRET);
    await page.context().close();
  });
});
