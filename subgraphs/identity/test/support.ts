import { type Client, type TestSystem, textsSentTo } from '@account-center/testing';
import { expect } from 'vitest';

export const superPassword = 'Harbour-Bridge-71';
export const initialPassword = 'first-day-at-work';
export const ownPassword = 'my-own-lighthouse';

const OPEN = `mutation Open($input: OpenEnterpriseInput!) { openEnterprise(input: $input) { enterprise { id number plan } } }`;
const SIGN_IN = `mutation SignIn($input: SignInInput!) { signIn(input: $input) { accessToken refreshToken mustChangePassword expiresIn } }`;
const SET_FIRST = `mutation First($input: SetFirstPasswordInput!) { setFirstPassword(input: $input) { enterprise { id firstPasswordMethod } } }`;

export interface SignedIn {
  accessToken: string;
  refreshToken: string | null;
  mustChangePassword: boolean;
  expiresIn: number;
}

export interface Opened {
  id: string;
  number: string;
  plan: string;
}

export const trySignIn = (client: Client, input: Record<string, unknown>) =>
  client.query<{ signIn: SignedIn }>(SIGN_IN, { input });

/** Signs in, which must succeed. */
export async function signIn(
  system: TestSystem,
  input: Record<string, unknown>,
): Promise<SignedIn & { client: Client }> {
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

export const openInput = (name: string, more: Record<string, unknown> = {}) => ({
  input: {
    name: `${name} Company`,
    shortName: name,
    plan: 'CERTIFIED',
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
  more: Record<string, unknown> = {},
) {
  const answer = await operator.query<{ openEnterprise: { enterprise: Opened } }>(OPEN, openInput(name, more));
  expect(answer.errors).toEqual([]);
  const opened = answer.data?.openEnterprise.enterprise;
  if (!opened) throw new Error('No enterprise was opened');
  const { client: administrator } = await signIn(system, { enterpriseNumber: opened.number, superPassword });
  const set = await administrator.query(SET_FIRST, { input: { method: 'INITIAL_PASSWORD', initialPassword } });
  expect(set.errors).toEqual([]);
  return { ...opened, administrator };
}

export const codesOf = (answer: { errors: { extensions: { code: string } }[] }) =>
  answer.errors.map(({ extensions }) => extensions.code);

/** Runs an operation that must succeed, and answers its data. */
export async function run<Data>(
  client: Client,
  document: string,
  variables: Record<string, unknown> = {},
): Promise<Data> {
  const answer = await client.query<Data>(document, variables);
  expect(answer.errors).toEqual([]);
  if (!answer.data) throw new Error('The operation answered nothing');
  return answer.data;
}

export async function roleIdOf(client: Client, kindOrName: string): Promise<string> {
  const { roles } = await run<{ roles: { id: string; kind: string; name: string }[] }>(
    client,
    '{ roles { id kind name } }',
  );
  const found = roles.find(({ kind, name }) => kind === kindOrName || name === kindOrName);
  if (!found) throw new Error(`There is no role ${kindOrName}`);
  return found.id;
}

export async function rootOf(client: Client): Promise<string> {
  const { departments } = await run<{ departments: { id: string }[] }>(client, '{ departments { id } }');
  const [root] = departments;
  if (!root) throw new Error('There is no root department');
  return root.id;
}

export async function addDepartment(client: Client, name: string, parentId?: string): Promise<string> {
  const input = { name, parentId: parentId ?? (await rootOf(client)) };
  const document = 'mutation Add($input: AddDepartmentInput!) { addDepartment(input: $input) { department { id } } }';
  return (await run<{ addDepartment: { department: { id: string } } }>(client, document, { input })).addDepartment
    .department.id;
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
  type Added = { addMember: { member: { id: string; account: { id: string; number: string } } } };
  const { member } = (await run<Added>(administrator, ADD_MEMBER, { input })).addMember;
  return { id: member.id, name, number: member.account.number, accountId: member.account.id };
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
