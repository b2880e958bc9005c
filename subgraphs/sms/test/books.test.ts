import { shareTestSystem, type TestSystem } from '@account-center/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Company, ok, openCompany, refusal, topUp, topUpMain } from './support/sms.ts';

let system: TestSystem;
let acme: Company;
let other: Company;

beforeAll(async () => {
  system = await shareTestSystem();
  acme = await openCompany(system, 'Acme');
  other = await openCompany(system, 'Other');
});
afterAll(() => system.stop());

const BOOKS = '{ smsLedger { sum dealers main members pending spent } }';

describe('the books', () => {
  test('[SMS-1] are told in figures whose sum is zero, to holders of sms:main:read only', async () => {
    const keeper = await acme.addMember('Keeper', { permissions: ['sms:main:read'], scope: 'everything' });
    const member = await acme.addMember('Member', { permissions: ['sms:account:read'], scope: 'everything' });
    const before = (await ok(keeper, BOOKS)).smsLedger;
    await topUpMain(acme, 100);
    await topUp(acme, member.memberId, 30);
    const { sum, dealers, main, members, pending, spent } = (await ok(keeper, BOOKS)).smsLedger;
    expect(sum).toBe('0');
    expect(Number(members) - Number(before.members)).toBe(30);
    expect(BigInt(dealers) + BigInt(main) + BigInt(members) + BigInt(pending) + BigInt(spent)).toBe(0n);
    expect(await refusal(member, BOOKS)).toMatchObject({ code: 'UNAUTHORIZED_FIELD_OR_TYPE' });
  });

  test('[SMS-1] are each enterprise’s own', async () => {
    const stranger = await other.addMember('Stranger', { permissions: ['sms:main:read'], scope: 'everything' });
    expect((await ok(stranger, BOOKS)).smsLedger.members).toBe('0');
  });
});
