import { createLogger, type Logger } from '@account-center/kit';
import { prepareDemo } from './demo/prepare.ts';
import { describeSignIns } from './demo/sign-ins.ts';
import type { Environment } from './environment.ts';
import { type Installation, openInstallation } from './installation.ts';
import { preparePlayground } from './playground.ts';
import { OPERATOR_NAME } from './system/subgraph-config.ts';

/** Something that was opened and has to be closed again. */
export interface Open {
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

async function openData({ DATA_DIR, POSTGRES_PORT }: Environment): Promise<Installation> {
  const installation = await openInstallation({ dataDir: DATA_DIR, postgresPort: POSTGRES_PORT });
  if (installation.postgres.movedOutside) {
    say(`Database files are in ${installation.postgres.directory}: PostgreSQL's user cannot reach ${DATA_DIR}`);
  }
  return installation;
}

/** The lines below `ready`: how to sign in. */
async function signInLines(launch: Launch): Promise<string[]> {
  if (launch.environment.DEMO) return describeSignIns(await prepareDemo(launch));
  return [`  Platform operator: ${OPERATOR_NAME} ${launch.installation.secrets.operatorPassword}`];
}

/**
 * Brings the system up on a data directory that is locked. Each part goes to `opened` as soon as it is there; between
 * two parts a request to stop is heeded.
 */
export async function bringUp(
  environment: Environment,
  topology: Topology,
  { opened, isAsked }: { opened: Open[]; isAsked: () => boolean },
): Promise<void> {
  const log = createLogger({ name: 'account-center', level: environment.LOG_LEVEL });
  const playgroundDir = await preparePlayground();
  if (isAsked()) return;
  const installation = await openData(environment);
  opened.push(installation);
  if (isAsked()) return;
  const launch = { environment, installation, playgroundDir, log };
  const lines = await signInLines(launch);
  if (isAsked()) return;
  const served = await topology(launch);
  opened.push(served);
  if (isAsked()) return;
  say([`ready ${served.url}/graphql`, ...lines].join('\n'));
}
