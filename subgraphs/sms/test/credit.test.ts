import { randomUUID } from 'node:crypto';
import { type InputOf, type Member, shareTestSystem, type TestSystem } from '@account-center/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type Company,
  key,
  ok,
  openCompany,
  readBooks,
  refusal,
  TAKE_BACK,
  TOP_UP_MAIN,
  TOP_UP_MEMBERS,
  topUp,
  topUpMain,
} from './support/sms.ts';

let system: TestSystem;
let acme: Company;
let other: Company;
let sales: string;
let zhang: Member;
let li: Member;

beforeAll(async () => {
  system = await shareTestSystem();
  acme = await openCompany(system, 'Acme');
  other = await openCompany(system, 'Other');
  sales = await acme.addDepartment('Sales');
  zhang = await acme.addMember('Zhang', { departments: [sales], permissions: ['sms:message:send'] });
  li = await acme.addMember('Li', { departments: [sales], permissions: [] });
});
afterAll(() => system.stop());

const mainTopUp = (amount: number, dealerReference = key(), idempotencyKey = key()) => ({
  input: { amount, dealerReference, idempotencyKey },
});
const topUpOf = (enterpriseId: string | undefined, reference: string) => ({
  input: { ...mainTopUp(7, reference).input, enterpriseId },
});
const stateOf = ({ memberId }: Member) => ({ input: { memberId, idempotencyKey: key() } });
const shares = (...items: [Member | string, number][]) => ({
  input: {
    items: items.map(([member, amount]) => ({
      memberId: typeof member === 'string' ? member : member.memberId,
      amount,
    })),
    idempotencyKey: key(),
  },
});
const SUSPEND = `mutation ($input: SuspendSmsAccountInput!) {
  suspendSmsAccount(input: $input) { account { state balance } }
}`;
const RESUME = `mutation ($input: ResumeSmsAccountInput!) {
  resumeSmsAccount(input: $input) { account { state balance } }
}`;

describe('the main account', () => {
  test('[SMS-4] is topped up by a dealer’s app, under a reference that serves once', async () => {
    const before = (await readBooks(system, acme.enterpriseId)).main;
    const first = await ok(acme.dealer, TOP_UP_MAIN, mainTopUp(1000, 'order-1'));
    expect(first.topUpMainAccount.balance).toBe(before + 1000);
    expect(await refusal(acme.dealer, TOP_UP_MAIN, mainTopUp(1000, 'order-1'))).toMatchObject({
      code: 'DEALER_REFERENCE_USED',
      reference: 'order-1',
    });
    const otherDealer = await acme.signInApp({ permissions: ['sms:main:top-up'] });
    await ok(otherDealer, TOP_UP_MAIN, mainTopUp(5, 'order-1'));
    expect((await readBooks(system, acme.enterpriseId)).main).toBe(before + 1005);
  });

  test('[SMS-4] is topped up by the platform operator, whose references are unique across enterprises', async () => {
    const operator = await system.signIn({
      kind: 'operator',
      subject: randomUUID(),
      name: 'op',
      permissions: ['sms:main:top-up'],
    });
    const before = (await readBooks(system, acme.enterpriseId)).main;
    await ok(operator, TOP_UP_MAIN, topUpOf(acme.enterpriseId, 'op-1'));
    expect((await readBooks(system, acme.enterpriseId)).main).toBe(before + 7);
    expect((await refusal(operator, TOP_UP_MAIN, topUpOf(other.enterpriseId, 'op-1'))).code).toBe(
      'DEALER_REFERENCE_USED',
    );
    expect((await refusal(operator, TOP_UP_MAIN, topUpOf(undefined, 'op-2'))).code).toBe('BAD_USER_INPUT');
    expect((await refusal(operator, TOP_UP_MAIN, topUpOf(randomUUID(), 'op-3'))).code).toBe('NOT_FOUND');
  });

  test('[SMS-4] is not topped up without the permission, for another enterprise, or by nothing', async () => {
    const before = await readBooks(system, acme.enterpriseId);
    expect((await refusal(acme.boss, TOP_UP_MAIN, mainTopUp(1))).code).toBe('UNAUTHORIZED_FIELD_OR_TYPE');
    expect((await refusal(system.anonymous, TOP_UP_MAIN, mainTopUp(1))).code).toMatch(/UNAUTH/);
    const foreign = { input: { ...mainTopUp(1).input, enterpriseId: acme.enterpriseId } };
    expect((await refusal(other.dealer, TOP_UP_MAIN, foreign)).code).toBe('NOT_FOUND');
    for (const amount of [0, -5]) {
      const refused = await refusal(acme.dealer, TOP_UP_MAIN, mainTopUp(amount));
      expect(refused).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ path: 'amount' }] });
    }
    expect(await readBooks(system, acme.enterpriseId)).toEqual(before);
  });
});

