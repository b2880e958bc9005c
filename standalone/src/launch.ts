import type { Open, Topology } from './bring-up.ts';
import { readEnvironment } from './environment.ts';
import { LaunchError } from './launch-error.ts';
import { lockDataDirectory } from './lock.ts';
import { assertPortIsFree } from './ports.ts';
import { onStopRequest } from './process/stop-signal.ts';

function report(error: unknown): void {
  if (error instanceof LaunchError) process.stderr.write(`${error.message}\n`);
  else console.error(error);
}

async function closeAll(opened: Open[]): Promise<void> {
  for (let last = opened.pop(); last; last = opened.pop()) await last.stop();
}

/**
 * Runs Account Center until it is asked to stop, by a signal or because the package manager that started it is gone.
 * What was opened is closed in reverse order, whenever the request comes; a second request ends everything at once.
 *
 * The topology, and with it most of the code, is loaded when nothing stands in its way: what does is told at once.
 */
export async function launch(loadTopology: () => Promise<{ start: Topology }>): Promise<never> {
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
    const environment = readEnvironment();
    await lockDataDirectory(environment.DATA_DIR);
    await assertPortIsFree(environment.PORT, environment.HOST);
    const [{ bringUp }, { start }] = await Promise.all([import('./bring-up.ts'), loadTopology()]);
    await bringUp(environment, start, { opened, isAsked: () => isAsked });
    await asked.promise;
  } catch (error) {
    report(error);
    exitCode = 1;
  }
  await closeAll(opened);
  process.exit(exitCode);
}
