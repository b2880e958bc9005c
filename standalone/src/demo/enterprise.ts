import type { Client } from './client.ts';
import { signIn } from './sign-in.ts';

/** How an enterprise is opened. */
export interface EnterpriseSpec {
  name: string;
  /** Becomes the name of the root department. */
  shortName: string;
  superPassword: string;
  /** Shared out to new members, who replace it at their first sign-in. */
  initialPassword: string;
  /** Those of the plan unless told. */
  seats?: number;
}

export interface OpenedEnterprise {
  id: string;
  /** With the super password it signs the enterprise administrator in. */
  number: string;
  administrator: Client;
}

const OPEN = `mutation OpenEnterprise($input: OpenEnterpriseInput!) {
  openEnterprise(input: $input) { enterprise { id number } }
}`;
const SET_FIRST_PASSWORD = `mutation SetFirstPassword($input: SetFirstPasswordInput!) {
  setFirstPassword(input: $input) { enterprise { id } }
}`;
const ADD_DEPARTMENT = `mutation AddDepartment($input: AddDepartmentInput!) {
  addDepartment(input: $input) { department { id } }
}`;
const ADD_ROLE = 'mutation AddRole($input: AddRoleInput!) { addRole(input: $input) { role { id } } }';
const ADD_MEMBER = `mutation AddMember($input: AddMemberInput!) {
  addMember(input: $input) { member { id account { number } } }
}`;
const REGISTER_APP = `mutation RegisterApp($input: RegisterAppInput!) {
  registerApp(input: $input) { app { id } clientSecret }
}`;
const SET_RULES = `mutation SetAttendanceRules($input: SetAttendanceRulesInput!) {
  setAttendanceRules(input: $input) { rules { id } }
}`;
const ENABLE = 'mutation EnableAttendance { enableAttendance { settings { enabled } } }';

/** Lets the platform operator open an enterprise, and signs its administrator in. */
export async function openEnterprise(url: string, operator: Client, spec: EnterpriseSpec): Promise<OpenedEnterprise> {
  const { initialPassword, ...named } = spec;
  const input = { ...named, plan: 'CERTIFIED', subAccountsEnabled: true };
  type Opened = { openEnterprise: { enterprise: { id: string; number: string } } };
  const { enterprise } = (await operator.run<Opened>(OPEN, { input })).openEnterprise;
  const administrator = await signIn(url, { enterpriseNumber: enterprise.number, superPassword: spec.superPassword });
  await administrator.run(SET_FIRST_PASSWORD, { input: { method: 'INITIAL_PASSWORD', initialPassword } });
  return { ...enterprise, administrator };
}

/** Id of the root of the department tree. */
export async function findRootDepartment(client: Client): Promise<string> {
  const { departments } = await client.run<{ departments: { id: string }[] }>('{ departments { id } }');
  const [root] = departments;
  if (!root) throw new Error('The enterprise has no department yet');
  return root.id;
}

export async function addDepartment(administrator: Client, name: string, parentId: string): Promise<string> {
  type Added = { addDepartment: { department: { id: string } } };
  const data = await administrator.run<Added>(ADD_DEPARTMENT, { input: { name, parentId } });
  return data.addDepartment.department.id;
}

/** Ids of the roles, by kind; custom roles by name. */
export async function findRoles(client: Client): Promise<Map<string, string>> {
  type Role = { id: string; kind: string; name: string };
  const { roles } = await client.run<{ roles: Role[] }>('{ roles { id kind name } }');
  return new Map(roles.map(({ id, kind, name }) => [kind === 'CUSTOM' ? name : kind, id]));
}

export async function addRole(
  administrator: Client,
  role: { name: string; description: string; permissions: readonly string[] },
): Promise<string> {
  return (await administrator.run<{ addRole: { role: { id: string } } }>(ADD_ROLE, { input: role })).addRole.role.id;
}

export interface NewMember {
  name: string;
  title?: string;
  departmentIds: readonly string[];
  roleIds: readonly string[];
  scopeDepartmentIds?: readonly string[];
  hidden?: boolean;
}

/** Adds a member; the first department is the main one. */
export async function addMember(
  administrator: Client,
  { departmentIds, ...member }: NewMember,
): Promise<{ id: string; accountNumber: string }> {
  const departments = departmentIds.map((departmentId, index) => ({ departmentId, main: index === 0 }));
  type Added = { addMember: { member: { id: string; account: { number: string } } } };
  const data = await administrator.run<Added>(ADD_MEMBER, { input: { ...member, departments } });
  return { id: data.addMember.member.id, accountNumber: data.addMember.member.account.number };
}

/** Lets an app of the enterprise in; its secret is told only now. */
export async function registerApp(
  administrator: Client,
  app: { name: string; permissions: readonly string[] },
): Promise<{ clientId: string; clientSecret: string }> {
  type Registered = { registerApp: { app: { id: string }; clientSecret: string } };
  const { registerApp: registered } = await administrator.run<Registered>(REGISTER_APP, { input: app });
  return { clientId: registered.app.id, clientSecret: registered.clientSecret };
}

/** Sets the rules of the enterprise and switches attendance on, both from the next day. */
export async function enableAttendance(administrator: Client, rules: Record<string, unknown>): Promise<void> {
  await administrator.run(SET_RULES, { input: { rules } });
  await administrator.run(ENABLE);
}