describe('idempotency keys', () => {
  test('[SMS-2] answer a repetition with the first result and refuse another request', async () => {
    const variables = mainTopUp(11);
    const first = await ok(acme.dealer, TOP_UP_MAIN, variables);
    await topUpMain(acme, 3);
    expect(await ok(acme.dealer, TOP_UP_MAIN, variables)).toEqual(first);
    const changed = { input: { ...variables.input, amount: 12 } };
    expect((await refusal(acme.dealer, TOP_UP_MAIN, changed)).code).toBe('IDEMPOTENCY_CONFLICT');
    const dealerTwo = await acme.signInApp({ permissions: ['sms:main:top-up'] });
    expect((await refusal(dealerTwo, TOP_UP_MAIN, variables)).code).toBe('IDEMPOTENCY_CONFLICT');
    // The key belongs to the enterprise: another one may use the same.
    await ok(other.dealer, TOP_UP_MAIN, { input: { ...variables.input, amount: 1 } });
  });

  test('[SMS-2] let one of many concurrent repetitions write', async () => {
    const before = (await readBooks(system, acme.enterpriseId)).main;
    const variables = mainTopUp(100);
    const answers = await Promise.all(Array.from({ length: 20 }, () => ok(acme.dealer, TOP_UP_MAIN, variables)));
    expect(new Set(answers.map((answer) => answer.topUpMainAccount.transferId)).size).toBe(1);
    expect((await readBooks(system, acme.enterpriseId)).main).toBe(before + 100);
  });

  test('[SMS-2] stay unused when the write failed', async () => {
    const memberId = zhang.memberId;
    const input = { items: [{ memberId, amount: 50_000 }], idempotencyKey: key() };
    expect((await refusal(acme.boss, TOP_UP_MEMBERS, { input })).code).toBe('INSUFFICIENT_CREDIT');
    await topUpMain(acme, 50_000);
    await ok(acme.boss, TOP_UP_MEMBERS, { input });
    await ok(acme.boss, TAKE_BACK, { input: { memberId, idempotencyKey: key() } });
  });
});

