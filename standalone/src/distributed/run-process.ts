import { describeFailure } from '../failure.ts';
import { runUntilStopped } from './run-until-stopped.ts';

/** A start that takes longer waits for a lost answer, from a database that ended meanwhile. */
const START_MS = 120_000;

function fail(reason: string): never {
  process.stderr.write(`${reason}\n`);
  process.exit(1);
}

/** Runs one process of the distributed topology: `start` returns how to stop it. If it fails, one line says why. */
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
