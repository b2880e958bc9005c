import { randomBytes } from 'node:crypto';
import type { Client } from './client.ts';
import { type DemoPerson, demoCompany } from './company.ts';
import {
  addDepartment,
  addMember,
  addRole,
  enableAttendance,
  findRoles,
  findRootDepartment,
  openEnterprise,
  registerApp,
} from './enterprise.ts';
import { signIn, signInFirst } from './sign-in.ts';
import { type DemoSignIns, keepSignIns } from './sign-ins.ts';

const PASSWORD_BYTES = 9;

/** Random, so that a demo on an open network is no open door; with a letter, a digit and a symbol in any case. */
const generatePassword = () => `Demo-${randomBytes(PASSWORD_BYTES).toString('base64url')}-7`;

const ROLE_LABELS: Record<string, string> = {
  SYSTEM_ADMINISTRATOR: 'System administrator',
  INFORMATION_ADMINISTRATOR: 'Information administrator',
  ORDINARY_MEMBER: 'Ordinary member',
};

interface Company {
  url: string;
  administrator: Client;
  initialPassword: string;
  /** Ids by name. */
  departments: Map<string, string>;
  /** Ids by kind, of the custom role by name. */
  roles: Map<string, string>;
}

function idOf(ids: Map<string, string>, name: string): string {
  const id = ids.get(name);
  if (!id) throw new Error(`The demo company has no ${name}`);
  return id;
}

async function addPerson(company: Company, person: DemoPerson): Promise<DemoSignIns['people'][number]> {
  const { url, administrator, initialPassword, departments, roles } = company;
  const { accountNumber } = await addMember(administrator, {
    name: person.name,
    title: person.title,
    departmentIds: [idOf(departments, person.department)],
    roleIds: [idOf(roles, person.role)],
    ...(person.scope && { scopeDepartmentIds: person.scope.map((name) => idOf(departments, name)) }),
  });
  const password = generatePassword();
  await signInFirst(url, { accountNumber, initialPassword, password });
  return { name: person.name, role: ROLE_LABELS[person.role] ?? person.role, accountNumber, password };
}

async function prepareCompany(url: string, administrator: Client, initialPassword: string): Promise<Company> {
  const { departments: names, customRole } = demoCompany;
  const root = await findRootDepartment(administrator);
  const departments = new Map<string, string>();
  for (const name of names) departments.set(name, await addDepartment(administrator, name, root));
  await addRole(administrator, customRole);
  return { url, administrator, initialPassword, departments, roles: await findRoles(administrator) };
}

/** Opens the demo enterprise through the public API alone, as a customer's would be. */
async function openDemo(url: string, operator: DemoSignIns['operator']): Promise<DemoSignIns> {
  const { name, shortName, people, app, attendance } = demoCompany;
  const superPassword = generatePassword();
  const initialPassword = generatePassword();
  const spec = { name, shortName, superPassword, initialPassword };
  const { number, administrator } = await openEnterprise(url, await signIn(url, operator), spec);
  const company = await prepareCompany(url, administrator, initialPassword);
  await enableAttendance(administrator, attendance);
  const added = [];
  for (const person of people) added.push(await addPerson(company, person));
  return {
    operator,
    enterprise: { name: shortName, enterpriseNumber: number, superPassword },
    initialPassword,
    people: added,
    app: { name: app.name, ...(await registerApp(administrator, app)) },
  };
}

/** Opens the demo enterprise and keeps its sign-ins. One that is interrupted is left as it stands. */
export async function loadDemo(options: {
  url: string;
  dataDir: string;
  operator: DemoSignIns['operator'];
}): Promise<DemoSignIns> {
  const signIns = await openDemo(options.url, options.operator);
  await keepSignIns(options.dataDir, signIns);
  return signIns;
}
