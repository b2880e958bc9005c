import { type ChildProcessByStdio, spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';

export interface ProgramOptions {
  /** Its whole environment. */
  environment: NodeJS.ProcessEnv;
  parameters?: readonly string[];
  /** Options of Node.js, also for the processes that the program starts. */
  nodeOptions?: readonly string[];
}

const fromHere = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Starts a program of this package, such as `main`, as its command does. The caller reads its output. */
export function startProgram(
  program: string,
  { environment, parameters = [], nodeOptions = [] }: ProgramOptions,
): ChildProcessByStdio<null, Readable, Readable> {
  const preload = ['--require', fromHere('../../preload.cjs')];
  return spawn(process.execPath, [...nodeOptions, ...preload, fromHere(`../${program}.ts`), ...parameters], {
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}
