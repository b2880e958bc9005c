import {
  type Client,
  type DataOf,
  type InputOf,
  present,
  run,
  type TestSystem,
  textsSentTo,
} from '@account-center/testing';
import { expect } from 'vitest';

export { run };

export const superPassword = 'Harbour-Bridge-71';
export const initialPassword = 'first-day-at-work';
export const ownPassword = 'my-own-lighthouse';

const OPEN = `mutation Open($input: OpenEnterpriseInput!) { openEnterprise(input: $input) { enterprise { id number plan } } }`;
const SIGN_IN = `mutation SignIn($input: SignInInput!) { signIn(input: $input) { accessToken refreshToken mustChangePassword expiresIn } }`;
const SET_FIRST = `mutation First($input: SetFirstPasswordInput!) { setFirstPassword(input: $input) { enterprise { id firstPasswordMethod } } }`;

export type SignInInput = InputOf<typeof SIGN_IN>;
export type SignedIn = DataOf<typeof SIGN_IN>['signIn'];

export const trySignIn = (client: Client, input: SignInInput) => client.query(SIGN_IN, { input });

/** Signs in, which must succeed. */
export async function signIn(system: TestSystem, input: SignInInput): Promise<SignedIn & { client: Client }> {
  const answer = await trySignIn(system.anonymous, input);
  expect(answer.errors).toEqual([]);
  const { signIn: signedIn } = answer.data ?? {};
  if (!signedIn) throw new Error('The sign-in answered nothing');
  return { ...signedIn, client: system.withToken(signedIn.accessToken) };
}

export async function signInOperator(system: TestSystem): Promise<Client> {
  const { name, password } = system.operator;
  return (await signIn(system, { operator: name, password })).client;
}

export const openInput = (name: string, more: Partial<InputOf<typeof OPEN>> = {}) => ({
  input: {
    name: `${name} Company`,
    shortName: name,
    plan: 'CERTIFIED' as const,
    subAccountsEnabled: true,
    superPassword,
    ...more,
  },
});

/** Opens an enterprise through the API and signs its administrator in. */
export async function openEnterprise(
  system: TestSystem,
  operator: Client,
  name: string,
  more: Partial<InputOf<typeof OPEN>> = {},
) {
  const answer = await operator.query(OPEN, openInput(name, more));
  expect(answer.errors).toEqual([]);
  const opened = answer.data?.openEnterprise?.enterprise;
  if (!opened) throw new Error('No enterprise was opened');
  const { client: administrator } = await signIn(system, { enterpriseNumber: opened.number, superPassword });
  const set = await administrator.query(SET_FIRST, { input: { method: 'INITIAL_PASSWORD', initialPassword } });
  expect(set.errors).toEqual([]);
  return { ...opened, administrator };
}

export const codesOf = (answer: { errors: { extensions: { code: string } }[] }) =>
  answer.errors.map(({ extensions }) => extensions.code);

export async function roleIdOf(client: Client, kindOrName: string): Promise<string> {
  const { roles } = await run(client, '{ roles { id kind name } }');
  const found = roles.find(({ kind, name }) => kind === kindOrName || name === kindOrName);
  if (!found) throw new Error(`There is no role ${kindOrName}`);
  return found.id;
}

export async function rootOf(client: Client): Promise<string> {
  const { departments } = await run(client, '{ departments { id } }');
  const [root] = departments;
  if (!root) throw new Error('There is no root department');
  return root.id;
}

export async function addDepartment(client: Client, name: string, parentId?: string): Promise<string> {
  const input = { name, parentId: parentId ?? (await rootOf(client)) };
  const document = 'mutation Add($input: AddDepartmentInput!) { addDepartment(input: $input) { department { id } } }';
  return (await run(client, document, { input })).addDepartment.department.id;
}

export interface NewMember {
  name: string;
  roles?: string[];
  department?: string;
  phone?: string;
  email?: string;
  scopeDepartmentIds?: string[];
  notifyBySms?: boolean;
}

const ADD_MEMBER = `mutation Add($input: AddMemberInput!) {
  addMember(input: $input) { member { id account { id number status } } }
}`;

/** Adds a member through the directory; the account comes with it. */
export async function addMember(
  administrator: Client,
  { name, roles = ['ORDINARY_MEMBER'], department, phone, email, scopeDepartmentIds, notifyBySms }: NewMember,
) {
  const roleIds = await Promise.all(roles.map((role) => roleIdOf(administrator, role)));
  const departments = [{ departmentId: department ?? (await rootOf(administrator)), main: true }];
  const input = {
    name,
    roleIds,
    departments,
    ...(phone && { phone }),
    ...(email && { email }),
    ...(scopeDepartmentIds && { scopeDepartmentIds }),
    ...(notifyBySms && { notifyBySms }),
  };
  const { member } = (await run(administrator, ADD_MEMBER, { input })).addMember;
  const account = present(member.account);
  return { id: member.id, name, number: account.number, accountId: account.id };
}

const CHANGE = 'mutation Change($input: ChangePasswordInput!) { changePassword(input: $input) { sessionsEnded } }';

/** Adds a member, who then signs in for the first time and takes a password of their own. */
export async function addReadyMember(system: TestSystem, administrator: Client, options: NewMember) {
  const member = await addMember(administrator, options);
  const first = await signIn(system, { accountNumber: member.number, password: initialPassword });
  const input = { currentPassword: initialPassword, newPassword: ownPassword };
  await run(first.client, CHANGE, { input });
  return { ...member, client: first.client, refreshToken: first.refreshToken };
}

export const secretsSentTo = (system: TestSystem, phone: string) =>
  textsSentTo(system, phone).flatMap((text) => /secret ([\w-]+)/.exec(text)?.[1] ?? []);

/** As {@link addReadyMember}, by a secret that went to the phone: so the phone is proven, and signs in. */
export async function addProvenMember(
  system: TestSystem,
  administrator: Client,
  options: NewMember & { phone: string },
) {
  // The same phone may have got one for another account.
  const before = secretsSentTo(system, options.phone).length;
  await run(administrator, SET_FIRST, { input: { method: 'ACTIVATION_SECRET' } });
  const member = await addMember(administrator, options);
  await run(administrator, SET_FIRST, { input: { method: 'INITIAL_PASSWORD', initialPassword } });
  await expect.poll(() => secretsSentTo(system, options.phone).length).toBeGreaterThan(before);
  const secret = secretsSentTo(system, options.phone).at(-1);
  const first = await signIn(system, { accountNumber: member.number, password: secret });
  await run(first.client, CHANGE, { input: { newPassword: ownPassword } });
  return { ...member, client: first.client, refreshToken: first.refreshToken };
}
