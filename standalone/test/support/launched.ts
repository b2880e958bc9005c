import { execFileSync } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { findFreePort } from '../../src/ports.ts';
import { removePostgres } from '../../src/postgres/index.ts';
import { type Launcher, startLauncher } from '../launcher.ts';

/** A data directory at a port of its own, on which launchers are started one after the other. */
export interface Ground {
  dataDir: string;
  port: number;
  /** @param changed variables of this start only. Throws what the launcher said when it ends before it is ready. */
  start(
    program: 'main' | 'distributed',
    changed?: Record<string, string>,
  ): Promise<{ launcher: Launcher; url: string }>;
  remove(): Promise<void>;
}

/** @param settings variables of every start */
export async function breakGround(settings: Record<string, string> = {}): Promise<Ground> {
  const dataDir = await mkdtemp(`${tmpdir()}/account-center-test-${process.pid}-`);
  await chmod(dataDir, 0o755);
  const port = await findFreePort();
  const environment = { PORT: String(port), DATA_DIR: dataDir, LOG_LEVEL: 'silent', ...settings };
  const launchers: Launcher[] = [];
  return {
    dataDir,
    port,
    async start(program, changed = {}) {
      const launcher = startLauncher(program, { ...environment, ...changed });
      launchers.push(launcher);
      return { launcher, url: await launcher.ready };
    },
    async remove() {
      for (const { child } of launchers) child.kill('SIGKILL');
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
