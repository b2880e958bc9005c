import { rm, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { readDataDirectory } from './environment.ts';
import { describeFailure } from './failure.ts';
import { holdsData, LaunchError } from '@account-center/system/machine';
import { lockDataDirectory } from './lock.ts';
import { removeOrphans, removePostgres } from '@account-center/system/postgres';
import { readArguments } from './usage.ts';

/** Everything that a start creates in a data directory. Other files are left alone. */
const OURS = ['postgres', 'postgres.log', 'postgres.log.1', 'files', 'secrets'];

const say = (line: string) => process.stdout.write(`${line}\n`);

async function confirm(dataDir: string): Promise<boolean> {
  if (!process.stdin.isTTY)
    throw new LaunchError(`This removes all data in ${dataDir}. Run "pnpm reset --yes" to do it.`);
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(`Remove all data in ${dataDir}, with its database? (yes/no) `);
  terminal.close();
  return answer.trim().toLowerCase() === 'yes';
}

/** Removes everything that starts have created, including a database outside the data directory. Throws LaunchError while a system runs on it. */
async function reset(): Promise<void> {
  const given = readArguments({
    name: 'pnpm reset',
    purpose: 'Removes all data: database, stored files, keys and sign-ins, and databases whose data directory is gone.',
    details: 'The environment variable DATA_DIR names the data directory, ./data unless set.\n',
    switches: { yes: 'does not ask' },
  });
  const dataDir = readDataDirectory();
  if (await holdsData(dataDir)) {
    await lockDataDirectory(dataDir);
    if (!given.has('yes') && !(await confirm(dataDir))) {
      say('Nothing was removed.');
      return;
    }
    await removePostgres(dataDir);
    for (const name of OURS) await rm(join(dataDir, name), { recursive: true, force: true });
    await rmdir(dataDir).catch(() => {});
    say(`Removed all data in ${dataDir}.`);
  } else {
    say(`There is no data in ${dataDir}.`);
  }
  for (const orphan of await removeOrphans()) say(`Removed ${orphan}, whose data directory is gone.`);
}

await reset().catch((error: unknown) => {
  process.stderr.write(`${describeFailure(error)}\n`);
  process.exitCode = 1;
});
// The lock would keep the process alive.
process.exit();
