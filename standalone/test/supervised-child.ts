import { setTimeout as delay } from 'node:timers/promises';
import { runUntilStopped } from '../src/distributed/run-until-stopped.ts';

/** A supervised process: tells its number, and takes a moment to stop. */
process.stdout.write(`child ${process.pid}\n`);
setInterval(() => {}, 60_000);
runUntilStopped(async () => {
  await delay(10);
  process.stdout.write(`stopped ${process.pid}\n`);
});
