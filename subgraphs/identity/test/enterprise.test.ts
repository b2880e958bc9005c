import {
  type Client,
  commandOf,
  type InputOf,
  present,
  shareTestSystem,
  type TestSystem,
} from '@account-center/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  addDepartment,
  addMember,
  addReadyMember,
  codesOf,
  openEnterprise,
  roleIdOf,
  rootOf,
  run,
  signInOperator,
} from './support.ts';

const SWITCH =
  'mutation S($input: SwitchSubAccountsInput!) { switchSubAccounts(input: $input) { enterprise { id subAccountsEnabled } } }';
const SEGMENT = 'mutation S($input: AddNumberSegmentInput!) { addNumberSegment(input: $input) { enterprise { id } } }';
const OVERVIEW = '{ enterpriseOverview { shortName plan expiresAt seats { total used left } } }';
const TOP_UP = 'mutation T($input: TopUpMainAccountInput!) { topUpMainAccount(input: $input) { balance } }';
const ADD = 'mutation Add($input: AddMemberInput!) { addMember(input: $input) { member { id account { number } } } }';
const OFFBOARDED = 'query M($id: ID!) { member(id: $id) { id account { status } } }';

let system: TestSystem;
let operator: Client;
let acme: Awaited<ReturnType<typeof openEnterprise>>;
let globex: Awaited<ReturnType<typeof openEnterprise>>;
let ordinary: Awaited<ReturnType<typeof addReadyMember>>;
beforeAll(async () => {
  system = await shareTestSystem();
  operator = await signInOperator(system);
  acme = await openEnterprise(system, operator, 'Acme');
  globex = await openEnterprise(system, operator, 'Globex');
  ordinary = await addReadyMember(system, acme.administrator, { name: 'Olga' });
});
afterAll(() => system.stop());

async function tryAdd(client: Client, more: Partial<InputOf<typeof ADD>> = {}) {
  const roleIds = [await roleIdOf(client, 'ORDINARY_MEMBER')];
  const departments = [{ departmentId: await rootOf(client), main: true }];
  return client.query(ADD, {
    input: { name: 'Added', roleIds, departments, ...more },
  });
}

describe('what the platform switches on', () => {
  test('[ID-6] without sub-accounts no member’s account is created', async () => {
    const closed = await openEnterprise(system, operator, 'Closed', { subAccountsEnabled: false });
    expect(codesOf(await tryAdd(closed.administrator))).toEqual(['SUB_ACCOUNTS_NOT_ENABLED']);
    const input = { enterpriseId: closed.id, enabled: true };
    expect(codesOf(await closed.administrator.query(SWITCH, { input }))).toEqual(['UNAUTHORIZED_FIELD_OR_TYPE']);
    expect(codesOf(await operator.query(SWITCH, { input: { ...input, enterpriseId: crypto.randomUUID() } }))).toEqual([
      'NOT_FOUND',
    ]);
    await run(operator, SWITCH, { input });
    expect(codesOf(await tryAdd(closed.administrator))).toEqual([]);
  });
});

