import { withSystem } from '@account-center/kit/database';
import { shareTestSystem, type TestSystem, textsSentTo } from '@account-center/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signInAttempt } from '../src/attempt/attempt.table.ts';
import { admitAttempt, beginAttempt } from '../src/attempt/admit-attempt.ts';
import { deviceMark } from '../src/attempt/attempt.rules.ts';
import { endAttempt } from '../src/attempt/end-attempt.ts';
import {
  addMember,
  addProvenMember,
  codesOf,
  initialPassword,
  openEnterprise,
  ownPassword,
  run,
  signInOperator,
  type SignInInput,
  trySignIn,
} from './support.ts';

const REQUEST = 'mutation R($input: RequestCodeInput!) { requestCode(input: $input) { expiresAt } }';
const MINUTE = 60_000;

let system: TestSystem;
let acme: Awaited<ReturnType<typeof openEnterprise>>;
beforeAll(async () => {
  system = await shareTestSystem();
  acme = await openEnterprise(system, await signInOperator(system), 'Acme');
});
afterAll(() => system.stop());

const db = () => system.subgraphs.identity.runtime.db;
const later = (now: Date, milliseconds: number) => new Date(now.getTime() + milliseconds);
/** People who each mistype once, one after the other. */
async function mistype(address: string, people: number, now: Date): Promise<void> {
  for (let index = 0; index < people; index += 1)
    await admitAttempt(db(), { account: `ACCOUNT:${address}/${index}`, address }, now).catch(() => undefined);
}

describe('somebody behind an address where others failed', () => {
  test('[ID-18, R4] signs in with what is right when they have signed in before, wherever that was', async () => {
    const phone = '+8613911170001';
    const known = await addProvenMember(system, acme.administrator, { name: 'Known', phone });
    const fresh = await addMember(acme.administrator, { name: 'Fresh' });
    const { viewer } = await run(known.client, '{ viewer { sessions { ip } } }');
    const address = viewer.sessions[0]?.ip ?? '';
    await run(system.anonymous, REQUEST, { input: { phone } });
    const sent = () => /code is (\d{6})/.exec(textsSentTo(system, phone).join())?.[1] ?? '';
    await expect.poll(sent).not.toBe('');
    const code = sent();
    await mistype(address, 60, new Date());
    const by = async (input: SignInInput) => codesOf(await trySignIn(system.anonymous, input));
    // By phone they were never here; by number they were.
    expect(await by({ phone, code: code === '111111' ? '222222' : '111111' })).toEqual(['TOO_MANY_ATTEMPTS']);
    expect(await by({ phone, code })).toEqual([]);
    expect(await by({ accountNumber: known.number, password: ownPassword })).toEqual([]);
    // Somebody new has a password that many have: it is no proof where many are tried.
    expect(await by({ accountNumber: fresh.number, password: initialPassword })).toEqual(['TOO_MANY_ATTEMPTS']);
  });

  test('[ID-18, R4] waits no longer than the failures leak, also when one goes on failing now and then', async () => {
    const now = new Date();
    const address = '192.0.2.44';
    const stranger = (at: Date) => beginAttempt(db(), { account: `ACCOUNT:new/${at.getTime()}`, address }, at);
    await mistype(address, 40, now);
    await expect(stranger(later(now, MINUTE))).rejects.toMatchObject({
      code: 'TOO_MANY_ATTEMPTS',
      extensions: { retryAfterSeconds: expect.any(Number) },
    });
    for (let minutes = 2; minutes < 12; minutes += 2) await mistype(address, 1, later(now, minutes * MINUTE));
    await expect(stranger(later(now, 12 * MINUTE))).resolves.toBeUndefined();
  });

  test('[ID-18, R4] is not tried at all from where hundreds were', async () => {
    const now = new Date();
    const address = '192.0.2.45';
    await withSystem(db(), (tx) =>
      tx.insert(signInAttempt).values({ key: `address:${address}`, failures: 300, lastAt: now }),
    );
    const attempt = { account: 'ACCOUNT:one-more', address };
    await expect(admitAttempt(db(), attempt, now)).rejects.toMatchObject({ code: 'TOO_MANY_ATTEMPTS' });
    const { onlyKnown } = await admitAttempt(db(), attempt, later(now, MINUTE));
    expect(onlyKnown).toMatchObject({ extensions: { code: 'TOO_MANY_ATTEMPTS' } });
    await expect(admitAttempt(db(), attempt, later(now, 91 * MINUTE))).resolves.toMatchObject({ onlyKnown: null });
  });

  test('[ID-18, R4] is kept out of their own account by no neighbour with another device', async () => {
    const now = new Date();
    const own = { account: 'ACCOUNT:own', address: '192.0.2.46', device: deviceMark('phone') };
    await beginAttempt(db(), own, now);
    await endAttempt(db(), own, now);
    const neighbour = { ...own, device: deviceMark('laptop') };
    for (let tries = 0; tries < 5; tries += 1) await beginAttempt(db(), neighbour, now);
    await expect(beginAttempt(db(), neighbour, now)).rejects.toMatchObject({ code: 'TOO_MANY_ATTEMPTS' });
    await expect(beginAttempt(db(), own, now)).resolves.toBeUndefined();
    const elsewhere = { ...own, address: '198.51.100.46' };
    for (let tries = 0; tries < 5; tries += 1) await beginAttempt(db(), elsewhere, now);
    await expect(beginAttempt(db(), elsewhere, now)).rejects.toMatchObject({ code: 'TOO_MANY_ATTEMPTS' });
  });

  test('[ID-18, R4] has failures of an hour ago forgotten in part', async () => {
    const now = new Date();
    const attempt = { account: 'ACCOUNT:slow', address: '192.0.2.47' };
    for (let tries = 0; tries < 4; tries += 1) await beginAttempt(db(), attempt, now);
    const hourLater = later(now, 60 * MINUTE);
    for (let tries = 0; tries < 3; tries += 1) await beginAttempt(db(), attempt, hourLater);
    await expect(beginAttempt(db(), attempt, hourLater)).rejects.toMatchObject({ code: 'TOO_MANY_ATTEMPTS' });
  });
});
