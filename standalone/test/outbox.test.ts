import { shareTestSystem, startTestSystem, type TestSystem } from '@account-center/testing';
import { request } from 'undici';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Client } from '../src/demo/client.ts';
import { addMember, findRoles, findRootDepartment, registerEnterprise } from '../src/demo/enterprise.ts';
import { signIn, type SignInInput, tryToSignIn } from '../src/demo/sign-in.ts';
import { readEnvironment } from '../src/environment.ts';
import { mayShowOutbox } from '../src/outbox-environment.ts';
import {
  createOutbox,
  MAXIMUM_BYTES,
  MAXIMUM_MESSAGES,
  outboxRule,
  type ShownMessage,
} from '@account-center/system/outbox';

const REQUEST_CODE = 'mutation ($input: RequestCodeInput!) { requestCode(input: $input) { expiresAt } }';
const SUPER_PASSWORD = 'Harbour-Bridge-71';
/** Long enough for two segments in what it names, and none of its characters may reach a page as they are. */
const SHORT_NAME = '<b>星河&"制造\'</b>';

let system: TestSystem;
let administrator: Client;
let departmentIds: string[];
let roleIds: string[];

beforeAll(async () => {
  system = await startTestSystem({ outbox: createOutbox() });
  const { name, password } = system.operator;
  const operator = await signIn(system.url, { operator: name, password });
  const named = { name: '星河智造', shortName: SHORT_NAME, superPassword: SUPER_PASSWORD };
  const { number: enterpriseNumber } = await registerEnterprise(operator, named);
  administrator = await signIn(system.url, { enterpriseNumber, superPassword: SUPER_PASSWORD });
  departmentIds = [await findRootDepartment(administrator)];
  roleIds = [(await findRoles(administrator)).get('ORDINARY_MEMBER') ?? ''];
});
afterAll(() => system.stop());

const get = (path: string, headers: Record<string, string> = {}, url = system.url) =>
  request(url + path, { method: 'GET', headers });

async function readOutbox(): Promise<ShownMessage[]> {
  const { statusCode, body } = await get('/outbox/messages');
  expect(statusCode).toBe(200);
  return ((await body.json()) as { messages: ShownMessage[] }).messages;
}

/** The newest message to an address, once it is there. */
const newestTo = (address: string, text: RegExp) =>
  vi.waitFor(
    async () => {
      const found = (await readOutbox()).find((one) => one.to === address && text.test(one.text));
      if (!found) throw new Error(`Nothing like ${text} was sent to ${address}`);
      return found;
    },
    { timeout: 15_000, interval: 100 },
  );

const employ = (contact: { phone?: string; email?: string }) =>
  addMember(administrator, { name: '陈静', departmentIds, roleIds, ...contact });

const refusalsOf = (input: SignInInput) => tryToSignIn(system.url, input);

describe('what is shown', () => {
  it('[S14] a first password and a code that go by SMS are read there, and sign their receiver in', async () => {
    const { accountNumber } = await employ({ phone: '13700000011' });
    const activation = await newestTo('+8613700000011', /secret/);
    expect(activation).toMatchObject({ channel: 'SMS', subject: null });
    // In one piece, although it takes two segments.
    expect(activation.text).toContain(`${SHORT_NAME}: your account number is ${accountNumber}`);
    const password = /secret (\S+)$/.exec(activation.text)?.[1] ?? '';
    expect(await refusalsOf({ accountNumber, password })).toEqual([]);
    await system.anonymous.query(REQUEST_CODE, { input: { phone: '13700000011' } });
    const code = /\d{6}/.exec((await newestTo('+8613700000011', /sign-in code/)).text)?.[0] ?? '';
    expect(await refusalsOf({ phone: '13700000011', code })).toEqual([]);
    expect((await readOutbox())[0]?.text).toContain(code);
  });

  it('[S14] without a mail server emails are read there, instead of being refused', async () => {
    await employ({ email: 'chen@example.com' });
    expect(await newestTo('chen@example.com', /secret/)).toMatchObject({
      channel: 'EMAIL',
      subject: `${SHORT_NAME}: your account`,
    });
    const answer = await system.anonymous.query(REQUEST_CODE, { input: { email: 'chen@example.com' } });
    expect(answer.errors).toEqual([]);
    const code = /\d{6}/.exec((await newestTo('chen@example.com', /sign-in code/)).text)?.[0] ?? '';
    expect(await refusalsOf({ email: 'chen@example.com', code })).toEqual([]);
  });

  it('[S14] the page shows it in English or Chinese, runs nothing and is kept nowhere', async () => {
    await employ({ phone: '13700000012' });
    await newestTo('+8613700000012', /secret/);
    const page = await get('/outbox', { 'accept-language': 'zh-CN,zh;q=0.9,en;q=0.8' });
    const html = await page.body.text();
    expect(html).toContain('<h1>发件箱</h1>');
    expect(html).toContain('&lt;b&gt;星河&amp;&quot;制造&#39;&lt;/b&gt;: your account');
    expect(html).not.toContain('<script');
    expect(page.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'cross-origin-resource-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
    });
    expect(page.headers['content-security-policy']).toMatch(/^default-src 'none'; style-src 'sha256-[^']+';/);
    expect(await (await get('/outbox?language=en')).body.text()).toContain('<h1>Outbox</h1>');
    expect((await get('/outbox/messages')).headers['cache-control']).toBe('no-store');
  });

  it('[S14] only the newest are kept, bounded in number and in bytes', () => {
    const outbox = createOutbox();
    const add = (id: number, text: string) =>
      outbox.add({ id: `${id}`, channel: 'SMS', to: '+86', subject: null, text });
    for (let id = 0; id < MAXIMUM_MESSAGES + 5; id += 1) add(id, 'short');
    expect(outbox.list()).toHaveLength(MAXIMUM_MESSAGES);
    expect(outbox.list()[0]?.id).toBe(`${MAXIMUM_MESSAGES + 4}`);
    for (let id = 1_000; id < 1_100; id += 1) add(id, '长'.repeat(10_000));
    const texts = outbox.list().map(({ text }) => text);
    expect(2 * texts.join('').length).toBeLessThanOrEqual(MAXIMUM_BYTES);
    expect(texts.length).toBeGreaterThan(10);
    add(1_099, 'again');
    expect(outbox.list().map(({ text }) => text)).toEqual(texts);
  });
});

