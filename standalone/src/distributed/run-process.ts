import { describeFailure } from '../failure.ts';
import { runUntilStopped } from './run-until-stopped.ts';

/** A start that waits longer waits for an answer that got lost, from a database that ended with the question. */
const START_MS = 120_000;

function fail(reason: string): never {
  process.stderr.write(`${reason}\n`);
  process.exit(1);
}

/** Runs one process of the distributed topology: `start` answers how to stop it. Why it does not start is told in a line. */
export async function runProcess(start: () => Promise<() => Promise<void>>): Promise<void> {
  // It also keeps Node from leaving without a word.
  const patience = setTimeout(() => fail(`The process did not start within ${START_MS / 1000} s.`), START_MS);
  try {
    runUntilStopped(await start());
  } catch (error) {
    fail(describeFailure(error));
  }
  clearTimeout(patience);
}
