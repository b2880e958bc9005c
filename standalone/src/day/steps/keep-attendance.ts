import { type Client, present, readPages, until } from '../../demo/client.ts';
import { signInApp } from '../../demo/sign-in.ts';
import { signInMember } from '../company.ts';
import type { DataOf, InputOf, VariablesOf } from '../../generated/operation-types.ts';
import type { Cast, Day } from '../day.ts';

const PUNCH = 'mutation Punch($input: PunchInput!) { punch(input: $input) { punch { id place ip } } }';
const REGISTER_CLOCK = `mutation RegisterApp($input: RegisterAppInput!) {
  registerApp(input: $input) { app { id } clientSecret }
}`;
const REVOKE_CLOCK = 'mutation RevokeApp($input: RevokeAppInput!) { revokeApp(input: $input) { app { id } } }';
const INGEST = `mutation Ingest($input: IngestPunchesInput!) {
  ingestPunches(input: $input) { results { idempotencyKey ok code } }
}`;
const OVERVIEW = 'query Overview { attendanceOverview { today { date } yesterday { date } } }';
const FIGURES = `query Figures($date: Date!) {
  attendanceDay(date: $date) {
    figures { due in out late early absent normal missingIn missingOut pending anomaly }
  }
}`;
const SHIFTS = `query Shifts($date: Date!, $after: String) {
  attendanceDay(date: $date) {
    members(figure: DUE, first: 200, after: $after) {
      nodes { member { id name } shifts { startsAt endsAt } }
      pageInfo { hasNextPage endCursor }
    }
  }
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
const EXPORT = `mutation Export($input: StartAttendanceMonthExportInput!) {
  startAttendanceMonthExport(input: $input) { export { id } }
}`;
const EXPORTED = 'query Exported($id: ID!) { attendanceMonthExport(id: $id) { state file { name url } errorCode } }';

/** All members of a day who are due, with their shifts. */
const listDue = (client: Client, date: string) =>
  readPages(async (after) => present((await client.run(SHIFTS, { date, after })).attendanceDay.members));

/** The members of a day behind one of its figures. */
const listBehind = (client: Client, date: string, figure: VariablesOf<typeof DRILL>['figure']) =>
  readPages(async (after) => present((await client.run(DRILL, { date, figure, after })).attendanceDay.members));

const daysBetween = (from: string, to: string) => {
  const days: string[] = [];
  for (let at = Date.parse(from); at <= Date.parse(to); at += 86_400_000)
    days.push(new Date(at).toISOString().slice(0, 10));
  return days;
};

/** Members punch themselves: the server's time counts, so these punches may belong to no shift. */
async function punchNow(day: Day, cast: Cast): Promise<void> {
  const { url, signIns, report } = day;
  for (const person of [cast.salesperson, cast.ordinaryMember]) {
    const client = await signInMember(url, signIns.initialPassword, person);
    const input = {
      type: 'IN' as const,
      mac: '00-16-3E-12-34-56',
      device: 'desktop',
      idempotencyKey: day.key(`in-${person.id}`),
    };
    const first = await client.run(PUNCH, { input });
    const again = await client.run(PUNCH, { input });
    report.check(
      `${person.name} punches in once, from ${first.punch.punch.ip}`,
      first.punch.punch.id === again.punch.punch.id && Boolean(first.punch.punch.ip),
      again,
    );
  }
}

type Due = NonNullable<DataOf<typeof SHIFTS>['attendanceDay']['members']>['nodes'][number];

const MINUTE = 60_000;
const shifted = (time: string, minutes: number) => new Date(Date.parse(time) + minutes * MINUTE).toISOString();

/** Punches of a past day: two members in time, one without a departure. Times follow that day's shift. */
function punchesOf(date: string, due: readonly Due[]): InputOf<typeof INGEST>['punches'] {
  return due.slice(0, 3).flatMap(({ member, shifts }, index) => {
    const { startsAt = '', endsAt = '' } = shifts[0] ?? {};
    const punch = (type: 'IN' | 'OUT', punchedAt: string) => ({
      memberId: present(member).id,
      type,
      punchedAt,
      device: 'front door',
      // The same in every run: a second run sends the clock's punches again, and adds none.
      idempotencyKey: `${date}-${type}-${present(member).id}`,
    });
    const arrival = punch('IN', shifted(startsAt, -5));
    return index === 2 ? [arrival] : [arrival, punch('OUT', shifted(endsAt, 5))];
  });
}

/** A punch clock reports yesterday's punches: that day is over at any time of today. */
async function ingestYesterday(day: Day, date: string): Promise<void> {
  const { url, administrator, report, signIns } = day;
  const own = new Set(signIns.people.map(({ name }) => name));
  const due = await listDue(administrator, date);
  const punches = punchesOf(
    date,
    due.filter(({ member }) => own.has(member?.name ?? '')),
  );
  const input = { name: '考勤机', permissions: ['attendance:punch:ingest'] };
  const { registerApp: clock } = await administrator.run(REGISTER_CLOCK, { input });
  const client = await signInApp(url, { clientId: clock.app.id, clientSecret: clock.clientSecret });
  const { results } = (await client.run(INGEST, { input: { punches } })).ingestPunches;
  const areTaken = results.length === punches.length && results.every(({ ok }) => ok);
  report.check(
    `the punch clock reports ${punches.length} punches of ${date}`,
    areTaken && punches.length === 5,
    results,
  );
  await administrator.run(REVOKE_CLOCK, { input: { appId: clock.app.id } });
  const refused = await client.ask(INGEST, { input: { punches } });
  report.check('a revoked punch clock is refused', refused.status === 401, refused);
}

/** Every figure of a day equals the number of names behind it; retried if a shift begins or ends between the two queries. */
async function checkNames({ report, administrator }: Day, date: string) {
  const read = async () => (await administrator.run(FIGURES, { date })).attendanceDay.figures;
  const figures = await read();
  report.figure(date, JSON.stringify(figures));
  for (const figure of ['DUE', 'IN', 'OUT', 'LATE', 'ABSENT', 'ANOMALY'] as const) {
    const name = figure.toLowerCase() as Lowercase<typeof figure>;
    const found = await until(
      async () => ({
        told: (await read())[name],
        names: (await listBehind(administrator, date, figure)).length,
      }),
      ({ told, names }) => told === names,
      5_000,
    );
    report.check(`${figure}: ${found.told} are ${found.names} names`, found.names === found.told, found);
  }
  return figures;
}

async function exportMonth({ administrator, report }: Day, month: string): Promise<void> {
  const started = await administrator.run(EXPORT, { input: { month } });
  const { id } = started.startAttendanceMonthExport.export;
  const done = await until(
    async () => (await administrator.run(EXPORTED, { id })).attendanceMonthExport,
    ({ state }) => state === 'DONE' || state === 'FAILED',
    60_000,
  );
  const content = done.file ? await administrator.download(done.file.url) : new Uint8Array();
  // A workbook is a ZIP archive.
  const isWorkbook = content[0] === 0x50 && content[1] === 0x4b;
  report.check('the month is there as a workbook', isWorkbook, done);
  report.figure('workbook', `${done.file?.name}, ${content.length} bytes`);
}

/** A month is the sum of its days, queried one by one. */
async function checkMonth({ report, administrator }: Day, month: string): Promise<void> {
  const read = async () => {
    const whole = (await administrator.run(MONTH, { month })).attendanceMonthReport;
    const sums: Record<string, number> = {};
    for (const date of daysBetween(whole.from, whole.to)) {
      const { figures } = (await administrator.run(DAY_FIGURES, { date })).attendanceDay;
      for (const [name, value] of Object.entries(figures)) sums[name] = (sums[name] ?? 0) + value;
    }
    return { sums, whole };
  };
  const isSum = ({ sums, whole }: Awaited<ReturnType<typeof read>>) =>
    JSON.stringify(sums) === JSON.stringify(whole.figures);
  const found = await until(read, isSum, 5_000);
  report.check('the month is the sum of its days', isSum(found), found);
}

/**
 * Members punch, a punch clock reports yesterday; every figure matches its names, and the month is the sum of its days.
 * The result does not depend on the hour, because the counted day is over.
 */
export async function keepAttendance(day: Day, cast: Cast): Promise<void> {
  const { report, administrator } = day;
  report.step('Members punch, a punch clock reports yesterday; overview and month report add up');
  await punchNow(day, cast);
  const overview = (await administrator.run(OVERVIEW)).attendanceOverview;
  const [today, yesterday] = [present(overview.today), present(overview.yesterday)];
  await ingestYesterday(day, yesterday.date);
  const figures = await checkNames(day, yesterday.date);
  report.check('three came, two went', figures.in >= 3 && figures.out >= 2, figures);
  await checkNames(day, today.date);
  const month = yesterday.date.slice(0, 7);
  await checkMonth(day, month);
  await exportMonth(day, month);
}
