import { setTimeout as delay } from 'node:timers/promises';
import { LaunchError } from '../machine/launch-error.ts';
import { tailOf } from './last-words.ts';
import { findPostmaster, holdsCluster } from './postmaster.ts';
import { type RunningServer, type ServerOptions, startServer, stopServer } from './server.ts';

const LOOK_MS = 250;
const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 5_000;
/** Maximum number of restarts within the window; after that the server counts as lost. */
const TRIES = 5;
const WINDOW_MS = 60_000;
const LAST_LINES = 3;

export interface Watcher {
  /** Whether a server that ends is restarted. Not during a start: the start would wait for lost responses. */
  mayRestart: () => boolean;
  onEnd: () => void;
  onRestart: (server: RunningServer) => void;
  /** The server is lost for good; the error has the last lines of its log. */
  onLost: (error: LaunchError) => void;
}

async function lost(what: string, { logFile }: ServerOptions): Promise<LaunchError> {
  const lines = await tailOf(logFile);
  const grave = lines.filter((line) => /FATAL|PANIC|could not|No space left/.test(line));
  const told = (grave.length > 0 ? grave : lines).slice(-LAST_LINES).map((line) => `\n  ${line}`);
  return new LaunchError(`${what}. The last lines of ${logFile}:${told.join('')}`);
}

/** Watches a running server, and restarts it on the same port if it ends. */
export class ServerKeeper {
  #server: RunningServer;
  readonly #options: ServerOptions;
  readonly #stopping = new AbortController();
  #watching: Promise<void> = Promise.resolve();
  /** Times of its restarts within the window. */
  #tries: number[] = [];

  constructor(server: RunningServer, options: ServerOptions) {
    this.#server = server;
    this.#options = options;
  }

  watch(watcher: Watcher): void {
    this.#watching = this.#keep(watcher).catch((error: unknown) => {
      watcher.onLost(error instanceof LaunchError ? error : new LaunchError(`PostgreSQL is lost: ${String(error)}`));
    });
  }

  /** Clean stop: sessions end, all data is flushed. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#watching;
    const found = await findPostmaster(this.#options.cluster);
    if (found.state === 'running') await stopServer(this.#options.cluster, found.pid);
  }

  /** Immediate stop; the next start recovers from the log. */
  abort(): void {
    this.#stopping.abort();
    try {
      process.kill(this.#server.pid, 'SIGQUIT');
    } catch {
      // It has already ended.
    }
  }

  get #isStopping(): boolean {
    return this.#stopping.signal.aborted;
  }

  async #pause(milliseconds: number): Promise<void> {
    const { signal } = this.#stopping;
    await delay(milliseconds, undefined, { signal, ref: false }).catch(() => {});
  }

  /** @throws LaunchError if the server is lost for good */
  async #keep(watcher: Watcher): Promise<void> {
    for (;;) {
      while (await this.#isUp()) await this.#pause(LOOK_MS);
      if (this.#isStopping) return;
      watcher.onEnd();
      if (!watcher.mayRestart()) throw await lost('PostgreSQL ended while the system was starting', this.#options);
      await this.#revive();
      if (this.#isStopping) return;
      watcher.onRestart(this.#server);
    }
  }

  async #isUp(): Promise<boolean> {
    return !this.#isStopping && (await holdsCluster(this.#options.cluster, this.#server.pid));
  }

  /** Returns when the server is up again, or was asked to stop. @throws LaunchError after too many tries */
  async #revive(): Promise<void> {
    for (let isUp = false; !isUp && !this.#isStopping; ) {
      const now = performance.now();
      this.#tries = this.#tries.filter((at) => now - at < WINDOW_MS);
      if (this.#tries.length >= TRIES) {
        const times = `It was started again ${TRIES} times within ${WINDOW_MS / 1000} s`;
        throw await lost(`PostgreSQL ended. ${times}`, this.#options);
      }
      await this.#pause(Math.min(FIRST_PAUSE_MS * 2 ** this.#tries.length, LONGEST_PAUSE_MS));
      this.#tries.push(now);
      isUp = await this.#tryToStart();
    }
  }

  async #tryToStart(): Promise<boolean> {
    if (this.#isStopping) return false;
    try {
      this.#server = await startServer({ ...this.#options, port: this.#server.port }, this.#stopping.signal);
      return true;
    } catch (error) {
      // PostgreSQL's log has the reason. The last reason is reported when the server counts as lost.
      if (error instanceof LaunchError) return false;
      throw error;
    }
  }
}
