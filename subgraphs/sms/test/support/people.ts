import { type Client, type InputOf, present, type TestSystem } from '@account-center/testing';
import { vi } from 'vitest';
import { key, ok, TOP_UP_MAIN, TOP_UP_MEMBERS } from './sms.ts';

const superPassword = 'Harbour-Bridge-71';
const initialPassword = 'first-day-at-work';
const ownPassword = 'my-own-lighthouse';
const CREDIT = 20;

const OPEN = 'mutation ($input: OpenEnterpriseInput!) { openEnterprise(input: $input) { enterprise { id number } } }';
const SIGN_IN = 'mutation ($input: SignInInput!) { signIn(input: $input) { accessToken } }';
const FIRST = 'mutation ($input: SetFirstPasswordInput!) { setFirstPassword(input: $input) { enterprise { id } } }';
const CHANGE = 'mutation ($input: ChangePasswordInput!) { changePassword(input: $input) { sessionsEnded } }';
const ADD_ROLE = 'mutation ($input: AddRoleInput!) { addRole(input: $input) { role { id } } }';
const ADD = 'mutation ($input: AddMemberInput!) { addMember(input: $input) { member { id account { number } } } }';
const SCOPE = 'mutation ($input: SetMemberScopeInput!) { setMemberScope(input: $input) { member { id } } }';
const REGISTER = 'mutation ($input: RegisterAppInput!) { registerApp(input: $input) { app { id } clientSecret } }';
const SIGN_IN_APP = 'mutation ($input: SignInAppInput!) { signInApp(input: $input) { accessToken } }';

export interface Person {
  id: string;
  number: string;
  client: Client;
}

/** People whom identity and org know, for what those two decide; elsewhere a made-up enterprise is cheaper. */
export interface People {
  administrator: Client;
  /** Adds a member who holds exactly these permissions, sees the enterprise and has some credit. */
  add(name: string, permissions: readonly string[]): Promise<Person>;
  signInAgain(person: Person): Promise<Person>;
  signInApp(permissions: readonly string[]): Promise<Client>;
}

async function signIn(system: TestSystem, input: InputOf<typeof SIGN_IN>): Promise<Client> {
  const answer = await ok(system.anonymous, SIGN_IN, { input });
  return system.withToken(answer.signIn.accessToken);
}

async function openEnterprise(system: TestSystem, shortName: string) {
  const { name, password } = system.operator;
  const operator = await signIn(system, { operator: name, password });
  const plan = { plan: 'CERTIFIED' as const, subAccountsEnabled: true, superPassword };
  const input = { name: `${shortName} Company`, shortName, ...plan };
  const { id, number } = (await ok(operator, OPEN, { input })).openEnterprise.enterprise;
  const administrator = await signIn(system, { enterpriseNumber: number, superPassword });
  await ok(administrator, FIRST, { input: { method: 'INITIAL_PASSWORD', initialPassword } });
  const sale = { enterpriseId: id, amount: 1_000, dealerReference: key(), idempotencyKey: key() };
  await ok(operator, TOP_UP_MAIN, { input: sale });
  const root = await vi.waitFor(async () => {
    const { departments } = await ok(administrator, '{ departments { id } }');
    if (!departments[0]) throw new Error('There is no root department yet');
    return departments[0].id;
  }, 5_000);
  return { administrator, root };
}

export async function openPeople(system: TestSystem, shortName: string): Promise<People> {
  const { administrator, root } = await openEnterprise(system, shortName);
  const signInAgain = async (person: Person) => ({
    ...person,
    client: await signIn(system, { accountNumber: person.number, password: ownPassword }),
  });
  return {
    administrator,
    signInAgain,
    async add(name, permissions) {
      const role = { input: { name: `Role of ${name}`, permissions } };
      const { addRole } = await ok(administrator, ADD_ROLE, role);
      const input = { name, roleIds: [addRole.role.id], departments: [{ departmentId: root }] };
      const { id, account } = (await ok(administrator, ADD, { input })).addMember.member;
      const { number } = present(account);
      await ok(administrator, SCOPE, { input: { memberId: id, departmentIds: [root] } });
      const items = [{ memberId: id, amount: CREDIT }];
      await ok(administrator, TOP_UP_MEMBERS, { input: { items, idempotencyKey: key() } });
      const first = await signIn(system, { accountNumber: number, password: initialPassword });
      await ok(first, CHANGE, { input: { currentPassword: initialPassword, newPassword: ownPassword } });
      return { id, number, client: first };
    },
    async signInApp(permissions) {
      const input = { name: `App ${key()}`, permissions };
      const { app, clientSecret } = (await ok(administrator, REGISTER, { input })).registerApp;
      const credentials = { input: { clientId: app.id, clientSecret } };
      const answer = await ok(system.anonymous, SIGN_IN_APP, credentials);
      return system.withToken(answer.signInApp.accessToken);
    },
  };
}
