/**
 * Removes rules of the product, one at a time in a copy of this repository, and checks that their tests fail.
 *
 * Usage: `pnpm prove [part of a rule's name]`. Takes about half a minute a rule. Exit code 1 if tests pass without their rule.
 */
import { runTests } from '../../packages/authorization-suite/src/run-suite.ts';
import { takeOutEach } from '../../packages/authorization-suite/src/take-out.ts';
import { runScript } from '../lib/script.ts';
import { workspaceRoot } from '../lib/workspace.ts';
import { rules } from './rules.ts';

async function main(): Promise<void> {
  const [part = ''] = process.argv.slice(2);
  const isProven = await takeOutEach(workspaceRoot, {
    removals: rules.filter(({ name }) => name.includes(part)),
    runTests: (copy, { test, titles }) =>
      runTests(copy, [test, '--bail', '1', ...(titles === '' ? [] : ['-t', titles])]),
    failure: /AssertionError|TestTimeoutError|Matcher did not succeed/,
    tell: (line) => console.log(line),
  });
  if (!isProven) process.exitCode = 1;
}

await runScript(main);
