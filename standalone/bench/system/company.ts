import type { OwnedPostgres } from './postgres.ts';
import { type Client, until } from '../../src/demo/client.ts';
import { sellCredit, sendSms, settledLedger, shareCredit } from '../../src/demo/credit.ts';
import { enableAttendance, findRootDepartment, openEnterprise, registerApp } from '../../src/demo/enterprise.ts';
import { signInApp } from '../../src/demo/sign-in.ts';
import { demoCompany } from '../../src/demo/company.ts';
import { endOfImport, startImport } from '../../src/day/member-import.ts';
import { feedConversation } from './conversation.ts';
import type { Person } from './person.ts';
import { reportPunches } from './punches.ts';

/** Days of the company's attendance. They are fixed, so that a month has as many days on any day of the bench. */
export const attendanceDays = {
  month: '2026-03',
  enabled: new Date('2026-02-26T04:00:00Z'),
  hired: new Date('2026-02-28T04:00:00Z'),
  today: new Date('2026-03-24T04:00:00Z'),
};

const DEPARTMENTS = { Small: 26, Large: 200 };
type DepartmentName = keyof typeof DEPARTMENTS;

/** More than a plan allows: the bench reads a department of 200. */
const DEPARTMENT_MEMBERS = 400;
/** The built-in role's name in an English installation. */
const ROLE = 'Ordinary member';
const SHARES = [40, 15, 5];
const SMS = 20;
const APP_PERMISSIONS = ['archive:write', 'attendance:punch:ingest', 'sms:main:spend', 'sms:message:send'];

const LIST = `query List($id: ID!) {
  department(id: $id) { members(first: 200) { nodes { id name account { number } } } }
}`;
const DEPARTMENTS_QUERY = '{ departments { id name depth } }';

export interface Company {
  enterpriseId: string;
  administrator: Client;
  /** How the administrator signs in. */
  signIn: { enterpriseNumber: string; superPassword: string };
  departments: Record<DepartmentName, { id: string; people: Person[] }>;
}

interface Ground {
  url: string;
  operator: Client;
  postgres: OwnedPostgres;
  /** Sets attendance's clock. */
  setAttendanceClock: (now: Date) => void;
}

/** A member list, as a customer would import it. */
function memberList(root: string): string {
  const names = Object.entries(DEPARTMENTS).flatMap(([department, size]) =>
    Array.from({ length: size }, (_, index) => ({ department, index })),
  );
  const rows = names.map(({ department, index }, row) =>
    [
      `Person ${String(index).padStart(3, '0')} of ${department}`,
      index % 5 === 0 ? 'Lead' : 'Engineer',
      `${root}/${department}`,
      `138${String(row).padStart(8, '0')}`,
      `person-${row}@example.com`,
      ROLE,
    ].join(','),
  );
  return ['Name,Title,Departments,Phone,Email,Roles', ...rows].join('\n');
}

async function importPeople(administrator: Client, shortName: string): Promise<void> {
  const content = new TextEncoder().encode(memberList(shortName));
  const file = { name: 'members.csv', content, contentType: 'text/csv' };
  const result = await endOfImport(administrator, await startImport(administrator, file));
  if (result.state !== 'IMPORTED' || result.refusedCount > 0) throw new Error(`The import: ${JSON.stringify(result)}`);
}

async function listPeople(administrator: Client): Promise<Company['departments']> {
  const { departments } = await administrator.run(DEPARTMENTS_QUERY);
  const found = await Promise.all(
    Object.entries(DEPARTMENTS).map(async ([name, size]) => {
      const id = departments.find((one) => one.name === name)?.id ?? '';
      const { department } = await until(
        () => administrator.run(LIST, { id }),
        (read) => (read.department.members?.nodes ?? []).filter(({ account }) => account).length === size,
      );
      return [name, { id, people: department.members?.nodes ?? [] }];
    }),
  );
  return Object.fromEntries(found) as Company['departments'];
}

/** Every member has several entries in the statement, and some messages are charged. */
async function moveCredit(app: Client, dealers: Parameters<typeof shareCredit>[0], people: readonly Person[]) {
  const ids = people.map(({ id }) => id);
  for (const each of SHARES) await shareCredit(dealers, ids, each);
  await sellCredit(dealers, SMS);
  for (let index = 0; index < SMS; index += 1) {
    // The simulated message centre delivers to numbers that end in 5 at once.
    const numbers = `139${String(index).padStart(7, '0')}5`;
    await sendSms(app, { text: 'Hello', recipients: { numbers }, idempotencyKey: `message-${index}` });
  }
  await settledLedger(dealers);
}

/** An enterprise with two departments of people, their credit, messages and punches; all through the public API. */
export async function openCompany({ url, operator, postgres, setAttendanceClock }: Ground): Promise<Company> {
  await postgres.raiseDepartmentLimit(DEPARTMENT_MEMBERS);
  setAttendanceClock(attendanceDays.enabled);
  const spec = { name: 'Bench Company', shortName: 'Bench', superPassword: 'Harbour-Bridge-71' };
  const opened = await openEnterprise(url, operator, { ...spec, initialPassword: 'Meadow-Lantern-42' });
  const { id: enterpriseId, administrator } = opened;
  await findRootDepartment(administrator);
  await enableAttendance(administrator, demoCompany.attendance);
  setAttendanceClock(attendanceDays.hired);
  await importPeople(administrator, spec.shortName);
  const departments = await listPeople(administrator);
  setAttendanceClock(attendanceDays.today);
  const app = await signInApp(url, await registerApp(administrator, { name: 'bench', permissions: APP_PERMISSIONS }));
  const { Small, Large } = departments;
  const people = [...Small.people, ...Large.people];
  await moveCredit(app, { operator, administrator, enterpriseId }, people);
  await feedConversation(app, people);
  await reportPunches(app, { everyDay: Small.people, today: Large.people }, attendanceDays.today);
  const signIn = { enterpriseNumber: opened.number, superPassword: spec.superPassword };
  return { enterpriseId, administrator, signIn, departments };
}
