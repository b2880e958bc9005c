import { type Client, type Page, readPages, until } from '../../demo/client.ts';
import { signInApp } from '../../demo/sign-in.ts';
import { signInMember } from '../company.ts';
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
const EXPORT = `mutation Export($input: ExportAttendanceMonthInput!) {
  exportAttendanceMonth(input: $input) { export { id } }
}`;
const EXPORTED = 'query Exported($id: ID!) { attendanceExport(id: $id) { state file { name url } errorCode } }';

type Figures = Record<string, number>;

/** All members of a day that a list query returns. */
const listMembers = <Node>(client: Client, document: string, variables: { date: string; figure?: string }) => {
  type Data = { attendanceDay: { members: Page<Node> } };
  return readPages(async (after) => (await client.run<Data>(document, { ...variables, after })).attendanceDay.members);
};

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
  }
}

interface Due {
  member: { id: string; name: string };
  shifts: { startsAt: string; endsAt: string }[];
}

const MINUTE = 60_000;
const shifted = (time: string, minutes: number) => new Date(Date.parse(time) + minutes * MINUTE).toISOString();

/** Punches of a past day: two members in time, one without a departure. Times follow that day's shift. */
function punchesOf(date: string, due: readonly Due[]): object[] {
  return due.slice(0, 3).flatMap(({ member, shifts }, index) => {
    const { startsAt = '', endsAt = '' } = shifts[0] ?? {};
    const punch = (type: string, punchedAt: string) => ({
      memberId: member.id,
      type,
      punchedAt,
      device: 'front door',
      // The same in every run: a second run sends the clock's punches again, and adds none.
      idempotencyKey: `${date}-${type}-${member.id}`,
    });
    const arrival = punch('IN', shifted(startsAt, -5));
    return index === 2 ? [arrival] : [arrival, punch('OUT', shifted(endsAt, 5))];
  });
}

/** A punch clock reports yesterday's punches: that day is over at any time of today. */
async function ingestYesterday(day: Day, date: string): Promise<void> {
  const { url, administrator, report, signIns } = day;
  const own = new Set(signIns.people.map(({ name }) => name));
  const due = await listMembers<Due>(administrator, SHIFTS, { date });
  const punches = punchesOf(
    date,
    due.filter(({ member }) => own.has(member.name)),
  );
  const input = { name: '考勤机', permissions: ['attendance:punch:ingest'] };
  type Registered = { registerApp: { app: { id: string }; clientSecret: string } };
  const { registerApp: clock } = await administrator.run<Registered>(REGISTER_CLOCK, { input });
  const client = await signInApp(url, { clientId: clock.app.id, clientSecret: clock.clientSecret });
  type Ingested = { ingestPunches: { results: { ok: boolean }[] } };
  const { results } = (await client.run<Ingested>(INGEST, { input: { punches } })).ingestPunches;
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
async function checkNames({ report, administrator }: Day, date: string): Promise<Figures> {
  type OneDay = { attendanceDay: { figures: Figures } };
  const read = async () => (await administrator.run<OneDay>(FIGURES, { date })).attendanceDay.figures;
  const figures = await read();
  report.figure(date, JSON.stringify(figures));
  for (const figure of ['DUE', 'IN', 'OUT', 'LATE', 'ABSENT', 'ANOMALY']) {
    const found = await until(
      async () => ({
        told: (await read())[figure.toLowerCase()],
        names: (await listMembers(administrator, DRILL, { date, figure })).length,
      }),
      ({ told, names }) => told === names,
      5_000,
    );
    report.check(`${figure}: ${found.told} are ${found.names} names`, found.names === found.told, found);
  }
  return figures;
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

/** A month is the sum of its days, queried one by one. */
async function checkMonth({ report, administrator }: Day, month: string): Promise<void> {
  type Month = { attendanceMonthReport: { from: string; to: string; figures: Figures } };
  const read = async () => {
    const whole = (await administrator.run<Month>(MONTH, { month })).attendanceMonthReport;
    const sums: Figures = {};
    for (const date of daysBetween(whole.from, whole.to)) {
      type OneDay = { attendanceDay: { figures: Figures } };
      const { figures } = (await administrator.run<OneDay>(DAY_FIGURES, { date })).attendanceDay;
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
  type Overview = { attendanceOverview: { today: { date: string }; yesterday: { date: string } } };
  const { today, yesterday } = (await administrator.run<Overview>(OVERVIEW)).attendanceOverview;
  await ingestYesterday(day, yesterday.date);
  const figures = await checkNames(day, yesterday.date);
  report.check('three came, two went', (figures['in'] ?? 0) >= 3 && (figures['out'] ?? 0) >= 2, figures);
  await checkNames(day, today.date);
  const month = yesterday.date.slice(0, 7);
  await checkMonth(day, month);
  await exportMonth(day, month);
}
