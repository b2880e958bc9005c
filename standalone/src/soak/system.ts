import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { type DemoSignIns, readSignIns } from '../demo/sign-ins.ts';
import { findFreePort } from '../ports.ts';

export type SoakedTopology = 'all-in-one' | 'distributed';

export interface SoakedSystem {
  url: string;
  pid: number;
  signIns: DemoSignIns;
  /** Whether the launcher still runs. */
  isRunning(): boolean;
  stop(): Promise<void>;
}

const HEAP_MEBIBYTES = 512;
const fromHere = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const PROGRAMS: Record<SoakedTopology, string> = {
  'all-in-one': fromHere('../main.ts'),
  distributed: fromHere('../distributed.ts'),
};
/** Node hands them on to the processes that the launcher starts. */
const OPTIONS = [
  `--max-old-space-size=${HEAP_MEBIBYTES}`,
  '--require',
  fromHere('../../preload.cjs'),
  '--require',
  fromHere('./report-heap.cjs'),
];

/** Starts a system of its own with a small heap, on a data directory that goes with it. */
export async function startSoaked(topology: SoakedTopology): Promise<SoakedSystem> {
  const dataDir = await mkdtemp(join(tmpdir(), 'account-center-soak-'));
  const settings = { DATA_DIR: dataDir, PORT: String(await findFreePort()), LOG_LEVEL: 'fatal' };
  const child = spawn(process.execPath, [...OPTIONS, PROGRAMS[topology]], {
    // oxlint-disable-next-line node/no-process-env -- the system gets what this process has, and these settings
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const isRunning = () => child.exitCode === null && child.signalCode === null;
  const stop = async () => {
    if (isRunning()) {
      const exit = once(child, 'exit');
      child.kill('SIGTERM');
      await exit;
    }
    await rm(dataDir, { recursive: true, force: true });
  };
  const url = await readyUrl(child.stdout);
  const signIns = await readSignIns(dataDir);
  if (url === null || signIns === null || child.pid === undefined) {
    await stop();
    throw new Error(`The system (${topology}) did not start`);
  }
  return { url, pid: child.pid, signIns, isRunning, stop };
}

/** Null when the system ends before it is ready. */
function readyUrl(output: NodeJS.ReadableStream): Promise<string | null> {
  const { promise, resolve } = Promise.withResolvers<string | null>();
  createInterface({ input: output })
    .on('line', (line) => {
      const url = /^ready (\S+)\/graphql/.exec(line)?.[1];
      if (url !== undefined) resolve(url);
    })
    .on('close', () => resolve(null));
  return promise;
}
