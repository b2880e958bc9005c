/**
 * The system of `pnpm bench system`: gateway and subgraphs in this process on an embedded PostgreSQL, with an
 * enterprise to read, and the database of the peer beside it. Runs until it is told to stop.
 *
 * Usage: `node standalone/bench/system.ts`. The line of stdout with `"msg":"ready"` has what the bench needs to know.
 */
import { createLogger } from '@account-center/kit';
import { startSystem } from '@account-center/system';
import { OPERATOR_NAME, SUPERGRAPH_FILE } from '@account-center/system/parts';
import { findServer, makeDataDirectory, removeDataDirectory, removeLeftovers } from '@account-center/system/postgres';
import { signIn } from '../src/demo/sign-in.ts';
import { prepareInstallation } from '../src/installation.ts';
import { storedAttendance } from './system/attendance.ts';
import { attendanceDays, openCompany } from './system/company.ts';
import { analyzeAll, makePeerDatabase } from './system/peer-database.ts';
import { openCountingData, ownPostgres } from './system/postgres.ts';

/** A quota that the load does not use up. */
const UNREACHED = 1_000_000_000_000;

const say = (stream: NodeJS.WriteStream, line: string) => stream.write(`${line}\n`);

await removeLeftovers();
const dataDir = await makeDataDirectory();
const opened = await openCountingData(dataDir);
const installation = await prepareInstallation(opened, { migrate: true });
let attendanceNow = attendanceDays.enabled;
const system = await startSystem({
  databaseUrls: installation.loginUrls,
  secrets: installation.secrets,
  filesDirectory: installation.filesDirectory,
  log: createLogger({ name: 'bench', level: 'error' }),
  supergraphSdl: { file: SUPERGRAPH_FILE },
  clocks: { attendance: () => new Date(attendanceNow) },
  // Requests and their cost are counted as in the product.
  gateway: { rateLimit: { account: { requests: UNREACHED, cost: UNREACHED } } },
});

async function prepare() {
  const postgres = ownPostgres(opened.postgres);
  const url = await system.gateway.listen(0);
  const operator = await signIn(url, { operator: OPERATOR_NAME, password: installation.secrets.operatorPassword });
  const setAttendanceClock = (now: Date) => {
    attendanceNow = now;
  };
  say(process.stderr, 'making the enterprise');
  const company = await openCompany({ url, operator, postgres, setAttendanceClock });
  say(process.stderr, 'copying its rows for the peer');
  const { enterpriseId, administrator, departments } = company;
  const peerDatabaseUrl = await makePeerDatabase(
    opened.postgres,
    postgres,
    await storedAttendance(administrator, enterpriseId),
  );
  await analyzeAll(postgres);
  return { url, signIn: company.signIn, enterpriseId, departments, peerDatabaseUrl };
}

const stopped = Promise.withResolvers<void>();
process.once('SIGTERM', stopped.resolve);
try {
  const prepared = await prepare();
  const server = { adminUrl: opened.postgres.adminUrl, databaseServerPid: await findServer(dataDir) };
  say(process.stdout, JSON.stringify({ msg: 'ready', ...prepared, ...server, ...attendanceDays }));
  await stopped.promise;
} finally {
  await system.stop();
  await opened.stop();
  await removeDataDirectory(dataDir);
}
