import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Check, checks } from './checks.ts';
import { copyRepository } from './copy.ts';
import { runSuite } from './run-suite.ts';

/** The quick part of the suite, in which every check shows. */
const FILTERS = ['made-graph', '--bail', '1'];

async function failsWithout(copy: string, { file, text, instead }: Check): Promise<string> {
  const path = join(copy, file);
  const source = readFileSync(path, 'utf8');
  if (source.split(text).length !== 2) return 'NOT FOUND, or more than once: the list of checks is stale';
  writeFileSync(
    path,
    source.replace(text, () => instead),
  );
  try {
    const { passed, output } = await runSuite(copy, FILTERS, false);
    if (passed) return 'STILL PASSES';
    return output.includes('AssertionError') ? 'fails' : 'FAILS FOR ANOTHER REASON';
  } finally {
    writeFileSync(path, source);
  }
}

/**
 * Turns off every check of the gateway, one after the other, in a copy of the repository, and sees that the suite fails.
 * @returns whether it failed each time.
 */
export async function prove(root: string, tell: (line: string) => void): Promise<boolean> {
  const copy = copyRepository(root);
  try {
    const whole = await runSuite(copy, FILTERS, false);
    tell(`${whole.passed ? '✓' : '✗'} with every check: ${whole.passed ? 'passes' : `FAILS\n${whole.output}`}`);
    let isProven = whole.passed;
    for (const check of whole.passed ? checks : []) {
      const outcome = await failsWithout(copy, check);
      isProven &&= outcome === 'fails';
      tell(`${outcome === 'fails' ? '✓' : '✗'} without ${check.name}: ${outcome}`);
    }
    return isProven;
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}
