import { whenPackageManagerLeaves } from './package-manager.ts';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
/** A terminal's Ctrl-C may arrive twice: from the terminal and passed on by the package manager. */
const ECHO_MS = 300;

/**
 * Calls `stop` at the first request to stop, and `abort` at the second. If a process has a supervisor, only the
 * supervisor watches for the end of the package manager, so that all processes stop in order.
 */
export function onStopRequest(handlers: { stop: () => void; abort: () => void }): void {
  let askedAt: number | undefined;
  const ask = () => {
    if (askedAt === undefined) {
      askedAt = performance.now();
      handlers.stop();
    } else if (performance.now() - askedAt > ECHO_MS) {
      handlers.abort();
    }
  };
  for (const signal of SIGNALS) process.on(signal, ask);
  if (process.send) return;
  void whenPackageManagerLeaves(() => {
    if (askedAt === undefined) ask();
  });
}