describe('sub-accounts', () => {
  test('[S11] [SMS-5] are named by the numbers that other systems know', async () => {
    const wu = await acme.addMember('Wu', { employeeNumber: 'W-1', permissions: ['sms:message:send'] });
    for (const name of ['One', 'Two']) await acme.addMember(name, { employeeNumber: 'W-2' });
    await topUpMain(acme, 100);
    type Named = NonNullable<InputOf<typeof TOP_UP_MEMBERS>['items'][number]['member']>;
    const topUpBy = (...members: Named[]) => ({
      input: { items: members.map((member) => ({ member, amount: 1 })), idempotencyKey: key() },
    });
    const { topUpMembers } = await ok(acme.boss, TOP_UP_MEMBERS, topUpBy({ employeeNumber: 'W-1' }));
    expect(topUpMembers.accounts).toEqual([expect.objectContaining({ balance: 1 })]);
    const codeOf = async (...members: Named[]) => (await refusal(acme.boss, TOP_UP_MEMBERS, topUpBy(...members))).code;
    expect(await codeOf({ employeeNumber: 'W-2' })).toBe('MEMBER_AMBIGUOUS');
    expect(await codeOf({ employeeNumber: 'W-3' })).toBe('NOT_FOUND');
    expect(await codeOf({ id: wu.memberId }, { accountNumber: wu.accountNumber })).toBe('BAD_USER_INPUT');
    const taken = { input: { member: { accountNumber: wu.accountNumber }, idempotencyKey: key() } };
    expect(await ok(acme.boss, TAKE_BACK, taken)).toMatchObject({ takeBackCredit: { amount: 1 } });
  });

  test('[SMS-5] are topped up from the main account, all or none', async () => {
    await topUpMain(acme, 100);
    const before = await readBooks(system, acme.enterpriseId);
    const answer = await ok(acme.boss, TOP_UP_MEMBERS, shares([zhang, 20], [li, 30]));
    expect(answer.topUpMembers.mainBalance).toBe(before.main - 50);
    expect(await readBooks(system, acme.enterpriseId)).toEqual({
      ...before,
      main: before.main - 50,
      members: before.members + 50,
    });
    const short = await refusal(acme.boss, TOP_UP_MEMBERS, shares([zhang, 1], [li, before.main]));
    expect(short).toMatchObject({ code: 'INSUFFICIENT_CREDIT', balance: before.main - 50, needed: before.main + 1 });
    expect((await refusal(acme.boss, TOP_UP_MEMBERS, shares([zhang, 1], [randomUUID(), 1]))).code).toBe('NOT_FOUND');
    expect((await refusal(acme.boss, TOP_UP_MEMBERS, shares([zhang, 1], [zhang, 1]))).code).toBe('BAD_USER_INPUT');
    expect((await readBooks(system, acme.enterpriseId)).members).toBe(before.members + 50);
  });

  test('[SMS-5] are out of reach without the permission, out of scope and of another enterprise', async () => {
    expect((await refusal(zhang, TOP_UP_MEMBERS, shares([zhang, 1]))).code).toBe('UNAUTHORIZED_FIELD_OR_TYPE');
    expect((await refusal(other.boss, TOP_UP_MEMBERS, shares([zhang, 1]))).code).toBe('NOT_FOUND');
    const elsewhere = await acme.addDepartment('Elsewhere');
    const lead = await acme.addMember('Lead', {
      departments: [elsewhere],
      scope: [elsewhere],
      permissions: ['sms:account:manage', 'sms:account:read'],
    });
    expect((await refusal(lead, TOP_UP_MEMBERS, shares([zhang, 1]))).code).toBe('NOT_FOUND');
    expect((await refusal(lead, TAKE_BACK, { input: { memberId: zhang.memberId, idempotencyKey: key() } })).code).toBe(
      'NOT_FOUND',
    );
    await ok(lead, TOP_UP_MEMBERS, shares([lead, 1]));
  });

  test('[SMS-6] give back some or all of their credit', async () => {
    const wang = await acme.addMember('Wang', { departments: [sales] });
    await topUpMain(acme, 100);
    await topUp(acme, wang.memberId, 40);
    const take = (amount?: number) => ({
      input: { memberId: wang.memberId, idempotencyKey: key(), ...(amount ? { amount } : {}) },
    });
    expect(await ok(acme.manager, TAKE_BACK, take(15))).toMatchObject({
      takeBackCredit: { amount: 15, account: { balance: 25 } },
    });
    expect(await refusal(acme.manager, TAKE_BACK, take(26))).toMatchObject({
      code: 'INSUFFICIENT_CREDIT',
      balance: 25,
    });
    expect(await ok(acme.manager, TAKE_BACK, take())).toMatchObject({
      takeBackCredit: { amount: 25, account: { balance: 0 } },
    });
    expect((await refusal(li, TAKE_BACK, take())).code).toBe('UNAUTHORIZED_FIELD_OR_TYPE');
    expect((await refusal(other.boss, TAKE_BACK, take())).code).toBe('NOT_FOUND');
  });

  test('[SMS-6] keep their credit while they are suspended', async () => {
    const { balance } = (await ok(acme.boss, SUSPEND, stateOf(li))).suspendSmsAccount.account;
    expect(await ok(acme.boss, RESUME, stateOf(li))).toEqual({
      resumeSmsAccount: { account: { state: 'ACTIVE', balance } },
    });
    expect((await refusal(zhang, SUSPEND, stateOf(li))).code).toBe('UNAUTHORIZED_FIELD_OR_TYPE');
    expect((await refusal(other.boss, SUSPEND, stateOf(li))).code).toBe('NOT_FOUND');
  });
});
