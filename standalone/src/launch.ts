import { stat } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import type { Open, Topology } from './topology/topology.ts';
import { type Environment, readEnvironment } from './environment.ts';
import { describeFailure } from './failure.ts';
import { assertPortIsFree, assertPortsDiffer, LaunchError } from '@account-center/system/machine';
import { lockDataDirectory } from './lock.ts';
import { markStage } from './stages.ts';
import { onStopRequest } from './process/stop-signal.ts';
import { settingsHelp } from './settings/table.ts';
import { type Command, readArguments } from './usage.ts';

/** Stopping takes at most 10 s, even if a part hangs. */
const STOP_MS = 9_000;
/** Reserved for the database, which is closed last. */
const RESERVE_MS = 2_500;
/** How long a part that is starting may continue when the system is asked to stop. */
const GRACE_MS = 3_000;
/** How long to wait for the reason of a failure. */
const REASON_MS = 1_000;
const HOUR_MS = 3_600_000;

type Named = Pick<Command, 'name' | 'purpose'>;

const tell = (line: string) => process.stderr.write(`${line}\n`);

/** Closes the parts in reverse order. A part that does not close in time is aborted, and recovers at the next start. */
async function closeAll(opened: Open[]): Promise<void> {
  const deadline = performance.now() + STOP_MS;
  for (let last = opened.pop(); last; last = opened.pop()) {
    const patience = deadline - performance.now() - opened.length * RESERVE_MS;
    const stopped = last.stop().then(
      () => true,
      (error: unknown) => {
        tell(describeFailure(error));
        return true;
      },
    );
    if (await Promise.race([stopped, delay(Math.max(patience, 0), false)])) continue;
    tell('A part of the system did not stop in time and was aborted; accepted requests are not lost.');
    last.abort();
  }
}

interface Requests {
  /** Resolves when the system is asked to stop. */
  asked: Promise<void>;
  isAsked: () => boolean;
}

/** A second request aborts everything at once. */
function awaitRequest(opened: readonly Open[]): Requests {
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
  return { asked: asked.promise, isAsked: () => isAsked };
}

/** @throws LaunchError that says in one line what prevents a start */
async function checkGround(environment: Environment): Promise<void> {
  const { PORT, HOST, METRICS_PORT, POSTGRES_PORT, SAFELIST_DIR } = environment;
  assertPortsDiffer({ PORT, METRICS_PORT, POSTGRES_PORT });
  await assertPortIsFree({ port: PORT, host: HOST, variable: 'PORT' });
  if (METRICS_PORT) await assertPortIsFree({ port: METRICS_PORT, host: '127.0.0.1', variable: 'METRICS_PORT' });
  if (SAFELIST_DIR !== undefined && !(await isFolder(SAFELIST_DIR))) {
    throw new LaunchError(`There is no folder ${SAFELIST_DIR}. Set SAFELIST_DIR to a folder, or leave it out.`);
  }
}

const isFolder = (path: string) =>
  stat(path).then(
    (status) => status.isDirectory(),
    () => false,
  );

type LoadTopology = () => Promise<{ start: Topology }>;

async function run(command: Named, loadTopology: LoadTopology, opened: Open[], { asked, isAsked }: Requests) {
  readArguments({
    ...command,
    details: `Settings are environment variables (default in brackets):\n${settingsHelp()}`,
  });
  const environment = readEnvironment();
  await lockDataDirectory(environment.DATA_DIR);
  if (environment.MIGRATE === 'only') {
    const { migrateOnly } = await import('./bring-up.ts');
    await Promise.race([migrateOnly(environment, opened), asked]);
    return;
  }
  await checkGround(environment);
  markStage('settings read');
  const [{ bringUp }, { start }] = await Promise.all([import('./bring-up.ts'), loadTopology()]);
  markStage('modules loaded');
  const failure = Promise.withResolvers<never>();
  const fail = (reason: LaunchError) => failure.reject(reason);
  const isUp = bringUp(environment, start, { opened, isAsked, fail }).catch(async (error: unknown) => {
    // A lost part is a better reason than the errors that it caused in others.
    await Promise.race([failure.promise, delay(REASON_MS)]);
    throw error;
  });
  await Promise.race([isUp, failure.promise, asked.then(() => delay(GRACE_MS))]);
  await Promise.race([asked, failure.promise]);
}

/**
 * Runs Account Center until it is asked to stop (by a signal, or because the package manager that started it is gone) or
 * until a part is lost for good. Then all opened parts are closed in reverse order.
 *
 * The topology, and with it most of the code, is loaded after the settings are checked, so that errors in them are reported at once.
 */
export async function launch(command: Named, loadTopology: LoadTopology): Promise<never> {
  markStage('program loaded');
  // Otherwise Node would exit silently if only a lost answer were awaited.
  setInterval(() => {}, HOUR_MS);
  const opened: Open[] = [];
  let exitCode = 0;
  try {
    await run(command, loadTopology, opened, awaitRequest(opened));
  } catch (error) {
    tell(describeFailure(error));
    exitCode = 1;
  }
  await closeAll(opened);
  process.exit(exitCode);
}
