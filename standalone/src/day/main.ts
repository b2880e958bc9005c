import { randomUUID } from 'node:crypto';
import type { Client } from '../demo/client.ts';
import { signIn, type SignInInput } from '../demo/sign-in.ts';
import { readSignIns } from '../demo/sign-ins.ts';
import { describeFailure } from '../failure.ts';
import { LaunchError } from '@account-center/system/machine';
import { readArguments } from '../usage.ts';
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

/** @throws LaunchError if no system answers there, or another one */
async function assertRuns(url: string): Promise<void> {
  const answer = await fetch(`${url}/livez`).catch(() => null);
  const start = 'Run "pnpm start" in another terminal first, with the same PORT and DATA_DIR.';
  if (!answer) throw new LaunchError(`No system answers at ${url}. ${start}`);
  if (!answer.ok) throw new LaunchError(`Another program than Account Center answers at ${url}. ${start}`);
}

async function signInAs(url: string, input: SignInInput, dataDir: string): Promise<Client> {
  return await signIn(url, input).catch((error: unknown) => {
    if (!(error instanceof Error && error.message.includes('INVALID_CREDENTIALS'))) throw error;
    throw new LaunchError(
      `${url} does not accept the sign-ins in ${dataDir}. Use the PORT and DATA_DIR of the same start.`,
    );
  });
}

async function openDay(): Promise<Day> {
  readArguments({
    name: 'pnpm demo',
    purpose: 'Plays a working day of the demo company against a running system, through the public API only.',
    details: 'Environment variables: PORT and DATA_DIR as for the start, or ACCOUNT_CENTER_URL instead of PORT.\n',
  });
  const { url, dataDir } = readDayEnvironment();
  await assertRuns(url);
  const signIns = await readSignIns(dataDir);
  if (!signIns) {
    throw new LaunchError(`There is no demo enterprise in ${dataDir}. Run "pnpm start" with the same DATA_DIR first.`);
  }
  const { enterpriseNumber, superPassword } = signIns.enterprise;
  const run = randomUUID();
  return {
    url,
    signIns,
    report: createReport(),
    key: (name) => `${name}-${run}`,
    operator: await signInAs(url, signIns.operator, dataDir),
    administrator: await signInAs(url, { enterpriseNumber, superPassword }, dataDir),
  };
}

const day = await openDay().catch((error: unknown) => {
  console.error(describeFailure(error));
  process.exit(1);
});
await play(day).catch((error: unknown) => {
  day.report.check('the day goes on to its end', false, error instanceof Error ? error.message : error);
});
console.log(`\n${day.report.passed} passed, ${day.report.failed} failed`);
process.exitCode = day.report.failed === 0 ? 0 : 1;
