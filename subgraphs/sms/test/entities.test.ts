import { anonymousCaller, type Caller, CALLER_HEADER, createCallerSigner } from '@account-center/claims';
import { createLogger, startSubgraph } from '@account-center/kit';
import { definition } from '@account-center/sms';
import { type Client, type DataOf, type Member, shareTestSystem, type TestSystem } from '@account-center/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newCheckpointKey } from './support/proofs.ts';
import { type Company, key, ok, openCompany, topUp, topUpMain } from './support/sms.ts';
import { send } from './support/messages.ts';

const secret = 'a-secret-that-is-long-enough-for-hmac-sha-256';
let system: TestSystem;
let acme: Company;
let other: Company;
let sales: string;
let zhang: Member;

beforeAll(async () => {
  system = await shareTestSystem();
  acme = await openCompany(system, 'Acme');
  other = await openCompany(system, 'Other');
  sales = await acme.addDepartment('Sales');
  zhang = await acme.addMember('Zhang', { departments: [sales], permissions: ['sms:message:send'] });
  await topUpMain(acme, 100);
  await topUp(acme, zhang.memberId, 40);
  await send(zhang, {});
});
afterAll(() => system.stop());

const ENTITIES = `query ($refs: [_Any!]!) { _entities(representations: $refs) {
  ... on Member { id smsAccount { balance state } } ... on Enterprise { id smsBalance } } }`;

describe('fields on other services’ entities', () => {
  const SENDERS = `{ smsMessages { nodes { sentBy { member { id smsAccount { balance } } } } } }`;
  type Senders = DataOf<typeof SENDERS>;
  const senderOf = (data: { [Field in keyof Senders]: Senders[Field] | null } | null | undefined) =>
    data?.smsMessages?.nodes[0]?.sentBy.member;

  test('[SMS-6] tell a member’s account to those only who may read it', async () => {
    expect(senderOf(await ok(acme.boss, SENDERS))).toEqual({
      id: zhang.memberId,
      smsAccount: { balance: 39 },
    });
    const reader = await acme.addMember('Reader', { scope: [sales], permissions: ['sms:record:read'] });
    const refused = await reader.query(SENDERS);
    expect(senderOf(refused.data)).toEqual({ id: zhang.memberId, smsAccount: null });
    expect(refused.errors[0]?.extensions.code).toBe('UNAUTHORIZED_FIELD_OR_TYPE');
  });

  const TOP_UP = `mutation ($input: TopUpMainAccountInput!) { topUpMainAccount(input: $input) { enterprise { smsBalance } } }`;
  const buy = (client: Client) =>
    client.query(TOP_UP, {
      input: { amount: 1, dealerReference: key(), idempotencyKey: key() },
    });

  test('[SMS-4] tell the main account’s balance to those only who may read it', async () => {
    const reader = await acme.signInApp({ permissions: ['sms:main:top-up', 'sms:main:read'] });
    expect((await buy(reader)).data).toEqual({ topUpMainAccount: { enterprise: { smsBalance: 61 } } });
    const refused = await buy(acme.dealer);
    expect(refused.data).toEqual({ topUpMainAccount: { enterprise: { smsBalance: null } } });
    expect(refused.errors[0]?.extensions.code).toBe('UNAUTHORIZED_FIELD_OR_TYPE');
  });

  test('[SMS-6] answer nothing of another enterprise, nor of hidden members or those out of scope', async () => {
    const hidden = await acme.addMember('Hidden', { departments: [sales], hidden: true });
    const far = await acme.addMember('Far', { departments: [await acme.addDepartment('Far')] });
    const lead = {
      enterpriseId: acme.enterpriseId,
      permissions: ['sms:account:read', 'sms:main:read'],
      scope: { everything: false, departmentIds: [sales] },
    };
    const refs = [
      ...[zhang, hidden, far, other.boss].map(({ memberId }) => ({ __typename: 'Member', id: memberId })),
      { __typename: 'Member', id: 'nobody' },
      { __typename: 'Enterprise', id: other.enterpriseId },
    ];
    const answer = await entitiesFor(lead, refs);
    expect(answer).toEqual([
      { id: zhang.memberId, smsAccount: { balance: 39, state: 'ACTIVE' } },
      { id: hidden.memberId, smsAccount: null },
      { id: far.memberId, smsAccount: null },
      { id: other.boss.memberId, smsAccount: null },
      { id: 'nobody', smsAccount: null },
      { id: other.enterpriseId, smsBalance: null },
    ]);
  });
});

/** A second instance on the same database takes any signed caller: references reach it as the gateway sends them. */
async function entitiesFor(caller: Partial<Caller>, refs: object[]): Promise<unknown> {
  const replica = await startSubgraph(definition, {
    databaseUrl: system.databases.urls.sms.loginUrl,
    callerSecret: secret,
    files: { store: { kind: 'local', directory: '/nonexistent' }, secret },
    siblings: {},
    consumers: new Map(),
    eventTransport: { deliver: async () => ({ isTaken: true }) },
    log: createLogger({ name: 'test', level: 'silent' }),
    settings: { checkpointKeys: JSON.stringify({ keys: [newCheckpointKey()] }) },
  });
  try {
    const signed = createCallerSigner({ issuer: 'gateway', secret }).sign({
      ...anonymousCaller,
      kind: 'member',
      ...caller,
    });
    const answer = await replica.execute({
      query: ENTITIES,
      variables: { refs },
      headers: { [CALLER_HEADER]: signed },
    });
    expect(answer.errors).toBeUndefined();
    return answer.data?.['_entities'];
  } finally {
    await replica.stop();
  }
}
