import { directoryAccount } from '@account-center/directory';
import { serviceCaller } from '@account-center/kit';
import { newId, withEnterprise } from '@account-center/kit/database';
import {
  type Client,
  commandOf,
  type InputOf,
  type OperationText,
  present,
  run,
  shareTestSystem,
  type TestSystem,
  untyped,
  type VariablesOf,
} from '@account-center/testing';
import { eq, inArray } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { account } from '../src/account/account.table.ts';
import * as support from './support.ts';

const { addMember, addReadyMember, codesOf, openEnterprise, roleIdOf, rootOf, signInOperator } = support;

const PROVISION = `mutation P($input: ProvisionAccountsInput!) { provisionAccounts(input: $input) {
  applied accounts { memberId accountId accountNumber problems { code } } } }`;
const DISCARD = 'mutation D($input: DiscardAccountsInput!) { discardAccounts(input: $input) { discarded } }';
const CONFIRM = 'mutation C($input: ConfirmAccountsInput!) { confirmAccounts(input: $input) { confirmed } }';
const UPDATE = 'mutation U($input: UpdateAccountHolderInput!) { updateAccountHolder(input: $input) { accountId } }';
const SEATS = '{ enterpriseOverview { seats { used } } }';
const ADD = 'mutation A($input: AddMemberInput!) { addMember(input: $input) { member { account { number } } } }';

type Opened = Awaited<ReturnType<typeof openEnterprise>>;

let system: TestSystem;
let acme: Opened;
let globex: Opened;
beforeAll(async () => {
  system = await shareTestSystem();
  const operator = await signInOperator(system);
  acme = await openEnterprise(system, operator, 'Acme');
  globex = await openEnterprise(system, operator, 'Globex');
});
afterAll(() => system.stop());

/** Sends a command to identity as the directory does, for an enterprise. */
function command<const Text extends OperationText>(
  { id: enterpriseId }: Opened,
  document: Text,
  variables: VariablesOf<Text>,
) {
  const { siblings, service } = system.subgraphs.org.runtime;
  const options = {
    enterpriseId,
    actor: serviceCaller(service, enterpriseId),
    requestId: newId(),
    deadlineMilliseconds: 60_000,
  };
  return siblings.command(commandOf('identity', document), variables, options);
}

type Account = InputOf<typeof PROVISION>['accounts'][number];
interface Request {
  key?: string;
  memberIds?: string[];
  more?: Partial<Account>;
}
/** Asks for an account for each member, of the role that everybody may have. */
async function provision(enterprise: Opened, { key = newId(), memberIds = [newId()], more = {} }: Request = {}) {
  const roleIds = [await roleIdOf(enterprise.administrator, 'ORDINARY_MEMBER')];
  const accounts = memberIds.map((memberId) => ({ memberId, name: 'Nobody yet', roleIds, ...more }));
  return (await command(enterprise, PROVISION, { input: { idempotencyKey: key, accounts } })).provisionAccounts;
}
const discard = async (enterprise: Opened, idempotencyKey: string) =>
  (await command(enterprise, DISCARD, { input: { idempotencyKey } })).discardAccounts.discarded;

const seatsOf = async ({ administrator }: Opened) =>
  present((await run(administrator, SEATS)).enterpriseOverview.seats).used;
const rowsOf = ({ id }: Opened, memberIds: string[]) =>
  withEnterprise(system.subgraphs.identity.runtime.db, id, (tx) =>
    tx.select().from(account).where(inArray(account.memberId, memberIds)),
  );
const codeOf = (work: Promise<unknown>) => work.then(() => null).catch((error: { code: string }) => error.code);

async function pickNumber({ administrator }: Opened, accountNumber: string) {
  const roleIds = [await roleIdOf(administrator, 'ORDINARY_MEMBER')];
  const departments = [{ departmentId: await rootOf(administrator), main: true }];
  return administrator.query(ADD, { input: { name: 'Picker', roleIds, departments, accountNumber } });
}

