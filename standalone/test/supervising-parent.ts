import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { onStopRequest } from '../src/process/stop-signal.ts';
import { supervise } from '../src/process/supervisor.ts';

/** Supervises one process until it is asked to stop. */
const child = await supervise(
  {
    name: 'child',
    program: fileURLToPath(new URL('supervised-child.ts', import.meta.url)),
    arguments: [],
    environment: {},
  },
  pino({ level: 'silent' }),
);
process.stdout.write('supervising\n');
setInterval(() => {}, 60_000);
onStopRequest({
  stop: () => void child.stop().then(() => process.exit(0)),
  abort: () => process.exit(1),
});
