import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { environment, wholeSuiteEnvironment } from './environment.ts';

/** The result of a test run. */
export interface TestRun {
  passed: boolean;
  /** Its output; empty when it was shown directly. */
  output: string;
}

/** Runs tests of the repository in this folder. @param parameters for `vitest run` */
export async function runTests(
  folder: string,
  parameters: readonly string[],
  { show = false, env = environment }: { show?: boolean; env?: NodeJS.ProcessEnv } = {},
): Promise<TestRun> {
  const child = spawn(join(folder, 'node_modules/.bin/vitest'), ['run', ...parameters], {
    cwd: folder,
    env,
    stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
    shell: process.platform === 'win32',
  });
  const said = child.stdout && child.stderr ? Promise.all([text(child.stdout), text(child.stderr)]) : [];
  const [[code], output] = await Promise.all([once(child, 'close'), said]);
  return { passed: code === 0, output: [...output].join('\n') };
}

/** Runs the suite of the repository in this folder. */
export const runSuite = (folder: string, filters: readonly string[], show: boolean): Promise<TestRun> =>
  runTests(folder, ['--config', 'packages/authorization-suite/vitest.config.ts', ...filters], {
    show,
    env: wholeSuiteEnvironment,
  });
