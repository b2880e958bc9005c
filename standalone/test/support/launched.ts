import { findServer, makeDataDirectory, removeDataDirectory } from '@account-center/system/postgres';
import { findProcess } from '../../src/own-system/processes.ts';
import { findFreePort } from '@account-center/system/machine';
import { type Launcher, startLauncher } from '../launcher.ts';

/** A data directory at a port of its own, on which launchers are started one after the other. */
export interface Ground {
  dataDir: string;
  port: number;
  /** The number of the database's process. */
  postmaster(): Promise<number>;
  /** Starts a launcher, which may be killed before it is ready. @param changed variables of this start only */
  launch(program: 'main' | 'distributed', changed?: Record<string, string>): Launcher;
  /** @param changed variables of this start only. Throws what the launcher said when it ends before it is ready. */
  start(
    program: 'main' | 'distributed',
    changed?: Record<string, string>,
  ): Promise<{ launcher: Launcher; url: string }>;
  remove(): Promise<void>;
}

function existing(pid: number | null, what: string): number {
  if (pid === null) throw new Error(`There is no process of the ${what}`);
  return pid;
}

/** @param settings variables of every start */
export async function breakGround(settings: Record<string, string> = {}): Promise<Ground> {
  const dataDir = await makeDataDirectory();
  const port = await findFreePort();
  const environment = { PORT: String(port), DATA_DIR: dataDir, LOG_LEVEL: 'silent', ...settings };
  const launchers: Launcher[] = [];
  const launch: Ground['launch'] = (program, changed = {}) => {
    const launcher = startLauncher(program, { ...environment, ...changed });
    launchers.push(launcher);
    return launcher;
  };
  return {
    dataDir,
    port,
    launch,
    postmaster: async () => existing(await findServer(dataDir), 'database server'),
    async start(program, changed) {
      const launcher = launch(program, changed);
      return { launcher, url: await launcher.ready };
    },
    async remove() {
      for (const { child } of launchers) child.kill('SIGKILL');
      await removeDataDirectory(dataDir);
    },
  };
}

/** The number of a process that the launcher started. */
export async function pidOf({ child }: Launcher, name: string): Promise<number> {
  return existing(await findProcess(child.pid ?? 0, name), name);
}
