import { launch } from './launch.ts';

/** Account Center as a process per subgraph and one for the gateway, over HTTP on the loopback, supervised by this one. */
await launch(() => import('./topology/distributed.ts'));