describe('accounts that are asked for again', () => {
  test('[ID-10] under the same key are the same ones: no further seat, no further number', async () => {
    const request = { key: newId(), memberIds: [newId(), newId()] };
    const used = await seatsOf(acme);
    const first = await provision(acme, request);
    expect(first.applied).toBe(true);
    expect(await provision(acme, request)).toEqual(first);
    expect(await seatsOf(acme)).toBe(used + 2);
    const last = Number(first.accounts[1]?.accountNumber);
    expect((await provision(acme)).accounts[0]?.accountNumber).toBe(String(last + 1));
  });

  test('[ID-10] at the same time are made once', async () => {
    const request = { key: newId(), memberIds: [newId()] };
    const used = await seatsOf(acme);
    const answers = await Promise.all(Array.from({ length: 4 }, () => provision(acme, request)));
    expect(answers.map(({ applied }) => applied)).toEqual([true, true, true, true]);
    expect(new Set(answers.map(({ accounts }) => accounts[0]?.accountNumber)).size).toBe(1);
    expect(await rowsOf(acme, request.memberIds)).toHaveLength(1);
    expect(await seatsOf(acme)).toBe(used + 1);
  });

  test('[ID-10] under another key for a member who has one are refused', async () => {
    const memberIds = [newId()];
    await provision(acme, { memberIds });
    const again = await provision(acme, { memberIds: [...memberIds, newId()] });
    expect(again.applied).toBe(false);
    expect(again.accounts.map(({ problems }) => problems.map(({ code }) => code))).toEqual([['ACCOUNT_EXISTS'], []]);
    expect(await rowsOf(acme, memberIds)).toHaveLength(1);
  });

  test('[ID-42] without a role are refused', async () => {
    const refused = await provision(acme, { more: { roleIds: [] } });
    expect(refused.applied).toBe(false);
    expect(refused.accounts[0]?.problems).toEqual([{ code: 'ROLE_REQUIRED' }]);
  });

  test('[ID-42] after a refusal are judged anew: what was not made is not remembered', async () => {
    const request = { key: newId(), memberIds: [newId()] };
    const refused = await provision(acme, { ...request, more: { phone: 'no phone' } });
    expect(refused.accounts[0]?.problems).toEqual([{ code: 'PHONE_INVALID' }]);
    expect((await provision(acme, request)).applied).toBe(true);
  });

  test('[ID-10] for another enterprise are its own, whatever key, member or role it names', async () => {
    const request = { key: newId(), memberIds: [newId()] };
    const ofAcme = await provision(acme, request);
    const ofGlobex = await provision(globex, request);
    expect(ofGlobex.applied).toBe(true);
    expect(ofGlobex.accounts[0]?.accountId).not.toBe(ofAcme.accounts[0]?.accountId);
    expect(ofGlobex.accounts[0]?.accountNumber?.startsWith(globex.number)).toBe(true);
    const roleIds = [await roleIdOf(acme.administrator, 'ORDINARY_MEMBER')];
    const stranger = await provision(globex, { more: { roleIds } });
    expect(stranger.applied).toBe(false);
    expect(stranger.accounts[0]?.problems).toEqual([{ code: 'ROLE_NOT_FOUND' }]);
    const number = ofAcme.accounts[0]?.accountNumber;
    const taken = await provision(globex, { more: { accountNumber: number } });
    expect(taken.accounts[0]?.problems).toEqual([{ code: 'NUMBER_NOT_IN_SEGMENT' }]);
  });
});