describe('the overview', () => {
  test('[ID-7a] tells plan, seats and expiry of the caller’s enterprise in one query', async () => {
    const trial = await openEnterprise(system, operator, 'Trial', { plan: 'TRIAL' });
    await addMember(trial.administrator, { name: 'First' });
    const { enterpriseOverview } = await run(trial.administrator, OVERVIEW);
    expect(enterpriseOverview).toMatchObject({
      shortName: 'Trial',
      plan: 'TRIAL',
      seats: { total: 10, used: 1, left: 9 },
    });
    const days = (Date.parse(present(enterpriseOverview.expiresAt)) - Date.now()) / 86_400_000;
    expect(Math.round(days)).toBe(90);
    expect(codesOf(await ordinary.client.query(OVERVIEW))).toEqual(['UNAUTHORIZED_FIELD_OR_TYPE']);
    expect(await run(acme.administrator, OVERVIEW)).toMatchObject({
      enterpriseOverview: { shortName: 'Acme', expiresAt: null },
    });
  });

  test('[ID-7a] tells the SMS credit that is left in the same query, to administrators only', async () => {
    const buyer = await openEnterprise(system, operator, 'Buyer');
    const document = '{ enterpriseOverview { shortName plan seats { left } smsBalance } }';
    const balance = async (client: Client) => (await run(client, document)).enterpriseOverview.smsBalance;
    expect(await balance(buyer.administrator)).toBe(0);
    const sale = { amount: 1_200, dealerReference: crypto.randomUUID(), idempotencyKey: crypto.randomUUID() };
    await run(operator, TOP_UP, { input: { ...sale, enterpriseId: buyer.id } });
    expect(await run(buyer.administrator, document)).toEqual({
      enterpriseOverview: { shortName: 'Buyer', plan: 'CERTIFIED', seats: { left: 500 }, smsBalance: 1_200 },
    });
    expect(await balance(acme.administrator)).toBe(0);
    const member = await addReadyMember(system, buyer.administrator, { name: 'Mia' });
    const refused = await member.client.query('{ enterpriseOverview { shortName } }');
    expect(codesOf(refused)).toEqual(['UNAUTHORIZED_FIELD_OR_TYPE']);
    expect(refused.data).toEqual({ enterpriseOverview: null });
    const throughViewer = await member.client.query('{ viewer { enterprise { shortName smsBalance } } }');
    expect(codesOf(throughViewer)).toEqual(['UNAUTHORIZED_FIELD_OR_TYPE']);
    expect(throughViewer.data).toEqual({ viewer: { enterprise: { shortName: 'Buyer', smsBalance: null } } });
  });

  test('[ID-10] no more members than seats', async () => {
    const small = await openEnterprise(system, operator, 'Small', { seats: 2 });
    const answers = await Promise.all([
      tryAdd(small.administrator),
      tryAdd(small.administrator),
      tryAdd(small.administrator),
    ]);
    expect(answers.flatMap(codesOf)).toEqual(['LIMIT_REACHED']);
  });
});

describe('account numbers', () => {
  test('[ID-10] are the next free ones in order, past those that were picked', async () => {
    const orderly = await openEnterprise(system, operator, 'Orderly');
    const base = Number(orderly.number) * 100_000;
    const first = await addMember(orderly.administrator, { name: 'First' });
    const picked = await tryAdd(orderly.administrator, { accountNumber: String(base + 3) });
    expect(picked.data?.addMember?.member.account?.number).toBe(String(base + 3));
    const second = await addMember(orderly.administrator, { name: 'Second' });
    const fourth = await addMember(orderly.administrator, { name: 'Fourth' });
    expect([first, second, fourth].map(({ number }) => Number(number) - base)).toEqual([1, 2, 4]);
  });

  test('[ID-10] are unique, also when picked at the same time, and picked from the own segment only', async () => {
    const pick = (client: Client, accountNumber: string) => tryAdd(client, { accountNumber });
    const wanted = String(Number(acme.number) * 100_000 + 500);
    const both = await Promise.all([pick(acme.administrator, wanted), pick(acme.administrator, wanted)]);
    expect(both.flatMap(codesOf)).toEqual(['NUMBER_TAKEN']);
    expect(codesOf(await pick(globex.administrator, wanted))).toEqual(['NUMBER_NOT_IN_SEGMENT']);
    expect(codesOf(await pick(acme.administrator, 'no number'))).toEqual(['NUMBER_NOT_IN_SEGMENT']);
  });

  test('[ID-10] come from further segments that the platform gives, which never overlap', async () => {
    const segment = (client: Client, enterpriseId: string, first: number, last: number) =>
      client.query(SEGMENT, { input: { enterpriseId, first: String(first), last: String(last) } });
    expect(codesOf(await segment(acme.administrator, acme.id, 7_000_001, 7_000_010))).toEqual([
      'UNAUTHORIZED_FIELD_OR_TYPE',
    ]);
    expect(codesOf(await segment(operator, acme.id, 7_000_001, 7_000_010))).toEqual([]);
    expect(codesOf(await segment(operator, globex.id, 7_000_010, 7_000_020))).toEqual(['NUMBERS_TAKEN']);
    expect(codesOf(await segment(operator, globex.id, 7_000_020, 7_000_011))).toEqual(['BAD_USER_INPUT']);
    expect(codesOf(await tryAdd(acme.administrator, { accountNumber: '7000005' }))).toEqual([]);
    expect(codesOf(await tryAdd(globex.administrator, { accountNumber: '7000006' }))).toEqual([
      'NUMBER_NOT_IN_SEGMENT',
    ]);
  });

  test('[ID-10] of people who left are not given out again', async () => {
    const leaver = await addMember(acme.administrator, { name: 'Leaver' });
    await close(leaver.id);
    expect(codesOf(await tryAdd(acme.administrator, { accountNumber: leaver.number }))).toEqual(['NUMBER_TAKEN']);
  });
});

