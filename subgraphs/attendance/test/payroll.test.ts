import type { Client, InputOf, Member, TestSystem } from '@account-center/testing';
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
import { rowsOf } from './workbook-support.ts';

const clock = createClock('2026-09-28 12:00');
let system: TestSystem;
let acme: Company;
let globex: Company;
let sales: string;
let worker: Member;

/** Works two hours of National Day, three of a day off after it, and until 20:00 on the Thursday after that. */
beforeAll(async () => {
  system = await startAt(clock);
  acme = await openCompany(system, 'Acme');
  globex = await openCompany(system, 'Globex');
  sales = await acme.addDepartment('Sales');
  await startWorking(clock, acme, { before: '2026-09-28', first: '2026-09-29' });
  worker = await acme.addMember('=Worker', { permissions: PUNCHER, departments: [sales] });
  const work = async (from: string, to: string) => {
    clock.set(from);
    dataOf(await punch(worker, 'IN'));
    clock.set(to);
    dataOf(await punch(worker, 'OUT'));
  };
  await work('2026-10-01 10:00', '2026-10-01 12:00');
  await work('2026-10-06 10:00', '2026-10-06 13:00');
  await work('2026-10-08 09:00', '2026-10-08 20:00');
});
afterAll(() => system.stop());

const START =
  'mutation ($input: StartAttendancePayrollExportInput!) { startAttendancePayrollExport(input: $input) { export { id } } }';
const EXPORT = 'query ($id: ID!) { attendancePayrollExport(id: $id) { state errorCode file { name url } } }';
const CANCEL = `mutation ($id: ID!) { cancelAttendancePayrollExport(input: { id: $id }) { export { state } } }`;
const CHOOSE = `mutation ($input: SetAttendancePayrollColumnsInput!) { setAttendancePayrollColumns(input: $input) { columns } }`;
const CHOSEN = '{ attendancePayrollColumns }';
const LOCK_MONTH = 'mutation { lockAttendanceMonth(input: { month: "2026-10" }) { lock { id } } }';
type Asked = Omit<InputOf<typeof START>, 'month'>;

const start = (client: Client, input: Asked, month = '2026-10') => client.query(START, { input: { ...input, month } });

async function exported(client: Client, input: Asked): Promise<{ id: string; name: string; content: Buffer }> {
  const { id } = dataOf(await start(client, input)).startAttendancePayrollExport.export;
  const read = async () => dataOf(await client.query(EXPORT, { id })).attendancePayrollExport;
  await expect.poll(async () => (await read()).state).toMatch(/DONE|FAILED/);
  const { file, errorCode } = await read();
  expect(errorCode).toBeNull();
  const response = await fetch(new URL(file?.url ?? '', system.url));
  return { id, name: file?.name ?? '', content: Buffer.from(await response.arrayBuffer()) };
}

const linesOf = (content: Buffer) => content.toString('utf8').replace('\ufeff', '').trimEnd().split('\r\n');

