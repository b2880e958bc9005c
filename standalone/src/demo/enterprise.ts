import { type Client, codesOf, until } from './client.ts';
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
const REVOKE_APP = 'mutation RevokeApp($input: RevokeAppInput!) { revokeApp(input: $input) { app { id } } }';
const SET_RULES = `mutation SetAttendanceRules($input: SetAttendanceRulesInput!) {
  setAttendanceRules(input: $input) { rules { id } }
}`;
const ENABLE = 'mutation EnableAttendance { enableAttendance { settings { enabled } } }';

/** Lets the platform operator open an enterprise; answers its number. */
export async function registerEnterprise(
  operator: Client,
  spec: Omit<EnterpriseSpec, 'initialPassword'>,
): Promise<{ id: string; number: string }> {
  const input = { ...spec, plan: 'CERTIFIED', subAccountsEnabled: true };
  type Opened = { openEnterprise: { enterprise: { id: string; number: string } } };
  return (await operator.run<Opened>(OPEN, { input })).openEnterprise.enterprise;
}

/** Lets members who are added from now on share this password at first. */
export async function setInitialPassword(administrator: Client, initialPassword: string): Promise<void> {
  await administrator.run(SET_FIRST_PASSWORD, { input: { method: 'INITIAL_PASSWORD', initialPassword } });
}

/** Lets the platform operator open an enterprise, and signs its administrator in. */
export async function openEnterprise(url: string, operator: Client, spec: EnterpriseSpec): Promise<OpenedEnterprise> {
  const { initialPassword, ...named } = spec;
  const enterprise = await registerEnterprise(operator, named);
  const administrator = await signIn(url, { enterpriseNumber: enterprise.number, superPassword: spec.superPassword });
  await setInitialPassword(administrator, initialPassword);
  return { ...enterprise, administrator };
}

/** Ids of the departments by name, the root first; it is there a moment after the enterprise was opened. */
export async function listDepartments(client: Client): Promise<Map<string, string>> {
  type Listed = { departments: { id: string; name: string }[] };
  const { departments } = await until(
    () => client.run<Listed>('{ departments { id name } }'),
    (listed) => listed.departments.length > 0,
  );
  return new Map(departments.map(({ id, name }) => [name, id]));
}

/** Id of the root of the department tree. */
export async function findRootDepartment(client: Client): Promise<string> {
  const [root] = (await listDepartments(client)).values();
  if (!root) throw new Error('The enterprise has no department yet');
  return root;
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
  phone?: string;
  departmentIds: readonly string[];
  roleIds: readonly string[];
  scopeDepartmentIds?: readonly string[];
  hidden?: boolean;
}

/** Account numbers of the first 200 members, by name; waits until each has one. */
export async function listAccountNumbers(administrator: Client): Promise<Map<string, string>> {
  type Listed = { members: { nodes: { name: string; account: { number: string } | null }[] } };
  const { members } = await until(
    () => administrator.run<Listed>('{ members(first: 200) { nodes { name account { number } } } }'),
    (listed) => listed.members.nodes.every(({ account }) => account),
  );
  return new Map(members.nodes.map(({ name, account }) => [name, account?.number ?? '']));
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

/** Shuts out every app of that name whose secret is not known, and lets one in. */
export async function replaceApp(
  administrator: Client,
  app: { name: string; permissions: readonly string[] },
): Promise<{ clientId: string; clientSecret: string }> {
  const { apps } = await administrator.run<{ apps: { id: string; name: string }[] }>('{ apps { id name } }');
  for (const { id } of apps.filter(({ name }) => name === app.name)) {
    await administrator.run(REVOKE_APP, { input: { appId: id } });
  }
  return await registerApp(administrator, app);
}

/** Sets the rules of the enterprise and switches attendance on, both from the next day, unless it is on already. */
export async function enableAttendance(administrator: Client, rules: Record<string, unknown>): Promise<void> {
  await administrator.run(SET_RULES, { input: { rules } });
  const answer = await administrator.ask(ENABLE);
  const refused = codesOf(answer).filter((code) => code !== 'ATTENDANCE_ALREADY_ENABLED');
  if (refused.length > 0) throw new Error(`Attendance was not enabled: ${refused.join()}`);
}
