import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { type DemoSignIns, readSignIns } from '../demo/sign-ins.ts';
import { inheritedEnvironment } from '../environment.ts';
import { findFreePort } from '@account-center/system/machine';
import { makeDataDirectory, removeDataDirectory, removeLeftovers } from '@account-center/system/postgres';
import { startProgram } from './program.ts';

export const topologies = ['all-in-one', 'distributed'] as const;
export type TopologyName = (typeof topologies)[number];

/** A whole system on a temporary data directory, for programs that flood or break it. */
export interface OwnSystem {
  url: string;
  dataDir: string;
  signIns: DemoSignIns;
  /** Process id of the current or latest launcher. */
  launcherPid(): number;
  /** Whether the launcher runs and has reported that everything is up. */
  isReady(): boolean;
  stop(): Promise<void>;
}

export interface OwnSystemOptions {
  topology: TopologyName;
  /** Options of Node.js, also for the processes that the launcher starts. */
  nodeOptions?: readonly string[];
  /** Restarts the launcher whenever it ends on its own, as a service manager does. */
  keepRunning?: boolean;
}

/** A pause, as in service managers, so that a failing start does not fill the log. */
const RESTART_MS = 500;
const PROGRAMS: Record<TopologyName, string> = { 'all-in-one': 'main', distributed: 'distributed' };

type Program = ReturnType<typeof startProgram>;

/** The launcher, one process after the other. */
class LauncherProcess {
  readonly #start: () => Program;
  #child: Program;
  #isReady = false;
  #isStopping = false;
  #firstReady = Promise.withResolvers<boolean>();

  constructor(start: () => Program, keepRunning: boolean) {
    this.#start = start;
    this.#child = this.#launch(keepRunning);
  }

  get pid(): number {
    return this.#child.pid ?? 0;
  }

  get isReady(): boolean {
    return this.#isReady;
  }

  /** False if it ends before it was ready for the first time. */
  get firstReady(): Promise<boolean> {
    return this.#firstReady.promise;
  }

  #launch(keepRunning: boolean): Program {
    const child = this.#start();
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

/** Starts a separate system, with the demo company. @throws if it does not start */
export async function startOwnSystem(options: OwnSystemOptions): Promise<OwnSystem> {
  const { topology, nodeOptions = [], keepRunning = false } = options;
  await removeLeftovers();
  const dataDir = await makeDataDirectory();
  const port = await findFreePort();
  const settings = { DATA_DIR: dataDir, PORT: String(port) };
  const environment = { LOG_LEVEL: 'fatal', ...inheritedEnvironment, ...settings };
  const start = () => {
    const child = startProgram(PROGRAMS[topology], { environment, nodeOptions });
    child.stderr.pipe(process.stderr, { end: false });
    return child;
  };
  const launcher = new LauncherProcess(start, keepRunning);
  const stop = async () => {
    await launcher.stop();
    await removeDataDirectory(dataDir);
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
