import { createLogger, type Logger } from '@account-center/kit';
import { prepareDemo } from './demo/prepare.ts';
import { describeSignIns } from './demo/sign-ins.ts';
import type { Environment } from './environment.ts';
import type { Launch, Open, Topology } from './topology/topology.ts';
import { openData, type OpenedData, prepareInstallation } from './installation.ts';
import { LaunchError } from '@account-center/system/machine';
import { findOrphans, tailOf } from '@account-center/system/postgres';
import { describeFailure } from './failure.ts';
import { preparePlayground } from './playground.ts';
import { markStage } from './stages.ts';
import { gatewayOptionsOf } from './settings/gateway-options.ts';
import { OPERATOR_NAME } from '@account-center/system/parts';

const say = (line: string) => process.stdout.write(`${line}\n`);

/** @throws LaunchError; the next start continues the load */
async function loadedDemo(launch: Launch, logFile: string): Promise<string[]> {
  try {
    return describeSignIns(await prepareDemo(launch));
  } catch (error) {
    const isFull = (await tailOf(logFile)).some((line) => line.includes('No space left on device'));
    const reason = isFull ? 'the disk is full' : describeFailure(error);
    throw new LaunchError(`The demo company could not be loaded: ${reason}\nStart again to continue.`);
  }
}

/** The lines below `ready`: how to sign in. */
async function signInLines(launch: Launch, { postgres }: OpenedData): Promise<string[]> {
  if (launch.environment.DEMO) return await loadedDemo(launch, postgres.logFile);
  return [`  Platform operator: ${OPERATOR_NAME} ${launch.installation.secrets.operatorPassword}`];
}

/** Communication between the launcher and the parts that it starts. */
export interface Surroundings {
  /** Each part is added as soon as it is up. */
  opened: Open[];
  /** Whether a stop was requested; checked between two parts. */
  isAsked: () => boolean;
  /** Ends the system, because a part is lost for good. */
  fail: (reason: LaunchError) => void;
}

/** Restarts the database server if it ends; during the start, this ends the start instead. */
function watchDatabase({ postgres }: OpenedData, log: Logger, fail: Surroundings['fail']): { isUp(): void } {
  let isUp = false;
  postgres.watch({
    mayRestart: () => isUp,
    onEnd: () => log.error({ log: postgres.logFile }, 'PostgreSQL ended'),
    onRestart: ({ pid }) => log.warn({ pid }, 'PostgreSQL was started again'),
    onLost: fail,
  });
  return {
    isUp: () => {
      isUp = true;
    },
  };
}

/** Migrates the databases of a locked data directory, and starts nothing else. */
export async function migrateOnly({ DATA_DIR, POSTGRES_PORT }: Environment, opened: Open[]): Promise<void> {
  const data = await openData({ dataDir: DATA_DIR, postgresPort: POSTGRES_PORT });
  opened.push(data);
  await prepareInstallation(data, { migrate: true });
  say('The databases have the schema of this release.');
}

/** Starts the system on a locked data directory. */
export async function bringUp(environment: Environment, topology: Topology, surroundings: Surroundings): Promise<void> {
  const { opened, isAsked, fail } = surroundings;
  const log = createLogger({ name: 'account-center', level: environment.LOG_LEVEL });
  // Errors in the gateway's settings are reported before anything is created.
  gatewayOptionsOf(environment);
  const playgroundDir = await preparePlayground();
  markStage('playground built');
  if (isAsked()) return;
  const { DATA_DIR, POSTGRES_PORT, MIGRATE } = environment;
  const data = await openData({ dataDir: DATA_DIR, postgresPort: POSTGRES_PORT });
  opened.push(data);
  if (data.postgres.movedOutside) {
    say(`Database files are in ${data.postgres.directory}: PostgreSQL's user cannot reach ${DATA_DIR}`);
  }
  const orphans = await findOrphans();
  if (orphans.length > 0) {
    say(`Databases of data directories that were deleted: ${orphans.join(', ')}. "pnpm reset" removes them.`);
  }
  const database = watchDatabase(data, log, fail);
  markStage('database up');
  if (isAsked()) return;
  const installation = await prepareInstallation(data, { migrate: MIGRATE === 'auto' });
  const launch = { environment, installation, playgroundDir, log };
  markStage('schema checked');
  if (isAsked()) return;
  const lines = await signInLines(launch, data);
  markStage('demo known');
  if (isAsked()) return;
  const served = await topology(launch);
  opened.push(served);
  markStage('system up');
  if (isAsked()) return;
  database.isUp();
  if (served.outboxUrl) lines.push(`  Codes and first passwords that it sends: ${served.outboxUrl}`);
  say([`ready ${served.url}/graphql`, ...lines].join('\n'));
}
