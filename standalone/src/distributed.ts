import { launch } from './launch.ts';

/** Account Center as one process per subgraph and one for the gateway, over HTTP on the loopback, supervised by this process. */
await launch(
  { name: 'pnpm start:distributed', purpose: 'Starts Account Center with one process for each part.' },
  () => import('./topology/distributed.ts'),
);
