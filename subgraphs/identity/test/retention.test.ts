import { newId, withSystem } from '@account-center/kit/database';
import { type Client, present, startTestSystem, type TestSystem } from '@account-center/testing';
import { eq, like, type SQL, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { oneTimeCode } from '../src/code/code.table.ts';
import { operatorSession } from '../src/operator/operator.table.ts';
import { RETENTION } from '../src/retention/retention.task.ts';
import { signInAttempt } from '../src/attempt/attempt.table.ts';
import { refreshToken } from '../src/session/session.table.ts';
import { runTask } from './run-task.ts';
import {
  addReadyMember,
  codesOf,
  openEnterprise,
  ownPassword,
  run,
  signIn,
  signInOperator,
  superPassword,
  trySignIn,
} from './support.ts';

const HISTORY = '{ viewer { sessionHistory { nodes { id endReason } } } }';
const REFRESH =
  'mutation R($input: RefreshSessionInput!) { refreshSession(input: $input) { accessToken refreshToken } }';
const REQUEST = 'mutation R($input: RequestCodeInput!) { requestCode(input: $input) { expiresAt } }';
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const clock = { ahead: 0 };
let system: TestSystem;
let enterpriseNumber: string;
beforeAll(async () => {
  system = await startTestSystem({ clocks: { identity: () => new Date(Date.now() + clock.ahead) } });
  // The plan outlives what is tried here.
  const expiresAt = new Date(Date.now() + 2_000 * DAY).toISOString();
  const opened = await openEnterprise(system, await signInOperator(system), 'Acme', { expiresAt });
  enterpriseNumber = opened.number;
});
afterAll(() => system.stop());

/** The administrator, whose sessions of long ago are over. */
const administratorNow = async () => (await signIn(system, { enterpriseNumber, superPassword })).client;
const inDatabase = () => system.subgraphs.identity.runtime.db;
const count = async (table: PgTable, condition?: SQL) => {
  const rows = await withSystem(inDatabase(), (tx) => tx.select({ one: sql`1` }).from(table).where(condition));
  return rows.length;
};
const historyOf = async (client: Client) => present((await run(client, HISTORY)).viewer.sessionHistory).nodes;
const refresh = (token: string | null) =>
  system.anonymous.query(REFRESH, {
    input: { refreshToken: present(token) },
  });

describe('what served its time', () => {
  test('[ID-16] codes go after a day, as long as the limits count them', async () => {
    const phone = '+8613911110091';
    const ask = async () => codesOf(await system.anonymous.query(REQUEST, { input: { phone } }));
    const known = eq(oneTimeCode.address, phone);
    for (const minutes of [0, 61, 122, 183, 244, 305, 366, 427, 488, 549]) {
      clock.ahead = minutes * 60_000;
      expect(await ask()).toEqual([]);
    }
    clock.ahead = 23 * HOUR;
    await runTask(system, RETENTION);
    expect(await ask()).toEqual(['TOO_MANY_CODES']);
    expect(await count(oneTimeCode, known)).toBe(10);
    clock.ahead = 24 * HOUR + 62 * 60_000;
    await runTask(system, RETENTION);
    expect(await count(oneTimeCode, known)).toBe(8);
    clock.ahead = 34 * HOUR;
    await runTask(system, RETENTION);
    expect(await count(oneTimeCode, known)).toBe(0);
  });

  test('[ID-16] however many they are', async () => {
    const at = new Date(Date.now() + clock.ahead - 25 * HOUR);
    const rows = Array.from({ length: 2_500 }, () => ({
      id: newId(),
      purpose: 'SIGN_IN' as const,
      channel: 'SMS' as const,
      address: '+8613911110092',
      createdAt: at,
      expiresAt: at,
    }));
    await withSystem(inDatabase(), (tx) => tx.insert(oneTimeCode).values(rows));
    await runTask(system, RETENTION);
    expect(await count(oneTimeCode)).toBe(0);
  });

  test('[ID-18] attempts to sign in go after ninety days, and not before', async () => {
    const accountNumber = '99999900077';
    const fail = async () =>
      codesOf(await trySignIn(system.anonymous, { accountNumber, password: 'wrong-password' }))[0];
    const known = like(signInAttempt.key, `%${accountNumber}%`);
    for (let tries = 0; tries < 5; tries += 1) expect(await fail()).toBe('INVALID_CREDENTIALS');
    await runTask(system, RETENTION);
    expect(await fail()).toBe('TOO_MANY_ATTEMPTS');
    clock.ahead += 89 * DAY;
    await runTask(system, RETENTION);
    expect(await count(signInAttempt, known)).toBe(3);
    clock.ahead += 2 * DAY;
    await runTask(system, RETENTION);
    expect(await count(signInAttempt, known)).toBe(0);
    expect(await fail()).toBe('INVALID_CREDENTIALS');
  });

  test('[ID-38] sessions go ninety days after they ended, with their refresh tokens', async () => {
    const { name, password } = system.operator;
    await signIn(system, { operator: name, password });
    const member = await addReadyMember(system, await administratorNow(), { name: 'Mia' });
    const signInMember = () => signIn(system, { accountNumber: member.number, password: ownPassword });
    const [first] = await historyOf(member.client);
    await run(member.client, 'mutation { signOut { signedOut } }');
    const unused = await signInMember();
    const [second] = await historyOf(unused.client);
    const tokensBefore = await count(refreshToken);
    clock.ahead += 89 * DAY;
    await runTask(system, RETENTION);
    const reader = await signInMember();
    expect((await historyOf(reader.client)).map(({ id, endReason }) => [id, endReason]).slice(1)).toEqual([
      [second?.id, 'EXPIRED'],
      [first?.id, 'SIGNED_OUT'],
    ]);
    clock.ahead += 2 * DAY;
    await runTask(system, RETENTION);
    expect((await historyOf(reader.client)).slice(1)).toEqual([{ id: second?.id, endReason: 'EXPIRED' }]);
    clock.ahead += 29 * DAY + HOUR;
    await runTask(system, RETENTION);
    const last = await signInMember();
    expect((await historyOf(last.client)).map(({ id }) => id)).not.toContain(second?.id);
    // What is left belongs to the last two sign-ins of the member.
    expect(tokensBefore).toBeGreaterThan(2);
    expect(await count(refreshToken)).toBe(2);
    expect(await count(operatorSession)).toBe(0);
  });

  test('[ID-19] a session that is used lives on, and an old refresh token used again still ends it', async () => {
    const member = await addReadyMember(system, await administratorNow(), { name: 'Lia' });
    const tokens = [member.refreshToken];
    for (let months = 0; months < 5; months += 1) {
      clock.ahead += 29 * DAY;
      await runTask(system, RETENTION);
      const answer = await refresh(tokens.at(-1) ?? null);
      expect(codesOf(answer)).toEqual([]);
      tokens.push(answer.data?.refreshSession?.refreshToken ?? '');
    }
    await runTask(system, RETENTION);
    clock.ahead += 11_000;
    expect(codesOf(await refresh(tokens[0] ?? null))).toEqual(['UNAUTHENTICATED']);
    const still = await refresh(tokens.at(-1) ?? null);
    const client = system.withToken(still.data?.refreshSession?.accessToken ?? '');
    expect(await historyOf(client)).toMatchObject([{ endReason: null }]);
    expect(codesOf(await refresh(tokens.at(-2) ?? null))).toEqual(['UNAUTHENTICATED']);
    expect((await client.query('{ viewer { id } }')).status).toBe(401);
  });
});