/** Closes an account as the directory's off-boarding does. */
async function close(memberId: string, key = crypto.randomUUID()) {
  const { runtime } = system.subgraphs.org;
  const actor = {
    kind: 'member' as const,
    subject: 's',
    name: 'Acme',
    memberId: null,
    sessionId: null,
    roleIds: [],
    permissions: [],
    ip: null,
    userAgent: null,
  };
  const caller = { ...actor, enterpriseId: acme.id, scope: { everything: true, departmentIds: [] } };
  const document = `mutation C($memberId: ID!, $key: String!) { closeAccount(input: { memberId: $memberId, idempotencyKey: $key }) {
    accountId accountNumber sessionsEnded closedAt numberState } }`;
  return runtime.siblings.command(
    commandOf('identity', document),
    { memberId, key },
    { enterpriseId: acme.id, actor: caller, requestId: 'test', deadlineMilliseconds: 60_000 },
  );
}

describe('closing an account', () => {
  test('[ID-20] shuts its tokens out at once, and answers the same again for the same key', async () => {
    const leaver = await addReadyMember(system, acme.administrator, { name: 'Gone' });
    const key = crypto.randomUUID();
    const first = await close(leaver.id, key);
    expect(first).toMatchObject({
      closeAccount: { accountNumber: leaver.number, sessionsEnded: 1, numberState: 'RETIRED' },
    });
    expect((await leaver.client.query('{ viewer { id } }')).status).toBe(401);
    expect(await close(leaver.id, key)).toEqual(first);
    await expect(close(leaver.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await run(acme.administrator, OFFBOARDED, { id: leaver.id })).toMatchObject({ member: { account: null } });
  });

  test('[ID-20] commands between services are closed to everybody else', async () => {
    const document =
      'mutation C($id: ID!) { closeAccount(input: { memberId: $id, idempotencyKey: "k" }) { accountId } }';
    const answer = await acme.administrator.query(document, { id: ordinary.id });
    expect(codesOf(answer)).toEqual(['GRAPHQL_VALIDATION_FAILED']);
    expect((await ordinary.client.query('{ viewer { id } }')).status).toBe(200);
  });
});

describe('a member’s account in the graph', () => {
  test('[ID-44] is null outside of the caller’s scope, and for other enterprises', async () => {
    const there = await addDepartment(acme.administrator, 'There');
    const here = await addDepartment(acme.administrator, 'Here');
    const outside = await addMember(acme.administrator, { name: 'Outside', department: there });
    const reader = await addReadyMember(system, acme.administrator, {
      name: 'Reader',
      roles: ['SYSTEM_ADMINISTRATOR'],
      department: here,
    });
    const lookUp = 'query M($id: ID!) { member(id: $id) { account { number } roles { name } } }';
    expect(await run(reader.client, lookUp, { id: outside.id })).toEqual({ member: null });
    expect(await run(globex.administrator, lookUp, { id: outside.id })).toEqual({ member: null });
    expect(await run(acme.administrator, lookUp, { id: outside.id })).toMatchObject({
      member: { account: { number: outside.number } },
    });
    expect(codesOf(await ordinary.client.query('{ members(first: 1) { nodes { account { number } } } }'))).toEqual([
      'UNAUTHORIZED_FIELD_OR_TYPE',
    ]);
  });

  test('[ID-49] a transfer moves the default scope with the next request', async () => {
    const from = await addDepartment(acme.administrator, 'From');
    const to = await addDepartment(acme.administrator, 'To');
    const mover = await addReadyMember(system, acme.administrator, { name: 'Mover', department: from });
    const scope = async () =>
      (await run(mover.client, '{ viewer { scope { departments { id } } } }')).viewer.scope.departments;
    expect(await scope()).toEqual([{ id: from }]);
    await system.announce('org', {
      enterpriseId: acme.id,
      type: 'member.changed',
      payload: {
        memberId: mover.id,
        name: mover.name,
        departments: [{ departmentId: to, main: true, leader: false }],
        phone: null,
        email: null,
        employeeNumber: null,
        title: null,
        hidden: false,
        status: 'ACTIVE',
        version: 1_000,
      },
    });
    expect(await scope()).toEqual([{ id: to }]);
  });
});
