import { onStopRequest } from '../process/stop-signal.ts';

/**
 * Reports to the supervisor, if there is one, that this process is ready. Stops in order when asked to, or when the
 * supervisor is gone.
 */
export function runUntilStopped(stop: () => Promise<void>): void {
  const end = () => {
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  onStopRequest({ stop: end, abort: () => process.exit(1) });
  if (!process.send) return;
  process.once('disconnect', end);
  process.send('ready');
}
