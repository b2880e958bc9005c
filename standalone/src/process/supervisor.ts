import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import type { Logger } from '@account-center/kit';
import { LaunchError } from '@account-center/system/machine';

const FIRST_RESTART_MS = 250;
const SLOWEST_RESTART_MS = 5_000;
/** A process that ran this long did not fail at its start: it is restarted at once. */
const STEADY_MS = 30_000;

export interface ProcessSpec {
  name: string;
  /** Absolute path of the program. */
  program: string;
  arguments: string[];
  /** The whole environment of the process. */
  environment: Record<string, string>;
}

/** A process that is restarted if it ends on its own. */
export interface SupervisedProcess {
  name: string;
  /** Asks it to finish running work, and waits until it has ended. */
  stop(): Promise<void>;
  abort(): void;
}

/**
 * Detached, so that Ctrl-C reaches the supervisor alone, which stops its processes in order. If the supervisor
 * is killed, they notice the closed channel.
 */
function launch(spec: ProcessSpec): ChildProcess {
  return fork(spec.program, spec.arguments, { env: spec.environment, detached: true, stdio: ['ignore', 1, 2, 'ipc'] });
}

async function whenReady(child: ChildProcess, name: string): Promise<void> {
  const outcome = await Promise.race([
    once(child, 'message').then(() => 'ready' as const),
    once(child, 'exit').then(() => 'ended' as const),
  ]);
  if (outcome === 'ended') throw new LaunchError(`${name} did not start; its messages are above`);
}

/** Starts a process; resolves when it reports that it is ready. Throws LaunchError if it ends before. */
export async function supervise(spec: ProcessSpec, log: Logger): Promise<SupervisedProcess> {
  let stopping = false;
  let failures = 0;
  let restart: NodeJS.Timeout | undefined;
  let child = launch(spec);

  const watch = () => {
    const startedAt = performance.now();
    child.once('exit', (code, signal) => {
      if (stopping) return;
      failures = performance.now() - startedAt > STEADY_MS ? 0 : failures + 1;
      const wait = Math.min(FIRST_RESTART_MS * 2 ** failures, SLOWEST_RESTART_MS);
      log.error({ process: spec.name, code, signal, restartInMilliseconds: wait }, 'a process ended and is restarted');
      restart = setTimeout(() => {
        child = launch(spec);
        watch();
      }, wait);
    });
  };
  await whenReady(child, spec.name);
  watch();
  const isGone = () => child.exitCode !== null || child.signalCode !== null;
  return {
    name: spec.name,
    async stop() {
      stopping = true;
      clearTimeout(restart);
      if (isGone()) return;
      const exit = once(child, 'exit');
      child.kill('SIGTERM');
      await exit;
    },
    abort() {
      stopping = true;
      clearTimeout(restart);
      child.kill('SIGKILL');
    },
  };
}