describe('accounts that are taken back', () => {
  test('[ID-10] are gone, and never made under this key again', async () => {
    const request = { key: newId(), memberIds: [newId(), newId()] };
    const used = await seatsOf(acme);
    await provision(acme, request);
    expect([await discard(acme, request.key), await discard(acme, request.key)]).toEqual([2, 0]);
    expect(await codeOf(provision(acme, request))).toBe('COMMAND_WITHDRAWN');
    expect(await rowsOf(acme, request.memberIds)).toEqual([]);
    expect(await seatsOf(acme)).toBe(used);
  });

  test('[ID-10] by several at the same time are taken back once', async () => {
    const request = { key: newId(), memberIds: [newId(), newId(), newId()] };
    await provision(acme, request);
    const counts = await Promise.all(Array.from({ length: 4 }, () => discard(acme, request.key)));
    expect(counts.toSorted((one, other) => one - other)).toEqual([0, 0, 0, 3]);
  });

  test('[ID-10] while they are asked for, or before, leave none behind', async () => {
    const used = await seatsOf(acme);
    for (let round = 0; round < 4; round += 1) {
      const request = { key: newId(), memberIds: [newId()] };
      await Promise.all([codeOf(provision(acme, request)), discard(acme, request.key)]);
      expect((await rowsOf(acme, request.memberIds)).filter(({ status }) => status !== 'CLOSED')).toEqual([]);
    }
    const late = { key: newId(), memberIds: [newId()] };
    expect(await discard(acme, late.key)).toBe(0);
    expect(await codeOf(provision(acme, late))).toBe('COMMAND_WITHDRAWN');
    expect(await seatsOf(acme)).toBe(used);
  });

  test('[ID-10] by another enterprise stay as they are', async () => {
    const request = { key: newId(), memberIds: [newId()] };
    const made = await provision(acme, request);
    expect(await discard(globex, request.key)).toBe(0);
    expect((await rowsOf(acme, request.memberIds)).map(({ status }) => status)).toEqual(['ENABLED']);
    expect(await provision(acme, request)).toEqual(made);
  });

  test('[ID-10, R11] give their numbers back, and no sibling ever heard of them', async () => {
    const before = await addMember(acme.administrator, { name: 'Before' });
    const request = { key: newId(), memberIds: Array.from({ length: 5 }, () => newId()) };
    const made = await provision(acme, request);
    const numbers = made.accounts.map(({ accountNumber }) => Number(accountNumber));
    expect(numbers).toEqual([1, 2, 3, 4, 5].map((ahead) => Number(before.number) + ahead));
    await discard(acme, request.key);
    const after = await addMember(acme.administrator, { name: 'After' });
    expect(Number(after.number)).toBe(numbers[0]);
    expect(codesOf(await pickNumber(acme, String(numbers[1])))).toEqual([]);
    expect(Number((await addMember(acme.administrator, { name: 'Last' })).number)).toBe(numbers[2]);
    for (const service of ['org', 'sms', 'attendance'] as const) {
      const { memberId } = directoryAccount;
      const known = await withEnterprise(system.subgraphs[service].runtime.db, acme.id, (tx) =>
        tx
          .select({ memberId })
          .from(directoryAccount)
          .where(inArray(memberId, [...request.memberIds, after.id])),
      );
      expect(known).toEqual([{ memberId: after.id }]);
    }
  });

  test('[ID-10, R11] between others leave no gap for long: the next member fills it', async () => {
    const lost = { key: newId(), memberIds: [newId()] };
    const gap = (await provision(acme, lost)).accounts[0]?.accountNumber;
    const beside = await addMember(acme.administrator, { name: 'Beside' });
    await discard(acme, lost.key);
    expect((await addMember(acme.administrator, { name: 'Filler' })).number).toBe(gap);
    const next = await addMember(acme.administrator, { name: 'Next' });
    expect(Number(next.number)).toBe(Number(beside.number) + 1);
  });

  test('[ID-10] are closed when they were confirmed, and leave numbers that nobody gets again', async () => {
    const request = { key: newId(), memberIds: [newId(), newId()] };
    const made = await provision(acme, request);
    const numbers = made.accounts.map(({ accountNumber }) => accountNumber ?? '');
    const confirm = () => command(acme, CONFIRM, { input: { idempotencyKey: request.key } });
    expect([await confirm(), await confirm()].map((one) => one.confirmAccounts.confirmed)).toEqual([2, 0]);
    await discard(acme, request.key);
    expect((await rowsOf(acme, request.memberIds)).map(({ status }) => status)).toEqual(['CLOSED', 'CLOSED']);
    for (const number of numbers) {
      expect(codesOf(await pickNumber(acme, number))).toEqual(['NUMBER_TAKEN']);
      expect(codesOf(await pickNumber(globex, number))).toEqual(['NUMBER_NOT_IN_SEGMENT']);
    }
    const next = await addMember(acme.administrator, { name: 'Next' });
    expect(Number(next.number)).toBeGreaterThan(Math.max(...numbers.map(Number)));
    const [number = ''] = numbers;
    const values = { enterpriseId: acme.id, kind: 'MEMBER' as const, memberId: newId(), name: 'Second', number };
    const insert = withEnterprise(system.subgraphs.identity.runtime.db, acme.id, (tx) =>
      tx.insert(account).values(values),
    );
    await expect(insert).rejects.toMatchObject({ cause: { constraint_name: 'account_number_taken' } });
  });
});

