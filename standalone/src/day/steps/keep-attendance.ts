import type { Client } from '../../demo/client.ts';
import { until } from '../../demo/client.ts';
import { signInMember } from '../company.ts';
import type { Cast, Day } from '../day.ts';

const PUNCH = 'mutation Punch($input: PunchInput!) { punch(input: $input) { punch { id place ip } } }';
const OVERVIEW = `query Overview {
  attendanceOverview { today { date figures { due in out late early absent normal missingIn missingOut pending anomaly } } }
}`;
const DRILL = `query Drill($date: Date!, $figure: AttendanceFigure, $after: String) {
  attendanceDay(date: $date) {
    members(figure: $figure, first: 200, after: $after) { nodes { member { id name } } pageInfo { hasNextPage endCursor } }
  }
}`;
const MONTH = `query Month($month: String!) {
  attendanceMonthReport(month: $month) { from to figures { due in out late early absent normal } }
}`;
const DAY_FIGURES = `query DayFigures($date: Date!) {
  attendanceDay(date: $date) { figures { due in out late early absent normal } }
}`;
const EXPORT = `mutation Export($input: ExportAttendanceMonthInput!) {
  exportAttendanceMonth(input: $input) { export { id } }
}`;
const EXPORTED = 'query Exported($id: ID!) { attendanceExport(id: $id) { state file { name url } errorCode } }';

type Figures = Record<string, number>;

async function countNames(client: Client, date: string, figure: string): Promise<number> {
  type Members = { nodes: unknown[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
  let count = 0;
  for (let after: string | null = null, more = true; more; ) {
    const data: { attendanceDay: { members: Members } } = await client.run(DRILL, { date, figure, after });
    const { members } = data.attendanceDay;
    count += members.nodes.length;
    after = members.pageInfo.endCursor;
    more = members.pageInfo.hasNextPage;
  }
  return count;
}

const daysBetween = (from: string, to: string) => {
  const days: string[] = [];
  for (let at = Date.parse(from); at <= Date.parse(to); at += 86_400_000)
    days.push(new Date(at).toISOString().slice(0, 10));
  return days;
};

async function punchInAndOut(day: Day, cast: Cast): Promise<void> {
  const { url, signIns, report } = day;
  const people = [cast.salesperson, cast.ordinaryMember, cast.informationAdministrator];
  for (const person of people) {
    const client = await signInMember(url, signIns.initialPassword, person);
    const input = {
      type: 'IN',
      mac: '00-16-3E-12-34-56',
      device: 'desktop',
      idempotencyKey: day.key(`in-${person.id}`),
    };
    type Punched = { punch: { punch: { id: string; ip: string } } };
    const first = await client.run<Punched>(PUNCH, { input });
    const again = await client.run<Punched>(PUNCH, { input });
    report.check(
      `${person.name} punches in once, from ${first.punch.punch.ip}`,
      first.punch.punch.id === again.punch.punch.id && Boolean(first.punch.punch.ip),
      again,
    );
    if (person === cast.ordinaryMember) continue;
    await client.run(PUNCH, { input: { type: 'OUT', idempotencyKey: day.key(`out-${person.id}`) } });
  }
}

async function exportMonth({ administrator, report }: Day, month: string): Promise<void> {
  type Started = { exportAttendanceMonth: { export: { id: string } } };
  const started = await administrator.run<Started>(EXPORT, { input: { month } });
  const { id } = started.exportAttendanceMonth.export;
  type Exported = { attendanceExport: { state: string; file: { name: string; url: string } | null } };
  const done = await until(
    async () => (await administrator.run<Exported>(EXPORTED, { id })).attendanceExport,
    ({ state }) => state === 'DONE' || state === 'FAILED',
    60_000,
  );
  const content = done.file ? await administrator.download(done.file.url) : new Uint8Array();
  // A workbook is a ZIP archive.
  const isWorkbook = content[0] === 0x50 && content[1] === 0x4b;
  report.check('the month is there as a workbook', isWorkbook, done);
  report.figure('workbook', `${done.file?.name}, ${content.length} bytes`);
}

/** People punch in and out; every number of the overview leads to names, and the month is the sum of its days. */
export async function keepAttendance(day: Day, cast: Cast): Promise<void> {
  const { report, administrator } = day;
  report.step('People punch in and out; overview and month report add up');
  await punchInAndOut(day, cast);
  type Overview = { attendanceOverview: { today: { date: string; figures: Figures } } };
  const { today } = (await administrator.run<Overview>(OVERVIEW)).attendanceOverview;
  report.figure(`today, ${today.date}`, JSON.stringify(today.figures));
  report.check('three have come, two have gone', (today.figures.in ?? 0) >= 3 && (today.figures.out ?? 0) >= 2, today);
  for (const figure of ['DUE', 'IN', 'OUT', 'LATE', 'ABSENT', 'ANOMALY']) {
    const names = await countNames(administrator, today.date, figure);
    const told = today.figures[figure.toLowerCase()];
    report.check(`${figure}: ${told} are ${names} names`, names === told, { names, told });
  }
  const month = today.date.slice(0, 7);
  type Month = { attendanceMonthReport: { from: string; to: string; figures: Figures } };
  const whole = (await administrator.run<Month>(MONTH, { month })).attendanceMonthReport;
  const sums: Figures = {};
  for (const date of daysBetween(whole.from, whole.to)) {
    type OneDay = { attendanceDay: { figures: Figures } };
    const { figures } = (await administrator.run<OneDay>(DAY_FIGURES, { date })).attendanceDay;
    for (const [name, value] of Object.entries(figures)) sums[name] = (sums[name] ?? 0) + value;
  }
  report.check('the month is the sum of its days', JSON.stringify(sums) === JSON.stringify(whole.figures), {
    sums,
    whole,
  });
  await exportMonth(day, month);
}
