import {
  type Client,
  type InputOf,
  present,
  shareTestSystem,
  type TestSystem,
  type VariablesOf,
} from '@account-center/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  addDepartment,
  addReadyMember,
  codesOf,
  openEnterprise,
  ownPassword,
  run,
  signIn,
  signInOperator,
  trySignIn,
} from './support.ts';

const FIELDS = 'id audience deviceName userAgent current endedAt endReason reportedLostAt';
const OWN = `query H($first: Int, $after: String) { viewer { sessions { id } sessionHistory(first: $first, after: $after) {
  nodes { ${FIELDS} } pageInfo { hasNextPage endCursor } } } }`;
const OF_MEMBER = `query M($id: ID!, $first: Int, $after: String) { memberSessions(memberId: $id, first: $first, after: $after) {
  nodes { ${FIELDS} } pageInfo { hasNextPage endCursor } } }`;
const SIGN_IN = 'mutation S($input: SignInInput!) { signIn(input: $input) { accessToken refreshToken } }';
const LOST = 'mutation L($input: ReportLostPhoneInput!) { reportLostPhone(input: $input) { member { id } } }';
const DISABLE = 'mutation M($input: DisableMembersInput!) { disableMembers(input: $input) { results { ok } } }';
const DAY = 86_400_000;

type Ready = Awaited<ReturnType<typeof addReadyMember>>;

const clock = { ahead: 0 };
let system: TestSystem;
let operator: Client;
let administrator: Client;
let foreigner: Client;
let ordinary: Ready;
beforeAll(async () => {
  system = await shareTestSystem({ clocks: { identity: () => new Date(Date.now() + clock.ahead) } });
  operator = await signInOperator(system);
  ({ administrator } = await openEnterprise(system, operator, 'Acme'));
  foreigner = (await openEnterprise(system, operator, 'Globex')).administrator;
  ordinary = await addReadyMember(system, administrator, { name: 'Olga' });
});
afterAll(() => system.stop());

const historyOf = async (client: Client, page: VariablesOf<typeof OWN> = {}) => {
  const { sessions, sessionHistory } = (await run(client, OWN, page)).viewer;
  return { sessions, sessionHistory: present(sessionHistory) };
};
const sessionsOf = async (id: string, client = administrator, page: VariablesOf<typeof OWN> = {}) =>
  (await run(client, OF_MEMBER, { id, ...page })).memberSessions;
/** The codes with which the report is refused; none when it is taken. */
const reportLost = async (client: Client, input: InputOf<typeof LOST>) => codesOf(await client.query(LOST, { input }));

/** Signs in to the chat client on a phone. */
async function signInPhone({ number }: Ready, deviceName?: string) {
  const audience = 'CLIENT' as const;
  const input = { accountNumber: number, password: ownPassword, audience, ...(deviceName && { deviceName }) };
  const headers = { 'user-agent': 'Chat/5.2 (Android 16)' };
  const answer = await system.anonymous.query(SIGN_IN, { input }, headers);
  expect(answer.errors).toEqual([]);
  return system.withToken(answer.data?.signIn?.accessToken ?? '');
}

describe('the list of sessions', () => {
  test('[ID-19] shows the owner what is open and what ended, when and why, and nobody else’s', async () => {
    const member = await addReadyMember(system, administrator, { name: 'Mia' });
    const phone = await signInPhone(member, '  Mia’s phone ');
    const third = await signIn(system, { accountNumber: member.number, password: ownPassword });
    await run(third.client, 'mutation { signOut { signedOut } }');
    const { sessions, sessionHistory } = await historyOf(member.client);
    expect(sessions).toHaveLength(2);
    expect(sessionHistory.nodes).toMatchObject([
      { audience: 'CENTER', endReason: 'SIGNED_OUT', endedAt: expect.any(String), deviceName: null },
      { audience: 'CLIENT', endReason: null, endedAt: null, deviceName: 'Mia’s phone', current: false },
      { audience: 'CENTER', endReason: null, endedAt: null, current: true },
    ]);
    expect(sessionHistory.nodes[1]?.userAgent).toBe('Chat/5.2 (Android 16)');
    const mine = (await historyOf(phone)).sessionHistory.nodes.map(({ id }) => id);
    expect(mine).toEqual(sessionHistory.nodes.map(({ id }) => id));
    const others = (await historyOf(ordinary.client)).sessionHistory.nodes.map(({ id }) => id);
    expect(others.filter((id) => mine.includes(id))).toEqual([]);
    expect((await historyOf(operator)).sessionHistory.nodes).toEqual([]);
  });

  test('[ID-19] takes a device name of at most sixty characters', async () => {
    const input = { accountNumber: ordinary.number, password: ownPassword, deviceName: 'x'.repeat(61) };
    expect(codesOf(await trySignIn(system.anonymous, input))).toEqual(['BAD_USER_INPUT']);
    await signIn(system, { ...input, deviceName: 'x'.repeat(60) });
  });

  test('[ID-38] of a member is for those who manage accounts, within their enterprise and scope', async () => {
    const there = await addDepartment(administrator, 'There');
    const member = await addReadyMember(system, administrator, { name: 'Nora', department: there });
    const query = (client: Client) => client.query(OF_MEMBER, { id: member.id });
    expect((await sessionsOf(member.id)).nodes).toHaveLength(1);
    expect(codesOf(await query(ordinary.client))).toEqual(['UNAUTHORIZED_FIELD_OR_TYPE']);
    expect(codesOf(await query(foreigner))).toEqual(['NOT_FOUND']);
    const roles = ['SYSTEM_ADMINISTRATOR'];
    const inside = await addReadyMember(system, administrator, { name: 'Ina', roles, department: there });
    const here = await addDepartment(administrator, 'Here');
    const outside = await addReadyMember(system, administrator, { name: 'Otto', roles, department: here });
    expect((await sessionsOf(member.id, inside.client)).nodes).toHaveLength(1);
    expect(codesOf(await query(outside.client))).toEqual(['NOT_FOUND']);
    expect(codesOf(await administrator.query(OF_MEMBER, { id: 'no id' }))).toEqual(['NOT_FOUND']);
  });
});

