import { launch } from './launch.ts';

/** Account Center in one process. */
await launch(() => import('./topology/all-in-one.ts'));