describe('name and contacts that the directory hands over', () => {
  const update = (enterprise: Opened, input: InputOf<typeof UPDATE>) => command(enterprise, UPDATE, { input });

  test('[ID-37] again, or twice at the same time, change nothing more and end no session', async () => {
    const member = await addReadyMember(system, acme.administrator, { name: 'Mia' });
    const input = { memberId: member.id, name: 'Mia Berg', phone: '139 1111 0061', email: 'MIA@acme.example' };
    const answers = await Promise.all([update(acme, input), update(acme, input)]);
    const [once] = await rowsOf(acme, [member.id]);
    expect(once).toMatchObject({ name: 'Mia Berg', phone: '+8613911110061', email: 'mia@acme.example' });
    expect([...answers, await update(acme, input)].map((one) => one.updateAccountHolder.accountId)).toEqual(
      Array.from({ length: 3 }, () => member.accountId),
    );
    expect(await rowsOf(acme, [member.id])).toEqual([once]);
    expect((await member.client.query('{ viewer { id } }')).status).toBe(200);
  });

  test('[ID-37] are for members of the enterprise that it speaks for, and whose account is open', async () => {
    const member = await addMember(acme.administrator, { name: 'Nora', phone: '+8613911110062' });
    const before = await rowsOf(acme, [member.id]);
    const input = { memberId: member.id, name: 'Taken over', phone: '+8613911110063' };
    expect(await codeOf(update(globex, input))).toBe('NOT_FOUND');
    for (const wrong of [{ phone: 'no phone' }, { email: 'no address' }, { name: ' ' }, { memberId: 'no id' }])
      expect(await codeOf(update(acme, { ...input, ...wrong }))).toBe('BAD_USER_INPUT');
    expect(await rowsOf(acme, [member.id])).toEqual(before);
    const [key, memberId] = [newId(), newId()];
    await provision(acme, { key, memberIds: [memberId] });
    await discard(acme, key);
    expect(await codeOf(update(acme, { ...input, memberId }))).toBe('NOT_FOUND');
  });
});

describe('commands between services', () => {
  test('[ID-10] are refused to whoever is no service, also with an administrator’s signature', async () => {
    const member = await addMember(acme.administrator, { name: 'Olga' });
    const documents = [
      [PROVISION, { idempotencyKey: newId(), accounts: [{ memberId: newId(), name: 'X', roleIds: [] }] }],
      [DISCARD, { idempotencyKey: newId() }],
      [UPDATE, { memberId: member.id, name: 'Taken over' }],
    ] as const;
    const everything = { everything: true, departmentIds: [] };
    const permissions = ['identity:account:manage', 'identity:role:manage'];
    const administrator = { kind: 'member' as const, subject: newId(), enterpriseId: acme.id, permissions };
    const headers = { 'x-caller': system.signCaller({ ...administrator, scope: everything }) };
    for (const [query, input] of documents) {
      const answer = await system.subgraphs.identity.execute({ query, variables: { input }, headers });
      expect(answer.errors?.map(({ extensions }) => extensions?.['code'])).toEqual(['UNAUTHORIZED_FIELD_OR_TYPE']);
      const outside: Client[] = [acme.administrator, system.anonymous];
      for (const client of outside)
        expect(codesOf(await client.query(untyped(query), { input }))[0]).toBe('GRAPHQL_VALIDATION_FAILED');
    }
    const [row] = await withEnterprise(system.subgraphs.identity.runtime.db, acme.id, (tx) =>
      tx.select().from(account).where(eq(account.id, member.accountId)),
    );
    expect(row?.name).toBe('Olga');
  });
});