describe('a lost phone', () => {
  test('[ID-38] is marked in the list of sessions, and all sessions of the account end', async () => {
    const member = await addReadyMember(system, administrator, { name: 'Lola' });
    await signInPhone(member, 'Lola’s phone');
    const [phone] = (await sessionsOf(member.id)).nodes;
    const input = { memberId: member.id, sessionId: phone?.id };
    expect(await reportLost(administrator, input)).toEqual([]);
    const { nodes } = await sessionsOf(member.id);
    expect(nodes).toMatchObject([
      { deviceName: 'Lola’s phone', endReason: 'LOST_PHONE', reportedLostAt: expect.any(String) },
      { audience: 'CENTER', endReason: 'LOST_PHONE', reportedLostAt: null },
    ]);
    expect(nodes.map(({ endedAt }) => typeof endedAt)).toEqual(['string', 'string']);
    clock.ahead += 60_000;
    expect(await reportLost(administrator, input)).toEqual([]);
    expect((await sessionsOf(member.id)).nodes).toEqual(nodes);
  });

  test('[ID-38] that nobody names may be any of the open devices, and none that was given up before', async () => {
    const member = await addReadyMember(system, administrator, { name: 'Anna' });
    const former = await signIn(system, { accountNumber: member.number, password: ownPassword });
    await run(former.client, 'mutation { signOut { signedOut } }');
    await signInPhone(member);
    expect(await reportLost(administrator, { memberId: member.id })).toEqual([]);
    const marks = (await sessionsOf(member.id)).nodes.map((one) => [one.endReason, one.reportedLostAt !== null]);
    expect(marks).toEqual([
      ['LOST_PHONE', true],
      ['SIGNED_OUT', false],
      ['LOST_PHONE', true],
    ]);
  });

  test('[ID-38] is marked also when the account was disabled before', async () => {
    const member = await addReadyMember(system, administrator, { name: 'Dana' });
    await signInPhone(member);
    await run(administrator, DISABLE, { input: { memberIds: [member.id] } });
    const [phone] = (await sessionsOf(member.id)).nodes;
    expect(phone).toMatchObject({ endReason: 'DISABLED', reportedLostAt: null });
    expect(await reportLost(administrator, { memberId: member.id, sessionId: phone?.id })).toEqual([]);
    expect((await sessionsOf(member.id)).nodes).toMatchObject([
      { endReason: 'DISABLED', endedAt: phone?.endedAt, reportedLostAt: expect.any(String) },
      { endReason: 'DISABLED', reportedLostAt: null },
    ]);
  });

  test('[ID-38] of somebody else marks nothing and shuts nobody out', async () => {
    const [one, two] = [
      await addReadyMember(system, administrator, { name: 'One' }),
      await addReadyMember(system, administrator, { name: 'Two' }),
    ];
    const [ofTwo] = (await sessionsOf(two.id)).nodes;
    const input = { memberId: one.id, sessionId: ofTwo?.id };
    expect(await reportLost(administrator, input)).toEqual(['NOT_FOUND']);
    expect(await reportLost(foreigner, input)).toEqual(['NOT_FOUND']);
    expect(await reportLost(ordinary.client, input)).toEqual(['UNAUTHORIZED_FIELD_OR_TYPE']);
    const malformed = { memberId: one.id, sessionId: 'no id' };
    expect(await reportLost(administrator, malformed)).toEqual(['NOT_FOUND']);
    for (const { client } of [one, two]) {
      const { nodes } = (await historyOf(client)).sessionHistory;
      expect(nodes).toMatchObject([{ endedAt: null, reportedLostAt: null }]);
    }
  });
});

describe('a session that nobody used for thirty days', () => {
  test('[ID-19] is told to have ended by itself, on its page of the list', async () => {
    const member = await addReadyMember(system, administrator, { name: 'Paige' });
    await signInPhone(member);
    clock.ahead += 31 * DAY;
    const { client } = await signIn(system, { accountNumber: member.number, password: ownPassword });
    const first = (await historyOf(client, { first: 2 })).sessionHistory;
    expect(first.nodes.map(({ endReason }) => endReason)).toEqual([null, 'EXPIRED']);
    expect(Date.parse(first.nodes[1]?.endedAt ?? '')).toBeLessThan(Date.now() + clock.ahead);
    expect(first.pageInfo.hasNextPage).toBe(true);
    const rest = (await historyOf(client, { first: 2, after: first.pageInfo.endCursor })).sessionHistory;
    expect(rest.nodes).toHaveLength(1);
    expect(rest.pageInfo.hasNextPage).toBe(false);
    for (const page of [{ first: 201 }, { first: 0 }, { after: 'no cursor' }])
      expect(codesOf(await client.query(OWN, page))).toEqual(['BAD_USER_INPUT']);
  });
});
