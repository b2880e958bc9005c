import { describeFailure } from '../failure.ts';
import { runUntilStopped } from './run-until-stopped.ts';

/** A start that takes longer is waiting for a lost response, from a database that ended meanwhile. */
const START_MS = 120_000;

function fail(reason: string): never {
  process.stderr.write(`${reason}\n`);
  process.exit(1);
}

/**
 * Runs one process of the distributed topology. `start` returns a function that stops it. If the start fails, one line
 * reports why.
 */
export async function runProcess(start: () => Promise<() => Promise<void>>): Promise<void> {
  // The timer also keeps Node from exiting silently.
  const patience = setTimeout(() => fail(`The process did not start within ${START_MS / 1000} s.`), START_MS);
  try {
    runUntilStopped(await start());
  } catch (error) {
    fail(describeFailure(error));
  }
  clearTimeout(patience);
}
