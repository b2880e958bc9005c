import { execFileSync } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { findFreePort } from '../../src/ports.ts';
import { removePostgres } from '../../src/postgres/index.ts';
import { type Launcher, startLauncher } from '../launcher.ts';

/** A data directory at a port of its own, on which launchers are started one after the other. */
export interface Ground {
  dataDir: string;
  start(program: 'main' | 'distributed'): Promise<{ launcher: Launcher; url: string }>;
  remove(): Promise<void>;
}

export async function breakGround(): Promise<Ground> {
  const dataDir = await mkdtemp(`${tmpdir()}/account-center-test-${process.pid}-`);
  await chmod(dataDir, 0o755);
  const environment = { PORT: String(await findFreePort()), DATA_DIR: dataDir, LOG_LEVEL: 'silent' };
  let launcher: Launcher | undefined;
  return {
    dataDir,
    async start(program) {
      launcher = startLauncher(program, environment);
      return { launcher, url: await launcher.ready };
    },
    async remove() {
      launcher?.child.kill('SIGKILL');
      await removePostgres(dataDir);
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** The processes that the launcher started, by what their command line says. */
export function childrenOf(pid: number | undefined, word: string): number[] {
  const lines = execFileSync('ps', ['-o', 'pid=,args=', '--ppid', String(pid)], { encoding: 'utf8' }).split('\n');
  return lines.filter((line) => line.includes(word)).map((line) => Number.parseInt(line, 10));
}
