import { type Client, type DataOf, type Member, present, type TestSystem } from '@account-center/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  codesOf,
  type Company,
  createClock,
  dataOf,
  openCompany,
  PUNCHER,
  punch,
  REPORTER,
  startAt,
  startWorking,
} from './support.ts';

const clock = createClock('2026-03-02 12:00');
let system: TestSystem;
let acme: Company;
let globex: Company;
let sales: string;
let stock: string;
let people: Record<'normal' | 'late' | 'gone' | 'absent' | 'stocker', Member>;
let hidden: Member;

const at = async (local: string, member: Client, type: 'IN' | 'OUT') => {
  clock.set(local);
  dataOf(await punch(member, type));
};

/** Wednesday 4 March: one in time, one late, one who did not punch out, one absent, and one of another department. */
async function workOneDay() {
  const { normal, late, gone, stocker } = people;
  await at('2026-03-04 08:50', normal, 'IN');
  await at('2026-03-04 08:51', stocker, 'IN');
  await at('2026-03-04 08:52', hidden, 'IN');
  await at('2026-03-04 09:00', gone, 'IN');
  await at('2026-03-04 09:25', late, 'IN');
  await at('2026-03-04 18:00', normal, 'OUT');
  await at('2026-03-04 18:01', stocker, 'OUT');
  await at('2026-03-04 19:40', late, 'OUT');
}

beforeAll(async () => {
  system = await startAt(clock);
  acme = await openCompany(system, 'Acme');
  globex = await openCompany(system, 'Globex');
  sales = await acme.addDepartment('Sales');
  stock = await acme.addDepartment('Stock');
  const add = (name: string, department: string) =>
    acme.addMember(name, { permissions: PUNCHER, departments: [department] });
  people = {
    normal: await add('Normal', sales),
    late: await add('Late', sales),
    gone: await add('Gone', sales),
    absent: await add('Absent', sales),
    stocker: await add('Stocker', stock),
  };
  hidden = await acme.addMember('Hidden', { permissions: PUNCHER, departments: [sales], hidden: true });
  await startWorking(clock, acme, { before: '2026-03-03', first: '2026-03-04' });
  await workOneDay();
});
afterAll(() => system.stop());

const FIGURES =
  'due in out normal late early absent missingIn missingOut pending rest overtime anomaly lateMinutes overtimeMinutes';
const DAY = `query ($date: Date!, $departmentId: ID) { attendanceDay(date: $date, departmentId: $departmentId) {
  figures { ${FIGURES} }
  all: members { nodes { member { id } } }
  late: members(figure: LATE) { nodes { member { id } } }
  absent: members(figure: ABSENT) { nodes { member { id } } }
  missingOut: members(figure: MISSING_OUT) { nodes { member { id } } }
  anomaly: members(figure: ANOMALY) { nodes { member { id } } } } }`;
async function dayOf(client: Client, date = '2026-03-04', departmentId: string | null = null) {
  const { figures, ...lists } = dataOf(await client.query(DAY, { date, departmentId })).attendanceDay;
  const names = new Map(
    [...Object.values(people), hidden, acme.administrator].map(({ memberId, name }) => [memberId, name]),
  );
  const namesOf = (list: keyof typeof lists) =>
    (lists[list]?.nodes ?? []).map(({ member }) => names.get(member?.id ?? '') ?? member?.id);
  return { figures, namesOf };
}

