import { resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type ServiceName, serviceNames } from '@account-center/events';
import { beginResync, type Resync } from '@account-center/kit/events';
import { readDataDirectory } from './environment.ts';
import { describeFailure } from './failure.ts';
import { holdsData, LaunchError } from '@account-center/system/machine';
import { type DataDirectoryLock, lockDataDirectory } from './lock.ts';
import { databaseNameOf, startPostgres, urlsOf } from '@account-center/system/postgres';

const POLL_MILLISECONDS = 200;
const PATIENCE_MILLISECONDS = 600_000;

const say = (line: string) => process.stdout.write(`${line}\n`);

function chosenService(): ServiceName {
  const service = serviceNames.find((name) => name === process.argv[2]);
  if (!service) throw new LaunchError(`Name a service: pnpm resync <${serviceNames.join('|')}>`);
  return service;
}

/** The lock, or null while Account Center runs on the data directory. */
const lockUnlessRunning = (dataDir: string): Promise<DataDirectoryLock | null> =>
  lockDataDirectory(dataDir).catch((error: unknown) => {
    if (error instanceof LaunchError) return null;
    throw error;
  });

async function follow(service: ServiceName, resync: Resync): Promise<void> {
  const deadline = performance.now() + PATIENCE_MILLISECONDS;
  for (let before = ''; ; await wait(POLL_MILLISECONDS)) {
    const outstanding = await resync.listOutstanding();
    if (outstanding.length === 0) break;
    if (performance.now() > deadline)
      throw new LaunchError(`Still being rebuilt: ${outstanding.join(', ')}. See the log.`);
    if (outstanding.join() !== before) say(`  waiting for ${outstanding.join(', ')}`);
    before = outstanding.join();
  }
  say(`The other services have rebuilt their read models of ${service}.`);
}

/** Makes all other services rebuild their read models of one service: `pnpm resync org`. Works whether or not the system runs. */
async function main(): Promise<void> {
  const service = chosenService();
  const dataDir = resolve(readDataDirectory());
  if (!(await holdsData(dataDir)))
    throw new LaunchError(`There is no data in ${dataDir}. Set DATA_DIR to that of the start.`);
  const lock = await lockUnlessRunning(dataDir);
  const postgres = await startPostgres({ dataDir, port: undefined });
  try {
    const resync = await beginResync(urlsOf(service, databaseNameOf(service), postgres).loginUrl);
    say(`${service} begins a new stream, with the epoch ${resync.epoch}.`);
    if (lock) say('Account Center does not run here: the other services rebuild at its next start.');
    else await follow(service, resync);
    await resync.close();
  } finally {
    if (lock) await postgres.stop();
    await lock?.release();
  }
}

await main().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${describeFailure(error)}\n`);
    process.exit(1);
  },
);
