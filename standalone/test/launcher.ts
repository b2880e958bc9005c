import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { startProgram } from '../src/own-system/program.ts';

/** A launcher as its own process, the way an operator sees it. */
export interface Launcher {
  child: ChildProcess;
  /** Base URL of the gateway, once it is ready. Throws what the launcher said when it ends before. */
  ready: Promise<string>;
  /** Everything that it has printed. */
  output(): string;
  /** Sends a signal and waits for the end. */
  end(signal: NodeJS.Signals): Promise<number | null>;
}

/** Starts `main` or `distributed` with this environment and no more. */
export function startLauncher(program: 'main' | 'distributed', environment: Record<string, string>): Launcher {
  const child = startProgram(program, { environment });
  let output = '';
  const ready = Promise.withResolvers<string>();
  // Who only waits for the end does not ask for readiness.
  ready.promise.catch(() => {});
  const read = (chunk: Buffer) => {
    output += chunk.toString();
    const [, url] = /^ready (\S+)\/graphql$/m.exec(output) ?? [];
    if (url) ready.resolve(url);
  };
  child.stdout.on('data', read);
  child.stderr.on('data', read);
  const ended = once(child, 'close');
  ended.then(
    () => ready.reject(new Error(output)),
    (error: unknown) => ready.reject(error),
  );
  return {
    child,
    ready: ready.promise,
    output: () => output,
    async end(signal) {
      child.kill(signal);
      await ended;
      return child.exitCode;
    },
  };
}