describe('a day', () => {
  test('[ATT-11] shows every figure, and the names behind each number', async () => {
    clock.set('2026-03-05 10:00');
    const { figures, namesOf } = await dayOf(acme.administrator, '2026-03-04', sales);
    expect(figures).toMatchObject({
      due: 5,
      in: 4,
      out: 2,
      normal: 1,
      late: 1,
      absent: 1,
      missingOut: 2,
      anomaly: 4,
      lateMinutes: 25,
      overtimeMinutes: 100,
    });
    expect(namesOf('late')).toEqual(['Late']);
    expect(namesOf('absent')).toEqual(['Absent']);
    expect(namesOf('missingOut')).toEqual(['Gone', 'Hidden']);
    expect(namesOf('all')).toEqual(['Absent', 'Gone', 'Hidden', 'Late', 'Normal']);
  });

  test('[ATT-10] counts only who is within the scope and may be found, and finds no department outside of it', async () => {
    clock.set('2026-03-05 10:00');
    const reporter = await acme.addMember('Sales Reporter', {
      permissions: REPORTER,
      scope: [sales],
      departments: [stock],
    });
    const { figures, namesOf } = await dayOf(reporter);
    expect(namesOf('all').slice(0, 4)).toEqual(['Absent', 'Gone', 'Late', 'Normal']);
    expect(figures).toMatchObject({ due: 4, missingOut: 1, absent: 1 });
    expect(codesOf(await reporter.query(DAY, { date: '2026-03-04', departmentId: stock }))).toEqual(['NOT_FOUND']);
    expect(codesOf(await globex.administrator.query(DAY, { date: '2026-03-04', departmentId: sales }))).toEqual([
      'NOT_FOUND',
    ]);
    const others = await dayOf(globex.administrator);
    expect(others.figures).toMatchObject({ due: 0, in: 0 });
    expect(others.namesOf('all')).toEqual([globex.administrator.memberId]);
  });

  test('[ATT-10] is refused without the permission, and for a day to come', async () => {
    expect(codesOf(await people.normal.query(DAY, { date: '2026-03-04' }))).toContain('UNAUTHORIZED_FIELD_OR_TYPE');
    expect(codesOf(await acme.administrator.query(DAY, { date: '2026-03-06' }))).toEqual(['BAD_USER_INPUT']);
  });

  const DUE = `query ($after: String) { attendanceDay(date: "2026-03-04") { members(figure: DUE, first: 2, after: $after) {
    nodes { member { id } } pageInfo { hasNextPage endCursor } } } }`;

  test('[ATT-10] leads through the names page by page, each once', async () => {
    const seen: string[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const answer: DataOf<typeof DUE> = dataOf(await acme.administrator.query(DUE, { after }));
      const page = present(answer.attendanceDay.members);
      seen.push(...page.nodes.map(({ member }) => present(member).id));
      after = page.pageInfo.endCursor;
      more = page.pageInfo.hasNextPage;
    }
    expect(seen).toHaveLength(7);
    expect(new Set(seen).size).toBe(7);
  });

  test('[ATT-6] names all punches of a day with who, when and where from', async () => {
    const answer = dataOf(
      await acme.administrator.query(
        `query ($id: ID!) { attendanceMonthReport(month: "2026-03") { member(id: $id) {
          days { date statuses punches { type ip } shifts { name overtimeMinutes } } } } }`,
        { id: people.late.memberId },
      ),
    );
    const day = answer.attendanceMonthReport.member?.days.find(({ date }) => date === '2026-03-04');
    expect(day).toMatchObject({
      statuses: ['LATE'],
      shifts: [{ name: 'Day', overtimeMinutes: 100 }],
      punches: [{ type: 'IN' }, { type: 'OUT' }],
    });
    expect(day?.punches?.[0]?.ip).toBeTruthy();
  });
});

describe('what a member sees', () => {
  const TODAY =
    'query ($id: ID!) { attendanceMonthReport(month: "2026-03") { member(id: $id) { member { id attendanceToday { statuses } } } } }';
  test('[ATT-10] of others is their day of today, for those who report on them', async () => {
    clock.set('2026-03-05 10:00');
    const answer = dataOf(await acme.administrator.query(TODAY, { id: people.late.memberId }));
    expect(answer.attendanceMonthReport.member?.member?.attendanceToday).toEqual({ statuses: ['PENDING'] });
    const reporter = await acme.addMember('Stock Reporter', { permissions: REPORTER, scope: [stock] });
    expect(dataOf(await reporter.query(TODAY, { id: people.late.memberId })).attendanceMonthReport.member).toBeNull();
    expect(
      dataOf(await globex.administrator.query(TODAY, { id: people.late.memberId })).attendanceMonthReport.member,
    ).toBeNull();
  });
});

const MONTH = `query ($month: String!, $departmentId: ID) { attendanceMonthReport(month: $month, departmentId: $departmentId) {
  from to figures { ${FIGURES} }
  ranking { member { id } figures { anomaly } }
  members(first: 200) { nodes { member { id } figures { ${FIGURES} } days { date statuses lateMinutes overtimeMinutes } } } } }`;
