import { type Client, startTestSystem, type TestSystem } from '@account-center/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { beginAttempt } from '../src/attempt/admit-attempt.ts';
import { endAttempt } from '../src/attempt/end-attempt.ts';
import {
  addMember,
  addReadyMember,
  codesOf,
  openEnterprise,
  run,
  signIn,
  signInOperator,
  superPassword,
  trySignIn,
} from './support.ts';

/** One field of each subgraph; each on its own, so that none is refused in place of another. */
const FIELDS = [
  '{ viewer { id } }',
  '{ enterpriseOverview { id } }',
  '{ departments { id } }',
  '{ members(first: 1) { nodes { id } } }',
  '{ viewer { smsAccount { __typename } } }',
  '{ deletedAccounts(first: 1) { nodes { __typename } } }',
  '{ viewer { attendanceToday { __typename } } }',
  '{ __typename }',
] as const;
const DISABLE = 'mutation M($input: DisableMembersInput!) { disableMembers(input: $input) { results { ok } } }';
const END_SESSIONS =
  'mutation M($input: EndMemberSessionsInput!) { endMemberSessions(input: $input) { results { ok } } }';

let system: TestSystem;
let administrator: Client;
let acme: Awaited<ReturnType<typeof openEnterprise>>;
beforeAll(async () => {
  system = await startTestSystem();
  acme = await openEnterprise(system, await signInOperator(system), 'Acme');
  ({ administrator } = acme);
});
afterAll(() => system.stop());

describe('what was revoked', () => {
  test('[ID-20] is refused by every subgraph, also after every process was started anew', async () => {
    const kept = await addReadyMember(system, administrator, { name: 'Kept' });
    const disabled = await addReadyMember(system, administrator, { name: 'Disabled' });
    const ended = await addReadyMember(system, administrator, { name: 'Ended' });
    await run(administrator, DISABLE, { input: { memberIds: [disabled.id] } });
    await run(administrator, END_SESSIONS, { input: { memberIds: [ended.id] } });
    const statuses = async ({ client }: { client: Client }) =>
      await Promise.all(FIELDS.map(async (field) => (await system.withToken(client.token ?? '').query(field)).status));
    const refused = FIELDS.map(() => 401);
    expect(await Promise.all([disabled, ended].map(statuses))).toEqual([refused, refused]);
    system = await system.restart();
    expect(await Promise.all([disabled, ended].map(statuses))).toEqual([refused, refused]);
    expect(await statuses(kept)).not.toContain(401);
    administrator = system.withToken(administrator.token ?? '');
    expect(codesOf(await administrator.query('{ roles { id } }'))).toEqual([]);
  });
});

describe('guessing', () => {
  test('[ID-11e] takes as long for accounts that exist as for others', async () => {
    const members = await Promise.all(['T1', 'T2', 'T3'].map((name) => addMember(administrator, { name })));
    const measure = async (accountNumber: string) => {
      const startedAt = performance.now();
      expect(codesOf(await trySignIn(system.anonymous, { accountNumber, password: 'wrong-password' }))).toEqual([
        'INVALID_CREDENTIALS',
      ]);
      return performance.now() - startedAt;
    };
    const known: number[] = [];
    const unknown: number[] = [];
    for (let round = 0; round < 4; round += 1) {
      for (const [index, { number }] of members.entries()) {
        known.push(await measure(number));
        unknown.push(await measure(`9999990000${index}`));
      }
    }
    // The quickest of each tells the work that cannot be left out, whatever else the machine does.
    const ratio = Math.min(...known) / Math.min(...unknown);
    expect(ratio).toBeGreaterThan(0.6);
    expect(ratio).toBeLessThan(1.67);
  });

  test('[ID-18] from one address never keeps an account out of another', async () => {
    const { db } = system.subgraphs.identity.runtime;
    const now = new Date();
    const attempt = (address: string) => beginAttempt(db, { account: 'ACCOUNT:one', address }, now);
    const outcomes = await Promise.allSettled(Array.from({ length: 40 }, () => attempt('198.51.100.1')));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(5);
    await expect(attempt('203.0.113.1')).resolves.toBeUndefined();
  });

  test('[ID-18] from many addresses slows the account, but not where it signed in before', async () => {
    const { db } = system.subgraphs.identity.runtime;
    const now = new Date();
    const account = 'ACCOUNT:many';
    const home = { account, address: '203.0.113.9' };
    await beginAttempt(db, home, now);
    await endAttempt(db, home, now);
    for (let failure = 0; failure < 20; failure += 1)
      await beginAttempt(db, { account, address: `198.51.100.${100 + (failure % 5)}` }, now);
    await expect(beginAttempt(db, { account, address: '192.0.2.1' }, now)).rejects.toMatchObject({
      code: 'TOO_MANY_ATTEMPTS',
    });
    await expect(beginAttempt(db, home, now)).resolves.toBeUndefined();
  });

  test('[ID-18] at many accounts blocks the address after thirty failures, until time has passed', async () => {
    const { db } = system.subgraphs.identity.runtime;
    const now = new Date();
    const attempt = (index: number, at: Date) =>
      beginAttempt(db, { account: `ACCOUNT:spray${index}`, address: '192.0.2.7' }, at);
    for (let index = 0; index < 30; index += 1) await attempt(index, now);
    await expect(attempt(31, now)).rejects.toMatchObject({
      code: 'TOO_MANY_ATTEMPTS',
      extensions: { retryAfterSeconds: 20 },
    });
    await expect(attempt(32, new Date(now.getTime() + 20_000))).resolves.toBeUndefined();
    await signIn(system, { enterpriseNumber: acme.number, superPassword });
  });
});
