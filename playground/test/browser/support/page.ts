import type { Page, Response } from 'playwright-core';

/** Stands for a password that somebody typed into an operation's variables. */
export const SECRET = 'Lantern-On-The-Quay-88';

/** What an editor says in which nobody has worked. */
const WELCOME = /^#\s(?:Sign\sin,\sthen\spick|Pick)\san\soperation\.$/;

/** What the browser stores, without what it holds in memory. */
export const storedBy = (page: Page) =>
  page.evaluate<string>('JSON.stringify({ ...sessionStorage }) + JSON.stringify({ ...localStorage })');

/** The titles of the editor's tabs, in their order; an operation without a name is untitled. */
export const tabTitles = (page: Page): Promise<string[]> => page.locator('.graphiql-tab-button').allInnerTexts();

/** All that can be read from the page, what is typed and stored among it. */
const tracesOn = async (page: Page) =>
  (await page.evaluate<string>(
    'document.documentElement.innerText + JSON.stringify([...document.querySelectorAll("input, textarea")].map(({ value }) => value))',
  )) + (await storedBy(page));

/** At the top; an operation of the list has the same name. */
export const signOutButton = (page: Page) => page.getByRole('banner').getByRole('button', { name: 'Sign out' });

/** The answer to the next request that holds a text. */
export const requestOf = (page: Page, text: string): Promise<Response> =>
  page.waitForResponse((response) => response.request().postData()?.includes(text) === true);

/** Signs in by the form at the top. */
export async function enter(page: Page, kind: string, name: string, secret: string): Promise<void> {
  await page.getByLabel('Sign in as').selectOption(kind);
  await page.locator('input[name=name]').fill(name);
  await page.locator('input[name=secret]').fill(secret);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await signOutButton(page).waitFor();
}

const focusVariables = (page: Page) => page.locator('.graphiql-editor-tool .view-lines').first().click();

/** Leaves a secret in variables, result, history and a tab behind the one in front. */
export async function leaveTraces(page: Page): Promise<void> {
  await page.getByText(WELCOME).waitFor();
  await page.getByRole('button', { name: 'Change my password' }).click();
  await focusVariables(page);
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.insertText(`{"input": {"currentPassword": "${SECRET}", "newPassword": "${SECRET}-2"}}`);
  // The editor has closed brackets on its own.
  await page.keyboard.press('ControlOrMeta+Shift+End');
  await page.keyboard.press('Delete');
  await page.getByRole('button', { name: /^Execute query/ }).click();
  await page.locator('.result-window').getByText('changePassword').first().waitFor();
  await page.getByRole('button', { name: 'Who am I, and what may I do' }).click();
  await page.getByRole('tab', { name: 'ChangePassword' }).waitFor();
  await page.getByRole('tab', { name: 'WhoAmI' }).waitFor();
}

/** The page is as nobody had ever worked with it; undoing brings nothing back either. */
export async function expectWiped(page: Page): Promise<void> {
  await page.getByText(WELCOME).waitFor();
  await focusVariables(page);
  await page.keyboard.press('ControlOrMeta+Z');
  const history = page.getByRole('button', { name: 'Show History' });
  // A reload keeps the panel that was open.
  if (await history.isVisible()) await history.click();
  const found = await tracesOn(page);
  const left = [SECRET, 'changePassword', 'ChangePassword'].filter((trace) => found.includes(trace));
  if (left.length > 0) throw new Error(`The page still has ${left.join(', ')}`);
}
