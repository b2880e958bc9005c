import type { ServiceName } from '@account-center/events';
import { forEachService } from '@account-center/system/parts';
import { startTestSystem, type TestSystem, type TestSystemOptions } from './system.ts';

type Clocks = Pick<TestSystemOptions, 'now' | 'clocks'>;

interface SharedSystem {
  system: Promise<TestSystem>;
  /** Clocks of the running test file. */
  clocks: Clocks;
  /** Number of files that have used it. */
  files: number;
}

/** A vitest worker runs its files one by one and keeps its globals; modules may be evaluated again. */
const workerGlobals = globalThis as typeof globalThis & { accountCenterSharedSystem?: SharedSystem };

function startShared(): SharedSystem {
  const clockOf = (name: ServiceName) => () =>
    (shared.clocks.clocks?.[name] ?? shared.clocks.now ?? (() => new Date()))();
  const shared: SharedSystem = {
    clocks: {},
    files: 0,
    system: forEachService(async (name) => clockOf(name)).then((clocks) =>
      startTestSystem({ clocks, gateway: { trustProxy: 'loopback' } }),
    ),
  };
  return shared;
}

/**
 * The system that all files of this worker share, since a start costs seconds. Tenancy isolates the files: each
 * opens its own enterprises and has clients at its own address. `stop` resets the clocks; the system
 * ends with the worker.
 *
 * A file that changes tables, breaks something, moves the clock beyond retention periods, or restarts processes uses {@link startTestSystem}.
 */
export async function shareTestSystem(clocks: Clocks = {}): Promise<TestSystem> {
  const shared = (workerGlobals.accountCenterSharedSystem ??= startShared());
  const system = await shared.system;
  shared.clocks = clocks;
  shared.files += 1;
  return {
    ...system,
    ...system.clientsAt(`10.0.${Math.floor(shared.files / 256)}.${shared.files % 256}`),
    restart: () => Promise.reject(new Error('Other files use this system. To restart one, use startTestSystem.')),
    stop: async () => {
      shared.clocks = {};
    },
  };
}
