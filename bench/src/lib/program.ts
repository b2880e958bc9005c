import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { track } from './child.ts';
import { pathVariable } from './environment.ts';

/** Runs a program of this Node to its end. @returns the JSON of its last line @throws if it fails */
export async function runProgram<Result>(file: string, parameters: readonly string[]): Promise<Result> {
  const program = track(
    spawn(process.execPath, [file, ...parameters], {
      env: { PATH: pathVariable(), NODE_ENV: 'production' },
      stdio: ['ignore', 'pipe', 'inherit'],
    }),
  );
  const [said] = await Promise.all([text(program.stdout), once(program, 'exit')]);
  if (program.exitCode !== 0) throw new Error('The system under measurement did not run to its end.');
  return JSON.parse(said.trim().split('\n').at(-1) ?? '') as Result;
}