describe('a payroll export', () => {
  test('[ATT-32a] is made of a locked month only', async () => {
    clock.set('2026-11-04 12:00');
    expect(codesOf(await start(acme.administrator, { format: 'CSV' }))).toEqual(['ATTENDANCE_MONTH_NOT_LOCKED']);
    expect(codesOf(await start(acme.administrator, { format: 'CSV' }, '2026-13'))).toEqual(['BAD_USER_INPUT']);
    dataOf(await acme.administrator.query(LOCK_MONTH));
    expect((await exported(acme.administrator, { format: 'CSV' })).name).toBe('payroll-2026-10.csv');
  });

  test('[ATT-32a] tells normal time and overtime by kind of day, as CSV and as a workbook', async () => {
    const columns = [
      'MEMBER',
      'NORMAL_MINUTES',
      'WORKDAY_OVERTIME_MINUTES',
      'REST_DAY_OVERTIME_MINUTES',
      'HOLIDAY_OVERTIME_MINUTES',
      'REQUIRED_MINUTES',
    ] as const;
    const csv = await exported(acme.administrator, { format: 'CSV', language: 'EN', columns });
    const lines = linesOf(csv.content);
    expect(lines[0]).toBe(
      'Member,Worked without overtime (minutes),Overtime on workdays (minutes),Overtime on rest days (minutes),' +
        'Overtime on statutory holidays (minutes),Required (minutes)',
    );
    // 23 weekdays less seven days off, and the make-up workday on the 10th: 18 days of 540 minutes.
    expect(lines).toContain(`'=Worker,540,120,180,120,${18 * 540}`);
    const book = await exported(acme.administrator, { format: 'XLSX', language: 'EN', columns });
    const rows = await rowsOf(book.content, '2026-10');
    expect(rows.map((row) => Object.values(row).join())).toEqual(lines.slice(1));
    const report = dataOf(
      await acme.administrator.query(
        `{ attendanceMonthReport(month: "2026-10") { figures {
          requiredMinutes workedMinutes overtimeMinutes workdayOvertimeMinutes restDayOvertimeMinutes holidayOvertimeMinutes } } }`,
      ),
    ).attendanceMonthReport.figures;
    const sum = (column: number) => lines.slice(1).reduce((total, line) => total + Number(line.split(',')[column]), 0);
    expect([1, 2, 3, 4, 5].map(sum)).toEqual([
      report.workedMinutes - report.overtimeMinutes,
      report.workdayOvertimeMinutes,
      report.restDayOvertimeMinutes,
      report.holidayOvertimeMinutes,
      report.requiredMinutes,
    ]);
  });

  test('[ATT-32a] has the columns that the enterprise chose and keeps, in their order', async () => {
    const all = dataOf(await acme.administrator.query(CHOSEN)).attendancePayrollColumns;
    expect(all).toHaveLength(17);
    const columns = ['EMPLOYEE_NUMBER', 'MEMBER', 'ABSENT_DAYS'] as const;
    expect(codesOf(await acme.administrator.query(CHOOSE, { input: { columns: [] } }))).toEqual(['BAD_USER_INPUT']);
    const twice = { columns: ['MEMBER', 'MEMBER'] } as const;
    expect(codesOf(await acme.administrator.query(CHOOSE, { input: twice }))).toEqual(['BAD_USER_INPUT']);
    const chosen = dataOf(await acme.administrator.query(CHOOSE, { input: { columns } }));
    expect(chosen.setAttendancePayrollColumns.columns).toEqual(columns);
    expect(dataOf(await acme.administrator.query(CHOSEN)).attendancePayrollColumns).toEqual(columns);
    expect(dataOf(await globex.administrator.query(CHOSEN)).attendancePayrollColumns).toEqual(all);
    const { content } = await exported(acme.administrator, { format: 'CSV' });
    expect(linesOf(content)[0]).toBe('工号,姓名,旷工天数');
  });

  test('[ATT-32a] stays the same byte for byte after the lock', async () => {
    for (const format of ['CSV', 'XLSX'] as const) {
      clock.set('2026-11-05 12:00');
      const before = await exported(acme.administrator, { format });
      const year = { year: 2026, days: [{ date: '2026-10-01', kind: 'HOLIDAY', name: '国庆节' } as const] };
      dataOf(
        await acme.administrator.query(
          'mutation ($input: ImportStatutoryCalendarInput!) { importStatutoryCalendar(input: $input) { calendar { coveredUntil } } }',
          { input: year },
        ),
      );
      clock.set('2026-11-06 13:00');
      const after = await exported(acme.administrator, { format });
      expect(after.content.equals(before.content)).toBe(true);
    }
  });

  test('[ATT-32a] holds the members of the scope, and is refused to others', async () => {
    const asked = { format: 'CSV', columns: ['MEMBER'] } as const;
    const inSales = await acme.addMember('Sales Reporter', { permissions: REPORTER, scope: [sales] });
    const own = await exported(inSales, asked);
    expect(linesOf(own.content).slice(1)).toEqual(["'=Worker"]);
    const ofSales = await exported(acme.administrator, { ...asked, departmentId: sales });
    expect(linesOf(ofSales.content)).toEqual(linesOf(own.content));
    expect(codesOf(await start(inSales, { ...asked, departmentId: acme.root }))).toEqual(['NOT_FOUND']);
    expect(codesOf(await inSales.query(CHOOSE, { input: { columns: ['MEMBER'] } }))).toEqual(['FORBIDDEN']);
    expect(codesOf(await acme.administrator.query(EXPORT, { id: own.id }))).toEqual(['NOT_FOUND']);
    expect(codesOf(await acme.administrator.query(CANCEL, { id: own.id }))).toEqual(['NOT_FOUND']);
    expect(dataOf(await inSales.query(CANCEL, { id: own.id })).cancelAttendancePayrollExport.export.state).toBe('DONE');
    for (const refused of [
      await start(worker, asked),
      await worker.query(CHOSEN),
      await worker.query(CHOOSE, { input: { columns: ['MEMBER'] } }),
      await worker.query(EXPORT, { id: own.id }),
      await worker.query(CANCEL, { id: own.id }),
    ]) {
      expect(codesOf(refused)).toContain('UNAUTHORIZED_FIELD_OR_TYPE');
    }
    expect(codesOf(await start(globex.administrator, asked))).toEqual(['ATTENDANCE_MONTH_NOT_LOCKED']);
    expect(codesOf(await globex.administrator.query(EXPORT, { id: own.id }))).toEqual(['NOT_FOUND']);
  });
});
