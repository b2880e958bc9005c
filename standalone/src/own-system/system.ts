import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type DemoSignIns, readSignIns } from '../demo/sign-ins.ts';
import { inheritedEnvironment } from '../environment.ts';
import { findFreePort } from '../ports.ts';
import { removePostgres } from '../postgres/index.ts';

export const topologies = ['all-in-one', 'distributed'] as const;
export type TopologyName = (typeof topologies)[number];

/** A whole system on a data directory that goes with it, for programs that flood or break it. */
export interface OwnSystem {
  url: string;
  dataDir: string;
  signIns: DemoSignIns;
  /** Of the launcher that runs, or ran last. */
  launcherPid(): number;
  /** Whether the launcher runs and has said that everything is up. */
  isReady(): boolean;
  stop(): Promise<void>;
}

export interface OwnSystemOptions {
  topology: TopologyName;
  /** Options of Node.js, which hands them on to the processes that the launcher starts. */
  nodeOptions?: readonly string[];
  /** Starts the launcher again whenever it ends on its own, as a service manager does. */
  keepRunning?: boolean;
}

/** A service manager waits as well, so that a start that cannot be does not fill the log. */
const RESTART_MS = 500;
const fromHere = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const PROGRAMS: Record<TopologyName, string> = {
  'all-in-one': fromHere('../main.ts'),
  distributed: fromHere('../distributed.ts'),
};

/** The launcher, one process after the other. */
class LauncherProcess {
  readonly #start: () => ChildProcess;
  #child: ChildProcess;
  #isReady = false;
  #isStopping = false;
  #firstReady = Promise.withResolvers<boolean>();

  constructor(start: () => ChildProcess, keepRunning: boolean) {
    this.#start = start;
    this.#child = this.#launch(keepRunning);
  }

  get pid(): number {
    return this.#child.pid ?? 0;
  }

  get isReady(): boolean {
    return this.#isReady;
  }

  /** False when it ends before it was ready for the first time. */
  get firstReady(): Promise<boolean> {
    return this.#firstReady.promise;
  }

  #launch(keepRunning: boolean): ChildProcess {
    const child = this.#start();
    if (!child.stdout) throw new Error('The output of the launcher is read');
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (!line.startsWith('ready ')) return;
      this.#isReady = true;
      this.#firstReady.resolve(true);
    });
    child.once('exit', () => {
      this.#isReady = false;
      this.#firstReady.resolve(false);
      if (keepRunning && !this.#isStopping) void this.#launchAgain();
    });
    return child;
  }

  async #launchAgain(): Promise<void> {
    await delay(RESTART_MS);
    if (!this.#isStopping) this.#child = this.#launch(true);
  }

  async stop(): Promise<void> {
    this.#isStopping = true;
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const exit = once(this.#child, 'exit');
    this.#child.kill('SIGTERM');
    await exit;
  }
}

/** Starts a system of its own, with the demo company. @throws when it does not start */
export async function startOwnSystem(options: OwnSystemOptions): Promise<OwnSystem> {
  const { topology, nodeOptions = [], keepRunning = false } = options;
  const dataDir = await mkdtemp(join(tmpdir(), 'account-center-own-'));
  // For the database's user.
  await chmod(dataDir, 0o755);
  const port = await findFreePort();
  const parameters = [...nodeOptions, '--require', fromHere('../../preload.cjs'), PROGRAMS[topology]];
  const settings = { DATA_DIR: dataDir, PORT: String(port) };
  const start = () =>
    spawn(process.execPath, parameters, {
      env: { LOG_LEVEL: 'fatal', ...inheritedEnvironment, ...settings },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
  const launcher = new LauncherProcess(start, keepRunning);
  const stop = async () => {
    await launcher.stop();
    await removePostgres(dataDir);
    await rm(dataDir, { recursive: true, force: true });
  };
  const isUp = await launcher.firstReady;
  const signIns = isUp ? await readSignIns(dataDir) : null;
  if (!signIns) {
    await stop();
    throw new Error(`The system (${topology}) did not start`);
  }
  const url = `http://127.0.0.1:${port}`;
  return { url, dataDir, signIns, launcherPid: () => launcher.pid, isReady: () => launcher.isReady, stop };
}