const monthOf = async (client: Client, month = '2026-03', departmentId: string | null = null) =>
  dataOf(await client.query(MONTH, { month, departmentId })).attendanceMonthReport;

describe('a month', () => {
  test('[ATT-12] is the sum of its days, for each member and for all', async () => {
    clock.set('2026-03-06 08:00');
    const report = await monthOf(acme.administrator, '2026-03', sales);
    expect([report.from, report.to]).toEqual(['2026-03-01', '2026-03-06']);
    for (const { figures, days } of present(report.members).nodes) {
      const count = (status: (typeof days)[number]['statuses'][number]) =>
        days.filter(({ statuses }) => statuses.includes(status)).length;
      expect([figures['late'], figures['absent'], figures['missingOut'], figures['pending']]).toEqual(
        (['LATE', 'ABSENT', 'MISSING_OUT', 'PENDING'] as const).map(count),
      );
      expect(figures['lateMinutes']).toBe(days.reduce((sum, day) => sum + day.lateMinutes, 0));
      expect(figures['overtimeMinutes']).toBe(days.reduce((sum, day) => sum + day.overtimeMinutes, 0));
    }
    for (const name of FIGURES.split(' ') as (keyof typeof report.figures)[]) {
      expect(report.figures[name]).toBe(
        present(report.members).nodes.reduce((sum, { figures }) => sum + (figures[name] ?? 0), 0),
      );
    }
    const days = await Promise.all(
      ['2026-03-04', '2026-03-05', '2026-03-06'].map((day) => dayOf(acme.administrator, day, sales)),
    );
    expect(report.figures['due']).toBe(days.reduce((sum, { figures }) => sum + (figures['due'] ?? 0), 0));
  });

  test('[ATT-12] keeps to the scope, the department and the enterprise, and is refused without the permission', async () => {
    const reporter = await acme.addMember('Scoped', { permissions: REPORTER, scope: [stock], departments: [stock] });
    const ids = (await monthOf(reporter)).members?.nodes.map(({ member }) => member?.id);
    expect(ids).toContain(people.stocker.memberId);
    expect(ids).not.toContain(people.late.memberId);
    expect((await monthOf(globex.administrator)).members?.nodes).toHaveLength(1);
    expect(codesOf(await globex.administrator.query(MONTH, { month: '2026-03', departmentId: sales }))).toEqual([
      'NOT_FOUND',
    ]);
    expect(codesOf(await people.late.query(MONTH, { month: '2026-03' }))).toContain('UNAUTHORIZED_FIELD_OR_TYPE');
    expect(codesOf(await acme.administrator.query(MONTH, { month: '2026-3' }))).toEqual(['BAD_USER_INPUT']);
    expect(codesOf(await acme.administrator.query(MONTH, { month: '2026-04' }))).toEqual(['BAD_USER_INPUT']);
  });

  test('[ATT-10] comes back as last month with a ranking of anomalies, beside today and yesterday', async () => {
    clock.set('2026-04-01 10:00');
    const overview = dataOf(
      await acme.administrator.query(
        `query ($departmentId: ID) { attendanceOverview(departmentId: $departmentId) {
          today { date figures { due pending absent } } yesterday { date }
          lastMonth { month figures { due absent } ranking(first: 3) { member { id } figures { anomaly } } } } }`,
        { departmentId: sales },
      ),
    ).attendanceOverview;
    expect(overview).toMatchObject({
      today: { date: '2026-04-01' },
      yesterday: { date: '2026-03-31' },
      lastMonth: { month: '2026-03' },
    });
    expect(overview.today?.figures).toEqual({ due: 5, pending: 5, absent: 0 });
    const anomalies = present(overview.lastMonth?.ranking).map(({ figures }) => figures.anomaly);
    expect(anomalies).toEqual(anomalies.toSorted((one, other) => other - one));
    expect(overview.lastMonth?.ranking).toHaveLength(3);
    expect((await monthOf(acme.administrator, '2026-03', sales)).figures['absent']).toBe(
      overview.lastMonth?.figures.absent,
    );
  });
});
