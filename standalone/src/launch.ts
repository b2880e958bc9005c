import { createLogger, type Logger } from '@account-center/kit';
import { type Environment, readEnvironment } from './environment.ts';
import { type Installation, openInstallation } from './installation.ts';
import { LaunchError } from './launch-error.ts';
import { lockDataDirectory } from './lock.ts';
import { preparePlayground } from './playground.ts';
import { assertPortIsFree } from './ports.ts';
import { onStopRequest } from './process/stop-signal.ts';

/** Something that was opened and has to be closed again. */
interface Open {
  /** Ends what was begun, then closes. */
  stop(): Promise<void>;
  /** Closes at once. */
  abort(): void;
}

export interface Launch {
  environment: Environment;
  installation: Installation;
  /** Folder of the built playground. */
  playgroundDir: string;
  log: Logger;
}

/** Starts gateway and subgraphs on an installation; answers the gateway's base URL. */
export type Topology = (launch: Launch) => Promise<Open & { url: string }>;

const say = (line: string) => process.stdout.write(`${line}\n`);

async function openData({ DATA_DIR, HOST, PORT, POSTGRES_PORT }: Environment): Promise<Installation> {
  await lockDataDirectory(DATA_DIR);
  await assertPortIsFree(PORT, HOST);
  const installation = await openInstallation({ dataDir: DATA_DIR, postgresPort: POSTGRES_PORT });
  if (installation.postgres.movedOutside) {
    say(`Database files are in ${installation.postgres.directory}: PostgreSQL's user cannot reach ${DATA_DIR}`);
  }
  return installation;
}

function report(error: unknown): void {
  if (error instanceof LaunchError) process.stderr.write(`${error.message}\n`);
  else console.error(error);
}

async function closeAll(opened: Open[]): Promise<void> {
  for (let last = opened.pop(); last; last = opened.pop()) await last.stop();
}

async function start(topology: Topology, opened: Open[], isAsked: () => boolean): Promise<void> {
  const environment = readEnvironment();
  const log = createLogger({ name: 'account-center', level: environment.LOG_LEVEL });
  const playgroundDir = await preparePlayground();
  const installation = await openData(environment);
  opened.push(installation);
  if (isAsked()) return;
  const served = await topology({ environment, installation, playgroundDir, log });
  opened.push(served);
  if (isAsked()) return;
  say(`ready ${served.url}/graphql`);
}

/**
 * Runs Account Center until it is asked to stop, by a signal or because the package manager that started it is gone.
 * What was opened is closed in reverse order, whenever the request comes; a second request ends everything at once.
 */
export async function launch(topology: Topology): Promise<never> {
  const opened: Open[] = [];
  const asked = Promise.withResolvers<void>();
  let isAsked = false;
  onStopRequest({
    stop: () => {
      isAsked = true;
      asked.resolve();
    },
    abort: () => {
      for (const part of opened.toReversed()) part.abort();
      process.exit(1);
    },
  });
  let exitCode = 0;
  try {
    await start(topology, opened, () => isAsked);
    await asked.promise;
  } catch (error) {
    report(error);
    exitCode = 1;
  }
  await closeAll(opened);
  process.exit(exitCode);
}
