import { randomUUID } from 'node:crypto';
import type { TestSystem } from '@account-center/testing';
import type { Client } from '../../src/demo/client.ts';
import {
  addDepartment,
  addRole,
  enableAttendance,
  findRoles,
  findRootDepartment,
  openEnterprise,
  registerApp,
} from '../../src/demo/enterprise.ts';
import { signIn, signInApp, signInFirst } from '../../src/demo/sign-in.ts';
import type { AttendanceRulesInput } from '../../src/generated/operations.ts';
import { addColleague, type Colleague, importWithMistake, offboard } from './directory.ts';
import type { Ids } from './kinds.ts';
import { exportAudit, feedArchive, keepAttendance, useSms } from './records.ts';

/** An enterprise that uses everything, with an id of each kind. */
export interface Tenant {
  /** In every text of the enterprise. */
  marker: string;
  superPassword: string;
  ids: Ids;
  administrator: Client;
  /** Holds a role that may send SMS, and no more than an ordinary member besides. */
  member: Client;
  /** Holds the role that everybody begins with. */
  ordinary: Client;
  ordinaryMemberId: string;
  /** Feeds the archive and tells of punches. */
  app: Client;
  /** Sells the enterprise SMS credit. */
  dealer: Client;
  /** Phones and account numbers, which cannot carry the marker. */
  secrets: string[];
}

const SALES_PERMISSIONS = [
  'org:department:read',
  'org:member:read',
  'attendance:punch:write',
  'sms:message:send',
  'sms:account:read',
];
const FEEDING = ['archive:write', 'attendance:punch:ingest'];
const SELLING = ['sms:main:top-up'];
const RULES = {
  workdays: ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'],
  followsStatutoryCalendar: false,
} satisfies Partial<AttendanceRulesInput>;
const REGISTER_DEALER = `mutation ($input: RegisterAppInput!) {
  registerApp(input: $input) { app { id } clientSecret }
}`;
const SESSIONS = '{ viewer { sessions { id } } }';
const SET_RULES = 'mutation ($input: SetAttendanceRulesInput!) { setAttendanceRules(input: $input) { rules { id } } }';

async function signInDealer(url: string, operator: Client, enterpriseId: string, name: string): Promise<Client> {
  const input = { name, enterpriseId, permissions: SELLING };
  const { registerApp: registered } = await operator.run(REGISTER_DEALER, { input });
  return signInApp(url, { clientId: registered.app.id, clientSecret: registered.clientSecret });
}

/** Opens the enterprise: its parts, its apps, and three people in one department. */
async function found({ url, operator: keys }: TestSystem, marker: string) {
  const operator = await signIn(url, { operator: keys.name, password: keys.password });
  const superPassword = `Super-${randomUUID()}-7`;
  const initialPassword = `First-${randomUUID()}-7`;
  const spec = { name: `${marker} Company`, shortName: marker, superPassword, initialPassword };
  const { id: enterprise, administrator } = await openEnterprise(url, operator, spec);
  const root = await findRootDepartment(administrator);
  const department = await addDepartment(administrator, `${marker} Office`, root);
  const description = `${marker} sales people`;
  const role = await addRole(administrator, { name: `${marker} Sales`, description, permissions: SALES_PERMISSIONS });
  const credential = await registerApp(administrator, { name: `${marker} server`, permissions: FEEDING });
  const people: Colleague[] = [];
  const ordinaryRole = (await findRoles(administrator)).get('ORDINARY_MEMBER') ?? '';
  for (const [name, roleId] of [
    ['Sender', role],
    ['Colleague', ordinaryRole],
    ['Leaver', role],
  ] as const) {
    const person = { name: `${marker} ${name}`, departmentId: department, roleId };
    people.push(await addColleague(administrator, person));
  }
  const [sender, colleague, leaver] = people;
  if (!sender || !colleague || !leaver) throw new Error('Three people were added');
  const password = `Own-${randomUUID()}-7`;
  return {
    ids: { enterprise, department, role, app: credential.clientId, member: sender.id, leaver: leaver.id },
    superPassword,
    administrator,
    sender,
    colleague,
    leaver,
    member: await signInFirst(url, { accountNumber: sender.accountNumber, initialPassword, password }),
    ordinary: await signInFirst(url, { accountNumber: colleague.accountNumber, initialPassword, password }),
    app: await signInApp(url, credential),
    dealer: await signInDealer(url, operator, enterprise, `${marker} dealer`),
  };
}

/** Rules of the enterprise and of a department, in force from the day after that of attendance's clock. */
async function setRules(administrator: Client, marker: string, departmentId: string): Promise<void> {
  const rules = { ...RULES, shifts: [{ name: `${marker} shift`, startsAt: '09:00', endsAt: '18:00' }] };
  await enableAttendance(administrator, rules);
  await administrator.run(SET_RULES, { input: { departmentId, rules } });
}

/**
 * Opens an enterprise through the public API and uses everything that there is. Attendance's clock runs a day behind until
 * `today` is called, so that rules are in force when people punch.
 */
export async function openTenant(system: TestSystem, marker: string, today: () => Promise<void>): Promise<Tenant> {
  const { ids, sender, colleague, leaver, ...tenant } = await found(system, marker);
  const { administrator, member, app, dealer } = tenant;
  await setRules(administrator, marker, ids.department);
  await today();
  const people = [sender, colleague, leaver] as const;
  const parts = { marker, administrator, app, dealer, sender: member };
  const sms = await useSms(parts, people);
  const archive = await feedArchive(parts, [sender, colleague]);
  await feedArchive({ ...parts, marker: `${marker} last` }, [leaver, colleague]);
  const attendance = await keepAttendance(parts, people);
  const { viewer } = await administrator.run(SESSIONS);
  const imported = await importWithMistake(administrator, marker);
  await offboard(administrator, leaver.id, colleague.id);
  const audit = await exportAudit(administrator);
  return {
    marker,
    ...tenant,
    ordinaryMemberId: colleague.id,
    ids: { ...ids, ...sms, ...archive, ...attendance, ...imported, ...audit, session: viewer.sessions[0]?.id ?? '' },
    secrets: people.flatMap(({ phone, accountNumber }) => [phone, accountNumber]),
  };
}

/** Opens two enterprises at the same time. */
export async function openTwo(system: TestSystem, clock: { lag: number }): Promise<{ acme: Tenant; zeta: Tenant }> {
  const bothAreReady = Promise.withResolvers<void>();
  let ready = 0;
  const today = async () => {
    ready += 1;
    if (ready === 2) {
      clock.lag = 0;
      bothAreReady.resolve();
    }
    await bothAreReady.promise;
  };
  const unique = () => randomUUID().slice(0, 8);
  const [acme, zeta] = await Promise.all([
    openTenant(system, `Acme-${unique()}`, today),
    openTenant(system, `Zeta-${unique()}`, today),
  ]);
  for (const subgraph of Object.values(system.subgraphs)) await subgraph.settle(10_000);
  return { acme, zeta };
}