describe('to whom', () => {
  const refused: [string, Record<string, string>][] = [
    ['who asks by another name, as a page of elsewhere would', { host: 'outbox.example.com' }],
    ['a page of another site', { 'sec-fetch-site': 'cross-site' }],
    ['a page of another origin', { origin: 'http://localhost:1' }],
    ['who comes through a proxy', { 'x-forwarded-proto': 'https' }],
  ];
  it.each(refused)('[S14] %s finds nothing', async (_who, headers) => {
    for (const path of ['/outbox', '/outbox/messages']) expect((await get(path, headers)).statusCode).toBe(404);
  });

  it('[S14] another machine finds nothing, and nothing can be put there', async () => {
    const { handler } = outboxRule(createOutbox());
    const ask = async (address: string, method = 'GET') =>
      (await handler(new Request('http://127.0.0.1/outbox', { method, headers: { 'x-forwarded-for': address } })))
        .status;
    expect(await ask('10.0.0.7')).toBe(404);
    expect(await ask('2001:db8::1')).toBe(404);
    expect(await ask('127.0.0.1', 'POST')).toBe(404);
    expect(await ask('127.0.0.1')).toBe(200);
    expect(await ask('::1')).toBe(200);
    expect(await ask('::ffff:127.0.0.1')).toBe(200);
  });

  it('[S14] a header of the client’s does not tell where it is', async () => {
    expect((await get('/outbox', { 'x-forwarded-for': '10.0.0.7' })).statusCode).toBe(200);
  });
});

describe('when it is off', () => {
  const mayShow = (variables: Record<string, string>) => mayShowOutbox(readEnvironment(variables));

  it('[S14] a mail server, a proxy, an open address or the setting turns it off', () => {
    expect(mayShow({})).toBe(true);
    expect(mayShow({ HOST: 'localhost' })).toBe(true);
    expect(mayShow({ HOST: '::1' })).toBe(true);
    expect(mayShow({ OUTBOX: '0' })).toBe(false);
    expect(mayShow({ OUTBOX: '1', HOST: '0.0.0.0' })).toBe(false);
    expect(mayShow({ OUTBOX: '1', HOST: '::' })).toBe(false);
    expect(mayShow({ OUTBOX: '1', HOST: '192.168.1.5' })).toBe(false);
    expect(mayShow({ OUTBOX: '1', TRUST_PROXY: '10.0.0.7' })).toBe(false);
    const mail = { SMTP_URL: 'smtp://127.0.0.1:2525', MAIL_FROM: 'Account Center <no-reply@example.com>' };
    expect(mayShow({ OUTBOX: '1', ...mail })).toBe(false);
  });

  it('[S14] then there is nothing at its paths, and emails are refused', async () => {
    const without = await shareTestSystem();
    for (const path of ['/outbox', '/outbox/messages']) {
      expect((await get(path, {}, without.url)).statusCode).toBe(404);
    }
    const answer = await without.anonymous.query(REQUEST_CODE, { input: { email: 'nobody@example.com' } });
    expect(answer.errors.map(({ extensions }) => extensions.code)).toEqual(['EMAIL_NOT_CONFIGURED']);
    await without.stop();
  });
});
