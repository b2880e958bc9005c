export { isAlive } from './is-alive.ts';
export { LaunchError } from './launch-error.ts';
export { isLoopback } from './loopback.ts';
export { assertPortIsFree, assertPortsDiffer, findFreePort } from './ports.ts';
export { holdsData, readOrCreateSecret } from './secret-file.ts';
