import {
  addDepartmentOperation,
  addMemberOperation,
  addRoleOperation,
  type AttendanceRulesInput,
  enableAttendanceOperation,
  listAccountNumbersOperation,
  listAppsOperation,
  listDepartmentsOperation,
  listRolesOperation,
  openEnterpriseOperation,
  registerAppOperation,
  revokeAppOperation,
  setAttendanceRulesOperation,
  setFirstPasswordOperation,
} from '../generated/operations.ts';
import { type Client, codesOf, until } from './client.ts';
import { signIn } from './sign-in.ts';

/** How an enterprise is opened. */
export interface EnterpriseSpec {
  name: string;
  /** Becomes the name of the root department. */
  shortName: string;
  superPassword: string;
  /** Initial password of new members, who replace it at their first sign-in. */
  initialPassword: string;
  /** Limits; those of the plan by default. */
  seats?: number;
}

export interface OpenedEnterprise {
  id: string;
  /** With the super password it signs the enterprise administrator in. */
  number: string;
  administrator: Client;
}

/** Opens an enterprise as the platform operator; returns its number. */
export async function registerEnterprise(
  operator: Client,
  spec: Omit<EnterpriseSpec, 'initialPassword'>,
): Promise<{ id: string; number: string }> {
  const input = { ...spec, plan: 'CERTIFIED' as const, subAccountsEnabled: true };
  return (await operator.run(openEnterpriseOperation, { input })).openEnterprise.enterprise;
}

/** Sets the initial password that members who are added from now on share. */
export async function setInitialPassword(administrator: Client, initialPassword: string): Promise<void> {
  await administrator.run(setFirstPasswordOperation, { input: { method: 'INITIAL_PASSWORD', initialPassword } });
}

/** Opens an enterprise as the platform operator, and signs its administrator in. */
export async function openEnterprise(url: string, operator: Client, spec: EnterpriseSpec): Promise<OpenedEnterprise> {
  const { initialPassword, ...named } = spec;
  const enterprise = await registerEnterprise(operator, named);
  const administrator = await signIn(url, { enterpriseNumber: enterprise.number, superPassword: spec.superPassword });
  await setInitialPassword(administrator, initialPassword);
  return { ...enterprise, administrator };
}

/** Ids of the departments by name, the root first; the root exists a moment after the enterprise was opened. */
export async function listDepartments(client: Client): Promise<Map<string, string>> {
  const { departments } = await until(
    () => client.run(listDepartmentsOperation),
    (listed) => listed.departments.length > 0,
  );
  return new Map(departments.map(({ id, name }) => [name ?? '', id]));
}

/** Id of the root of the department tree. */
export async function findRootDepartment(client: Client): Promise<string> {
  const [root] = (await listDepartments(client)).values();
  if (!root) throw new Error('The enterprise has no department yet');
  return root;
}

export async function addDepartment(administrator: Client, name: string, parentId: string): Promise<string> {
  const data = await administrator.run(addDepartmentOperation, { input: { name, parentId } });
  return data.addDepartment.department.id;
}

/** Ids of the roles, by kind; custom roles by name. */
export async function findRoles(client: Client): Promise<Map<string, string>> {
  const { roles } = await client.run(listRolesOperation);
  return new Map(roles.map(({ id, kind, name }) => [kind === 'CUSTOM' ? name : kind, id]));
}

export async function addRole(
  administrator: Client,
  role: { name: string; description: string; permissions: readonly string[] },
): Promise<string> {
  return (await administrator.run(addRoleOperation, { input: role })).addRole.role.id;
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
  const { members } = await until(
    () => administrator.run(listAccountNumbersOperation),
    (listed) => listed.members.nodes.every(({ account }) => account),
  );
  return new Map(members.nodes.map(({ name, account }) => [name ?? '', account?.number ?? '']));
}

/** Adds a member; the first department is the main one. */
export async function addMember(
  administrator: Client,
  { departmentIds, ...member }: NewMember,
): Promise<{ id: string; accountNumber: string }> {
  const departments = departmentIds.map((departmentId, index) => ({ departmentId, main: index === 0 }));
  const { addMember: added } = await administrator.run(addMemberOperation, { input: { ...member, departments } });
  return { id: added.member.id, accountNumber: added.member.account?.number ?? '' };
}

/** Registers an app of the enterprise; its secret is shown only now. */
export async function registerApp(
  administrator: Client,
  app: { name: string; permissions: readonly string[] },
): Promise<{ clientId: string; clientSecret: string }> {
  const { registerApp: registered } = await administrator.run(registerAppOperation, { input: app });
  return { clientId: registered.app.id, clientSecret: registered.clientSecret };
}

/** Revokes every app of that name whose secret is not known, and registers a new one. */
export async function replaceApp(
  administrator: Client,
  app: { name: string; permissions: readonly string[] },
): Promise<{ clientId: string; clientSecret: string }> {
  const { apps } = await administrator.run(listAppsOperation);
  for (const { id } of apps.filter(({ name }) => name === app.name)) {
    await administrator.run(revokeAppOperation, { input: { appId: id } });
  }
  return await registerApp(administrator, app);
}

/** Sets the attendance rules and enables attendance, both from the next day, unless it is already enabled. */
export async function enableAttendance(administrator: Client, rules: AttendanceRulesInput): Promise<void> {
  await administrator.run(setAttendanceRulesOperation, { input: { rules } });
  const answer = await administrator.ask(enableAttendanceOperation);
  const refused = codesOf(answer).filter((code) => code !== 'ATTENDANCE_ALREADY_ENABLED');
  if (refused.length > 0) throw new Error(`Attendance was not enabled: ${refused.join()}`);
}
