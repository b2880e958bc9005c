import { randomUUID } from 'node:crypto';
import { signIn } from '../demo/sign-in.ts';
import { readSignIns } from '../demo/sign-ins.ts';
import { readDayEnvironment } from './environment.ts';
import { createReport } from './report.ts';
import type { Day } from './day.ts';
import { checkRefusals } from './steps/check-refusals.ts';
import { feedArchive } from './steps/feed-archive.ts';
import { importDirectory } from './steps/import-directory.ts';
import { keepAttendance } from './steps/keep-attendance.ts';
import { offboard } from './steps/offboard.ts';
import { readDepartmentPage } from './steps/read-department-page.ts';
import { sendNotice } from './steps/send-notice.ts';
import { shareCredit } from './steps/share-credit.ts';

/** Plays a company's day against a running system, through the public API only. */
async function play(day: Day): Promise<void> {
  const cast = await importDirectory(day);
  await shareCredit(day, cast);
  await readDepartmentPage(day, cast);
  await sendNotice(day, cast);
  await feedArchive(day, cast);
  await keepAttendance(day, cast);
  await checkRefusals(day, cast);
  await offboard(day, cast);
}

async function openDay(): Promise<Day> {
  const { url, dataDir } = readDayEnvironment();
  const signIns = await readSignIns(dataDir);
  if (!signIns)
    throw new Error(`There is no demo enterprise in ${dataDir}: run "pnpm start" with the same DATA_DIR first`);
  const { enterpriseNumber, superPassword } = signIns.enterprise;
  const run = randomUUID();
  return {
    url,
    signIns,
    report: createReport(),
    key: (name) => `${name}-${run}`,
    operator: await signIn(url, signIns.operator),
    administrator: await signIn(url, { enterpriseNumber, superPassword }),
  };
}

const day = await openDay().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
await play(day).catch((error: unknown) => {
  day.report.check('the day goes on to its end', false, error instanceof Error ? error.message : error);
});
console.log(`\n${day.report.passed} passed, ${day.report.failed} failed`);
process.exitCode = day.report.failed === 0 ? 0 : 1;
