import type { Database } from '../database/database.ts';
import { outsideTransaction } from '../database/open-transaction.ts';
import type { Logger } from '../log.ts';
import type { Consumer } from './handlers.ts';
import { type ApplyOne, drainHeldUp } from './held-up.ts';
import { applyHeldUp } from './read-model.ts';

const POLL_MILLISECONDS = 1_000;

/** Tries held-up events again, each when its time has come, for as long as the service runs. */
export interface HeldUpLoop {
  /** Says that something may have been set aside. */
  kick(): void;
  stop(): Promise<void>;
}

export function createHeldUpLoop(options: { db: Database; consumer: Consumer; log: Logger }): HeldUpLoop {
  const { db, consumer, log } = options;
  const apply: ApplyOne = (tx, _producer, event) => applyHeldUp(tx, consumer, event);
  let running: Promise<void> | null = null;
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  const kick = () => {
    if (isStopped) return;
    clearTimeout(timer);
    running ??= outsideTransaction(() => drainHeldUp(db, apply, log))
      .catch((error: unknown) => log.warn({ err: error }, 'held-up events were not tried again, they will be'))
      .finally(() => {
        running = null;
        if (!isStopped) timer = setTimeout(kick, POLL_MILLISECONDS).unref();
      });
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
