import type { Client } from './client.ts';
import { type DemoPerson, demoCompany } from './company.ts';
import { provePhone, type TextsSentTo } from './contact.ts';
import { type DemoDraft, keepDraft, readOrCreateDraft, removeDraft } from './draft.ts';
import {
  addDepartment,
  addMember,
  addRole,
  enableAttendance,
  findRoles,
  listAccountNumbers,
  listDepartments,
  registerEnterprise,
  replaceApp,
  setInitialPassword,
} from './enterprise.ts';
import { signIn, signInFirst, type SignInInput, tryToSignIn } from './sign-in.ts';
import { type DemoSignIns, keepSignIns } from './sign-ins.ts';

const ROLE_LABELS: Record<string, string> = {
  SYSTEM_ADMINISTRATOR: 'System administrator',
  INFORMATION_ADMINISTRATOR: 'Information administrator',
  ORDINARY_MEMBER: 'Ordinary member',
};

export interface DemoOptions {
  url: string;
  dataDir: string;
  operator: DemoSignIns['operator'];
  /** Numbers of the enterprises with that name: an earlier, killed start may have opened the demo's. */
  findEnterprises: (name: string) => Promise<string[]>;
  /** The outbox with the codes that demo members get. */
  textsSentTo: TextsSentTo;
}

interface Company {
  url: string;
  textsSentTo: TextsSentTo;
  administrator: Client;
  draft: DemoDraft;
  /** Ids by name. */
  departments: Map<string, string>;
  /** Ids by kind, of the custom role by name. */
  roles: Map<string, string>;
  /** Account numbers of existing members, by name. */
  members: Map<string, string>;
}

function idOf(ids: Map<string, string>, name: string): string {
  const id = ids.get(name);
  if (!id) throw new Error(`The demo company has no ${name}`);
  return id;
}

/** Whether the sign-in is accepted. @throws if that cannot be determined */
async function canSignIn(url: string, input: SignInInput): Promise<boolean> {
  const codes = await tryToSignIn(url, input);
  if (codes.length === 0) return true;
  if (codes.join() === 'INVALID_CREDENTIALS') return false;
  throw new Error(`The demo's sign-in was refused: ${codes.join()}`);
}

/** The number of the demo's enterprise: the one that accepts our super password, otherwise a new one. */
async function ensureEnterprise({ url, operator, findEnterprises }: DemoOptions, draft: DemoDraft): Promise<string> {
  const { name, shortName } = demoCompany;
  const { superPassword } = draft;
  for (const enterpriseNumber of await findEnterprises(name)) {
    if (await canSignIn(url, { enterpriseNumber, superPassword })) return enterpriseNumber;
  }
  return (await registerEnterprise(await signIn(url, operator), { name, shortName, superPassword })).number;
}

async function ensureDepartments(administrator: Client): Promise<Map<string, string>> {
  const departments = await listDepartments(administrator);
  const [root = ''] = departments.values();
  for (const name of demoCompany.departments) {
    if (!departments.has(name)) departments.set(name, await addDepartment(administrator, name, root));
  }
  return departments;
}

async function ensureRoles(administrator: Client): Promise<Map<string, string>> {
  const { customRole } = demoCompany;
  const roles = await findRoles(administrator);
  if (!roles.has(customRole.name)) roles.set(customRole.name, await addRole(administrator, customRole));
  return roles;
}

async function addPerson({ administrator, departments, roles }: Company, person: DemoPerson): Promise<string> {
  const { accountNumber } = await addMember(administrator, {
    name: person.name,
    title: person.title,
    ...(person.phone && { phone: person.phone }),
    departmentIds: [idOf(departments, person.department)],
    roleIds: [idOf(roles, person.role)],
    ...(person.scope && { scopeDepartmentIds: person.scope.map((name) => idOf(departments, name)) }),
  });
  return accountNumber;
}

async function ensurePerson(company: Company, person: DemoPerson): Promise<DemoSignIns['people'][number]> {
  const { url, draft, members } = company;
  const password = draft.people[person.name] ?? '';
  const known = members.get(person.name);
  const accountNumber = known ?? (await addPerson(company, person));
  const isNew = !known || !(await canSignIn(url, { accountNumber, password }));
  const client = isNew
    ? await signInFirst(url, { accountNumber, initialPassword: draft.initialPassword, password })
    : await signIn(url, { accountNumber, password });
  if (person.phone) await provePhone(client, company.textsSentTo);
  return {
    name: person.name,
    role: ROLE_LABELS[person.role] ?? person.role,
    accountNumber,
    password,
    ...(person.phone && { phone: person.phone }),
  };
}

/** The app's secret is shown once: if it was not stored, another app replaces it. */
async function ensureApp(administrator: Client, dataDir: string, draft: DemoDraft) {
  if (draft.app) return draft.app;
  const app = await replaceApp(administrator, demoCompany.app);
  await keepDraft(dataDir, { ...draft, app });
  return app;
}

/**
 * Opens the demo enterprise through the public API, like a customer's, and stores its sign-ins. Each step first
 * checks whether an earlier start has done it, so an interrupted load continues and creates nothing twice.
 */
export async function loadDemo(options: DemoOptions): Promise<DemoSignIns> {
  const { url, dataDir, operator, textsSentTo } = options;
  const { shortName, people, app, attendance } = demoCompany;
  const draft = await readOrCreateDraft(dataDir, people);
  const { superPassword, initialPassword } = draft;
  const enterpriseNumber = await ensureEnterprise(options, draft);
  const administrator = await signIn(url, { enterpriseNumber, superPassword });
  await setInitialPassword(administrator, initialPassword);
  const departments = await ensureDepartments(administrator);
  const roles = await ensureRoles(administrator);
  await enableAttendance(administrator, attendance);
  const members = await listAccountNumbers(administrator);
  const company = { url, textsSentTo, administrator, draft, departments, roles, members };
  const added = [];
  for (const person of people) added.push(await ensurePerson(company, person));
  const signIns = {
    operator,
    enterprise: { name: shortName, enterpriseNumber, superPassword },
    initialPassword,
    people: added,
    app: { name: app.name, ...(await ensureApp(administrator, dataDir, draft)) },
  };
  await keepSignIns(dataDir, signIns);
  await removeDraft(dataDir);
  return signIns;
}
