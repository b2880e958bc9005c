import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { copyRepository } from './copy.ts';
import type { TestRun } from './run-suite.ts';

/** A rule of the product, and how to remove it. */
export interface Removal {
  name: string;
  file: string;
  /** A piece of source text that occurs exactly once. */
  text: string;
  instead: string;
}

interface Trial<One extends Removal> {
  removals: readonly One[];
  /** Runs the tests in the copy that must fail without it. */
  runTests: (copy: string, removal: One) => Promise<TestRun>;
  /** Matches the output when a test failed on its assertion. */
  failure: RegExp;
  tell: (line: string) => void;
}

const FAILS = 'fails';

async function outcomeWithout<One extends Removal>(copy: string, removal: One, trial: Trial<One>): Promise<string> {
  const path = join(copy, removal.file);
  const source = readFileSync(path, 'utf8');
  if (source.split(removal.text).length !== 2) return 'NOT FOUND, or more than once: the list is stale';
  writeFileSync(
    path,
    source.replace(removal.text, () => removal.instead),
  );
  try {
    const { passed, output: shown } = await trial.runTests(copy, removal);
    const output = stripVTControlCharacters(shown);
    // A run in which every test was filtered out also passes.
    if (passed) return /^ *Tests .*\d passed/m.test(output) ? 'STILL PASSES' : 'NO TEST RAN: the list is stale';
    return trial.failure.test(output) ? FAILS : 'FAILS FOR ANOTHER REASON';
  } finally {
    writeFileSync(path, source);
  }
}

/**
 * Removes each rule in turn from a copy of the repository, and verifies that its tests fail.
 * @param isWhole whether to continue: the tests may have to pass before anything is removed
 * @returns whether they failed each time
 */
export async function takeOutEach<One extends Removal>(
  root: string,
  trial: Trial<One>,
  isWhole: (copy: string) => Promise<boolean> = async () => true,
): Promise<boolean> {
  const copy = copyRepository(root);
  try {
    let isProven = await isWhole(copy);
    for (const removal of isProven ? trial.removals : []) {
      const outcome = await outcomeWithout(copy, removal, trial);
      isProven &&= outcome === FAILS;
      trial.tell(`${outcome === FAILS ? '✓' : '✗'} without ${removal.name}: ${outcome}`);
    }
    return isProven;
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}
