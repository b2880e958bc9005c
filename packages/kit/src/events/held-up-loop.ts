import type { Database } from '../database/database.ts';
import { outsideTransaction } from '../database/open-transaction.ts';
import type { Logger } from '../log.ts';
import type { Consumer } from './handlers.ts';
import { type ApplyOne, drainHeldUp } from './held-up.ts';
import { applyHeldUp } from './read-model.ts';

const POLL_MILLISECONDS = 1_000;
/** While nothing is held up. Finds events that a lost replica has set aside. */
const IDLE_POLL_MILLISECONDS = 5_000;

/** Retries held-up events when they are due, while the service runs. */
export interface HeldUpLoop {
  /** Call it when an event may have been set aside. */
  kick(): void;
  stop(): Promise<void>;
}

export function createHeldUpLoop(options: { db: Database; consumer: Consumer; log: Logger }): HeldUpLoop {
  const { db, consumer, log } = options;
  const apply: ApplyOne = (tx, _producer, event) => applyHeldUp(tx, consumer, event);
  let running: Promise<void> | null = null;
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  /** An event may have been set aside since the running round began. */
  let isKicked = false;
  const round = async () => {
    isKicked = false;
    const isHeldUp = await outsideTransaction(() => drainHeldUp(db, apply, log)).catch((error: unknown) => {
      log.warn({ err: error }, 'held-up events were not tried again, they will be');
      return true;
    });
    running = null;
    if (!isStopped) timer = setTimeout(kick, isHeldUp || isKicked ? POLL_MILLISECONDS : IDLE_POLL_MILLISECONDS).unref();
  };
  const kick = () => {
    if (isStopped) return;
    clearTimeout(timer);
    isKicked = true;
    running ??= round();
  };
  timer = setTimeout(kick, POLL_MILLISECONDS).unref();
  return {
    kick,
    async stop() {
      isStopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
