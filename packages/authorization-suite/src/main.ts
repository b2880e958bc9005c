/**
 * The authorization suite: `pnpm authorization [filter …]`. `--prove` disables every check of the gateway in turn, in a
 * copy of this repository; the suite must fail each time. Takes about half a minute per check.
 */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { prove } from './prove.ts';
import { runSuite } from './run-suite.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const { values, positionals } = parseArgs({
  options: { prove: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const tell = (line: string) => void process.stdout.write(`${line}\n`);
const passed = values.prove ? await prove(root, tell) : (await runSuite(root, positionals, true)).passed;
process.exitCode = passed ? 0 : 1;
