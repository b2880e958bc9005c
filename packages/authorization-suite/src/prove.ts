import { checks } from './checks.ts';
import { runSuite } from './run-suite.ts';
import { takeOutEach } from './take-out.ts';

/** The quick part of the suite, which detects the loss of every check. */
const FILTERS = ['made-graph', '--bail', '1'];

/**
 * Disables every check of the gateway in turn, in a copy of the repository, and verifies that the suite fails.
 * @returns whether it failed each time.
 */
export const prove = (root: string, tell: (line: string) => void): Promise<boolean> =>
  takeOutEach(
    root,
    { removals: checks, runTests: (copy) => runSuite(copy, FILTERS, false), failure: /AssertionError/, tell },
    async (copy) => {
      const { passed, output } = await runSuite(copy, FILTERS, false);
      tell(`${passed ? '✓' : '✗'} with every check: ${passed ? 'passes' : `FAILS\n${output}`}`);
      return passed;
    },
  );
