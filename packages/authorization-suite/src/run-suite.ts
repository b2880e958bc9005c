import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { wholeSuiteEnvironment } from './environment.ts';

/** Runs the suite of the repository in this folder. Answers whether it passed, and what it said. */
export async function runSuite(folder: string, filters: readonly string[], show: boolean) {
  const parameters = ['run', '--config', 'packages/authorization-suite/vitest.config.ts', ...filters];
  const child = spawn(join(folder, 'node_modules/.bin/vitest'), parameters, {
    cwd: folder,
    env: wholeSuiteEnvironment,
    stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
    shell: process.platform === 'win32',
  });
  const said = child.stdout && child.stderr ? Promise.all([text(child.stdout), text(child.stderr)]) : [];
  const [[code], output] = await Promise.all([once(child, 'close'), said]);
  return { passed: code === 0, output: [...output].join('\n') };
}
